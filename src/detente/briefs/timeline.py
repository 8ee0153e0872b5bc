"""The dated events of a pair on a line of time: a lane per type, a panel per direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from detente.briefs.lanes import order
from detente.briefs.row import Direction, Row, Standing
from detente.briefs.vector import cleaned
from detente.briefs.wording import Wording
from detente.events.plover import Quad

# Okabe and Ito's colours: told apart by colour-blind eyes, on white and on black, and in print.
COLOURS = {
    Quad.VERBAL_COOPERATION: "#56b4e9",
    Quad.MATERIAL_COOPERATION: "#0072b2",
    Quad.VERBAL_CONFLICT: "#e69f00",
    Quad.MATERIAL_CONFLICT: "#d55e00",
}
SHAPES = {
    "executive": "circle",
    "other_state_organ": "square",
    "state_aligned_media": "triangle-up",
    "independent": "diamond",
    "unknown": "cross",
}
_WIDTH, _LANE, _LABELS, _CLASSES = 620, 24, 150, 26
_CROWDED = 0.013  # of the width: marks nearer than that are set off from each other
_OFFSETS = (0.0, -7.0, 7.0)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chart as SVG, empty if no event is dated; how many marks; and which panels have none."""

    svg: str
    marks: int
    without: tuple[Direction, ...]


def timeline(
    rows: Sequence[Row], used: Sequence[date], held: Sequence[date], words: Wording,
    titles: dict[Direction, str],
) -> Timeline:  # fmt: skip
    """The chart of the dated events among the rows, over ticks for the reports.

    `used` are the days of the reports the brief rests on, `held` those of all in the ledger.
    An interval is a line, its mark in the middle; an event without a date is not placed.
    """
    dated = [r for r in rows if r.dated and r.quad]
    panels = {d: [r for r in dated if r.direction is d] for d in Direction}
    without = tuple(d for d, those in panels.items() if not those)
    if not dated:
        return Timeline("", 0, without)
    import altair as alt
    import vl_convert

    domain = _domain(dated, used)
    charts = [_panel(alt, those, domain, words, titles[d]) for d, those in panels.items() if those]
    charts.append(_reports(alt, used, held, domain, words))
    chart = (
        alt.vconcat(*charts, spacing=18)
        .configure(
            background="transparent", padding={"left": 0, "right": _CLASSES, "top": 0, "bottom": 0}
        )
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=12, labelColor="#444", domain=False, ticks=False)
    )
    svg = vl_convert.vegalite_to_svg(chart.to_json())
    label = words("timeline.label", n=len(dated))
    return Timeline(cleaned(svg, label), len(dated), without)


