"""The file: whole, locked, its own kind, and still whole after a kill."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from detente.errors import BadRecord, LedgerBusy, LedgerError, LedgerForeign
from detente.ledger import Ledger

WRITER = """
import sys, importlib.util
spec = importlib.util.spec_from_file_location("conftest", sys.argv[2])
made = importlib.util.module_from_spec(spec); spec.loader.exec_module(made)
from detente.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    print("open", flush=True)
    for i in range(int(sys.argv[3]), 1_000_000):
        document, claims = made.rows(f"Report {i}.", count=5)
        document["id"] = f"{i:016d}"
        for j, claim in enumerate(claims):
            claim["id"], claim["document"] = f"{i}-{j}", document["id"]
        ledger.add(document, claims)
        print(document["id"], flush=True)
"""


def writer(path: Path, start: int = 0) -> subprocess.Popen[str]:
    rows = Path(__file__).with_name("conftest.py")
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(rows), str(start)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_partial(
    tmp_path: Path,
) -> None:
    path = tmp_path / "l.duckdb"
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for run in range(6):
        process = writer(path, run * 10_000)
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(chance.uniform(0.02, 0.4))
        process.send_signal(signal.SIGKILL)
        told, _ = process.communicate()
        acknowledged |= set(told.split("\n")[:-1])
        with Ledger.open(path) as ledger:
            held = ledger.documents()["id"].to_pylist()
            assert acknowledged <= set(held)
            table = ledger.claims()
            assert table.num_rows == 5 * len(held)
            assert all(len(one) == 1 for one in table["source"].to_pylist())
            assert ledger.counts()["codings"] == len(held)
    assert len(acknowledged) > 20


def test_second_writer_is_told_who_is_in_the_way_within_two_seconds(tmp_path: Path) -> None:
    path = tmp_path / "l.duckdb"
    process = writer(path)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        before = time.monotonic()
        with pytest.raises(LedgerBusy) as caught:
            Ledger.open(path, wait=0.2)
        assert time.monotonic() - before < 2
        assert caught.value.hint
    finally:
        process.kill()
        process.communicate()


def test_two_handles_of_one_process_do_not_corrupt(tmp_path: Path, make_rows) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "l.duckdb"
    with Ledger.open(path) as one, Ledger.open(path) as other:
        one.add(*make_rows())
        assert not other.add(*make_rows()).document


@pytest.mark.parametrize("content", [b"hello " * 1000, b"x"])
def test_file_of_another_kind_is_foreign_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(LedgerForeign):
        Ledger.open(path)
    assert path.read_bytes() == content


def test_database_of_another_program_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE meta (a INTEGER)")
    with pytest.raises(LedgerForeign):
        Ledger.open(path)


@pytest.mark.parametrize("version", ["0", "999"])
def test_ledger_of_another_schema_is_refused_politely(tmp_path: Path, version: str) -> None:
    path = tmp_path / "old.duckdb"
    Ledger.open(path).close()
    with duckdb.connect(str(path)) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE key = 'schema'", [version])
    with pytest.raises(LedgerForeign, match=version) as caught:
        Ledger.open(path)
    assert caught.value.hint


def test_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "l.duckdb"
    path.touch()
    with Ledger.open(path) as ledger:
        assert ledger.counts()["documents"] == 0
    assert os.listdir(tmp_path) == ["l.duckdb"]  # noqa: PTH208


def test_missing_ledger_is_not_made_when_only_read(tmp_path: Path) -> None:
    path = tmp_path / "l.duckdb"
    with pytest.raises(LedgerError, match="no ledger"):
        Ledger.open(path, create=False)
    assert not path.exists()


def test_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as caught:
        Ledger.open(tmp_path / "no" / "l.duckdb")
    assert "folder" in caught.value.hint


def test_read_only_ledger_takes_nothing(tmp_path: Path, make_rows) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "l.duckdb"
    Ledger.open(path).close()
    with Ledger.open(path, read_only=True) as ledger, pytest.raises(LedgerError):
        ledger.add(*make_rows())


@pytest.mark.parametrize(
    "statement",
    ["SELECT * FROM read_text('/etc/passwd')", "COPY meta TO '/tmp/detente-escape.csv'",
     "INSTALL httpfs", "LOAD httpfs", "ATTACH '/tmp/detente-escape.duckdb'",
     "SET enable_external_access = true"],
)  # fmt: skip
def test_engine_reaches_nothing_outside_its_file(tmp_path: Path, statement: str) -> None:
    with Ledger.open(tmp_path / "l.duckdb") as ledger, pytest.raises(duckdb.Error):
        ledger._connection.execute(statement)


def test_record_that_breaks_the_schema_keeps_nothing(tmp_path: Path, make_rows) -> None:  # type: ignore[no-untyped-def]
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        for change in ({"status": "maybe"}, {"quote": None}, {"document": "other"}):
            with pytest.raises(BadRecord):
                ledger.add(*make_rows(**change))
        document, claims = make_rows()
        del claims[0]["voice"]
        with pytest.raises(BadRecord, match="voice"):
            ledger.add(document, claims)
        document, claims = make_rows(count=2)
        claims[1]["target"] = [{**claims[1]["target"][0], "actor": None}]
        with pytest.raises(BadRecord, match="target: 'actor'"):
            ledger.add(document, claims)
        assert set(ledger.counts().values()) == {0}


FULL = """
import resource, signal, sys, importlib.util
spec = importlib.util.spec_from_file_location("conftest", sys.argv[2])
made = importlib.util.module_from_spec(spec); spec.loader.exec_module(made)
from detente.errors import LedgerError
from detente.ledger import Ledger
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Ledger.open(sys.argv[1]) as ledger:
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
    try:
        for i in range(10_000):
            document, claims = made.rows(f"Report {i} " + "long " * 20_000, count=3)
            ledger.add(document, claims)
            print(document["id"], flush=True)
    except LedgerError as error:
        print("ERROR", error.hint, flush=True)
"""


def test_full_disk_is_a_plain_error_and_the_store_opens_again(tmp_path: Path, make_rows) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "l.duckdb"
    rows = Path(__file__).with_name("conftest.py")
    told = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(rows)],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    *acknowledged, last = told.stdout.splitlines()
    assert last.startswith("ERROR check that the disk has space"), told.stderr
    assert acknowledged
    with Ledger.open(path) as ledger:
        assert set(ledger.documents()["id"].to_pylist()) == set(acknowledged)
        assert ledger.claims().num_rows == 3 * len(acknowledged)
        assert ledger.add(*make_rows("After.")).document
