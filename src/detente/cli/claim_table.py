"""Claims as people read them: day, who to whom, what, and the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from detente.cli.screen import safe

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Record = Mapping[str, Any]

SHORT_ID = 8
_FRIENDLY, _HOSTILE = "green", "red"
_STATUS = {"planned": "cyan", "hypothetical": "magenta", "negated": "yellow"}


def print_claims(claims: Iterable[Record], to: Console) -> None:
    """Print a table of claims; the trigger stands out in the quote, by marks where style cannot."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, expand=True)
    table.add_column("day", no_wrap=True, width=12)
    table.add_column("who → whom", ratio=3)
    table.add_column("what", ratio=2)
    table.add_column("words", ratio=6)
    for claim in claims:
        table.add_row(_when(claim), who(claim), _what(claim), _words(claim, styled=to.is_terminal))
    to.print(table)


def days(claim: Record) -> str:
    """The days of the act, a whole month or year as one; empty if there are none.

    >>> from datetime import date
    >>> days({"date_from": date(2022, 2, 1), "date_to": date(2022, 2, 28)})
    '2022-02'
    >>> days({"date_from": None, "date_to": date(2022, 2, 28)})
    'by 2022-02-28'
    """
    first, last = claim["date_from"], claim["date_to"]
    if first == last:
        return str(first or "")
    if not first:
        return f"by {last}"
    if not last:
        return f"from {first}"
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if first.month == last.month and first.year == last.year:
            return f"{first:%Y-%m}"
        if (first.month, last.month) == (1, 12):
            years = (f"{first:%Y}", f"{last:%Y}")
            return " – ".join(dict.fromkeys(years))
    return f"{first} – {last}"


def party(one: Record) -> str:
    """Who is meant: the name, and for what stands behind it the code."""
    name = safe(one["name"] or one["actor"])
    code = one["state"] or one["actor"]
    return f"{name} ({code})" if one["person"] or one["state"] != one["actor"] else name


def who(claim: Record) -> str:
    """Source → target, or source ↔ target where each acts on each other."""
    source = ", ".join(party(p) for p in claim["source"]) or "?"
    target = ", ".join(party(p) for p in claim["target"]) or "?"
    if not claim["mutual"]:
        return f"{source} → {target}"
    everyone = dict.fromkeys(party(p) for p in (*claim["source"], *claim["target"]))
    return " ↔ ".join(everyone)


def says(claim: Record) -> str:
    """How it is claimed and by whom, in words; empty for the narrator's plain assertion."""
    parts = [] if claim["modality"] == "asserted" else [claim["modality"]]
    if claim["speaker"]:
        parts += ["by", party(claim["speaker"])]
    return " ".join(parts)


def act(claim: Record) -> str:
    """Type and mode."""
    return safe(f"{claim['type']}/{claim['mode']}" if claim["mode"] else str(claim["type"]))


def _when(claim: Record) -> Text:
    from rich.text import Text

    shown = days(claim).replace(" – ", "–\n").replace("by ", "by\n").replace("from ", "from\n")
    if not shown and claim.get("known"):
        shown = f"({claim['known']})"  # the day of the report, as the act has none
    return Text.assemble(shown or "—", "\n", (claim["id"][:SHORT_ID], "dim"))


def _what(claim: Record) -> Text:
    from rich.text import Text

    score = claim["score"] or 0
    told = Text(
        act(claim).replace("/", "\n"),
        style=_FRIENDLY if score > 0 else _HOSTILE if score < 0 else "",
    )
    if claim["kind"] != "event":
        told.append(f"\n({claim['kind']})")
    if claim["status"] != "occurred":
        told.append(f"\n{claim['status']}", style=_STATUS[claim["status"]])
    if says(claim):
        told.append(f"\n{says(claim)}", style="italic")
    return told


def _words(claim: Record, *, styled: bool) -> Text:
    from rich.text import Text

    first = claim["trigger_start"] - claim["start"]
    last = claim["trigger_end"] - claim["start"]
    quote = claim["quote"]
    if not 0 <= first < last <= len(quote):
        return Text(safe(quote))
    before, word, after = quote[:first], quote[first:last], quote[last:]
    space = [" " if s[:1].isspace() else "" for s in (word, after)]
    lead = safe(before) + (" " if before[-1:].isspace() and not space[0] else "")
    marked = safe(word) if styled else f"*{safe(word)}*"
    return Text.assemble(lead, (marked, "bold underline"), space[1] + safe(after))
