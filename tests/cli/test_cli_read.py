"""detente read, and what can be asked of the ledger afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from detente.ledger import CLAIM, CONTEXT, DOCUMENT

pytestmark = pytest.mark.usefixtures("simple_coder")

JUNE = "Russia accused Kazakhstan over oil in a statement on the pipeline.\n\nAn hour passed.\n"
JULY = "China praised Kazakhstan for the harvest.\n\nKazakhstan accused Russia in reply.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(JUNE)
    (folder / "b.txt").write_text(JULY)
    return folder


@pytest.fixture
def filled(detente, reports: Path) -> None:  # type: ignore[no-untyped-def]
    for name, day in (("a.txt", "2022-06-17"), ("b.txt", "2022-07-06")):
        told = detente("read", reports / name, "--ledger", "detente.duckdb", "--published", day)
        assert told.code == 0, told.err


def test_claims_are_shown_with_their_words(detente, reports: Path) -> None:  # type: ignore[no-untyped-def]
    told = detente("read", reports, "--published", "2022-07-06")
    assert told.code == 0
    assert "Russia → Kazakhstan" in told.out
    assert "ACCUSE" in told.out
    assert "*accused*" in told.out
    assert "2022-07-06" in told.out
    assert told.err == "2 documents, 3 claims; not kept (add --ledger FILE)\n"


def test_nothing_is_stored_unless_asked(detente, reports: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    detente("read", reports)
    assert [p.name for p in tmp_path.iterdir()] == ["reports"]


def test_json_lines_follow_the_schema(detente, reports: Path) -> None:  # type: ignore[no-untyped-def]
    told = detente("read", reports, "--json")
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert len(rows) == 3
    schema = json.loads(detente("schema").out)
    for row in rows:
        assert list(row) == [c.name for c in CLAIM]
        conforms(row, schema, schema)


def conforms(value: object, schema: dict, whole: dict) -> None:  # type: ignore[type-arg]
    """Assert that a value is as its schema says, as far as our schemas go."""
    if "$ref" in schema:
        schema = whole["$defs"]["party"]
    if "anyOf" in schema:
        return conforms(value, schema["anyOf"][value is None], whole)
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer",
             float: "number", type(None): "null"}  # fmt: skip
    allowed = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    kind = names[type(value)]
    assert kind in allowed or (kind == "integer" and "number" in allowed), (value, schema)
    assert "enum" not in schema or value in schema["enum"]
    if isinstance(value, dict):
        assert set(value) == set(schema["required"])
        for key, one in value.items():
            conforms(one, schema["properties"][key], whole)
    if isinstance(value, list):
        for one in value:
            conforms(one, schema["items"], whole)
    return None


def test_refused_input_is_one_line_and_exit_3_and_the_rest_goes_on(
    detente,
    reports: Path,  # type: ignore[no-untyped-def]
) -> None:
    (reports / "c.txt").write_text("A crash of the coder, told in plain words.")
    (reports / "d.txt").write_bytes(b"")
    told = detente("read", reports, reports / "missing.txt", "--ledger", "l.duckdb", "--json")
    assert told.code == 3
    assert len(told.out.splitlines()) == 3
    refused = [line for line in told.err.splitlines() if line.startswith("detente: refused ")]
    assert [Path(line.split()[2].rstrip(":")).name for line in refused] == [
        "c.txt", "d.txt", "missing.txt"]  # fmt: skip
    assert told.err.splitlines()[-1] == "2 documents, 3 claims, 3 refused; 2 new in l.duckdb"


def test_reading_twice_changes_nothing(detente, reports: Path, filled: None) -> None:  # type: ignore[no-untyped-def]
    before = detente("events", "--json").out
    told = detente("read", reports, "--ledger", "detente.duckdb", "--json")
    assert told.err.splitlines()[-1] == "2 documents, 3 claims; 0 new in detente.duckdb"
    assert len(told.out.splitlines()) == 3  # shown from the ledger
    assert detente("events", "--json").out == before


def test_other_day_for_a_known_document_is_not_taken_silently(
    detente,
    reports: Path,
    filled: None,  # type: ignore[no-untyped-def]
) -> None:
    told = detente("read", reports / "a.txt", "--ledger", "detente.duckdb",
                   "--published", "2020-01-01")  # fmt: skip
    assert "published 2022-06-17; 2020-01-01 was not taken" in told.err


def test_copies_share_a_story(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    story = JUNE + " ".join(f"Word{i} follows word{i + 1}." for i in range(80))
    (tmp_path / "one.txt").write_text(story)
    (tmp_path / "two.txt").write_text(story + "\n\nEdited by the desk.")
    (tmp_path / "other.txt").write_text(JULY + " ".join(f"Thing{i}." for i in range(90)))
    for name in ("one.txt", "two.txt", "other.txt"):
        detente("read", tmp_path / name, "--ledger", "detente.duckdb", "--published", "2022-06-17")
    rows = [json.loads(x) for x in detente("events", "--type", "accuse", "--json").out.splitlines()]
    assert len(rows) == 3
    assert len({row["story"] for row in rows}) == 2
    once = detente("events", "--type", "ACCUSE", "--once", "--json").out.splitlines()
    assert len(once) == 2


def test_events_between_two_states_in_a_window(detente, filled: None) -> None:  # type: ignore[no-untyped-def]
    told = detente("events", "--between", "RUS", "KAZ", "--json")
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert [row["date_from"] for row in rows] == ["2022-06-17", "2022-07-06"]
    assert list(rows[0]) == [c.name for c in (*CLAIM, *CONTEXT)]
    june = detente("events", "--between", "KAZ", "RUS", "--to", "2022-06-30", "--json").out
    assert len(june.splitlines()) == 1
    assert len(detente("events", "--as-of", "2022-06-30", "--json").out.splitlines()) == 1
    assert "praised" in detente("events", "--actor", "chn").out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--between", "RUS", "USA"], "no claim in the ledger names USA"),
        (["--between", "RUS", "CHN"], "no claim links RUS and CHN"),
        (["--from", "2023-01-01"], "no claim within 2023-01-01 to today; 3 claims"),
        (["--as-of", "2020-01-01"], "no claim in documents known by 2020-01-01"),
        (["--status", "planned"], "no claim of status planned"),
    ],
)
def test_no_rows_say_why(detente, filled: None, args: list[str], words: str) -> None:  # type: ignore[no-untyped-def]
    told = detente("events", *args)
    assert (told.code, told.out) == (0, "")
    assert words in told.err
    assert "hint: " in told.err


@pytest.mark.parametrize(
    "args", [["--status", "maybe"], ["--kind", "thing"],
             ["--from", "2022-02-01", "--to", "2022-01-01"]],
)  # fmt: skip
def test_question_that_makes_no_sense_exits_2(detente, filled: None, args: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert detente("events", *args).code == 2


def test_missing_ledger_says_how_to_make_one(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for command in (["events"], ["documents"], ["explain", "abc"]):
        told = detente(*command)
        assert told.code == 1
        assert "detente read" in told.err
    assert list(tmp_path.iterdir()) == []


def test_export_holds_what_json_shows(detente, filled: None, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    shown = [json.loads(line) for line in detente("events", "--json").out.splitlines()]
    assert detente("events", "-o", "out.parquet").code == 0
    assert pq.read_table(tmp_path / "out.parquet")["id"].to_pylist() == [r["id"] for r in shown]
    assert detente("events", "-o", "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_text() == detente("events", "--json").out
    assert detente("events", "-o", "out.csv").code == 0
    assert (tmp_path / "out.csv").read_text() == detente("events", "--csv").out
    assert detente("events", "-o", "out.xls").code == 2


def test_documents_are_listed(detente, filled: None) -> None:  # type: ignore[no-untyped-def]
    rows = [json.loads(line) for line in detente("documents", "--json").out.splitlines()]
    assert [row["published"] for row in rows] == ["2022-06-17", "2022-07-06"]
    assert list(rows[0]) == [c.name for c in DOCUMENT]
    assert "2022-07-06" in detente("documents").out
    assert "none of the 2 documents" in detente("documents", "--as-of", "2000-01-01").err


def test_explain_marks_the_words_that_count(detente, filled: None) -> None:  # type: ignore[no-untyped-def]
    row = json.loads(detente("events", "--json").out.splitlines()[0])
    told = detente("explain", row["id"][:8])
    assert told.code == 0
    assert "[Russia](source) [accused](trigger) [Kazakhstan](target) over oil" in told.out
    assert "three-words" in told.out
    assert "a verb between two names" in told.out
    shown = json.loads(detente("explain", row["id"], "--json").out)
    assert shown["sentence_text"].startswith("Russia accused Kazakhstan over oil")


def test_explain_of_an_unknown_or_short_id(detente, filled: None) -> None:  # type: ignore[no-untyped-def]
    assert detente("explain", "zzz").code == 2
    assert "3 claims begin with ''" in detente("explain", "").err


def test_hostile_text_cannot_command_the_terminal(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    lines = (
        "Russia accused Kazakhstan over oil.\n\nA note \x1b[31mred\x1b[0m \u202eabc\u202c ends.\n"
    )
    record = {"text": lines, "title": "T\x1b]0;x\x07itle", "language": "en", "date": "2022-06-17"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n")
    told = detente("read", "a.jsonl", "--ledger", "detente.duckdb")
    for shown in (told, detente("documents"), detente("events")):
        assert "\x1b" not in shown.out + shown.err
        assert "\u202e" not in shown.out + shown.err


def test_colour_only_where_wanted(
    detente,
    reports: Path,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    monkeypatch.setenv("DETENTE_COLOR", "always")
    assert "\x1b[" in detente("read", reports).out
    monkeypatch.setenv("DETENTE_COLOR", "auto")
    assert "\x1b[" not in detente("read", reports).out
