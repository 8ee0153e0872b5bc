"""Which actors, people and roles a string of words can stand for, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from detente.actors.wording import wording

TABLES = ("actors", "people", "roles")
COLUMNS = ("form", "actor", "kind", "cases", "number", "flags")


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
    """Forms (word keys joined by spaces) and the longest form each first word begins.

    `rows` keeps the rest of the table lines of a form unread, so that loading is quick.
    """

    rows: Mapping[str, str]
    longest: Mapping[str, int]
    _read: dict[str, tuple[Reading, ...]] = field(default_factory=dict)

    def readings(self, form: str) -> tuple[Reading, ...]:
        """What the form can mean; empty if it is not in the tables."""
        known = self._read.get(form)
        if known is None:
            rows = self.rows.get(form)
            if rows is None:
                return ()
            known = self._read[form] = tuple(map(_reading, rows.split("\n")))
        return known


def _reading(row: str) -> Reading:
    id_, kind, cases, number, flags = row.split(",")
    return Reading(id_, kind, _several(cases), number, _several(flags))


def build(lines: Iterable[str]) -> Lexicon:
    """The lexicon of table lines `form,id,kind,cases,number,flags`."""
    table: dict[str, str] = {}
    longest: dict[str, int] = {}
    for line in lines:
        form, _, rest = line.partition(",") if line[0] != '"' else line[1:].partition('",')
        if form in table:
            table[form] += "\n" + rest
            continue
        table[form] = rest
        first, space, _ = form.partition(" ")
        size = form.count(" ") + 1 if space else 1
        if longest.get(first, 0) < size:
            longest[first] = size
    return Lexicon(table, longest)


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, out of the form tables of the package; loaded once."""
    folder = files("detente.actors") / "data" / "forms"
    lines: list[str] = []
    for name in TABLES:
        table = folder / f"{language}-{name}.csv"
        if table.is_file():
            lines.extend(table.read_text(encoding="utf-8").splitlines()[1:])
    for role, forms in wording(language).roles.items():
        lines.extend(f"{form},{role},role,,," for form in forms)
    return build(lines)
