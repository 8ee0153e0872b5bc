"""Who speaks: claims counted by side, voice and class, and how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.briefs.pair import Pair
from detente.briefs.row import Row, Standing
from detente.events.plover import Quad

VOICES = ("executive", "other_state_organ", "state_aligned_media", "independent", "unknown")
# The columns beside what is told as done.
APART = (
    (Standing.SAID,),
    (Standing.PLANNED, Standing.PREDICTED, Standing.HYPOTHETICAL),
    (Standing.NEGATED, Standing.DENIED),
)


@dataclass(frozen=True, slots=True)
class Voices:
    """One side and voice: events told as done by class, then those kept apart, then all."""

    side: str
    voice: str
    done: tuple[int, ...]
    apart: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Stands:
    """How many events stand so, by class, and in all."""

    standing: Standing
    quads: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Teller:
    """A person: for whom, how often as the one who says it, how often as the one who acts."""

    name: str
    side: str
    says: int
    acts: int


def voices(rows: Sequence[Row], pair: Pair) -> tuple[Voices, ...]:
    """One line per side and voice, A first, then B, then third parties by number."""
    often = Counter(r.teller for r in rows)
    sides = [pair.a, pair.b, *(s for s, _ in often.most_common() if s not in (pair.a, pair.b))]
    found = []
    for side in sides:
        for voice in VOICES:
            those = [r for r in rows if r.teller == side and r.voice == voice]
            if those:
                apart = tuple(sum(r.standing in group for r in those) for group in APART)
                done = by_quad(r for r in those if r.standing is Standing.DONE)
                found.append(Voices(side, voice, done, apart, len(those)))
    return tuple(found)


def stands(rows: Sequence[Row]) -> tuple[Stands, ...]:
    """One line per standing that occurs."""
    found = (
        Stands(one, by_quad(those), len(those))
        for one in Standing
        if (those := [r for r in rows if r.standing is one])
    )
    return tuple(found)


def by_quad(rows: Iterable[Row]) -> tuple[int, ...]:
    """How many rows each of the four classes has."""
    counted = Counter(r.quad for r in rows)
    return tuple(counted[q] for q in Quad)


def tellers(rows: Sequence[Row]) -> tuple[Teller, ...]:
    """The persons by number of claims, then by name."""
    says: Counter[tuple[str, str]] = Counter()
    acts: Counter[tuple[str, str]] = Counter()
    for r in rows:
        if r.teller_person:
            (says if r.speaker else acts)[r.teller_person, r.teller] += 1
    everyone = sorted(says.keys() | acts.keys(), key=lambda p: (-says[p] - acts[p], p))
    return tuple(Teller(n, side, says[n, side], acts[n, side]) for n, side in everyone)
