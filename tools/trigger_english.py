"""The forms of an English verb, noun or adjective: rules, and a table of irregular verbs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

_VOWELS = "aeiou"
_DOUBLING = (
    "abet abhor admit allot annul commit compel concur confer control defer demur deter emit "
    "equip expel forget incur infer kidnap occur omit outwit patrol permit prefer propel rebel "
    "rebut recur refer regret remit repel submit transfer transmit unplug"
)  # fmt: skip


@cache
def _irregular() -> dict[str, set[str]]:
    text = Path(__file__).with_name("english_irregular.csv").read_text(encoding="utf-8")
    return {r["lemma"]: set(r["forms"].split()) for r in csv.DictReader(text.splitlines())}


def forms(lemma: str, pos: str) -> set[str]:
    """All forms; pos v, n, a or * for a word of any kind."""
    found = {lemma}
    if pos in "n*":
        found |= {_with_s(lemma), *_foreign_plural(lemma)}
    if pos in "v*":
        found |= _verb(lemma)
    return found


def _verb(lemma: str) -> set[str]:
    base, _, particle = lemma.partition("-")
    if particle and len(base) > 2:  # test-fire bends its last part, co-operate too
        return {f"{base}-{f}" for f in _verb(particle)}
    if lemma in _irregular():
        return _irregular()[lemma]
    return {_with_s(lemma), *_regular(lemma)}


def _with_s(word: str) -> str:
    if word.endswith("man") and len(word) > 3:
        return word[:-3] + "men"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _foreign_plural(word: str) -> Iterator[str]:
    if word.endswith("um"):
        yield word[:-2] + "a"
    if word.endswith("is"):
        yield word[:-2] + "es"
    if word.endswith("o"):
        yield word + "s"


def _regular(word: str) -> Iterator[str]:
    if word.endswith("ie"):
        yield from (word + "d", word[:-2] + "ying")
    elif word.endswith("ee"):
        yield from (word + "d", word + "ing")
    elif word.endswith("e"):
        yield from (word + "d", word[:-1] + "ing")
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield from (word[:-1] + "ied", word + "ing")
    elif word.endswith("c"):
        yield from (word + "ked", word + "king")
    else:
        doubled = _doubles(word)
        if doubled != "always":
            yield from (word + "ed", word + "ing")
        if doubled:
            yield from (word + word[-1] + "ed", word + word[-1] + "ing")


def _doubles(word: str) -> str:
    """Whether the last consonant is written twice: always, in British spelling, or never ("")."""
    short = (
        len(word) > 2
        and word[-1] not in _VOWELS + "wxy"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS.replace("u", "")
    )
    if not short:
        return ""
    syllables = sum(a in _VOWELS and b not in _VOWELS for a, b in pairwise(word))
    if word in _DOUBLING.split() or syllables == 1:
        return "always"
    return "british" if word[-1] in "lp" else ""
