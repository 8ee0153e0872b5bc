"""Codes of other schemes lead to our actors and back, on the day asked."""

from __future__ import annotations

from datetime import date

import pytest

from detente.actors.codes import SCHEMES, codes, from_actor, to_actor
from detente.actors.registry import actors
from detente.errors import UnknownActor

COLD_WAR, NOW = date(1985, 6, 1), date(2025, 6, 1)


@pytest.mark.parametrize(
    ("code", "scheme", "day", "actor"),
    [
        ("RUS", "iso3", NOW, "RUS"),
        (365, "cown", COLD_WAR, "SUN"),
        (365, "cown", NOW, "RUS"),
        ("SUN", "iso3", COLD_WAR, "SUN"),
        ("SUN", "iso3", NOW, "RUS"),
        ("YUG", "iso3", date(1995, 1, 1), "YUG"),
        ("YUG", "iso3", NOW, "SRB"),
        ("SCG", "iso3", date(2005, 1, 1), "SCG"),
        ("YUG", "cow", NOW, "SRB"),
        (340, "gw", NOW, "SRB"),
        ("DDR", "iso3", COLD_WAR, "DDR"),
        (265, "cown", COLD_WAR, "DDR"),
        (260, "cown", COLD_WAR, "DEU"),
        (255, "cown", NOW, "DEU"),
        ("DDR", "iso3", NOW, "DEU"),
        (626, "cown", NOW, "SSD"),
        (625, "cown", NOW, "SDN"),
        (736, "iso_numeric", date(2005, 1, 1), "SDN"),
        (729, "iso_numeric", NOW, "SDN"),
        ("XKX", "iso3", NOW, "XKX"),
        ("KOS", "cow", NOW, "XKX"),
        ("KV", "fips", NOW, "XKX"),
        ("PSE", "cameo", NOW, "PSE"),
        ("WE", "fips", NOW, "PSE"),
        ("GZ", "fips", NOW, "PSE"),
        ("TAW", "cow", NOW, "TWN"),
        ("TW", "iso2", NOW, "TWN"),
        ("ESH", "iso3", NOW, "ESH"),
        ("ROM", "cameo", NOW, "ROU"),
        ("RS", "fips", NOW, "RUS"),
        ("CH", "fips", NOW, "CHN"),
        ("CH", "iso2", NOW, "CHE"),
        ("ukr", "iso3", NOW, "UKR"),
        ("2.0", "cown", NOW, "USA"),
        ("4", "iso_numeric", NOW, "AFG"),
    ],
)
def test_a_code_names_the_actor_of_its_day(
    code: str | int, scheme: str, day: date, actor: str
) -> None:
    assert to_actor(code, scheme, day) == actor


def test_without_a_day_the_present_code_counts() -> None:
    assert to_actor(365, "cown") == "RUS"
    assert to_actor("SUN", "iso3") == "SUN"
    assert from_actor("DEU", "cow") == "GMY"
    assert from_actor("SDN", "iso_numeric") == "729"


def test_preferred_codes_come_first() -> None:
    assert from_actor("PSE", "fips") == "WE"
    assert from_actor("ROU", "cameo") == "ROM"
    assert from_actor("ROU", "iso3") == "ROU"


def test_south_sudan_has_no_code_before_its_birth() -> None:
    with pytest.raises(UnknownActor) as failure:
        from_actor("SSD", "iso3", date(2005, 1, 1))
    assert "2011-07-09" in failure.value.hint


def test_unknown_code_and_scheme_say_what_to_do() -> None:
    with pytest.raises(UnknownActor) as failure:
        to_actor("XYZ", "iso3")
    assert failure.value.hint
    with pytest.raises(UnknownActor, match="klingon") as failure:
        to_actor("RUS", "klingon")
    assert "cameo" in failure.value.hint


def test_every_row_names_a_known_actor_and_scheme() -> None:
    for row in codes():
        assert row.actor in actors()
        assert row.scheme in SCHEMES
        assert row.start is None or row.end is None or row.start < row.end, row


def test_no_code_names_two_actors_on_one_day() -> None:
    early, late = date.min, date.max
    rows = codes()
    by_code: dict[tuple[str, str], list[int]] = {}
    for i, row in enumerate(rows):
        by_code.setdefault((row.scheme, row.code), []).append(i)
    for same in by_code.values():
        for a in same:
            for b in same:
                one, two = rows[a], rows[b]
                if a < b and one.actor != two.actor:
                    apart = (one.end or late) <= (two.start or early) or (two.end or late) <= (
                        one.start or early
                    )
                    assert apart, (one, two)


def test_iso3_round_trips_for_every_present_state() -> None:
    for row in codes():
        if row.scheme == "iso3" and row.end is None:
            assert to_actor(row.code, "iso3") == row.actor
            assert from_actor(row.actor, "iso3") == row.code
