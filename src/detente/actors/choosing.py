"""Which of several people a name means on a day, and the office that speaks through them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from detente.actors.actor import Office, Person, Voice
from detente.actors.lexicon import Reading
from detente.actors.people import office_on, people
from detente.actors.polity import is_state
from detente.actors.roles import roles

# Offices of which an actor has one at a time.
UNIQUE = {"head_of_state", "head_of_government", "foreign_minister", "defence_minister"}


@dataclass(frozen=True, slots=True)
class Who:
    """A person, the office that counts on the day, and how sure the choice is."""

    person: Person
    office: Office | None
    former: bool
    voice: Voice
    confidence: float
    why: str
    others: tuple[str, ...] = ()  # actors of the other people it could be

    @property
    def actor(self) -> str:
        """The actor the person stands for."""
        return self.office.actor if self.office else ""


def standing(person: Person, day: date | None) -> tuple[Office | None, bool, Voice, str]:
    """The office that counts on the day, whether it is a past one, the voice, and why."""
    held = office_on(person, day)
    if held is not None:
        return held, False, held.voice, "" if day else "latest office, no day given"
    past = [o for o in person.offices if day and o.end and o.end <= day]
    if past:
        return _national(past)[-1], True, Voice.INDEPENDENT, "held the office before"
    if person.offices:
        return _national(person.offices)[0], False, Voice.INDEPENDENT, "holds the office later"
    return None, False, Voice.INDEPENDENT, "no office known"


def _national(offices: Sequence[Office]) -> Sequence[Office]:
    """The offices of states: out of office, one is a citizen, no organ of an organisation."""
    return [o for o in offices if is_state(o.actor)] or offices


@lru_cache(maxsize=512)
def incumbents(day: date | None, role: str) -> tuple[tuple[str, str], ...]:
    """(Actor, person) of those who hold a role that day: no stranger holds it there."""
    if day is None or role not in roles():
        return ()
    offices = set(roles()[role].which[:1]) & UNIQUE
    every = (o for p in people().values() for o in p.offices)
    return tuple((o.actor, o.person) for o in every if o.role in offices and o.held_on(day))


def choose(
    readings: Iterable[Reading],
    day: date | None,
    *,
    countries: Collection[str] = (),
    roles: Collection[str] = (),
    known: Collection[str] = (),
) -> Who | None:
    """The likeliest person: named before, in a fitting role, in office, of a country named."""
    table = people()
    found: list[tuple[tuple[bool, ...], Who]] = []
    for reading in readings:
        person = table.get(reading.id)
        if person is None:
            continue
        office, former, voice, why = standing(person, day)
        if office is None:
            continue
        in_office = voice is not Voice.INDEPENDENT
        country = any(o.actor in countries for o in person.offices)
        role = any(o.role in roles for o in person.offices)
        rank = (
            reading.kind == "person",
            person.id in known,
            country and role,
            country,
            role and in_office,
            in_office and "common" not in reading.flags,
            former,
        )
        sure = reading.kind == "person" or person.id in known
        supported = sure or country or role or in_office
        confidence = 1.0 if sure else 0.9 if country or role else 0.8 if in_office else 0.6
        if supported or not reading.flags & {"weak", "common"}:
            found.append((rank, Who(person, office, former, voice, confidence, why)))
    if not found:
        return None
    found.sort(key=lambda f: f[0], reverse=True)
    top, best = found[0]
    rivals = tuple(dict.fromkeys(w.actor for r, w in found[1:] if w.actor != best.actor))
    tie = any(r == top for r, w in found[1:] if w.actor != best.actor)
    return Who(
        best.person,
        best.office,
        best.former,
        best.voice,
        0.5 if tie else best.confidence,
        best.why or ("one of several of that name" if tie else ""),
        rivals[:3],
    )
