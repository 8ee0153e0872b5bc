"""Spans of the calendar: months, weeks, seasons, quarters, thirds of a period, and shifts."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Days = tuple[date, date]

_EARLIEST, _LATEST = date(1800, 1, 1), date(2199, 12, 31)
_SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def plus_days(day: date, count: int) -> date:
    """The day `count` days on, kept within the years 1800 to 2199."""
    limit = (_LATEST - _EARLIEST).days
    moved = day + timedelta(days=max(-limit, min(limit, count))) if _safe(day, count) else day
    return max(_EARLIEST, min(_LATEST, moved))


def _safe(day: date, count: int) -> bool:
    return date.min.toordinal() < day.toordinal() + count < date.max.toordinal()


def month(year: int, number: int) -> Days:
    """A month; `number` may lie outside 1 to 12 and counts on into other years."""
    index = max(1800 * 12, min(2199 * 12 + 11, year * 12 + number - 1))
    year, number = index // 12, index % 12 + 1
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def months(year: int, number: int, count: int) -> Days:
    """`count` months from one on."""
    return month(year, number)[0], month(year, number + count - 1)[1]


def day_of(year: int, number: int, day: int) -> Days | None:
    """One day, None where the month has no such day."""
    try:
        one = date(year, number, day)
    except ValueError:
        return None
    return one, one


def season(year: int, name: str) -> Days:
    """Three whole months; the winter of a year begins in its December."""
    return months(year, _SEASON_START[name], 3)


def period(day: date, unit: str) -> Days:
    """The calendar unit a day lies in: its week, month, quarter, half, year, decade or weekend."""
    if unit == "week":
        monday = plus_days(day, -day.weekday())
        return monday, plus_days(monday, 6)
    if unit == "weekend":
        saturday = plus_days(day, 5 - day.weekday())
        return saturday, plus_days(saturday, 1)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if unit == "half":
        return months(day.year, 1 if day.month < 7 else 7, 6)
    if unit == "year":
        return months(day.year, 1, 12)
    if unit == "decade":
        return months(day.year // 10 * 10, 1, 120)
    return day, day


def shift(day: date, count: int, unit: str) -> date:
    """The day `count` units on; the end of a short month takes the place of a missing day."""
    if unit == "week" or unit == "weekend":
        return plus_days(day, 7 * count)
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}.get(unit)
    if size is None:
        return plus_days(day, count if unit == "day" else 0)
    first, last = month(day.year, day.month + size * count)
    return first.replace(day=min(day.day, last.day))


def part(days: Days, name: str) -> Days:
    """A part of a month, season or year: its thirds are start (days 1-10), mid (11-20) and end."""
    first, last = days
    length = (last - first).days + 1
    whole = (last.year - first.year) * 12 + last.month - first.month + 1
    if name in ("first_half", "second_half"):
        later = month(first.year, first.month + whole // 2)[0]
        half = later if whole > 1 else first.replace(day=16)
        return (first, plus_days(half, -1)) if name == "first_half" else (half, last)
    ends: dict[str, Days] = {
        "first_days": (first, plus_days(first, 3)),
        "last_days": (plus_days(last, -3), last),
        "first_week": (first, plus_days(first, 6)),
        "last_week": (plus_days(last, -6), last),
        "first_day": (first, first),
        "last_day": (last, last),
    }
    if name in ends:
        return ends[name]
    if length < 10:
        return days
    if length < 32:
        cut = (plus_days(first, 9), plus_days(first, 19))
    else:
        third = max(1, whole // 3)
        cut = (
            plus_days(month(first.year, first.month + third)[0], -1),
            plus_days(month(first.year, first.month + 2 * third)[0], -1),
        )
    return {
        "start": (first, cut[0]),
        "mid": (plus_days(cut[0], 1), cut[1]),
        "end": (plus_days(cut[1], 1), last),
    }.get(name, days)


def unit_of(days: Days) -> str:
    """The smallest unit that holds a span: day, week, month, quarter, year or decade."""
    length = (days[1] - days[0]).days + 1
    for limit, unit in ((1, "day"), (7, "week"), (31, "month"), (93, "quarter"), (366, "year")):
        if length <= limit:
            return unit
    return "decade"
