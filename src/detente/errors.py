"""What can go wrong, and what to do next.

DetenteError
├── BadInput (ValueError)          what the user gave cannot be used; exit 2
│   ├── BadSetting                 a setting is unknown or has a wrong value
│   ├── UnknownActor (LookupError) no state, organisation or person of that name on that day
│   └── BadRecord                  a record of a data file breaks its schema
├── Refused (ValueError)           one input was refused, the rest goes on; exit 3
│   ├── Unreadable                 not text, empty, broken, or of a kind we do not read
│   ├── TooLarge                   over a cap on bytes, elements, depth or time
│   └── UnknownLanguage            no language pack codes this language
├── LedgerError (RuntimeError)     the store cannot be opened, read or written; exit 1
│   ├── LedgerBusy                 another process writes to it
│   └── LedgerForeign              the file is no ledger, or of another schema version
└── TooThin (LookupError)          there is too little evidence for an answer; exit 4
"""

from __future__ import annotations

__all__ = [
    "BadInput",
    "BadRecord",
    "BadSetting",
    "DetenteError",
    "LedgerBusy",
    "LedgerError",
    "LedgerForeign",
    "Refused",
    "TooLarge",
    "TooThin",
    "UnknownActor",
    "UnknownLanguage",
    "Unreadable",
]


class DetenteError(Exception):
    """Any failure detente explains; `hint` is the next thing to do, `exit_code` what the CLI returns."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class BadInput(DetenteError, ValueError):
    """What the user gave cannot be used."""

    exit_code = 2


class BadSetting(BadInput):
    """A setting is unknown or has a wrong value."""


class UnknownActor(BadInput, LookupError):
    """No state, organisation or person of that name on that day."""


class BadRecord(BadInput):
    """A record of a data file breaks its schema."""


class Refused(DetenteError, ValueError):
    """One input was refused; the rest goes on."""

    exit_code = 3


class Unreadable(Refused):
    """Not text, empty, broken, or of a kind we do not read."""


class TooLarge(Refused):
    """Over a cap on bytes, elements, depth or time."""


class UnknownLanguage(Refused):
    """No language pack codes this language."""


class LedgerError(DetenteError, RuntimeError):
    """The store cannot be opened, read or written."""


class LedgerBusy(LedgerError):
    """Another process writes to the ledger."""


class LedgerForeign(LedgerError):
    """The file is no ledger, or one of another schema version."""


class TooThin(DetenteError, LookupError):
    """There is too little evidence for an answer."""

    exit_code = 4
