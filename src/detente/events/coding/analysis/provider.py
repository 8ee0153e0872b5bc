"""The analyser of a language, loaded when first asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol

from detente.documents import Word
from detente.errors import UnknownLanguage
from detente.events.coding.token import Token

_PROVIDERS = {"en": "english", "pl": "polish", "ru": "russian"}


class Analyser(Protocol):
    """Turns the words of many sentences into tokens with lemma, features, head and relation."""

    def __call__(
        self, sentences: Sequence[Sequence[Word]], known: Sequence[Mapping[int, object]] = ()
    ) -> list[list[Token]]: ...


def coded_languages() -> tuple[str, ...]:
    """The languages whose sentences can be analysed."""
    return tuple(_PROVIDERS)


@cache
def analyser(language: str) -> Analyser:
    """The analyser of a language.

    Raises
    ------
    UnknownLanguage
        No analyser of that language; `hint` lists those there are.
    """
    if language not in _PROVIDERS:
        raise UnknownLanguage(
            f"no analyser for language {language!r}",
            hint=f"coded languages: {', '.join(_PROVIDERS)}",
        )
    module = import_module(f"detente.events.coding.analysis.{_PROVIDERS[language]}")
    found: Analyser = module.analyse_all
    return found
