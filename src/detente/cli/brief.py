"""detente brief: what the reports say of two actors, as one HTML page."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from detente.cli import options
from detente.cli.screen import note
from detente.errors import BadInput

_Name = Annotated[str, typer.Argument(help="A state or organisation, by code or name.")]
_Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE", help="HTML file; A-B.html unless given."),
]
_Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="Language of the brief: en, pl.")
]


def command(
    a: _Name,
    b: _Name,
    as_of: options.AsOf = None,
    first: options.From = None,
    last: options.To = None,
    out: _Out = None,
    language: _Language = None,
    ledger: options.LedgerFile = None,
) -> None:
    """Write a brief of two states or organisations: one HTML page that opens offline.

    Exit code 4: no claim in the ledger links the two.
    """
    from detente.briefs import brief, html
    from detente.ledger import Ledger

    settings = options.settings(ledger=ledger, language=language)
    with Ledger.open(settings.ledger, create=False, read_only=True) as store:
        found = brief(
            store, a, b,
            today=date.today(), start=first, end=last, as_of=as_of, language=settings.language,
        )  # fmt: skip
    place = out or Path(f"{found.scope.pair.a}-{found.scope.pair.b}.html")
    write(place, html(found))
    f = found.figures
    note(f"{place}: claims {f.claims}, reports {f.reports}, stories {f.stories}")


def write(place: Path, page: str) -> None:
    """The page at that place, whole or not at all."""
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        beside.write_text(page, encoding="utf-8")
        beside.replace(place)
    except OSError as error:
        raise BadInput(
            f"cannot write {place}: {error.strerror or error}",
            hint="name a file in a folder that exists and is writable",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
