"""Who held which office when, and who is meant by a name on a day.

>>> from datetime import date
>>> [(w.person.id, w.former) for w in who("Nazarbajewem", date(2022, 6, 15))]
[('nazarbayev-nursultan', True)]
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from detente.actors.actor import Office, Person, Voice
from detente.actors.roles import roles
from detente.documents.words import words
from detente.errors import BadRecord, UnknownActor

_DATA = files("detente.actors") / "data"
_LANGUAGES = ("en", "pl", "ru")
# Of two offices held on one day the first of these is the one people speak of.
RANK = (
    "head_of_state", "head_of_government", "head_of_organisation", "vice_president",
    "foreign_minister", "defence_minister",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Who:
    """One reading of a name on a day: the actor spoken for, the human, the office held that day.

    `person` is None where the name is that of an actor itself. `former` marks people who held
    an office before that day and hold none on it; their `office` is the highest they held, and
    their voice is independent. `weak` asks for a role or a full name before it is believed.
    """

    actor: str
    person: Person | None
    office: Office | None
    former: bool
    voice: Voice
    weak: bool = False


def _rows(*path: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(_DATA.joinpath(*path).read_text(encoding="utf-8").splitlines())


def day_of(text: str, *, record: str = "") -> date | None:
    """The first day of a year, month or day; None for an empty cell."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")] if text.replace("-", "").isdigit() else []
    try:
        return date(*[*parts, 1, 1][:3])
    except (TypeError, ValueError) as error:
        raise BadRecord(
            f"{text!r} is no day of {record or 'an office'}",
            hint="write YYYY, YYYY-MM or YYYY-MM-DD",
        ) from error


def _rank(office: Office) -> int:
    return RANK.index(office.role) if office.role in RANK else len(RANK)


@cache
def people() -> Mapping[str, Person]:
    """Every person by id; offices from the lowest to the highest, each rank by its start."""
    held: dict[str, list[Office]] = {}
    for row in _rows("offices.csv"):
        office = Office(
            row["person"], row["actor"], row["role"], row["title"], Voice(row["voice"]),
            day_of(row["start"], record=row["person"]), day_of(row["end"], record=row["person"]),
        )  # fmt: skip
        held.setdefault(row["person"], []).append(office)
    found = {}
    for row in _rows("people.csv"):
        offices = held.pop(row["id"], [])
        offices.sort(key=lambda o: (-_rank(o), o.start or date.min))
        found[row["id"]] = Person(row["id"], row["name"], tuple(offices))
    if held:
        raise BadRecord(f"offices of unknown people: {sorted(held)[:5]}", hint="add to people.csv")
    return MappingProxyType(found)


def office_on(person: Person, day: date | None) -> Office | None:
    """The highest office held on that day, the latest begun among equals; None for none."""
    held = [o for o in person.offices if day is None or o.held_on(day)]
    return min(reversed(held), key=_rank, default=None)


def standing(person: Person, day: date, *, weak: bool = False) -> Who | None:
    """What a person is on a day: in office, former, or None before the first office."""
    office = office_on(person, day)
    if office is not None:
        return Who(office.actor, person, office, False, office.voice, weak)
    past = [o for o in person.offices if o.end is not None and o.end <= day]
    if not past:
        return None
    last = max(past, key=lambda o: (-_rank(o), o.end or date.min))
    return Who(last.actor, person, last, True, Voice.INDEPENDENT, weak)


def holders(actor: str, role: str, day: date) -> list[tuple[Person, Office]]:
    """Who holds the office a role noun names in an actor on a day, the likeliest first.

    `holders("IRN", "president", day)` looks at titles too, for the president of Iran is no head
    of state. Empty where the tables name nobody: an office is never guessed.
    """
    noun = roles()[role]
    wanted = {name: place for place, name in enumerate(noun.which)}
    found = [
        (not any(t in o.title for t in noun.titles), wanted[o.role], "acting" in o.title, p.id, o)
        for o, p in _held_in(actor) if o.role in wanted and o.held_on(day)
    ]  # fmt: skip
    if noun.titles:
        found = [row for row in found if not row[0]]
    return [(people()[row[3]], row[4]) for row in sorted(found, key=lambda row: row[:4])]


@cache
def _held_in(actor: str) -> tuple[tuple[Office, Person], ...]:
    return tuple((o, p) for p in people().values() for o in p.offices if o.actor == actor)


@cache
def _named() -> Mapping[str, tuple[tuple[str, bool, bool], ...]]:
    """Form to (id, is it a person, is it weak)."""
    found: dict[str, dict[tuple[str, bool], bool]] = {}
    for language in _LANGUAGES:
        for table, human in (("people", True), ("actors", False)):
            if not _DATA.joinpath("forms", f"{language}-{table}.csv").is_file():
                continue
            for row in _rows("forms", f"{language}-{table}.csv"):
                readings = found.setdefault(row["form"], {})
                weak = "weak" in row["flags"].split()
                readings[row["actor"], human] = readings.get((row["actor"], human), True) and weak
    return MappingProxyType(
        {form: tuple((i, h, w) for (i, h), w in r.items()) for form, r in found.items()}
    )


def _keys(name: str) -> tuple[str, ...]:
    """The name as the form tables may spell it, an English article dropped."""
    spelt = {" ".join(w.key for w in words(name, language)) for language in ("pl", "en")}
    return tuple(dict.fromkeys([*spelt, *(s.removeprefix("the ") for s in spelt)]))


def who(name: str, day: date) -> list[Who]:
    """Who is meant by a name on a day, in any case form of English, Polish or Russian.

    People in office come first, then actors of that name, then people who were in office.

    Raises
    ------
    UnknownActor
        No table has the name, or nobody of that name was in office by then; `hint` suggests others.
    """
    table = _named()
    keys = _keys(name)
    readings = {(i, h): w for key in keys for i, h, w in table.get(key, ())}
    found = []
    for (ident, human), weak in readings.items():
        if human:
            reading = standing(people()[ident], day, weak=weak)
            found += [reading] if reading else []
        else:
            found.append(Who(ident, None, None, False, Voice.EXECUTIVE, weak))
    if not found:
        near = difflib.get_close_matches(keys[0], table, n=3, cutoff=0.75) if keys else []
        hint = f"did you mean {', '.join(near)}?" if near else "give a name as the press writes it"
        if readings:
            hint = f"the tables know that name, but no office of it by {day}"
        raise UnknownActor(f"nobody called {name!r} on {day}", hint=hint)
    return sorted(
        found, key=lambda w: (w.former, w.person is None, _rank(w.office) if w.office else 0)
    )
