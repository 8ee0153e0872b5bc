"""The case forms of a role noun with its adjectives, in Polish and Russian."""

from __future__ import annotations

from functools import cache
from typing import Any

import morfeusz2
import people_polish
import people_russian
import pymorphy3

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
Forms = dict[tuple[str, str], set[str]]  # (case, number) -> forms
_RU_CASE = {
    "nomn": "nom", "gent": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
    "ablt": "ins", "loct": "loc", "loc2": "loc",
}  # fmt: skip
_NUMBER = {"sg": "sing", "pl": "plur", "sing": "sing", "plur": "plur"}


@cache
def _morfeusz() -> Any:
    return morfeusz2.Morfeusz()


@cache
def _pymorphy() -> Any:
    return pymorphy3.MorphAnalyzer()


def _polish_readings(word: str) -> list[tuple[str, str]]:
    """(lemma, tag) of every dictionary reading of one word."""
    found = _morfeusz().analyse(word) or _morfeusz().analyse(word.lower())
    last = max(edge[1] for edge in found)
    return [
        (reading[1], tag)
        for start, end, reading in found if (start, end) == (0, last)
        for tag in (reading[2],)
    ]  # fmt: skip


def _polish_tables(lemma: str) -> list[tuple[str, str, str, str, str]]:
    """(form, part of speech, number, case, gender) of a lemma."""
    out = []
    for form, _, tag, *_ in _morfeusz().generate(lemma):
        parts = tag.split(":")
        if parts[0] not in ("subst", "adj", "ger", "pact", "ppas"):
            continue
        if {"neg", "com", "sup"} & set(parts):
            continue
        cases = parts[2].split(".")
        genders = parts[3].split(".") if len(parts) > 3 else [""]
        out += [
            (form, parts[0], number, case, gender)
            for number in parts[1].split(".") for case in cases for gender in genders
            if case in CASES or case == "inst"
        ]  # fmt: skip
    return [(f, p, n, "ins" if c == "inst" else c, g) for f, p, n, c, g in out]


def _is_nominative(tag: str, plural: bool) -> bool:
    parts = tag.split(":")
    return (
        len(parts) > 2
        and ("pl" if plural else "sg") in parts[1].split(".")
        and ("nom" in parts[2].split("."))
    )


def polish(head: str, *, plural: bool) -> Forms:
    """Forms of a Polish phrase given in the nominative; `plural` for plural-only phrases."""
    words = head.split()
    readings = [
        [(le, t) for le, t in _polish_readings(w) if _is_nominative(t, plural)] for w in words
    ]
    noun = next(
        (i for i, r in enumerate(readings) if any(t.startswith("subst") for _, t in r)
         and not any(t.startswith(("adj", "pact", "ppas")) for _, t in r)),
        next((i for i in reversed(range(len(words)))
              if any(t.startswith("subst") for _, t in readings[i])), len(words) - 1),
    )  # fmt: skip
    tables: list[dict[tuple[str, str], set[str]]] = []
    gender = "m1"
    kinds = (
        ("subst",)
        if any(t.startswith("subst") for _, t in readings[noun])
        else ("adj", "pact", "ppas")
    )
    chosen = [(le, t) for le, t in readings[noun] if t.startswith(kinds)]
    if not chosen:
        if len(words) > 1 or plural:
            raise ValueError(f"no Polish reading of {head!r}")
        return _unlisted(people_polish.decline(head.lower(), _sex(head), surname=False))
    lemma, tag = min(chosen, key=lambda r: ("m1" not in r[1], r[0][0].isupper(), r[0]))
    gender = tag.split(":")[3].split(".")[0]
    for place, word in enumerate(words):
        table: dict[tuple[str, str], set[str]] = {}
        if place == noun:
            for form, kind, number, case, g in _polish_tables(lemma):
                if kind in kinds and (g == gender or (kind != "subst" and g.startswith(gender))):
                    table.setdefault((case, _NUMBER[number]), set()).add(form)
        else:
            adjectives = [le for le, t in readings[place] if t.startswith(("adj", "pact", "ppas"))]
            if not adjectives:
                raise ValueError(f"{word!r} of {head!r} is no adjective: mark the tail with |")
            for form, kind, number, case, g in _polish_tables(adjectives[0]):
                if (
                    kind in ("adj", "pact", "ppas")
                    and g == gender
                    and form.lower()[:3] == word.lower()[:3]
                ):
                    table.setdefault((case, _NUMBER[number]), set()).add(form)
        tables.append(table)
    return _join(tables)


def russian(head: str, *, plural: bool) -> Forms:
    """Forms of a Russian phrase given in the nominative; `plural` for plural-only phrases."""
    words = head.split()
    number = "plur" if plural else "sing"
    readings = [
        [p for p in _pymorphy().parse(w) if "nomn" in p.tag and number in p.tag] for w in words
    ]
    nouns = [i for i, r in enumerate(readings) if r and "NOUN" in r[0].tag]
    place = nouns[-1] if nouns else len(words) - 1
    if not readings[place]:
        if len(words) > 1 or plural:
            raise ValueError(f"no Russian reading of {head!r}")
        return _unlisted(people_russian.decline(head.lower(), _sex(head), surname=False))
    kinds = ("NOUN",) if nouns else ("ADJF", "PRTF", "NOUN")
    noun = next(p for p in readings[place] if p.tag.POS in kinds)
    gender, animate = noun.tag.gender or "masc", noun.tag.animacy != "inan"
    tables: list[dict[tuple[str, str], set[str]]] = []
    for i, options in enumerate(readings):
        table: dict[tuple[str, str], set[str]] = {}
        parse = (
            noun
            if i == place
            else next((p for p in options if p.tag.POS in ("ADJF", "PRTF")), None)
        )
        if parse is None:
            raise ValueError(f"{words[i]!r} of {head!r} is no adjective: mark the tail with |")
        adjective = parse.tag.POS in ("ADJF", "PRTF")
        for form in parse.lexeme:
            case, count = _RU_CASE.get(form.tag.case), form.tag.number
            if case is None or count is None or form.tag.POS != parse.tag.POS:
                continue
            if form.tag.voice != parse.tag.voice or "Supr" in form.tag:
                continue
            if adjective and count == "sing" and form.tag.gender not in (None, gender):
                continue
            if adjective and form.tag.animacy and (form.tag.animacy == "anim") != animate:
                continue
            table.setdefault((case, _NUMBER[count]), set()).add(form.word)
        tables.append(table)
    return _join(tables)


def _sex(word: str) -> str:
    return "f" if word.endswith("a") else "m"


def _unlisted(paradigm: dict[str, set[str]]) -> Forms:
    """The singular of a noun the dictionary lacks, bent like a name."""
    return {(case, "sing"): forms for case, forms in paradigm.items()}


def _join(tables: list[dict[tuple[str, str], set[str]]]) -> Forms:
    out: Forms = {}
    for slot in tables[0]:
        phrases = {""}
        for table in tables:
            phrases = {f"{p} {w}".strip() for p in phrases for w in table.get(slot, ())}
        if phrases:
            out[slot] = phrases
    return out
