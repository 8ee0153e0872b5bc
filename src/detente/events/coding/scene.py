"""One sentence as the rules see it: its tree, who is named in it, and what its nouns are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from detente.actors import Mention, MentionKind
from detente.events.coding.grammar import grammar
from detente.events.coding.lexicon import Lexicon
from detente.events.coding.tree import Tree

_PLACES = (MentionKind.CAPITAL,)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_SUBJECTS = {"nsubj", "nsubj:pass"}
_MADE_OF = ("nmod", "amod", "compound", "appos", "conj", "flat", "nummod", "obl")
_NEST = ("nmod", "amod", "compound", "appos", "flat", "flat:name", "acl", "det", "nummod", "obl")


def is_place(mention: Mention) -> bool:
    """Whether the words stand for a place rather than for its government."""
    return mention.why == "place"


class Scene:
    """Tree, mentions and lexicon of a sentence, with the look-ups that roles need."""

    def __init__(self, tree: Tree, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
        self.tree = tree
        self.tokens = tree.tokens
        self.mentions = list(mentions)
        self.lexicon = lexicon
        self.semicolons = [t.i for t in self.tokens if t.form == ";"]
        needing = grammar().needing
        self.own_moving, self.felt, self.complaining = map(needing, ("own", "felt", "complaint"))
        self._at: dict[int, list[Mention]] = {}
        self._head: dict[int, list[Mention]] = {}
        for m in mentions:
            self._head.setdefault(m.head, []).append(m)
            for i in range(m.first, m.last + 1):
                self._at.setdefault(i, []).append(m)

    def is_a(self, group: str, i: int) -> bool:
        """Whether the preposition of a phrase is of a group of the language's markers."""
        marker = self.tree.marker(i)
        return bool(marker) and self.lexicon.has(group, marker)

    def at(self, i: int) -> list[Mention]:
        """Mentions whose words cover word `i`."""
        return self._at.get(i, [])

    def names(self) -> set[int]:
        """The words of proper names of several words."""
        return {
            i for m in self.mentions if m.kind is MentionKind.NAME and m.last > m.first
            for i in range(m.first, m.last + 1)
        }  # fmt: skip

    def named(self, i: int, not_: Sequence[str] = (), *, places: bool = False) -> list[Mention]:
        """The actors a noun phrase headed by `i` stands for, with those coordinated to it.

        The phrase itself, else what it belongs to (its adjective, genitive or compound), then
        rather none of `not_`. Places are left out unless asked for.
        """
        found: list[Mention] = []
        for c in self.tree.conjuncts(i):
            if c != i and self.tokens[c].pos not in _NOMINAL:
                continue
            if c != i and self.denied(c):
                continue
            for m in self._one(self.tree.antecedent(c), places, not_):
                if m not in found:
                    found.append(m)
        for m in list(found):
            found += [n for n in self.series(m) if n not in found]
        return found

    def series(self, m: Mention) -> list[Mention]:
        """The other mentions of a list that `m` stands in: A, B and C."""
        after = self._chain(m, forward=True)
        before = self._chain(m, forward=False)
        ends = [*before[::-1], m, *after]
        last, first = ends[-1], ends[0]
        joined = any(t.pos == "CCONJ" for t in self.tokens[first.last + 1 : last.first])
        return before[::-1] + after if joined else []

    def _chain(self, m: Mention, *, forward: bool) -> list[Mention]:
        found: list[Mention] = []
        at = m
        while True:
            nxt = next(
                (
                    n for n in self.mentions
                    if n not in found and n.kind is not MentionKind.ANAPHOR
                    and (
                        (forward and n.first > at.last and self._links(at.last, n.first))
                        or (not forward and n.last < at.first and self._links(n.last, at.first))
                    )
                    and self._agree(m, n)
                ),
                None,
            )  # fmt: skip
            if nxt is None:
                return found
            found.append(nxt)
            at = nxt

    def _links(self, last: int, first: int) -> bool:
        """Whether only a comma, a conjunction or an article stands between two places."""
        between = self.tokens[last + 1 : first]
        return 0 < len(between) <= 3 and all(
            t.form == "," or t.pos in ("CCONJ", "DET") for t in between
        )

    def _agree(self, a: Mention, b: Mention) -> bool:
        """Whether two mentions can stand in one list: the same case, and no new clause between."""
        rels = {self.tokens[m.head].rel for m in (a, b)}
        if rels & _SUBJECTS and not rels <= _SUBJECTS | {"conj", "nmod", "appos", "flat"}:
            return False
        return not (a.cases and b.cases) or bool(a.cases & b.cases) or a.kind is MentionKind.ROLE

    def denied(self, c: int) -> bool:
        """Whether a coordinated phrase is excluded: in Baku, but not in Kars."""
        return any(
            self.lexicon.has("negation", self.tokens[d].key)
            for d in self.tree.children(c, ("advmod", "cc", "case", "det"))
        )

    def itself(self, i: int, not_: Sequence[str] = ()) -> list[Mention]:
        """The actors whose very head is `i` or coordinated with it."""
        heads = self.tree.conjuncts(i)
        return [m for c in heads for m in self._head.get(c, []) if m.kind is not MentionKind.ADJECTIVE]

    def _one(self, i: int, places: bool, not_: Sequence[str]) -> list[Mention]:
        keep = [m for m in (*self._head.get(i, []), *self.at(i)) if places or not is_place(m)]
        if keep:
            first = keep[0]
            # several actors over the same words: both sides
            return [m for m in keep if (m.first, m.last) == (first.first, first.last)][:4]
        inside = self.belonging(i, places)
        return ([m for m in inside if m.actor not in not_] or inside)[:1]

    def belonging(self, i: int, places: bool = False, depth: int = 3) -> list[Mention]:
        """Actors inside the phrase of `i` that is no actor itself, likeliest owner first.

        Adjectives, genitives and compounds, then phrases with a preposition, then the agent of a
        participle; names before pronouns.
        """
        own = [c for c in self.tree.children(i, _NEST) if self.tokens[c].pos != "VERB"]
        own.sort(key=lambda c: (not self._owning(c), abs(c - i)))
        found = [
            m
            for c in own
            for m in (*self._head.get(c, []), *self.at(c))
            if places or not is_place(m)
        ]
        found.sort(key=lambda m: m.kind is MentionKind.ANAPHOR)
        if depth and not found:
            for c in own:
                if self._owning(c):
                    found += self.belonging(c, places, depth - 1)
        for c in self.tree.children(i, ("acl", "amod")):
            for agent in self.tree.children(c, ("obl:agent",)):
                found += [m for m in self._head.get(agent, []) if m not in found]
        return found

    def _owning(self, c: int) -> bool:
        return not self.tree.marker(c) or self.is_a("owning", c)

    def within(self, i: int, not_: Sequence[str] = (), *, places: bool = False) -> list[Mention]:
        """The nearest mention in the phrase below `i` that is none of `not_`, names first."""
        found: list[Mention] = []
        for c in self.tree.subtree(i):
            for m in self._head.get(c, []):
                if m.actor not in not_ and (places or not is_place(m)):
                    found.append(m)
        found.sort(key=lambda m: m.kind is MentionKind.ANAPHOR)
        return found[:1]

    def phrase(self, i: int, depth: int = 4) -> Iterator[int]:
        """The nouns a noun phrase is made of, its head first, without clauses that modify them."""
        level = [i]
        for _ in range(depth):
            yield from level
            level = [c for p in level for c in self.tree.children(p, _MADE_OF) if self._owning(c)]

    def themes(self, i: int) -> frozenset[str]:
        """What a noun is about, by the lexicon; empty for other words."""
        t = self.tokens[i]
        if t.pos not in ("NOUN", "PROPN", "ADJ", "X", "ADV") or (t.pos == "ADJ" and t.rel == "amod"):
            return frozenset()  # a military aid package is aid
        lemma = self.tokens[i].lemma.replace("ё", "е")
        if i:
            joined = f"{self.tokens[i - 1].lemma} {lemma}"
            if joined in self.lexicon.themes:
                return self.lexicon.themes[joined]
        return self.lexicon.themes.get(lemma, frozenset())

    def clause(self, i: int) -> range:
        """The words of the clause around `i`: up to the next comma-like mark with a verb behind."""
        first = last = i
        stops = {",", ";", ":", "–", "—", "(", ")", "."}
        while first > 0 and self.tokens[first - 1].form not in stops:
            first -= 1
        while last + 1 < len(self.tokens) and self.tokens[last + 1].form not in stops:
            last += 1
        return range(first, last + 1)

    def nearest(
        self, i: int, among: Iterable[int], accept: Callable[[Mention], bool]
    ) -> Mention | None:
        """The accepted mention headed in `among` that stands nearest to word `i`."""
        scope = set(among)
        fitting = [m for m in self.mentions if m.head in scope and accept(m)]
        return min(fitting, key=lambda m: abs(m.head - i), default=None)
