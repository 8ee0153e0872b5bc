"""The forms of a Russian verb, noun or adjective, by the dictionary of pymorphy3."""

from __future__ import annotations

from functools import cache
from typing import Any

import pymorphy3

_CLASSES = {
    "v": {"VERB", "INFN", "PRTF", "PRTS", "GRND", "ADJF", "ADJS", "PRED"},
    "n": {"NOUN", "ADJF"},
    "a": {"ADJF", "ADJS", "PRTF", "PRTS", "COMP", "ADVB", "PRED"},
}


@cache
def _morphy() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


def forms(lemma: str, pos: str) -> set[str]:
    """All forms; pos v, n, a or * for a word of any kind."""
    found = {lemma}
    for parse in _morphy().parse(lemma):
        normal = parse.normal_form.replace("ё", "е")
        if lemma.replace("ё", "е") not in (normal, parse.word.replace("ё", "е")):
            continue
        if pos == "*" or str(parse.tag.POS) in _CLASSES[pos]:
            found.update(f.word for f in parse.lexeme)
    return found
