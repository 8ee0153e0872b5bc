"""Out of the ledger: the same records as JSON Lines, CSV and Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from detente.errors import BadInput, LedgerError
from detente.ledger import SCHEMA_VERSION, Ledger
from detente.ledger.export import guard, plain, records, save, unguard, write_csv


@pytest.fixture
def ledger(tmp_path: Path, make_rows) -> Iterator[Ledger]:  # type: ignore[no-untyped-def]
    with Ledger.open(tmp_path / "l.duckdb") as opened:
        opened.add(*make_rows('=HYPERLINK("http://x")', date_from=date(2022, 6, 17), score=-5.5))
        opened.add(*make_rows("Здравствуй, «мир»;\n\"да\", 'тоже'", mode="-visit"))
        opened.add(*make_rows("'quoted"))
        yield opened


def test_all_three_hold_the_same_records(ledger: Ledger, tmp_path: Path) -> None:
    table = ledger.claims()
    for name in ("out.jsonl", "out.csv", "out.parquet"):
        save(table, tmp_path / name)
    expected = [plain(record) for record in records(table)]
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == expected
    parquet = pq.read_table(tmp_path / "out.parquet")
    assert [plain(record) for record in parquet.to_pylist()] == expected
    assert parquet.schema.metadata[b"detente_schema"] == str(SCHEMA_VERSION).encode()
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        for record, row in zip(expected, csv.DictReader(file), strict=True):
            assert list(row) == list(record)
            for name, cell in row.items():
                value = record[name]
                if value is None:
                    assert cell == ""
                elif isinstance(value, str):
                    assert unguard(cell) == value
                else:
                    assert json.loads(cell) == value


def test_no_text_cell_of_a_csv_begins_like_a_formula(ledger: Ledger) -> None:
    out = io.StringIO()
    write_csv(ledger.claims(), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert {row["quote"][0] for row in rows} == {"'", "З"}
    assert "'-visit" in {row["mode"] for row in rows}
    assert "-5.5" in {row["score"] for row in rows}  # a number stays a number


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "'a", "''=1", "a", "", "'"])
def test_guarding_can_be_undone(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_package_beside_describes_every_export_of_the_folder(
    ledger: Ledger, tmp_path: Path
) -> None:
    save(ledger.claims(), tmp_path / "b.csv")
    save(ledger.documents(), tmp_path / "a.parquet", title="documents")
    save(ledger.claims(), tmp_path / "b.csv")
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert [r["path"] for r in package["resources"]] == ["a.parquet", "b.csv"]
    named = [f["name"] for f in package["resources"][1]["schema"]["fields"]]
    assert named == ledger.claims().column_names


def test_unknown_kind_of_file_is_refused_before_anything_is_written(
    ledger: Ledger, tmp_path: Path
) -> None:
    with pytest.raises(BadInput) as caught:
        save(ledger.claims(), tmp_path / "out.xlsx")
    assert ".parquet" in caught.value.hint
    assert not (tmp_path / "out.xlsx").exists()


def test_foreign_package_is_not_overwritten(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"mine": 1}')
    with pytest.raises(BadInput):
        save(ledger.claims(), tmp_path / "out.csv")
    assert (tmp_path / "datapackage.json").read_text() == '{"mine": 1}'


def test_failed_export_leaves_the_old_file(ledger: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "missing"
    with pytest.raises(LedgerError):
        save(ledger.claims(), folder / "out.csv")
    save(ledger.claims(), tmp_path / "out.csv")
    old = (tmp_path / "out.csv").read_bytes()
    broken = ledger.claims().rename_columns(["?", *ledger.claims().column_names[1:]])
    with pytest.raises(KeyError):
        save(broken, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes() == old
