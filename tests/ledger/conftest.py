"""Rows for the ledger's tests: documents and claims as plain records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

Rows = tuple[dict[str, Any], list[dict[str, Any]]]
MakeRows = Callable[..., Rows]


def party(code: str, state: str | None = None) -> dict[str, Any]:
    return {"actor": code, "state": state or code, "name": code.title(), "person": None,
            "office": None, "start": 0, "end": len(code)}  # fmt: skip


def rows(
    text: str = "Moscow accused Astana.",
    *,
    source: str = "RUS",
    target: str = "KAZ",
    published: date | None = date(2022, 7, 1),
    coder: str = "rules 0.1",
    story: str | None = None,
    count: int = 1,
    **claim: Any,
) -> Rows:
    """A document and `count` claims in it."""
    name = sha256(text.encode()).hexdigest()[:16]
    document = {
        "id": name, "external_id": None, "story": story or name, "publisher": "Wire",
        "title": None, "url": None, "path": None, "language": "en", "published": published,
        "retrieved": None, "text": text,
    }  # fmt: skip
    claims = [
        {
            "id": f"{name}-{i}", "document": name, "kind": "event", "sentence": 0, "start": 0,
            "end": len(text), "quote": text, "type": "ACCUSE", "mode": None,
            "source": [party(source)], "target": [party(target)], "mutual": False,
            "date_from": None, "date_to": None, "date_quote": None, "place": None,
            "status": "occurred", "modality": "asserted", "speaker": None, "voice": "executive",
            "domestic": False, "score": -2.0, "rule": "subject-verb-object", "reason": "a verb",
            "confidence": 0.9, "coder": coder, "trigger": "accused", "trigger_start": 7,
            "trigger_end": 14, **claim,
        }
        for i in range(count)
    ]  # fmt: skip
    return document, claims


@pytest.fixture
def make_rows() -> MakeRows:
    return rows
