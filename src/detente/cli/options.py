"""Options that several commands share."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from detente.errors import BadInput
from detente.settings import Settings, Value, load


def day(text: str) -> date:
    """A day as users write it, `2022-06-17`."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{text!r} is not a day; write it like 2022-06-17") from error


def _day(help: str, *names: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(*names, parser=day, metavar="DAY", help=help)
    return option


LedgerFile: TypeAlias = Annotated[
    Path | None, typer.Option("--ledger", metavar="FILE", help="File of the ledger.")
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]
Csv: TypeAlias = Annotated[bool, typer.Option("--csv", help="CSV on stdout.")]
Out: TypeAlias = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE", help="Write .parquet, .csv or .jsonl."),
]
AsOf: TypeAlias = Annotated[
    date | None, _day("Only documents published (else retrieved) by this day.", "--as-of")
]
Published: TypeAlias = Annotated[
    date | None, _day("Day of publication, where a document does not say it.", "--published")
]
From: TypeAlias = Annotated[date | None, _day("First day of the acts.", "--from")]
To: TypeAlias = Annotated[date | None, _day("Last day of the acts.", "--to")]
On: TypeAlias = Annotated[date | None, _day("The day that counts.", "--on")]


def settings(**flags: Value | None) -> Settings:
    """The settings that hold here, with these flags above them."""
    return load(Path.cwd(), os.environ, flags)
