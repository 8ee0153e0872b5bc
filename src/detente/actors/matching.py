"""The longest forms of the lexicon in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.actors.lexicon import Lexicon, Reading
from detente.documents.words import Word

# Kinds that a text may write without a capital; all others are proper names.
LOWER = frozenset({"adjective", "demonym", "role"})
MARKS = frozenset("’ʼ‑")  # spelt plainly in the tables
PEOPLE = frozenset({"person", "surname"})


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` and what they can mean.

    `inside` are the readings of a nationality within a role: szef [tureckiej] dyplomacji.
    """

    first: int
    last: int
    readings: tuple[Reading, ...]
    inside: tuple[Reading, ...] = ()

    def of(self, *kinds: str) -> tuple[Reading, ...]:
        """The readings of these kinds."""
        return tuple(r for r in self.readings if r.kind in kinds)

    def has(self, *kinds: str) -> bool:
        """Whether one of the readings is of these kinds."""
        return any(r.kind in kinds for r in self.readings)


def scan(words: Sequence[Word], lexicon: Lexicon, lower: frozenset[str] = LOWER) -> list[Hit]:
    """Longest matches from left to right, without overlap; in the order of the words."""
    longest = lexicon.longest
    keys = [w.form.lower() for w in words]
    if not MARKS.isdisjoint("".join(keys)):
        keys = [w.key for w in words]
    found: list[Hit] = []
    i, n = 0, len(keys)
    while i < n:
        size = longest.get(keys[i])
        if size is None:
            i += 1
            continue
        for length in range(min(size, n - i), 0, -1):
            form = " ".join(keys[i : i + length]) if length > 1 else keys[i]
            readings = lexicon.readings(form)
            if readings:
                fit = _as_written(readings, words[i : i + length], lower)
                if fit:
                    found.append(Hit(i, i + length - 1, fit))
                    i += length
                    break
        else:
            split = _split_role(words, keys, i, size, lexicon)
            if split:
                found.append(split)
                i = split.last + 1
            else:
                i += 1
    return found


def _split_role(
    words: Sequence[Word], keys: Sequence[str], i: int, size: int, lexicon: Lexicon
) -> Hit | None:
    """A role of several words with a nationality after its first word."""
    if size < 2 or i + 2 >= len(keys):
        return None
    owner = tuple(r for r in lexicon.readings(keys[i + 1]) if r.kind == "adjective")
    if not owner:
        return None
    for length in range(min(size, len(keys) - i - 1), 1, -1):
        form = " ".join([keys[i], *keys[i + 2 : i + 1 + length]])
        roles = tuple(r for r in lexicon.readings(form) if r.kind == "role")
        if roles:
            return Hit(i, i + length, roles, owner)
    return None


def _as_written(
    readings: tuple[Reading, ...], words: Sequence[Word], lower: frozenset[str]
) -> tuple[Reading, ...]:
    """The readings that the capitals of the words allow."""
    capital = words[0].form[:1].isupper() or any(w.form[:1].isupper() for w in words[1:])
    upper = all(w.form.isupper() for w in words if w.form.isalpha())
    return tuple(
        r for r in readings if (upper or "cased" not in r.flags) and (capital or r.kind in lower)
    )
