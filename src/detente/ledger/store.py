"""The ledger's file: made whole or not at all, opened by one process at a time."""

from __future__ import annotations

import os
import time
from pathlib import Path

import duckdb

from detente.errors import LedgerBusy, LedgerError, LedgerForeign
from detente.ledger.schema import SCHEMA_VERSION, tables

# The engine itself promises no safety boundary: it may read no other file and load nothing.
_LOCKED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}
_PAUSE = 0.05


def connect(path: Path, *, create: bool, read_only: bool, wait: float) -> duckdb.DuckDBPyConnection:
    """An open connection to the ledger at `path`, after at most `wait` seconds for its lock."""
    if not path.exists() or (create and path.stat().st_size == 0):
        if not create or read_only:
            raise LedgerError(
                f"no ledger at {path}",
                hint="make one with `detente read PATH --ledger FILE`, or name another file",
            )
        _make(path)
    connection = _locked(path, read_only, wait)
    try:
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(path: Path) -> None:
    """An empty ledger at `path`, built beside it and moved there in one step."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        connection = duckdb.connect(str(beside), config=dict(_LOCKED))
        try:
            for statement in tables():
                connection.execute(statement)
            connection.execute("CHECKPOINT")
        finally:
            connection.close()
        if path.exists() and path.stat().st_size == 0:
            path.unlink()
        try:
            os.link(beside, path)
        except FileExistsError:
            return  # another process was faster; its ledger is as good
    except (duckdb.Error, OSError) as error:
        raise LedgerError(
            f"cannot make a ledger at {path}: {_first_line(error)}",
            hint="check that the folder exists, is writable and has space",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _locked(path: Path, read_only: bool, wait: float) -> duckdb.DuckDBPyConnection:
    last = time.monotonic() + wait
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config=dict(_LOCKED))
        except duckdb.Error as error:
            text = str(error)
            busy = "lock" in text.lower() or "different configuration" in text
            if busy and time.monotonic() < last:
                time.sleep(_PAUSE)
                continue
            if busy:
                raise LedgerBusy(
                    f"another process has the ledger {path} open",
                    hint="wait until it ends, or write to another file with --ledger",
                ) from error
            if "not a valid DuckDB" in text or "version number" in text:
                raise foreign(path) from error
            raise LedgerError(
                f"cannot open the ledger {path}: {_first_line(error)}",
                hint="check that the file is readable and whole",
            ) from error


def _check(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    try:
        rows = connection.execute("SELECT key, value FROM meta").fetchall()
    except duckdb.Error as error:
        raise foreign(path) from error
    meta = dict(rows)
    if meta.get("format") != "detente ledger":
        raise foreign(path)
    if meta.get("schema") != str(SCHEMA_VERSION):
        raise LedgerForeign(
            f"{path} is a ledger of schema {meta.get('schema')}, this is schema {SCHEMA_VERSION}",
            hint="use the release that wrote it, or read the documents into a new ledger",
        )


def foreign(path: Path) -> LedgerForeign:
    """The error for a file that is something else."""
    return LedgerForeign(f"{path} is not a detente ledger", hint="name another file with --ledger")


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
