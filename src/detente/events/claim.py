"""What a document claims: an event, a position or a tie, who says it, and the words that say so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from detente.actors import Voice
from detente.documents import Evidence


class Status(StrEnum):
    """What became of the act, by the words of the claim."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Modality(StrEnum):
    """How the act is claimed: by the narrator, by a named speaker, as a forecast, as a denial."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PREDICTED = "predicted"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Party:
    """One actor in a claim; `start` and `end` are None where the actor is only understood."""

    actor: str
    state: str | None
    name: str
    person: str | None = None
    office: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """Days `first` to `last` inclusive, and the words that date them; None is an open side."""

    first: date | None
    last: date | None
    quote: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom. A mutual act has each party act on each other party."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    type: str
    mode: str | None
    status: Status
    score: float | None
    mutual: bool = False
    when: Interval | None = None
    place: str | None = None

    @property
    def kind(self) -> str:
        """The word for this content in tables and JSON."""
        return "event"

    @property
    def domestic(self) -> bool:
        """Whether all parties belong to one and the same state or organisation."""
        return len({p.state or p.actor for p in (*self.source, *self.target)}) < 2


@dataclass(frozen=True, slots=True)
class Position:
    """A stance of one actor on another: `type` is the issue (recognition), `mode` the stance."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    type: str
    mode: str | None
    status: Status = Status.OCCURRED
    when: Interval | None = None

    @property
    def kind(self) -> str:
        """The word for this content in tables and JSON."""
        return "position"


@dataclass(frozen=True, slots=True)
class Tie:
    """A standing typed link: `type` is membership, alliance or visit, `mode` its degree."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    type: str
    mode: str | None
    status: Status = Status.OCCURRED
    when: Interval | None = None

    @property
    def kind(self) -> str:
        """The word for this content in tables and JSON."""
        return "tie"


Content: TypeAlias = Event | Position | Tie


@dataclass(frozen=True, slots=True)
class Claim:
    """One event, position or tie as one document claims it.

    `evidence` is the shortest stretch with act and actors, `trigger` the word that names the act.
    `speaker` is whose claim it is, None for the narrator. `voice` is the standing of the speaker
    if there is one, else of the source; None when the source is not known. `rule` names the rule
    that made the claim, `reason` says in words how; `confidence` is between 0 and 1.
    """

    content: Content
    evidence: Evidence
    trigger: Evidence
    sentence: int
    modality: Modality
    speaker: Party | None
    voice: Voice | None
    rule: str
    reason: str
    confidence: float
    coder: str
    id: str = field(default="")

    def __post_init__(self) -> None:
        if not self.id:
            c = self.content
            parts = [
                self.evidence.document,
                c.kind,
                c.type,
                c.mode or "",
                c.status.value,
                self.modality.value,
                str(self.trigger.start),
                str(self.trigger.end),
                ",".join(p.actor for p in c.source),
                ",".join(p.actor for p in c.target),
                self.speaker.actor if self.speaker else "",
            ]
            digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
            object.__setattr__(self, "id", digest)
