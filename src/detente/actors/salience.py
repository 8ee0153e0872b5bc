"""Which actors a document is about, and which were named last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log1p

from detente.actors.mention import Mention, MentionKind

MEMORY = 3  # sentences that pronouns look back over
WEIGHT = {MentionKind.ADJECTIVE: 0.7, MentionKind.ANAPHOR: 0.5}


def weight(mention: Mention) -> float:
    """How much a mention tells that the document is about its actor."""
    if mention.why == "place":
        return 0.4
    return WEIGHT.get(mention.kind, 1.0)


class Salience:
    """Counts of actors over the document and the mentions of the last sentences."""

    def __init__(self) -> None:
        self.ahead: Counter[str] = Counter()
        self.count: Counter[str] = Counter()
        self.last_seen: dict[str, int] = {}
        self.sentences: list[list[Mention]] = []
        self.subjects: list[Mention | None] = []

    def preview(self, mentions: Iterable[Mention]) -> None:
        """Count mentions of the document that are still to come."""
        for m in mentions:
            self.ahead[m.actor] += weight(m)  # type: ignore[assignment]

    def note(self, mentions: Sequence[Mention], subject: Mention | None) -> None:
        """Remember a sentence."""
        for m in mentions:
            self.count[m.actor] += weight(m)  # type: ignore[assignment]
            self.last_seen[m.actor] = len(self.sentences)
        if subject:
            self.count[subject.actor] += 0.5  # type: ignore[assignment]
        self.sentences.append(list(mentions))
        self.subjects.append(subject)

    def score(self, actor: str) -> float:
        """How present an actor is: how often named, in the whole text if known, and how lately."""
        return 2.0 * log1p(max(self.count[actor], 0.6 * self.ahead[actor])) + self.freshness(actor)

    def freshness(self, actor: str) -> float:
        """How lately an actor was named: 2 in the last sentence, 0 beyond three."""
        age = len(self.sentences) - self.last_seen.get(actor, -9)
        return {1: 2.0, 2: 1.0, 3: 0.5}.get(age, 0.0)

    def ranked(self, *, exclude: Collection[str] = ()) -> list[str]:
        """All actors of the document, the most present first."""
        known = [a for a in {**self.count, **self.ahead} if a not in exclude]
        return sorted(known, key=lambda a: -self.score(a))

    def recent(self) -> list[tuple[int, Mention]]:
        """Mentions of the last sentences, nearest first, with their distance in sentences."""
        found: list[tuple[int, Mention]] = []
        for distance, sentence in enumerate(reversed(self.sentences[-MEMORY:]), start=1):
            found.extend((distance, m) for m in reversed(sentence))
        return found

    def subject(self) -> Mention | None:
        """The likely subject of the last sentence, or of the one before if it had none."""
        for subject in reversed(self.subjects[-MEMORY:]):
            if subject is not None:
                return subject
        return None
