"""Who can do something: states, organisations, companies, armed groups, and people in office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Voice(StrEnum):
    """Whose voice it is: how close the speaker stands to the executive of a state."""

    EXECUTIVE = "executive"
    STATE_ORGAN = "other_state_organ"
    STATE_MEDIA = "state_aligned_media"
    INDEPENDENT = "independent"

    @property
    def official(self) -> bool:
        """Whether the words count as the state's own: executive and other state organs."""
        return self in (Voice.EXECUTIVE, Voice.STATE_ORGAN)


class ActorKind(StrEnum):
    """What kind of actor it is."""

    STATE = "state"
    DE_FACTO = "de_facto_state"
    TERRITORY = "territory"  # with an ISO code of its own, under another state: GRL, HKG
    ORGANISATION = "organisation"
    COMPANY = "company"
    GROUP = "armed_group"


@dataclass(frozen=True, slots=True)
class Actor:
    """A state (ISO 3166 alpha-3, or XKX), an organisation, a company or an armed group.

    `state` is the state an actor belongs to: itself for states, the parent of a territory, the
    home of a company or armed group, None for international organisations.
    """

    id: str
    kind: ActorKind
    name: str
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """One office a person held: from `start` up to, not including, `end` (None = not known to end)."""

    person: str
    actor: str
    role: str
    title: str
    voice: Voice
    start: date | None
    end: date | None

    def held_on(self, day: date) -> bool:
        """Tell whether the office was held on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """A person and the offices held, in the order of their start."""

    id: str
    name: str
    offices: tuple[Office, ...] = ()

    def office_on(self, day: date | None) -> Office | None:
        """The office held on that day, the highest first; None for a private person that day."""
        held = [o for o in self.offices if day is None or o.held_on(day)]
        return held[-1] if held else None
