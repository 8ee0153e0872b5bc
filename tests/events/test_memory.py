"""An act is told once; a noun that comes back to it is not coded again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[str]]


def count(lines: list[str], type: str) -> int:
    return sum(line.startswith(type) for line in lines)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hungary attacked Slovakia. Hungary's attack on Slovakia went on."),
        ("pl", "Węgry zaatakowały Słowację. Atak Węgier na Słowację trwał."),
        ("ru", "Венгрия атаковала Словакию. Нападение Венгрии на Словакию продолжалось."),
    ],
)
def test_a_noun_about_what_was_told_is_a_back_reference(
    told: Told, language: str, text: str
) -> None:
    assert count(told(language, text), "ASSAULT HUN>SVK") == 1


def test_a_noun_without_its_actor_comes_back_to_what_the_victim_suffered(told: Told) -> None:
    text = "Chile attacked Peru on Monday. Bolivia condemned Chile after the attack on Peru."
    assert told("en", text) == ["ASSAULT CHL>PER", "ACCUSE:disapprove BOL>CHL"]


def test_a_noun_about_another_actor_is_an_act_of_its_own(told: Told) -> None:
    text = "Chile attacked Peru. Bolivia's attack on Peru went on."
    assert told("en", text) == ["ASSAULT CHL>PER", "ASSAULT BOL>PER"]


def test_a_verb_tells_a_new_act_each_time(told: Told) -> None:
    text = "Chile expelled two Peruvian diplomats. Chile then expelled two Peruvian diplomats."
    assert count(told("en", text), "SANCTION") == 2


def test_a_noun_with_its_support_verb_tells_a_new_act(told: Told) -> None:
    text = "Chile attacked Peru. Chile launched an attack on Peru again."
    assert count(told("en", text), "ASSAULT") == 2


def test_a_noun_that_comes_first_is_coded(told: Told) -> None:
    assert count(told("en", "Bolivia's attack on Peru went on."), "ASSAULT BOL>PER") == 1


def test_one_document_does_not_remember_another(told: Told) -> None:
    text = "Bolivia's attack on Peru went on."
    assert told("en", text) == told("en", text)
