"""An act before it becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.actors import Mention
from detente.events.claim import Modality, Status
from detente.events.coding.reading import Read
from detente.events.coding.status import Frame


@dataclass(slots=True)
class Act:
    """An act before it becomes a claim."""

    read: Read
    type: str
    mode: str | None
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    frame: Frame
    status: Status
    modality: Modality
    speaker: Mention | None = None
    mutual: bool = False
    tie: bool = False
    source_inferred: bool = False
    target_inferred: bool = False
    why: list[str] = field(default_factory=list)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Ordered pairs of actor codes."""
        return frozenset((s.actor, t.actor) for s in self.source for t in self.target)
