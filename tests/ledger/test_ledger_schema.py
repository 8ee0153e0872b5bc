"""The schema: one definition for tables, JSON, documentation."""

from __future__ import annotations

from pathlib import Path

from detente.ledger import CLAIM, CONTEXT, DOCUMENT, PARTY
from detente.ledger.describe import json_schema, markdown

DOCS = Path(__file__).parents[2] / "docs"


def test_page_is_current() -> None:
    assert (DOCS / "schema.md").read_text(encoding="utf-8") == markdown()


def test_every_key_is_described_once() -> None:
    for columns in (CLAIM, PARTY, DOCUMENT, (*CLAIM, *CONTEXT)):
        names = [c.name for c in columns]
        assert len(names) == len(set(names))
        assert all(c.doc for c in columns)
    assert list(json_schema()["properties"]) == [c.name for c in CLAIM]
    assert json_schema()["required"] == [c.name for c in CLAIM]
