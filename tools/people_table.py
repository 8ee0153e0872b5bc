"""Names of people in one language, and every form of them with its grammatical cases."""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import people_polish
import people_russian
from people_spelling import PARTICLES, foreign_plain, plain, without_article, yo

from detente.documents.words import words

DATA = Path(__file__).parent.parent / "src" / "detente" / "actors" / "data"
CASES = people_polish.CASES
_DECLINE = {"pl": people_polish.decline, "ru": people_russian.decline}
_ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a person's name; `surname_first` as in Xi Jinping."""

    person: str
    given: str
    surname: str
    surname_first: bool
    gender: str


def rows(path: Path) -> list[dict[str, str]]:
    """The records of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def names(language: str) -> list[Name]:
    """All spellings of all people in a language: the first one and its variants."""
    path = DATA / "people.csv" if language == "en" else DATA / "people" / f"{language}.csv"
    found = []
    for row in rows(path):
        person, gender = row.get("id") or row["person"], row.get("gender", "")
        first = row["order"] == "surname first"
        main = Name(person, row["given"], row["surname"], first, gender)
        found.append(main)
        for variant in filter(None, (row.get("variants") or row.get("aliases") or "").split(";")):
            found.append(_variant(variant.strip(), main))
    return found


def _variant(text: str, main: Name) -> Name:
    """A variant: `Given {Surname}`, or as many surname words at the end as the main name has."""
    marked = re.fullmatch(r"(.*?)\s*\{(.+)\}\s*(.*)", text)
    if marked:
        before, surname, after = marked.groups()
        first = bool(after) and not before
        return Name(main.person, before or after, surname, first, main.gender)
    parts = text.split()
    if main.surname_first and len(parts) > 1:
        return Name(main.person, " ".join(parts[1:]), parts[0], True, main.gender)
    cut = next((i for i, p in enumerate(parts) if i and p.lower() in PARTICLES), len(parts) - 1)
    if _ROMAN.fullmatch(parts[-1]):
        cut = len(parts) - 1
    return Name(main.person, " ".join(parts[:cut]), " ".join(parts[cut:]), False, main.gender)


def spell(text: str, language: str) -> str:
    """The words of a form as the form tables hold them."""
    return " ".join(word.key for word in words(text, language))


def bend(text: str, gender: str, language: str, *, surname: bool) -> dict[str, set[str]]:
    """The forms of a name of several words by case; particles stay as they are."""
    if language == "en" or not text:
        return {case: {text} for case in CASES}
    decline = _DECLINE[language]
    tables = [
        {case: {word} for case in CASES}
        if word.lower() in PARTICLES or _ROMAN.fullmatch(word)
        else decline(word, gender, surname=surname)
        for word in text.split()
    ]
    out = {}
    for case in CASES:
        picks = itertools.islice(itertools.product(*(sorted(t[case]) for t in tables)), 24)
        out[case] = {" ".join(pick) for pick in picks}
        if len(tables) > 1:  # only the last word bends: Recep Tayyip Erdoğana, Peña Niety
            head = text.rsplit(" ", 1)[0]
            out[case] |= {f"{head} {form}" for form in tables[-1][case]}
    return out


def spellings(form: str, language: str) -> set[str]:
    """The form and its plainer spellings."""
    if language == "ru":
        return yo(form)
    if language == "pl":
        return {form, foreign_plain(form)}
    return {form, plain(form)}


def forms(name: Name, language: str) -> Iterator[tuple[str, str, str]]:
    """Triples form, kind, case of one spelling; kind is `person` or `surname`."""
    surnames = bend(name.surname, name.gender, language, surname=True)
    givens = bend(name.given, name.gender, language, surname=False)
    bare = without_article(name.surname)
    short = bend(bare, name.gender, language, surname=True) if bare else None
    for case in CASES:
        for table in filter(None, (surnames, short)):
            for last in table[case]:
                if not _ROMAN.fullmatch(name.surname):
                    yield from ((s, "surname", case) for s in spellings(last, language))
                if not name.given:
                    continue
                firsts = givens[case] | ({name.given} if len(name.given.split()) > 1 else set())
                if name.surname_first:  # Xi Jinpinga: the surname may stay
                    pairs = {f"{s} {g}" for g in firsts for s in (last, name.surname)}
                else:
                    pairs = {f"{g} {last}" for g in firsts}
                for pair in pairs:
                    yield from ((s, "person", case) for s in spellings(pair, language))


def table(language: str) -> dict[tuple[str, str, str], set[str]]:
    """(form, person, kind) to the cases the form can have."""
    found: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for name in names(language):
        for form, kind, case in forms(name, language):
            found[spell(form, language), name.person, kind].add(case)
    if language == "en":  # King Salman, Pope Francis: the display name counts too
        for row in rows(DATA / "people.csv"):
            found[spell(row["name"], language), row["id"], "person"].add("nom")
    return dict(found)


def shared(found: dict[tuple[str, str, str], set[str]]) -> set[tuple[str, str]]:
    """(form, kind) that several people share."""
    people = Counter((form, kind) for form, _, kind in found)
    return {pair for pair, count in people.items() if count > 1}
