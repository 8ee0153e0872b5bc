"""The tables all languages share say only what PLOVER and the packs know."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

import pytest

from detente.events import plover
from detente.events.coding.grammar import Grammar, grammar

PACKS = files("detente.events.coding") / "packs"
LANGUAGES = ("en", "pl", "ru")
WORDLESS = {"AMBASSADOR"}  # themes that no pack has words for yet; none may be added
BUILT_IN = {"*", "@ORG", "@STATE"}  # any noun, and nouns that are names of actors
KNOWN = {
    "kind": {"act", "light", "operator", "speech", "tie", "word"},
    "needs": {"", "complaint", "diplomat", "felt", "host", "joint", "own", "party", "reproach",
              "support", "theme", "thing"},
    "symmetric": {"", "with", "yes"},
    "complement": {"", "absorbed", "accused", "announced", "denied", "hypothetical", "negated",
                   "planned", "predicted", "reported"},
}  # fmt: skip


def rows(*path: str) -> list[dict[str, str]]:
    text = PACKS.joinpath(*path).read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), strict=True))


GRAMMAR, CONCEPTS, MODES = rows("grammar.csv"), rows("concepts.csv"), rows("modes.csv")


def themes_asked_for() -> set[str]:
    return {t for r in GRAMMAR for t in r["theme"].split("|")} - BUILT_IN


def themes_known() -> set[str]:
    return {r["theme"] for lang in LANGUAGES for r in rows(lang, "themes.csv")}


def test_every_row_has_all_its_columns() -> None:
    for table in (GRAMMAR, CONCEPTS, MODES):
        assert all(None not in r and None not in r.values() for r in table)


@pytest.mark.parametrize("row", GRAMMAR, ids=lambda r: f"{r['concept']}-{r['theme'][:30]}")
def test_a_grammar_row_gives_a_plover_type_and_mode_or_no_act(row: dict[str, str]) -> None:
    if row["type"] == "-":
        assert not row["mode"]
        assert not row["negated"]
    else:
        plover.check(row["type"], row["mode"] or None)
    if row["negated"]:
        kind, _, mode = row["negated"].partition(":")
        plover.check(kind, mode or None)


@pytest.mark.parametrize("row", MODES, ids=lambda r: f"{r['outer']}-{r['inner']}")
def test_an_inner_mode_is_a_mode_of_the_outer_type(row: dict[str, str]) -> None:
    plover.check(row["outer"], row["mode"])
    if row["inner"].startswith("@"):  # what the call is about is a thing, no act
        assert row["inner"][1:] in themes_known()
    else:
        plover.check(row["inner"])


@pytest.mark.parametrize("column", KNOWN)
def test_concepts_behave_in_ways_the_engine_knows(column: str) -> None:
    assert {r[column] for r in CONCEPTS} <= KNOWN[column]


def test_no_concept_and_no_reading_stands_twice() -> None:
    readings = Counter((r["concept"], t) for r in GRAMMAR for t in r["theme"].split("|"))
    concepts = Counter(r["concept"] for r in CONCEPTS)
    modes = Counter((r["outer"], r["inner"]) for r in MODES)
    for counts in (readings, concepts, modes):
        assert [k for k, n in counts.items() if n > 1] == []


def test_every_act_with_special_behaviour_can_be_read() -> None:
    read = {r["concept"] for r in GRAMMAR}
    assert [r["concept"] for r in CONCEPTS if r["kind"] == "act" and r["concept"] not in read] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pack_uses_only_concepts_that_are_listed(language: str) -> None:
    listed = {r["concept"] for r in (*GRAMMAR, *CONCEPTS)}
    assert {r["concept"] for r in rows(language, "lexicon.csv")} - listed == set()


def test_every_concept_is_named_by_a_word_of_some_pack() -> None:
    used = {r["concept"] for lang in LANGUAGES for r in rows(lang, "lexicon.csv")}
    assert {r["concept"] for r in (*GRAMMAR, *CONCEPTS)} - used == set()


def test_every_theme_of_the_grammar_has_words_in_some_pack() -> None:
    assert themes_asked_for() - themes_known() <= WORDLESS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_of_a_pack_is_asked_for(language: str) -> None:
    asked = themes_asked_for() | {r["inner"][1:] for r in MODES}
    assert {r["theme"] for r in rows(language, "themes.csv")} - asked == set()


def test_the_nearest_theme_decides_and_a_barred_one_ends_the_search() -> None:
    known = grammar()
    gas, leisure = frozenset({"GAS"}), frozenset({"LEISURE"})
    assert known.read("VISIT", []) is not None
    assert known.read("VISIT", [leisure]) is None
    found = known.read("CUT", [frozenset(), gas])
    assert found is not None
    assert (found[0].type, found[1]) == ("COERCE", 1)
    assert known.read("CUT", []) is None


def test_without_a_theme_the_row_for_any_theme_is_taken() -> None:
    found = grammar().read("MEET", [])
    assert found is not None
    assert (found[0].type, found[1]) == ("CONSULT", -1)


def test_an_unlisted_concept_is_a_plain_act_and_an_unread_one_is_none() -> None:
    assert grammar().concept("EXPEL").kind == "act"
    assert Grammar({}, {}, {}).read("EXPEL", [frozenset({"DIPLOMAT"})]) is None


def test_needs_are_collected_by_name() -> None:
    assert {"DEPLOY", "RECALL"} <= grammar().needing("own")
    assert grammar().needing("felt") == {"ANGER"}
