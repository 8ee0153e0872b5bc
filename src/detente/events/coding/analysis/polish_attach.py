"""Head and relation of every word by a shallow grammar of clauses and noun phrases."""

from __future__ import annotations

from collections.abc import Sequence

from detente.events.coding.analysis.polish_reading import Reading

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_BREAKS = frozenset(",;:—–-()„”\"«»…")
_SUBORDINATE = frozenset({"SCONJ"})
_SPEECH_RELS = {"że": "ccomp", "iż": "ccomp", "aby": "ccomp", "by": "ccomp", "żeby": "ccomp"}
_ARGUMENT = {"nom": "nsubj", "acc": "obj", "dat": "iobj", "gen": "obj", "ins": "obl", "loc": "obl"}


class Sketch:
    """Heads and relations while they are being found."""

    def __init__(self, forms: Sequence[str], readings: Sequence[Reading]) -> None:
        self.forms = [f.lower() for f in forms]
        self.r = list(readings)
        self.n = len(self.r)
        self.head = [-2] * self.n
        self.rel = [""] * self.n

    def link(self, i: int, head: int, rel: str) -> None:
        if i != head and self.head[i] == -2:
            self.head[i], self.rel[i] = head, rel

    def agree(self, i: int, j: int) -> bool:
        a, b = self.r[i], self.r[j]
        return a.case == b.case and a.number == b.number and bool(a.gender & b.gender)


def _segments(s: Sketch) -> list[list[int]]:
    """Stretches between marks; a conjunction opens a new one when a verb follows soon."""
    groups: list[list[int]] = [[]]
    for i in range(s.n):
        if s.forms[i] in _BREAKS and groups[-1]:
            groups.append([])
        elif s.r[i].tag == "conj" and any(_finite(s, k) for k in groups[-1]):
            ahead = next(
                (k for k in range(i + 1, s.n) if _finite(s, k) or s.forms[k] in _BREAKS), s.n
            )
            if ahead < s.n and _finite(s, ahead):
                groups.append([])
        groups[-1].append(i)
    return [g for g in groups if g]


def _finite(s: Sketch, i: int) -> bool:
    return s.r[i].verb_form in ("fin", "conv")


def _phrases(s: Sketch) -> None:
    """Modifiers, genitives, names and prepositions inside noun phrases."""
    noun = -1
    for i in range(s.n):
        r = s.r[i]
        if r.pos in ("ADJ", "DET") and r.tag not in ("adja",):
            rel = "amod" if r.pos == "ADJ" else "det"
            ahead = next(
                (k for k in range(i + 1, min(i + 5, s.n)) if s.r[k].pos in ("NOUN", "PROPN")
                 or s.r[k].verb_form in ("fin", "inf") or s.forms[k] in _BREAKS), -1
            )  # fmt: skip
            if ahead >= 0 and s.r[ahead].pos in ("NOUN", "PROPN") and s.agree(i, ahead):
                s.link(i, ahead, rel)
            elif noun >= 0 and s.agree(i, noun) and r.tag != "ppas":
                s.link(i, noun, rel)
            elif r.tag in ("ppas", "pact") and noun >= 0 and s.agree(i, noun) and i - noun < 3:
                s.link(i, noun, "acl")
            continue
        if r.pos in ("NUM",) and i + 1 < s.n and s.r[i + 1].pos in ("NOUN", "ADJ", "PROPN"):
            ahead = next((k for k in range(i + 1, min(i + 4, s.n)) if s.r[k].pos == "NOUN"), -1)
            if ahead >= 0:
                s.link(i, ahead, "nummod")
                continue
        if r.pos in ("NOUN", "PROPN", "PRON", "NUM", "X") and noun >= 0:
            gap = [s.r[k] for k in range(noun + 1, i) if s.head[k] == -2]
            if not gap:
                left = s.r[noun]
                if r.pos == "PROPN" and left.pos == "PROPN" and r.case == left.case:
                    top = s.head[noun] if s.rel[noun] == "flat" else noun
                    s.link(i, top, "flat")
                elif r.pos == "PROPN" and left.pos == "NOUN" and s.agree(i, noun):
                    s.link(i, noun, "appos")
                elif r.case == "gen" and r.pos != "PRON":
                    s.link(i, noun, "nmod")
                elif r.tag == "ppron3" and r.case == "gen" and i + 1 < s.n:
                    s.link(i, noun, "nmod")
        if r.pos in _NOMINAL:
            noun = i
        elif r.pos in ("ADP", "VERB", "SCONJ") or s.forms[i] in _BREAKS or r.pos == "CCONJ":
            noun = -1


