"""People are found by any form of their name, and are what their office was on that day."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from detente.actors import Voice
from detente.actors.people import day_of, holders, people, standing, who
from detente.errors import BadRecord, UnknownActor

DATA = files("detente.actors") / "data"
LANGUAGES = ("en", "pl", "ru")
MENTIONS = tomllib.loads((Path(__file__).parent / "people_mentions.toml").read_text("utf-8"))
# States whose head of state the table claims to name without a gap from 2014 to mid-2026.
UNBROKEN = (
    "ARE ARG AZE BEL BGR BHR BLR BRA CHL CHN CIV CMR COD COG COL CUB CZE DEU DNK ECU "
    "EGY ERI ESP EST ETH FIN FRA GBR GEO GHA GNQ GRC IDN IND IRL ITA JOR JPN KAZ KEN "
    "KGZ KOR LTU LVA MAR MDA MEX MNG NGA NIC NLD NOR PAK PHL POL PRK PSE QAT ROU RUS "
    "RWA SAU SRB SVK SWE TJK TKM TUR TWN UGA UKR USA YEM ZAF "
)


def _rows(*path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(DATA.joinpath(*path).read_text("utf-8").splitlines()))


def _mentions() -> Iterator[tuple[str, str, str]]:
    for language, meant in MENTIONS.items():
        for person, forms in meant.items():
            yield from ((language, form, person) for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_least_eighty_mentions_are_written_for_each_language(language: str) -> None:
    assert sum(lang == language for lang, _, _ in _mentions()) >= 80


@pytest.mark.parametrize(("language", "form", "person"), list(_mentions()))
def test_an_inflected_mention_names_the_right_person(language: str, form: str, person: str) -> None:
    day = date(2026, 9, 1)
    assert person in {reading.person.id for reading in who(form, day) if reading.person}


def test_nazarbayev_in_june_2022_is_a_former_president_and_tokayev_head_of_state() -> None:
    day = date(2022, 6, 15)
    (old,) = who("Nursułtanem Nazarbajewem", day)
    (now,) = who("Токаевым", day)
    assert old.former and old.office and old.office.role == "head_of_state"
    assert old.voice is Voice.INDEPENDENT
    assert not now.former and now.office and now.office.role == "head_of_state"
    assert (now.actor, now.voice) == ("KAZ", Voice.EXECUTIVE)


def test_one_surname_means_the_holder_of_the_day() -> None:
    readings = who("Kaczyńskiego", date(2008, 8, 12))
    assert readings[0].person and readings[0].person.id == "kaczynski-lech"
    assert {r.person.id for r in who("Khamenei", date(2022, 1, 1)) if r.person} == {"khamenei-ali"}


def test_nobody_is_in_office_before_the_first_one() -> None:
    assert standing(people()["starmer-keir"], date(2015, 1, 1)) is None
    with pytest.raises(UnknownActor) as error:
        who("Keir Starmer", date(2015, 1, 1))
    assert "no office" in error.value.hint


def test_an_unknown_name_suggests_near_ones() -> None:
    with pytest.raises(UnknownActor) as error:
        who("Tokajeww", date(2022, 6, 15))
    assert "tokajew" in error.value.hint


def test_a_medvedev_of_2022_speaks_for_another_organ_than_the_executive() -> None:
    (reading,) = who("Miedwiediewem", date(2022, 6, 15))
    assert reading.voice is Voice.STATE_ORGAN and not reading.former


@pytest.mark.parametrize(
    ("actor", "role", "day", "person"),
    [
        ("IRN", "president", date(2022, 6, 15), "raisi-ebrahim"),
        ("IRN", "head_of_state", date(2022, 6, 15), "khamenei-ali"),
        ("DEU", "chancellor", date(2022, 6, 15), "scholz-olaf"),
        ("GBR", "monarch", date(2022, 9, 9), "charles-iii"),
        ("GBR", "head_of_government", date(2022, 9, 6), "truss-liz"),
        ("RUS", "foreign_minister", date(2008, 8, 8), "lavrov-sergey"),
        ("KAZ", "foreign_minister", date(2022, 6, 15), "tileuberdi-mukhtar"),
        ("EU", "foreign_minister", date(2022, 6, 15), "borrell-josep"),
        ("NATO", "head_of_organisation", date(2022, 6, 15), "stoltenberg-jens"),
        ("USA", "foreign_minister", date(2020, 1, 3), "pompeo-mike"),
        ("POL", "president", date(2010, 4, 9), "kaczynski-lech"),
        ("UKR", "defence_minister", date(2022, 3, 1), "reznikov-oleksii"),
    ],
)
def test_a_role_points_to_its_holder_on_the_day(
    actor: str, role: str, day: date, person: str
) -> None:
    assert holders(actor, role, day)[0][0].id == person


def test_no_holder_is_guessed_where_the_table_has_none() -> None:
    assert holders("LBN", "president", date(2023, 6, 1)) == []


@pytest.mark.parametrize("state", UNBROKEN.split())
def test_heads_of_state_follow_one_another(state: str) -> None:
    terms = sorted(
        (office.start or date.min, office.end or date.max, office.title, person.id)
        for person in people().values()
        for office in person.offices
        if office.actor == state and office.role == "head_of_state"
    )
    for (_, end, title, _), (start, _, after, _) in pairwise(terms):
        if "acting" not in title + after:
            assert start >= end, (state, end, start)
        if end >= date(2014, 1, 1):
            assert (start - end).days <= 60, (state, end, start)
    assert terms[-1][1] > date(2026, 6, 1)


def test_tables_hold_what_they_promise() -> None:
    everybody = people()
    offices = [office for person in everybody.values() for office in person.offices]
    assert len(everybody) >= 900 and len(offices) >= 1300
    assert len({o.actor for o in offices if len(o.actor) == 3}) >= 80
    for office in offices:
        assert office.start is None or office.end is None or office.start < office.end, office


def test_every_office_says_how_sure_it_is() -> None:
    for row in _rows("offices.csv"):
        assert row["check"].split(":")[0] in ("verified", "knowledge", "doubtful"), row


def test_every_person_is_named_in_every_language_and_holds_an_office() -> None:
    ids = {row["id"] for row in _rows("people.csv")}
    for language in ("pl", "ru"):
        rows = _rows("people", f"{language}.csv")
        assert {row["person"] for row in rows} == ids
        assert all(row["surname"] and row["gender"] in ("m", "f") for row in rows)
    assert {p.id for p in people().values() if p.offices} == ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_form_tables_keep_their_schema(language: str) -> None:
    cases = {"nom", "gen", "dat", "acc", "ins", "loc", "voc"}
    seen: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _rows("forms", f"{language}-people.csv"):
        assert row["form"] == row["form"].lower().strip() and row["form"]
        assert row["actor"] in people() and row["kind"] in ("person", "surname")
        assert set(row["cases"].split()) <= cases and set(row["flags"].split()) <= {
            "weak",
            "common",
        }
        seen[row["form"], row["kind"]].add(row["flags"])
    assert all("common" in flag for pair in seen.values() if len(pair) > 1 for flag in pair)


def test_at_least_sixty_states_are_checked_for_continuity() -> None:
    assert len(UNBROKEN.split()) >= 60


def test_a_broken_day_is_refused_with_a_hint() -> None:
    with pytest.raises(BadRecord) as error:
        day_of("2022-13")
    assert "YYYY" in error.value.hint
