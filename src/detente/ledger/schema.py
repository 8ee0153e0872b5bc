"""The one schema: the keys of a claim in JSON, ledger and Parquet, and the ledger's tables."""

from __future__ import annotations

from dataclasses import dataclass

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One key of a record: its type, what it means, and the values it may take.

    `type` is text, integer, number, boolean, date, timestamp, party or parties.
    """

    name: str
    type: str
    doc: str
    null: bool = False
    values: tuple[str, ...] = ()


PARTY = (
    Column("actor", "text", "id of the actor: ISO 3166 alpha-3 of a state, or a code in capitals"),
    Column("state", "text", "state the actor belongs to; none for international bodies", True),
    Column("name", "text", "English display name of who is named"),
    Column("person", "text", "id of the human named", True),
    Column("office", "text", "office the human held on the day of the document", True),
    Column("start", "integer", "first character of the mention; none if only understood", True),
    Column("end", "integer", "character after the mention; none if only understood", True),
)

CLAIM = (
    Column("id", "text", "id of the claim: a hash of what it says and where"),
    Column("document", "text", "id of the document: a hash of its text"),
    Column("kind", "text", "what is claimed", values=("event", "position", "tie")),
    Column("sentence", "integer", "number of the sentence in the document, from 1"),
    Column("start", "integer", "first character of the quote in the document's text"),
    Column("end", "integer", "character after the quote"),
    Column("quote", "text", "the exact words the claim rests on"),
    Column("type", "text", "PLOVER type of an event; issue of a position; kind of a tie"),
    Column("mode", "text", "PLOVER mode of an event; stance of a position; degree of a tie", True),
    Column("source", "parties", "who acts, takes the stance or holds the tie"),
    Column("target", "parties", "towards whom"),
    Column("mutual", "boolean", "whether each party acts on each other party"),
    Column("date_from", "date", "first day of the act; none if not said or open", True),
    Column("date_to", "date", "last day of the act; none if not said or open", True),
    Column("date_quote", "text", "the exact words that date the act", True),
    Column("place", "text", "where, as the document says it", True),
    Column(
        "status",
        "text",
        "what became of the act",
        values=("occurred", "planned", "hypothetical", "negated"),
    ),
    Column(
        "modality",
        "text",
        "how it is claimed",
        values=("asserted", "reported", "predicted", "denied"),
    ),
    Column("speaker", "party", "whose claim it is; none for the narrator", True),
    Column(
        "voice",
        "text",
        "standing of the speaker, or of the source without one; none if not known",
        True,
        ("executive", "other_state_organ", "state_aligned_media", "independent"),
    ),
    Column("domestic", "boolean", "whether all parties belong to one state or organisation"),
    Column("score", "number", "cooperation (+10) to conflict (-10) of the type and mode", True),
    Column("rule", "text", "name of the rule that made the claim"),
    Column("reason", "text", "how the rule came to it, in words"),
    Column("confidence", "number", "0 to 1"),
    Column("coder", "text", "name and version of the coder"),
    Column("trigger", "text", "the exact word that names the act"),
    Column("trigger_start", "integer", "first character of the trigger"),
    Column("trigger_end", "integer", "character after the trigger"),
)

CONTEXT = (
    Column("story", "text", "id shared by the copies of one story: count each story once"),
    Column("publisher", "text", "who published the document", True),
    Column("published", "date", "day of publication; none if not known", True),
    Column("known", "date", "day the claim could be known: publication, else retrieval"),
    Column("url", "text", "address of the document", True),
    Column("first_seen", "timestamp", "when the ledger first held the claim, UTC"),
)

DOCUMENT = (
    Column("id", "text", "id of the document: a hash of its text"),
    Column("external_id", "text", "id the publisher or the feed gave it", True),
    Column("story", "text", "id shared by the copies of one story"),
    Column("publisher", "text", "who published it", True),
    Column("title", "text", "headline", True),
    Column("url", "text", "address", True),
    Column("path", "text", "file it was read from", True),
    Column("language", "text", "ISO 639-1 code of the language"),
    Column("published", "date", "day of publication; none if not known", True),
    Column("retrieved", "timestamp", "when it was fetched, UTC", True),
    Column("text", "text", "the text, in NFC; offsets count its characters"),
    Column("first_seen", "timestamp", "when the ledger first held it, UTC"),
)

# The claim's flat columns, in the order of the record; parties lie in a table of their own.
FLAT = tuple(c for c in CLAIM if c.type not in ("party", "parties"))

_SQL = {
    "text": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
}


def _columns(columns: tuple[Column, ...]) -> str:
    return ", ".join(f'"{c.name}" {_SQL[c.type]}{"" if c.null else " NOT NULL"}' for c in columns)


def tables() -> list[str]:
    """The statements that make an empty ledger."""
    seen = '"first_seen" TIMESTAMP NOT NULL'
    key = "claim VARCHAR NOT NULL, coder VARCHAR NOT NULL"
    side = "side VARCHAR NOT NULL CHECK (side IN ('source', 'target', 'speaker'))"
    return [
        "CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)",
        f"CREATE TABLE documents ({_columns(DOCUMENT)}, PRIMARY KEY (id))",
        # A coding without claims is a finding too: it replaces what an older coder thought it saw.
        "CREATE TABLE codings (document VARCHAR NOT NULL, coder VARCHAR NOT NULL,"
        ' claims INTEGER NOT NULL, "at" TIMESTAMP NOT NULL, PRIMARY KEY (document, coder))',
        f"CREATE TABLE claims ({_columns(FLAT)}, {seen}, PRIMARY KEY (id, coder))",
        f"CREATE TABLE parties ({key}, {side}, ordinal INTEGER NOT NULL, {_columns(PARTY)})",
        "CREATE TABLE refusals (place VARCHAR NOT NULL, reason VARCHAR NOT NULL,"
        ' hint VARCHAR NOT NULL, "at" TIMESTAMP NOT NULL, run VARCHAR NOT NULL)',
        f"INSERT INTO meta VALUES ('format', 'detente ledger'), ('schema', '{SCHEMA_VERSION}')",
    ]
