"""Tables out of the ledger as JSON Lines, CSV or Parquet: the same records in all three."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import pyarrow as pa

from detente.errors import BadInput, LedgerError
from detente.ledger.describe import table_schema
from detente.ledger.schema import CLAIM, CONTEXT, DOCUMENT, SCHEMA_VERSION

# A spreadsheet takes a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"
_META = {b"detente_schema": str(SCHEMA_VERSION).encode()}
_KNOWN = {c.name: c for c in (*DOCUMENT, *CONTEXT, *CLAIM)}


def plain(value: Any) -> Any:
    """A value as JSON has it: days and times in ISO 8601, times in UTC."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds") + ("Z" if value.tzinfo is None else "")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def json_line(record: Mapping[str, Any]) -> str:
    """A record as one line of JSON, its keys in their order."""
    return json.dumps(plain(record), ensure_ascii=False, allow_nan=False)


def records(table: pa.Table) -> Iterator[dict[str, Any]]:
    """The rows of a table, a batch at a time."""
    for batch in table.to_batches(max_chunksize=1000):
        yield from batch.to_pylist()


def write_jsonl(table: pa.Table, out: IO[str]) -> None:
    """One JSON object a line."""
    for record in records(table):
        out.write(json_line(record) + "\n")


def write_csv(table: pa.Table, out: IO[str]) -> None:
    """UTF-8, a line of names, ISO dates; parties as JSON; no text cell runs as a formula."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.column_names)
    for record in records(table):
        writer.writerow([_cell(value) for value in record.values()])


def _cell(value: Any) -> str:
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return guard(value)
    return json.dumps(value, ensure_ascii=False)


def guard(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a leading `'` where one could."""
    return _GUARD + text if text.startswith((*_FORMULA, _GUARD)) else text


def unguard(cell: str) -> str:
    """The text that `guard` was given."""
    return cell.removeprefix(_GUARD)


def write_parquet(table: pa.Table, out: IO[bytes]) -> None:
    """Parquet with the schema version in its metadata."""
    import pyarrow.parquet as pq

    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **_META}), out)


def _text(write: Callable[[pa.Table, IO[str]], None]) -> Callable[[pa.Table, IO[bytes]], None]:
    def encoded(table: pa.Table, out: IO[bytes]) -> None:
        wrapped = io.TextIOWrapper(out, encoding="utf-8", newline="")
        write(table, wrapped)
        wrapped.flush()
        wrapped.detach()

    return encoded


_WRITERS: dict[str, tuple[str, Callable[[pa.Table, IO[bytes]], None]]] = {
    ".jsonl": ("application/jsonl", _text(write_jsonl)),
    ".csv": ("text/csv", _text(write_csv)),
    ".parquet": ("application/vnd.apache.parquet", write_parquet),
}


def save(table: pa.Table, path: Path, *, title: str = "claims") -> None:
    """Write a table to a file of the kind its name ends in, and describe it in datapackage.json.

    The file is whole or not there: it is written beside and moved into place.
    """
    if path.suffix not in _WRITERS:
        raise BadInput(
            f"cannot write {path.name}: unknown kind of file",
            hint=f"end the name in {', '.join(_WRITERS)}",
        )
    media, write = _WRITERS[path.suffix]
    package = path.parent / "datapackage.json"
    described = _described(package, path.name, {
        "name": path.stem.lower().replace(" ", "-"),
        "path": path.name,
        "title": title,
        "mediatype": media,
        "encoding": "utf-8",
        "schema": table_schema(tuple(_KNOWN[name] for name in table.column_names)),
    })  # fmt: skip
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    _replace(path, lambda out: write(table, out))
    _replace(package, lambda out: out.write(text.encode()))


def _described(package: Path, name: str, resource: dict[str, Any]) -> dict[str, Any]:
    """The package with this resource in it; other exports of the folder stay described."""
    others: list[Any] = []
    try:
        old = json.loads(package.read_text(encoding="utf-8"))
        others = [r for r in old["resources"] if r["path"] != name]
    except FileNotFoundError:
        pass
    except (ValueError, TypeError, KeyError, OSError) as error:
        raise BadInput(
            f"{package} is not a data package", hint="export into another folder"
        ) from error
    return {
        "name": "detente-export",
        "detente_schema": SCHEMA_VERSION,
        "resources": sorted([*others, resource], key=lambda r: str(r["path"])),
    }


def _replace(path: Path, fill: Callable[[IO[bytes]], object]) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as out:
            fill(out)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        raise LedgerError(
            f"cannot write {path}: {error.strerror or error}",
            hint="check that the folder exists, is writable and has space",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
