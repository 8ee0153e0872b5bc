"""Words of a sentence that name an actor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from detente.actors.actor import Voice


class MentionKind(StrEnum):
    """How the words name the actor."""

    NAME = "name"  # Kazachstan, United States, Газпром, NATO
    DEMONYM = "demonym"  # Russians, Kazachom
    ADJECTIVE = "adjective"  # rosyjski, Turkish
    CAPITAL = "capital"  # Ankara, w Pradze
    SEAT = "seat"  # Kremlin, Bankowa
    PERSON = "person"  # Tokayev; prezydent Kassym-Żomart Tokajew
    ROLE = "role"  # the Kazakh president; szef dyplomacji Turcji; rosyjski MSZ
    ANAPHOR = "anaphor"  # the president, minister, his country, he, both sides


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `first` to `last` (inclusive) of a sentence that name an actor.

    `start`, `end`, `text` are characters of the document. `actor` is the political entity that
    acts (`KAZ`, `EU`, `GAZPROM`), `state` its state or None for international organisations,
    `person` the id of the human named, `name` the English display name of who is named.
    `head` is the index of the grammatical head word. `cases` are the grammatical cases the form
    can have (`nom gen dat acc ins loc voc`; empty = not known), `number` `sing`, `plur` or "".
    `voice` is the standing on the day of the document; `former` marks an ex-office-holder.
    `confidence` is 1 for a name and lower for what was inferred; `why` says how in a few words
    (`place` and `direction` mark places after a preposition). `others` are further actors the
    words may mean, likeliest first.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    actor: str
    state: str | None
    kind: MentionKind
    head: int
    name: str
    person: str | None = None
    office: str | None = None
    voice: Voice = Voice.EXECUTIVE
    former: bool = False
    cases: frozenset[str] = frozenset()
    number: str = ""
    confidence: float = 1.0
    why: str = ""
    others: tuple[str, ...] = ()
