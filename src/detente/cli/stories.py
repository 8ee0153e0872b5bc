"""Which story a document tells, when it enters a ledger that holds others."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from detente.documents.copies import same_story, shingles

if TYPE_CHECKING:
    from detente.documents import Document
    from detente.ledger import Ledger

_DAYS = 14  # a text of the same words weeks later is another story
_THIN = 8  # one run of words in so many is remembered
_TRIES = 10  # documents that are compared in full


class Stories:
    """The stories of a ledger, loaded by the days around each document that is asked about."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._loaded: set[date] = set()
        self._texts: dict[str, tuple[str, str, date]] = {}
        self._index: dict[int, list[str]] = defaultdict(list)

    def of(self, document: Document, today: date) -> str:
        """The story of a document: that of the earliest copy the ledger knows, else its own id."""
        fetched = document.retrieved.date() if document.retrieved else today
        day = document.published or fetched
        self._load(day)
        shared: Counter[str] = Counter()
        for run in _sketch(document.text):
            shared.update(self._index.get(run, ()))
        copies = [
            (known, story)
            for story, text, known in (self._texts[one] for one, _ in shared.most_common(_TRIES))
            if abs(known - day) <= timedelta(days=_DAYS) and same_story(document.text, text)
        ]
        story = min(copies)[1] if copies else document.id
        self._keep(document.id, story, document.text, day)
        return story

    def _load(self, day: date) -> None:
        around = [day + timedelta(days=n) for n in range(-_DAYS, _DAYS + 1)]
        missing = [one for one in around if one not in self._loaded]
        if missing:
            self._loaded.update(missing)
            for row in self._ledger.texts(min(missing), max(missing)).to_pylist():
                self._keep(row["id"], row["story"], row["text"], row["known"])

    def _keep(self, id: str, story: str, text: str, known: date) -> None:
        if id not in self._texts:
            self._texts[id] = (story, text, known)
            for run in _sketch(text):
                self._index[run].append(id)


def _sketch(text: str) -> list[int]:
    runs = shingles(text)
    thin = [run for run in runs if run % _THIN == 0]
    return thin if len(thin) >= _THIN else sorted(runs)
