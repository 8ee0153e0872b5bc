"""Actors by id, what follows a past state, and the forms of a language."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest

from detente.actors.actor import ActorKind
from detente.actors.registry import LANGUAGES, actor, actors, forms, on, spans
from detente.errors import UnknownActor


def test_actor_knows_kind_name_and_home() -> None:
    assert actor("KAZ").name == "Kazakhstan"
    assert actor("GAZPROM").state == "RUS"
    assert actor("HEZBOLLAH").state == "LBN"
    assert actor("EU").state is None
    assert actor("ABKHAZIA").kind is ActorKind.DE_FACTO


def test_unknown_actor_gets_a_hint() -> None:
    with pytest.raises(UnknownActor) as failure:
        actor("GAZPROMM")
    assert "GAZPROM" in failure.value.hint


def test_past_states_pass_to_their_successor_from_the_day_of_their_end() -> None:
    assert on("SUN", date(1991, 12, 25)) == "SUN"
    assert on("SUN", date(1991, 12, 26)) == "RUS"
    assert on("YUG", date(2020, 1, 1)) == "SRB"
    assert on("SUN", None) == "SUN"
    assert on("POL", date(2020, 1, 1)) == "POL"


def test_every_successor_is_an_actor() -> None:
    heirs = {span.successor for span in spans().values() if span.successor}
    assert heirs <= set(actors())


@pytest.mark.parametrize("language", LANGUAGES)
def test_longest_covers_every_form(language: str) -> None:
    table = forms(language)
    for form in table.rows:
        assert table.longest[form.split(" ")[0]] >= form.count(" ") + 1


def test_a_language_without_tables_has_no_forms() -> None:
    assert not forms("xx").rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_load_in_a_moment(language: str) -> None:
    forms.cache_clear()
    started = perf_counter()
    forms(language)
    assert perf_counter() - started < 1


def test_a_territory_acts_under_its_own_code_and_belongs_to_its_state() -> None:
    assert actor("GRL").kind is ActorKind.TERRITORY
    assert actor("GRL").state == "DNK"
    assert actor("HKG").state == "CHN"


def test_actors_other_than_states_are_called_as_in_print() -> None:
    assert {"AL-SHABAAB", "NAVAL GROUP", "HOUTHI", "LOCKHEED MARTIN", "OPEC+"} <= set(actors())
    assert not [id_ for id_ in actors() if "_" in id_]


def test_a_movement_that_took_the_state_speaks_for_it_from_that_day() -> None:
    assert on("TALIBAN", date(2020, 1, 1)) == "TALIBAN"
    assert on("TALIBAN", date(2022, 1, 1)) == "AFG"
