"""What is not known: months without a report, refused inputs, sentences nothing was made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from detente.briefs.plain import line
from detente.documents import sentences

_PLACES = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """Months in a row, `first` and `last` as `2022-06`, in which the ledger holds no report."""

    first: str
    last: str
    months: int


@dataclass(frozen=True, slots=True)
class RefusedGroup:
    """Inputs refused for one reason: how many, some of their names, and what to do."""

    reason: str
    hint: str
    count: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the ledger sees: `months` between first and last report, those without any."""

    documents: int
    stories: int
    languages: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
    months: int
    silent: int
    gaps: tuple[Gap, ...]
    refused: tuple[RefusedGroup, ...]
    refused_count: int
    undated_documents: int
    sentences: int
    claimed_sentences: int


def gaps(days: Iterable[date], first: date, last: date) -> tuple[Gap, ...]:
    """The runs of whole months from first to last without any of the days, the longest first."""
    held = {(d.year, d.month) for d in days}
    runs: list[list[tuple[int, int]]] = []
    fresh = True
    for month in months(first, last):
        if month in held:
            fresh = True
        elif fresh:
            runs.append([month])
            fresh = False
        else:
            runs[-1].append(month)
    found = [Gap("%04d-%02d" % r[0], "%04d-%02d" % r[-1], len(r)) for r in runs]  # noqa: UP031
    return tuple(sorted(found, key=lambda g: (-g.months, g.first)))


def months(first: date, last: date) -> list[tuple[int, int]]:
    """Year and month of each month from first to last."""
    ordinals = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [(n // 12, n % 12 + 1) for n in ordinals]


def coverage(
    documents: Sequence[Mapping[str, Any]],
    used: Sequence[Mapping[str, Any]],
    claims: Sequence[Mapping[str, Any]],
    refusals: Sequence[Mapping[str, Any]],
    start: date | None,
    end: date | None,
) -> Coverage:
    """What the ledger covers; `used` are the documents the brief rests on, without copies."""
    days = [known(d) for d in documents]
    first = start or min(days, default=None)
    last = end or max(days, default=None)
    asked = first is not None and last is not None and first <= last
    silent = gaps(days, first, last) if asked and first and last else ()
    grouped = _refused(refusals)
    return Coverage(
        documents=len(documents),
        stories=len({d["story"] for d in documents}),
        languages=tuple(Counter(d["language"] for d in documents).most_common()),
        first=first,
        last=last,
        months=len(months(first, last)) if first and last else 0,
        silent=sum(g.months for g in silent),
        gaps=silent,
        refused=grouped,
        refused_count=sum(g.count for g in grouped),
        undated_documents=sum(d["published"] is None for d in used),
        sentences=sum(len(sentences(d["text"], d["language"])) for d in used),
        claimed_sentences=len({(c["document"], c["sentence"]) for c in claims}),
    )


def known(document: Mapping[str, Any]) -> date:
    """The day a document counts as known: published, else retrieved, else first stored."""
    found: date = document["published"] or (document["retrieved"] or document["first_seen"]).date()
    return found


def _refused(refusals: Sequence[Mapping[str, Any]]) -> tuple[RefusedGroup, ...]:
    grouped: dict[tuple[str, str], list[str]] = {}
    for one in refusals:
        places = grouped.setdefault((line(one["reason"]), line(one["hint"])), [])
        if (place := _named(one["place"])) not in places:
            places.append(place)
    found = (
        RefusedGroup(reason, hint, len(places), tuple(places[:_PLACES]))
        for (reason, hint), places in grouped.items()
    )
    return tuple(sorted(found, key=lambda g: (-g.count, g.reason)))


def _named(place: str) -> str:
    """The file without its folders: a brief that is passed on tells nothing of the machine."""
    path, bracket, within = place.partition(" (")
    return line(PurePath(path).name + bracket + within)
