"""Rows of the name tables in, rows of the form tables out."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CASES = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")
FORM_COLUMNS = ("form", "actor", "kind", "cases", "number", "flags")


@dataclass(frozen=True, slots=True)
class Name:
    """One row of names/{language}.csv: a lemma that names an actor, and how it inflects."""

    actor: str
    kind: str
    lemma: str
    gender: str
    number: str
    inflect: str
    flags: str


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected spelling: the text as written, its case (or "") and number (or "")."""

    text: str
    case: str
    number: str


def read_names(path: Path) -> Iterator[Name]:
    """The rows of a name table, in file order."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield Name(**{key: value.strip() for key, value in row.items()})


def merged(rows: Iterable[tuple[str, str, str, Form, str]]) -> list[tuple[str, ...]]:
    """Sorted table rows from (key, actor, kind, form, flags): one a spelling, kind and number."""
    cases: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
    flags: dict[tuple[str, str, str, str], set[str]] = {}
    for key, actor, kind, form, marks in rows:
        place = (key, actor, kind, form.number)
        if form.case:
            cases[place].add(form.case)
        else:
            cases[place].update(())
        found = {mark for mark in marks.split("|") if mark}
        # A spelling reached in two ways is only as restricted as the freer of the two.
        flags[place] = flags[place] & found if place in flags else found
    return sorted(
        (
            key,
            actor,
            kind,
            "|".join(c for c in CASES if c in held),
            number,
            "|".join(sorted(flags[place])),
        )
        for place, held in cases.items()
        for key, actor, kind, number in [place]
    )


def write_forms(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write a form table."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(FORM_COLUMNS)
        writer.writerows(rows)
