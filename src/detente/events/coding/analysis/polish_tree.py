"""The best tree with one root from scores of heads."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9


def tree(scores: NDArray[np.float32]) -> list[int]:
    """Head of every word, -1 for the root.

    `scores[i, j]` is how well word j heads word i; the last column is the root. Most sentences
    need no more than the best head of each word; cycles go to Chu, Liu and Edmonds.
    """
    n = len(scores)
    if n == 1:
        return [-1]
    best = scores.copy()
    best[np.arange(n), np.arange(n)] = _NEVER
    margin = best[:, n] - best[:, :n].max(-1)
    root = int(margin.argmax())
    best[:, n] = _NEVER
    best[root, :] = _NEVER
    best[root, n] = 0.0
    heads = best.argmax(-1).tolist()
    if _cycle(heads, n):
        heads = _edmonds(best.astype(np.float64), n)
    return [-1 if h == n else h for h in heads]


def _cycle(heads: list[int], n: int) -> list[int]:
    """The words of one cycle, or none."""
    colour = [0] * (n + 1)
    colour[n] = -1
    for start in range(n):
        k = start
        while colour[k] == 0:
            colour[k] = start + 1
            k = heads[k]
        if colour[k] == start + 1:
            found = [k]
            while (following := heads[found[-1]]) != k:
                found.append(following)
            return found
        k = start
        while colour[k] == start + 1:
            colour[k] = -1
            k = heads[k]
    return []


def _edmonds(scores: NDArray[np.float64], n: int) -> list[int]:
    """Maximum spanning tree; `scores` is n words by n + 1 heads, the last the root."""
    heads: list[int] = scores.argmax(-1).tolist()
    ring = _cycle(heads, n)
    if not ring:
        return heads
    # The ring becomes one word with number m; the others keep their order, the root stays last.
    rest = [k for k in range(n) if k not in set(ring)]
    m = len(rest)
    inner = scores[ring, [heads[k] for k in ring]]
    outer = [*rest, n]
    small = np.full((m + 1, m + 2), _NEVER)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    small[:m, m + 1] = scores[rest, n]
    leaving = scores[np.ix_(rest, ring)]
    small[:m, m] = leaving.max(-1) if m else []
    exits = leaving.argmax(-1) if m else []
    entering = scores[np.ix_(ring, outer)] - inner[:, None]
    small[m, [*range(m), m + 1]] = entering.max(0)
    entries = entering.argmax(0)
    solved = _edmonds(small, m + 1)
    for place, word in enumerate(rest):
        h = solved[place]
        heads[word] = ring[exits[place]] if h == m else (n if h == m + 1 else rest[h])
    h = solved[m]
    column = m if h == m + 1 else h
    opened = ring[entries[column]]
    heads[opened] = outer[column]
    return heads
