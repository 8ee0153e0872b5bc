"""Where dates stand in a text: patterns of word classes, read from a language's TOML file.

A pattern is a line of elements: `{M}` is any form of the word class M, `in|on` are words, a
trailing `?` makes an element optional, `{M2}` is a second word of class M. `{YEAR}` stands for a
year in any wording: `2015`, `last year`, `br.`. What a match means follows from the classes in it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from detente.errors import BadRecord

Frame = dict[str, str]

_GAP = r"(?:\s+|\s?[-–]\s?)"
_COMMA = r"(?:,?\s+|\s?[-–]\s?)"
_DIGITS = "#"
_TOKEN = re.compile(r"\w+")
_ELEMENT = re.compile(r"\{([A-Z]+)(\d?)\}(\?)?|(\S+?)(\?)?(?=\s|$)")
_NUMERIC = [
    re.compile(r"(?<![\w.,/-])(?P<Y>(?:1[89]|20)\d\d)-(?P<M>\d\d)-(?P<D>\d\d)(?![\w/-])"),
    re.compile(r"(?<![\w.,/-])(?P<D>\d{1,2})\.(?P<M>\d{1,2})\.(?P<Y>(?:1[89]|20)\d\d)(?!\w)"),
    re.compile(r"(?<![\w.,/-])(?P<D>\d{1,2})/(?P<M>\d{1,2})/(?P<Y>(?:1[89]|20)\d\d)(?![\w/])"),
]
CLASSES = {
    "PREP": "what stands before a date: at, since or until",
    "M": "months 1 to 12, every form that can stand in a date",
    "MA": "adjectives of the months (`listopadowy`)",
    "W": "weekdays 0 (Monday) to 6",
    "WA": "adjectives of the weekdays",
    "O": "ordinals 1 to 31 in words, as days of a month",
    "YB": "short words for a year: last (`ub.r.`), this (`br.`)",
    "P": "parts: start, mid, end, first_ and last_ days, day, week; first_half, second_half",
    "S": "seasons: spring, summer, autumn, winter",
    "SH": "last, this, next (from publication), same, previous, following (from the story)",
    "U": "units: hour, day, week, weekend, month, quarter, half, year, decade",
    "ONE": "the same units, forms that mean exactly one",
    "N": "numbers in words; 0 is vague (`several`)",
    "DIR": "after a count: later, earlier, ago, hence; after and before something told next",
    "PRE": "before a count: later, ago, hence, within",
    "NEAR": "before a stretch: recent, next (`in the coming days`)",
    "REL": "days from publication (-1 yesterday) or, with s, from the story (1s the next day)",
    "Q": "quarters 1 to 4 of a year",
    "H": "halves 1 and 2 of a year",
    "DEC": "decades by their first year, 90 or 1990",
    "TOD": "times of day",
    "THEN": "words for the time last told",
    "RANGE": "what joins the two ends of a range",
    "OUT": "before the month: ahead (`is out`) or past (`was out`)",
    "SPAN": "words for a shifted unit (`last year`); `weak` added where they date a noun",
}
"""The word classes a language may fill. Days (D), days with an ending (DS), years in digits (Y) and
any wording of a year (YEAR) are made from `day_suffix`, `year_suffix` and `year_link`."""


@dataclass(frozen=True, slots=True)
class Match:
    """A date as it stands: its place and the value of each word class in it."""

    start: int
    end: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: re.Pattern[str]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The date patterns of one language, ready to be searched."""

    patterns: Mapping[str, list[_Pattern]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def find(self, text: str) -> Iterator[Match]:
        """The dates of a text from left to right: the longest at each place, none overlapping."""
        numeric = {m.start(): m for pattern in _NUMERIC for m in pattern.finditer(text)}
        end = 0
        for token in _TOKEN.finditer(text):
            at = token.start()
            if at < end:
                continue
            found = numeric.get(at) or self._longest(text, at, token.group())
            if found is not None:
                end = found.end()
                yield Match(at, end, self._frame(found))

    def _longest(self, text: str, at: int, token: str) -> re.Match[str] | None:
        best: re.Match[str] | None = None
        key = _DIGITS if token[0].isdigit() else token.lower()
        for pattern in self.patterns.get(key, ()):
            found = pattern.regex.match(text, at)
            if found and (best is None or found.end() > best.end()):
                best = found
        return best

    def _frame(self, found: re.Match[str]) -> Frame:
        """The value of each class; a written number stays as it is."""
        frame: Frame = {}
        for name, words in found.groupdict().items():
            if words is not None:
                plain = " ".join(words.lower().split())
                frame[name] = self.values.get(name.rstrip("2"), {}).get(plain) or _number(plain)
        return frame


def _number(words: str) -> str:
    """The digits of `12`, `12th` or `2021-м`."""
    found = re.match(r"\d+", words)
    return found.group() if found else words


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language; of a language without a date file, one of numeric dates only."""
    source = files("detente.events.coding") / "packs" / language / "dates.toml"
    if not re.fullmatch(r"[a-z]{2,3}", language) or not source.is_file():
        return Grammar()
    return read_grammar(source.read_text(encoding="utf-8"), f"{language}/dates.toml")


def read_grammar(toml: str, name: str) -> Grammar:
    """The grammar a TOML text describes; raises BadRecord where it breaks the schema."""
    data: dict[str, Any] = tomllib.loads(toml)
    classes: dict[str, dict[str, list[str]]] = data.get("words", {})
    unknown = set(classes) - set(CLASSES)
    if unknown:
        raise BadRecord(
            f"{name}: unknown word class {sorted(unknown)}",
            hint=f"use one of {', '.join(sorted(CLASSES))}",
        )
    values = {
        c: {" ".join(form.lower().split()): value for value, forms in v.items() for form in forms}
        for c, v in classes.items()
    }
    slots = _slots(classes, data)
    index: dict[str, list[_Pattern]] = {}
    for line in data["patterns"]:
        pattern = _compile(line, slots, name)
        for word in pattern.first:
            index.setdefault(word, []).append(pattern)
    return Grammar(index, values)


@dataclass(frozen=True, slots=True)
class _Slot:
    """One word class as a regular expression with `@` for its number, and how it may start."""

    regex: str
    first: frozenset[str]


def _slots(
    classes: Mapping[str, Mapping[str, list[str]]], data: Mapping[str, Any]
) -> dict[str, _Slot]:
    exact = set(data.get("exact_case", ()))
    slots: dict[str, _Slot] = {}
    for name, values in classes.items():
        forms = sorted((f for v in values.values() for f in v), key=len, reverse=True)
        body = "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in forms)
        body = f"(?-i:{body})" if name in exact else body
        first = {m.group().lower() for f in forms if (m := _TOKEN.search(f))}
        if name == "N":
            body, first = rf"\d{{1,3}}|{body}", {*first, _DIGITS}
        slots[name] = _Slot(f"(?P<{name}@>{body})", frozenset(first))
    day, year = data.get("day_suffix", ""), data.get("year_suffix", "")
    digits = frozenset({_DIGITS})
    slots["D"] = _Slot(rf"(?P<D@>(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:{day})?)", digits)
    slots["DS"] = _Slot(rf"(?P<D@>(?:0?[1-9]|[12]\d|3[01])(?:{day or '(?!)'}))", digits)
    slots["Y"] = _Slot(rf"(?P<Y@>(?:1[89]|20)\d\d(?!\d)(?:{year})?)", digits)
    shifted = rf"{slots['SH'].regex}\s+{slots['U'].regex}"
    options = [slots["Y"].regex, shifted] + ([slots["YB"].regex] if "YB" in slots else [])
    link = data.get("year_link", "")
    lead = rf"(?:(?:{link})\s+)?" if link else ""
    slots["YEAR"] = _Slot(rf"{lead}(?:{'|'.join(options)})", frozenset())
    return slots


def _compile(line: str, slots: Mapping[str, _Slot], name: str) -> _Pattern:
    regex, first, started, after_range = "", set[str](), False, False
    for found in _ELEMENT.finditer(line):
        slot, number, may_miss, literal, literal_may_miss = found.groups()
        if slot and slot not in slots:
            message = f"{name}: no words for {{{slot}}} in {line!r}"
            raise BadRecord(message, hint=f"add [words.{slot}]")
        if slot:
            body, starts = slots[slot].regex.replace("@", number), slots[slot].first
        else:
            body = "(?:" + "|".join(re.escape(w) for w in literal.split("|")) + ")"
            starts = frozenset(w.lower() for w in literal.split("|"))
        optional = bool(may_miss or literal_may_miss)
        gap = _COMMA if slot in ("YEAR", "Y", "D", "M", "O") else _GAP
        gap = r"\s*" if slot == "RANGE" or after_range else gap
        after_range = slot == "RANGE"
        if not started:
            first |= starts
            regex += f"(?:{body}{gap})?" if optional else body
            started = not optional
        else:
            regex += f"(?:{gap}{body})?" if optional else gap + body
    whole = re.compile(rf"(?<![\w.])(?:{regex})(?!\w|-\w)", re.IGNORECASE)
    return _Pattern(whole, frozenset(first))
