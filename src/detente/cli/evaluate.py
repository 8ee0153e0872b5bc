"""detente evaluate: the coder against annotated texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from detente.cli import options
from detente.errors import BadInput, BadRecord

if TYPE_CHECKING:
    from detente.events.evaluate import Evaluation, Score

_Gold = Annotated[
    list[Path], typer.Argument(metavar="GOLD.jsonl...", help="Annotated articles, one a line.")
]
_NEEDED = ("text", "lang", "events", "none")


def command(gold: _Gold, as_json: options.Json = False) -> None:
    """Measure precision, recall and F1 of the coder on annotated articles.

    By language and type: event classes, actor pairs with class, quotes, status, modality, dates,
    and how many event-free sentences are coded all the same.
    """
    from detente.events import code, evaluate

    articles = [a for path in gold for a in _articles(path)]
    if not articles:
        raise BadInput(
            "no annotated article given", hint="one JSON object a line, see docs/accuracy.md"
        )
    result = evaluate(articles, code)
    records = [_record(e) for e in result.values()]
    if as_json:
        for record in records:
            print(json.dumps(record, ensure_ascii=False))
        return
    _print(records)


def _articles(path: Path) -> list[dict[str, Any]]:
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            article = json.loads(line)
        except ValueError as error:
            raise BadRecord(
                f"{path}:{number}: not JSON ({error})", hint="one article a line"
            ) from error
        missing = [k for k in _NEEDED if k not in article]
        if missing:
            raise BadRecord(
                f"{path}:{number}: lacks {', '.join(missing)}", hint="see docs/accuracy.md"
            )
        found.append(article)
    return found


def _record(e: Evaluation) -> dict[str, Any]:
    return {
        "language": e.language,
        "articles": e.articles,
        "pair_and_type": _score(e.pair),
        "event": _score(e.event),
        "unordered_pair_and_type": _score(e.unordered),
        "type": _score(e.type),
        "span": _score(e.span),
        "agreement_on_events_found": {k: _share(s) for k, s in sorted(e.agree.items())},
        "event_free_sentences": {"coded": e.empty.found, "of": e.empty.gold, "share": _share(e.empty, e.empty.found)},
        "by_type": {k: _score(s) for k, s in sorted(e.by_type.items())},
        "refused": e.refused,
    }  # fmt: skip


def _score(s: Score) -> dict[str, float | int | None]:
    return {
        "precision": _round(s.precision), "recall": _round(s.recall), "f1": _round(s.f1),
        "right": round(s.right, 2), "found": s.found, "annotated": s.gold,
    }  # fmt: skip


def _share(s: Score, right: int | None = None) -> float | None:
    return _round((s.right if right is None else right) / s.gold) if s.gold else None


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _print(records: list[dict[str, Any]]) -> None:
    from rich.table import Table

    from detente.cli.screen import console

    table = Table(title="Accuracy on annotated articles")
    for name in ("language", "articles", "measure", "precision", "recall", "F1", "events"):
        table.add_column(name, justify="left" if name in ("language", "measure") else "right")
    for r in records:
        for n, measure in enumerate(("event", "pair_and_type", "type", "span")):
            s = r[measure]
            table.add_row(
                r["language"] if n == 0 else "", str(r["articles"]) if n == 0 else "",
                measure.replace("_", " "), *(_cell(s[k]) for k in ("precision", "recall", "f1")),
                f"{s['right']:g}/{s['found']}/{s['annotated']}",
            )  # fmt: skip
        for name, share in r["agreement_on_events_found"].items():
            table.add_row("", "", f"{name} right", _cell(share), "", "", "")
        free = r["event_free_sentences"]
        table.add_row(
            "",
            "",
            "event-free coded",
            _cell(free["share"]),
            "",
            "",
            f"{free['coded']}/{free['of']}",
        )
        table.add_section()
    console(options.settings()).print(table)


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
