"""CAMEO codes as feeds carry them: what they say, their Goldstein score, and their PLOVER reading.

Goldstein scores are those of the table GDELT publishes and its files carry; they are kept as
received and never mixed with PLOVER scores. A 4-digit code without its own score takes that of
its 3-digit parent.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from detente.errors import BadRecord
from detente.events.plover import Quad, check


@dataclass(frozen=True, slots=True)
class Cameo:
    """One CAMEO code: its label in our words, PLOVER type, mode and contexts, Goldstein score."""

    code: str
    label: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    goldstein: float | None


@cache
def codes() -> Mapping[str, Cameo]:
    """All codes we know, by code: 20 roots, their 3-digit codes and the 4-digit ones below."""
    return MappingProxyType({
        row["code"]: Cameo(
            row["code"],
            row["label"],
            row["type"] or None,
            row["mode"] or None,
            tuple(row["contexts"].split()),
            float(row["goldstein"]) if row["goldstein"] else None,
        )
        for row in _rows("cameo.csv")
    })  # fmt: skip


def label(code: str) -> str:
    """What a code says, in our words."""
    return _known(code).label


def to_plover(cameo_code: str) -> tuple[str, str | None] | None:
    """The PLOVER type and mode of a code; None for mere statements (01), which PLOVER drops."""
    entry = _known(cameo_code)
    return (entry.type, entry.mode) if entry.type else None


def to_cameo(type: str, mode: str | None = None) -> str:
    """The CAMEO code nearest to a PLOVER type and mode; its type is the same again."""
    check(type, mode)
    return _from_plover()[type, mode]


def goldstein(cameo_code: str) -> float:
    """The Goldstein score of a code, -10 to +10, by the table of GDELT."""
    code = _known(cameo_code).code
    while (value := codes()[code].goldstein) is None:
        code = code[:-1]
    return value


def gdelt_quad(cameo_code: str) -> Quad:
    """The quad class GDELT's files give a code: by root, investigations (09) as cooperation.

    Not that of PLOVER, which counts 09 and 14 otherwise; use `plover.quad` for ours.
    """
    root = int(_known(cameo_code).code[:2])
    last = {5: Quad.VERBAL_COOPERATION, 9: Quad.MATERIAL_COOPERATION, 14: Quad.VERBAL_CONFLICT}
    return next((q for end, q in last.items() if root <= end), Quad.MATERIAL_CONFLICT)


def _known(code: str) -> Cameo:
    """The entry of a code, or of the 3-digit parent of a 4-digit code without one."""
    entry = codes().get(code)
    if entry is None and len(code) == 4 and code.isdecimal():
        entry = codes().get(code[:3])
    if entry is None:
        raise BadRecord(
            f"no CAMEO code {code!r}", hint="codes are text of 2 to 4 digits, 01 to 2042, zero kept"
        )
    return entry


@cache
def _from_plover() -> Mapping[tuple[str, str | None], str]:
    rows = _rows("plover_to_cameo.csv")
    return MappingProxyType({(r["type"], r["mode"] or None): r["code"] for r in rows})


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("detente.events") / "data" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
