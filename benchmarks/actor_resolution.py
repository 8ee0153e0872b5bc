"""How many of the parties of the development gold the actors room resolves, by language.

    python benchmarks/actor_resolution.py [--misses] [--lang pl]

A party counts as named if a mention overlaps its words and gives its code, lexical if `find`
alone does. A party without words counts if its code is among the first one or two of
`Discourse.others` for the actor on the other side.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from detente.actors.discourse import Discourse
from detente.actors.finding import find
from detente.actors.mention import Mention, MentionKind
from detente.documents.sentences import sentences
from detente.documents.words import words

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "develop"
Span = tuple[int, int]
LEXICAL = frozenset(MentionKind) - {MentionKind.ANAPHOR}


def read(
    article: dict[str, Any],
) -> tuple[list[tuple[Span, list[Mention], list[str]]], list[Mention]]:
    """Per sentence its span, its mentions and the salience before it; and what find alone gives."""
    text, language = article["text"], article["lang"]
    day = date.fromisoformat(article["published"]) if article["published"] else None
    memory = Discourse(language, day)
    spans = [(s.start, s.end) for s in sentences(text, language)]
    split = [words(text[a:b], language, offset=a) for a, b in spans]
    lexical = [find(w, language, day=day) for w in split]
    title = words(article["title"], language)
    titled = find(title, language, day=day)
    memory.preview([m for found in [titled, *lexical] for m in found])
    memory.resolve(title, titled)
    result = []
    for span, sentence, found in zip(spans, split, lexical, strict=True):
        mentions = memory.resolve(sentence, found)
        result.append((span, mentions, memory.salient()))
    return result, [m for found in lexical for m in found]


def place(article: dict[str, Any], event: dict[str, Any], text: str, spans: list[Span]) -> Span:
    """Where the words of a party stand: in its quote if they do, else in its sentence."""
    start = article["text"].index(event["quote"])
    inside = event["quote"].find(text)
    if inside >= 0:
        return start + inside, start + inside + len(text)
    low, high = next(((a, b) for a, b in spans if a <= start < b), (0, len(article["text"])))
    found = article["text"].find(text, low, high)
    found = found if found >= 0 else article["text"].find(text)
    return found, found + len(text)


def parties(article: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any], list[str]]]:
    """Each event, party, and the codes on the other side."""
    for event in article["events"]:
        for mine, theirs in (("source", "target"), ("target", "source")):
            for party in event[mine]:
                yield event, party, [p["code"] for p in event[theirs]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--lang", default="en,pl,ru")
    options = parser.parse_args()
    print(f"{'':4}{'parties':>8}{'named':>8}{'lexical':>9}{'proper':>9}{'common':>9}"
          f"{'silent':>8}{'top 1':>7}{'top 2':>7}{'seconds':>9}")  # fmt: skip
    for language in options.lang.split(","):
        report(language, options.misses)


def report(language: str, misses: bool) -> None:
    """One line of the table, and what was missed."""
    tally: Counter[str] = Counter()
    began = time.perf_counter()
    for line in (GOLD / f"{language}.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        result, lexical = read(article)
        spans = [span for span, _, _ in result]
        everything = [m for _, mentions, _ in result for m in mentions]
        for event, party, opposite in parties(article):
            code, text = party["code"], party["text"]
            if text is None:
                tally["silent"] += 1
                where = article["text"].index(event["quote"])
                salient = next((s for (a, b), _, s in result if a <= where < b), result[-1][2])
                rest = [a for a in salient if a not in opposite or code in opposite]
                tally["top1"] += code in rest[:1]
                tally["top2"] += code in rest[:2]
                continue
            low, high = place(article, event, text, spans)
            over = [m for m in everything if m.start < high and low < m.end]
            named = any(m.actor.replace("_", " ") == code for m in over)
            kind = "proper" if text != text.lower() else "common"
            tally["named"] += 1
            tally["hit"] += named
            tally[kind] += 1
            tally[f"{kind} hit"] += named
            tally["lexical"] += any(
                m.actor == code for m in lexical if m.start < high and low < m.end
            )
            if misses and not named:
                got = ", ".join(f"{m.text}={m.actor}" for m in over) or "-"
                sys.stderr.write(f"{article['id']} {event['sent']}: {code} {text!r} got {got}\n")
    seconds = time.perf_counter() - began

    def share(part: str, whole: str) -> str:
        return f"{100 * tally[part] / max(1, tally[whole]):.1f}"

    print(f"{language:4}{tally['named']:8}{share('hit', 'named'):>8}{share('lexical', 'named'):>9}"
          f"{share('proper hit', 'proper'):>9}{share('common hit', 'common'):>9}"
          f"{tally['silent']:8}{share('top1', 'silent'):>7}{share('top2', 'silent'):>7}"
          f"{seconds:9.2f}")  # fmt: skip


if __name__ == "__main__":
    main()
