"""One claim as a brief shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from detente.briefs.pair import Pair
from detente.briefs.plain import line, plain
from detente.briefs.wording import Wording
from detente.events.plover import Quad, types

Record = Mapping[str, Any]


class Standing(StrEnum):
    """How a claim stands: what is told as done is never mixed with the rest."""

    DONE = "done"  # the report itself tells it as done
    SAID = "said"  # somebody in the report says it was done
    PLANNED = "planned"
    PREDICTED = "predicted"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"
    DENIED = "denied"


class Direction(StrEnum):
    """Who acts on whom."""

    A_TO_B = "a_to_b"
    B_TO_A = "b_to_a"
    MUTUAL = "mutual"


@dataclass(frozen=True, slots=True)
class Row:
    """A claim in the words of one language; `number` counts the claims of the brief from 1."""

    number: int
    id: str
    kind: str
    source: str
    target: str
    direction: Direction
    type: str
    mode: str | None
    quad: Quad | None
    score: float | None
    standing: Standing
    status: str
    modality: str
    speaker: str
    teller: str
    teller_person: str | None
    voice: str
    first: date | None
    last: date | None
    when: str
    date_quote: str
    place: str
    before: str
    trigger: str
    after: str
    document: str
    publisher: str
    published: date | None
    known: date
    rule: str
    reason: str
    confidence: float
    coder: str

    @property
    def dated(self) -> bool:
        """Whether the report says when."""
        return self.first is not None or self.last is not None

    @property
    def arrow(self) -> str:
        """→ or ↔."""
        return "↔" if self.direction is Direction.MUTUAL else "→"

    @property
    def middle(self) -> date | None:
        """The day in the middle of the interval; the known side of an open one; None if undated."""
        if self.first and self.last:
            return self.first + timedelta(days=(self.last - self.first).days // 2)
        return self.first or self.last


def standing(claim: Record) -> Standing:
    """How a claim stands, the farthest from a fact first."""
    status, modality = claim["status"], claim["modality"]
    if modality == "denied":
        return Standing.DENIED
    if modality == "predicted" and status == "occurred":
        return Standing.PREDICTED
    if status != "occurred":
        return Standing(status)
    return Standing.SAID if modality == "reported" else Standing.DONE


def row(claim: Record, number: int, pair: Pair, words: Wording) -> Row:
    """A claim out of the ledger as a row."""
    known = types().get(claim["type"]) if claim["kind"] == "event" else None
    first = claim["trigger_start"] - claim["start"]
    last = claim["trigger_end"] - claim["start"]
    quote = plain(claim["quote"])
    if not 0 <= first < last <= len(quote):
        first = last = len(quote)
    teller = claim["speaker"]
    acting = claim["source"][0] if claim["source"] else None
    side = teller or acting
    source, target = _names(claim["source"], words), _names(claim["target"], words)
    if claim["mutual"]:
        everyone = list(dict.fromkeys([*source, *target]))
        source, target = everyone[:1], everyone[1:]
    return Row(
        number=number,
        id=claim["id"],
        kind=claim["kind"],
        source=words.listed(source),
        target=words.listed(target),
        direction=_direction(claim, pair),
        type=claim["type"],
        mode=claim["mode"],
        quad=known.quad if known else None,
        score=claim["score"],
        standing=standing(claim),
        status=claim["status"],
        modality=claim["modality"],
        speaker=_named(teller, words) if teller else "",
        teller=(side["state"] or side["actor"]) if side else "",
        teller_person=(side["person"] and line(side["name"])) if side else None,
        voice=claim["voice"] or "unknown",
        first=claim["date_from"],
        last=claim["date_to"],
        when=words.span(claim["date_from"], claim["date_to"]),
        date_quote=line(claim["date_quote"]),
        place=line(claim["place"]),
        before=quote[:first],
        trigger=quote[first:last],
        after=quote[last:],
        document=claim["document"],
        publisher=line(claim["publisher"]),
        published=claim["published"],
        known=claim["known"],
        rule=line(claim["rule"]),
        reason=line(claim["reason"]),
        confidence=claim["confidence"],
        coder=line(claim["coder"]),
    )


def _direction(claim: Record, pair: Pair) -> Direction:
    def on(side: str, code: str) -> bool:
        return any(code in (p["actor"], p["state"]) for p in claim[side])

    ahead = on("source", pair.a) and on("target", pair.b)
    back = on("source", pair.b) and on("target", pair.a)
    if claim["mutual"] or (ahead and back):
        return Direction.MUTUAL
    return Direction.A_TO_B if ahead else Direction.B_TO_A


def _names(parties: list[Record], words: Wording) -> list[str]:
    return list(dict.fromkeys(_named(p, words) for p in parties)) or ["?"]


def _named(party: Record, words: Wording) -> str:
    """The name; for a person or part of a state with the code of what stands behind it."""
    code = party["state"] or party["actor"]
    if party["person"]:
        return f"{line(party['name'])} ({code})"
    name = words.actor(party["actor"], line(party["name"]))
    return name if party["state"] in (None, party["actor"]) else f"{name} ({code})"
