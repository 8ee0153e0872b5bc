"""Write packs/{en,pl,ru}/forms.csv of the coder: every form of every word that can name an act.

Run `python tools/build_trigger_forms.py [en|pl|ru ...]` after every change of a lexicon.csv. The
gate opens on these forms, so a missing one hides a sentence, while one too many only costs time.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import trigger_english
import trigger_polish
import trigger_russian

PACKS = Path(__file__).parents[1] / "src/detente/events/coding/packs"
LANGUAGES: dict[str, Callable[[str, str], set[str]]] = {
    "en": trigger_english.forms,
    "pl": trigger_polish.forms,
    "ru": trigger_russian.forms,
}
_EMPTY = frozenset({"before", "against", "under", "about", "between", "after", "przed", "между"})
_ANY = "*"  # part of speech of a word of a phrase that is not its head


def openers(language: str) -> set[tuple[str, str]]:
    """Words (lemma, part of speech) of which one stands in every sentence with an act.

    The head words of all entries; where the head is a support verb, which stands in every other
    sentence, the longest of the further words of the phrase instead.
    """
    rows = list(_rows(PACKS / language / "lexicon.csv"))
    kinds = {r["concept"]: r["kind"] for r in _rows(PACKS / "concepts.csv")}
    light = {p for r in rows if r["concept"] == "LIGHT" for p in r["lemmas"].split(";")}
    found: set[tuple[str, str]] = set()
    for row in rows:
        if kinds.get(row["concept"], "act") != "act":
            continue
        for phrase in filter(None, (p.strip() for p in row["lemmas"].split(";"))):
            words = [w for w in phrase.lower().split() if w != "się"]
            head = next((w for w in words if w.startswith("*")), words[0])
            rest = [w for w in words if w is not head]
            telling = max((w for w in rest if w not in _EMPTY), key=len, default="")
            if head in light and len(telling) > 3:
                found.add((telling, _ANY))
            else:
                found.add((head.lstrip("*"), row["pos"]))
    return found


def build(language: str) -> list[tuple[str, str]]:
    """Pairs of form and lemma, sorted; a form of several lemmas stands once, with the first."""
    inflect = LANGUAGES[language]
    lemmas: dict[str, str] = {}
    for lemma, pos in sorted(openers(language)):
        for form in {lemma, *inflect(lemma, pos)}:
            for spelled in {form.lower(), form.lower().replace("ё", "е")}:
                lemmas.setdefault(spelled, lemma)
    return sorted(lemmas.items())


def _rows(path: Path) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(path.read_text(encoding="utf-8").splitlines())


def main() -> None:
    """Write the tables of the languages named, else of all that have a lexicon."""
    for language in sys.argv[1:] or LANGUAGES:
        if not (PACKS / language / "lexicon.csv").is_file():
            continue
        rows = build(language)
        with (PACKS / language / "forms.csv").open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(("form", "lemma"))
            writer.writerows(rows)
        print(f"{language}: {len(rows)} forms of {len({lemma for _, lemma in rows})} words")


if __name__ == "__main__":
    main()
