"""Dates counted from the publication or from the last date told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from detente.events.coding import dates_calendar as cal
from detente.events.coding.dates_calendar import Days
from detente.events.coding.dates_context import NOTHING, STEP, Context, Reading, base_of, clip
from detente.events.coding.dates_grammar import Frame

_SIZE = {"hour": 0, "day": 1, "week": 2, "weekend": 2, "month": 3, "quarter": 4, "half": 5,
         "year": 6, "decade": 7}  # fmt: skip

_GRAIN = {"hour": "day", "quarter": "month", "half": "month", "decade": "year"}

_VAGUE = {"day": (7, "day"), "week": (28, "day"), "month": (3, "month"), "year": (3, "year")}
"""How far `recent days` or `coming weeks` reach: a convention of ours, not of any source."""


def weekday(frame: Frame, context: Context) -> Reading:
    """`on Friday`: the last one up to publication; `last` excludes that day, `next` goes ahead."""
    pub, number = context.published, int(frame.get("W") or frame["WA"])
    how = frame.get("SH")
    if pub is None:
        return NOTHING
    back = (pub.weekday() - number) % 7
    if how == "last":
        back = back or 7
    past = cal.plus_days(pub, -back)
    coming = cal.plus_days(pub, (number - pub.weekday()) % 7)
    if how == "next":
        coming = coming if coming > pub else cal.plus_days(pub, 7)
        return Reading(coming, coming, future=True)
    if how == "this" and frame.get("U") != "week":
        return Reading(coming, coming, future=coming > pub)
    return Reading(past, past, ahead=(coming, coming))


def day_number(frame: Frame, context: Context) -> Reading | None:
    """`the 21st`: of the month last told."""
    if context.told is None:
        return NOTHING
    start = context.told[0]
    for back in (0, 1, 2):
        base = cal.shift(start.replace(day=1), -back, "month")
        days = cal.day_of(base.year, base.month, int(frame.get("D") or frame["O"]))
        if days and (context.published is None or days[0] <= context.published):
            return Reading(*days, dated=context.story is not None)
    return NOTHING


def counted(frame: Frame, context: Context) -> Reading:
    """`three days later`, `two months ago`, `in the last three years`, `in the coming days`."""
    unit = frame.get("U") or frame["ONE"]
    how = frame.get("DIR") or frame.get("PRE") or frame["NEAR"]
    number = int(frame.get("N", "1"))
    pub, told = context.published, context.told
    if unit == "weekend" and "NEAR" in frame:
        return calendar_unit({"SH": "next" if how == "next" else "last", "U": unit}, context)
    if how in ("recent", "next", "within"):
        if how == "within":
            return _soon(number if "N" in frame or "ONE" in frame else 0, unit, context)
        vague = "NEAR" in frame and "N" not in frame
        return _stretch(0 if vague else number, unit, -1 if how == "recent" else 1, pub)
    if number == 0 and unit != "hour":
        return NOTHING
    if how in ("ago", "hence"):
        if pub is None:
            return NOTHING
        moved = cal.shift(pub, -number if how == "ago" else number, unit)
        days = cal.period(moved, unit)
        if how == "ago":
            return Reading(*clip(days, pub))
        return Reading(max(days[0], pub), max(days[1], pub), future=True)
    if told is None or (how in ("before", "after") and context.anchor is None):
        return NOTHING
    if context.years and _SIZE[unit] >= _SIZE["year"]:
        told = context.years
    sign = 1 if how in ("later", "before") else -1
    grain = max(_GRAIN.get(unit, unit), cal.unit_of(told), key=_SIZE.__getitem__)
    if _SIZE[unit] <= _SIZE["week"] or grain == "week":
        days = (cal.shift(told[0], sign * number, unit), cal.shift(told[1], sign * number, unit))
    else:
        days = cal.period(cal.shift(told[0], sign * number, unit), grain)
    if how not in ("before", "after"):
        return _past_or_planned(days, context)
    return replace(_past_or_planned(days, context), anchors=False)


def _past_or_planned(days: Days, context: Context) -> Reading:
    """Days counted from the story: behind the publication only if they begin there."""
    pub = context.published
    future = pub is not None and days[0] > pub
    kept = days if future else clip(days, pub)
    return Reading(*kept, future=future, dated=context.story is not None)


def _stretch(number: int, unit: str, sign: int, pub: date | None) -> Reading:
    if pub is None:
        return NOTHING
    count, size = (number, unit) if number else _VAGUE.get(unit, (0, "day"))
    other = cal.shift(pub, sign * count, size)
    return Reading(min(pub, other), max(pub, other), future=sign > 0, anchors=False)


def _soon(number: int, unit: str, context: Context) -> Reading:
    """`within hours`, `within three days`: from the last date told; of a planned act, from now."""
    told, pub = context.told, context.published
    if told is None:
        return NOTHING
    count, size = (number, unit) if number else _VAGUE.get(unit, (1, "day"))
    days = told[0], cal.shift(told[1], count, size) if unit != "hour" else cal.plus_days(told[1], 1)
    ahead = (pub, cal.shift(pub, count, size)) if pub else None
    if pub is None:
        return Reading(*days, anchors=False)
    return Reading(*clip(days, pub), ahead=ahead, anchors=False)


def relative_day(frame: Frame, context: Context) -> Reading:
    """`yesterday` counts from publication, `the next day` (+1s) from the story."""
    value = frame["REL"]
    story = value.endswith("s")
    step = int(value.rstrip("s"))
    today = (context.published, context.published) if context.published else None
    base = context.told if story and not (step < 0 and context.fresh and today) else today
    if base is None:
        return NOTHING
    day = cal.plus_days(base[0] if step < 0 else base[1], step)
    future = context.published is not None and day > context.published
    return Reading(day, day, future=future, dated=story and context.story is not None)


def calendar_unit(frame: Frame, context: Context) -> Reading:
    """`last week`, `this year`, `that month`, `the end of next year`, `the end of the year`."""
    name, how, pub = frame.get("U") or frame["ONE"], frame.get("SH", "this"), context.published
    base = base_of(how, context)
    if ("SH" not in frame and context.story) or frame.get("OUT") == "past":
        base = context.told[0] if context.told else None
    if base is None:
        return NOTHING
    if "OUT" in frame:
        end = cal.period(base, name)[1]
        return Reading(base, end, future=pub is None or end > pub, anchors=False)
    days = cal.period(cal.shift(base, STEP[how], name), name)
    if how == "this" and name == "weekend" and pub and days[0] > pub:
        return Reading(*_shifted(days, -7), ahead=days)
    if "P" in frame:
        days = cal.part(days, frame["P"])
    if pub is None:
        return Reading(*days)
    if how == "next" or days[0] > pub:
        return Reading(*days, future=days[0] > pub)
    if how in ("this", "same") and days[0] <= pub <= days[1]:
        return Reading(*clip(days, pub), ahead=(max(pub, days[0]), days[1]))
    return Reading(*clip(days, pub), dated=context.story is not None and how != "last")


def whole_span(frame: Frame, context: Context) -> Reading:
    """One word for a whole span: `the weekend`, `zeszłoroczny` (last year's)."""
    how, name, *rest = frame["SPAN"].split()
    reading = calendar_unit({"SH": how, "U": name}, context)
    return replace(reading, weak=bool(rest))


def _shifted(days: Days, count: int) -> Days:
    return cal.plus_days(days[0], count), cal.plus_days(days[1], count)


def then(frame: Frame, context: Context) -> Reading:
    """`then`, `at the time`, `that evening`: the last date told."""
    if context.anchor is None or context.anchor.first is None:
        return NOTHING
    days = (context.anchor.first, context.anchor.last or context.anchor.first)
    return Reading(*days, anchors=False, dated=context.story is not None)


def time_of_day(frame: Frame, context: Context) -> Reading:
    """`this morning` is the day of publication, `that morning` and a bare one that of the story."""
    if frame.get("SH") in ("this", "last", "next"):
        step = "0" if frame["SH"] == "this" else str(STEP[frame["SH"]])
        return relative_day({"REL": step}, context)
    return then(frame, context)
