"""Clauses: what `że`, `by`, `który` and passive participles hang on."""

from __future__ import annotations

from detente.events.coding.analysis.polish_parse import Parse, words_of
from detente.events.coding.analysis.polish_reading import Reading

_JOINED = frozenset({"acl:relcl", "conj", "advcl", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def content(p: Parse) -> None:
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
        if head == before and p.r[head].pos == "PROPN":
            # a name says nothing: its verb does
            while head >= 0 and not p.r[head].verb_form:
                head = p.head[head]
            if head >= 0:
                p.move(clause, head, "ccomp")
            continue
        if said and before != head and p.rel[clause] in ("ccomp", "advcl", "conj", "parataxis"):
            if head >= 0 and head < before:
                p.move(clause, before, "ccomp")
        elif p.rel[clause] == "advcl" and head >= 0 and p.r[head].verb_form:
            p.rel[clause] = "ccomp"


def demands(p: Parse) -> None:
    """After a verb of asking `by` opens what is asked; `gdy` never opens a content."""
    for i, r in enumerate(p.r):
        clause = p.head[i]
        if p.rel[i] == "mark" and clause >= 0 and r.lemma in words_of("circumstance"):
            if p.rel[clause] in ("ccomp", "conj"):
                p.rel[clause] = "advcl"
            continue
        if p.rel[i] != "mark" or r.lemma not in ("aby", "by", "żeby", "ażeby") or clause < 0:
            continue
        head = p.head[clause]
        loose = p.rel[clause] in ("advcl", "conj", "parataxis") and 0 <= head < i
        if loose and p.r[head].lemma in words_of("demand"):
            p.rel[clause] = "ccomp"


def predicates(p: Parse) -> None:
    """A participle with `zostać` or `być` is what a clause says, not what a noun is like."""
    for i, r in enumerate(p.r):
        noun = p.head[i]
        if r.tag != "ppas" or p.rel[i] not in ("acl", "amod") or noun < 0:
            continue
        if p.child(i, "aux:pass") < 0 or p.child(i, "nsubj", "nsubj:pass") >= 0:
            continue
        found = p.nominative(noun, i)
        above, rel = p.head[noun], p.rel[noun]
        if not found or p.r[noun].pos not in ("NOUN", "PROPN"):
            continue
        if rel not in ("root", "obj", "nsubj", "obl", "conj"):
            continue
        p.below[noun].remove(i)
        if above >= 0:
            p.below[above].remove(noun)
            p.below[above].append(i)
        p.head[i], p.rel[i] = above, rel if above < 0 or rel == "conj" else "parataxis"
        p.head[noun], p.rel[noun], p.r[noun] = i, "nsubj:pass", found
        p.below[i].append(noun)


def relatives(p: Parse) -> None:
    """A relative clause hangs on the nearest noun its pronoun agrees with."""
    for i, r in enumerate(p.r):
        if r.lemma not in ("który", "jaki") or i < 2:
            continue
        clause = p.head[i]
        while clause >= 0 and not (p.rel[clause].startswith("acl") or p.r[clause].verb_form):
            clause = p.head[clause]
        if clause <= i or p.r[clause].verb_form == "conv" or p.rel[clause] not in _JOINED:
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


def passive(p: Parse) -> None:
    """Subjects and agents of passive participles."""
    for i, r in enumerate(p.r):
        rel = p.rel[i]
        if rel in _SUBJECTS and p.head[i] >= 0:
            head = p.r[p.head[i]]
            if head.tag == "ppas":
                p.rel[i] = "nsubj:pass"
            elif head.verb_form == "fin":
                p.rel[i] = "nsubj"
        elif rel in ("obl", "nmod") and p.head[i] >= 0:
            case, host = p.child(i, "case"), p.head[i]
            if case < 0 or p.r[case].lemma != "przez" or r.lemma in words_of("stretches"):
                continue
            deed = next((k for k in (host, p.head[host]) if k >= 0 and p.r[k].tag == "ger"), -1)
            if p.r[host].tag == "ppas" or deed == host:
                p.rel[i] = "obl:agent"
            elif p.r[host].verb_form == "fin":
                near = [k for k in range(max(host + 1, i - 6), case) if p.r[k].tag == "ger"]
                if not near and i < host:
                    near = [k for k in range(max(0, i - 6), case) if p.r[k].tag == "ger"]
                if near and not any(p.r[k].verb_form for k in range(near[-1] + 1, case)):
                    p.move(i, near[-1], "obl:agent")
            elif deed >= 0 and p.rel[host] in ("obj", "nmod"):
                p.move(i, deed, "obl:agent")
