"""The sentences of a document that may hold an act, with who is named in them and before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.actors import Mention
from detente.actors.discourse import Discourse
from detente.actors.finding import find
from detente.actors.groups import with_groups
from detente.documents import Document, Word, sentences, words
from detente.events.coding.context import Context, unwritten
from detente.events.coding.dates import DateSpan, find_dates
from detente.events.coding.elsewhere import elsewhere
from detente.events.coding.gate import gate

_LONGEST = 300  # words


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

    Somebody named in the sentence before (or the title) is enough: Polish and Russian drop the
    subject, and a passive its agent.
    """
    language, day = document.language, document.published
    opens = gate(language)
    discourse = Discourse(language, day)
    if document.title:
        title = words(document.title, language)
        discourse.resolve(title, find(title, language, day=day))
    spans = sentences(document.text, language)
    texts = [words(document.text[s.start : s.end], language, offset=s.start) for s in spans]
    named = [find(text, language, day=day) for text in texts]
    discourse.preview(m for mentions in named for m in mentions)
    dates = find_dates(document.text, language, day)
    apart = elsewhere(_paragraphs(document.text, texts), language)
    named_here = bool(document.title)
    for number, (sentence, mentions) in enumerate(zip(texts, named, strict=True), start=1):
        subject = discourse.subject()
        mentions = with_groups(sentence, discourse.resolve(sentence, mentions), language)
        near, named_here = bool(named_here or mentions), bool(mentions)
        if len(sentence) > _LONGEST:
            continue  # no sentence of a report, and trees of that size take too long
        if near and opens(sentence) and not apart[number - 1]:
            first, last = sentence[0].start, sentence[-1].end
            own = [d for d in dates if first <= d.start and d.end <= last]
            salient = tuple(unwritten(actor) for actor in discourse.salient())
            yield Passed(number, sentence, mentions, own, Context(subject, salient))


def _paragraphs(text: str, sentences_: Sequence[list[Word]]) -> list[list[list[Word]]]:
    """Sentences grouped by the blank lines between them."""
    groups: list[list[list[Word]]] = []
    end = 0
    for sentence in sentences_:
        start = sentence[0].start if sentence else end
        if not groups or text[end:start].count("\n") > 1:
            groups.append([])
        groups[-1].append(sentence)
        end = sentence[-1].end if sentence else end
    return groups
