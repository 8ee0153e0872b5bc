"""The tables of states, organisations, companies and armed groups, and the forms that name them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from detente.actors.registry import LANGUAGES, FormRow, actors, forms, table
from detente.documents import words

CASES = {"nom", "gen", "dat", "acc", "ins", "loc", "voc", ""}
KINDS = {"name", "abbreviation", "demonym", "adjective", "capital", "seat", "place"}
MENTIONS = Path(__file__).parent / "actor_mentions"
# Small states whose people or adjective a language does not name in one word.
NO_DEMONYM = {
    "en": {"DMA"},
    "pl": {"GNB", "KIR", "KNA", "LCA", "MHL", "STP", "VCT"},
    "ru": {"ATG", "GNB", "GNQ", "KIR", "KNA", "LCA", "STP", "VCT"},
}
NO_ADJECTIVE = {"en": set(), "pl": {"KNA", "LCA", "STP"}, "ru": {"KNA", "LCA", "STP", "VCT"}}
# The capital is called as the state, or (Brussels) stands for an organisation.
CAPITAL_IS_STATE = {
    "AND",
    "BEL",
    "DJI",
    "GTM",
    "KWT",
    "LUX",
    "MCO",
    "MEX",
    "PAN",
    "SGP",
    "SMR",
    "DZA",
    "TUN",
}


def mentions(language: str) -> list[tuple[str, str]]:
    told = []
    for line in (MENTIONS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        actor, _, listed = line.partition(": ")
        told += [(actor, mention) for mention in listed.split("; ")]
    return told


def found(mention: str, language: str) -> tuple[FormRow, ...]:
    return forms(language).rows.get(" ".join(w.key for w in words(mention, language)), ())


def un_members() -> set[str]:
    return {
        row["actor"]
        for row in table("memberships.csv")
        if row["org"] == "UN" and row["status"] == "member" and not row["end"]
    }


def test_actor_ids_are_unique_and_homes_and_successors_exist() -> None:
    rows = table("actors.csv")
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids))
    for row in rows:
        assert not row["state"] or row["state"] in ids
        assert not row["successor"] or row["successor"] in ids
        assert not (row["kind"] == "organisation" and row["state"])
        for day in (row["start"], row["end"]):
            assert not day or date.fromisoformat(day)


def test_all_193_members_of_the_united_nations_are_states() -> None:
    members = un_members()
    assert len(members) == 193
    assert all(actors()[m].kind == "state" for m in members)
    assert {"VAT", "XKX", "TWN", "PSE", "ESH", "ABKHAZIA", "TRNC", "SUN", "YUG"} <= set(actors())


def test_memberships_name_known_actors_and_end_after_they_start() -> None:
    for row in table("memberships.csv"):
        assert row["org"] in actors()
        assert row["actor"] in actors()
        assert not (row["start"] and row["end"]) or row["start"][:4] <= row["end"][:4], row


@pytest.mark.parametrize("language", LANGUAGES)
def test_name_tables_keep_their_schema(language: str) -> None:
    seen = set()
    for row in table(f"names/{language}.csv"):
        assert row["actor"] in actors(), row
        assert row["kind"] in KINDS, row
        assert row["lemma"] == row["lemma"].strip() != ""
        key = (row["actor"], row["kind"], row["lemma"])
        assert key not in seen, key
        seen.add(key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_un_member_has_name_people_adjective_and_capital(language: str) -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in table(f"names/{language}.csv"):
        kinds[row["actor"]].add(row["kind"])
    lacking = defaultdict(set)
    excused = {"demonym": NO_DEMONYM[language], "adjective": NO_ADJECTIVE[language]}
    for member in un_members():
        for kind in ("name", "demonym", "adjective", "capital"):
            free = excused.get(kind, CAPITAL_IS_STATE if kind == "capital" else set())
            if kind not in kinds[member] and member not in free:
                lacking[kind].add(member)
    assert not lacking


@pytest.mark.parametrize("language", LANGUAGES)
def test_form_tables_are_sorted_without_doubles_and_spelled_as_word_keys(language: str) -> None:
    rows = table(f"forms/{language}-actors.csv")
    keys = [(r["form"], r["actor"], r["kind"], r["cases"], r["number"]) for r in rows]
    assert keys == sorted(keys)
    assert len({(f, a, k, n) for f, a, k, _, n in keys}) == len(keys)
    for row in rows:
        if "compound" in row["flags"]:  # half a word
            continue
        assert row["form"] == " ".join(w.key for w in words(row["form"], language)), row
        assert set(row["cases"].split("|")) <= CASES
        assert row["number"] in {"sing", "plur", ""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_without_a_warning_names_one_actor(language: str) -> None:
    meant = defaultdict(set)
    for row in table(f"forms/{language}-actors.csv"):
        if not {"weak", "cased"} & set(row["flags"].split("|")):
            meant[row["form"]].add(row["actor"])
    assert {form: ids for form, ids in meant.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_handwritten_mentions_are_found_with_their_actor(language: str) -> None:
    told = mentions(language)
    assert len(told) >= 120
    missed = [(a, m) for a, m in told if a not in {r.actor for r in found(m, language)}]
    assert missed == []


@pytest.mark.parametrize(
    ("language", "mention", "cases", "number"),
    [
        ("pl", "Stanom Zjednoczonym", {"dat"}, "plur"),
        ("pl", "Zjednoczonego Królestwa", {"gen"}, "sing"),
        ("pl", "Rosjan", {"gen", "acc"}, "plur"),
        ("pl", "Rosję", {"acc"}, "sing"),
        ("pl", "Kijowie", {"loc", "voc"}, "sing"),
        ("ru", "Соединёнными Штатами", {"ins"}, "plur"),
        ("ru", "Соединенными Штатами", {"ins"}, "plur"),
        ("ru", "россиянам", {"dat"}, "plur"),
        ("ru", "Францию", {"acc"}, "sing"),
        ("ru", "Северную Корею", {"acc"}, "sing"),
    ],
)
def test_forms_know_their_case_and_number(
    language: str, mention: str, cases: set[str], number: str
) -> None:
    assert (cases, number) in [(set(r.cases), r.number) for r in found(mention, language)]


def test_adjectives_have_masculine_personal_plural() -> None:
    for form in ("rosyjscy", "polscy", "niemieccy", "tureccy", "kirgiscy"):
        assert any("nom" in r.cases and r.number == "plur" for r in found(form, "pl")), form


def test_acronyms_that_spell_words_ask_for_capitals() -> None:
    for language, form in (("en", "us"), ("en", "who"), ("pl", "usa"), ("ru", "цар")):
        assert all("cased" in r.flags for r in found(form, language)), form
    (who,) = found("who", "en")
    assert who.fits(["WHO"])
    assert not who.fits(["Who"])


def test_names_that_are_also_words_are_weak() -> None:
    for form in ("Georgia", "Jordan", "Chad"):
        assert all("weak" in r.flags for r in found(form, "en")), form
