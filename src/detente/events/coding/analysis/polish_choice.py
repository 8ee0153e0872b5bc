"""Which reading of each word is meant: the best path by agreement and government."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from detente.events.coding.analysis.polish_reading import Reading

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_CASE = {"nom": 0.0, "gen": -0.1, "acc": -0.4, "ins": -0.6, "loc": -1.6, "dat": -1.3, "voc": -4.0}


@lru_cache(maxsize=200_000)
def _prior(reading: Reading) -> float:
    score = _CASE.get(reading.case, 0.0)
    if reading.tag == "ppas" or reading.pos == "DET":
        score += 0.2
    if reading.tag == "impt":
        score -= 4.0
    return score


@lru_cache(maxsize=400_000)
def _step(left: Reading, right: Reading) -> float:
    """How well two neighbours go together."""
    lp, rp = left.pos, right.pos
    if rp in ("ADJ", "DET", "NUM") or rp in _NOMINAL:
        if lp == "ADP":
            return 3.0 if left.case == right.case or not right.case else -4.0
        agree = (
            left.case == right.case
            and (left.number == right.number or "NUM" in (lp, rp))
            and bool(left.gender & right.gender)
        )
        if lp in ("ADJ", "DET", "NUM"):
            if agree:
                return 2.0
            return 0.2 if right.case == "gen" and lp in ("NUM", "DET") else -1.0
        if lp in _NOMINAL:
            if rp in ("ADJ", "DET"):
                return 1.2 if agree else -0.8
            if right.case == "gen":
                return 1.2
            return 1.0 if agree and rp == "PROPN" else -0.6
        if left.verb_form and right.case == "nom" and left.person not in ("3", ""):
            return -2.0
        return 0.0
    if lp == "ADP":
        return -4.0
    if right.verb_form == "fin" and left.case == "nom" and right.number == left.number:
        return 0.6
    return 0.0


def chosen(candidates: Sequence[Sequence[Reading]]) -> list[Reading]:
    """One reading for every word."""
    scores: list[list[float]] = []
    back: list[list[int]] = []
    for i, now in enumerate(candidates):
        if i == 0:
            scores.append([_prior(r) for r in now])
            back.append([0] * len(now))
            continue
        before, last = candidates[i - 1], scores[-1]
        row: list[float] = []
        links: list[int] = []
        for reading in now:
            options = [last[k] + _step(b, reading) for k, b in enumerate(before)]
            best = max(options)
            row.append(best + _prior(reading))
            links.append(options.index(best))
        scores.append(row)
        back.append(links)
    if not scores:
        return []
    at = scores[-1].index(max(scores[-1]))
    path = [at]
    for links in reversed(back[1:]):
        at = links[at]
        path.append(at)
    path.reverse()
    return [c[k] for c, k in zip(candidates, path, strict=True)]
