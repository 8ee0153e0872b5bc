"""What a sentence inherits from the text before it: who acted last, and who else is in focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.actors import Mention, MentionKind
from detente.actors.registry import actors


@dataclass(frozen=True, slots=True)
class Context:
    """The subject of the sentence before, and the actors of the text so far, most salient first."""

    subject: Mention | None = None
    salient: tuple[Mention, ...] = ()

    def other(self, not_: Sequence[str]) -> Mention | None:
        """The most salient actor that is none of these and of none of their states."""
        states = {m.state for m in self.salient if m.actor in not_ and m.state}
        for m in self.salient:
            if m.actor not in not_ and (m.state is None or m.state not in states):
                return m
        return None


def unwritten(actor: str) -> Mention:
    """A mention of an actor that is understood only: it has no words of its own (`start` is -1)."""
    known = actors().get(actor)
    return Mention(
        first=-1, last=-1, start=-1, end=-1, text="", actor=actor,
        state=known.state if known else None, kind=MentionKind.ANAPHOR, head=-1,
        name=known.name if known else actor, confidence=0.4, why="context",
    )  # fmt: skip
