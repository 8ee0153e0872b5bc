"""A brief from the command line: the file, its name, and why there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


@pytest.fixture
def filled(detente, simple_coder: None, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    rows = [
        {"text": "Russia accused Kazakhstan of it.", "language": "en", "date": "2022-07-01"},
        {"text": "Kazakhstan praised Russia for it.", "language": "en", "date": "2022-07-02"},
        {"text": "China praised Kazakhstan for it.", "language": "en", "date": "2022-07-03"},
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert detente("read", path, "--ledger", "detente.duckdb", "--json").code == 0


@pytest.mark.usefixtures("filled")
def test_a_brief_is_one_file_named_after_the_two(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    told = detente("brief", "Rosja", "Казахстан")
    assert (told.code, told.out) == (0, "")
    assert "RUS-KAZ.html: claims 2, reports 2, stories 2" in told.err
    assert "Russia accused Kazakhstan" in " ".join(
        (tmp_path / "RUS-KAZ.html")
        .read_text(encoding="utf-8")
        .replace("<u>", "")
        .replace("</u>", "")
        .split()
    )
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


@pytest.mark.usefixtures("filled")
def test_a_brief_takes_days_file_and_language(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    told = detente("brief", "RUS", "KAZ", "--as-of", "2022-07-01", "--from", "2022-06-01",
                   "--to", "2022-07-31", "-o", "b.html", "--language", "pl")  # fmt: skip
    assert told.code == 0
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert '<html lang="pl">' in page
    assert "Stan na 1 lipca 2022" in page
    assert "claims 1," in told.err


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("RUS", "CHN"), 4, "no claim links RUS and CHN"),
        (("RUS", "FRA"), 4, "no claim in the ledger names FRA"),
        (("RUS", "KAZ", "--as-of", "2020-01-01"), 4, "known by 2020-01-01"),
        (("RUS", "Kazahstan"), 2, "did you mean Kazakhstan (KAZ)"),
        (("RUS", "Russia"), 2, "the same actor"),
        (("RUS", "KAZ", "--from", "2022-07-02", "--to", "2022-07-01"), 2, "before the first"),
        (("RUS", "KAZ", "--language", "ru"), 2, "no brief can be written in 'ru'"),
        (("RUS", "KAZ", "-o", "no/such/folder/b.html"), 2, "cannot write"),
        (("RUS", "KAZ", "--ledger", "none.duckdb"), 1, "no ledger at none.duckdb"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_no_brief_says_why(
    detente, tmp_path: Path, args: tuple[str, ...], code: int, words: str
) -> None:  # type: ignore[no-untyped-def]
    told = detente("brief", *args)
    assert told.code == code
    assert words in told.err
    assert list(tmp_path.glob("*.html")) == []
