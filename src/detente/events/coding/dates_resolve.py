"""What a date expression means in its context: the days it spans, now and if it lies ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from detente.events.coding import dates_named as named
from detente.events.coding import dates_relative as relative
from detente.events.coding.dates_context import NOTHING, Context, Reading
from detente.events.coding.dates_grammar import Frame


def resolve(frame: Frame, context: Context) -> Reading | None:
    """The days an expression means; None where it is no date at all (30 February)."""
    reading = _core(frame, context)
    if reading is None or reading is NOTHING:
        return reading
    if "MA" in frame or "WA" in frame or set(frame) <= {"TOD", "PREP"}:
        reading = replace(reading, weak=True)
    return _settled(_opened(frame, reading, context), context)


def _settled(reading: Reading, context: Context) -> Reading:
    """Days behind the publication belong to words that point ahead; what runs on ends with it."""
    pub = context.published
    if pub is None or reading.future:
        return reading
    if reading.first is not None and reading.first > pub:
        return replace(reading, future=True)
    if reading.last is not None and reading.last > pub:
        return replace(reading, last=pub, ahead=reading.ahead or (pub, reading.last))
    return reading


def _core(frame: Frame, context: Context) -> Reading | None:
    if "M" in frame or "MA" in frame or "S" in frame:
        return named.in_year(frame, context)
    for slot, meaning in _MEANINGS.items():
        if slot in frame:
            return meaning(frame, context)
    return None


def _opened(frame: Frame, reading: Reading, context: Context) -> Reading:
    """`since` opens the end, `until` the beginning: a term lies ahead unless the story is past."""
    kind = frame.get("PREP")
    if not frame.keys().isdisjoint(("D2", "M2", "Y2")):
        return reading
    if kind == "since":
        begin = (reading.ahead[0], None) if reading.ahead else None
        day = reading.first == reading.last
        return replace(reading, last=None, ahead=begin, anchors=day)
    if kind == "until":
        last, pub = _term(frame, reading, context), context.published
        coming = pub is None or last is None or last > pub
        end = (None, reading.ahead[1]) if reading.ahead else None
        return Reading(None, last, ahead=end, future=coming, anchors=False)
    return reading


def _term(frame: Frame, reading: Reading, context: Context) -> date | None:
    """The last day of a term: in the story's year, in the named one, else the nearest."""
    last, pub = reading.last, context.published
    if reading.ahead is None or pub is None or last is None:
        return last
    coming = reading.ahead[1]
    if coming is None or (context.story is not None and "Y" not in frame):
        return last
    if reading.dated or (coming - pub) <= (pub - last) or (reading.first or last) <= pub == last:
        return coming
    return last


_MEANINGS: dict[str, Callable[[Frame, Context], Reading | None]] = {
    "W": relative.weekday,
    "WA": relative.weekday,
    "Q": named.quarter,
    "H": named.quarter,
    "DIR": relative.counted,
    "PRE": relative.counted,
    "NEAR": relative.counted,
    "REL": relative.relative_day,
    "TOD": relative.time_of_day,
    "THEN": relative.then,
    "SPAN": relative.whole_span,
    "U": relative.calendar_unit,
    "ONE": relative.calendar_unit,
    "Y": named.years,
    "DEC": named.years,
    "D": relative.day_number,
    "O": relative.day_number,
}
"""Which word class decides, in this order, where no month or season stands."""
