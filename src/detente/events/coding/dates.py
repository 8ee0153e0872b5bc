"""Dates of a text as intervals of days: absolute, relative to publication, relative to the story.

The words and the patterns of a language stand in `packs/<language>/dates.toml`; a language
without such a file has only numeric dates. Nothing here knows a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.documents import Word
from detente.events.claim import Interval
from detente.events.coding.dates_context import Context, Reading
from detente.events.coding.dates_grammar import Match, grammar
from detente.events.coding.dates_resolve import resolve

_PARAGRAPH = re.compile(r"\n\s*\n")
_BREAK = re.compile(r"[,;:()—–\n]| - ")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Words that date something: characters `start` to `end`, and the days `first` to `last`.

    None is an open side; both None means that the words cannot be resolved (a relative date
    without a publication date). `ahead` is the interval the words mean of a planned act, where it
    differs (`on Friday`: the coming one). `future` tells that the words themselves point past the
    publication. `weak` marks words that date a noun (`the June talks`) or the time of day only.
    """

    start: int
    end: int
    quote: str
    first: date | None
    last: date | None
    ahead: tuple[date | None, date | None] | None = None
    future: bool = False
    weak: bool = False

    def interval(self, *, planned: bool = False) -> Interval:
        """The days as an event carries them; a planned act takes the reading that lies ahead."""
        first, last = self.ahead if planned and self.ahead else (self.first, self.last)
        return Interval(first, last, self.quote, self.start, self.end)


def find_dates(
    text: str | Sequence[Word],
    language: str,
    published: date | None,
    *,
    anchor: Interval | None = None,
    future: bool = False,
) -> list[DateSpan]:
    """All dates of a text in the order they stand, resolved to days.

    `text` is a whole text or the words of one sentence (offsets are then those of the words).
    Events lie in the past of the publication unless the words say otherwise; with `future` the
    reading ahead is taken. `anchor` is the last date before this text, on which `three days
    later` builds; each date found becomes the anchor of the next.
    """
    content, offset = (text, 0) if isinstance(text, str) else _joined(text)
    context = Context(published, anchor)
    spans: list[DateSpan] = []
    paragraphs = [m.end() for m in _PARAGRAPH.finditer(content)]
    for match in grammar(language).find(content):
        while paragraphs and paragraphs[0] <= match.start:
            paragraphs.pop(0)
            context = context.new_paragraph()
        reading = resolve(match.frame, context)
        if reading is None:
            continue
        context = context.after(reading)
        spans.append(_span(match, reading, content, offset, future))
    return spans


def nearest(
    dates: Iterable[DateSpan], position: int, text: str, *, offset: int = 0
) -> DateSpan | None:
    """The date of what stands at `position`: fewest commas between, then the nearest.

    `text` starts at character `offset` of the document. Dates of a noun or a time of day are
    taken only where nothing else dates the clause.
    """

    def cost(span: DateSpan) -> tuple[int, bool, int]:
        left, right = sorted((position, span.end if span.end <= position else span.start))
        between = text[left - offset : right - offset]
        return len(_BREAK.findall(between)) + span.weak, span.weak, right - left

    return min(dates, key=cost, default=None)


def _joined(words: Sequence[Word]) -> tuple[str, int]:
    """The words set at their own distances, so that offsets stay those of the document."""
    if not words:
        return "", 0
    offset, parts, at = words[0].start, [], words[0].start
    for word in words:
        parts += [" " * (word.start - at), word.form]
        at = word.end
    return "".join(parts), offset


def _span(match: Match, reading: Reading, text: str, offset: int, future: bool) -> DateSpan:
    ahead = reading.ahead if reading.ahead != (reading.first, reading.last) else None
    span = DateSpan(
        match.start + offset,
        match.end + offset,
        text[match.start : match.end],
        reading.first,
        reading.last,
        ahead,
        reading.future,
        reading.weak,
    )
    if future and ahead:
        return replace(span, first=ahead[0], last=ahead[1], ahead=None, future=True)
    return span
