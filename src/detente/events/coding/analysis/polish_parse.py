"""One parsed sentence while its heads and relations are put right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from detente.events.coding.analysis.polish_reading import Reading, listed

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM"})


@cache
def words_of(name: str) -> frozenset[str]:
    """The listed words of one name, for quick look-ups."""
    return frozenset(listed(name))


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
        ) or next((o for o in self.options[i] if o.case == case and o.pos in NOUNS), None)

    def nominative(self, i: int, verb: int) -> Reading | None:
        """A nominative reading of word i that agrees with the verb."""
        helper = self.child(verb, "aux") if self.r[verb].tag == "inf" else -1
        v = self.r[helper if helper >= 0 else verb]
        for o in self.options[i]:
            if o.case == "nom" and o.pos in NOUNS and o.tag not in ("ppron12", "dig"):
                same = not v.number or not o.number or o.number == v.number
                listed = v.number == "plur" and self.child(i, "conj") >= 0
                if (same and o.gender & v.gender) or listed:
                    return o
        return None
