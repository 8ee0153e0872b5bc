"""Claims as records: the keys and values of the one schema."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from detente.actors import Voice
from detente.documents import Document, Evidence
from detente.events import Claim, Event, Interval, Modality, Party, Position, Status, Tie
from detente.events.record import claim_record, document_row
from detente.ledger import CLAIM, DOCUMENT, PARTY

TEXT = "Moscow, said Peskov, accused Astana on 17 June."
DOCUMENT_ = Document(TEXT, "en", published=date(2022, 7, 1), publisher="Wire")
RUSSIA = Party("RUS", "RUS", "Russia", start=0, end=6)
KAZAKHSTAN = Party("KAZ", "KAZ", "Kazakhstan", start=29, end=35)
PESKOV = Party("RUS", "RUS", "Dmitry Peskov", "peskov-dmitry", "press_secretary", 13, 19)
WHEN = Interval(date(2022, 6, 17), date(2022, 6, 17), "on 17 June", 36, 46)


def words(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence(DOCUMENT_.id, start, start + len(quote), quote)


def claim(content: Event | Position | Tie) -> Claim:
    return Claim(
        content, words("Moscow, said Peskov, accused Astana"), words("accused"), 1,
        Modality.REPORTED, PESKOV, Voice.EXECUTIVE, "en.accuse.v", "subject and object", 0.85,
        "rules/0.1",
    )  # fmt: skip


EVENT = Event(
    (RUSSIA,), (KAZAKHSTAN,), "ACCUSE", "disapprove", Status.OCCURRED, -2.0, when=WHEN, place="Omsk"
)


def test_record_of_an_event_has_every_key_in_order() -> None:
    record = claim_record(claim(EVENT), DOCUMENT_)
    assert list(record) == [c.name for c in CLAIM]
    assert all(list(p) == [c.name for c in PARTY] for p in (*record["source"], record["speaker"]))
    assert TEXT[record["start"] : record["end"]] == record["quote"]
    assert TEXT[record["trigger_start"] : record["trigger_end"]] == record["trigger"]
    picked = ("kind", "type", "mode", "date_from", "date_quote", "place", "score", "voice")
    assert [record[key] for key in picked] == [
        "event", "ACCUSE", "disapprove", date(2022, 6, 17), "on 17 June", "Omsk", -2.0, "executive",
    ]  # fmt: skip


@pytest.mark.parametrize("noun", [Position, Tie])
def test_position_and_tie_have_no_score_and_no_place(noun: type[Position] | type[Tie]) -> None:
    record = claim_record(claim(noun((RUSSIA,), (KAZAKHSTAN,), "recognition", None)), DOCUMENT_)
    assert record["kind"] == noun.__name__.lower()
    assert (record["score"], record["place"], record["mutual"], record["domestic"]) == (
        None, None, False, False)  # fmt: skip
    assert record["date_from"] is None


def test_domestic_act_is_known_as_one() -> None:
    at_home = dataclasses.replace(EVENT, target=(dataclasses.replace(RUSSIA, actor="LUKOIL"),))
    assert claim_record(claim(at_home), DOCUMENT_)["domestic"] is True


def test_claim_whose_words_are_not_in_the_document_makes_no_record() -> None:
    with pytest.raises(ValueError, match="is not in"):
        claim_record(claim(EVENT), Document(TEXT.replace("accused", "praised"), "en"))


def test_values_of_the_schema_are_those_of_the_nouns() -> None:
    known = {c.name: set(c.values) for c in CLAIM if c.values}
    assert known["status"] == {s.value for s in Status}
    assert known["modality"] == {m.value for m in Modality}
    assert known["voice"] == {v.value for v in Voice}
    assert known["kind"] == {"event", "position", "tie"}


def test_row_of_a_document_lacks_only_what_the_ledger_adds() -> None:
    row = document_row(DOCUMENT_, "story-1")
    assert [*row, "first_seen"] == [c.name for c in DOCUMENT]
    assert row["story"] == "story-1"
    assert document_row(DOCUMENT_)["story"] == DOCUMENT_.id
