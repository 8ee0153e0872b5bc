"""What an act word means, for every language: concept and theme give the PLOVER type and mode."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Concept:
    """How acts of a concept behave: what they need, whether both sides act, what a complement is.

    `symmetric` is "yes" where both sides always act, "with" where they do when one acts with the
    other; `needs` is "party" where the other side must be written as an argument.
    """

    name: str
    kind: str = "act"
    needs: str = ""
    symmetric: str = ""
    complement: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One row of the grammar: with one of these themes the concept is this type and mode."""

    themes: frozenset[str]
    type: str
    mode: str | None
    negated: tuple[str, str | None] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Concepts, their readings in order of preference, and modes that the content of a call adds."""

    concepts: dict[str, Concept]
    readings: dict[str, tuple[Reading, ...]]
    inner_modes: dict[tuple[str, str], str]
    by_need: dict[str, frozenset[str]] = field(default_factory=dict)

    def needing(self, needs: str) -> frozenset[str]:
        """Concepts of one kind of need.

        "own": the object belongs to the actor (troops deployed); "felt": the object feels it (the
        move angered Poland); "complaint": it goes to one party about another.
        """
        return self.by_need.get(needs, frozenset())

    def concept(self, name: str) -> Concept:
        """The concept of that name; a plain act where no special behaviour is listed."""
        return self.concepts.get(name) or Concept(name)

    def read(self, concept: str, themes: Iterable[frozenset[str]]) -> tuple[Reading, int] | None:
        """The reading of a concept with theme nouns, nearest first, and which noun decided (-1 none).

        None when the concept is no act without one of the themes it asks for.
        """
        rows = self.readings.get(concept, ())
        for place, found in enumerate(themes):
            for row in rows:
                if row.themes & found:
                    return (row, place) if row.type != "-" else None
        for row in rows:
            if "*" in row.themes:
                return row, -1
        return None

    def inner_mode(self, outer: str, inner: str) -> str | None:
        """The mode a request, refusal or threat takes from the type of act it is about."""
        return self.inner_modes.get((outer, inner))


@cache
def grammar() -> Grammar:
    """The grammar shipped with the package."""
    concepts = {
        r["concept"]: Concept(r["concept"], r["kind"], r["needs"], r["symmetric"], r["complement"])
        for r in _rows("concepts.csv")
    }
    readings: dict[str, list[Reading]] = {}
    for r in _rows("grammar.csv"):
        negated = None
        if r["negated"]:
            kind, _, mode = r["negated"].partition(":")
            negated = (kind, mode or None)
        readings.setdefault(r["concept"], []).append(
            Reading(frozenset(r["theme"].split("|")), r["type"], r["mode"] or None, negated)
        )
    modes = {(r["outer"], r["inner"]): r["mode"] for r in _rows("modes.csv")}
    needs = {c.needs for c in concepts.values()}
    by_need = {n: frozenset(c.name for c in concepts.values() if c.needs == n) for n in needs}
    return Grammar(concepts, {k: tuple(v) for k, v in readings.items()}, modes, by_need)


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files("detente.events.coding") / "packs" / name).read_text("utf-8")
    yield from csv.DictReader(text.splitlines())
