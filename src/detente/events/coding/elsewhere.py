"""Whether a text speaks of sport, the stage or the markets, where acts are only figures of speech."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from detente.documents import Word

_DENSE = 0.3
_SHORTEST = 4


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


def elsewhere(sentences: Sequence[Sequence[Word]], language: str) -> list[bool]:
    """For each sentence whether it belongs elsewhere: by two words of its own, or by its text."""
    counts = [hits(s, language) for s in sentences]
    touched = sum(c > 0 for c in counts)
    if len(counts) >= _SHORTEST and touched >= _DENSE * len(counts) and sum(counts) > _SHORTEST:
        return [True] * len(counts)
    return [c >= 2 for c in counts]
