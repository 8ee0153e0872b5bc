"""A report as we hold it: its text, who published it, and when."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its publisher, language and dates: the unit of provenance.

    `text` is NFC and never changes afterwards: every offset of a claim counts its characters.
    `published` is None when the publication date is not known; nothing guesses it.
    `id` is a hash of the text, so the same text read twice is the same document.
    """

    text: str
    language: str
    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    path: str | None = None
    external_id: str | None = None
    retrieved: datetime | None = None
    id: str = field(default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", unicodedata.normalize("NFC", self.text))
        if not self.id:
            object.__setattr__(self, "id", content_id(self.text))


def content_id(text: str) -> str:
    """The document id of a text: 16 hexadecimal characters of its SHA-256 in NFC."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:16]
