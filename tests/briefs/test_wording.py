"""Every language says the same things."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from detente.actors import Voice
from detente.briefs.row import Standing
from detente.briefs.wording import languages, wording
from detente.errors import BadInput
from detente.events.plover import Quad, types

BRIEFS = Path(__file__).parents[2] / "src" / "detente" / "briefs"


def flat(texts: Mapping[str, Any], lead: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in texts.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{lead}{key}.")
        else:
            yield lead + key, value


def places(text: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name}


def test_english_and_polish_are_there() -> None:
    assert set(languages()) >= {"en", "pl"}


@pytest.mark.parametrize("language", languages())
def test_a_language_has_the_keys_and_places_of_english(language: str) -> None:
    english, own = dict(flat(wording("en").texts)), dict(flat(wording(language).texts))
    assert own.keys() == english.keys()
    assert {k: places(v) for k, v in own.items()} == {k: places(v) for k, v in english.items()}


@pytest.mark.parametrize("language", languages())
def test_every_code_has_words(language: str) -> None:
    texts = wording(language).texts
    assert texts["types"].keys() >= set(types())
    assert texts["quads"].keys() == {q.value for q in Quad}
    assert texts["voices"].keys() == {v.value for v in Voice} | {"unknown"}
    assert texts["standings"].keys() == {s.value for s in Standing}
    assert len(texts["months"]) == 12


def test_every_text_is_used() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in BRIEFS.rglob("*") if p.suffix != ".toml"
                   and p.is_file() and "pycache" not in str(p))  # fmt: skip
    groups = {"count", "quads", "voices", "standings", "types", "modes", "languages"}
    keys = {k for k, _ in flat(wording("en").texts) if k.split(".")[0] not in groups}
    held = {k for k in keys if re.search(rf"[\"'({{ ]{re.escape(k.split('.')[-1])}[\"']|{k}", code)}
    assert keys - held == set()


@pytest.mark.parametrize(
    ("language", "n", "told"),
    [
        ("en", 1, "1 report"), ("en", 0, "0 reports"), ("en", 21, "21 reports"),
        ("pl", 1, "1 doniesienie"), ("pl", 3, "3 doniesienia"), ("pl", 5, "5 doniesień"),
        ("pl", 12, "12 doniesień"), ("pl", 22, "22 doniesienia"), ("pl", 112, "112 doniesień"),
    ],
)  # fmt: skip
def test_nouns_agree_with_their_number(language: str, n: int, told: str) -> None:
    assert wording(language).count("reports", n) == told


def test_days_of_an_act_are_told_as_exactly_as_they_are_known() -> None:
    t = wording("en")
    assert t.span(None, None) == ""
    assert t.span(date(2022, 6, 17), date(2022, 6, 17)) == "2022-06-17"
    assert t.span(date(2022, 2, 1), date(2022, 2, 28)) == "2022-02"
    assert t.span(date(2022, 1, 1), date(2022, 12, 31)) == "2022"
    assert t.span(date(2022, 6, 1), date(2022, 6, 17)) == "2022-06-01 – 2022-06-17"
    assert t.span(None, date(2022, 6, 17)) == "by 2022-06-17"


def test_actors_have_names_in_the_language() -> None:
    assert wording("en").actor("KAZ") == "Kazakhstan"
    assert wording("pl").actor("RUS") == "Rosja"
    assert wording("pl").actor("NOBODY") == "NOBODY"


def test_a_strange_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInput) as caught:
        wording("xx")
    assert "en, pl" in caught.value.hint
