"""Putting documents, claims and refusals into the ledger, one transaction each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import duckdb

from detente.errors import BadRecord, LedgerBusy, LedgerError
from detente.ledger.schema import CLAIM, DOCUMENT, FLAT, PARTY, Column

# What the engine says where two writers of one process met.
_CLASH = re.compile(r"conflict|PRIMARY KEY or UNIQUE", re.IGNORECASE)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Added:
    """What one `add` changed: whether the document was new, whether this coding of it was."""

    document: bool
    coding: bool
    claims: int


def add(
    connection: duckdb.DuckDBPyConnection,
    document: Row,
    claims: Iterable[Row],
    coder: str,
    now: datetime,
) -> Added:
    """Keep a document and what one coder found in it; all of it or nothing."""
    claims = list(claims)
    _complete(document, tuple(c for c in DOCUMENT if c.name != "first_seen"), "document")
    for claim in claims:
        _complete(claim, CLAIM, f"claim {claim.get('id', '?')}")
        if claim["document"] != document["id"]:
            raise BadRecord(f"claim {claim['id']} is of another document than {document['id']}")
        if claim["coder"] != coder:
            raise BadRecord(f"claim {claim['id']} is by {claim['coder']!r}, not by {coder!r}")
    try:
        connection.begin()
        try:
            added = _add(connection, document, claims, coder, now)
            connection.commit()
        except BaseException:
            with suppress(duckdb.Error):  # a failed commit has ended the transaction already
                connection.rollback()
            raise
    except duckdb.Error as error:
        if not _CLASH.search(str(error)):
            raise failed(error) from error
        raise LedgerBusy(
            f"document {document['id']} was not kept: another writer holds the ledger",
            hint="run it again when the other writer has ended",
        ) from error
    return added


def _add(
    connection: duckdb.DuckDBPyConnection,
    document: Row,
    claims: list[Row],
    coder: str,
    now: datetime,
) -> Added:
    known = connection.execute("SELECT 1 FROM documents WHERE id = ?", [document["id"]]).fetchall()
    if not known:
        _insert(connection, "documents", DOCUMENT, [{**document, "first_seen": now}])
    coded = connection.execute(
        "SELECT 1 FROM codings WHERE document = ? AND coder = ?", [document["id"], coder]
    ).fetchall()
    if coded:
        return Added(not known, False, 0)
    distinct = list({claim["id"]: claim for claim in claims}.values())
    seen = Column("first_seen", "timestamp", "")
    _insert(connection, "claims", (*FLAT, seen), [{**c, "first_seen": now} for c in distinct])
    key = (Column("claim", "text", ""), Column("coder", "text", ""), Column("side", "text", ""))
    ordinal = Column("ordinal", "integer", "")
    _insert(connection, "parties", (*key, ordinal, *PARTY), [p for c in distinct for p in sides(c)])
    connection.execute(
        "INSERT INTO codings VALUES (?, ?, ?, ?)", [document["id"], coder, len(distinct), now]
    )
    return Added(not known, True, len(distinct))


def sides(claim: Row) -> list[dict[str, Any]]:
    """The parties of a claim as rows of their table."""
    speaker = [claim["speaker"]] if claim["speaker"] else []
    named = (("source", claim["source"]), ("target", claim["target"]), ("speaker", speaker))
    return [
        {"claim": claim["id"], "coder": claim["coder"], "side": side, "ordinal": i, **party}
        for side, parties in named
        for i, party in enumerate(parties)
    ]


def _insert(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: tuple[Column, ...],
    rows: list[dict[str, Any]],
) -> None:
    if rows:
        # One statement for all rows: planning each one anew would take most of the time.
        marks = f"({', '.join('?' for _ in columns)})"
        values = [_plain(row[c.name]) for row in rows for c in columns]
        connection.execute(f"INSERT INTO {table} VALUES {', '.join([marks] * len(rows))}", values)


def refuse(
    connection: duckdb.DuckDBPyConnection,
    place: str,
    reason: str,
    hint: str,
    at: datetime,
    run: str,
) -> None:
    """Keep that one input was refused, and why."""
    values = [place, reason, hint, _plain(at), run]
    try:
        connection.execute("INSERT INTO refusals VALUES (?, ?, ?, ?, ?)", values)
    except duckdb.Error as error:
        raise failed(error) from error


def failed(error: duckdb.Error) -> LedgerError:
    """The error for a statement the engine could not carry out."""
    return LedgerError(
        f"the ledger could not be used: {str(error).strip().splitlines()[0]}",
        hint="check that the disk has space; what was acknowledged before is kept",
    )


def _plain(value: Any) -> Any:
    """Timestamps without zone, in UTC: the engine would otherwise shift them to local time."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).replace(tzinfo=None)
    return value


def _complete(row: Row, columns: tuple[Column, ...], what: str) -> None:
    for column in columns:
        if column.name not in row:
            raise BadRecord(f"{what} has no {column.name!r}")
        value = row[column.name]
        if value is None and not column.null:
            raise BadRecord(f"{what}: {column.name!r} is missing")
        if column.values and value is not None and value not in column.values:
            raise BadRecord(f"{what}: {column.name!r} is {value!r}, not one of {column.values}")
        parties = value if column.type == "parties" else [value] if column.type == "party" else []
        for party in parties:
            if party is not None:
                _complete(party, PARTY, f"{what}: {column.name}")
