"""Write the worked example of docs/how-it-works.md: what the coder makes of one short report."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from marked_text import part, write

from detente.documents import Document
from detente.events import Claim, Event, code

PAGE = Path(__file__).resolve().parents[1] / "docs" / "how-it-works.md"


def report(page: Path = PAGE) -> Document:
    """The report as the page prints it: the quoted lines, and the day in the line above."""
    text = part(page, "report")
    day = re.search(r"\d{4}-\d\d-\d\d", text)
    words = " ".join(line[2:] for line in text.splitlines() if line.startswith("> "))
    return Document(words, "en", published=date.fromisoformat(day.group()) if day else None)


def cells(claim: Claim) -> list[str]:
    """One claim as a row of the table."""
    content = claim.content
    kind = " ".join(filter(None, (content.type, content.mode)))
    joint = " ↔ " if isinstance(content, Event) and content.mutual else " → "
    who = joint.join(", ".join(p.actor for p in side) for side in (content.source, content.target))
    when = content.when
    days = [d.isoformat() for d in (when.first, when.last) if d] if when else []
    return [
        kind if content.kind == "event" else f"{content.kind}: {kind}",
        who,
        content.status.value,
        claim.modality.value + (f", {claim.speaker.actor}" if claim.speaker else ""),
        " to ".join(dict.fromkeys(days)) or "–",
        f"“{claim.evidence.quote}”",
        f"`{claim.rule}`",
    ]


def example() -> str:
    """The table of claims, in the order of the text."""
    head = ["claim", "who → whom", "status", "modality, speaker", "days", "words", "rule"]
    rows = [head, ["---"] * len(head), *(cells(c) for c in code(report()))]
    return "\n".join("| " + " | ".join(r) + " |" for r in rows)


if __name__ == "__main__":
    write(PAGE, "example", example())
    print(example())
