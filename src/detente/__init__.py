"""Where two states stand and what comes next, with the sentence behind every number.

    >>> import detente
    >>> text = "Russia expelled two Polish diplomats on Friday."
    >>> [claim] = detente.code(detente.Document(text, "en"))
    >>> claim.content.type, claim.content.mode, claim.evidence.quote
    ('SANCTION', 'expel', 'Russia expelled two Polish diplomats')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detente.actors import Actor, Voice
    from detente.documents import Document, Evidence, Refusal, read
    from detente.errors import DetenteError
    from detente.events import Claim, Event, Position, Tie, code
    from detente.events.evaluate import evaluate
    from detente.ledger import Ledger

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Claim",
    "DetenteError",
    "Document",
    "Event",
    "Evidence",
    "Ledger",
    "Position",
    "Refusal",
    "Tie",
    "Voice",
    "code",
    "evaluate",
    "read",
]

_ROOMS = {
    "Actor": "actors", "Voice": "actors", "Document": "documents", "Evidence": "documents",
    "Refusal": "documents", "read": "documents", "DetenteError": "errors", "Claim": "events",
    "Event": "events", "Position": "events", "Tie": "events", "code": "events",
    "evaluate": "events", "Ledger": "ledger",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Rooms are imported when first used, so that `detente --help` answers at once."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'detente' has no attribute {name!r}")
    return getattr(import_module(f"detente.{_ROOMS[name]}"), name)
