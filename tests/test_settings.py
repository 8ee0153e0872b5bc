"""Settings: where a value comes from, and what is turned away."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import BadSetting
from detente.settings import SETTINGS, load, markdown

DOCS = Path(__file__).parents[1] / "docs"


def test_defaults_need_no_file(tmp_path: Path) -> None:
    settings = load(tmp_path, {})
    assert settings.ledger == Path("detente.duckdb")
    assert set(settings.origin.values()) == {"default"}


def test_flag_wins_over_environment_over_file_over_default(tmp_path: Path) -> None:
    (tmp_path / "detente.toml").write_text("workers = 2\nmax_bytes = 5\nmax_depth = 7\n")
    settings = load(
        tmp_path, {"DETENTE_WORKERS": "3", "DETENTE_MAX_BYTES": "6"}, {"workers": 4, "color": None}
    )
    assert (settings.workers, settings.max_bytes, settings.max_depth) == (4, 6, 7)
    assert settings.origin["workers"] == "--workers"
    assert settings.origin["max_bytes"] == "DETENTE_MAX_BYTES"
    assert settings.origin["max_depth"] == str(tmp_path / "detente.toml")
    assert settings.origin["color"] == "default"


def test_file_is_found_upward_and_its_paths_are_its_own(tmp_path: Path) -> None:
    (tmp_path / "detente.toml").write_text('ledger = "store/l.duckdb"\n')
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert load(deep, {}).ledger == tmp_path / "store" / "l.duckdb"


def test_unknown_key_names_the_nearest_known(tmp_path: Path) -> None:
    (tmp_path / "detente.toml").write_text("max_byte = 5\n")
    with pytest.raises(BadSetting, match="max_byte") as caught:
        load(tmp_path, {})
    assert "'max_bytes'" in caught.value.hint


def test_unknown_variable_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="DETENTE_LEGDER") as caught:
        load(tmp_path, {"DETENTE_LEGDER": "x"})
    assert "'ledger'" in caught.value.hint


@pytest.mark.parametrize(
    "line",
    ["workers = -1", "workers = true", 'workers = "2"', "max_bytes = 1.5", "max_seconds = nan",
     'language = "xx"', "ledger = 5", 'ledger = ""', "workers = [1]"],
)  # fmt: skip
def test_wrong_value_says_what_is_allowed(tmp_path: Path, line: str) -> None:
    (tmp_path / "detente.toml").write_text(line + "\n")
    with pytest.raises(BadSetting, match=line.split()[0]) as caught:
        load(tmp_path, {})
    assert caught.value.hint.startswith("it takes ")


@pytest.mark.parametrize("value", ["many", "-1", "1.5", ""])
def test_wrong_number_in_the_environment(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadSetting, match="DETENTE_WORKERS"):
        load(tmp_path, {"DETENTE_WORKERS": value})


@pytest.mark.parametrize("content", [b"workers = ", b"\xff\xfe\x00"])
def test_broken_file_is_an_error_with_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "detente.toml").write_bytes(content)
    with pytest.raises(BadSetting, match=r"detente\.toml"):
        load(tmp_path, {})


def test_every_setting_is_documented() -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    assert page == markdown()
    for setting in SETTINGS:
        assert f"`{setting.name}`" in page
        assert setting.doc
