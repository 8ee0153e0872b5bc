"""The words of a sentence, with their places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ENGLISH = re.compile(
    r"\d+(?:[.,:]\d+)*|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:(?!n['’]t\b)\w)+|[^\w\s]", re.IGNORECASE
)
_OTHER = re.compile(r"\d+(?:[.,:]\d+)*(?:-\w+)?|\w+(?:[-‑'’ʼ]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark: `form` stands at characters `start` to `end` of the document."""

    form: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The form as the form tables spell it: lower case, plain apostrophe and hyphen."""
        return self.form.lower().replace("’", "'").replace("ʼ", "'").replace("‑", "-")


def words(text: str, language: str, *, offset: int = 0) -> list[Word]:
    """Split text into words and marks; `offset` is added to every place.

    English splits clitics (`Russia's` is two words) and hyphens, as its parser was trained to;
    other languages keep hyphenated words whole (`Нур-Султан`).
    """
    pattern = _ENGLISH if language == "en" else _OTHER
    return [Word(m.group(), offset + m.start(), offset + m.end()) for m in pattern.finditer(text)]
