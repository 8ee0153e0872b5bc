"""detente demo: the sample dossier read, kept and turned into a brief, in one go."""

from __future__ import annotations

import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli import options
from detente.cli.screen import console, note
from detente.errors import BadInput

if TYPE_CHECKING:
    from detente.briefs.summary import Summary
    from detente.ledger import Ledger

_Folder = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="Folder for the ledger and the brief.")
]
_PAIR = ("KAZ", "RUS")
_BRIEF = "kazakhstan-russia.html"
_PERIOD = 20  # documents between two lines of progress where nobody watches


def command(out: _Folder = Path("detente-demo"), as_json: options.Json = False) -> None:
    """Try detente on the labelled sample that comes with it: a ledger, a summary, a brief."""
    from detente.briefs import brief, html
    from detente.briefs.summary import summary
    from detente.cli.brief import write
    from detente.ledger import Ledger

    settings = options.settings()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            f"cannot make the folder {out}: {error.strerror or error}",
            hint="name a folder with --out",
        ) from error
    place, page = out / "detente.duckdb", out / _BRIEF
    with Ledger.open(place) as store:
        refused = _fill(store, settings)
        told = summary(store, _PAIR, refused)
        made = brief(store, *_PAIR, today=datetime.now().date(), language=settings.language)
    write(page, html(made))
    if as_json:
        from detente.ledger.export import json_line

        print(json_line({**told.record(), "ledger": str(place), "brief": str(page)}))
        return
    _show(told, settings)
    files = " ".join(("ledger", shlex.quote(str(place)), "and brief", shlex.quote(str(page))))
    print(f"\nWritten: {files}")
    print("\nNext, with your own files:")
    print("  detente read YOUR-FOLDER --ledger my.duckdb")
    print("  detente brief RUS KAZ --ledger my.duckdb -o brief.html")


def _fill(store: Ledger, settings: Any) -> list[tuple[str, str]]:
    """The dossier coded into the ledger; what was refused, by place and reason."""
    from detente.cli.coding import coder, each
    from detente.cli.stories import Stories
    from detente.documents import Refusal, read
    from detente.events.record import document_row
    from detente.samples import dossier

    now, name, stories = datetime.now(UTC), coder(), Stories(store)
    watch = console(settings, stderr=True)
    refused: list[tuple[str, str]] = []
    inputs = list(read(str(dossier()), retrieved=now))
    note(f"coding {len(inputs)} notes of the labelled sample…")
    with watch.status("coding…") as status:
        workers = 0 if settings.origin["workers"] == "default" else settings.workers
        coded = each(inputs, workers, lambda d: [] if store.coded(d.id, name) else None)
        for n, item in enumerate(coded, 1):
            document, found = (None, item) if isinstance(item, Refusal) else item
            if isinstance(found, Refusal):
                refused.append((found.where, found.reason))
                store.refuse(found.where, found.reason, found.hint, run=now.isoformat())
            elif document and not store.coded(document.id, name):
                held = store.document(document.id)
                story = held["story"] if held else stories.of(document, now.date())
                store.add(document_row(document, story), found, coder=name)
            status.update(f"coding… {n} of {len(inputs)}")
            if not watch.is_terminal and n % _PERIOD == 0:
                note(f"  {n} of {len(inputs)}")
    return refused


def _show(told: Summary, settings: Any) -> None:
    from rich import box
    from rich.table import Table

    from detente.cli.screen import safe

    screen = console(settings)
    print(
        f"{told.documents} documents, {told.stories} stories, {told.claims} claims"
        f" ({', '.join(f'{n} {kind}' for kind, n in told.kinds)})"
    )
    print("A labelled sample written for detente: it shows how it works and measures nothing.\n")
    by_type = Table("claims by type", *told.statuses, box=box.SIMPLE_HEAD, header_style="bold")
    for column in by_type.columns[1:]:
        column.justify = "right"
    for type_, counts in told.types:
        by_type.add_row(type_, *(str(n) if n else "·" for n in counts))
    screen.print(by_type)
    dyads = ", ".join(f"{a}–{b} {n}" for (a, b), n in told.dyads)
    screen.print(f"Pairs with the most claims: {dyads}", soft_wrap=True)
    a, b = told.pair
    screen.print(f"\nThe strongest acts {a}–{b} that a report tells as done:", soft_wrap=True)
    for one in told.strongest:
        screen.print(f"  {one.score:+g} {one.day} {one.act}: “{safe(one.quote)}”", soft_wrap=True)
    if told.refused:
        screen.print("\nRefused:", soft_wrap=True)
        for reason, n in told.refused:
            screen.print(f"  {n} × {safe(reason)}", soft_wrap=True)
    else:
        screen.print("\nNothing was refused.")
    sys.stdout.flush()
