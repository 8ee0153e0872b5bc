"""From the name a user types to the code the ledger knows."""

from __future__ import annotations

from datetime import date

from detente.errors import BadInput, UnknownActor


def code(name: str, day: date | None = None) -> str:
    """The code of an actor: `rus` is RUS, `Russia`, `Rosja` and `Россия` are RUS.

    Capitals that no table knows stand for themselves: a ledger may hold actors we do not.
    """
    from detente.actors import actors, who

    if name.upper() in actors():
        return name.upper()
    try:
        readings = who(name, day or date.today())
    except UnknownActor:
        if name.isupper():
            return name
        raise
    certain = [one for one in readings if one.person is None] or readings
    found = list(dict.fromkeys(one.actor for one in certain))
    if len(found) > 1:
        raise BadInput(f"{name!r} can mean {', '.join(found)}", hint="give the code")
    return found[0]
