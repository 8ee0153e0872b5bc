"""The store of documents and claims: append-only, and asked as of any day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb
import pyarrow as pa

from detente.ledger import read, store, write
from detente.ledger.write import Added, Row


def _utc() -> datetime:
    return datetime.now(UTC)


class Ledger:
    """One file of documents and what they claim; corrections stand beside, nothing is edited.

    A document that `add` has returned for is on disk, whole, also if the process is killed the
    next moment. Adding it again changes nothing; a newer coder's claims are appended, and reading
    takes the newest coder of each document unless `coder` asks for another.

    `as_of` keeps the documents known by that day: published by then or, where the day of
    publication is not known, retrieved (else first stored) by then. Publication counts because
    that is when the world could know it, also for what was fetched later; the day we had it is
    never too early. The coder is always today's: `as_of` replays reports, not software.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, path: Path, clock: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._clock = clock
        self.path = path

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = True,
        read_only: bool = False,
        wait: float = 1.0,
        clock: Callable[[], datetime] = _utc,
    ) -> Self:
        """The ledger at `path`, made if there is none and `create` is set.

        Raises LedgerBusy if another process has it open after `wait` seconds, LedgerForeign if the
        file is something else, LedgerError if there is none.
        """
        path = Path(path)
        found = store.connect(path, create=create, read_only=read_only, wait=wait)
        return cls(found, path, clock)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Ledger({str(self.path)!r})"

    def add(self, document: Row, claims: Iterable[Row] = (), *, coder: str | None = None) -> Added:
        """Keep a document and one coder's claims about it, durably, all or nothing.

        `coder` is taken from the claims; give it to record that a coder found nothing.
        Raises BadRecord for a row that breaks the schema.
        """
        rows = list(claims)
        name = coder or next((str(row.get("coder")) for row in rows), "")
        return write.add(self._connection, document, rows, name, self._clock())

    def refuse(self, place: str, reason: str, hint: str = "", *, run: str = "") -> None:
        """Keep that one input was refused, and why."""
        write.refuse(self._connection, place, reason, hint, self._clock(), run)

    def claims(
        self,
        between: tuple[str, str] | None = None,
        *,
        actor: str | None = None,
        start: date | None = None,
        end: date | None = None,
        types: Iterable[str] = (),
        kinds: Iterable[str] = (),
        statuses: Iterable[str] = (),
        as_of: date | None = None,
        coder: str | None = None,
        document: str | None = None,
    ) -> pa.Table:
        """One row per claim by the day of the act: the claim's keys, then those of its document.

        `between` takes two actors or states in either direction, `actor` one on either side.
        `start` and `end` bound the act, inclusive; an act without a date has the day its document
        was known, an open side has no bound. To count a story once, take one row per `story`.
        """
        question = read.Question(
            between=between,
            actor=actor,
            start=start,
            end=end,
            types=tuple(types),
            kinds=tuple(kinds),
            statuses=tuple(statuses),
            as_of=as_of,
            coder=coder,
            document=document,
        )
        return self.ask(question)

    def ask(self, question: read.Question) -> pa.Table:
        """The claims a question asks for."""
        return read.claims(self._connection, question)

    def claim(self, id: str, *, coder: str | None = None) -> dict[str, Any] | None:
        """One claim with the keys of its document, or None."""
        rows = self.ask(read.Question(claim=id, coder=coder)).to_pylist()
        return next((row for row in rows if row["id"] == id), None)

    def documents(self, *, as_of: date | None = None) -> pa.Table:
        """One row per document, by the day it was known."""
        return read.documents(self._connection, as_of=as_of)

    def document(self, id: str) -> dict[str, Any] | None:
        """One document with its text, or None."""
        return _one(read.documents(self._connection, id=id))

    def texts(self, first: date, last: date) -> pa.Table:
        """id, story, text and known day of the documents known on the days first to last."""
        return read.texts(self._connection, first, last)

    def coded(self, document: str, coder: str) -> bool:
        """Tell whether that coder's claims about the document are in the ledger."""
        return read.coded(self._connection, document, coder)

    def refusals(self) -> pa.Table:
        """One row per refused input: place, reason, hint, at, run."""
        return read.refusals(self._connection)

    def counts(self) -> Mapping[str, int]:
        """How many documents, stories, codings, claims and refusals there are."""
        return read.counts(self._connection)


def _one(table: pa.Table) -> dict[str, Any] | None:
    rows: list[dict[str, Any]] = table.slice(0, 1).to_pylist()
    return rows[0] if rows else None
