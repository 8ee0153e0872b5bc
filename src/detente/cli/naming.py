"""From the name a user types to the code the ledger knows."""

from __future__ import annotations


def code(name: str) -> str:
    """The code of an actor: itself in capitals, or what the name means."""
    return name if name.isupper() else name.upper()
