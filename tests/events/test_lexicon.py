"""Every language pack has the same files and keys, and entries the engine can read."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from detente.errors import UnknownLanguage
from detente.events.coding.grammar import grammar
from detente.events.coding.lexicon import lexicon

PACKS = files("detente.events.coding") / "packs"
LANGUAGES = sorted(p.name for p in PACKS.iterdir() if (p / "lexicon.csv").is_file())
TABLES = ("lexicon.csv", "themes.csv", "forms.csv")
LISTS = ("status.toml", "markers.toml", "elsewhere.toml", "dates.toml")
# English says purpose by an infinitive; opinions are found by `according` and `analyst` elsewhere.
OPTIONAL = {"purpose", "opinion"}
# Phrases with two heads, which can match nothing; to be mended in the packs, none may be added.
TWO_HEADS = {"free *trade *agreement", "war *crime *investigation", "*персональный *санкция",
             "*боевой *действие", "*военный *действие"}  # fmt: skip
PLACES = {"obj", "iobj", "subj", "gen", "none"}
# Words the analysers give as markers of a phrase, beside single prepositions.
NOUNS_IN_FRAMES = {"pl": {"adres", "nałożony"}, "ru": {"адрес", "сторона"}, "en": {"that"}}
PREPOSITIONS = {
    "en": "about against along at between by for from in into of on outside over to towards "
          "toward under with among",
    "pl": "dla do ku między na nad o od po pod pomiędzy przeciw przeciwko przed przez przy u w "
          "wobec wśród z za względem",
    "ru": "в для до за из к между на над о от перед по под против с у через среди",
}  # fmt: skip

per_language = pytest.mark.parametrize("language", LANGUAGES)


def rows(language: str, name: str) -> list[dict[str, str]]:
    text = (PACKS / language / name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), strict=True))


def lists(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads((PACKS / language / name).read_text("utf-8"))


def phrases(row: dict[str, str]) -> list[str]:
    return [p.strip() for p in row["lemmas"].split(";")]


def test_there_are_three_packs() -> None:
    assert LANGUAGES == ["en", "pl", "ru"]


@per_language
@pytest.mark.parametrize("name", [*TABLES, *LISTS])
def test_a_pack_has_every_file(language: str, name: str) -> None:
    assert (PACKS / language / name).is_file()


@per_language
@pytest.mark.parametrize("name", ["status.toml", "markers.toml", "elsewhere.toml"])
def test_lists_have_the_same_keys_in_all_languages(language: str, name: str) -> None:
    assert set(lists(language, name)) ^ set(lists("en", name)) <= OPTIONAL


@per_language
@pytest.mark.parametrize("name", ["status.toml", "markers.toml", "elsewhere.toml"])
def test_lists_hold_words_in_lower_case_and_none_twice(language: str, name: str) -> None:
    for group, listed in lists(language, name).items():
        assert all(isinstance(w, str) and w.strip() and w == w.lower() for w in listed), group
        assert [w for w, n in Counter(listed).items() if n > 1] == [], group


@per_language
def test_rows_of_the_lexicon_are_whole_and_stand_once(language: str) -> None:
    table = rows(language, "lexicon.csv")
    assert list(table[0]) == ["concept", "pos", "frame", "lemmas"]
    for row in table:
        assert None not in row.values()
        assert None not in row
        assert row["pos"] in ("v", "n", "a"), row
        assert all(phrases(row)), row["concept"]
    same = Counter((r["concept"], r["pos"], r["frame"], p) for r in table for p in phrases(r))
    assert [k for k, n in same.items() if n > 1] == []


@per_language
def test_themes_stand_once_with_at_least_one_word(language: str) -> None:
    table = rows(language, "themes.csv")
    assert list(table[0]) == ["theme", "lemmas"]
    assert [t for t, n in Counter(r["theme"] for r in table).items() if n > 1] == []
    assert all(all(phrases(r)) for r in table)


@per_language
def test_a_phrase_has_at_most_one_starred_head(language: str) -> None:
    for row in rows(language, "lexicon.csv"):
        for phrase in phrases(row):
            assert phrase.count("*") <= 1 or phrase in TWO_HEADS, phrase
            assert not phrase.endswith("*"), phrase


@per_language
def test_frames_use_places_and_prepositions_of_the_language(language: str) -> None:
    known = PLACES | set(PREPOSITIONS[language].split()) | NOUNS_IN_FRAMES[language]
    for row in rows(language, "lexicon.csv"):
        used = {m.removeprefix("src=") for m in row["frame"].split()}
        assert used <= known, (row["concept"], row["frame"])


@per_language
def test_a_source_stands_in_at_most_one_place_of_a_frame(language: str) -> None:
    for row in rows(language, "lexicon.csv"):
        assert row["frame"].count("src=") <= 1, row["concept"]


@per_language
def test_every_phrase_of_the_table_is_an_entry_under_its_head(language: str) -> None:
    written = sum(len(phrases(r)) for r in rows(language, "lexicon.csv"))
    entries = lexicon(language).entries
    assert sum(len(found) for found in entries.values()) == written
    for head, found in entries.items():
        assert all(e.head == head and head == head.lower() and " " not in head for e in found)
        assert [len(e.rest) for e in found] == sorted((len(e.rest) for e in found), reverse=True)


def test_a_reflexive_is_a_property_of_the_verb_and_no_word_of_the_phrase() -> None:
    meet = [e for e in lexicon("pl").entries["spotkać"] if e.concept == "MEET"]
    assert meet
    assert all(e.reflexive and "się" not in e.rest for e in meet)


def test_a_star_marks_the_head_of_a_phrase() -> None:
    [found] = [e for e in lexicon("en").entries["dinner"] if e.rest == ("working",)]
    assert found.pos == "n"


def test_russian_is_spelled_without_dots() -> None:
    known = lexicon("ru")
    assert not any("ё" in w for w in (*known.entries, *known.themes))


@per_language
def test_forms_stand_once_in_lower_case_with_their_lemma(language: str) -> None:
    table = rows(language, "forms.csv")
    assert list(table[0]) == ["form", "lemma"]
    forms = [r["form"] for r in table]
    assert len(forms) == len(set(forms))
    assert all(f == f.lower() and r["lemma"] for f, r in zip(forms, table, strict=True))


@per_language
def test_forms_cover_every_act_word_of_one_word(language: str) -> None:
    listed = {w for r in rows(language, "forms.csv") for w in (r["form"], r["lemma"])}
    light = {
        p for r in rows(language, "lexicon.csv") if r["concept"] == "LIGHT" for p in phrases(r)
    }
    missing = {
        e.head for found in lexicon(language).entries.values() for e in found
        if grammar().concept(e.concept).kind == "act" and not e.rest and e.head not in light
    } - {w.replace("ё", "е") for w in listed}  # fmt: skip
    assert missing == set()


@per_language
def test_forms_cover_a_word_of_every_phrase(language: str) -> None:
    listed = {w.replace("ё", "е") for r in rows(language, "forms.csv")
              for w in (r["form"], r["lemma"])}  # fmt: skip
    missing = [
        (e.head, *e.rest) for found in lexicon(language).entries.values() for e in found
        if grammar().concept(e.concept).kind == "act" and not listed & {e.head, *e.rest}
    ]  # fmt: skip
    assert missing == []


def test_a_language_without_a_pack_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownLanguage) as caught:
        lexicon("fi")
    assert "pl" in caught.value.hint
