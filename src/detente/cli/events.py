"""detente events: claims out of the ledger."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from detente.cli import options
from detente.cli.screen import complain, console, note
from detente.errors import BadInput

_Pair = Annotated[
    tuple[str, str] | None,
    typer.Option("--between", metavar="A B", help="Two states or actors, either direction."),
]
_Actor = Annotated[str | None, typer.Option("--actor", help="One state or actor, either side.")]
_Types = Annotated[list[str] | None, typer.Option("--type", help="Type, like ACCUSE; repeatable.")]
_Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", help="occurred, planned, hypothetical or negated; repeatable."),
]
_Kinds = Annotated[
    list[str] | None, typer.Option("--kind", help="event, position or tie; repeatable.")
]
_Once = Annotated[bool, typer.Option("--once", help="Only the first document of each story.")]


def command(
    between: _Pair = None,
    actor: _Actor = None,
    first: options.From = None,
    last: options.To = None,
    types: _Types = None,
    statuses: _Statuses = None,
    kinds: _Kinds = None,
    as_of: options.AsOf = None,
    once: _Once = False,
    ledger: options.LedgerFile = None,
    as_json: options.Json = False,
    as_csv: options.Csv = False,
    out: options.Out = None,
) -> None:
    """List what states did to each other, with the words that say so."""
    from detente.cli.naming import code
    from detente.ledger import CLAIM, Ledger, Question, why_empty
    from detente.ledger.export import records, save, write_csv, write_jsonl

    if first and last and last < first:
        raise BadInput(f"--to {last} is before --from {first}")
    choices = {c.name: c.values for c in CLAIM}
    question = Question(
        between=(code(between[0]), code(between[1])) if between else None,
        actor=code(actor) if actor else None,
        start=first,
        end=last,
        types=tuple(types or ()),
        statuses=_known("--status", statuses, choices["status"]),
        kinds=_known("--kind", kinds, choices["kind"]),
        as_of=as_of,
    )
    settings = options.settings(ledger=ledger)
    with Ledger.open(settings.ledger, create=False, read_only=True) as store:
        table = store.ask(question)
        absence = None if table.num_rows else why_empty(store, question)
    if once:
        from detente.ledger.stories import once_each

        table = once_each(table)
    if out:
        save(table, out)
        note(f"{table.num_rows} claims written to {out}")
    elif as_json:
        write_jsonl(table, sys.stdout)
    elif as_csv:
        write_csv(table, sys.stdout)
    elif table.num_rows:
        from detente.cli.claim_table import print_claims

        print_claims(records(table), console(settings))
    if absence:
        complain(f"no rows ({absence.kind}): {absence.reason}", absence.hint)


def _known(option: str, given: list[str] | None, known: tuple[str, ...]) -> tuple[str, ...]:
    for one in given or ():
        if one not in known:
            raise BadInput(f"{option} cannot be {one!r}", hint=f"it takes {', '.join(known)}")
    return tuple(given or ())
