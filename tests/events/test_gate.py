"""The gate lets every sentence through that can hold an act, and keeps others back."""

from __future__ import annotations

import csv
import json
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from detente.documents import Word, sentences, words
from detente.events.coding.analysis import analyser
from detente.events.coding.gate import Gate, gate
from detente.events.coding.grammar import grammar
from detente.events.coding.lexicon import lexicon
from detente.events.coding.tree import Tree
from detente.events.coding.triggers import triggers

DEVELOP = Path(__file__).parents[1] / "gold" / "develop"
PACKS = files("detente.events.coding") / "packs"
LANGUAGES = [lang for lang in ("en", "pl", "ru") if (PACKS / lang / "forms.csv").is_file()]

WEATHER = {
    "en": "Orchards bloom beneath the hills.",
    "pl": "Śnieg zasypał nocą sady i pola.",
    "ru": "Снег засыпал ночью сады и поля.",
}


@cache
def read(language: str) -> list[list[Word]]:
    texts = [
        json.loads(line)["text"] for line in (DEVELOP / f"{language}.jsonl").open(encoding="utf-8")
    ]
    return [words(t[s.start : s.end], language) for t in texts for s in sentences(t, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_with_an_act_word_is_kept_back(language: str) -> None:
    opens, lex, concepts = gate(language), lexicon(language), grammar()
    closed = [sentence for sentence in read(language) if not opens(sentence)]
    missed = [
        (" ".join(w.form for w in sentence), match.entry)
        for sentence, tokens in zip(closed, analyser(language)(closed), strict=True)
        for group in triggers(Tree(tokens), lex)
        for match in group
        if concepts.concept(match.entry.concept).kind == "act"
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_word_has_its_forms(language: str) -> None:
    rows = csv.DictReader((PACKS / language / "forms.csv").read_text("utf-8").splitlines())
    forms = {row["form"] for row in rows}
    concepts = grammar()
    heads = {
        e.head
        for entries in lexicon(language).entries.values()
        for e in entries
        if concepts.concept(e.concept).kind == "act" and not e.rest
    }
    assert heads - forms == set(), f"run tools/build_trigger_forms.py {language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_about_the_weather_is_kept_back(language: str) -> None:
    assert not gate(language)(words(WEATHER[language], language))


def test_a_gate_without_forms_is_open() -> None:
    assert Gate(frozenset())(words("Nothing at all.", "en"))


def test_capitals_and_other_apostrophes_pass() -> None:
    opens = Gate(frozenset({"o'er", "bans"}))
    assert opens(words("MOSCOW BANS IMPORTS", "en"))
    assert not opens(words("Moscow sleeps", "en"))
