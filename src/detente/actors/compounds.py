"""Words of two parts: polsko-niemiecki, Sino-Russian, экс-президент."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.actors.lexicon import Lexicon, Reading
from detente.actors.matching import Hit
from detente.actors.wording import Wording
from detente.documents.words import Word


def compounds(
    words: Sequence[Word], hits: list[Hit], lexicon: Lexicon, wording: Wording
) -> list[Hit]:
    """The hits with those of hyphenated words added, in the order of the words."""
    dashes = [i for i, w in enumerate(words) if "-" in w.form and len(w.form) > 3]
    first_halves = [
        i
        for i, w in enumerate(words[:-2])
        if words[i + 1].form == "-" and w.key in wording.compounds
    ]
    if not dashes and not first_halves:
        return hits
    taken = {i for h in hits for i in range(h.first, h.last + 1)}
    added = [h for i in dashes if i not in taken and (h := _inside(i, words[i], lexicon, wording))]
    for i in first_halves:
        if i not in taken:
            actor = wording.compounds[words[i].key]
            added.append(Hit(i, i, (Reading(actor, "adjective"),)))
    if not added:
        return hits
    return sorted([*hits, *added], key=lambda h: h.first)


def _inside(i: int, word: Word, lexicon: Lexicon, wording: Wording) -> Hit | None:
    *halves, last = word.key.split("-")
    if "-".join(halves) in wording.former_prefixes:
        roles = [r for r in lexicon.readings(last) if r.kind == "role"]
        found = tuple(replace(r, flags=r.flags | {"former"}) for r in roles)
        return Hit(i, i, found) if found else None
    final = [r for r in lexicon.readings(last) if r.kind == "adjective"]
    if not final:
        return None
    firsts = [_first_half(h, lexicon, wording) for h in halves]
    if not all(firsts):
        return None
    grammar = final[0]
    joint = tuple(
        replace(grammar, id=actor, flags=frozenset({"joint"})) for actor in (*firsts, grammar.id)
    )
    return Hit(i, i, joint)


def _first_half(half: str, lexicon: Lexicon, wording: Wording) -> str:
    known = wording.compounds.get(half)
    if known:
        return known
    for ending, adjective in wording.link:
        if half.endswith(ending):
            for reading in lexicon.readings(half[: len(half) - len(ending)] + adjective):
                if reading.kind == "adjective":
                    return reading.id
    return ""
