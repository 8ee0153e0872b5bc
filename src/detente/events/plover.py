"""What kinds of acts there are: the 16 PLOVER types, their modes, scores and quad classes.

Scores run from -10 (conflict) to +10 (cooperation) and are for ranking one act, never for adding
up: an AID of 10 does not undo an ASSAULT of -9. Published source: the PLOVER manual, with the
corrections of docs/decisions/0002-plover-corrections.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from detente.errors import BadRecord


class Quad(StrEnum):
    """The four classes of acts: in words or in deeds, for or against."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"

    @property
    def number(self) -> int:
        """The number feeds write for it: 1 to 4."""
        return list(Quad).index(self) + 1


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of act; `modes` gives the score of each mode, `planned` PLOVER's future reading."""

    name: str
    quad: Quad
    score: float
    what: str
    modes: Mapping[str, float]
    recipient: bool
    planned: str | None


@cache
def types() -> Mapping[str, EventType]:
    """The types by name, in the order of the manual: from cooperation in words to violence."""
    return MappingProxyType({
        name: EventType(
            name,
            Quad(entry["quad"]),
            float(entry["score"]),
            entry["what"],
            MappingProxyType({m: float(s) for m, s in entry.get("modes", {}).items()}),
            entry.get("recipient", False),
            entry.get("planned"),
        )
        for name, entry in _data().items()
        if name != "contexts"
    })  # fmt: skip


@cache
def contexts() -> frozenset[str]:
    """The 37 subjects an act may be about; any number of them goes with one act."""
    return frozenset(_data()["contexts"]["names"])


def score(type: str, mode: str | None = None) -> float:
    """How hostile or friendly an act is, -10 to +10; without a mode, that of its type."""
    check(type, mode)
    entry = types()[type]
    return entry.score if mode is None else entry.modes[mode]


def quad(type: str) -> Quad:
    """Whether a type is words or deeds, cooperation or conflict."""
    check(type)
    return types()[type].quad


def modes(type: str) -> tuple[str, ...]:
    """The modes of a type, empty where it has none."""
    check(type)
    return tuple(types()[type].modes)


def needs_recipient(type: str) -> bool:
    """Whether an act of this type is none without somebody it is done to."""
    check(type)
    return types()[type].recipient


def check(type: str, mode: str | None = None) -> None:
    """Nothing if PLOVER has this type and mode; else raises BadRecord with those it has."""
    entry = types().get(type)
    if entry is None:
        raise BadRecord(f"no PLOVER type {type!r}", hint=f"one of {', '.join(types())}")
    if mode is not None and mode not in entry.modes:
        known = ", ".join(entry.modes) or "none: leave the mode empty"
        raise BadRecord(f"{type} has no mode {mode!r}", hint=f"its modes are {known}")


def future(type: str) -> str:
    """The type PLOVER gives to a future act: a meeting to come is an AGREE, a retreat a CONCEDE.

    Our coder does not apply it: it keeps the type and says `planned` in the status. Use it to
    compare with data coded by the manual.
    """
    check(type)
    return types()[type].planned or type


@cache
def _data() -> dict[str, Any]:
    source = files("detente.events") / "data" / "plover.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
