"""Write forms/{en,pl,ru}-people.csv from people.csv and people/*.csv.

Run `python tools/build_people_forms.py` after every change of the name tables.
"""

from __future__ import annotations

import csv
import tomllib

from people_table import CASES, DATA, names, shared, spell, table

ORDER = {case: place for place, case in enumerate(CASES)}


def weak_words(language: str) -> set[str]:
    """Surnames that are also given names, places or common words."""
    listed = tomllib.loads((DATA / "people" / "weak.toml").read_text(encoding="utf-8"))
    weak = {spell(word, language) for word in listed[language]["words"]}
    given = {spell(part, language) for n in names(language) for part in n.given.split()}
    return weak | (given - {spell(word, language) for word in listed[language]["strong"]})


def build(language: str) -> list[tuple[str, str, str, str, str, str]]:
    """The rows of one language, sorted."""
    found = table(language)
    common, weak = shared(found), weak_words(language)
    weak_people = {
        (person, kind) for (form, person, kind), cases in found.items()
        if kind == "surname" and "nom" in cases and form in weak
    }  # fmt: skip
    out = []
    for (form, person, kind), cases in found.items():
        flags = []
        if (person, kind) in weak_people or (kind == "surname" and form in weak):
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
