"""What a role noun stands for: whose voice it is, and whose office on the day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from detente.actors.actor import Voice
from detente.errors import BadRecord

_DATA = files("detente.actors") / "data"


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun: `office` is its class, `which` the roles of offices.csv it can point to,
    narrowed to offices whose title has one of `titles` where there are any.

    `person` tells a human from a body; `anaphor` whether it may stand alone for the state
    spoken of last.
    """

    id: str
    office: str
    voice: Voice
    person: bool
    anaphor: bool
    which: tuple[str, ...]
    titles: tuple[str, ...] = ()


def _table(*path: str) -> dict[str, Any]:
    return tomllib.loads(_DATA.joinpath(*path).read_text(encoding="utf-8"))


@cache
def roles() -> Mapping[str, Role]:
    """Every role by id, in the order of the table."""
    found = {}
    for ident, row in _table("roles.toml").items():
        try:
            found[ident] = Role(
                ident, row["class"], Voice(row["voice"]), row["person"], row["anaphor"],
                tuple(row["which"]), tuple(row.get("titles", ())),
            )  # fmt: skip
        except (KeyError, ValueError) as error:
            raise BadRecord(
                f"role {ident} lacks or misspells {error}", hint="see the head of roles.toml"
            ) from error
    return MappingProxyType(found)


@cache
def lemmas(language: str) -> Mapping[str, tuple[str, ...]]:
    """The nouns of each role in a language as a dictionary lists them."""
    return MappingProxyType(
        {
            ident: tuple(lemma.replace("|", "") for kind in kinds.values() for lemma in kind)
            for ident, kinds in _table("roles", f"{language}.toml").items()
        }
    )
