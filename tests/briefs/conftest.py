"""A ledger of handwritten reports and claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from detente.documents import Document
from detente.events.record import document_row
from detente.ledger import Ledger

CODER = "hand/1.0"
Told = Callable[..., list[dict[str, Any]]]


def party(code: str, name: str | None = None, person: str | None = None) -> dict[str, Any]:
    state = None if code in ("EU", "CSTO") else code
    names = {"RUS": "Russia", "KAZ": "Kazakhstan", "EU": "European Union", "CHN": "China"}
    return {"actor": code, "state": state, "name": name or names.get(code, code), "person": person,
            "office": None, "start": None, "end": None}  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "detente.duckdb") as store:
        yield store


@pytest.fixture
def tell(ledger: Ledger) -> Told:
    """Put a report and its claims into the ledger; each claim names its `quote` and `trigger`."""

    def told(
        text: str,
        *claims: dict[str, Any],
        published: date | None = date(2022, 7, 1),
        story: str | None = None,
        **origin: Any,
    ) -> list[dict[str, Any]]:
        origin = {"publisher": "Wire", "title": "Title", **origin}
        language = origin.pop("language", "en")
        document = Document(text, language, published, **origin)
        rows = [_claim(document, n, **claim) for n, claim in enumerate(claims)]
        ledger.add(document_row(document, story), rows, coder=CODER)
        return rows

    return told


def _side(side: Any) -> Any:
    """A code, a code with name and person, or nobody."""
    if side is None:
        return None
    return party(side) if isinstance(side, str) else party(*side)


def _claim(
    document: Document,
    n: int,
    *,
    quote: str | None = None,
    trigger: str | None = None,
    source: Any = "RUS",
    target: Any = "KAZ",
    speaker: Any = None,
    day: date | None = None,
    **claim: Any,
) -> dict[str, Any]:
    quote = quote or document.text
    start = document.text.index(quote)
    trigger = trigger or quote.split()[0]
    at = start + quote.index(trigger)
    return {
        "id": f"{document.id[:10]}{n:04d}", "document": document.id, "kind": "event", "sentence": 1,
        "start": start, "end": start + len(quote), "quote": quote, "type": "ACCUSE", "mode": None,
        "source": [_side(source)],
        "target": [_side(target)],
        "mutual": False, "date_from": day, "date_to": day, "date_quote": None, "place": None,
        "status": "occurred", "modality": "asserted", "speaker": _side(speaker),
        "voice": "executive",
        "domestic": False, "score": -3.0, "rule": "hand", "reason": "written by hand",
        "confidence": 0.9, "coder": CODER, "trigger": trigger, "trigger_start": at,
        "trigger_end": at + len(trigger), **claim,
    }  # fmt: skip
