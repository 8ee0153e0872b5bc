"""Whether a text speaks of sport, the stage or the markets, where acts are only figures of speech."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from detente.documents import Word

_PARAGRAPH, _TEXT = 0.33, 0.5
_SHORTEST = 3


@cache
def stems(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words and beginnings of words (written `match*`) of a language pack."""
    path = files("detente.events.coding") / "packs" / language / "elsewhere.toml"
    if not path.is_file():
        return frozenset(), ()
    words = [w for group in tomllib.loads(path.read_text("utf-8")).values() for w in group]
    whole = frozenset(w for w in words if not w.endswith("*"))
    return whole, tuple(sorted(w[:-1] for w in words if w.endswith("*")))


def hits(sentence: Sequence[Word], language: str) -> int:
    """How many different words of a sentence belong elsewhere."""
    whole, begins = stems(language)
    keys = {w.key for w in sentence if len(w.key) >= 3}
    return sum(k in whole or (bool(begins) and k.startswith(begins)) for k in keys)


def elsewhere(paragraphs: Sequence[Sequence[Sequence[Word]]], language: str) -> list[bool]:
    """For each sentence, in order, whether it belongs elsewhere.

    By two words of its own, by its paragraph where a third of the sentences has one, or by its
    text where half of them has.
    """
    counts = [[hits(s, language) for s in p] for p in paragraphs]
    flat = [c for p in counts for c in p]
    if _dense(flat, _TEXT):
        return [True] * len(flat)
    return [c >= 2 or _dense(p, _PARAGRAPH) for p in counts for c in p]


def _dense(counts: Sequence[int], share: float) -> bool:
    touched = sum(c > 0 for c in counts)
    return len(counts) >= _SHORTEST and touched >= share * len(counts) and sum(counts) > _SHORTEST
