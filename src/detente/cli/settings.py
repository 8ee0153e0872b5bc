"""detente settings: what is set, and where it came from."""

from __future__ import annotations

import json
from pathlib import Path

from detente.cli import options
from detente.cli.screen import console
from detente.settings import SETTINGS


def command(as_json: options.Json = False) -> None:
    """Show every setting, its value and where the value came from."""
    found = options.settings()
    values = {s.name: found.value(s.name) for s in SETTINGS}
    if as_json:
        for name, value in values.items():
            shown = str(value) if isinstance(value, Path) else value
            row = {"setting": name, "value": shown, "origin": found.origin[name]}
            print(json.dumps(row, ensure_ascii=False))
        return
    from rich.table import Table

    table = Table("setting", "value", "from", "meaning", box=None, header_style="bold")
    for setting in SETTINGS:
        origin = found.origin[setting.name]
        table.add_row(setting.name, str(values[setting.name]), origin, setting.doc)
    console(found).print(table)
