"""From a text to an answer with the real coder, and names as users write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.cli.naming import code
from detente.errors import UnknownActor

TEXT = """Russia accused Kazakhstan of theft on 17 June.

President Tokayev met Putin in Moscow. Nothing was signed.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    rows = [
        {"text": TEXT, "title": "Talks", "language": "en", "date": "2022-07-01", "id": "one"},
        {"text": "China praised Kazakhstan for a railway.", "language": "en", "date": "2022-07-02"},
        {"text": "Nic tu nie ma.", "language": "xx", "date": "2022-07-02", "id": "strange"},
    ]  # fmt: skip
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_text_becomes_claims_that_can_be_asked_and_explained(detente, report: Path) -> None:  # type: ignore[no-untyped-def]
    told = detente("read", report, "--ledger", "detente.duckdb", "--json")
    assert told.code == 3  # one text is in no language we code
    assert "reports.jsonl (strange)" in told.err
    read = [json.loads(line) for line in told.out.splitlines()]
    assert {row["type"] for row in read} >= {"ACCUSE", "CONSULT", "SUPPORT"}
    asked = [
        json.loads(line)
        for line in detente("events", "--between", "Rosja", "Казахстан", "--json").out.splitlines()
    ]
    accusation = next(row for row in asked if row["type"] == "ACCUSE")
    assert accusation["date_from"] == "2022-06-17"
    assert TEXT[accusation["start"] : accusation["end"]] == accusation["quote"]
    told = detente("explain", accusation["id"])
    assert "[Russia](source) [accused](trigger) [Kazakhstan](target)" in told.out
    assert accusation["rule"] in told.out


def test_two_processes_find_the_same_as_one(detente, report: Path) -> None:  # type: ignore[no-untyped-def]
    one = detente("read", report, "--json")
    two = detente("read", report, "--json", "--workers", 2)
    assert one.out
    assert (two.code, two.out) == (one.code, one.out)


def test_who_is_meant_depends_on_the_day(detente) -> None:  # type: ignore[no-untyped-def]
    told = detente("actors", "Tokayev", "--on", "2022-07-01", "--json")
    row = json.loads(told.out.splitlines()[0])
    assert (row["actor"], row["office"]["role"]) == ("KAZ", "head_of_state")
    assert "Tokayev" in detente("actors", "Tokayev", "--on", "2022-07-01").out


def test_unknown_name_is_said(detente) -> None:  # type: ignore[no-untyped-def]
    told = detente("actors", "Qwertyuiop")
    assert (told.code, told.out) == (2, "")
    assert "Qwertyuiop" in told.err


@pytest.mark.parametrize(
    ("name", "expected"),
    [("KAZ", "KAZ"), ("kaz", "KAZ"), ("Kazakhstan", "KAZ"), ("Rosja", "RUS"), ("Россия", "RUS"),
     ("NATO", "NATO"), ("gazprom", "GAZPROM"), ("XQZ", "XQZ")],
)  # fmt: skip
def test_names_become_codes(name: str, expected: str) -> None:
    assert code(name) == expected


def test_name_of_nobody_is_no_code() -> None:
    with pytest.raises(UnknownActor):
        code("Qwertyuiop")
