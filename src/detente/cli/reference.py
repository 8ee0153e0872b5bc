"""The pages of docs/ that are generated: `python -m detente.cli.reference docs`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import typer

from detente import settings
from detente.cli.app import app
from detente.ledger import describe


def markdown() -> str:
    """The page docs/cli.md: every command with its arguments and options."""
    group: Any = typer.main.get_command(app)
    context = group.make_context("detente", ["settings"])
    parts = [
        "# Command line",
        "",
        "Results go to stdout, everything else to stderr. `--json` prints JSON Lines in the keys of"
        " [the schema](schema.md); [settings](settings.md) need none to start. `NO_COLOR` holds.",
        "",
        "Exit codes: 0 done, 1 failed, 2 wrong use, 3 done but some inputs were refused, 4 too"
        " little evidence for an answer, 130 interrupted.",
        "",
    ]
    for name in group.list_commands(context):
        parts += _command(name, group.get_command(context, name))
    return "\n".join(parts).rstrip() + "\n"


def _command(name: str, command: Any) -> list[str]:
    if command is None:
        return []
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option"]
    usage = " ".join([name, *(_metavar(p) for p in arguments), *(["[OPTIONS]"] if options else [])])
    rows = [f"| `{_metavar(p)}` | {p.help or ''} |" for p in arguments]
    rows += [f"| `{_option(p)}` | {p.help or ''} |" for p in options]
    table = ["| | |", "|---|---|", *rows, ""] if rows else []
    return [f"## detente {usage}", "", *(command.help or "").strip().splitlines(), "", *table]


def _metavar(parameter: Any) -> str:
    shown = str(parameter.metavar or parameter.name.upper())
    return shown if parameter.required else f"[{shown}]"


def _option(parameter: Any) -> str:
    names = ", ".join(parameter.opts)
    return names if parameter.is_flag else f"{names} {parameter.metavar or 'TEXT'}"


def pages() -> dict[str, str]:
    """Every generated page by its file name."""
    return {
        "cli.md": markdown(),
        "schema.md": describe.markdown(),
        "settings.md": settings.markdown(),
    }


if __name__ == "__main__":
    for file, text in pages().items():
        (Path(sys.argv[1]) / file).write_text(text, encoding="utf-8")
