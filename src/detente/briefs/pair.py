"""The two actors a brief is about, by any name in any of our languages."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import date

from detente.actors.people import who
from detente.actors.registry import actors
from detente.errors import BadInput, UnknownActor
from detente.ledger.ledger import Ledger
from detente.ledger.read import Question


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors by their codes."""

    a: str
    b: str


def pair(ledger: Ledger, a: str, b: str, day: date) -> Pair:
    """The codes of two actors; names are read as on that day.

    Raises UnknownActor with suggestions, and BadInput where a name means two actors or both names
    mean one.
    """
    found = Pair(code(ledger, a, day), code(ledger, b, day))
    if found.a == found.b:
        raise BadInput(f"{a!r} and {b!r} are the same actor", hint="name two different ones")
    return found


def code(ledger: Ledger, name: str, day: date) -> str:
    """The code of an actor; a code that only this ledger knows stands for itself."""
    upper = name.strip().upper()
    if upper in actors():
        return upper
    try:
        readings = who(name, day)
    except UnknownActor as error:
        if name == upper and ledger.ask(Question(actor=name)).num_rows:
            return name
        raise _unknown(name, error) from error
    own = [one for one in readings if one.person is None] or readings
    codes = list(dict.fromkeys(one.actor for one in own))
    if len(codes) > 1:
        raise BadInput(f"{name!r} can mean {', '.join(codes)}", hint="give the code")
    return codes[0]


def _unknown(name: str, error: UnknownActor) -> UnknownActor:
    """The error with codes and names that look alike."""
    named = {one.name: key for key, one in actors().items()}
    near = difflib.get_close_matches(name.title(), named, n=3, cutoff=0.6)
    near += difflib.get_close_matches(name.upper(), list(actors()), n=3, cutoff=0.6)
    told = [f"{n} ({named[n]})" if n in named else f"{n} ({actors()[n].name})" for n in near]
    if told:
        return UnknownActor(
            f"nobody is known as {name!r}", hint=f"did you mean {', '.join(dict.fromkeys(told))}?"
        )
    return UnknownActor(f"nobody is known as {name!r}", hint=error.hint)
