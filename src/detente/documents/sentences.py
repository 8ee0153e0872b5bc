"""The sentences of a text, with their places."""

from __future__ import annotations

import re

from detente.documents.dots import ends
from detente.documents.lines import Span, blocks
from detente.documents.sentence_rules import rules

__all__ = ["Span", "sentences"]

# A possible end: marks, whatever closes right after them, then a space or the end.
# The look behind keeps a run of a million dots from being tried a million times.
_CANDIDATE = re.compile(
    r"(?<![.!?…])[.!?…]++(?:''|[\"'”’“»›)\]]|\[\d{1,3}\])*+(?=\s|$)|[。！？]++[”』」）]*+"
)


def sentences(text: str, language: str) -> list[Span]:
    """Spans of the sentences of a text in order, trimmed; every character but space is in one.

    Paragraphs, headings and list items always part. A dot after an ordinal, an initial or an
    abbreviation does not, unless what follows can only open a sentence. Languages without rules
    of their own are split by `sentencex`.
    """
    found: list[Span] = []
    for block in blocks(text):
        found.extend(_split(text, block, language))
    return found


def _split(text: str, block: Span, language: str) -> list[Span]:
    piece = block.of(text)
    spans: list[Span] = []
    start = 0
    for end in _ends(piece, language):
        spans.append(_trimmed(piece, start, end, block.start))
        start = end
    if piece[start:].strip():
        spans.append(_trimmed(piece, start, len(piece), block.start))
    return spans


def _ends(piece: str, language: str) -> list[int]:
    known = rules(language)
    if known is None:
        return _foreign_ends(piece, language)
    found: list[int] = []
    start = 0
    for match in _CANDIDATE.finditer(piece):
        if match.end() < len(piece) and ends(piece, start, match.start(), match.end(), known):
            found.append(match.end())
            start = match.end()
    return found


def _foreign_ends(piece: str, language: str) -> list[int]:
    from sentencex import get_sentence_boundaries

    code = language if language != "und" else "en"
    return [int(b["end_index"]) for b in get_sentence_boundaries(code, piece)][:-1]


def _trimmed(piece: str, start: int, end: int, offset: int) -> Span:
    part = piece[start:end]
    first = start + len(part) - len(part.lstrip())
    return Span(offset + first, offset + start + len(part.rstrip()))
