"""The Polish pack on sentences made for it: each act of its own sentence, and traps without one."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from detente.documents import Document
from detente.events import Claim, Event, code

PACK = files("detente.events.coding") / "packs" / "pl"
RIGHT = 69  # of the sentences with an act: type, mode, both sides and how it is told
QUIET = 9  # of the sentences without one


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in (PACK / "tests.jsonl").read_text("utf-8").splitlines()]


@cache
def events(text: str) -> tuple[tuple[Claim, Event], ...]:
    claims = code(Document(text, "pl", published=date(2026, 3, 4)))
    return tuple((c, c.content) for c in claims if isinstance(c.content, Event))


def told_right(row: dict[str, Any]) -> bool:
    wanted = {*row["source"], *row["target"]}
    for claim, event in events(row["text"]):
        sources, targets = {p.actor for p in event.source}, {p.actor for p in event.target}
        told = (event.type, event.status.value, claim.modality.value)
        ordered = event.mutual or sources == set(row["source"])
        fits = sources | targets == wanted and row["mode"] in (None, event.mode)
        if told == (row["type"], row["status"], row["modality"]) and ordered and fits:
            return True
    return False


def test_acts_are_coded_with_both_sides() -> None:
    wrong = [r["text"] for r in rows() if r["type"] and not told_right(r)]
    acts = sum(bool(r["type"]) for r in rows())
    assert acts - len(wrong) >= RIGHT, wrong


def test_sentences_without_an_act_stay_empty() -> None:
    loud = [r["text"] for r in rows() if not r["type"] and events(r["text"])]
    quiet = sum(not r["type"] for r in rows())
    assert quiet - len(loud) >= QUIET, loud


@pytest.mark.parametrize("kind", sorted({r["type"] for r in rows() if r["type"]}))
def test_every_type_is_told_in_at_least_one_way(kind: str) -> None:
    assert any(told_right(r) for r in rows() if r["type"] == kind)


def test_sentences_cover_every_type_and_way_of_telling() -> None:
    acts = [r for r in rows() if r["type"]]
    assert len({r["type"] for r in acts}) == 16
    assert {r["status"] for r in acts} == {"occurred", "planned", "hypothetical", "negated"}
    assert {r["modality"] for r in acts} >= {"asserted", "reported", "denied"}
