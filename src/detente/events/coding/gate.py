"""A quick look at a sentence: may it hold an act at all?"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from detente.documents import Word


class Gate:
    """Opens for sentences with a form of an act word; the forms are generated beforehand."""

    def __init__(self, forms: frozenset[str]) -> None:
        self._forms = forms

    def __call__(self, sentence: Sequence[Word]) -> bool:
        forms = self._forms
        return not forms or any(w.key in forms for w in sentence)


@cache
def gate(language: str) -> Gate:
    """The gate of a language pack, from `packs/<language>/forms.csv`."""
    path = files("detente.events.coding") / "packs" / language / "forms.csv"
    if not path.is_file():
        return Gate(frozenset())
    rows = csv.reader(path.read_text("utf-8").splitlines())
    return Gate(frozenset(row[0] for row in rows if row))
