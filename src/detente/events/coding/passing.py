"""The sentences of a document that may hold an act, with who is named in them and before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.actors import Discourse, Mention, find
from detente.documents import Document, Word, sentences, words
from detente.events.claim import Interval
from detente.events.coding.context import Context
from detente.events.coding.dates import DateSpan, find_dates
from detente.events.coding.gate import gate


@dataclass(frozen=True, slots=True)
class Passed:
    """A sentence that passed the gate: its number from 1, words, mentions, dates and context."""

    number: int
    words: list[Word]
    mentions: list[Mention]
    dates: list[DateSpan]
    context: Context


def passing(document: Document) -> Iterator[Passed]:
    """Sentences with an act word and somebody who may act, in the order of the text.

    Somebody named in the sentences before is enough: Polish and Russian drop the subject, and a
    passive its agent.
    """
    language, day = document.language, document.published
    opens = gate(language)
    discourse = Discourse(language, day)
    if document.title:
        title = words(document.title, language)
        discourse.resolve(title, find(title, language, day=day))
    anchor: Interval | None = None
    for number, span in enumerate(sentences(document.text, language), start=1):
        text = document.text[span.start : span.end]
        sentence = words(text, language, offset=span.start)
        before = Context(discourse.subject(), tuple(discourse.salient()))
        mentions = discourse.resolve(sentence, find(sentence, language, day=day))
        dates = find_dates(sentence, language, day, anchor=anchor)
        if dates:
            anchor = dates[-1].interval()
        context = Context(before.subject, tuple(discourse.salient()))
        if opens(sentence) and (mentions or before.subject or context.salient):
            yield Passed(number, sentence, mentions, dates, context)
