"""CAMEO codes: their Goldstein scores as received and their PLOVER reading."""

from __future__ import annotations

import pytest

from detente.errors import BadRecord
from detente.events import cameo, plover
from detente.events.plover import Quad

ROOTS = [
    ("01", None, 0),
    ("02", "REQUEST", 3),
    ("03", "AGREE", 4),
    ("04", "CONSULT", 1),
    ("05", "SUPPORT", 3.5),
    ("06", "COOPERATE", 6),
    ("07", "AID", 7),
    ("08", "CONCEDE", 5),
    ("09", "ACCUSE", -2),
    ("10", "REQUEST", -5),
    ("11", "ACCUSE", -2),
    ("12", "REJECT", -4),
    ("13", "THREATEN", -6),
    ("14", "PROTEST", -6.5),
    ("15", "MOBILIZE", -7.2),
    ("16", "SANCTION", -4),
    ("17", "COERCE", -7),
    ("18", "ASSAULT", -9),
    ("19", "ASSAULT", -10),
    ("20", "ASSAULT", -10),
]

READINGS = [
    ("0241", "REQUEST", "change"),
    ("0334", "AGREE", None),
    ("041", "CONSULT", "phone"),
    ("042", "CONSULT", "visit"),
    ("043", "CONSULT", "visit"),
    ("045", "CONSULT", "third-party"),
    ("0812", "CONCEDE", None),
    ("0813", "RETREAT", None),
    ("0841", "RETREAT", "release"),
    ("0863", "RETREAT", "access"),
    ("0871", "RETREAT", "ceasefire"),
    ("0874", "RETREAT", "withdraw"),
    ("093", "ACCUSE", "investigate"),
    ("103", "REQUEST", "assist"),
    ("1053", "REQUEST", "yield"),
    ("106", "REQUEST", "meet"),
    ("111", "ACCUSE", "disapprove"),
    ("1123", "ACCUSE", "allege"),
    ("116", "SANCTION", "convict"),
    ("126", "REJECT", "meet"),
    ("129", "REJECT", "yield"),
    ("1382", "THREATEN", "territory"),
    ("145", "PROTEST", "riot"),
    ("154", "MOBILIZE", "troops"),
    ("161", "SANCTION", "withdraw"),
    ("163", "SANCTION", "discontinue"),
    ("166", "SANCTION", "expel"),
    ("1712", "ASSAULT", "destroy"),
    ("1724", "COERCE", "martial-law"),
    ("174", "COERCE", "deport"),
    ("175", "ASSAULT", None),
    ("186", "ASSAULT", "targeted"),
    ("191", "COERCE", "restrict"),
    ("192", "COERCE", "seize"),
    ("195", "ASSAULT", "aerial"),
    ("2041", "ASSAULT", "unconventional"),
]


@pytest.mark.parametrize(("code", "type", "goldstein"), ROOTS)
def test_every_root_has_a_score_and_a_type(code: str, type: str | None, goldstein: float) -> None:
    assert cameo.goldstein(code) == goldstein
    reading = cameo.to_plover(code)
    assert (reading[0] if reading else None) == type


@pytest.mark.parametrize(("code", "type", "mode"), READINGS)
def test_a_code_reads_as_its_plover_type_and_mode(code: str, type: str, mode: str | None) -> None:
    assert cameo.to_plover(code) == (type, mode)


@pytest.mark.parametrize("code", cameo.codes())
def test_every_code_has_a_label_a_known_type_and_contexts(code: str) -> None:
    entry = cameo.codes()[code]
    assert entry.label
    assert -10 <= cameo.goldstein(code) <= 10
    assert set(entry.contexts) <= plover.contexts()
    if code.startswith("01"):
        assert entry.type is None
    else:
        assert entry.type is not None
        plover.check(entry.type, entry.mode)


@pytest.mark.parametrize(
    ("type", "mode"), [(t.name, m) for t in plover.types().values() for m in (None, *t.modes)]
)
def test_there_and_back_keeps_the_type(type: str, mode: str | None) -> None:
    reading = cameo.to_plover(cameo.to_cameo(type, mode))
    assert reading is not None and reading[0] == type


def test_every_pair_of_the_way_back_is_one_of_plover() -> None:
    with pytest.raises(BadRecord):
        cameo.to_cameo("AGREE", "visit")


@pytest.mark.parametrize(
    ("code", "score"),
    [
        ("0243", -0.3),
        ("0333", 5.2),
        ("0334", 6),
        ("0872", 9),
        ("0874", 10),
        ("1213", -4),
        ("1663", -7),
        ("1821", -9),
        ("1823", -10),
        ("1833", -10),
        ("2042", -10),
        ("0399", 5),
    ],
)
def test_a_long_code_inherits_from_its_parent_unless_listed(code: str, score: float) -> None:
    assert cameo.goldstein(code) == score


def test_the_table_is_gdelts_own_and_no_other() -> None:
    assert [cameo.goldstein(c) for c in ("040", "190", "057")] == [1, -10, 8]
    assert [cameo.goldstein(c) for c in ("016", "022", "163", "164")] == [-2, 3.2, -8, -7]


@pytest.mark.parametrize(
    "code", ["", "1", "99", "999", "120]--", "4", "40", "10420", "---", "٠٤٠٠"]
)
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(BadRecord):
        cameo.goldstein(code)
    with pytest.raises(BadRecord):
        cameo.to_plover(code)


def test_the_quad_class_of_a_feed_is_not_that_of_plover() -> None:
    got = [cameo.gdelt_quad(c) for c in ("057", "0831", "090", "100", "145", "154", "2042")]
    assert [q.number for q in got] == [1, 2, 2, 3, 3, 4, 4]
    assert plover.quad("PROTEST") is Quad.MATERIAL_CONFLICT
