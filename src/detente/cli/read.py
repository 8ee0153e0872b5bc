"""detente read: reports in, claims out, and into the ledger if one is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli import options
from detente.cli.screen import complain, console, note

if TYPE_CHECKING:
    from detente.cli.coding import Records
    from detente.cli.stories import Stories
    from detente.documents import Document, Refusal
    from detente.ledger import Ledger
    from detente.settings import Settings

_Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, JSON Lines; - for stdin.")
]
_Language = Annotated[
    str | None, typer.Option("--lang", metavar="CODE", help="Language of texts that state none.")
]
_Keep = Annotated[
    Path | None,
    typer.Option("--ledger", metavar="FILE", help="Keep documents and claims in this ledger."),
]
_Workers = Annotated[
    int | None, typer.Option("--workers", metavar="N", help="Processes; 0 is one per core.")
]


def command(
    paths: _Paths,
    ledger: _Keep = None,
    published: options.Published = None,
    language: _Language = None,
    workers: _Workers = None,
    as_json: options.Json = False,
) -> None:
    """Read reports and show what they claim; with --ledger, keep it.

    What was kept before is not coded again. Exit code 3: some inputs were refused.
    """
    from detente.cli.coding import coder, each
    from detente.cli.stories import Stories
    from detente.documents import Refusal, read
    from detente.ledger import Ledger

    settings = options.settings(ledger=ledger, workers=workers)
    now = datetime.now(UTC)
    limits = _limits(settings)
    name = coder()

    def inputs() -> Iterator[Document | Refusal]:
        for path in paths:
            yield from read(
                path, published=published, language=language, retrieved=now, limits=limits
            )

    tally = {"documents": 0, "claims": 0, "refused": 0, "new": 0}
    with ExitStack() as stack:
        store = stack.enter_context(Ledger.open(ledger)) if ledger else None
        stories = Stories(store) if store else None
        show = stack.enter_context(_Display(settings, as_json))

        def known(document: Document) -> Records | None:
            return _held(store, document, name) if store else None

        for item in each(inputs(), settings.workers, known):
            document, found = (None, item) if isinstance(item, Refusal) else item
            if isinstance(found, Refusal):
                tally["refused"] += 1
                complain(f"refused {found.where}: {found.reason}", found.hint)
                if store:
                    store.refuse(found.where, found.reason, found.hint, run=now.isoformat())
                continue
            assert document is not None
            tally["documents"] += 1
            tally["claims"] += len(found)
            if store and stories:
                tally["new"] += _keep(store, stories, document, found, name, now)
            show(document, found)
    _sum_up(tally, ledger is not None, str(ledger))
    if tally["refused"]:
        raise typer.Exit(3)


def _limits(settings: Settings) -> Any:
    from detente.documents import Limits

    return Limits(
        max_bytes=settings.max_bytes,
        max_elements=settings.max_elements,
        max_depth=settings.max_depth,
        max_seconds=settings.max_seconds,
    )


def _held(store: Ledger, document: Document, coder: str) -> Records | None:
    from detente.ledger import CLAIM

    if not store.coded(document.id, coder):
        return None
    rows: Records = store.claims(document=document.id, coder=coder).to_pylist()
    return [{c.name: row[c.name] for c in CLAIM} for row in rows]


def _keep(
    store: Ledger, stories: Stories, document: Document, found: Records, coder: str, now: datetime
) -> int:
    from detente.events.record import document_row

    held = store.document(document.id)
    if held and document.published not in (None, held["published"]):
        complain(
            f"{document.path or document.id} is in the ledger as published "
            f"{held['published'] or 'on a day not known'}; {document.published} was not taken",
            "a ledger is never edited: read it into a new one",
        )
    story = held["story"] if held else stories.of(document, now.date())
    return int(store.add(document_row(document, story), found, coder=coder).document)


class _Display:
    """Claims to stdout as they come; a sign of life to stderr where a person watches."""

    def __init__(self, settings: Settings, as_json: bool) -> None:
        self._as_json = as_json
        self._console = None if as_json else console(settings)
        self._watch = console(settings, stderr=True)

    def __enter__(self) -> _Display:
        self._status = self._watch.status("reading…") if self._watch.is_terminal else None
        if self._status:
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._status:
            self._status.stop()

    def __call__(self, document: Document, found: Records) -> None:
        if self._console is None:
            from detente.ledger.export import json_line

            for record in found:
                print(json_line(record), flush=True)
        else:
            from detente.cli.claim_table import print_claims
            from detente.cli.coding import where
            from detente.cli.screen import safe

            title = safe(document.title or where(document))
            day = document.published or "day not known"
            self._console.print(f"{title} · {day} · {document.language}", style="bold")
            if found:
                print_claims(found, self._console)
            else:
                self._console.print("no codable claim about states\n", style="dim")


def _sum_up(tally: dict[str, int], kept: bool, place: str) -> None:
    def count(name: str, noun: str) -> str:
        return f"{tally[name]} {noun}{'' if tally[name] == 1 else 's'}"

    line = f"{count('documents', 'document')}, {count('claims', 'claim')}"
    if tally["refused"]:
        line += f", {tally['refused']} refused"
    if kept:
        line += f"; {tally['new']} new in {place}"
    elif tally["claims"]:
        line += "; not kept (add --ledger FILE)"
    note(line)
