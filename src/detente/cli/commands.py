"""Which commands there are; a new one is one line here and a module with a `command` function."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its name and the module whose `command` function it runs."""

    name: str
    module: str


COMMANDS = (
    Entry("read", "detente.cli.read"),
    Entry("events", "detente.cli.events"),
    Entry("documents", "detente.cli.documents"),
    Entry("actors", "detente.cli.actors"),
    Entry("explain", "detente.cli.explain"),
    Entry("brief", "detente.cli.brief"),
    Entry("demo", "detente.cli.demo"),
    Entry("evaluate", "detente.cli.evaluate"),
    Entry("schema", "detente.cli.schema"),
    Entry("settings", "detente.cli.settings"),
)
