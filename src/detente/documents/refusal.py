"""An input that gave no document, and why."""

from __future__ import annotations

from dataclasses import dataclass

from detente.errors import DetenteError


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was refused: where it stands, why, what to do, and the error's class name."""

    where: str
    reason: str
    hint: str
    error: str

    @classmethod
    def of(cls, where: str, error: DetenteError) -> Refusal:
        """The refusal that stands for an error met at `where`."""
        return cls(where, str(error), error.hint, type(error).__name__)
