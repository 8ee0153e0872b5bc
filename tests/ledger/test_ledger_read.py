"""Asking: as of a day, between two actors, within a window, by the newest coder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from detente.ledger import CLAIM, CONTEXT, Ledger, Question, why_empty

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "l.duckdb", clock=lambda: NOW) as opened:
        yield opened


def ids(table) -> list[str]:  # type: ignore[no-untyped-def]
    return table["id"].to_pylist()


def test_what_goes_in_comes_out(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    document, claims = make_rows(count=2, date_from=date(2022, 6, 17), score=None)
    speaker = {**claims[0]["source"][0], "person": "a-person", "office": "minister"}
    claims[0]["speaker"] = speaker
    claims[0]["target"].append({**claims[0]["target"][0], "actor": "EU", "state": None})
    ledger.add(document, claims)
    table = ledger.claims()
    assert table.column_names == [c.name for c in (*CLAIM, *CONTEXT)]
    keys = [c.name for c in CLAIM]
    assert table.select(keys).to_pylist() == claims
    assert list(table.slice(0, 1).to_pylist()[0]) == table.column_names
    held = ledger.document(document["id"])
    assert held == {**document, "first_seen": NOW.replace(tzinfo=None)}
    one = ledger.claim(claims[0]["id"])
    assert one is not None
    assert one["speaker"] == speaker
    assert ledger.claim("none") is None
    assert ledger.document("none") is None


def test_same_document_and_coder_twice_changes_nothing(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    first = ledger.add(*make_rows(count=3))
    assert (first.document, first.coding, first.claims) == (True, True, 3)
    before = ledger.claims()
    again = ledger.add(*make_rows(count=2))
    assert (again.document, again.coding, again.claims) == (False, False, 0)
    assert ledger.claims().equals(before)


def test_reading_takes_the_newest_coder_of_each_document(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    ledger.add(*make_rows(count=1, coder="rules 0.10"))
    ledger.add(*make_rows(count=2, coder="rules 0.9"))
    ledger.add(*make_rows("Another.", count=1, coder="rules 0.9"))
    assert sorted(ledger.claims()["coder"].to_pylist()) == ["rules 0.10", "rules 0.9"]
    assert ledger.claims(coder="rules 0.9").num_rows == 3
    assert ledger.counts()["claims"] == 4


def test_newer_coder_that_finds_nothing_is_believed(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    document, claims = make_rows()
    ledger.add(document, claims)
    ledger.add(document, [], coder="rules 0.2")
    assert ledger.claims().num_rows == 0
    assert ledger.claims(coder="rules 0.1").num_rows == 1


def test_as_of_sees_only_what_was_known_by_that_day(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    ledger.add(*make_rows("Early.", published=date(2022, 6, 1), date_from=date(2022, 5, 1)))
    ledger.add(*make_rows("Late.", published=date(2022, 8, 1), date_from=date(2022, 5, 2)))
    fetched, claims = make_rows("Fetched.", published=None)
    # 23:30 in Washington on the 30th is already July in UTC
    fetched["retrieved"] = datetime(2022, 6, 30, 23, 30, tzinfo=timezone(timedelta(hours=-4)))
    ledger.add(fetched, claims)
    ledger.add(*make_rows("Found.", published=None))
    for day, expected in (
        (date(2022, 5, 31), 0), (date(2022, 6, 1), 1), (date(2022, 6, 30), 1),
        (date(2022, 7, 1), 2), (date(2022, 8, 1), 3), (date(2026, 10, 31), 3),
        (date(2026, 11, 1), 4),
    ):  # fmt: skip
        assert ledger.claims(as_of=day).num_rows == expected, day
        assert ledger.documents(as_of=day).num_rows == expected, day


def test_between_takes_both_directions_states_and_actors(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    ledger.add(*make_rows("a", source="RUS", target="KAZ"))
    ledger.add(*make_rows("b", source="KAZ", target="RUS"))
    ledger.add(*make_rows("c", source="RUS", target="UKR"))
    document, claims = make_rows("d", source="GAZPROM", target="KAZ")
    claims[0]["source"][0]["state"] = "RUS"
    ledger.add(document, claims)
    assert ledger.claims(("RUS", "KAZ")).num_rows == 3
    assert ledger.claims(("KAZ", "RUS")).num_rows == 3
    assert ledger.claims(("GAZPROM", "KAZ")).num_rows == 1
    assert ledger.claims(("KAZ", "KAZ")).num_rows == 0
    assert ledger.claims(actor="UKR").num_rows == 1


def test_window_is_of_the_act_not_of_the_report(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    days = {
        "a": (date(2022, 1, 5), date(2022, 1, 9)),
        "b": (None, None),
        "c": (date(2022, 3, 1), None),
    }
    for text, (first, last) in days.items():
        ledger.add(*make_rows(text, date_from=first, date_to=last, published=date(2022, 2, 2)))

    def found(start: date | None, end: date | None) -> str:
        return "".join(sorted(ledger.claims(start=start, end=end)["quote"].to_pylist()))

    assert found(date(2022, 1, 9), date(2022, 1, 31)) == "a"
    assert found(date(2022, 1, 10), date(2022, 1, 31)) == ""
    assert found(date(2022, 2, 2), date(2022, 2, 2)) == "b"  # undated: the day it was known
    assert found(date(2023, 1, 1), None) == "c"  # an open side has no bound
    assert found(None, date(2022, 2, 28)) == "ab"


def test_filters_by_type_kind_and_status(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    ledger.add(*make_rows("a"))
    ledger.add(*make_rows("b", kind="tie", type="membership"))
    ledger.add(*make_rows("c", status="planned"))
    assert ledger.claims(types=["membership"]).num_rows == 1
    assert ledger.claims(types=["membership", "ACCUSE"]).num_rows == 3
    assert ledger.claims(kinds=("event",), statuses=("occurred",)).num_rows == 1


def test_copies_of_a_story_share_it(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    ledger.add(*make_rows("a", story="s"))
    ledger.add(*make_rows("a, slightly edited", story="s"))
    assert ledger.claims()["story"].unique().to_pylist() == ["s"]
    assert ledger.counts()["stories"] == 1
    assert ledger.counts()["documents"] == 2


def test_order_of_adding_does_not_show(tmp_path: Path, make_rows) -> None:  # type: ignore[no-untyped-def]
    texts = ["a", "b", "c", "d"]
    seen = []
    for n, order in enumerate((texts, texts[::-1])):
        with Ledger.open(tmp_path / f"{n}.duckdb", clock=lambda: NOW) as one:
            for text in order:
                one.add(*make_rows(text))
            seen.append(one.claims())
    assert seen[0].equals(seen[1])


def test_names_with_quotes_are_only_names(ledger: Ledger, make_rows) -> None:  # type: ignore[no-untyped-def]
    ledger.add(*make_rows("'; DROP TABLE claims; --", mode="o'clock"))
    assert ledger.claims(actor="' OR 1=1 --").num_rows == 0
    assert ledger.claims(types=("ACCUSE') OR true --",)).num_rows == 0
    assert ledger.claims().num_rows == 1


def test_refusals_are_kept(ledger: Ledger) -> None:
    ledger.refuse("big.html", "too large", "split it", run="r1")
    row = ledger.refusals().to_pylist()[0]
    assert (row["place"], row["reason"], row["hint"], row["run"]) == (
        "big.html", "too large", "split it", "r1")  # fmt: skip


@pytest.mark.parametrize(
    ("question", "kind", "words"),
    [
        (Question(actor="USA"), "not_covered", "names USA"),
        (Question(between=("RUS", "USA")), "not_covered", "names USA"),
        (Question(between=("KAZ", "UKR")), "no_events", "links KAZ and UKR"),
        (Question(types=("AID",)), "no_events", "of type AID; 2 claims"),
        (Question(start=date(2023, 1, 1)), "no_events", "2023-01-01 to today; 2 claims"),
        (Question(as_of=date(2020, 1, 1)), "no_events", "known by 2020-01-01"),
        (Question(types=("AID",), start=date(2023, 1, 1)), "no_events", "together"),
    ],
)
def test_no_rows_are_explained(
    ledger: Ledger,
    make_rows,
    question: Question,
    kind: str,
    words: str,  # type: ignore[no-untyped-def]
) -> None:
    assert why_empty(ledger, question).kind == "no_access"
    ledger.add(*make_rows("a"))
    ledger.add(*make_rows("b", target="UKR"))
    assert ledger.ask(question).num_rows == 0
    absence = why_empty(ledger, question)
    assert (absence.kind, words in absence.reason) == (kind, True), absence
    assert absence.hint
