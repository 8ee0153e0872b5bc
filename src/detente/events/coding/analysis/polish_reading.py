"""What a Polish word form can be: lemma, part of speech, case, number, gender and verb features."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

# Genders of the dictionary as bits, so that agreement is one `&`.
GENDERS = {"m1": 1, "m2": 2, "m3": 4, "f": 8, "n": 16}
ANY_GENDER = 31
_MASKS = {"masc": 7, "fem": 8, "neut": 16, "": ANY_GENDER}
_CASES = {"nom": "nom", "gen": "gen", "dat": "dat", "acc": "acc", "inst": "ins", "loc": "loc"}
_POS = {
    "subst": "NOUN", "depr": "NOUN", "ger": "NOUN", "brev": "NOUN", "adj": "ADJ", "adja": "ADJ",
    "adjp": "ADJ", "adjc": "ADJ", "pact": "ADJ", "ppas": "ADJ", "num": "NUM", "dig": "NUM",
    "romandig": "NUM", "ppron12": "PRON", "ppron3": "PRON", "siebie": "PRON", "prep": "ADP",
    "conj": "CCONJ", "comp": "SCONJ", "part": "PART", "adv": "ADV", "interj": "INTJ",
    "interp": "PUNCT", "pred": "VERB", "fin": "VERB", "praet": "VERB", "bedzie": "VERB",
    "impt": "VERB", "imps": "VERB", "inf": "VERB", "pcon": "VERB", "pant": "VERB",
    "winien": "VERB", "cond": "VERB", "aglt": "AUX",
}  # fmt: skip
# class -> verb form, tense, mood, voice
_VERBS = {
    "fin": ("fin", "pres", "ind", "act"), "praet": ("fin", "past", "ind", "act"),
    "bedzie": ("fin", "fut", "ind", "act"), "impt": ("fin", "", "imp", "act"),
    "imps": ("fin", "past", "ind", "act"), "inf": ("inf", "", "", "act"),
    "pcon": ("conv", "pres", "", "act"), "pant": ("conv", "past", "", "act"),
    "pact": ("part", "pres", "", "act"), "ppas": ("part", "past", "", "pass"),
    "winien": ("fin", "pres", "ind", "act"), "pred": ("fin", "pres", "ind", "act"),
    "cond": ("fin", "", "cnd", "act"),
}  # fmt: skip
_PERSONS = {"pri": "1", "sec": "2", "ter": "3"}
_RARE = frozenset({"interj", "depr", "frag", "cond"})
_GERUND = {
    "nie": "nie", "nia": "nie", "niu": "nie", "niem": "nie", "niom": "nie", "niami": "nie",
    "niach": "nie", "ń": "nie", "cie": "cie", "cia": "cie", "ciu": "cie", "ciem": "cie",
    "ciom": "cie", "ciami": "cie", "ciach": "cie", "ć": "cie",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing a form can be; `tag` is the dictionary's class, `gender` a set of bits."""

    lemma: str
    tag: str
    pos: str
    case: str = ""
    number: str = ""
    gender: int = ANY_GENDER
    person: str = ""
    verb_form: str = ""
    tense: str = ""
    mood: str = ""
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A reading from outside the dictionary: a foreign name of a form table."""

    lemma: str
    cases: frozenset[str] = frozenset()
    number: str = ""
    gender: str = ""


def _data(name: str) -> str:
    return (files("detente.events.coding.analysis") / "data" / "pl" / name).read_text("utf-8")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(_data("words.toml"))


def listed(name: str) -> list[str]:
    """A list of `words.toml` by name."""
    found: list[str] = _words()[name]
    return found


@cache
def _dated() -> frozenset[str]:
    return frozenset(listed("dated"))


@cache
def _preferred() -> dict[str, tuple[str, str]]:
    rows = csv.DictReader(_data("preferred.csv").splitlines())
    return {row["form"]: (row["lemma"], row["class"]) for row in rows}


@cache
def _determiners() -> frozenset[str]:
    return frozenset(_words()["determiners"])


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(_words()["pronouns"])


@cache
def _proper() -> frozenset[str]:
    return frozenset(_words()["proper"])


@cache
def _endings() -> list[dict[str, str]]:
    rows = list(csv.DictReader(_data("endings.csv").splitlines()))
    return sorted(rows, key=lambda row: -len(row["ending"]))


@cache
def _morfeusz() -> Any:
    import morfeusz2

    return morfeusz2.Morfeusz(expand_tags=False)


def gerund(form: str) -> str:
    """The nominative of a gerund: `zatrzymaniu` gives `zatrzymanie`."""
    low = form.lower()
    for size in (5, 4, 3, 1):
        if (base := _GERUND.get(low[-size:])) and len(low) > size:
            return low[:-size] + base
    return low


def _pos(tag: str, lemma: str, names: list[str], capital: bool) -> str:
    if lemma in _determiners() and tag in ("adj", "num"):
        return "DET"
    if tag == "subst":
        if lemma in _pronouns():
            return "PRON"
        if capital and lemma[:1].isupper():
            return "PROPN"
    return "PRON" if lemma == "się" else _POS.get(tag, "X")


def _expanded(lemma: str, form: str, tag: str, names: list[str], *, capital: bool) -> list[Reading]:
    """Readings of one line of the dictionary, one for every case and number it packs together."""
    parts = tag.split(":")
    kind = parts[0]
    lemma = lemma.split(":")[0]
    if kind == "ger":
        lemma = gerund(form)
    cases, numbers, gender, person = [""], [""], 0, ""
    for part in parts[1:]:
        values = part.split(".")
        if values[0] in ("sg", "pl"):
            numbers = [{"sg": "sing", "pl": "plur"}[v] for v in values]
        elif values[0] in GENDERS:
            gender = sum(GENDERS[v] for v in values)
        elif values[0] in _PERSONS:
            person = _PERSONS[values[0]]
        elif kind == "prep" or any(v in _CASES for v in values) or values == ["voc"]:
            found = [_CASES[v] for v in values if v in _CASES]
            cases = found or (cases if kind == "prep" else ["voc"])
    verb_form, tense, mood, voice = _VERBS.get(kind, ("", "", "", ""))
    if kind == "fin" and "perf" in parts:
        tense = "fut"
    if kind in ("praet", "winien"):
        person = "3"
    pos = _pos(kind, lemma, names, capital)
    return [
        Reading(lemma, kind, pos, case, number, gender or ANY_GENDER, person,
                verb_form, tense, mood, voice)
        for number in numbers for case in cases
    ]  # fmt: skip


def _guessed(form: str) -> list[Reading]:
    """Readings of a form the dictionary does not know, by capital and ending."""
    if form[:1].isdigit():
        return [Reading(form, "dig", "NUM")]
    if not any(c.isalpha() for c in form):
        return [Reading(form, "interp", "PUNCT")]
    name = form[:1].isupper()
    if form.isupper() and len(form) > 1:
        return [Reading(form, "subst", "PROPN", c, "sing") for c in _CASES.values()]
    found: list[Reading] = []
    longest = -1
    for row in _endings():
        ending = row["ending"]
        if (row["pos"] == "PROPN") is not name or not form.endswith(ending):
            continue
        if len(form) - len(ending) < 2 or 0 <= len(ending) < longest:
            continue
        longest = max(longest, len(ending))
        lemma = form[: len(form) - len(ending)] + row["base"]
        tag = "adj" if row["pos"] == "ADJ" else "subst"
        found += [
            Reading(lemma, tag, row["pos"], case, row["number"], _MASKS[row["gender"]])
            for case in row["case"].split()
        ]
    return found or [Reading(form, "subst", "PROPN" if name else "X", "nom", "sing")]


def _clitics(segments: list[tuple[str, str]], readings: list[Reading]) -> list[Reading]:
    """Readings of a verb with `by` or a personal ending stuck to it."""
    person, number, mood = "", "", ""
    for form, tag in segments:
        parts = tag.split(":")
        if parts[0] == "aglt":
            person, number = _PERSONS[parts[2]], {"sg": "sing", "pl": "plur"}[parts[1]]
        elif form.lower() == "by":
            mood = "cnd"
    return [
        Reading(r.lemma, r.tag, r.pos, r.case, r.number or number, r.gender, person or r.person,
                r.verb_form, r.tense, mood or r.mood, r.voice)
        for r in readings
    ]  # fmt: skip


@lru_cache(maxsize=200_000)
def readings(form: str) -> tuple[Reading, ...]:
    """All readings of a form, without duplicates; never empty."""
    arcs = _morfeusz().analyse(form) or _morfeusz().analyse("?")  # marks of no width
    capital = form[:1].isupper()
    last = max(arc[1] for arc in arcs)
    whole = [a for a in arcs if a[0] == 0 and a[1] == last and not a[2][2].startswith("ign")]
    found: list[Reading] = []
    current = [a for a in whole if not _dated().intersection(a[2][4])]
    for _, _, (segment, lemma, tag, names, *_) in current or whole:
        found += _expanded(lemma, segment, tag, names, capital=capital)
    if not whole and "-" in form[1:-1]:
        left, _, right = form.rpartition("-")
        found = [
            Reading(f"{left}-{r.lemma}", r.tag, r.pos, r.case, r.number, r.gender)
            for r in readings(right) if r.tag in ("adj", "subst")
        ]  # fmt: skip
        if capital:
            found = [
                Reading(r.lemma[: len(left) + 1] + r.lemma[len(left) + 1 :].capitalize(), "subst",
                        "PROPN", r.case, r.number, r.gender)
                for r in found if r.tag == "subst"
            ] or found  # fmt: skip
    elif not whole and last > 1:
        heads = [a for a in arcs if a[0] == 0 and a[1] == 1 and not a[2][2].startswith("ign")]
        for _, _, (segment, lemma, tag, names, *_) in heads:
            found += _expanded(lemma, segment, tag, names, capital=capital)
        tail = list({(a[2][0], a[2][2]): 0 for a in arcs if a[0] > 0})
        found = _clitics(tail, [r for r in found if r.pos not in ("NOUN", "ADJ")] or found)
    if (only := _preferred().get(form.lower())) and not (form.isupper() and len(form) > 1):
        found = [r for r in found if (r.lemma, r.tag) == only] or found
    kept = [r for r in found if r.case != "voc" and r.tag not in _RARE] or found
    return tuple(dict.fromkeys(_plausible(kept))) or tuple(_guessed(form))


def _plausible(found: list[Reading]) -> list[Reading]:
    """Without indeclinable twins of declined nouns and common twins of gerunds and names."""
    gerunds = {r.lemma for r in found if r.tag == "ger"}
    declined = {r.lemma for r in found if r.tag == "subst" and r.gender & 7}
    frozen = {r.lemma for r in found if r.tag == "subst" and r.gender == 8 and r.case == "ins"}
    twins = declined & frozen
    names = {r.lemma.lower() for r in found if r.pos == "PROPN"}
    return [
        r for r in found
        if r.tag != "subst" or not (
            r.lemma in gerunds or r.lemma in names or (r.lemma in twins and r.gender == 8)
        )
    ]  # fmt: skip


def named(form: str, known: Known) -> tuple[Reading, ...]:
    """The readings of a word whose meaning is known from a form table."""
    cases = known.cases or frozenset(_CASES.values())
    number = known.number or "sing"
    return tuple(
        Reading(known.lemma, "subst", "PROPN", case, number, _MASKS.get(known.gender, ANY_GENDER))
        for case in _CASES.values() if case in cases
    ) or readings(form)  # fmt: skip
