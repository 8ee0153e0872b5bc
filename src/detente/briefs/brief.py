"""Everything a brief of two actors shows, computed; `page.html` prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from detente.briefs.coverage import Coverage, coverage, known
from detente.briefs.lanes import Panel, panels
from detente.briefs.pair import Pair
from detente.briefs.pair import pair as resolved
from detente.briefs.reports import Report, reports
from detente.briefs.row import Direction, Row, row
from detente.briefs.tallies import Stands, Teller, Voices, stands, tellers, voices
from detente.briefs.timeline import Timeline, timeline
from detente.briefs.wording import Wording, wording
from detente.errors import BadInput, TooThin
from detente.ledger.absence import why_empty
from detente.ledger.ledger import Ledger
from detente.ledger.read import Question
from detente.ledger.stories import once_each

SAMPLE = "detente sample"  # how the publishers of the labelled sample begin


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked: the pair and its names, the days of the acts, and as of when."""

    pair: Pair
    a: str
    b: str
    start: date | None
    end: date | None
    as_of: date | None
    made: date


@dataclass(frozen=True, slots=True)
class Figures:
    """What the headline counts; `first` and `last` are the days of the dated acts."""

    reports: int
    stories: int
    claims: int
    events: int
    standing: int
    done: int
    narrated: int
    speakers: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
    first_report: date
    last_report: date
    sample: int
    undated: int

    @property
    def otherwise(self) -> int:
        """Events that are said, planned, predicted, hypothetical, negated or denied."""
        return self.events - self.done


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief of two actors: each part is a section of the page, in its order."""

    scope: Scope
    words: Wording
    figures: Figures
    timeline: Timeline
    stands: tuple[Stands, ...]
    voices: tuple[Voices, ...]
    tellers: tuple[Teller, ...]
    dated: tuple[Row, ...]
    undated: tuple[Row, ...]
    apart: tuple[Panel, ...]
    standing: tuple[Row, ...]
    reports: tuple[Report, ...]
    coverage: Coverage
    coders: tuple[str, ...]


def brief(
    ledger: Ledger,
    a: str,
    b: str,
    *,
    today: date,
    start: date | None = None,
    end: date | None = None,
    as_of: date | None = None,
    language: str = "en",
) -> Brief:
    """What the ledger's reports claim about two actors, each story counted once.

    `a` and `b` are codes or names in any of our languages; `start` and `end` bound the acts,
    `as_of` the reports; `today` dates the page and tells who a person's name means.

    Raises
    ------
    UnknownActor
        A name means nobody; `hint` suggests others.
    TooThin
        No claim links the two; the message names what is missing.
    """
    if start and end and end < start:
        raise BadInput(f"the last day {end} is before the first {start}", hint="swap the two days")
    words = wording(language)
    pair = resolved(ledger, a, b, as_of or today)
    question = Question(between=(pair.a, pair.b), start=start, end=end, as_of=as_of)
    found = ledger.ask(question)
    if not found.num_rows:
        absence = why_empty(ledger, question)
        raise TooThin(f"no brief ({absence.kind}): {absence.reason}", hint=absence.hint)
    claims = sorted(once_each(found).to_pylist(), key=_order)
    rows = tuple(row(claim, n, pair, words) for n, claim in enumerate(claims, 1))
    documents = ledger.documents(as_of=as_of).to_pylist()
    told = reports(documents, claims, rows)
    first = {r.id for r in told}
    used = [d for d in documents if d["id"] in first]
    events = tuple(r for r in rows if r.kind == "event")
    scope = Scope(pair, words.actor(pair.a), words.actor(pair.b), start, end, as_of, today)
    return Brief(
        scope=scope,
        words=words,
        figures=_figures(rows, told, words),
        timeline=timeline(
            events, [known(d) for d in used], [known(d) for d in documents], words, titles(scope)
        ),
        stands=stands(events),
        voices=voices(events, pair),
        tellers=tellers(events),
        dated=tuple(r for r in events if r.dated),
        undated=tuple(r for r in events if not r.dated),
        apart=panels([r for r in events if not r.dated]),
        standing=tuple(r for r in rows if r.kind != "event"),
        reports=told,
        coverage=coverage(documents, used, claims, ledger.refusals().to_pylist(), start, end),
        coders=tuple(sorted({r.coder for r in rows})),
    )


def titles(scope: Scope) -> dict[Direction, str]:
    """What each direction is called: by the names of the two."""
    return {
        Direction.A_TO_B: f"{scope.a} → {scope.b}",
        Direction.B_TO_A: f"{scope.b} → {scope.a}",
        Direction.MUTUAL: f"{scope.a} ↔ {scope.b}",
    }


def _order(claim: Mapping[str, Any]) -> tuple[Any, ...]:
    """As the page lists them: dated events, undated events, then positions and ties."""
    day = claim["date_from"] or claim["date_to"]
    return (
        claim["kind"] != "event", day is None, day or claim["known"], claim["known"],
        claim["document"], claim["start"], claim["trigger_start"], claim["id"],
    )  # fmt: skip


def _figures(rows: Sequence[Row], told: Sequence[Report], words: Wording) -> Figures:
    days = [d for r in rows if r.kind == "event" for d in (r.first, r.last) if d]
    heard = Counter(words.actor(r.teller) for r in rows if r.speaker)
    every = [one for report in told for one in (report.known, *(c.known for c in report.copies))]
    publishers = [p for t in told for p in (t.publisher, *(c.publisher for c in t.copies))]
    return Figures(
        reports=len(every),
        stories=len(told),
        claims=len(rows),
        events=sum(r.kind == "event" for r in rows),
        standing=sum(r.kind != "event" for r in rows),
        done=sum(r.kind == "event" and r.standing == "done" for r in rows),
        narrated=sum(not r.speaker for r in rows),
        speakers=tuple(heard.most_common()),
        first=min(days, default=None),
        last=max(days, default=None),
        first_report=min(every),
        last_report=max(every),
        sample=sum(p.startswith(SAMPLE) for p in publishers),
        undated=sum(r.kind == "event" and not r.dated for r in rows),
    )
