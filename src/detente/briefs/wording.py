"""The words of a brief in one language, out of one data file per language."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from detente.actors.registry import actors, table
from detente.briefs.plain import line
from detente.errors import BadInput

_FOLDER = files("detente.briefs") / "texts"


def languages() -> tuple[str, ...]:
    """The languages a brief can be written in."""
    found = (f.name for f in _FOLDER.iterdir() if f.name.endswith(".toml"))
    return tuple(sorted(name.removesuffix(".toml") for name in found))


def _english(n: int) -> str:
    return "one" if n == 1 else "many"


def _polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else "many"


# Which form of a noun follows a number: the rules of Unicode CLDR.
_PLURALS: Mapping[str, Callable[[int], str]] = {"en": _english, "pl": _polish}


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one language; keys are dotted: `timeline.title`."""

    language: str
    texts: Mapping[str, Any]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of that key, its places filled."""
        return self._of(key).format(**values)

    def count(self, key: str, n: int) -> str:
        """The number with its noun: `3 reports`."""
        return self(f"count.{key}.{_PLURALS[self.language](n)}", n=n)

    def label(self, group: str, name: str | None) -> str:
        """The words for a code, the code itself where the language has none."""
        found = self.texts[group].get(name or "")
        return str(found) if found else line(name).replace("_", " ").replace("-", " ").lower()

    def day(self, day: date) -> str:
        """The day in full: 17 June 2022."""
        return f"{day.day} {self.texts['months'][day.month - 1]} {day.year}"

    def span(self, first: date | None, last: date | None) -> str:
        """The days of an act, short: a day, a whole month or year, or an interval."""
        if first is None and last is None:
            return ""
        if first is None:
            return self("dates.by", day=last)
        if last is None:
            return self("dates.from", day=first)
        if first == last:
            return str(first)
        if first.day == 1 and (last + timedelta(days=1)).day == 1:
            if (first.year, first.month) == (last.year, last.month):
                return f"{first:%Y-%m}"
            if (first.year, first.month, last.month) == (last.year, 1, 12):
                return f"{first:%Y}"
        return f"{first} – {last}"

    def listed(self, parts: list[str]) -> str:
        """The parts as an enumeration: `a, b and c`."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('and')} {parts[-1]}"

    def actor(self, code: str, name: str | None = None) -> str:
        """The name of an actor; `name`, or the code, where no table of this language has one."""
        own = _names(self.language).get(code)
        known = actors().get(code)
        return own or name or (known.name if known else line(code))

    def _of(self, key: str) -> str:
        found: Any = self.texts
        for part in key.split("."):
            found = found[part]
        return str(found)


@cache
def wording(language: str) -> Wording:
    """The words of a language; BadInput names those there are."""
    if language not in languages():
        raise BadInput(
            f"no brief can be written in {language!r}", hint=f"one of {', '.join(languages())}"
        )
    text = (_FOLDER / f"{language}.toml").read_text(encoding="utf-8")
    return Wording(language, tomllib.loads(text))


@cache
def _names(language: str) -> Mapping[str, str]:
    """Actor to its first full name in a language; English names stand in the actor table."""
    if language == "en":
        return {}
    found: dict[str, str] = {}
    for row in table(f"names/{language}.csv"):
        if row["kind"] == "name" and "weak" not in (row["flags"] or "").split():
            found.setdefault(row["actor"], row["lemma"])
    return found
