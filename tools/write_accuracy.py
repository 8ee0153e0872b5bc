"""Write the accuracy table into README.md and docs/accuracy.md: `make accuracy`.

Runs `detente evaluate --json` on the scored part of the gold, in the languages we code.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from marked_text import write

from detente.events import CODER
from detente.events.coding.analysis import coded_languages

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "accuracy.md")
GOLD = ROOT / "tests" / "gold" / "scored"
NAMES = {"all": "all", "en": "English", "pl": "Polish", "ru": "Russian"}
HEAD = (
    "language", "articles", "events", "pair + type: precision", "recall", "F1", "each event once: F1", "type: F1",
    "quote: F1", "status", "modality", "dates", "event-free coded",
)  # fmt: skip


def measured() -> list[dict[str, Any]]:
    """One record a language and one over all, as `detente evaluate --json` prints them."""
    files = [str(GOLD / f"{language}.jsonl") for language in coded_languages()]
    program = "from detente.cli import main; main()"
    told = subprocess.run(
        [sys.executable, "-c", program, "evaluate", *files, "--json"],
        check=True, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    records = [json.loads(line) for line in told.stdout.splitlines()]
    return sorted(records, key=lambda r: list(NAMES).index(r["language"]))


def row(record: dict[str, Any]) -> list[str]:
    """The cells of one language."""
    pair, free = record["pair_and_type"], record["event_free_sentences"]
    agree = record["agreement_on_events_found"]
    shares = [
        pair["precision"], pair["recall"], pair["f1"], record["event"]["f1"], record["type"]["f1"],
        record["span"]["f1"],
        agree["status"], agree["modality"], agree["dates"], free["share"],
    ]  # fmt: skip
    counts = [str(record["articles"]), str(record["type"]["annotated"])]
    return [NAMES[record["language"]], *counts, *("–" if s is None else f"{s:.2f}" for s in shares)]


def table(records: list[dict[str, Any]]) -> str:
    """The table, and the line that says what was measured."""
    rules = ["---", *["---:"] * (len(HEAD) - 1)]
    rows = [HEAD, rules, *(row(r) for r in records)]
    lines = ["| " + " | ".join(cells) + " |" for cells in rows]
    return "\n".join(
        [*lines, "", f"Coder `{CODER}`; `make accuracy` measures and writes this table."]
    )


def main() -> None:
    """Measure, and write the same table into both pages."""
    text = table(measured())
    for page in PAGES:
        write(page, "accuracy", text)
    print(text)


if __name__ == "__main__":
    main()
