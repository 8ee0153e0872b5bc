"""The words of one language: which name acts, themes, operators and speech."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from detente.errors import UnknownLanguage

_REFLEXIVES = frozenset({"się", "sich", "se"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that names a concept.

    `rest` are further words that must stand near the head word. `frame` lists where the target
    stands, in order of preference: `obj`, `iobj`, `subj`, `gen` or a preposition; `source` where
    the source stands if not in the subject (`from`).
    """

    concept: str
    pos: str
    head: str
    rest: tuple[str, ...]
    frame: tuple[str, ...]
    source: str = ""
    reflexive: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by head word, themes by noun, and the lists of status words."""

    language: str
    entries: dict[str, tuple[Entry, ...]]
    themes: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]

    def has(self, group: str, word: str) -> bool:
        """Tell whether a word is in a list of status words."""
        return word in self.words.get(group, frozenset())


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language pack.

    Raises
    ------
    UnknownLanguage
        No such pack.
    """
    pack = files("detente.events.coding") / "packs" / language
    if not (pack / "lexicon.csv").is_file():
        raise UnknownLanguage(f"no language pack {language!r}", hint="coded languages: en, pl, ru")
    entries: dict[str, list[Entry]] = {}
    for row in _rows(pack / "lexicon.csv"):
        for phrase in filter(None, (p.strip() for p in row["lemmas"].split(";"))):
            entry = _entry(row, phrase)
            entries.setdefault(entry.head, []).append(entry)
    themes: dict[str, set[str]] = {}
    for row in _rows(pack / "themes.csv"):
        for lemma in row["lemmas"].split(";"):
            themes.setdefault(_spelled(lemma.strip()), set()).add(row["theme"])
    status = tomllib.loads((pack / "status.toml").read_text("utf-8"))
    markers = tomllib.loads((pack / "markers.toml").read_text("utf-8"))
    words, phrases = _lists(status)
    words |= {group: frozenset(_spelled(m) for m in listed) for group, listed in markers.items()}
    return Lexicon(
        language,
        {k: tuple(sorted(v, key=lambda e: -len(e.rest))) for k, v in entries.items()},
        {k: frozenset(v) for k, v in themes.items()},
        words,
        phrases,
    )


def _entry(row: dict[str, str], phrase: str) -> Entry:
    parts = _spelled(phrase).split()
    reflexive = len(parts) > 1 and parts[1] in _REFLEXIVES
    if reflexive:
        del parts[1]
    head = next((p for p in parts if p.startswith("*")), parts[0])
    rest = [p for p in parts if p is not head]
    frame, source = [], ""
    for marker in row["frame"].split():
        if marker.startswith("src="):
            source = marker[4:]
        elif marker != "none":
            frame.append(marker)
    return Entry(
        row["concept"], row["pos"], head.lstrip("*"), tuple(rest), tuple(frame), source, reflexive
    )


def _lists(
    status: dict[str, Sequence[str]],
) -> tuple[dict[str, frozenset[str]], dict[str, tuple[tuple[str, ...], ...]]]:
    words = {k: frozenset(_spelled(w) for w in v if " " not in w) for k, v in status.items()}
    phrases = {
        k: tuple(tuple(_spelled(w).split()) for w in v if " " in w) for k, v in status.items()
    }
    return words, phrases


def _spelled(word: str) -> str:
    """Lower case, and е for ё, as the lemmas are spelled."""
    return word.lower().replace("ё", "е")


def _rows(path: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))
