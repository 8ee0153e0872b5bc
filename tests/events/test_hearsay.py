"""Whose claim an act is: sources named in passing, opinions, and charges made by telling."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "According to Slovakia, the Czech Republic expelled the Hungarian ambassador."),
        ("pl", "Według Słowacji Czechy wydaliły węgierskiego ambasadora."),
        ("ru", "По словам Словакии, Чехия выслала венгерского посла."),
    ],
)
def test_an_act_told_according_to_somebody_is_reported_by_them(
    told: Told, language: str, text: str
) -> None:
    assert told(language, text) == ["SANCTION:expel CZE>HUN reported SVK"]


def test_a_plan_told_according_to_a_state_stays_a_plan(told: Told) -> None:
    assert told("en", "According to Bolivia, Chile will expel Peruvian diplomats.") == [
        "SANCTION:expel CHL>PER planned reported BOL"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "According to analysts, the Czech Republic will expel the Hungarian ambassador."),
        ("pl", "Zdaniem analityków Czechy wydalą węgierskiego ambasadora."),
        ("ru", "По мнению аналитиков, Чехия вышлет венгерского посла."),
    ],
)
def test_a_future_act_in_an_opinion_is_a_forecast(told: Told, language: str, text: str) -> None:
    [line] = told(language, text)
    assert line.startswith("SANCTION:expel CZE>HUN hypothetical predicted")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "According to analysts, Chile will expel the Peruvian ambassador."),
        ("pl", "Zdaniem analityków Czechy wydalą węgierskiego ambasadora."),
        ("ru", "По мнению аналитиков, Чехия вышлет венгерского посла."),
    ],
)
def test_unnamed_analysts_give_no_speaker(told: Told, language: str, text: str) -> None:
    assert told(language, text)[0].endswith("predicted")


def test_an_opinion_of_the_writer_foretells_only_what_is_to_come(told: Told) -> None:
    assert told("en", "In our view Chile will expel the Peruvian ambassador.") == [
        "SANCTION:expel CHL>PER hypothetical predicted"
    ]
    assert told("en", "In our view Chile expelled the Peruvian ambassador.") == [
        "SANCTION:expel CHL>PER"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic said that Hungary had shelled a Slovak village."),
        ("pl", "Czechy oświadczyły, że Węgry ostrzelały słowacką wieś."),
        ("ru", "Чехия заявила, что Венгрия обстреляла словацкую деревню."),
    ],
)
def test_telling_of_anothers_violence_accuses_it(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [
        "ASSAULT:heavy-weapons HUN>SVK reported CZE", "ACCUSE:allege CZE>HUN",
    ]  # fmt: skip


def test_telling_of_ones_own_violence_accuses_nobody(told: Told) -> None:
    assert told("en", "Peru said that it had attacked a Chilean village.") == [
        "ASSAULT PER>CHL reported PER"
    ]


def test_telling_of_violence_to_come_accuses_nobody(told: Told) -> None:
    assert told("en", "Peru said Chile would attack a Peruvian village.") == [
        "ASSAULT CHL>PER hypothetical reported PER"
    ]


def test_telling_of_a_meeting_accuses_nobody(told: Told) -> None:
    assert told("en", "Peru said that Chile had met Bolivia.") == ["CONSULT CHL>BOL reported PER"]


def test_an_accusation_in_words_is_not_doubled(told: Told) -> None:
    assert told("en", "Peru accused Chile of attacking a village.") == [
        "ACCUSE:allege PER>CHL", "ASSAULT CHL>PER reported PER",
    ]  # fmt: skip


@pytest.mark.xfail(reason="the speaker is taken for the victim where that is written as a place")
def test_the_victim_is_not_the_speaker(told: Told) -> None:
    assert "ASSAULT:heavy-weapons PER>BOL reported CHL" in told(
        "en", "According to Chile, Peru shelled a village in Bolivia."
    )
