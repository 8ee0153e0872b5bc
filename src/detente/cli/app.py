"""The program: finds the command, runs it, and turns failures into one clear line each."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo

from detente import __version__
from detente.cli.commands import COMMANDS
from detente.cli.screen import complain
from detente.errors import DetenteError

_MODULES = {entry.name: entry.module for entry in COMMANDS}


class Lazy(TyperGroup):
    """A group whose commands are imported when asked for; one that is absent is left out."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands whose module is there, in the order of the table."""
        return [name for name, module in _MODULES.items() if importlib.util.find_spec(module)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None; one that fails to load is named, the rest goes on."""
        if cmd_name not in self.list_commands(ctx):
            return None
        info = CommandInfo(name=cmd_name)
        try:
            info.callback = importlib.import_module(_MODULES[cmd_name]).command
        except Exception as error:
            complain(f"{cmd_name} cannot be loaded: {type(error).__name__}: {error}")
            info.callback, info.hidden, info.add_help_option = _fail, True, False
            info.context_settings = {"ignore_unknown_options": True, "allow_extra_args": True}
        return get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)


def _fail() -> None:
    raise typer.Exit(1)


app = typer.Typer(
    cls=Lazy,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"detente {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Where two states stand and what comes next, with the sentence behind every number.

    Exit codes: 0 done, 1 failed, 2 wrong use, 3 some inputs were refused, 4 too little evidence.
    """


def run(args: list[str] | None = None) -> None:
    """Run one command and exit: 130 when interrupted, the code of the error when one is known."""
    try:
        app(args, prog_name="detente")
    except DetenteError as error:
        complain(str(error), error.hint)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output left; nothing more may be written, also not at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