def _domain(rows: Sequence[Row], used: Sequence[date]) -> tuple[date, date]:
    days = [d for r in rows for d in (r.first, r.last) if d] + list(used)
    first, last = min(days), max(days)
    pad = timedelta(days=max(7, (last - first).days // 50))
    return max(first, date.min + pad) - pad, min(last, date.max - pad) + pad


def _panel(
    alt: Any, rows: Sequence[Row], domain: tuple[date, date], words: Wording, title: str
) -> Any:
    lanes = [words.label("types", t) for t in order({r.type for r in rows})]
    lead = {r.quad: words.label("types", r.type) for r in _by_lane(rows)}
    axis = _axis(alt, domain, labels=False)
    x = _x(alt, domain, axis=axis)
    y = alt.Y("lane:N", sort=lanes, scale=alt.Scale(domain=lanes, padding=0), title=None,
              axis=alt.Axis(labelLimit=_LABELS, minExtent=_LABELS, maxExtent=_LABELS, grid=True,
                            gridColor="#bbb", gridDash=[1, 3], bandPosition=0.5))  # fmt: skip
    colour = alt.Color("quad:N", legend=None, scale=alt.Scale(
        domain=[q.value for q in Quad], range=[COLOURS[q] for q in Quad]))  # fmt: skip
    shape = alt.Shape("voice:N", legend=None, scale=alt.Scale(
        domain=list(SHAPES), range=list(SHAPES.values())))  # fmt: skip
    layers = []
    for offset, full, those in _groups(rows, domain):
        values = [_value(r, words) for r in those]
        long = alt.Data(values=[v for v in values if v["first"] != v["last"]])
        layers.append(
            alt.Chart(long)
            .mark_rule(strokeWidth=3, strokeCap="round", opacity=0.45, yOffset=offset)
            .encode(
                y=y, x=_x(alt, domain, "first", axis), x2="last:T", color=colour,
                description="told:N",
            )
        )  # fmt: skip
        mark = alt.Chart(alt.Data(values=values)).mark_point(
            size=90, strokeWidth=2, opacity=1, yOffset=offset, filled=full,
            **({} if full else {"fill": "transparent"}),
        ).encode(
            y=y, x=x, color=colour, shape=shape, href="href:N", description="told:N"
        )  # fmt: skip
        layers.append(mark)
    named = alt.Data(
        values=[{"lane": lane, "quad": words.label("quads", q)} for q, lane in lead.items()]
    )
    layers.append(
        alt.Chart(named)
        .mark_text(align="left", dx=10, fontSize=11, fontStyle="italic", color="#444")
        .encode(y=y, text="quad:N", x=alt.value(_WIDTH))
    )
    return alt.layer(*layers).properties(
        width=_WIDTH, height=_LANE * len(lanes),
        title=alt.TitleParams(title, anchor="start", frame="group", dx=-_LABELS, fontSize=14,
                              color="#111", offset=6),
    )  # fmt: skip


def _by_lane(rows: Sequence[Row]) -> list[Row]:
    """The rows from the last lane to the first, so that the first of a class is kept."""
    lanes = order({r.type for r in rows})
    return sorted(rows, key=lambda r: -lanes.index(r.type))


def _groups(rows: Sequence[Row], domain: tuple[date, date]) -> list[tuple[float, bool, list[Row]]]:
    """The rows by how far they are set off their lane and whether their mark is full."""
    near = _CROWDED * (domain[1] - domain[0]).days
    last: dict[tuple[str, int], date] = {}
    found: dict[tuple[float, bool], list[Row]] = {}
    for r in sorted(rows, key=lambda r: (r.middle or date.min, r.number)):
        day = r.middle or date.min
        free = [
            n for n in range(len(_OFFSETS))
            if (r.type, n) not in last or (day - last[r.type, n]).days > near
        ]  # fmt: skip
        oldest = min(range(len(_OFFSETS)), key=lambda n: last.get((r.type, n), date.min))
        level = free[0] if free else oldest
        last[r.type, level] = day
        found.setdefault((_OFFSETS[level], r.standing is Standing.DONE), []).append(r)
    return [(offset, full, those) for (offset, full), those in found.items()]


def _value(r: Row, words: Wording) -> dict[str, Any]:
    told = f"{r.number}. {r.when}: {r.source} {r.arrow} {r.target}, {words.label('types', r.type)}"
    return {
        "lane": words.label("types", r.type), "quad": r.quad, "voice": r.voice,
        "first": str(r.first or r.last), "last": str(r.last or r.first), "day": str(r.middle),
        "href": f"#claim-{r.id}", "told": f"{told} ({words.label('standings', r.standing)})",
    }  # fmt: skip


def _x(alt: Any, domain: tuple[date, date], field: str = "day", axis: Any = None) -> Any:
    scale = alt.Scale(type="utc", domain=[f"{domain[0]}T00:00Z", f"{domain[1]}T00:00Z"])
    return alt.X(f"{field}:T", scale=scale, axis=axis, title=None)


def _axis(alt: Any, domain: tuple[date, date], *, labels: bool) -> Any:
    days = (domain[1] - domain[0]).days
    count, form = ("year", "%Y") if days > 3 * 365 else ("month", "%Y-%m")
    ticks: Any = count if days > 120 and days < 20 * 365 else 8
    return alt.Axis(
        format=form if days > 120 else "%Y-%m-%d", tickCount=ticks, grid=True, gridColor="#ccc",
        labels=labels, orient="bottom", labelFlush=False, labelOverlap=True,
    )  # fmt: skip


def _reports(
    alt: Any, used: Sequence[date], held: Sequence[date], domain: tuple[date, date], words: Wording
) -> Any:
    own = {words("timeline.used"): set(used), words("timeline.held"): set(held)}
    lanes = list(own)
    values = [
        {"lane": lane, "day": str(d)}
        for lane, days in own.items()
        for d in sorted(days)
        if domain[0] <= d <= domain[1]
    ]
    return (
        alt.Chart(alt.Data(values=values))
        .mark_tick(thickness=1.5, height=11, color="#666", opacity=0.8)
        .encode(
            x=_x(alt, domain, axis=_axis(alt, domain, labels=True)),
            y=alt.Y("lane:N", sort=lanes, scale=alt.Scale(domain=lanes), title=None,
                    axis=alt.Axis(labelLimit=_LABELS, minExtent=_LABELS, maxExtent=_LABELS)),
        )
        .properties(width=_WIDTH, height=36)
    )  # fmt: skip