def _prepositions(s: Sketch) -> list[int]:
    """Preposition to its noun; returns the preposition of every noun, -1 where none."""
    governor = [-1] * s.n
    for i in range(s.n):
        if s.r[i].pos != "ADP":
            continue
        for k in range(i + 1, min(i + 7, s.n)):
            if s.r[k].pos in _NOMINAL and s.rel[k] not in ("nummod", "nmod", "flat"):
                s.link(i, k, "case")
                governor[k] = i
                break
            if s.r[k].verb_form in ("fin", "inf") or s.forms[k] in _BREAKS:
                break
    return governor


def _lists(s: Sketch) -> None:
    """Coordinated nouns and adjectives of equal case."""
    for i in range(1, s.n - 1):
        if s.r[i].pos != "CCONJ" and s.forms[i] != ",":
            continue
        right = next(
            (k for k in range(i + 1, min(i + 5, s.n)) if s.head[k] == -2
             and s.r[k].pos in ("NOUN", "PROPN")
             or s.r[k].verb_form in ("fin", "inf", "conv") or s.r[k].pos in ("SCONJ", "ADP")), -1
        )  # fmt: skip
        if right < 0 or s.r[right].pos not in ("NOUN", "PROPN") or s.r[right].case == "nom" == "":
            continue
        if any(s.forms[k] in _BREAKS for k in range(i + 1, right)):
            continue
        for left in range(i - 1, max(-1, i - 8), -1):
            if s.r[left].verb_form in ("fin", "conv"):
                break
            if s.r[left].pos in ("NOUN", "PROPN") and s.r[left].case == s.r[right].case:
                if s.rel[left] in ("flat", "amod"):
                    continue
                top = s.head[left] if s.rel[left] == "conj" else left
                s.link(right, top, "conj")
                s.link(i, right, "cc" if s.r[i].pos == "CCONJ" else "punct")
                break


def _predicate(s: Sketch, group: Sequence[int]) -> int:
    """The word a clause hangs on, -1 where it has none; links its auxiliaries."""
    verbs = [i for i in group if s.r[i].verb_form in ("fin", "conv")]
    if not verbs:
        return -1
    top = verbs[0]
    for i in verbs:
        if s.r[i].lemma not in ("być", "zostać", "zostawać", "by"):
            top = i
            break
    if s.r[top].lemma in ("być", "zostać", "zostawać"):
        for kinds, rel in ((("ppas",), "aux:pass"), (("inf", "praet"), "aux")):
            for i in group:
                if s.r[i].tag in kinds and i != top and s.head[i] == -2:
                    s.link(top, i, rel)
                    return i
        if s.r[top].lemma == "być":
            after = [i for i in group if i > top and s.head[i] == -2]
            for i in after:
                ok = s.r[i].case in ("ins", "nom") and s.r[i].pos in ("NOUN", "ADJ", "PROPN")
                if ok and (s.r[i].case == "ins" or s.r[i].pos == "ADJ"):
                    s.link(top, i, "cop")
                    return i
    return top


