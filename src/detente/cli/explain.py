"""detente explain: why the ledger holds a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli import options
from detente.cli.screen import console, safe
from detente.errors import BadInput

if TYPE_CHECKING:
    from rich.text import Text

_Id = Annotated[str, typer.Argument(metavar="CLAIM_ID", help="Id of a claim, or how it begins.")]
_STYLES = {
    "source": "cyan", "target": "magenta", "speaker": "yellow", "trigger": "bold", "date": "green",
}  # fmt: skip


def command(
    claim_id: _Id, ledger: options.LedgerFile = None, as_json: options.Json = False
) -> None:
    """Show a claim: its rule, its reason, and the sentence with the words that count marked."""
    from detente.ledger import Ledger, Question
    from detente.ledger.export import json_line

    settings = options.settings(ledger=ledger)
    with Ledger.open(settings.ledger, create=False, read_only=True) as store:
        found = store.ask(Question(claim=claim_id)).to_pylist()
        if len(found) != 1:
            raise _none_or_many(claim_id, [row["id"] for row in found])
        claim = found[0]
        document = store.document(claim["document"]) or {}
    start, end = sentence(document["text"], document["language"], claim["start"], claim["end"])
    if as_json:
        print(json_line({**claim, "sentence_text": document["text"][start:end]}))
        return
    out = console(settings)
    out.print(marked(document["text"], start, end, marks(claim)))
    out.print()
    out.print(_facts(claim, document))


def _none_or_many(claim_id: str, ids: list[str]) -> BadInput:
    if not ids:
        return BadInput(
            f"no claim {claim_id!r} in the ledger", hint="`detente events --json` shows ids"
        )
    return BadInput(f"{len(ids)} claims begin with {claim_id!r}", hint=", ".join(ids[:5]))


def sentence(text: str, language: str, start: int, end: int) -> tuple[int, int]:
    """The characters of the sentences that hold a quote."""
    from detente.documents import sentences

    for span in sentences(text, language):
        if span.start <= start < span.end:
            start = span.start
        if span.start < end <= span.end:
            end = span.end
    return start, end


def marks(claim: dict[str, Any]) -> list[tuple[int, int, str]]:
    """The places that count in the document, with their part: source, trigger, target, speaker."""
    parties = [(p, side) for side in ("source", "target") for p in claim[side]]
    if claim["speaker"]:
        parties.append((claim["speaker"], "speaker"))
    found = {(claim["trigger_start"], claim["trigger_end"]): "trigger"}
    for party, side in parties:
        if party["start"] is not None:
            place = (party["start"], party["end"])
            known = found.get(place, "").split("+")
            found[place] = "+".join([*(k for k in known if k and k != side), side])
    return [(*place, part) for place, part in sorted(found.items())]


def marked(text: str, start: int, end: int, places: list[tuple[int, int, str]]) -> Text:
    """The sentence with `[words](part)` at each place; overlapping places keep the first."""
    from rich.text import Text

    told, at = Text(), start
    for first, last, part in places:
        if first < at or last > end:
            continue
        told.append(_one_line(text[at:first]))
        told.append(f"[{_one_line(text[first:last])}]", style=_STYLES[part.split("+")[0]])
        told.append(f"({part})", style="dim")
        at = last
    told.append(_one_line(text[at:end]))
    return told


def _one_line(text: str) -> str:
    """Safe text that keeps the blank at either end."""
    lead = " " if text[:1].isspace() else ""
    return (lead + safe(text) + (" " if text[-1:].isspace() else "")) if text.strip() else lead


def _facts(claim: dict[str, Any], document: dict[str, Any]) -> Any:
    from rich.table import Table

    from detente.cli.claim_table import act, days, says, who

    outside = [
        f"{part} {_words(document['text'], place)}"
        for *place, part in marks(claim)
        if place[0] < claim["start"] or place[1] > claim["end"]
    ]
    dated = f" (“{safe(claim['date_quote'])}”)" if claim["date_quote"] else ""
    facts = {
        "claim": f"{who(claim)}: {act(claim)}",
        "kind": claim["kind"] + (" within one state" if claim["domestic"] else ""),
        "status": claim["status"],
        "claimed": says(claim) or "asserted by the narrator",
        "voice": claim["voice"] or "not known",
        "when": (days(claim) or "not said") + dated,
        "where": safe(claim["place"] or ""),
        "score": "" if claim["score"] is None else f"{claim['score']:+g}",
        "outside": "; ".join(outside),
        "rule": safe(claim["rule"]),
        "reason": safe(claim["reason"]),
        "confidence": f"{claim['confidence']:.2f}",
        "coder": safe(claim["coder"]),
        "document": safe(document["title"] or document["id"]),
        "published": f"{document['published'] or 'not known'} {safe(document['publisher'] or '')}",
        "found at": safe(document["url"] or document["path"] or ""),
        "id": claim["id"],
    }
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    for name, value in facts.items():
        if value:
            table.add_row(name, value)
    return table


def _words(text: str, place: list[int]) -> str:
    return f"“{safe(text[place[0] : place[1]])}”"
