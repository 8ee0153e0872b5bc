"""Who is called a member of what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[str]]


def ties(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("membership")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile is a member of the UN.", "CHL>UN"),
        ("Chile, Peru and Bolivia are members of the UN.", "CHL,PER,BOL>UN"),
        ("Chile, which is a member of the UN, condemned Peru.", "CHL>UN"),
        ("Armenia, a member of the CSTO, condemned Peru.", "ARM>CSTO"),
        ("Norway is not a member of the EU.", "NOR>EU negated"),
    ],
)
def test_a_member_is_tied_to_its_organisation(told: Told, text: str, expected: str) -> None:
    assert ties(told("en", text)) == [f"membership:member {expected}"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile is a member of the family.",
        "Members of the UN condemned Peru.",
        "Chile may become a member of the EU.",
        "The Chilean president is a member of the orchestra.",
    ],
)
def test_other_members_are_no_tie(told: Told, text: str) -> None:
    assert ties(told("en", text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Węgry, członek NATO, wydaliły dwóch rosyjskich dyplomatów."),
        ("ru", "Венгрия, член НАТО, выслала двух российских дипломатов."),
    ],
)
def test_members_are_found_in_every_language(told: Told, language: str, text: str) -> None:
    assert ties(told(language, text)) == ["membership:member HUN>NATO"]


@pytest.mark.xfail(reason="a condition on the copula is not seen from its noun")
def test_a_supposed_membership_is_no_tie(told: Told) -> None:
    text = "If Chile were a member of the EU, it would condemn Peru."
    assert ties(told("en", text)) == []