def _clause(s: Sketch, group: Sequence[int], top: int, governor: Sequence[int]) -> None:
    """Arguments and adjuncts of one clause."""
    passive = s.r[top].voice == "pass"
    negated = top > 0 and s.forms[top - 1] == "nie"
    verbs = [top]
    subject = False
    for i in group:
        if i == top or s.head[i] != -2:
            continue
        r = s.r[i]
        verb = max((v for v in verbs if v < i), default=top)
        if r.tag == "inf":
            s.link(i, verb, "xcomp")
            verbs.append(i)
        elif r.pos in _NOMINAL and r.case:
            if r.lemma == "się":
                continue
            if governor[i] >= 0:
                agent = passive and s.forms[governor[i]] == "przez"
                before = i - 1
                while before >= 0 and (before == governor[i] or s.head[before] == i):
                    before -= 1
                if not agent and before >= 0 and s.r[before].tag == "ger":
                    s.link(i, before, "nmod")
                else:
                    s.link(i, verb, "obl:agent" if agent else "obl")
            elif r.case == "nom":
                rel = "nsubj:pass" if passive else "nsubj"
                s.link(i, top, rel if not subject else "xcomp")
                subject = True
            elif r.case == "ins" and passive:
                s.link(i, verb, "obl:agent")
            elif r.case == "gen" and not negated and passive:
                s.link(i, verb, "obl")
            else:
                s.link(i, verb, _ARGUMENT[r.case] if r.case in _ARGUMENT else "obl")
        elif r.pos in ("ADV", "PART") and s.forms[i] != "się":
            s.link(i, verb, "advmod")
    for i in group:
        if s.forms[i] == "się":
            s.link(i, min(verbs, key=lambda v: abs(v - i)), "expl:pv")


def _join(s: Sketch, tops: list[tuple[int, Sequence[int]]]) -> int:
    """Clauses to one another; returns the root."""
    main = -1
    last = -1
    for top, group in tops:
        opening = [i for i in group if i <= top][:6]
        sub = next((i for i in opening if s.r[i].pos == "SCONJ"), -1)
        rel = next((i for i in opening if s.r[i].lemma in ("który", "jaki")), -1)
        if sub >= 0:
            s.link(sub, top, "mark")
        if rel >= 0:
            noun = next(
                (k for k in range(rel - 1, -1, -1) if s.r[k].pos in ("NOUN", "PROPN")
                 and s.r[k].number == s.r[rel].number and s.r[k].gender & s.r[rel].gender), -1
            )  # fmt: skip
            if noun >= 0:
                s.link(top, noun, "acl:relcl")
                last = top
                continue
        host = last if last >= 0 else main
        if sub >= 0 and host >= 0:
            s.link(top, host, _SPEECH_RELS.get(s.forms[sub], "advcl"))
        elif s.r[top].verb_form == "conv" and host >= 0:
            s.link(top, host, "advcl")
        elif sub >= 0 or s.r[top].verb_form == "conv":
            pass
        elif main < 0:
            main = top
        else:
            joined = any(s.r[i].pos == "CCONJ" for i in opening)
            s.link(top, last if joined else main, "conj" if joined else "parataxis")
            for i in opening:
                if s.r[i].pos == "CCONJ":
                    s.link(i, top, "cc")
                    break
        last = top
    return main if main >= 0 else (tops[0][0] if tops else -1)


def attach(forms: Sequence[str], readings: Sequence[Reading]) -> tuple[list[int], list[str]]:
    """Head (-1 = root) and relation of every word of one sentence; always a tree."""
    s = Sketch(forms, readings)
    if not s.n:
        return [], []
    _phrases(s)
    governor = _prepositions(s)
    _lists(s)
    tops: list[tuple[int, Sequence[int]]] = []
    for group in _segments(s):
        top = _predicate(s, group)
        if top >= 0:
            tops.append((top, group))
        elif tops:
            tops[-1] = (tops[-1][0], [*tops[-1][1], *group])
        else:
            tops.append((-1, group))
    if len(tops) > 1 and tops[0][0] < 0:
        tops[1] = (tops[1][0], [*tops[0][1], *tops[1][1]])
        tops = tops[1:]
    if tops[0][0] < 0:
        loose = [i for i in range(s.n) if s.head[i] == -2 and s.r[i].pos != "PUNCT"]
        best = [i for i in loose if s.r[i].case == "nom"] or loose or [0]
        tops = [(best[0], tops[0][1])]
    root = _join(s, tops)
    for top, group in tops:
        _clause(s, group, top, governor)
    s.head[root], s.rel[root] = -1, "root"
    for i in range(s.n):
        if s.head[i] == -2:
            s.head[i], s.rel[i] = root, "punct" if s.r[i].pos == "PUNCT" else "dep"
    _break_cycles(s, root)
    return s.head, s.rel


def _break_cycles(s: Sketch, root: int) -> None:
    for i in range(s.n):
        seen = set()
        k = i
        while k >= 0 and k not in seen:
            seen.add(k)
            k = s.head[k]
        if k >= 0:
            s.head[k] = root
