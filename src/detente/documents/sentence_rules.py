"""What each language writes with a dot inside a sentence, read from `sentences.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Rules:
    """The dots, openings and verb endings of one language; words in lower case."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    closing: frozenset[str]
    ordinal_dot: bool
    roman_dot: bool
    count_before: frozenset[str]
    starters: frozenset[str]
    verb: re.Pattern[str]
    open_clause: re.Pattern[str] | None


@cache
def rules(language: str) -> Rules | None:
    """The rules of a language code, or None where the file has none."""
    row = _tables().get(language)
    if row is None:
        return None
    return Rules(
        before_name=_lower(row["before_name"]),
        before_number=_lower(row["before_number"]),
        may_end=_lower(row["may_end"]),
        closing=_lower(row["closing"]),
        ordinal_dot=row["ordinal_dot"],
        roman_dot=row["roman_dot"],
        count_before=_lower(row["count_before"]),
        starters=_lower(row["starters"]),
        verb=_verb(row["verb"]),
        open_clause=re.compile(row["open_clause"], re.IGNORECASE) if row["open_clause"] else None,
    )


def languages() -> list[str]:
    """The codes of the languages that have rules."""
    return sorted(_tables())


@cache
def _tables() -> dict[str, dict[str, Any]]:
    data = resources.files("detente.documents").joinpath("sentences.toml").read_text("utf-8")
    return tomllib.loads(data)


def _lower(words: list[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _verb(endings: list[str]) -> re.Pattern[str]:
    """One pattern of a finite verb: `=word` is a whole word, the rest ends a small one."""
    whole = [re.escape(e[1:]) for e in endings if e.startswith("=")]
    tails = [re.escape(e) for e in endings if not e.startswith("=")]
    return re.compile(rf"\b(?:{'|'.join([*whole, 'none'])}|[^\W\d_]{{2,}}(?:{'|'.join(tails)}))\b")
