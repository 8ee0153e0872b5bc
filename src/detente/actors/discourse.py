"""What a document named so far, and whom its roles, pronouns and general nouns mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from detente.actors.anaphora import Anaphora
from detente.actors.antecedents import View, subject_of
from detente.actors.finding import Parsed, mentions, parse
from detente.actors.learned import Names, Taught
from detente.actors.lexicon import lexicon
from detente.actors.mention import Mention, MentionKind
from detente.actors.people_named import COMPANY, LED_BY
from detente.actors.registry import actors
from detente.actors.salience import Salience
from detente.actors.sentence import Sentence
from detente.actors.wording import wording
from detente.documents.words import Word


class Discourse:
    """The memory of one document; feed its sentences in order, the title first if you like.

    >>> from detente.actors.finding import find
    >>> from detente.documents.words import words
    >>> memory = Discourse("en", None)
    >>> for text in ("Russia recalled its envoy.", "It closed a consulate."):
    ...     sentence = words(text, "en")
    ...     last = memory.resolve(sentence, find(sentence, "en"))
    >>> last[0].text, last[0].actor
    ('It', 'RUS')
    """

    def __init__(self, language: str, day: date | None) -> None:
        self.language = language
        self.day = day
        self._past = Salience()
        self._names = Names()
        self._people: set[str] = set()

    def preview(self, mentions: Iterable[Mention]) -> None:
        """Tell beforehand what the rest of the document names; better guesses from the start."""
        self._past.preview(mentions)

    def resolve(self, words: Sequence[Word], mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions with the anaphors of the sentence added, in the order of the words."""
        grammar = wording(self.language)
        parsed = parse(words, lexicon(self.language), grammar)
        sentence = parsed.sentence if parsed else Sentence(words, (), grammar)
        explicit = self._again(parsed, mentions) if parsed else list(mentions)
        view = View(sentence, self.language, self._past, self._names, explicit)
        Anaphora(view, parsed, self.day, self._people).add()
        found = sorted(view.mentions, key=lambda m: (m.first, m.last, m.actor))
        self._remember(sentence, found)
        return found

    def subject(self) -> Mention | None:
        """The likely subject of the last sentence: whom a verb without a subject speaks of."""
        return self._past.subject()

    def others(self, actor: str) -> list[str]:
        """The actors likeliest to be the counterpart of `actor`, best first."""
        return self._past.ranked(exclude={actor})

    def salient(self) -> list[str]:
        """All actors of the document, the most present first."""
        return self._past.ranked()

    def _again(self, parsed: Parsed, given: Sequence[Mention]) -> list[Mention]:
        """The given mentions, people among them chosen anew with those already named."""
        given = [self._taught(m) for m in given]
        around = frozenset(self._past.ranked()[:6])
        anew = mentions(parsed, self.day, self._people, around)
        better = {(m.first, m.last): m for m in anew if m.person}
        kept = [better.pop((m.first, m.last), m) if m.person else m for m in given]
        taken = {i for m in kept for i in range(m.first, m.last + 1)}
        added = [m for m in better.values() if not taken.intersection(range(m.first, m.last + 1))]
        return kept + added

    def _taught(self, m: Mention) -> Mention:
        """A bare surname means the person the document taught, not a namesake of the tables."""
        sure = bool(m.office) and m.confidence == 1
        named = m.person is not None or m.why == LED_BY
        if not named or m.person in self._people or sure:
            return m
        parts = m.text.split(" ") if m.why == LED_BY else m.text.split(" ")[-1:]
        taught = next((t for part in parts if (t := self._names.lookup(part))), None)
        if taught is None or taught.actor == m.actor:
            return m
        return replace(
            m,
            actor=taught.actor,
            state=None if taught.actor not in actors() else actors()[taught.actor].state,
            name=taught.name,
            person=None,
            office=taught.role,
            confidence=0.9,
            why="named before with role and country",
            others=(m.actor,),
        )

    def _remember(self, sentence: Sentence, found: Sequence[Mention]) -> None:
        for m in found:
            if m.why == COMPANY:
                self._names.teach(Taught(m.name, m.actor, m.name, m.office, None, m.state))
            if m.person:
                self._people.add(m.person)
            if m.kind is MentionKind.PERSON and m.confidence > 0.3:
                surname = m.name.split(" ")[-1]
                if m.person is None:
                    self._names.teach(Taught(surname, m.actor, m.name, m.office, None))
        self._past.note(found, subject_of(sentence, found))
