"""The store: documents and their claims, append-only, asked as of any day."""

from typing import TYPE_CHECKING, Any

from detente.ledger.schema import CLAIM, CONTEXT, DOCUMENT, PARTY, SCHEMA_VERSION, Column

if TYPE_CHECKING:
    from detente.ledger.absence import Absence, why_empty
    from detente.ledger.ledger import Ledger
    from detente.ledger.read import Question
    from detente.ledger.write import Added

__all__ = [
    "CLAIM",
    "CONTEXT",
    "DOCUMENT",
    "PARTY",
    "SCHEMA_VERSION",
    "Absence",
    "Added",
    "Column",
    "Ledger",
    "Question",
    "why_empty",
]

# The engine takes a fifth of a second to load; the schema alone should not.
_LATER = {
    "Absence": "absence",
    "Added": "write",
    "Ledger": "ledger",
    "Question": "read",
    "why_empty": "absence",
}


def __getattr__(name: str) -> Any:
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(f"detente.ledger.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
