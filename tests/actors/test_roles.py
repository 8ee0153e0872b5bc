"""Role nouns bend in every language and stand for the right office and voice."""

from __future__ import annotations

import csv
import importlib
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

from detente.actors import Voice
from detente.actors.people import people
from detente.actors.roles import lemmas, roles
from detente.documents.words import words

DATA = files("detente.actors") / "data"
TOOLS = Path(__file__).parents[2] / "tools"
LANGUAGES = ("en", "pl", "ru")
CASES = {"nom", "gen", "dat", "acc", "ins", "loc"}
BENT = {
    "pl": {
        "ministrem spraw zagranicznych": ("foreign_minister", "ins", "sing"),
        "szefowi dyplomacji": ("foreign_minister", "dat", "sing"),
        "szefową MSZ": ("foreign_minister", "ins", "sing"),
        "prezydentom": ("president", "dat", "plur"),
        "głową państwa": ("head_of_state", "ins", "sing"),
        "szefowej rządu": ("head_of_government", "gen", "sing"),
        "kanclerzem": ("chancellor", "ins", "sing"),
        "rzeczniczki": ("spokesperson", "gen", "sing"),
        "resortu obrony": ("ministry_defence", "gen", "sing"),
        "straży granicznej": ("border_guard", "gen", "sing"),
        "siłami zbrojnymi": ("army", "ins", "plur"),
        "posłów": ("deputy", "gen", "plur"),
        "władzom": ("authorities", "dat", "plur"),
        "MSZ": ("ministry_foreign", "gen", "sing"),
        "byłemu prezydentowi": ("ex_leader", "dat", "sing"),
        "mediami państwowymi": ("state_media", "ins", "plur"),
        "pograniczników": ("border_guard", "acc", "plur"),
        "wysłannikiem": ("envoy", "ins", "sing"),
    },
    "ru": {
        "главой внешнеполитического ведомства": ("foreign_minister", "ins", "sing"),
        "министра иностранных дел": ("foreign_minister", "gen", "sing"),
        "президенту": ("president", "dat", "sing"),
        "премьер-министром": ("head_of_government", "ins", "sing"),
        "канцлера": ("chancellor", "gen", "sing"),
        "пресс-секретаря": ("spokesperson", "gen", "sing"),
        "официальным представителем": ("spokesperson", "ins", "sing"),
        "Минобороны": ("ministry_defence", "gen", "sing"),
        "посольстве": ("embassy", "loc", "sing"),
        "властями": ("authorities", "ins", "plur"),
        "вооруженных сил": ("army", "gen", "plur"),
        "вооружённых сил": ("army", "gen", "plur"),
        "пограничников": ("border_guard", "acc", "plur"),
        "депутатам": ("deputy", "dat", "plur"),
        "экс-президента": ("ex_leader", "gen", "sing"),
        "спецпосланником": ("envoy", "ins", "sing"),
        "прокуратуру": ("prosecution", "acc", "sing"),
    },
    "en": {
        "secretaries of state": ("foreign_minister", "", "plur"),
        "top diplomat": ("foreign_minister", "", "sing"),
        "defense ministry": ("ministry_defence", "", "sing"),
        "spokeswoman": ("spokesperson", "", "sing"),
        "coast guard": ("coast_guard", "", "sing"),
        "lawmakers": ("deputy", "", "plur"),
        "prosecutor's office": ("prosecution", "", "sing"),
        "state media": ("state_media", "", "plur"),
        "ex-president": ("ex_leader", "", "sing"),
        "fishermen": ("fisherman", "", "plur"),
        "authorities": ("authorities", "", "plur"),
    },
}


def _rows(language: str) -> list[dict[str, str]]:
    text = DATA.joinpath("forms", f"{language}-roles.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_hand_written_forms_name_their_role_case_and_number(language: str) -> None:
    table: defaultdict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for row in _rows(language):
        for case in row["cases"].split() or [""]:
            table[row["form"]].add((row["actor"], case, row["number"]))
    for form, expected in BENT[language].items():
        key = " ".join(word.key for word in words(form, language))
        assert expected in table[key], (form, table[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_many_lemmas_and_every_role(language: str) -> None:
    assert set(lemmas(language)) == set(roles())
    assert sum(map(len, lemmas(language).values())) >= 120


@pytest.mark.parametrize("language", LANGUAGES)
def test_role_form_tables_keep_their_schema(language: str) -> None:
    for row in _rows(language):
        assert row["form"] == row["form"].lower().strip() and row["form"]
        assert row["actor"] in roles() and row["kind"] == "role"
        assert set(row["cases"].split()) <= CASES and row["number"] in ("sing", "plur")
        assert bool(row["cases"]) == (language != "en")


def test_a_role_that_points_to_a_holder_points_to_roles_people_hold() -> None:
    held = {office.role for person in people().values() for office in person.offices}
    known = held | {"crown_prince", "deputy_foreign_minister"}
    for role in roles().values():
        assert set(role.which) <= known, role
        assert role.person or not role.which, role


def test_state_organs_and_outsiders_do_not_speak_as_the_executive() -> None:
    assert roles()["foreign_minister"].voice is Voice.EXECUTIVE
    assert roles()["court"].voice is Voice.STATE_ORGAN
    assert roles()["state_media"].voice is Voice.STATE_MEDIA
    assert not roles()["protester"].anaphor and roles()["ministry_foreign"].anaphor


@pytest.mark.parametrize("table", ["people", "role"])
def test_generated_forms_are_those_the_tables_give(
    table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(TOOLS), *sys.path])
    build = importlib.import_module(f"build_{table}_forms").build
    name = "people" if table == "people" else "roles"
    for language in LANGUAGES:
        text = DATA.joinpath("forms", f"{language}-{name}.csv").read_text("utf-8")
        rows = [tuple(row) for row in csv.reader(text.splitlines())][1:]
        assert rows == build(language), f"run tools/build_{table}_forms.py"
