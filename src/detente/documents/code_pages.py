"""Which old code page some bytes are written in, told by the letters they would spell."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources

_HIGH = re.compile(r"[^\x00-\x7f]")
_Place = tuple[str, bool, bool]


@cache
def _languages() -> tuple[frozenset[str], tuple[tuple[frozenset[str], tuple[str, ...]], ...]]:
    data = resources.files("detente.documents").joinpath("code_pages.toml").read_text("utf-8")
    table = tomllib.loads(data)
    return frozenset(table["marks"]), tuple(
        (frozenset(row["letters"]), tuple(row["pages"])) for row in table["language"]
    )


def likeliest(data: bytes) -> tuple[str, float]:
    """The code page under which the bytes read best, and how well: 1 is every letter in place.

    A letter fits when the language writes it; a capital only where it opens a word or follows
    another capital, which tells KOI8-R from Windows-1251: one is the other in swapped case.
    A Cyrillic letter never fits beside a Latin one, which tells Polish from Russian.
    """
    marks, languages = _languages()
    best, fit = "cp1252", -1.0
    seen: dict[str, Counter[_Place] | None] = {}
    for letters, pages in languages:
        for page in pages:
            if page not in seen:
                seen[page] = _spelled(data, page)
            counts = seen[page]
            if counts is None:
                continue
            score = sum(n * _worth(*place, letters, marks) for place, n in counts.items())
            share = score / max(1, counts.total())
            if share > fit + 1e-9:
                best, fit = page, share
    return best, fit


def _spelled(data: bytes, page: str) -> Counter[_Place] | None:
    """How often each character outside ASCII occurs: after a small letter, beside a Latin one."""
    try:
        text = data.decode(page)
    except UnicodeDecodeError:
        return None
    places: Counter[_Place] = Counter()
    for found in _HIGH.finditer(text):
        at = found.start()
        before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        latin = any(c.isascii() and c.isalpha() for c in (before, after))
        places[found.group(), before.islower(), latin] += 1
    return places


def _worth(
    character: str, inside: bool, latin: bool, letters: frozenset[str], marks: frozenset[str]
) -> float:
    if latin and "\u0400" <= character <= "\u04ff":
        return -1.0
    if character in marks or character == "\xa0":
        return -1.0 if inside and character not in "”“’»›…–—" else 0.8
    if character.lower() in letters:
        return -1.0 if inside and character.isupper() else 1.0
    return 0.0 if character.isalpha() and not (inside and character.isupper()) else -1.0
