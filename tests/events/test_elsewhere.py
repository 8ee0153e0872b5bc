"""Texts about sport, stage and markets are left out, and others are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.documents import words
from detente.events.coding.elsewhere import elsewhere, hits, stems

Told = Callable[[str, str], list[str]]

PLAIN = "Chile condemned Peru."
ONE = "The film opened on Friday."
TWO = "The orchestra played at the festival."


def belongs(*paragraphs: list[str], language: str = "en") -> list[bool]:
    return elsewhere([[words(s, language) for s in p] for p in paragraphs], language)


def test_words_are_counted_once_each() -> None:
    assert hits(words("Film, film and orchestra.", "en"), "en") == 2
    assert hits(words(PLAIN, "en"), "en") == 0


def test_a_beginning_stands_for_any_ending() -> None:
    assert "orchestra" in stems("en")[1]
    assert hits(words("Orchestras.", "en"), "en") == 1
    assert hits(words("Operation.", "en"), "en") == 0  # opera is a whole word


def test_short_words_belong_nowhere() -> None:
    assert hits(words("Go to it.", "en"), "en") == 0


def test_two_words_of_its_own_put_a_sentence_elsewhere() -> None:
    assert belongs([PLAIN, TWO, ONE]) == [False, True, False]


def test_a_paragraph_full_of_such_words_goes_as_a_whole() -> None:
    stage = [PLAIN, TWO, TWO]
    assert belongs(stage, [PLAIN] * 4) == [True, True, True, False, False, False, False]


def test_a_text_full_of_such_words_goes_as_a_whole() -> None:
    assert belongs([TWO], [TWO], [PLAIN]) == [True, True, True]


def test_a_short_text_is_judged_by_sentence() -> None:
    assert belongs([PLAIN, TWO]) == [False, True]


def test_no_sentences_give_no_answers() -> None:
    assert belongs() == []


def test_a_language_without_a_list_puts_nothing_elsewhere() -> None:
    assert stems("fi") == (frozenset(), ())
    assert elsewhere([[words(TWO, "en")] * 4], "fi") == [False] * 4


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "In the semi-final Peru attacked Chile, and the goalkeeper protested to the referee.",
        ),
        ("pl", "W półfinale Peru zaatakowało Chile, a bramkarz protestował u sędziego."),
        ("ru", "В полуфинале Перу атаковала Чили, а вратарь протестовал арбитру."),
    ],
)
def test_a_match_is_no_war(told: Told, language: str, text: str) -> None:
    assert told(language, text) == []


def test_one_such_word_does_not_hide_an_act(told: Told) -> None:
    assert told("en", "Chile condemned Peru before the festival.") == ["ACCUSE:disapprove CHL>PER"]
