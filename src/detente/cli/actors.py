"""detente actors: who is meant by a name on a day."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any

import typer

from detente.cli import options
from detente.cli.screen import console, note, safe
from detente.errors import UnknownActor

_EMPTY: tuple[Any, ...] = (None, False, "", [])
_Name = Annotated[
    list[str], typer.Argument(metavar="NAME...", help="A state, organisation or person.")
]


def command(name: _Name, on: options.On = None, as_json: options.Json = False) -> None:
    """Tell who is meant by a name on a day, and in which office."""
    from detente.actors import who
    from detente.ledger.export import json_line

    asked = " ".join(name)
    day = on or date.today()
    found = [record(one) for one in who(asked, day)]
    if not found:
        raise UnknownActor(
            f"nobody is known as {asked!r} on {day}",
            hint="try the full name in English, Polish or Russian, or another day with --on",
        )
    if as_json:
        for one in found:
            print(json_line(one))
        return
    from rich import box
    from rich.table import Table

    columns = [c for c in found[0] if any(one.get(c) not in _EMPTY for one in found)]
    table = Table(*columns, box=box.SIMPLE_HEAD, header_style="bold")
    for one in found:
        table.add_row(*(_cell(one.get(column)) for column in columns))
    console(options.settings()).print(table)
    if len(found) > 1:
        note(f"{len(found)} readings of {asked!r} on {day}, the likeliest first")


def record(one: Any) -> dict[str, Any]:
    """A dataclass or mapping as a plain record, whatever its keys."""
    if dataclasses.is_dataclass(one) and not isinstance(one, type):
        fields = {f.name: getattr(one, f.name) for f in dataclasses.fields(one)}
    else:
        fields = dict(one)
    return {name: _plain(value) for name, value in fields.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if (dataclasses.is_dataclass(value) and not isinstance(value, type)) or isinstance(
        value, Mapping
    ):
        return record(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
    return value


def _cell(value: Any) -> str:
    if value in _EMPTY:
        return "—"
    if isinstance(value, Mapping):
        named = value.get("title") or value.get("name")
        if not named:
            return "\n".join(f"{k} {_cell(v)}" for k, v in value.items() if v not in _EMPTY)
        since = f" ({value['start'] or '…'} – {value['end'] or '…'})" if "start" in value else ""
        return safe(str(named)) + since
    if isinstance(value, list):
        return "\n".join(_cell(one) for one in value)
    return safe("yes" if value is True else str(value))
