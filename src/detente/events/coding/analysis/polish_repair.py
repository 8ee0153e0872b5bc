"""Corrections to a parse that the grammar of Polish is sure of.

The network decides by likelihood and now and then leaves a verb with two subjects, or with none
beside a noun in the nominative that agrees with it. Each rule here is one such certainty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.events.coding.analysis import polish_clauses as clauses
from detente.events.coding.analysis import polish_subjects as subjects
from detente.events.coding.analysis.polish_parse import Parse, words_of
from detente.events.coding.analysis.polish_reading import Reading

_CASE_OF = {"nsubj": "nom", "nsubj:pass": "nom", "obj": "acc", "iobj": "dat"}


def _dates(p: Parse) -> None:
    """`14 marca` says when: neither number nor month is an argument."""
    for i in range(p.n - 1):
        if p.r[i].tag not in ("dig", "adj") or not p.options[i + 1]:
            continue
        month = i + 1
        if p.r[i].tag != "dig" or p.r[month].lemma not in words_of("months"):
            continue
        p.r[month] = p.reading(month, "gen") or p.r[month]
        head = p.head[month]
        if head == i:
            day = i
        elif head >= 0 and p.head[i] == month:
            day = month
        elif head >= 0:
            p.move(month, i, "nmod")
            day = i
        else:
            continue
        if p.rel[day] in ("obj", "nsubj", "nsubj:pass", "iobj"):
            p.rel[day] = "obl"
        if day == i:
            p.rel[month] = "nmod"


def _titles(p: Parse) -> None:
    """In `szefowa niemieckiej dyplomacji Annalena Baerbock` the name belongs to the title."""
    for i in range(2, p.n):
        host = p.head[i]
        named = p.r[i].pos == "PROPN" and p.rel[i] in ("nmod", "appos", "flat")
        if not named or host < 0 or host >= i:
            continue
        if not any(p.rel[k] == "flat" and k == i + 1 for k in p.below[i]):
            continue
        title = p.head[host]
        while title >= 0 and p.rel[host] == "nmod" and p.r[title].tag == "subst":
            human = p.r[title].gender in (1, 8) and p.r[title].case not in ("", "gen")
            found = p.reading(i, p.r[title].case) if human else None
            sure = all(o.case != "gen" or o.gender != 8 for o in p.options[i]) or (
                p.r[i].case != "gen"
            )
            if found and (sure or found.gender & p.r[title].gender):
                p.move(i, title, "appos")
                p.r[i] = found
                break
            host, title = title, p.head[title]


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


def _genitives(p: Parse) -> None:
    """In `MSZ Rosji` the genitive is whose; it cannot share the case of a name before it."""
    for i in range(1, p.n):
        host = p.head[i]
        if p.rel[i] != "flat" or p.r[i].case != "gen" or host < 0:
            continue
        case = _CASE_OF.get(p.rel[host], "")
        if case and not p.reading(i, case) and (found := p.reading(host, case)):
            p.rel[i], p.r[host] = "nmod", found


def _proper(p: Parse) -> None:
    """Inside a sentence a capital prefers the name: `z Chinami` means no porcelain."""
    for i in range(1, p.n):
        r = p.r[i]
        if r.pos != "NOUN" or p.r[i - 1].pos == "PUNCT":
            continue
        names = [o for o in p.options[i] if o.pos == "PROPN" and o.case == r.case]
        if names:
            p.r[i] = next((o for o in names if o.number == r.number), names[0])


def _prepositions(p: Parse) -> None:
    """A preposition governs the first noun after it; a genitive after that is its own."""
    for i in range(p.n - 2):
        far = p.head[i]
        if p.r[i].tag != "prep" or p.rel[i] != "case" or far < i + 2:
            continue
        near = i + 1
        while near < far and p.r[near].pos in ("ADJ", "DET"):
            near += 1
        found = p.reading(far, "gen")
        if near != far - 1 or p.r[near].pos not in ("NOUN", "PROPN") or not found:
            continue
        allowed = {o.case for o in p.options[i] if o.tag == "prep"}
        if p.rel[near] in ("flat", "amod", "nummod", "fixed") or p.head[far] < 0:
            continue
        if p.head[far] != near and p.r[near].case in allowed:
            above, rel = p.head[far], p.rel[far]
            p.move(near, above, rel)
            p.move(far, near, "nmod")
            p.move(i, near, "case")
            p.r[far] = found


def _datives(p: Parse) -> None:
    """`ambasadora Rosji` is no dative unless the verb gives something."""
    for i in range(1, p.n):
        r, verb = p.r[i], p.head[i]
        if p.rel[i] != "iobj" or verb < 0 or p.child(i, "case") >= 0:
            continue
        gives = p.r[verb].lemma in words_of("giving")
        if r.case == "gen" and gives and (found := p.reading(i, "dat")):
            p.r[i] = found
        elif r.case == "dat" and not gives and p.r[i - 1].pos == "NOUN":
            found = p.reading(i, "gen")
            if found and r.pos in ("NOUN", "PROPN") and p.rel[i - 1] in ("obj", "nsubj", "obl"):
                p.move(i, i - 1, "nmod")
                p.r[i] = found


def _locatives(p: Parse) -> None:
    """There is no locative without a preposition: `dostawy broni` holds a genitive."""
    for i, r in enumerate(p.r):
        if r.case != "loc" or r.pos not in ("NOUN", "PROPN") or p.child(i, "case") >= 0:
            continue
        if p.rel[i] not in ("obl", "obj", "iobj", "nmod", "nsubj"):
            continue
        if not i or p.head[i] < 0 or not (found := p.reading(i, "gen")):
            continue
        p.r[i] = found
        if p.r[i - 1].pos in ("NOUN", "PROPN") and p.rel[i] != "nsubj":
            p.move(i, i - 1, "nmod")


def _cases(p: Parse) -> None:
    """The case of an argument follows its relation where the form allows it."""
    for i, rel in enumerate(p.rel):
        case = _CASE_OF.get(rel)
        if not case or p.r[i].case in ("", case):
            continue
        if p.r[i].case == "gen" and (p.r[i].pos != "PROPN" or case != "nom"):
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
    _proper(p)
    _dates(p)
    _prepositions(p)
    _names(p)
    _titles(p)
    _locatives(p)
    clauses.content(p)
    clauses.demands(p)
    clauses.predicates(p)
    clauses.relatives(p)
    subjects.impersonal(p)
    subjects.subjects(p)
    clauses.passive(p)
    subjects.objects(p)
    subjects.sent(p)
    _genitives(p)
    _datives(p)
    _cases(p)
    return p.r, p.head, p.rel
