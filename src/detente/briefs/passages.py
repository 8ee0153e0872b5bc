"""A document's text in stretches, each knowing which claims rest on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.briefs.plain import plain


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` that claim `number` rests on, its trigger within."""

    number: int
    id: str
    start: int
    end: int
    trigger_start: int
    trigger_end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text under the same claims: those that begin and end with it, how many lie
    over it, and whether it is a word that names an act."""

    text: str
    over: tuple[Span, ...]
    begins: tuple[Span, ...]
    ends: tuple[Span, ...]
    trigger: bool

    @property
    def depth(self) -> int:
        """How many claims lie over it, 3 for more."""
        return min(len(self.over), 3)

    @property
    def inner(self) -> Span | None:
        """The shortest claim over it."""
        return min(self.over, key=lambda s: (s.end - s.start, s.number), default=None)


def passages(text: str, spans: Sequence[Span]) -> tuple[Passage, ...]:
    """The text cut wherever a claim or its trigger begins or ends; joined it is the text again.

    Spans may nest and overlap. One that lies outside the text is left out.
    """
    kept = [s for s in spans if 0 <= s.start < s.end <= len(text)]
    cuts = {0, len(text)}
    for s in kept:
        cuts |= {s.start, s.end}
        if s.start <= s.trigger_start < s.trigger_end <= s.end:
            cuts |= {s.trigger_start, s.trigger_end}
    places = sorted(cuts)
    shown = plain(text)
    found = []
    for start, end in pairwise(places):
        over = tuple(s for s in kept if s.start <= start and end <= s.end)
        found.append(
            Passage(
                shown[start:end],
                over,
                tuple(s for s in over if s.start == start),
                tuple(s for s in over if s.end == end),
                any(s.trigger_start <= start and end <= s.trigger_end for s in over),
            )
        )
    return tuple(found)
