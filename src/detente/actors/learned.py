"""Names a document teaches: after `premier Andrej Babiš` a Babiš is a Czech."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

SHORTEST = 3
LONGEST_ENDING = 3


@dataclass(frozen=True, slots=True)
class Taught:
    """A surname, the actor it belongs to, and the role it came with; or a company and its state."""

    surname: str
    actor: str
    name: str
    role: str | None
    person: str | None
    state: str | None = None


def plain(word: str) -> str:
    """The word in lower case without diacritics."""
    bare = unicodedata.normalize("NFD", word.lower().replace("ł", "l"))
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("ё", "е")


def same_name(left: str, right: str) -> bool:
    """Whether two words can be case forms of one name: alike but for a short ending.

    >>> same_name("Kulhánek", "Kulhánka"), same_name("Rau", "Raua"), same_name("Rau", "Raisi")
    (True, True, False)
    """
    a, b = plain(left), plain(right)
    if min(len(a), len(b)) < SHORTEST:
        return a == b
    common = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        common += 1
    return (
        common >= max(SHORTEST, min(len(a), len(b)) - 2)
        and max(len(a), len(b)) - common <= LONGEST_ENDING
    )


class Names:
    """The surnames a document taught so far."""

    def __init__(self) -> None:
        self._taught: list[Taught] = []

    def teach(self, taught: Taught) -> None:
        """Remember a name; a later one of the same spelling wins."""
        if taught.surname and taught.surname[0].isupper():
            self._taught.insert(0, taught)

    def lookup(self, form: str) -> Taught | None:
        """Who was taught under this name, in whatever case form."""
        if not form[:1].isupper():
            return None
        return next((t for t in self._taught if same_name(t.surname, form)), None)

    def company(self, forms: list[str]) -> Taught | None:
        """The company taught whose whole name the words begin with, its first word bending."""
        for t in self._taught:
            parts = t.surname.split(" ")
            if t.actor != t.name.upper() or len(parts) > len(forms):
                continue
            if all(same_name(a, b) for a, b in zip(parts, forms, strict=False)):
                return t
        return None

    def of_role(self, roles: list[str]) -> list[Taught]:
        """The people taught with one of these roles, the latest first."""
        return [t for t in self._taught if t.role in roles]

    def __bool__(self) -> bool:
        return bool(self._taught)
