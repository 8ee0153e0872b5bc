"""Which line ends of a text part it, and which only wrap a long line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_ITEM = re.compile(r"\s*(?:[-–—•●▪◦*·‣]\s|\(?\d{1,3}[.)]\s|\(?[a-zа-я]\)\s)")
_CLOSED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_WRAPPED = range(45, 140)
_OPENERS = "\"'„“”«»‘‚([{,-–—"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


def blocks(text: str) -> list[Span]:
    """The parts no sentence runs across: paragraphs, headings, list items; trimmed, in order."""
    spans: list[Span] = []
    start = 0
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        spans.extend(_paragraph(text, start, end))
        start = gap.end() if gap else end
    return spans


def is_item(line: str) -> bool:
    """Tell whether a line opens with a bullet or a number."""
    return _ITEM.match(line) is not None


def _paragraph(text: str, start: int, end: int) -> list[Span]:
    """Split one paragraph at the line ends that were meant."""
    lines = _lines(text, start, end)
    if not lines:
        return []
    lengths = [len(line.of(text)) for line in lines]
    width = max(lengths)
    wrapped = len(lines) > 2 and sum(n in _WRAPPED for n in lengths[:-1]) > 0.6 * len(lines[:-1])
    spans = [lines[0]]
    for last, line in pairwise(lines):
        if _meant(last.of(text), line.of(text), width, wrapped):
            spans.append(line)
        else:
            spans[-1] = Span(spans[-1].start, line.end)
    return spans


def _lines(text: str, start: int, end: int) -> list[Span]:
    found = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        line = match.group()
        if line.strip():
            first = start + match.start() + len(line) - len(line.lstrip())
            found.append(Span(first, start + match.start() + len(line.rstrip())))
    return found


def _meant(line: str, following: str, width: int, wrapped: bool) -> bool:
    """Tell whether the line end between two lines parts them.

    A wrapping program breaks only where the next word would not fit, so a line that leaves room
    for it ended on purpose.
    """
    closed = _CLOSED.search(line) is not None
    if is_item(following) and (closed or not wrapped or is_item(line)):
        return True
    opening = following.lstrip(_OPENERS)[:1]
    if opening.islower():
        return False
    if closed:
        return not wrapped
    word = following.split(maxsplit=1)[0]
    return not wrapped or len(line) + 1 + len(word) <= width - 12
