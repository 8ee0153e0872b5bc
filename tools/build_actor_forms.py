"""Generate src/detente/actors/data/forms/{en,pl,ru}-actors.csv from the name tables.

    python tools/build_actor_forms.py [language ...]

The result depends on nothing but the tables and the versions of morfeusz2 and pymorphy3.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import actor_english
import actor_polish
import actor_russian
from actor_rows import Form, Name, merged, read_names, write_forms

from detente.documents import words

DATA = Path(__file__).resolve().parents[1] / "src" / "detente" / "actors" / "data"
INFLECT: dict[str, Callable[[Name], list[Form]]] = {
    "en": actor_english.forms,
    "pl": actor_polish.forms,
    "ru": actor_russian.forms,
}
# Adjectives give the first half of a compound: polski -> polsko-, китайский -> китайско-.
_LINK = {"pl": (("ki", "ko-"), ("y", "o-")), "ru": (("кий", "ко-"), ("ый", "о-"))}


def key(text: str, language: str) -> str:
    """The form as a mention finder spells it: word keys joined by single spaces."""
    return " ".join(word.key for word in words(text, language))


def flags(name: Name, form: Form) -> str:
    """The flags of one form: those of its row, and `cased` for letters that also spell a word."""
    marks = {mark for mark in name.flags.split("|") if mark and mark not in ("free", "upper")}
    letters = [c for c in form.text if c.isalpha()]
    capitals = len(letters) > 1 and all(c.isupper() for c in letters)
    if "cased" in marks and not capitals:
        marks.discard("cased")
    if capitals and len(letters) <= 4 and "free" not in name.flags:
        marks.add("cased")
    return "|".join(sorted(marks))


def rows(language: str) -> Iterator[tuple[str, str, str, Form, str]]:
    """Every form of every name of one language."""
    for name in read_names(DATA / "names" / f"{language}.csv"):
        told = INFLECT[language](name)
        if not told:
            raise SystemExit(f"{language}: no forms of {name.actor} {name.lemma!r}")
        for form in told:
            yield key(form.text, language), name.actor, name.kind, form, flags(name, form)
        for ending, link in _LINK.get(language, ()):
            if (
                name.kind == "adjective"
                and name.lemma.endswith(ending)
                and "compound" not in name.flags
            ):
                half = name.lemma[: -len(ending)] + link
                marks = "|".join(filter(None, ("compound", name.flags)))
                yield half, name.actor, "adjective", Form(half, "", ""), marks
                break


def main(languages: list[str]) -> None:
    """Write the form tables of the languages."""
    (DATA / "forms").mkdir(exist_ok=True)
    for language in languages or sorted(INFLECT):
        table = merged(rows(language))
        write_forms(DATA / "forms" / f"{language}-actors.csv", table)
        print(f"{language}: {len(table)} rows")


if __name__ == "__main__":
    main(sys.argv[1:])
