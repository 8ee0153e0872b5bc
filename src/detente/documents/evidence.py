"""The exact words something rests on."""

from __future__ import annotations

from dataclasses import dataclass

from detente.documents.document import Document


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a claim rests on: characters `start` to `end` of one document."""

    document: str
    start: int
    end: int
    quote: str

    def holds(self, document: Document) -> bool:
        """Tell whether the document still says exactly these words at this place."""
        return document.id == self.document and document.text[self.start : self.end] == self.quote
