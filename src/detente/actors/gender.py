"""Gender and number of who is named, as far as names tell."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files

from detente.actors.learned import plain
from detente.actors.lexicon import lexicon
from detente.actors.mention import Mention, MentionKind
from detente.actors.people import people
from detente.actors.wording import wording

_KINDS = {MentionKind.NAME: "name", MentionKind.CAPITAL: "capital", MentionKind.SEAT: "seat"}


@cache
def people_gender() -> Mapping[str, str]:
    """Person id to `m` or `f`, out of the name tables of the package."""
    found: dict[str, str] = {}
    folder = files("detente.actors") / "data" / "people"
    for language in ("pl", "ru"):
        table = folder / f"{language}.csv"
        if table.is_file():
            with table.open(encoding="utf-8") as lines:
                found.update((r["person"], r["gender"]) for r in csv.DictReader(lines))
    return found


@cache
def native_names(language: str) -> Mapping[str, str]:
    """Person id to the name as a language writes it, where its name table has one."""
    table = files("detente.actors") / "data" / "people" / f"{language}.csv"
    if not table.is_file():
        return {}
    with table.open(encoding="utf-8") as lines:
        return {r["person"]: f"{r['given']} {r['surname']}" for r in csv.DictReader(lines)}


@cache
def given_alike(person: str, form: str, language: str) -> bool:
    """Whether a word is the person's first name in another spelling or case form."""
    name = native_names(language).get(person) or people()[person].name
    return any(
        SequenceMatcher(None, plain(form), plain(given)).ratio() >= 0.75
        for given in name.split(" ")[:-1]
    )


@cache
def _actor_gender(language: str) -> Mapping[tuple[str, str], str]:
    """(Actor, kind) to gender, by the ending of its one-word name; empty without genders."""
    endings = wording(language)
    if not endings.feminine_endings:
        return {}
    found: dict[tuple[str, str], str] = {}
    table = lexicon(language)
    for form, rows in table.rows.items():
        if " " in form or not any(kind in rows for kind in _KINDS.values()):
            continue
        for r in table.readings(form):
            if r.kind in _KINDS.values() and "nom" in r.cases and r.number != "plur":
                feminine = form.endswith(endings.feminine_endings)
                neuter = form.endswith(endings.neuter_endings)
                gender = "f" if feminine else "n" if neuter else "m"
                found.setdefault((r.id, r.kind), gender)
    return found


def gender(mention: Mention, language: str) -> str:
    """`m`, `f`, `n`, or "" if the words do not tell."""
    if mention.person:
        return people_gender().get(mention.person, "")
    if mention.kind is MentionKind.PERSON:
        first = mention.name.split(" ")[0]
        return "f" if first.endswith(("a", "а", "я", "ia")) else ""
    kind = _KINDS.get(mention.kind)
    return _actor_gender(language).get((mention.actor, kind), "") if kind else ""


def plural(mention: Mention) -> bool:
    """Whether the words name several."""
    return mention.number == "plur" or (
        mention.kind is MentionKind.DEMONYM and mention.number != "sing"
    )
