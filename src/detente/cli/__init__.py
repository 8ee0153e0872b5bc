"""The command line: `detente COMMAND`; one module per command, loaded when it is called."""

from __future__ import annotations


def main() -> None:
    """Run the command line and exit with its code."""
    from detente.cli.app import run

    run()


__all__ = ["main"]
