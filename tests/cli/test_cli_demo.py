"""The demo: ledger, summary and brief from the labelled sample."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente import samples
from detente.ledger import Ledger


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The English notes on Russia, coded in this process."""
    notes = samples.dossier().read_text(encoding="utf-8").splitlines()
    rows = [n for n in notes if '"lang": "en"' in n and '"RUS"' in n][:12]
    path = tmp_path_factory.mktemp("sample") / "small.jsonl"
    path.write_text("\n".join([*rows, '{"text": "Nic.", "lang": "xx"}']), encoding="utf-8")
    monkeypatch.setattr(samples, "dossier", lambda: path)
    monkeypatch.setenv("DETENTE_WORKERS", "1")


@pytest.mark.usefixtures("small")
def test_the_demo_leaves_a_ledger_and_a_brief_and_says_what_is_next(
    detente, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def]
    told = detente("demo", "--out", "try it")
    assert told.code == 0
    assert "12 documents" in told.out
    assert "KAZ–RUS" in told.out
    assert "labelled sample" in told.out
    assert "detente read YOUR-FOLDER --ledger my.duckdb" in told.out
    assert "1 × no language pack 'xx'" in told.out
    assert "coding 13 notes" in told.err
    page = (tmp_path / "try it" / "kazakhstan-russia.html").read_text(encoding="utf-8")
    assert "All reports here belong to the labelled sample" in page
    with Ledger.open(tmp_path / "try it" / "detente.duckdb", read_only=True) as store:
        assert store.counts()["documents"] == 12


@pytest.mark.usefixtures("small")
def test_the_demo_again_changes_nothing_and_speaks_json(detente) -> None:  # type: ignore[no-untyped-def]
    detente("demo")
    told = [json.loads(detente("demo", "--json").out) for _ in range(2)]
    assert told[0] == told[1]
    assert told[0]["documents"] == 12
    assert told[0]["pair"] == ["KAZ", "RUS"]
    assert 0 < len(told[0]["strongest"]) <= 5
    assert sum(sum(n.values()) for n in told[0]["types"].values()) == told[0]["claims"]


def test_a_folder_that_cannot_be_is_refused(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "file").write_text("x")
    told = detente("demo", "--out", "file")
    assert told.code == 2
    assert "cannot make the folder" in told.err
