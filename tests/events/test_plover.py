"""The types, modes, scores and quad classes of PLOVER, with the errors we mend."""

from __future__ import annotations

import pytest

from detente.errors import BadRecord
from detente.events import plover
from detente.events.plover import Quad

ALL = [(t.name, m) for t in plover.types().values() for m in (None, *t.modes)]

QUADS = {
    Quad.VERBAL_COOPERATION: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
    Quad.MATERIAL_COOPERATION: ["COOPERATE", "AID", "RETREAT"],
    Quad.VERBAL_CONFLICT: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
    Quad.MATERIAL_CONFLICT: ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
}


def test_there_are_16_types_and_37_contexts() -> None:
    assert len(plover.types()) == 16
    assert len(plover.contexts()) == 37
    assert {"military", "diplomatic", "cbrn", "illegal_drugs"} <= plover.contexts()


@pytest.mark.parametrize(("quad", "types"), QUADS.items())
def test_each_type_has_the_quad_class_of_its_chapter(quad: Quad, types: list[str]) -> None:
    assert [t for t in plover.types() if plover.quad(t) is quad] == types


def test_quad_numbers_are_those_of_the_feeds() -> None:
    assert [q.number for q in QUADS] == [1, 2, 3, 4]


@pytest.mark.parametrize(("type", "mode"), ALL)
def test_a_score_has_the_sign_of_its_quad_class(type: str, mode: str | None) -> None:
    score = plover.score(type, mode)
    assert -10 <= score <= 10
    if plover.quad(type) in (Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION):
        assert score > 0
    elif type != "REQUEST":  # a request is near the middle: help asked for is mildly friendly
        assert score < 0


def test_accuse_is_scored_below_zero_against_the_print_of_the_manual() -> None:
    assert plover.score("ACCUSE") == -3
    assert plover.score("ACCUSE", "allege") == -3.5


def test_sanction_is_material_conflict_against_the_summary_table() -> None:
    assert plover.quad("SANCTION") is Quad.MATERIAL_CONFLICT


@pytest.mark.parametrize(
    ("type", "mode", "score"),
    [
        ("CONSULT", "visit", 4),
        ("CONSULT", None, 2.5),
        ("AID", None, 10),
        ("RETREAT", "disarm", 10),
        ("REQUEST", "assist", 0.5),
        ("THREATEN", "territory", -4),
        ("PROTEST", "riot", -7),
        ("PROTEST", "vandalize", -5),
        ("SANCTION", "expel", -5.5),
        ("COERCE", "martial-law", -7.5),
        ("ASSAULT", "unconventional", -10),
    ],
)
def test_scores_are_those_of_the_manual(type: str, mode: str | None, score: float) -> None:
    assert plover.score(type, mode) == score


def test_only_three_types_need_a_recipient() -> None:
    needing = {t for t in plover.types() if plover.needs_recipient(t)}
    assert needing == {"COOPERATE", "AID", "SANCTION"}


def test_modes_are_listed_and_empty_where_there_are_none() -> None:
    assert plover.modes("AGREE") == ()
    assert plover.modes("REQUEST") == ("assist", "change", "yield", "meet")


def test_an_unknown_type_or_mode_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadRecord, match="DEMAND") as caught:
        plover.check("DEMAND")
    assert "REQUEST" in caught.value.hint
    with pytest.raises(BadRecord, match="visit") as caught:
        plover.check("AGREE", "visit")
    assert "none" in caught.value.hint
    with pytest.raises(BadRecord):
        plover.score("ASSAULT", "ban")
    plover.check("ASSAULT", "drone")


def test_the_future_reading_follows_the_manual() -> None:
    for type in ("CONSULT", "SUPPORT", "COOPERATE", "AID"):
        assert plover.future(type) == "AGREE"
    assert plover.future("RETREAT") == "CONCEDE"
    assert plover.future("CONCEDE") == "CONCEDE"
    assert plover.future("SANCTION") == "SANCTION"
