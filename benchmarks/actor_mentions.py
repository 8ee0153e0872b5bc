"""How many of three hundred marked mentions per language the actors room resolves.

    python benchmarks/actor_mentions.py [--classes] [--lang pl]

A mention counts if a mention of `find` and `Discourse` overlaps it and gives its code. The list
is for scoring only: `--classes` prints how the misses fall out, by what was found in their place.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from detente.actors.discourse import Discourse
from detente.actors.finding import find
from detente.actors.mention import Mention
from detente.documents.words import words

LIST = Path(__file__).parent.parent / "tests" / "actors" / "mentions_300"


def over(row: dict[str, Any], language: str) -> list[Mention]:
    """The mentions that share characters with the marked words."""
    day = date.fromisoformat(row["day"])
    sentence = words(row["text"], language)
    found = Discourse(language, day).resolve(sentence, find(sentence, language, day=day))
    low = row["text"].index(row["mention"])
    high = low + len(row["mention"])
    return [m for m in found if m.start < high and low < m.end]


def error(row: dict[str, Any], found: list[Mention]) -> str:
    """The class of a miss: its code and what stands in its place."""
    got = ", ".join(f"{m.actor} ({m.kind}, {m.why or 'lexical'})" for m in found)
    return f"{row['code']}: {got or 'nothing found'}"


def main() -> None:
    """Print the share found and the seconds per language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--lang", default="pl,en,ru")
    options = parser.parse_args()
    print(f"{'':4}{'mentions':>10}{'found':>8}{'seconds':>9}")
    for language in options.lang.split(","):
        lines = (LIST / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        began = time.perf_counter()
        results = [(row, over(row, language)) for row in rows]
        seconds = time.perf_counter() - began
        misses = [(r, f) for r, f in results if all(m.actor != r["code"] for m in f)]
        share = 100 * (1 - len(misses) / max(1, len(rows)))
        print(f"{language:4}{len(rows):10}{share:8.1f}{seconds:9.2f}")
        if options.classes:
            for line, count in Counter(error(*m) for m in misses).most_common():
                print(f"{'':6}{count:3} {line}")


if __name__ == "__main__":
    main()
