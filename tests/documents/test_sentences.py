"""Sentences end where a reader would end them."""

from __future__ import annotations

import json
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from detente.documents.sentence_rules import languages, rules
from detente.documents.sentences import sentences

HERE = Path(__file__).parent
CASES = [
    (language, marked)
    for language, rows in tomllib.loads((HERE / "sentence_cases.toml").read_text("utf-8")).items()
    for marked in rows
]
GOLD = HERE.parent / "gold" / "develop"


def parts(text: str, language: str) -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_hand_marked_text_splits_at_the_marks(language: str, marked: str) -> None:
    wanted = marked.split(" | ")
    assert parts(" ".join(wanted), language) == wanted


def test_there_are_forty_marked_texts_in_the_main_languages() -> None:
    assert sum(language in ("pl", "en", "ru") for language, _ in CASES) >= 40


def test_heading_list_and_paragraphs_stand_alone() -> None:
    text = "Moskwa wydala dyplomatów\nRosja wydaliła Czechów. Praga milczy.\n\n"
    text += "Warunki:\n- zwrot\n- pokój\n1. Spotkanie\n2. Rozejm"
    assert parts(text, "pl") == [
        "Moskwa wydala dyplomatów",
        "Rosja wydaliła Czechów.",
        "Praga milczy.",
        "Warunki:",
        "- zwrot",
        "- pokój",
        "1. Spotkanie",
        "2. Rozejm",
    ]


def test_hard_wrapped_lines_do_not_part_a_sentence() -> None:
    text = (
        "The foreign ministers of the two states met on Monday in the city of\n"
        "Geneva to discuss the release of prisoners who had been taken in the\n"
        "Donetsk region. They agreed to meet again before the end of the month\n"
        "in Vienna."
    )
    assert len(parts(text, "en")) == 2


def test_a_language_without_rules_is_split_all_the_same() -> None:
    assert parts("Espanya va parlar. França va callar.", "ca") == [
        "Espanya va parlar.",
        "França va callar.",
    ]


@pytest.mark.parametrize("language", languages())
def test_rules_hold_bare_words_without_their_last_dot(language: str) -> None:
    known = rules(language)
    assert known is not None
    words = known.before_name | known.before_number | known.may_end | known.closing
    assert words and not [word for word in words if word.endswith(".") or word != word.strip()]
    assert not known.starters & known.closing


TEXTS = st.text(
    st.one_of(
        st.sampled_from("Аб.!?…«»„”\"' \n-–1R(),;:"), st.characters(exclude_categories=["Cs"])
    ),
    max_size=120,
)


@given(TEXTS, st.sampled_from(["pl", "en", "ru", "de", "tr", "und", "fr", "zh"]))
@example("A. B\n\n- x. ! ?", "pl")
def test_spans_are_in_order_and_hold_every_character_but_space(text: str, language: str) -> None:
    spans = sentences(text, language)
    covered: set[int] = set()
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        covered.update(range(span.start, span.end))
        end = span.end
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


@pytest.mark.parametrize(
    "text", ["." * 300_000 + "x", "A. " * 30_000, ".'\"" * 100_000 + "x", "W 2022 r. R " * 10_000]
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.perf_counter()
    sentences(text, "pl")
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.jsonl")), ids=lambda path: path.stem)
def test_sentence_numbers_agree_with_the_annotated_articles(path: Path) -> None:
    events = agreed = 0
    for line in path.read_text("utf-8").splitlines():
        article = json.loads(line)
        spans = sentences(article["text"], article["lang"])
        for event in article["events"]:
            start = article["text"].index(event["quote"])
            end = start + len(event["quote"])
            numbers = [n for n, s in enumerate(spans, 1) if s.start <= start and end <= s.end]
            events += 1
            agreed += numbers == [event["sent"]]
    assert agreed >= 0.99 * events > 0
