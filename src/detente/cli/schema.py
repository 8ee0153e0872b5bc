"""detente schema: the JSON Schema of what `--json` prints."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from detente.errors import BadInput


def command(
    record: Annotated[
        str, typer.Argument(help="claim (as read prints it), event (as events does) or document")
    ] = "claim",
) -> None:
    """Print the JSON Schema of a record."""
    from detente.ledger import CLAIM, CONTEXT, DOCUMENT
    from detente.ledger.describe import json_schema

    known = {"claim": CLAIM, "event": (*CLAIM, *CONTEXT), "document": DOCUMENT}
    if record not in known:
        raise BadInput(f"no record is called {record!r}", hint=f"there are {', '.join(known)}")
    schema = json_schema(known[record], title=record.capitalize())
    print(json.dumps(schema, ensure_ascii=False, indent=2))
