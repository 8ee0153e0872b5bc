"""All words of a sentence that name an actor."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.actors.compounds import compounds
from detente.actors.lexicon import Lexicon, lexicon
from detente.actors.matching import Hit, scan
from detente.actors.mention import Mention
from detente.actors.naming import name_mentions
from detente.actors.people_named import phrase_mentions
from detente.actors.phrases import Phrase, role_phrase
from detente.actors.registry import actors, on, passing
from detente.actors.sentence import OWNERS, Sentence
from detente.actors.wording import Wording, wording
from detente.documents.words import Word


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its role phrases and the hits outside them."""

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    rest: tuple[Hit, ...]
    countries: frozenset[str]


def find(words: Sequence[Word], language: str, *, day: date | None = None) -> list[Mention]:
    """All mentions in one sentence, in the order of the words.

    `day` is the day of the text: it decides who held an office. Without it people stand for
    their latest office and `why` says so. Roles that name no country are left to `Discourse`.
    """
    parsed = parse(words, lexicon(language), wording(language))
    return mentions(parsed, day) if parsed else []


def parse(words: Sequence[Word], lexicon: Lexicon, wording: Wording) -> Parsed | None:
    """The role phrases and other hits of a sentence; None if there is no hit at all."""
    hits = compounds(words, scan(words, lexicon, wording.lower), lexicon, wording)
    hits = [h for h in hits if not _mere_word(h, words, wording)]
    if not hits:
        return None
    sentence = Sentence(words, hits, wording)
    phrases: list[Phrase] = []
    floor = 0
    for hit in hits:
        if hit.first >= floor and hit.has("role"):
            phrase = role_phrase(sentence, hit, floor)
            phrases.append(phrase)
            floor = phrase.last + 1
    inside = {i for p in phrases for i in range(p.first, p.last + 1)}
    rest = tuple(h for h in hits if h.first not in inside and h.last not in inside)
    countries = {r.id for h in hits for r in h.of(*OWNERS, "adjective")}
    return Parsed(sentence, tuple(phrases), rest, frozenset(countries))


def _mere_word(hit: Hit, words: Sequence[Word], wording: Wording) -> bool:
    """A preposition or the like that is also somebody's surname."""
    return (
        hit.first == hit.last
        and words[hit.first].key in wording.function
        and not words[hit.first].form.isupper()
    )


def mentions(
    parsed: Parsed,
    day: date | None,
    known: Collection[str] = (),
    around: Collection[str] = (),
) -> list[Mention]:
    """The mentions of a parsed sentence.

    `known` are people the document named before, `around` the actors it is about: a doubtful
    surname is believed if its bearer is in office in one of them.
    """
    found = phrase_mentions(parsed.sentence, parsed.phrases, day, parsed.countries, known)
    countries = parsed.countries.union(around)
    found += name_mentions(parsed.sentence, parsed.rest, day, countries, known)
    return sorted((_today(m, day) for m in found), key=lambda m: (m.first, m.last))


def _today(m: Mention, day: date | None) -> Mention:
    """The mention with the heir of an actor that is no more: the Taliban since 2021 are AFG."""
    if day is None or m.actor not in passing():
        return m
    heir = on(m.actor, day)
    if heir == m.actor:
        return m
    return replace(m, actor=heir, state=actors()[heir].state, others=(m.actor, *m.others))
