"""The English pack on sentences made for it: each act of its own sentence, and traps without one."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from detente.documents import Document
from detente.events import Claim, Event, code
from detente.events.coding.lexicon import lexicon

PACK = files("detente.events.coding") / "packs" / "en"
RIGHT = 99  # of the sentences with an act: type, mode, both sides and how it is told
QUIET = 20  # of the sentences without one


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (PACK / "tests.jsonl").read_text("utf-8").splitlines()]


@cache
def events(text: str) -> tuple[tuple[Claim, Event], ...]:
    claims = code(Document(text, "en", published=date(2026, 3, 4)))
    return tuple((c, c.content) for c in claims if isinstance(c.content, Event))


def told_right(row: dict[str, Any]) -> bool:
    """Whether an act has the type, mode and status wanted, and at least the actors wanted."""
    for claim, event in events(row["text"]):
        sources, targets = {p.actor for p in event.source}, {p.actor for p in event.target}
        told = (event.type, event.status.value, claim.modality.value)
        named = set(row["source"]) <= sources and set(row["target"]) <= targets
        wanted = (row["type"], row["status"], row["modality"])
        if told == wanted and named and row["mode"] in (None, event.mode):
            return True
    return False


def test_acts_are_coded_with_both_sides() -> None:
    acts = [r for r in rows() if r["type"]]
    wrong = [r["text"] for r in acts if not told_right(r)]
    assert len(acts) - len(wrong) >= RIGHT, wrong


def test_sentences_without_an_act_stay_empty() -> None:
    traps = [r for r in rows() if not r["type"]]
    loud = [r["text"] for r in traps if events(r["text"])]
    assert len(traps) - len(loud) >= QUIET, loud


@pytest.mark.parametrize("kind", sorted({r["type"] for r in rows() if r["type"]}))
def test_every_type_is_told_in_at_least_one_way(kind: str) -> None:
    assert any(told_right(r) for r in rows() if r["type"] == kind)


def test_every_type_is_covered() -> None:
    assert len({r["type"] for r in rows() if r["type"]}) == 16


def test_the_pack_is_broad() -> None:
    phrases = {(e.head, e.rest) for group in lexicon("en").entries.values() for e in group}
    assert len(phrases) >= 1300
