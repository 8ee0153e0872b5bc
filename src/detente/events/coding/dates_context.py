"""What is known when a date is read: the publication, the last date told, the story's year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from detente.events.claim import Interval
from detente.events.coding import dates_calendar as cal
from detente.events.coding.dates_calendar import Days


@dataclass(frozen=True, slots=True)
class Reading:
    """The days of one expression; `ahead` is its reading for a planned act."""

    first: date | None
    last: date | None
    ahead: tuple[date | None, date | None] | None = None
    future: bool = False
    weak: bool = False
    anchors: bool = True
    dated: bool = False
    """Whether the words, or the story before them, name the year."""


@dataclass(frozen=True, slots=True)
class Context:
    """The day of publication, the last date told, and whether the story is in a named past year."""

    published: date | None
    anchor: Interval | None = None
    story: Days | None = None
    years: Days | None = None
    fresh: bool = True
    """Whether this paragraph has no date yet."""

    def new_paragraph(self) -> Context:
        """A paragraph begins."""
        return replace(self, fresh=True)

    def after(self, reading: Reading) -> Context:
        """The context behind a date; a mere year or the beginning of a state is background."""
        if not reading.anchors or reading.weak or reading.future or reading.first is None:
            return self
        days = (reading.first, reading.last or reading.first)
        if cal.unit_of(days) in ("year", "decade"):
            return replace(self, years=days, story=None, fresh=False)
        story = days if reading.dated else None
        return replace(self, anchor=Interval(*days), story=story, years=None, fresh=False)

    @property
    def told(self) -> Days | None:
        """The days of the last date told, else the day of publication."""
        if self.anchor and self.anchor.first:
            return self.anchor.first, self.anchor.last or self.anchor.first
        return (self.published, self.published) if self.published else None


NOTHING = Reading(None, None, anchors=False)
"""Words that are a date but cannot be resolved."""

STEP = {"last": -1, "this": 0, "next": 1, "same": 0, "previous": -1, "following": 1}


def base_of(how: str, context: Context) -> date | None:
    """What `last`, `this` and `next` count from: publication, or the story in its own past."""
    if how in ("same", "previous", "following"):
        return context.told[0] if context.told else None
    if how == "next" and context.story:
        return context.story[0]
    return context.published


def clip(days: Days, published: date | None) -> Days:
    """The part that has passed."""
    return (days[0], min(days[1], published)) if published else days
