"""detente documents: what the ledger has read."""

from __future__ import annotations

import sys

from detente.cli import options
from detente.cli.screen import complain, console, note, safe


def command(
    as_of: options.AsOf = None,
    ledger: options.LedgerFile = None,
    as_json: options.Json = False,
    as_csv: options.Csv = False,
    out: options.Out = None,
) -> None:
    """List the documents in the ledger, by the day they were known."""
    from detente.ledger import Ledger
    from detente.ledger.export import records, save, write_csv, write_jsonl

    settings = options.settings(ledger=ledger)
    with Ledger.open(settings.ledger, create=False, read_only=True) as store:
        table = store.documents(as_of=as_of)
        total = store.counts()["documents"]
    if out:
        save(table, out, title="documents")
        note(f"{table.num_rows} documents written to {out}")
    elif as_json:
        write_jsonl(table, sys.stdout)
    elif as_csv:
        write_csv(table, sys.stdout)
    elif table.num_rows:
        from rich import box
        from rich.table import Table

        shown = Table("published", "id", "lang", "publisher", "title", box=box.SIMPLE_HEAD)
        for row in records(table):
            told = row["title"] or row["text"][:80]
            shown.add_row(
                str(row["published"] or "not known"), row["id"], row["language"],
                safe(row["publisher"] or "—"), safe(told),
            )  # fmt: skip
        console(settings).print(shown)
    if not table.num_rows and total:
        complain(f"no rows: none of the {total} documents was known by {as_of}", "take a later day")
    elif not table.num_rows:
        complain("no rows: the ledger is empty", "add reports: detente read PATH --ledger FILE")
