"""The code of an actor in another scheme, and back: iso3, iso2, cow, gw, cameo, fips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from detente.actors.registry import actor as known_actor
from detente.actors.registry import on, table
from detente.errors import UnknownActor

SCHEMES = ("iso3", "iso2", "iso_numeric", "cow", "cown", "gw", "cameo", "fips")


@dataclass(frozen=True, slots=True)
class Code:
    """A code of an actor from `start` up to, not including, `end` (None = open)."""

    actor: str
    scheme: str
    code: str
    start: date | None
    end: date | None

    def valid_on(self, day: date | None) -> bool:
        """Tell whether the code stood for the actor on that day, or does now."""
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def to_actor(code: str | int, scheme: str, day: date | None = None) -> str:
    """The actor a code stands for on a day; without a day the present one, else the last.

    Raises
    ------
    UnknownActor
        The scheme has no such code on that day; `hint` names the days it was valid or the schemes.
    """
    wanted = _canonical(code, scheme)
    rows = _by_code().get((scheme, wanted), ())
    found = [row for row in rows if row.valid_on(day)]
    if not found and day is None:
        found = sorted(rows, key=lambda row: row.end or date.max)[-1:]
    if found:
        return found[0].actor
    gone = [row for row in rows if day and row.end and row.end <= day]
    if gone:  # the code of a past state stands for its successor: SUN in 2000 is RUS
        last = max(gone, key=lambda row: row.end or date.max).actor
        heir = on(last, day)
        if heir != last:
            return heir
    raise UnknownActor(
        f"no actor has the {scheme} code {code!r}{_when(day)}", hint=_hint(rows, scheme)
    )


def from_actor(actor: str, scheme: str, day: date | None = None) -> str:
    """The code of an actor on a day; without a day the present one, else the last.

    Raises
    ------
    UnknownActor
        The actor has no code in that scheme on that day.
    """
    known_actor(actor)
    rows = _by_actor().get((scheme, actor), ())
    found = [row for row in rows if row.valid_on(day)]
    if not found and day is None:
        found = sorted(rows, key=lambda row: row.end or date.max)[-1:]
    if found:
        return found[0].code
    raise UnknownActor(f"{actor} has no {scheme} code{_when(day)}", hint=_hint(rows, scheme))


@lru_cache(maxsize=1)
def codes() -> tuple[Code, ...]:
    """Every row of the code table."""

    def day(text: str) -> date | None:
        return date.fromisoformat(text) if text else None

    return tuple(
        Code(row["actor"], row["scheme"], row["code"], day(row["start"]), day(row["end"]))
        for row in table("codes.csv")
    )


@lru_cache(maxsize=1)
def _by_code() -> Mapping[tuple[str, str], tuple[Code, ...]]:
    found: dict[tuple[str, str], tuple[Code, ...]] = defaultdict(tuple)
    for row in codes():
        found[row.scheme, row.code] += (row,)
    return dict(found)


@lru_cache(maxsize=1)
def _by_actor() -> Mapping[tuple[str, str], tuple[Code, ...]]:
    found: dict[tuple[str, str], tuple[Code, ...]] = defaultdict(tuple)
    for row in codes():
        found[row.scheme, row.actor] += (row,)
    return dict(found)


def _canonical(code: str | int, scheme: str) -> str:
    text = str(code).strip().upper()
    if scheme in ("cown", "gw"):  # tables of others write 2, 002 and 2.0
        text = text.removesuffix(".0").lstrip("0")
    return text.zfill(3) if scheme == "iso_numeric" else text


def _when(day: date | None) -> str:
    return f" on {day.isoformat()}" if day else ""


def _hint(rows: tuple[Code, ...], scheme: str) -> str:
    if scheme not in SCHEMES:
        return f"schemes: {', '.join(SCHEMES)}"
    told = [f"{r.actor} = {r.code} from {r.start or 'ever'} to {r.end or 'today'}" for r in rows]
    return "; ".join(told) if told else f"see data/codes.csv for the {scheme} codes"
