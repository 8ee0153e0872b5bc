"""Corrections to a parse that the grammar of Polish is sure of.

The network decides by likelihood and now and then leaves a verb with two subjects, or with none
beside a noun in the nominative that agrees with it. Each rule here is one such certainty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.events.coding.analysis.polish_reading import Reading

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CASE_OF = {"nsubj": "nom", "nsubj:pass": "nom", "obj": "acc", "iobj": "dat"}
_SPANS = frozenset({
    "rok", "miesiąc", "tydzień", "dzień", "doba", "godzina", "minuta", "chwila", "czas", "lato",
    "dekada", "wiek", "telefon", "granica", "ulica", "rzeka", "terytorium", "pomyłka",
})  # fmt: skip


class Parse:
    """One sentence under repair."""

    def __init__(
        self, options: Sequence[Sequence[Reading]], chosen: list[Reading], heads: list[int],
        rels: list[str],
    ) -> None:  # fmt: skip
        self.options, self.r, self.head, self.rel = options, chosen, heads, rels
        self.n = len(heads)
        self.below: list[list[int]] = [[] for _ in heads]
        for i, h in enumerate(heads):
            if h >= 0:
                self.below[h].append(i)

    def move(self, i: int, head: int, rel: str) -> None:
        """Hang word i elsewhere, unless that would close a circle."""
        k = head
        while k >= 0:
            if k == i:
                return
            k = self.head[k]
        if self.head[i] >= 0:
            self.below[self.head[i]].remove(i)
        self.head[i], self.rel[i] = head, rel
        self.below[head].append(i)

    def child(self, i: int, *rels: str) -> int:
        """The first dependent with one of the relations, -1 where there is none."""
        return next((k for k in self.below[i] if self.rel[k] in rels), -1)

    def reading(self, i: int, case: str) -> Reading | None:
        """A reading of word i in that case and of the class now chosen, if the form allows it."""
        now = self.r[i]
        return next(
            (o for o in self.options[i] if o.case == case and o.pos == now.pos), None
        ) or next((o for o in self.options[i] if o.case == case and o.pos in _NOUNS), None)

    def nominative(self, i: int, verb: int) -> Reading | None:
        """A nominative reading of word i that agrees with the verb."""
        v = self.r[verb]
        for o in self.options[i]:
            if o.case == "nom" and o.pos in _NOUNS and o.tag not in ("ppron12", "dig"):
                same = not v.number or not o.number or o.number == v.number
                listed = v.number == "plur" and self.child(i, "conj") >= 0
                if (same and o.gender & v.gender) or listed:
                    return o
        return None


def _passive(p: Parse) -> None:
    """Subjects and agents of passive participles."""
    for i, r in enumerate(p.r):
        rel = p.rel[i]
        if rel in _SUBJECTS and p.head[i] >= 0:
            head = p.r[p.head[i]]
            if head.tag == "ppas":
                p.rel[i] = "nsubj:pass"
            elif head.verb_form == "fin":
                p.rel[i] = "nsubj"
        elif rel in ("obl", "nmod") and p.head[i] >= 0 and p.r[p.head[i]].tag == "ppas":
            case = p.child(i, "case")
            if case >= 0 and p.r[case].lemma == "przez" and r.lemma not in _SPANS:
                p.rel[i] = "obl:agent"


def _content(p: Parse) -> None:
    """`że` opens a clause that belongs to the verb just before the comma."""
    for i, r in enumerate(p.r):
        if r.lemma not in ("że", "iż") or p.rel[i] != "mark" or i < 2:
            continue
        clause, before = p.head[i], i - 2
        if clause <= i or p.r[i - 1].lemma != ",":
            continue
        if p.r[before].lemma == "się" and before:
            before -= 1
        said = p.r[before].verb_form in ("fin", "inf", "conv")
        head = p.head[clause]
        if said and before != head and p.rel[clause] in ("ccomp", "advcl", "conj", "parataxis"):
            if head >= 0 and head < before:
                p.move(clause, before, "ccomp")
        elif p.rel[clause] == "advcl" and head >= 0 and p.r[head].verb_form:
            p.rel[clause] = "ccomp"


def _names(p: Parse) -> None:
    """First name and surname are one name; a title takes its name as apposition."""
    for i in range(1, p.n):
        left = i - 1
        if p.r[i].pos != "PROPN" or p.r[left].pos != "PROPN":
            continue
        if p.head[i] == left and p.rel[i] in ("appos", "nmod", "flat"):
            case = p.r[left].case
            if found := p.reading(i, case):
                genitive = p.r[i].case == "gen" != case
                if genitive and p.rel[i] == "nmod" and case == "nom":
                    continue
                p.rel[i], p.r[i] = "flat", found


def _subjects(p: Parse) -> None:
    """One subject for each finite verb, and that in the nominative."""
    for i in range(p.n):
        if p.rel[i] in _SUBJECTS and p.head[i] >= 0:
            noun = p.head[i]
            above = p.head[noun]
            bare = p.r[noun].pos in ("NOUN", "PROPN") and p.child(noun, "cop") < 0
            if bare and above >= 0 and p.r[above].verb_form == "fin" and (
                p.child(above, "nsubj", "nsubj:pass") < 0 and p.nominative(i, above)
            ):  # fmt: skip
                p.move(i, above, "nsubj")
    for verb in range(p.n):
        if p.r[verb].verb_form != "fin" or p.r[verb].tag in ("imps", "pred", "impt"):
            continue
        mine = [k for k in p.below[verb] if p.rel[k] == "nsubj"]
        if len(mine) > 1:
            _one(p, verb, mine)
        elif not mine and p.r[verb].person == "3":
            _missing(p, verb)


def _one(p: Parse, verb: int, mine: list[int]) -> None:
    """Of several subjects keep the one that agrees; the rest are names or objects."""
    first = next((k for k in mine if p.nominative(k, verb)), mine[0])
    for k in mine:
        if k == first:
            continue
        if p.r[k].pos == "PROPN" and p.r[first].pos == "NOUN" and first < k < verb:
            p.move(k, first, "appos")
        elif found := p.reading(k, "acc"):
            p.rel[k], p.r[k] = "obj", found


def _free(p: Parse, verb: int) -> bool:
    """Whether the verb may still take a subject, its own or one shared with a conjunct."""
    if p.rel[verb] in ("aux", "aux:pass", "cop", "fixed") or p.child(verb, "csubj", "cop") >= 0:
        return False
    up = verb
    while p.rel[up] == "conj" and p.head[up] >= 0:
        up = p.head[up]
        if p.child(up, "nsubj", "nsubj:pass") >= 0:
            return False
    return True


def _missing(p: Parse, verb: int) -> None:
    """A verb without subject takes a noun near it that can only be its nominative."""
    if not _free(p, verb):
        return
    under = list(p.below[verb])
    for k in list(under):
        under += [d for d in p.below[k] if p.rel[d] in ("appos", "nmod", "flat")]
    objects = [k for k in p.below[verb] if p.rel[k] in ("obj", "iobj") and p.r[k].case == "acc"]
    # In the plural and the neuter of the past a verb seldom stands without its subject.
    telling = p.r[verb].tag == "praet" and (p.r[verb].number == "plur" or p.r[verb].gender == 16)
    telling = telling or len(objects) > 1 or p.child(verb, "expl:pv") >= 0
    for k in sorted(under):
        if p.child(k, "case") >= 0 or p.r[k].pos not in _NOUNS or p.rel[k] == "conj":
            continue
        found = p.nominative(k, verb)
        if not found or found.pos not in ("NOUN", "PROPN"):
            continue
        certain = all(o.case == "nom" for o in p.options[k] if o.pos in ("NOUN", "PROPN"))
        host = p.head[k]
        nested = host != verb and p.r[host].case != "nom"
        if nested and k < verb and p.child(host, "case") >= 0 and verb - k < 5:
            # `We wtorek Stany Zjednoczone mogą`: no genitive of the day before.
            certain = certain or p.r[verb].tag == "praet" or p.r[k].pos == "PROPN"
        if certain or p.r[k].case == "nom":
            if nested or (p.rel[k] in ("obj", "obl", "xcomp") and p.r[verb].lemma != "być"):
                p.move(k, verb, "nsubj")
                p.r[k] = found
                return
        elif telling and k in objects:
            p.rel[k], p.r[k] = "nsubj", found
            return


def _impersonal(p: Parse) -> None:
    """`wezwano`, `można` have no subject: what stands there is the object."""
    for i, rel in enumerate(p.rel):
        verb = p.head[i]
        if rel != "nsubj" or verb < 0 or p.r[verb].tag not in ("imps", "pred"):
            continue
        if p.r[verb].lemma == "to" or p.child(i, "case") >= 0:
            continue
        if found := p.reading(i, "acc"):
            p.r[i] = found
            inner = p.child(verb, "xcomp")
            if inner >= 0 and p.child(inner, "obj") < 0:
                p.move(i, inner, "obj")
            else:
                p.rel[i] = "obj"


def _relatives(p: Parse) -> None:
    """A relative clause hangs on the nearest noun its pronoun agrees with."""
    for i, r in enumerate(p.r):
        if r.lemma not in ("który", "jaki") or i < 2:
            continue
        clause = p.head[i]
        while clause >= 0 and not (p.rel[clause].startswith("acl") or p.r[clause].verb_form):
            clause = p.head[clause]
        if clause <= i or p.rel[clause] not in ("acl:relcl", "conj", "advcl", "parataxis"):
            continue
        comma = next((k for k in range(i - 1, max(-1, i - 5), -1) if p.r[k].lemma == ","), -1)
        if comma < 1:
            continue
        wanted = [o for o in p.options[i] if o.case == r.case and o.lemma == r.lemma]

        def agrees(k: int, wanted: list[Reading] = wanted) -> bool:
            noun = p.r[k]
            listed = p.child(k, "conj") >= 0
            return any(
                (o.number == noun.number and o.gender & noun.gender)
                or (listed and o.number == "plur")
                for o in wanted
            )

        host = p.head[clause]
        nouns = ("NOUN", "PROPN", "PRON")
        if p.rel[clause] == "acl:relcl" and host >= 0 and p.r[host].pos in nouns and agrees(host):
            continue
        for k in range(comma - 1, max(-1, comma - 9), -1):
            if p.r[k].pos in nouns and p.rel[k] != "flat" and agrees(k):
                p.move(clause, k, "acl:relcl")
                break
            if p.r[k].verb_form == "fin":
                break


def _objects(p: Parse) -> None:
    """A noun is no predicate of a full verb unless in the instrumental or after `jako`."""
    for i, rel in enumerate(p.rel):
        verb = p.head[i]
        if rel == "iobj" and p.r[i].case == "acc" and p.child(i, "case") < 0:
            if p.child(verb, "obj") < 0 and all(o.case != "gen" for o in p.options[i]):
                p.rel[i] = "obj"
            continue
        if rel != "xcomp" or p.r[i].pos not in ("NOUN", "PROPN") or p.r[i].case == "ins":
            continue
        if p.r[verb].lemma in ("być", "zostać") or p.child(i, "mark", "case", "cop") >= 0:
            continue
        if p.r[verb].verb_form and p.child(verb, "obj") < 0 and (found := p.reading(i, "acc")):
            p.rel[i], p.r[i] = "obj", found


def _cases(p: Parse) -> None:
    """The case of an argument follows its relation where the form allows it."""
    for i, rel in enumerate(p.rel):
        case = _CASE_OF.get(rel)
        if not case or p.r[i].case in ("", case) or p.r[i].case == "gen":
            continue
        if p.child(i, "case", "nummod", "det") < 0 and (found := p.reading(i, case)):
            p.r[i] = found
    for i, r in enumerate(p.r):
        if r.tag != "prep" or p.rel[i] != "case":
            continue
        noun = p.head[i]
        allowed = {o.case for o in p.options[i] if o.tag == "prep"}
        if p.r[noun].case and p.r[noun].case not in allowed:
            for case in (r.case, *sorted(allowed)):
                if found := p.reading(noun, case):
                    p.r[noun] = found
                    break
    for i in range(p.n):
        head = p.head[i]
        if p.rel[i] in ("amod", "det", "flat") and head >= 0 and p.r[i].case:
            want = p.r[head].case
            if want and p.r[i].case != want and (found := p.reading(i, want)):
                p.r[i] = replace(found, lemma=p.r[i].lemma)


def repaired(
    options: Sequence[Sequence[Reading]], chosen: list[Reading], heads: list[int], rels: list[str]
) -> tuple[list[Reading], list[int], list[str]]:
    """The parse with the grammar's certainties put right; still a tree with the same root."""
    p = Parse(options, chosen, heads, rels)
    _names(p)
    _content(p)
    _relatives(p)
    _impersonal(p)
    _subjects(p)
    _passive(p)
    _objects(p)
    _cases(p)
    return p.r, p.head, p.rel
