"""The sample dossier is well formed, labelled, balanced, and says each thing once."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from datetime import date
from itertools import combinations

import pytest

from detente import documents
from detente.samples import dossier

FIELDS = {
    "id", "lang", "published", "title", "publisher", "text", "kind", "about", "tags", "rests_on",
}  # fmt: skip
PARTNERS = {"RUS", "CHN", "TUR", "IRN", "UZB", "AZE", "USA", "EU", "KGZ", "UKR", "GBR", "FRA"}


def notes() -> list[dict]:
    return [json.loads(line) for line in dossier().read_text(encoding="utf-8").splitlines()]


NOTES = notes()
BY_ID = {note["id"]: note for note in NOTES}
ORIGINALS = [note for note in NOTES if note["kind"] != "copy"]
COPIES = [note for note in NOTES if note["kind"] == "copy"]


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def likeness(one: dict, other: dict) -> float:
    a, b = shingles(one["text"]), shingles(other["text"])
    return len(a & b) / len(a | b)


def tagged(tag: str) -> list[dict]:
    return [note for note in NOTES if tag in note["tags"]]


def test_every_note_has_exactly_the_fields_the_readme_names():
    for note in NOTES:
        assert set(note) - {"url"} == FIELDS, note["id"]
    readme = dossier().with_name("README.md").read_text(encoding="utf-8")
    assert all(f"`{field}`" in readme for field in FIELDS)


def test_ids_are_unique_and_begin_with_the_language():
    assert len(BY_ID) == len(NOTES)
    assert all(note["id"].startswith(note["lang"] + "-") for note in NOTES)


def test_three_languages_have_about_a_third_each():
    shares = {k: n / len(NOTES) for k, n in Counter(note["lang"] for note in NOTES).items()}
    assert len(NOTES) >= 160
    assert set(shares) == {"pl", "en", "ru"}
    assert all(0.28 <= share <= 0.38 for share in shares.values())


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note["id"])
def test_text_is_nfc_one_to_five_sentences_in_its_script(note):
    assert unicodedata.is_normalized("NFC", note["title"] + note["text"])
    assert 1 <= len(re.findall(r"[.!?…][”»\")]*(?:\s|$)", note["text"])) <= 5
    cyrillic = len(re.findall(r"[а-яё]", note["text"].lower()))
    assert (cyrillic > len(note["text"]) / 2) == (note["lang"] == "ru")


def test_every_note_says_it_is_a_sample():
    assert all(note["publisher"].startswith("detente sample after ") for note in NOTES)


def test_dates_lie_between_2014_and_september_2022():
    days = [date.fromisoformat(note["published"]) for note in NOTES]
    assert min(days) >= date(2014, 1, 1)
    assert max(days) <= date(2022, 9, 30)
    assert {day.year for day in days} == set(range(2014, 2023))


def test_no_note_rests_on_a_later_report():
    for note in NOTES:
        assert note["rests_on"], note["id"]
        for report in note["rests_on"]:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", report["date"])
            assert report["publisher"]
            assert report["date"] <= note["published"][: len(report["date"])], note["id"]


def test_all_partners_are_covered():
    seen = Counter(code for note in NOTES for code in note["about"])
    assert set(seen) >= PARTNERS
    assert sum(n >= 8 for n in seen.values()) >= 8


def test_each_kind_has_enough_notes():
    kinds = Counter(note["kind"] for note in NOTES)
    assert set(kinds) == {"note", "copy", "denial", "plan", "rival"}
    assert kinds["denial"] >= 8
    assert kinds["plan"] >= 6
    assert kinds["rival"] >= 12


def test_voices_allegations_and_event_free_notes_are_there():
    assert len(tagged("allegation")) >= 10
    assert len(tagged("unofficial")) >= 15
    assert len(tagged("official")) >= 15
    assert len(tagged("event-free")) >= 8
    assert all(not note["about"] for note in tagged("event-free"))


def test_copies_are_near_identical_to_their_story():
    stories = Counter(note["id"].split("--copy")[0] for note in COPIES)
    assert len(stories) >= 4
    for copy in COPIES:
        assert likeness(copy, BY_ID[copy["id"].split("--copy")[0]]) >= 0.8, copy["id"]
        assert copy["publisher"] != BY_ID[copy["id"].split("--copy")[0]]["publisher"]


def test_no_two_other_notes_are_alike():
    for one, other in combinations(ORIGINALS, 2):
        assert likeness(one, other) < 0.25, (one["id"], other["id"])


def test_grouping_copies_never_joins_two_stories():
    read = {doc.id: doc for doc in documents.read(dossier()) if isinstance(doc, documents.Document)}
    story = {note["text"]: note["id"].split("--copy")[0] for note in NOTES}
    joined: dict[str, set[str]] = {}
    for doc, first in documents.group(read.values()).items():
        joined.setdefault(first, set()).add(story[read[doc].text])
    assert len(read) == len(NOTES)
    assert all(len(stories) == 1 for stories in joined.values())
    assert len(joined) < len(NOTES)
