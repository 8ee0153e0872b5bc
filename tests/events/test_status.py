"""What became of an act: done, planned, possible or not done, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str, str], list[str]]
EXPEL = "SANCTION:expel CZE>HUN"
RECALL = "SANCTION:withdraw CZE>HUN"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic expelled the Hungarian ambassador."),
        ("pl", "Czechy wydaliły węgierskiego ambasadora."),
        ("ru", "Чехия выслала венгерского посла."),
    ],
)
def test_a_plain_past_occurred(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [EXPEL]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic has not expelled the Hungarian ambassador."),
        ("en", "The Czech Republic never expelled the Hungarian ambassador."),
        ("en", "No Hungarian diplomats were expelled by the Czech Republic."),
        ("en", "The Czech Republic failed to expel the Hungarian ambassador."),
        ("pl", "Czechy nie wydaliły węgierskiego ambasadora."),
        ("pl", "Czechy nigdy nie wydaliły węgierskiego ambasadora."),
        ("ru", "Чехия не выслала венгерского посла."),
        ("ru", "Чехия никогда не высылала венгерского посла."),
    ],
)
def test_a_negated_act_did_not_take_place(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [f"{EXPEL} negated"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic not only expelled two Hungarian diplomats but also recalled its "
               "ambassador from Budapest."),
        ("pl", "Czechy nie tylko wydaliły dwóch węgierskich dyplomatów, ale też odwołały ambasadora "
               "z Budapesztu."),
        ("ru", "Чехия не только выслала двух венгерских дипломатов, но и отозвала посла из Будапешта."),
    ],
)  # fmt: skip
def test_not_only_denies_nothing(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [EXPEL, RECALL]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic will expel the Hungarian ambassador."),
        ("en", "The Czech Republic is going to expel the Hungarian ambassador."),
        ("en", "The Czech Republic plans to expel the Hungarian ambassador."),
        ("en", "The Czech Republic tried to expel the Hungarian ambassador."),
        ("pl", "Czechy wydalą węgierskiego ambasadora."),
        ("pl", "Czechy będą wydalać węgierskich dyplomatów."),
        ("pl", "Czechy planują wydalić węgierskiego ambasadora."),
        ("pl", "Czechy próbowały wydalić węgierskiego ambasadora."),
        ("ru", "Чехия вышлет венгерского посла."),
        ("ru", "Чехия будет высылать венгерских дипломатов."),
        ("ru", "Чехия планирует выслать венгерского посла."),
        ("ru", "Чехия пыталась выслать венгерского посла."),
    ],
)
def test_future_intention_and_attempt_are_planned(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [f"{EXPEL} planned"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic could expel the Hungarian ambassador."),
        ("en", "The Czech Republic would expel the Hungarian ambassador."),
        ("en", "The Czech Republic might have expelled the Hungarian ambassador."),
        ("pl", "Czechy mogłyby wydalić węgierskiego ambasadora."),
        ("pl", "Czechy wydaliłyby węgierskiego ambasadora."),
        ("ru", "Чехия могла бы выслать венгерского посла."),
        ("ru", "Чехия выслала бы венгерского посла."),
    ],
)
def test_what_may_be_is_hypothetical(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [f"{EXPEL} hypothetical"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If the Czech Republic expels Hungarian diplomats, the rain will stop."),
        ("en", "Unless the Czech Republic expels Hungarian diplomats, the rain will stop."),
        ("pl", "Jeśli Czechy wydalą węgierskich dyplomatów, deszcz ustanie."),
        ("pl", "Gdyby Czechy wydaliły węgierskich dyplomatów, deszcz by ustał."),
        ("ru", "Если Чехия вышлет венгерских дипломатов, дождь прекратится."),
    ],
)
def test_a_condition_is_no_act(told: Told, language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Slovakia denied that it was angry; the Czech Republic expelled the Hungarian ambassador.",
        ),
        ("en", "Slovakia will be glad; the Czech Republic expelled the Hungarian ambassador."),
        (
            "pl",
            "Słowacja powiedziała, że jest zadowolona; Czechy wydaliły węgierskiego ambasadora.",
        ),
        ("ru", "Словакия заявила, что довольна; Чехия выслала венгерского посла."),
    ],
)
def test_a_semicolon_ends_what_is_said(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [EXPEL]


@pytest.mark.parametrize(
    ("language", "text", "outer"),
    [
        ("en", "The Czech Republic urged Hungary to release three fishermen.", "REQUEST:yield"),
        ("en", "The Czech Republic warned Hungary that it would expel its ambassador.",
         "THREATEN:relations"),
        ("pl", "Czechy wezwały Węgry do uwolnienia trzech rybaków.", "REQUEST:yield"),
        ("pl", "Czechy odmówiły wydalenia węgierskiego ambasadora.", "REJECT"),
        ("ru", "Чехия призвала Венгрию освободить трёх рыбаков.", "REQUEST:yield"),
        ("ru", "Чехия отказалась выслать венгерского посла.", "REJECT"),
        ("ru", "Чехия пригрозила Венгрии высылкой посла.", "THREATEN:relations"),
    ],
)  # fmt: skip
def test_what_is_asked_refused_or_threatened_is_not_told_beside(
    told: Told, language: str, text: str, outer: str
) -> None:
    assert told(language, text) == [f"{outer} CZE>HUN"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Czech Republic denied that it had expelled the Hungarian ambassador."),
        ("pl", "Czechy zaprzeczyły, że wydaliły węgierskiego ambasadora."),
        ("ru", "Чехия опровергла, что выслала венгерского посла."),
    ],
)
def test_a_denied_act_keeps_its_status(told: Told, language: str, text: str) -> None:
    assert told(language, text) == [f"{EXPEL} denied CZE"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kazakhstan does not recognise Taiwan."),
        ("pl", "Kazachstan nie uznaje Tajwanu."),
        ("ru", "Казахстан не признаёт Тайвань."),
    ],
)
def test_not_recognising_is_a_refusal_that_takes_place(
    told: Told, language: str, text: str
) -> None:
    assert told(language, text)[0] == "REJECT KAZ>TWN"


def test_a_negation_stays_with_its_own_verb(told: Told) -> None:
    text = "The Czech Republic recalled its ambassador from Budapest; it did not expel Hungarian diplomats."
    assert told("en", text) == [RECALL, f"{EXPEL} negated"]


def test_a_threat_with_an_instrumental_noun_is_one_act(told: Told) -> None:
    assert told("pl", "Czechy zagroziły Węgrom wydaleniem ambasadora.") == [
        "THREATEN:relations CZE>HUN"
    ]


@pytest.mark.xfail(reason="a negated verb of saying still reports")
def test_what_was_not_said_is_not_reported(told: Told) -> None:
    assert told("en", "Peru did not say that Chile had attacked a Peruvian village.") == []
