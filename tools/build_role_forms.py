"""Write forms/{en,pl,ru}-roles.csv from roles/{en,pl,ru}.toml.

Run `python tools/build_role_forms.py` after every change of the role lemmas.
"""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator

from people_spelling import yo
from people_table import DATA, spell
from role_agreement import CASES, polish, russian

_ALL = " ".join(CASES)


def _english_plural(word: str) -> str:
    for end, plural in (("man", "men"), ("person", "persons"), ("craft", "craft")):
        if word.endswith(end):
            return word[: -len(end)] + plural
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _english(lemma: str, *, plural: bool) -> Iterator[tuple[str, str, str]]:
    head, _, tail = lemma.partition("|")
    yield head + tail, "", "plur" if plural else "sing"
    if not plural:
        before, _, last = head.rpartition(" ")
        yield f"{before} {_english_plural(last)}{tail}".strip(), "", "plur"


def _bent(language: str, lemma: str, *, plural: bool) -> Iterator[tuple[str, str, str]]:
    head, _, tail = lemma.partition("|")
    forms = (polish if language == "pl" else russian)(head, plural=plural)
    for (case, number), phrases in forms.items():
        if plural and number == "sing":
            continue
        for phrase in phrases:
            yield phrase + tail, case, number


def build(language: str) -> list[tuple[str, str, str, str, str, str]]:
    """The rows of one language, sorted; several roles may share a form."""
    roles = tomllib.loads((DATA / "roles" / f"{language}.toml").read_text(encoding="utf-8"))
    found: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for role, kinds in roles.items():
        for kind, lemmas in kinds.items():
            for lemma in lemmas:
                if kind == "fixed":
                    number = "plur" if language == "en" else "sing"
                    triples = iter([(lemma, "" if language == "en" else _ALL, number)])
                elif language == "en":
                    triples = _english(lemma, plural=kind == "plural")
                else:
                    triples = _bent(language, lemma, plural=kind == "plural")
                for form, cases, number in triples:
                    for spelt in yo(form) if language == "ru" else {form}:
                        found[spell(spelt, language), role, number] |= set(cases.split())
    return sorted(
        (form, role, "role", " ".join(c for c in CASES if c in cases), number, "")
        for (form, role, number), cases in found.items()
    )


def main() -> None:
    """Write the three tables."""
    for language in ("en", "pl", "ru"):
        path = DATA / "forms" / f"{language}-roles.csv"
        with path.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(("form", "actor", "kind", "cases", "number", "flags"))
            writer.writerows(build(language))


if __name__ == "__main__":
    main()
