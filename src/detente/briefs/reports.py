"""The documents a brief rests on, each story once, with its claims marked in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.briefs.coverage import known
from detente.briefs.passages import Passage, Span, passages
from detente.briefs.plain import line, web
from detente.briefs.row import Row


@dataclass(frozen=True, slots=True)
class Copy:
    """Another print of a story: counted once, listed here."""

    id: str
    publisher: str
    published: date | None
    known: date
    url: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One story: its first document in full, and the copies. `number` counts from 1."""

    number: int
    id: str
    title: str
    publisher: str
    published: date | None
    known: date
    language: str
    url: str | None
    passages: tuple[Passage, ...]
    claims: int
    copies: tuple[Copy, ...]


def reports(
    documents: Sequence[Mapping[str, Any]], claims: Sequence[Mapping[str, Any]], rows: Sequence[Row]
) -> tuple[Report, ...]:
    """The stories the claims were found in, by the day they were known."""
    spans: dict[str, list[Span]] = {}
    for claim, row in zip(claims, rows, strict=True):
        spans.setdefault(claim["document"], []).append(
            Span(row.number, row.id, claim["start"], claim["end"],
                 claim["trigger_start"], claim["trigger_end"])
        )  # fmt: skip
    told = [d for d in documents if d["id"] in spans]
    found = []
    for number, one in enumerate(sorted(told, key=lambda d: (known(d), d["id"])), 1):
        copies = [d for d in documents if d["story"] == one["story"] and d["id"] != one["id"]]
        found.append(
            Report(
                number=number,
                id=one["id"],
                title=line(one["title"]),
                publisher=line(one["publisher"]),
                published=one["published"],
                known=known(one),
                language=line(one["language"]),
                url=web(one["url"]),
                passages=passages(one["text"], spans[one["id"]]),
                claims=len(spans[one["id"]]),
                copies=tuple(
                    Copy(d["id"], line(d["publisher"]), d["published"], known(d), web(d["url"]))
                    for d in copies
                ),
            )
        )
    return tuple(found)
