"""Write forms/{en,pl,ru}-people.csv from people.csv and people/*.csv.

Run `python tools/build_people_forms.py` after every change of the name tables.
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache

import morfeusz2
import pymorphy3
from people_table import CASES, DATA, names, shared, spell, table

ORDER = {case: place for place, case in enumerate(CASES)}


@cache
def _dictionary(language: str) -> morfeusz2.Morfeusz | pymorphy3.MorphAnalyzer:
    return morfeusz2.Morfeusz() if language == "pl" else pymorphy3.MorphAnalyzer()


def ordinary(form: str, language: str) -> bool:
    """Whether a form is also an ordinary word: moskwa, morze, но, глаз."""
    if language == "en" or " " in form or "-" in form:
        return False
    if language == "pl":
        readings = [r for start, _, r in _dictionary("pl").analyse(form) if start == 0]
        return any(r[2] != "ign" and r[3] in ([], ["nazwa_pospolita"]) for r in readings)
    known = [p for p in _dictionary("ru").parse(form) if p.is_known]
    return bool(known) and not {"Surn", "Name", "Patr"} & set(known[0].tag.grammemes)


def weak_words(language: str) -> set[str]:
    """Surnames that are also given names, places or common words."""
    listed = tomllib.loads((DATA / "people" / "weak.toml").read_text(encoding="utf-8"))
    weak = {spell(word, language) for word in listed[language]["words"]}
    given = {spell(part, language) for n in names(language) for part in n.given.split()}
    return weak | (given - {spell(word, language) for word in listed[language]["strong"]})


def strong_people(language: str, found: dict[tuple[str, str, str], set[str]]) -> set[str]:
    """People whose surname is believed although it looks like a word."""
    listed = tomllib.loads((DATA / "people" / "weak.toml").read_text(encoding="utf-8"))
    strong = {spell(word, language) for word in listed[language]["strong"]}
    return {person for form, person, kind in found if kind == "surname" and form in strong}


def build(language: str) -> list[tuple[str, str, str, str, str, str]]:
    """The rows of one language, sorted."""
    found = table(language)
    common, weak = shared(found), weak_words(language)
    weak_people = {
        (person, kind) for (form, person, kind), cases in found.items()
        if kind == "surname" and "nom" in cases and form in weak
    }  # fmt: skip
    strong = strong_people(language, found)
    out = []
    for (form, person, kind), cases in found.items():
        flags = []
        doubtful = form in weak or (person not in strong and ordinary(form, language))
        if kind == "surname" and ((person, kind) in weak_people or doubtful):
            flags.append("weak")
        if (form, kind) in common:
            flags.append("common")
        known = "" if language == "en" else " ".join(sorted(cases, key=ORDER.__getitem__))
        out.append((form, person, kind, known, "sing", " ".join(flags)))
    return sorted(out)


def main() -> None:
    """Write the three tables."""
    for language in ("en", "pl", "ru"):
        path = DATA / "forms" / f"{language}-people.csv"
        with path.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(("form", "actor", "kind", "cases", "number", "flags"))
            writer.writerows(build(language))


if __name__ == "__main__":
    main()
