"""What the marks of the timeline mean, as small drawings with words."""

from __future__ import annotations

from dataclasses import dataclass

from detente.briefs.brief import Brief
from detente.briefs.timeline import COLOURS
from detente.events.plover import Quad

# Outlines in a box from -8 to 8, like those the chart draws.
_PATHS = {
    "executive": "M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0Z",
    "other_state_organ": "M-5,-5H5V5H-5Z",
    "state_aligned_media": "M0,-5L5.5,4.5H-5.5Z",
    "independent": "M0,-6.5L5,0L0,6.5L-5,0Z",
    "unknown": "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry of the key; `colour` is empty where any colour may stand."""

    group: str
    path: str
    colour: str
    full: bool
    told: str


def signs(brief: Brief) -> tuple[Sign, ...]:
    """The signs that occur in the timeline of a brief, in three groups: class, voice, standing."""
    rows = brief.dated
    t = brief.words
    circle = _PATHS["executive"]
    quads = [
        Sign("class", circle, COLOURS[q], True, t.label("quads", q))
        for q in Quad
        if any(r.quad is q for r in rows)
    ]
    voices = [
        Sign("voice", path, "", True, t.label("voices", v))
        for v, path in _PATHS.items()
        if any(r.voice == v for r in rows)
    ]
    stands = [
        Sign("standing", circle, "", True, t("timeline.full")),
        Sign("standing", circle, "", False, t("timeline.hollow")),
    ]
    return (*quads, *voices, *stands)
