"""How a language joins roles, countries and people, and which words point back."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """The word lists of one language, out of `data/anaphors/{language}.toml`."""

    name: str  # the language
    home: str  # the state a text of this language means when it names none, or ""
    lower: frozenset[str]  # kinds written without a capital
    person_head: str  # "first" or "last" word of a name is its grammatical head
    phrase_head: str  # in role + person: "role" or "person"
    role_head: str  # in a role of several words: "first" or "last" word
    possessive: frozenset[str]  # clitics after an owner
    of: frozenset[str]  # words between a role and its owner
    chain: frozenset[str]  # words between a role and the body it serves
    articles: frozenset[str]
    locative: frozenset[str]  # prepositions that make a capital a place
    locative_cases: frozenset[str]
    direction: frozenset[str]  # prepositions that lead to or from a place
    direction_cases: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    titles: frozenset[str]
    former: frozenset[str]
    former_prefixes: frozenset[str]
    particles: frozenset[str]  # lower-case parts of names: de, von, al
    function: frozenset[str]  # words that are never a noun
    adjective_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]  # endings of words that are no modifiers
    people_endings: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    neuter_endings: tuple[str, ...]
    owner_cases: frozenset[str]  # cases of the owner after a role; empty = no cases
    compounds: Mapping[str, str]  # first half of Sino-Russian -> actor
    link: tuple[tuple[str, str], ...]  # endings that turn a first half into an adjective
    roles: Mapping[str, tuple[str, ...]]  # role id -> further forms
    abroad: frozenset[str]  # role ids that work in another state's capital
    named: frozenset[str]  # role ids of bodies that a name after them names
    implied: Mapping[str, str]  # beginnings of role words that tell the state: bundestag
    single: frozenset[str]  # role ids of which a state has one
    types: Mapping[str, frozenset[str]]  # which actors a general noun can mean
    supranational: frozenset[str]  # role ids that organisations have too
    speaks: frozenset[str]  # role ids of people who speak for a body
    never: Mapping[str, frozenset[str]]  # which actors a general noun cannot mean
    local: frozenset[str]  # role ids of people and bodies whom the place of the act tells
    rebels: frozenset[str]  # role ids that an armed group can be called by
    subjective: frozenset[str]  # pronouns that are the subject of their clause
    nearby: frozenset[str]  # adjectives that mean of the place just named: tamtejszy
    opening: frozenset[str]  # quotation marks that open a name
    rooted: frozenset[str]  # role ids of bodies whose place tells whose they are
    pronouns: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    both: Mapping[str, frozenset[str]]


_TABLES = ("pronouns", "nouns", "both", "types", "never")


def _shape(name: str, value: Any) -> Any:
    if name == "roles":
        return {k: tuple(v) for k, v in value.items()}
    if name in _TABLES:
        return {k: frozenset(v) for k, v in value.items()}
    if name == "link":
        return tuple((a, b) for a, b in value)
    if name.endswith("_endings"):
        return tuple(value)
    if isinstance(value, list):
        return frozenset(value)
    return value


@lru_cache(maxsize=8)
def wording(language: str) -> Wording:
    """The wording of a language."""
    folder = files("detente.actors") / "data" / "anaphors"
    table: dict[str, Any] = {}
    for name in ("shared", language):
        table |= tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
    empty: dict[str, Any] = {"name": language, "home": ""}
    empty |= {"compounds": {}, "roles": {}, "implied": {}}
    return Wording(
        **{
            f.name: _shape(f.name, table.get(f.name, empty.get(f.name, [])))
            if f.name not in _TABLES
            else _shape(f.name, table.get(f.name, {}))
            for f in fields(Wording)
        }
    )
