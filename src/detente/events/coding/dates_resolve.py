"""What a date expression means in its context: the days it spans, now and if it lies ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from detente.events.claim import Interval
from detente.events.coding import dates_calendar as cal
from detente.events.coding.dates_calendar import Days
from detente.events.coding.dates_grammar import Frame

_SIZE = {"hour": 0, "day": 1, "week": 2, "weekend": 2, "month": 3, "quarter": 4, "half": 5,
         "year": 6, "decade": 7}  # fmt: skip
_VAGUE = {"day": (7, "day"), "week": (28, "day"), "month": (3, "month"), "year": (3, "year")}
"""How far `recent days` or `coming weeks` reach: a convention of ours, not of any source."""


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

    def new_paragraph(self) -> Context:
        """A paragraph begins: a month without a year is again one near the publication."""
        return replace(self, story=None)

    def after(self, reading: Reading) -> Context:
        """The context behind a date."""
        if not reading.anchors or reading.weak or reading.future or reading.first is None:
            return self
        days = (reading.first, reading.last or reading.first)
        named = reading.dated and cal.unit_of(days) not in ("year", "decade")
        return replace(self, anchor=Interval(*days), story=days if named else None)

    @property
    def told(self) -> Days | None:
        """The days of the last date told, else the day of publication."""
        if self.anchor and self.anchor.first:
            return self.anchor.first, self.anchor.last or self.anchor.first
        return (self.published, self.published) if self.published else None


_NOTHING = Reading(None, None, anchors=False)


def resolve(frame: Frame, context: Context) -> Reading | None:
    """The days an expression means; None where it is no date at all (30 February)."""
    reading = _core(frame, context)
    if reading is None or reading is _NOTHING:
        return reading
    if "MA" in frame or "WA" in frame or set(frame) <= {"TOD", "PREP"}:
        reading = replace(reading, weak=True)
    return _opened(frame, reading, context)


def _core(frame: Frame, context: Context) -> Reading | None:
    if "M" in frame or "MA" in frame or "S" in frame:
        return _in_year(frame, context)
    for slot, meaning in _MEANINGS.items():
        if slot in frame:
            return meaning(frame, context)
    return None


def _opened(frame: Frame, reading: Reading, context: Context) -> Reading:
    """`since` opens the end, `until` the beginning: a term lies ahead unless the story is past."""
    kind = frame.get("PREP")
    if kind == "since":
        ahead = (reading.ahead[0], None) if reading.ahead else None
        return replace(reading, last=None, ahead=ahead)
    if kind in ("until", "within"):
        past = context.story is not None or reading.dated
        days = (reading.first, reading.last) if past or not reading.ahead else reading.ahead
        pub = context.published
        start = None
        if kind == "within" and context.told and days[1]:
            told = context.told[0] if past or frame.get("OUT") == "past" else pub
            start = min(told, days[1]) if told else None
        coming = pub is None or days[1] is None or days[1] > pub
        return replace(
            reading, first=start, last=days[1], ahead=None, future=coming, anchors=False
        )
    return reading


def _in_year(frame: Frame, context: Context) -> Reading | None:
    """A day, month, part or season, in a year that is told or the one that fits."""

    def make(year: int) -> Days | None:
        return _within_year(frame, year)

    year = _year(frame, context)
    if year is not None:
        days = make(year)
        if days is None:
            return None
        future = context.published is not None and days[0] > context.published
        return Reading(*days, future=future, dated=True)
    if "YB" in frame or frame.get("U") == "year":
        return _NOTHING
    return _fitting(make, frame, context)


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
    start = _base(how, context)
    return start.year + _STEP[how] if start else None


_STEP = {"last": -1, "this": 0, "next": 1, "same": 0, "previous": -1, "following": 1}


def _base(how: str, context: Context) -> date | None:
    """What `last`, `this` and `next` count from: publication, or the story in its own past."""
    if how in ("same", "previous", "following"):
        return context.told[0] if context.told else None
    if how == "next" and context.story:
        return context.story[0]
    return context.published


def _fitting(make: Callable[[int], Days | None], frame: Frame, context: Context) -> Reading:
    """The yearly date that fits: next in a story of the past, else the latest that has begun."""
    how, pub = frame.get("SH"), context.published
    start = context.story[0] if context.story else pub
    if start is None:
        return _NOTHING
    # four years to each side, so that a 29 February finds its leap year
    options = [d for y in range(start.year - 9, start.year + 10) if (d := make(y))]
    if not options:
        return _NOTHING
    told = context.told
    if how in ("same", "previous", "following") and told:
        return Reading(*min(options, key=lambda d: abs((d[0] - told[0]).days)))
    if context.story and how != "last":
        on = [d for d in options if d[1] >= context.story[0].replace(day=1)]
        if on and (pub is None or on[0][0] <= pub):
            return Reading(*_clip(on[0], pub), dated=True)
    if pub is None:
        return _NOTHING
    coming = min((d for d in options if d[1] >= pub and (how != "next" or d[0] > pub)), default=None)
    if how == "next" and coming:
        return Reading(*coming, future=True)
    limit = pub.replace(day=1) if how == "last" and "D" not in frame else pub
    past = [d for d in options if (d[1] < limit if how == "last" else d[0] <= pub)]
    if not past:
        return _NOTHING
    return Reading(*_clip(past[-1], pub), ahead=coming)


def _clip(days: Days, published: date | None) -> Days:
    """The part that has passed."""
    return (days[0], min(days[1], published)) if published else days


def _weekday(frame: Frame, context: Context) -> Reading:
    pub, number = context.published, int(frame.get("W") or frame["WA"])
    how = frame.get("SH")
    if pub is None:
        return _NOTHING
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


def _day_number(frame: Frame, context: Context) -> Reading | None:
    """`the 21st`: of the month last told."""
    if context.told is None:
        return _NOTHING
    start = context.told[0]
    for back in (0, 1, 2):
        base = cal.shift(start.replace(day=1), -back, "month")
        days = cal.day_of(base.year, base.month, int(frame.get("D") or frame["O"]))
        if days and (context.published is None or days[0] <= context.published):
            return Reading(*days, dated=context.story is not None)
    return _NOTHING


def _quarter(frame: Frame, context: Context) -> Reading:
    count, size = (int(frame["Q"]), 3) if "Q" in frame else (int(frame["H"]), 6)

    def make(year: int) -> Days:
        return cal.months(year, (count - 1) * size + 1, size)

    year = _year(frame, context)
    if year is None:
        return _fitting(make, {}, context)
    days = make(year)
    future = context.published is not None and days[0] > context.published
    return Reading(*days, future=future, dated=True)


def _counted(frame: Frame, context: Context) -> Reading:
    """`three days later`, `two months ago`, `in the last three years`, `in the coming days`."""
    unit = frame.get("U") or frame["ONE"]
    how = frame.get("DIR") or frame.get("PRE") or frame["NEAR"]
    number = int(frame.get("N", "1"))
    pub, told = context.published, context.told
    if how in ("recent", "next", "within"):
        if unit == "hour" and told:
            return Reading(told[0], cal.plus_days(told[1], 1), anchors=False)
        vague = "NEAR" in frame and "N" not in frame
        return _stretch(0 if vague else number, unit, -1 if how == "recent" else 1, pub)
    if number == 0 and unit != "hour":
        return _NOTHING
    if how in ("ago", "hence"):
        if pub is None:
            return _NOTHING
        moved = cal.shift(pub, -number if how == "ago" else number, unit)
        days = cal.period(moved, unit)
        if how == "ago":
            return Reading(*_clip(days, pub))
        return Reading(max(days[0], pub), max(days[1], pub), future=True)
    if told is None:
        return _NOTHING
    sign = 1 if how in ("later", "before") else -1
    grain = max(unit, cal.unit_of(told), key=_SIZE.__getitem__) if unit != "hour" else "day"
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
    kept = days if future else _clip(days, pub)
    return Reading(*kept, future=future, dated=context.story is not None)


def _stretch(number: int, unit: str, sign: int, pub: date | None) -> Reading:
    if pub is None:
        return _NOTHING
    count, size = (number, unit) if number else _VAGUE.get(unit, (0, "day"))
    other = cal.shift(pub, sign * count, size)
    return Reading(min(pub, other), max(pub, other), future=sign > 0, anchors=False)


def _word(frame: Frame, context: Context) -> Reading:
    """`yesterday` counts from publication, `the next day` (+1s) from the story."""
    value = frame["REL"]
    story = value.endswith("s")
    base = context.told if story else (context.published and (context.published,) * 2)
    if not base:
        return _NOTHING
    step = int(value.rstrip("s"))
    start, last = base[0] if step < 0 else base[1], base[1]
    if story and cal.unit_of((start, last)) != "day":
        start = last if step > 0 else base[0]
    day = cal.plus_days(start, step)
    future = context.published is not None and day > context.published
    return Reading(day, day, future=future, dated=story and context.story is not None)


def _unit(frame: Frame, context: Context) -> Reading:
    """`last week`, `this year`, `that month`, `the end of next year`, `the end of the year`."""
    unit, how, pub = frame["U"], frame.get("SH", "this"), context.published
    base = _base(how, context)
    if "SH" not in frame and context.story:
        base = context.story[0]
    if frame.get("OUT") == "past" and context.told:
        base = context.told[0]
    if base is None:
        return _NOTHING
    days = cal.period(cal.shift(base, _STEP[how], unit), unit)
    if how == "this" and unit == "weekend" and pub and days[0] > pub:
        return Reading(*_shifted(days, -7), ahead=days)
    if "P" in frame:
        days = cal.part(days, frame["P"])
    if pub is None:
        return Reading(*days)
    if how == "next" or days[0] > pub:
        return Reading(*days, future=days[0] > pub)
    if how in ("this", "same") and days[0] <= pub <= days[1]:
        return Reading(*_clip(days, pub), ahead=(max(pub, days[0]), days[1]))
    return Reading(*_clip(days, pub), dated=context.story is not None and how != "last")


def _shifted(days: Days, count: int) -> Days:
    return cal.plus_days(days[0], count), cal.plus_days(days[1], count)


def _years(frame: Frame, context: Context) -> Reading | None:
    """`in 2014`, `2014-2016`, `early 2015`, `the 1990s`."""
    if "DEC" in frame:
        first = int(frame["DEC"]) if len(frame["DEC"]) == 4 else 1900 + int(frame["DEC"])
        days = cal.months(first, 1, 120)
    else:
        start, end = int(frame["Y"]), int(frame.get("Y2", frame["Y"]))
        if end < start:
            return None
        days = cal.months(start, 1, 12 * (end - start + 1))
    days = cal.part(days, frame["P"]) if "P" in frame else days
    future = context.published is not None and days[0] > context.published
    return Reading(*days, future=future, dated=True)


def _then(frame: Frame, context: Context) -> Reading:
    """`then`, `at the time`, `that evening`: the last date told."""
    if context.anchor is None or context.anchor.first is None:
        return _NOTHING
    days = (context.anchor.first, context.anchor.last or context.anchor.first)
    return Reading(*days, anchors=False, dated=context.story is not None)


def _time_of_day(frame: Frame, context: Context) -> Reading:
    """`this morning` is the day of publication, `that morning` and a bare one that of the story."""
    if frame.get("SH") in ("this", "last", "next"):
        step = "0" if frame["SH"] == "this" else str(_STEP[frame["SH"]])
        return _word({"REL": step}, context)
    return _then(frame, context)


_MEANINGS: dict[str, Callable[[Frame, Context], Reading | None]] = {
    "W": _weekday,
    "WA": _weekday,
    "Q": _quarter,
    "H": _quarter,
    "DIR": _counted,
    "PRE": _counted,
    "NEAR": _counted,
    "REL": _word,
    "TOD": _time_of_day,
    "THEN": _then,
    "U": _unit,
    "Y": _years,
    "DEC": _years,
    "D": _day_number,
    "O": _day_number,
}
"""Which word class decides, in this order, where no month or season stands."""

