"""The actors we know and the forms that name them, out of the tables of the package."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from io import StringIO
from types import MappingProxyType

from detente.actors.actor import Actor, ActorKind
from detente.errors import UnknownActor

DATA = files("detente.actors") / "data"
LANGUAGES = ("en", "pl", "ru")


@dataclass(frozen=True, slots=True)
class Span:
    """The days an actor existed, `end` not included, and who came after; None = open or unknown."""

    start: date | None
    end: date | None
    successor: str | None


@dataclass(frozen=True, slots=True)
class FormRow:
    """One thing a form can mean: `actor` is an actor, person or role id, as `kind` tells.

    `flags`: `weak` (also an ordinary word, a given name or a place elsewhere: needs context),
    `cased` (only in capital letters: US, WHO), `compound` (first half of Sino-Russian).
    """

    actor: str
    kind: str
    cases: frozenset[str]
    number: str
    flags: frozenset[str]

    def fits(self, written: Sequence[str]) -> bool:
        """Tell whether the words, as written, have the capitals this form needs."""
        return "cased" not in self.flags or all(w.isupper() for w in written if w.isalpha())


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a language: rows by form, and the words of the longest form by first word."""

    rows: Mapping[str, tuple[FormRow, ...]]
    longest: Mapping[str, int]


@lru_cache(maxsize=1)
def actors() -> Mapping[str, Actor]:
    """Every actor by its id."""
    return MappingProxyType(
        {
            row["id"]: Actor(row["id"], ActorKind(row["kind"]), row["name"], row["state"] or None)
            for row in table("actors.csv")
        }
    )


def actor(id_: str) -> Actor:
    """The actor of an id; UnknownActor if there is none."""
    try:
        return actors()[id_]
    except KeyError:
        near = [known for known in actors() if known.startswith(id_.upper()[:2])][:5]
        hint = f"actors with a similar id: {', '.join(near)}" if near else "see data/actors.csv"
        raise UnknownActor(f"no actor has the id {id_!r}", hint=hint) from None


actor_of = actor  # the name at the room's door, where `actor` is a module


@lru_cache(maxsize=1)
def spans() -> Mapping[str, Span]:
    """When each actor existed, by its id."""

    def day(text: str) -> date | None:
        return date.fromisoformat(text) if text else None

    return MappingProxyType(
        {
            row["id"]: Span(day(row["start"]), day(row["end"]), row["successor"] or None)
            for row in table("actors.csv")
        }
    )


@lru_cache(maxsize=1)
def passing() -> frozenset[str]:
    """The actors that ended and passed to a successor."""
    return frozenset(id_ for id_, span in spans().items() if span.end and span.successor)


def on(id_: str, day: date | None) -> str:
    """The actor itself, or its successor where the day is after its end: SUN in 1995 is RUS."""
    span = spans().get(id_)
    while span and span.successor and span.end and day and day >= span.end:
        id_ = span.successor
        span = spans().get(id_)
    return id_


@lru_cache(maxsize=8)
def forms(language: str) -> Forms:
    """All forms of a language: actors, people and roles; empty for a language without tables."""
    rows: dict[str, tuple[FormRow, ...]] = {}
    longest: dict[str, int] = {}
    sets: dict[str, frozenset[str]] = {"": frozenset()}
    known: dict[tuple[str, ...], FormRow] = {}
    folder = DATA / "forms"
    names = sorted(f.name for f in folder.iterdir()) if folder.is_dir() else []
    for name in names:
        if not (name.startswith(f"{language}-") and name.endswith(".csv")):
            continue
        reader = csv.reader(StringIO((folder / name).read_text(encoding="utf-8")))
        next(reader, None)
        for form, *rest in reader:
            key = tuple(rest)
            row = known.get(key)
            if row is None:
                id_, kind, cases, number, flags = key
                for cell in (cases, flags):
                    if cell not in sets:
                        sets[cell] = frozenset(cell.split("|"))
                row = known[key] = FormRow(id_, kind, sets[cases], number, sets[flags])
            held = rows.get(form)
            rows[form] = (row,) if held is None else (*held, row)
            spaces = form.count(" ")
            first = form[: form.index(" ")] if spaces else form
            if longest.get(first, 0) <= spaces:
                longest[first] = spaces + 1
    return Forms(rows, longest)


def table(name: str) -> list[dict[str, str]]:
    """The rows of one CSV file of the package's actor data."""
    text = (DATA / name).read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text)))
