"""Which actors, people and roles a string of words can stand for, in one language."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from io import StringIO

from detente.actors.wording import wording

TABLES = ("actors", "people", "roles")
COLUMNS = ("form", "actor", "kind", "cases", "number", "flags")
Row = tuple[str, str, str, str, str]


@cache
def _several(cell: str) -> frozenset[str]:
    return frozenset(cell.replace("|", " ").split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a form can mean: an actor, person or role id, with the grammar of the form."""

    id: str
    kind: str
    cases: frozenset[str] = frozenset()
    number: str = ""
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms (word keys joined by spaces) and the longest form each first word begins."""

    rows: Mapping[str, tuple[Row, ...]]
    longest: Mapping[str, int]
    _read: dict[str, tuple[Reading, ...]] = field(default_factory=dict)

    def readings(self, form: str) -> tuple[Reading, ...]:
        """What the form can mean; empty if it is not in the tables."""
        known = self._read.get(form)
        if known is None:
            rows = self.rows.get(form)
            if rows is None:
                return ()
            known = tuple(
                Reading(id_, kind, _several(cases), number, _several(flags))
                for id_, kind, cases, number, flags in rows
            )
            self._read[form] = known
        return known


def build(rows: Iterable[Sequence[str]]) -> Lexicon:
    """The lexicon of rows `form, id, kind, cases, number, flags`."""
    table: dict[str, tuple[Row, ...]] = {}
    longest: dict[str, int] = {}
    for form, *rest in rows:
        row: Row = tuple(rest)  # type: ignore[assignment]
        table[form] = (*table[form], row) if form in table else (row,)
        space = form.find(" ")
        if space < 0:
            longest.setdefault(form, 1)
        else:
            size = form.count(" ") + 1
            first = form[:space]
            if longest.get(first, 0) < size:
                longest[first] = size
    return Lexicon(table, longest)


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, out of the form tables of the package; loaded once."""
    folder = files("detente.actors") / "data" / "forms"
    rows: list[list[str]] = []
    for name in TABLES:
        table = folder / f"{language}-{name}.csv"
        if table.is_file():
            reader = csv.reader(StringIO(table.read_text(encoding="utf-8")))
            next(reader, None)
            rows.extend(reader)
    rows.extend(_extra_roles(language))
    return build(rows)


def _extra_roles(language: str) -> list[list[str]]:
    """Role nouns that the wording of a language adds to the role table."""
    return [
        [form, role, "role", "", "", ""]
        for role, forms in wording(language).roles.items()
        for form in forms
    ]
