"""Why a question to the ledger found nothing, and what to ask instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pyarrow.compute as pc

from detente.ledger.ledger import Ledger
from detente.ledger.read import Question


@dataclass(frozen=True, slots=True)
class Absence:
    """In place of rows: `kind` is not_covered, no_access or no_events; silence is not peace."""

    kind: str
    reason: str
    hint: str


_Drop = tuple[str, dict[str, Any], Callable[[Question], str]]

# From the last filter a user adds to the first: the one whose removal brings rows is to blame.
_FILTERS: tuple[_Drop, ...] = (
    ("type", {"types": ()}, lambda q: f"of type {', '.join(q.types)}"),
    ("status", {"statuses": ()}, lambda q: f"of status {', '.join(q.statuses)}"),
    ("kind", {"kinds": ()}, lambda q: f"of kind {', '.join(q.kinds)}"),
    ("from/to", {"start": None, "end": None}, lambda q: f"within {_window(q)}"),
    ("as-of", {"as_of": None}, lambda q: f"in documents known by {q.as_of}"),
)


def why_empty(ledger: Ledger, question: Question) -> Absence:
    """The reason a question has no rows: an empty ledger, an unknown actor or pair, or a filter."""
    counts = ledger.counts()
    if not counts["documents"]:
        return Absence(
            "no_access", "the ledger is empty", "add reports with `detente read PATH --ledger FILE`"
        )
    if not counts["claims"]:
        n = counts["documents"]
        return Absence("no_events", f"none of the {n} documents makes a claim", "add more reports")
    whom = question.between or ((question.actor,) if question.actor else ())
    for one in whom:
        if not ledger.ask(Question(actor=one)).num_rows:
            return Absence(
                "not_covered",
                f"no claim in the ledger names {one}",
                "check the code with `detente actors NAME`, or add reports about it",
            )
    bare = Question(
        between=question.between,
        actor=question.actor,
        coder=question.coder,
        document=question.document,
    )
    found = ledger.ask(bare)
    if not found.num_rows:
        return Absence(
            "no_events",
            f"no claim links {' and '.join(whom) or 'anyone'}",
            "silence is not peace: add reports that cover both",
        )
    for name, drop, words in _FILTERS:
        wider = replace(question, **drop)
        if wider == question:
            continue
        rows = ledger.ask(wider)
        if rows.num_rows:
            return Absence(
                "no_events",
                f"no claim {words(question)}; {_told(rows)} without that filter",
                f"widen or drop --{name}",
            )
    return Absence(
        "no_events", f"the filters together leave none of {_told(found)}", "drop some of them"
    )


def _window(question: Question) -> str:
    return f"{question.start or 'the beginning'} to {question.end or 'today'}"


def _told(rows: Any) -> str:
    days = pc.min_max(pc.coalesce(rows["date_from"], rows["date_to"], rows["known"]))
    noun = "claim" if rows.num_rows == 1 else "claims"
    return f"{rows.num_rows} {noun}, {days['min']} to {days['max']},"
