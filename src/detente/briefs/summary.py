"""A ledger in a few figures: what it holds, of whom, and its strongest acts between two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from itertools import product
from typing import Any

from detente.briefs.row import Standing, standing
from detente.ledger.ledger import Ledger
from detente.ledger.read import Question
from detente.ledger.stories import once_each

_DYADS = 8
_STRONGEST = 5
_STATUSES = ("occurred", "planned", "hypothetical", "negated")


@dataclass(frozen=True, slots=True)
class Act:
    """One act told as done: score, day of the act or of the report, and the words."""

    claim: str
    score: float
    day: str
    act: str
    quote: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a ledger; claims, types and dyads count each story once.

    `types` gives for each type its claims by status, in the order of `statuses`.
    """

    documents: int
    stories: int
    claims: int
    kinds: tuple[tuple[str, int], ...]
    statuses: tuple[str, ...]
    types: tuple[tuple[str, tuple[int, ...]], ...]
    dyads: tuple[tuple[tuple[str, str], int], ...]
    pair: tuple[str, str]
    strongest: tuple[Act, ...]
    refused: tuple[tuple[str, int], ...]

    def record(self) -> dict[str, Any]:
        """The summary as plain values for JSON."""
        return {
            **asdict(self),
            "kinds": dict(self.kinds),
            "types": {t: dict(zip(self.statuses, n, strict=True)) for t, n in self.types},
            "dyads": [{"pair": list(pair), "claims": n} for pair, n in self.dyads],
            "refused": [{"reason": reason, "count": n} for reason, n in self.refused],
        }


def summary(
    ledger: Ledger, pair: tuple[str, str], refused: Iterable[tuple[str, str]] = ()
) -> Summary:
    """The figures of a ledger; `refused` are place and reason of inputs that did not enter it."""
    every = ledger.ask(Question())
    claims = once_each(every).to_pylist()
    counts = ledger.counts()
    by_type = Counter((c["type"], c["status"]) for c in claims)
    often = Counter(c["type"] for c in claims).most_common()
    dyads = _often(every.to_pylist())
    between = once_each(ledger.ask(Question(between=pair, kinds=("event",)))).to_pylist()
    done = [c for c in between if standing(c) is Standing.DONE and c["score"] is not None]
    done.sort(key=lambda c: (-abs(c["score"]) * c["confidence"], c["known"], c["id"]))
    return Summary(
        documents=counts["documents"],
        stories=counts["stories"],
        claims=len(claims),
        kinds=tuple(Counter(c["kind"] for c in claims).most_common()),
        statuses=_STATUSES,
        types=tuple((t, tuple(by_type[t, s] for s in _STATUSES)) for t, _ in often),
        dyads=tuple(sorted(dyads.items(), key=lambda d: (-d[1], d[0]))[:_DYADS]),
        pair=pair,
        strongest=tuple(_act(c) for c in done[:_STRONGEST]),
        refused=tuple(Counter(reason for _, reason in refused).most_common()),
    )


def _often(claims: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
    """How many claims each pair has; of a story, its first document with a claim of the pair."""
    found: dict[tuple[str, str], Counter[tuple[str, Any, str]]] = {}
    for c in claims:
        for dyad in _dyads(c):
            found.setdefault(dyad, Counter())[c["story"], c["known"], c["document"]] += 1
    counted = {}
    for dyad, documents in found.items():
        first: dict[str, tuple[str, Any, str]] = {}
        for document in sorted(documents):
            first.setdefault(document[0], document)
        counted[dyad] = sum(documents[one] for one in first.values())
    return counted


def _dyads(claim: Mapping[str, Any]) -> set[tuple[str, str]]:
    sides = [{p["state"] or p["actor"] for p in claim[side]} for side in ("source", "target")]
    return {(min(a, b), max(a, b)) for a, b in product(*sides) if a != b}


def _act(claim: Mapping[str, Any]) -> Act:
    day = claim["date_from"] or claim["date_to"]
    who = ", ".join(dict.fromkeys(p["state"] or p["actor"] for p in claim["source"]))
    whom = ", ".join(dict.fromkeys(p["state"] or p["actor"] for p in claim["target"]))
    return Act(
        claim=claim["id"],
        score=claim["score"],
        day=str(day) if day else f"({claim['known']})",
        act=f"{who} {'↔' if claim['mutual'] else '→'} {whom} {claim['type']}",
        quote=" ".join(claim["quote"].split()),
    )
