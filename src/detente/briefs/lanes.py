"""Events gathered by direction and type, as the timeline's lanes gather them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.briefs.row import Direction, Row
from detente.events.plover import types


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one type in one direction, in the order of their numbers."""

    type: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """The lanes of one direction, from cooperation in words to conflict in deeds."""

    direction: Direction
    lanes: tuple[Lane, ...]


def order(types_present: set[str]) -> list[str]:
    """PLOVER types from cooperation in words to conflict in deeds."""
    names = list(types())
    return sorted(types_present, key=lambda t: (types()[t].quad.number, names.index(t)))


def panels(rows: Sequence[Row]) -> tuple[Panel, ...]:
    """One panel for each direction that has an event."""
    found = []
    for direction in Direction:
        those = [r for r in rows if r.direction is direction and r.quad]
        lanes = (
            Lane(t, tuple(r for r in those if r.type == t)) for t in order({r.type for r in those})
        )
        if those:
            found.append(Panel(direction, tuple(lanes)))
    return tuple(found)
