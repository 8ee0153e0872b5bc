"""The schema told to people and programs: JSON Schema, table schema, a page of docs."""

from __future__ import annotations

from typing import Any

from detente.ledger.schema import CLAIM, CONTEXT, DOCUMENT, PARTY, SCHEMA_VERSION, Column

_JSON: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "timestamp": {"type": "string", "format": "date-time"},
}
_TABLE = {
    "text": "string",
    "timestamp": "datetime",
    "party": "object",
    "parties": "array",
}


def json_schema(columns: tuple[Column, ...] = CLAIM, *, title: str = "Claim") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record: every key is present, absent values are null."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$comment": f"schema version {SCHEMA_VERSION}",
        **_object(columns),
        "$defs": {"party": _object(PARTY)},
    }


def _object(columns: tuple[Column, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {c.name: _property(c) for c in columns},
        "required": [c.name for c in columns],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, Any]:
    party = {"$ref": "#/$defs/party"}
    if column.type == "parties":
        return {"description": column.doc, "type": "array", "items": party}
    if column.type == "party":
        return {"description": column.doc, "anyOf": [party, {"type": "null"}]}
    found: dict[str, Any] = {"description": column.doc, **_JSON[column.type]}
    if column.null:
        found["type"] = [found["type"], "null"]
    if column.values:
        found["enum"] = [*column.values, *([None] if column.null else [])]
    return found


def table_schema(columns: tuple[Column, ...]) -> dict[str, Any]:
    """The Frictionless table schema of an export."""
    return {
        "fields": [
            {
                "name": c.name,
                "type": _TABLE.get(c.type, c.type),
                "description": c.doc,
                **({} if c.null else {"constraints": {"required": True}}),
            }
            for c in columns
        ]
    }


def markdown() -> str:
    """The page docs/schema.md."""
    parts = [
        "# Schema",
        "",
        f"Schema version {SCHEMA_VERSION}. The keys of `--json`, the columns of Parquet and CSV and"
        " the tables of the ledger are one definition; this page is generated from it.",
        "Dates are ISO 8601. Characters are counted from 0 in the document's text (NFC); `end` is"
        " the character after the last. In CSV `source`, `target` and `speaker` hold JSON.",
        "",
        *_section("Claim", "One event, position or tie as one document claims it.", CLAIM),
        *_section("Party", "One actor in a claim: `source`, `target`, `speaker`.", PARTY),
        *_section(
            "Read from a ledger", "What a ledger adds to each claim, after its keys.", CONTEXT
        ),
        *_section("Document", "One text with its origin.", DOCUMENT),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _section(title: str, lead: str, columns: tuple[Column, ...]) -> list[str]:
    rows = [
        f"| `{c.name}` | {c.type}{' or null' if c.null else ''} | {c.doc}{_choices(c)} |"
        for c in columns
    ]
    return [f"## {title}", "", lead, "", "| key | type | meaning |", "|---|---|---|", *rows, ""]


def _choices(column: Column) -> str:
    return f": {', '.join(f'`{v}`' for v in column.values)}" if column.values else ""
