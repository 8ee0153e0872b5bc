"""A mention out of word places and an actor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from detente.actors.mention import Mention, MentionKind
from detente.actors.registry import actors
from detente.documents.words import Word


def text_of(words: Sequence[Word], first: int, last: int) -> str:
    """The words as written, each gap as so many spaces."""
    parts: list[str] = []
    end = words[first].start
    for word in words[first : last + 1]:
        parts.append(" " * (word.start - end) + word.form)
        end = word.end
    return "".join(parts)


def make(
    words: Sequence[Word], first: int, last: int, actor: str, kind: MentionKind, **more: Any
) -> Mention:
    """The mention of an actor by words `first` to `last`; `more` are other fields of Mention."""
    known = actors().get(actor)
    fields: dict[str, Any] = {
        "head": last,
        "name": known.name if known else actor,
        "state": known.state if known else None,
    }
    fields.update({k: v for k, v in more.items() if v is not None})
    return Mention(
        first=first,
        last=last,
        start=words[first].start,
        end=words[last].end,
        text=text_of(words, first, last),
        actor=actor,
        kind=kind,
        **fields,
    )
