"""Days, months, seasons, quarters and years: in the year told, or in the one that fits."""

from __future__ import annotations

from collections.abc import Callable

from detente.events.coding import dates_calendar as cal
from detente.events.coding.dates_calendar import Days
from detente.events.coding.dates_context import NOTHING, STEP, Context, Reading, base_of, clip
from detente.events.coding.dates_grammar import Frame

_SOON, _LONG_AGO = 60, 300
"""A day without a year is one to come if that is near in days and the last such day is far."""


def in_year(frame: Frame, context: Context) -> Reading | None:
    """A day, month, part or season, in a year that is told or the one that fits."""

    def make(year: int) -> Days | None:
        return _within_year(frame, year)

    year = _year(frame, context)
    if year is not None:
        days = make(year)
        if days is None:
            return None
        return _named(days, context)
    if "YB" in frame or frame.get("U") == "year":
        return NOTHING
    return _fitting(make, frame, context)


def _named(days: Days, context: Context) -> Reading:
    """Days of a year the words name; of a period still running, the part that has passed."""
    pub = context.published
    if pub is None or days[0] > pub:
        return Reading(*days, future=pub is not None, dated=True)
    ahead = (pub, days[1]) if days[1] > pub else None
    return Reading(*clip(days, pub), ahead=ahead, dated=True)


def _within_year(frame: Frame, year: int) -> Days | None:
    if "S" in frame:
        days = cal.season(year, frame["S"])
    else:
        number = int(frame.get("M") or frame["MA"])
        if not 1 <= number <= 12:
            return None
        day = frame.get("D") or frame.get("O")
        if day:
            end = cal.day_of(year, int(frame.get("M2", number)), int(frame.get("D2") or day))
            begin = cal.day_of(year, number, int(day))
            return (begin[0], end[0]) if begin and end and begin <= end else None
        days = cal.month(year, number)
        if "M2" in frame:
            other = int(frame["M2"])
            days = days[0], cal.month(year + (other < number), other)[1]
            if other < number and "Y" in frame:
                days = cal.month(year - 1, number)[0], cal.month(year, other)[1]
    return cal.part(days, frame["P"]) if "P" in frame else days


def _year(frame: Frame, context: Context) -> int | None:
    """The year the words name; None where they name none or nothing to count from is known."""
    if "Y" in frame:
        return int(frame["Y"])
    how = frame.get("YB") or (frame.get("SH") if frame.get("U") == "year" else None)
    if how is None:
        return None
    start = base_of(how, context)
    return start.year + STEP[how] if start else None


def _fitting(make: Callable[[int], Days | None], frame: Frame, context: Context) -> Reading:
    """The yearly date that fits: next in a story of the past, else the latest that has begun."""
    how, pub = frame.get("SH"), context.published
    start = context.story[0] if context.story else pub
    if start is None:
        return NOTHING
    # four years to each side, so that a 29 February finds its leap year
    options = [d for y in range(start.year - 9, start.year + 10) if (d := make(y))]
    if not options:
        return NOTHING
    told = context.told
    if how in ("same", "previous", "following") and told:
        return _named(min(options, key=lambda d: abs((d[0] - told[0]).days)), context)
    ahead = None
    if pub is not None:
        coming = [d for d in options if d[1] >= pub and (how != "next" or d[0] > pub)]
        ahead = (max(coming[0][0], pub), coming[0][1]) if coming else None
    if context.story and how not in ("last", "this"):
        on = [d for d in options if d[1] >= context.story[0].replace(day=1)]
        if on and (pub is None or on[0][0] <= pub):
            return Reading(*clip(on[0], pub), ahead=ahead, dated=True)
    if pub is None:
        return NOTHING
    if how == "next" and ahead:
        return Reading(*ahead, future=True)
    limit = pub.replace(day=1) if how == "last" and "D" not in frame else pub
    past = [d for d in options if (d[1] < limit if how == "last" else d[0] <= pub)]
    if not past:
        return NOTHING
    day = "D" in frame or "O" in frame
    if day and ahead and (ahead[0] - pub).days < _SOON and (pub - past[-1][0]).days > _LONG_AGO:
        return Reading(*ahead, future=True)
    return Reading(*clip(past[-1], pub), ahead=ahead)


def quarter(frame: Frame, context: Context) -> Reading:
    """`the second quarter of 2021`, `the first half of last year`."""
    count, size = (int(frame["Q"]), 3) if "Q" in frame else (int(frame["H"]), 6)

    def make(year: int) -> Days:
        return cal.months(year, (count - 1) * size + 1, size)

    year = _year(frame, context)
    if year is None:
        return _fitting(make, {}, context)
    return _named(make(year), context)


def years(frame: Frame, context: Context) -> Reading | None:
    """`in 2014`, `2014-2016`, `early 2015`, `the 1990s`."""
    if "DEC" in frame:
        first = int(frame["DEC"]) if len(frame["DEC"]) == 4 else 1900 + int(frame["DEC"])
        days = cal.months(first, 1, 120)
    else:
        start, end = int(frame["Y"]), int(frame.get("Y2", frame["Y"]))
        if end < start:
            return None
        days = cal.months(start, 1, 12 * (end - start + 1))
    return _named(cal.part(days, frame["P"]) if "P" in frame else days, context)
