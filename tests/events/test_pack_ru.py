"""The Russian pack on sentences of its own: types, modes, actors, status, traps and the gate."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from detente.documents import Document, sentences
from detente.documents.words import words
from detente.events import Claim, Event
from detente.events.coding.coder import code
from detente.events.coding.gate import gate

PACK = files("detente.events.coding") / "packs" / "ru"
DEVELOP = Path(__file__).parents[1] / "gold" / "develop" / "ru.jsonl"
SENTENCES = [json.loads(line) for line in (PACK / "tests.jsonl").read_text("utf-8").splitlines()]
WITH_EVENT = [s for s in SENTENCES if s["type"]]
WITHOUT = [s for s in SENTENCES if not s["type"]]


def _events(text: str) -> list[Claim]:
    claims = code(Document(text, "ru", published=date(2024, 5, 5)))
    return [c for c in claims if isinstance(c.content, Event)]


def _right(claim: Claim, wanted: dict[str, Any]) -> bool:
    event = claim.content
    assert isinstance(event, Event)
    source, target = {p.actor for p in event.source}, {p.actor for p in event.target}
    parties = {(frozenset(source), frozenset(target))}
    if event.mutual:
        parties = {(s | t, s | t) for s, t in parties}
    sides = set(wanted["source"]), set(wanted["target"])
    return (
        event.type == wanted["type"]
        and wanted["mode"] in (None, event.mode)
        and any(sides[0] <= s and sides[1] <= t for s, t in parties)
        and event.status.value == wanted["status"]
        and claim.modality.value == wanted["modality"]
    )


def test_sentences_cover_every_type_and_status() -> None:
    assert len({s["type"] for s in WITH_EVENT}) == 16
    assert {s["status"] for s in WITH_EVENT} == {"occurred", "planned", "hypothetical", "negated"}
    assert {s["modality"] for s in WITH_EVENT} == {"asserted", "reported", "predicted", "denied"}


def test_most_sentences_are_read_as_written() -> None:
    right = sum(any(_right(c, s) for c in _events(s["text"])) for s in WITH_EVENT)
    assert right >= 105, f"{right} of {len(WITH_EVENT)}"


def test_sentences_about_sport_weather_and_trade_stay_empty() -> None:
    empty = sum(not _events(s["text"]) for s in WITHOUT)
    assert empty >= len(WITHOUT) - 1


@pytest.mark.skipif(not DEVELOP.is_file(), reason="needs the annotated articles")
def test_gate_opens_for_every_sentence_that_is_coded() -> None:
    opens = gate("ru")
    for line in DEVELOP.read_text("utf-8").splitlines():
        article = json.loads(line)
        document = Document(
            article["text"], "ru", published=date.fromisoformat(article["published"])
        )
        spans = sentences(document.text, "ru")
        for claim in code(document):
            span = spans[claim.sentence - 1]
            text = document.text[span.start : span.end]
            assert opens(words(text, "ru")), text
