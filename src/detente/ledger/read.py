"""Asking the ledger: every question takes `as_of`, what was reported by that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from detente.ledger.schema import CLAIM, CONTEXT, DOCUMENT, PARTY
from detente.ledger.write import failed

# The day a document counts as known. Publication, because that is when the world could know it,
# also for what we fetched years later; without it the day we had it, which is never too early.
KNOWN = "coalesce(d.published, d.retrieved::DATE, d.first_seen::DATE)"

# Versions compare as numbers ("0.10" after "0.9"); equal ones by the time they coded.
_NEWEST = """
    SELECT document, coder FROM codings WHERE {coder}
    QUALIFY row_number() OVER (PARTITION BY document ORDER BY
        list_transform(regexp_extract_all(coder, '[0-9]+'), lambda n: n::HUGEINT) DESC,
        "at" DESC, coder DESC) = 1
"""
_STRUCT = ", ".join(f'"{c.name}" := p."{c.name}"' for c in PARTY)
_SIDES = f"""
    SELECT claim, coder,
        any_value(named) FILTER (side = 'source') AS "source",
        any_value(named) FILTER (side = 'target') AS "target",
        any_value(named[1]) FILTER (side = 'speaker') AS "speaker"
    FROM (
        SELECT p.claim, p.coder, p.side, list(struct_pack({_STRUCT}) ORDER BY p.ordinal) AS named
        FROM parties p SEMI JOIN kept k ON p.claim = k.id AND p.coder = k.coder
        GROUP BY p.claim, p.coder, p.side
    )
    GROUP BY claim, coder
"""


@dataclass(frozen=True, slots=True)
class Question:
    """Which claims are asked for; empty fields ask for all.

    `types` are compared without case; `claim` is an id or how it begins.
    """

    between: tuple[str, str] | None = None
    actor: str | None = None
    start: date | None = None
    end: date | None = None
    types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    as_of: date | None = None
    coder: str | None = None
    claim: str | None = None
    document: str | None = None


def claims(connection: duckdb.DuckDBPyConnection, question: Question) -> pa.Table:
    """The claims asked for, by day of the act; parties nested."""
    coder = "coder = $coder" if question.coder else "true"
    where, values = _where(question)
    keys = ", ".join(
        f'coalesce(s."{c.name}", []) AS "{c.name}"'
        if c.type == "parties"
        else f's."{c.name}"'
        if c.type == "party"
        else f'k."{c.name}"'
        for c in (*CLAIM, *CONTEXT)
    )
    sql = f"""
        WITH newest AS ({_NEWEST.format(coder=coder)}),
        kept AS (
            SELECT c.*, d.story, d.publisher, d.published, {KNOWN} AS known, d.url
            FROM claims c JOIN newest n ON c.document = n.document AND c.coder = n.coder
            JOIN documents d ON d.id = c.document
            WHERE {where}
        ),
        sides AS ({_SIDES})
        SELECT {keys} FROM kept k
        LEFT JOIN sides s ON s.claim = k.id AND s.coder = k.coder
        ORDER BY coalesce(k.date_from, k.date_to, k.known), k.known, k.document,
            k.start, k.trigger_start, k.id
    """
    return _table(connection, sql, values)


def _where(question: Question) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {}
    parts = ["true"]

    def keep(name: str, value: Any, sql: str) -> None:
        if value is not None and value != ():
            values[name] = list(value) if isinstance(value, tuple) else value
            parts.append(sql)

    if question.coder:
        values["coder"] = question.coder
    # A claim without a date is dated by the day it was known; an open side has no bound.
    undated = "c.date_from IS NULL AND c.date_to IS NULL"
    keep(
        "start",
        question.start,
        f"CASE WHEN {undated} THEN {KNOWN} >= $start ELSE coalesce(c.date_to >= $start, true) END",
    )
    keep(
        "end",
        question.end,
        f"CASE WHEN {undated} THEN {KNOWN} <= $end ELSE coalesce(c.date_from <= $end, true) END",
    )
    types = tuple(t.lower() for t in question.types)
    keep("types", types, "list_contains($types, lower(c.type))")
    keep("kinds", question.kinds, "list_contains($kinds, c.kind)")
    keep("statuses", question.statuses, "list_contains($statuses, c.status)")
    keep("as_of", question.as_of, f"{KNOWN} <= $as_of")
    keep("claim", question.claim, "starts_with(c.id, $claim)")
    keep("document", question.document, "c.document = $document")
    keep("actor", question.actor, f"({_has('source', 'actor')} OR {_has('target', 'actor')})")
    if question.between:
        values["one"], values["other"] = question.between
        parts.append(
            f"(({_has('source', 'one')} AND {_has('target', 'other')})"
            f" OR ({_has('source', 'other')} AND {_has('target', 'one')}))"
        )
    return " AND ".join(parts), values


def _has(side: str, name: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM parties p WHERE p.claim = c.id AND p.coder = c.coder"
        f" AND p.side = '{side}' AND (p.actor = ${name} OR p.state = ${name}))"
    )


def documents(
    connection: duckdb.DuckDBPyConnection, *, as_of: date | None = None, id: str | None = None
) -> pa.Table:
    """The documents known by that day, by the day they were known."""
    keys = ", ".join(f'd."{c.name}"' for c in DOCUMENT)
    values: dict[str, Any] = {}
    where = "true"
    if as_of is not None:
        where, values["as_of"] = f"{KNOWN} <= $as_of", as_of
    if id is not None:
        where, values["id"] = f"{where} AND d.id = $id", id
    sql = f"SELECT {keys} FROM documents d WHERE {where} ORDER BY {KNOWN}, d.id"
    return _table(connection, sql, values)


def texts(connection: duckdb.DuckDBPyConnection, first: date, last: date) -> pa.Table:
    """The texts known on the days first to last, with their stories."""
    sql = f"""
        SELECT d.id, d.story, d.text, {KNOWN} AS known FROM documents d
        WHERE {KNOWN} BETWEEN $first AND $last ORDER BY known, d.id
    """
    return _table(connection, sql, {"first": first, "last": last})


def coded(connection: duckdb.DuckDBPyConnection, document: str, coder: str) -> bool:
    """Whether the ledger holds that coding."""
    sql = "SELECT 1 FROM codings WHERE document = $document AND coder = $coder"
    return bool(_table(connection, sql, {"document": document, "coder": coder}).num_rows)


def counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many documents, stories, codings, claims and refusals the ledger holds."""
    sql = """
        SELECT (SELECT count(*) FROM documents), (SELECT count(DISTINCT story) FROM documents),
            (SELECT count(*) FROM codings), (SELECT count(*) FROM claims),
            (SELECT count(*) FROM refusals)
    """
    row = connection.execute(sql).fetchall()[0]
    return dict(zip(("documents", "stories", "codings", "claims", "refusals"), row, strict=True))


def refusals(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """What was refused, why and when."""
    return _table(connection, 'SELECT * FROM refusals ORDER BY "at", place', {})


def _table(connection: duckdb.DuckDBPyConnection, sql: str, values: dict[str, Any]) -> pa.Table:
    try:
        return connection.sql(sql, params=values).to_arrow_table()
    except duckdb.Error as error:
        raise failed(error) from error
