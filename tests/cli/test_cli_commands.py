"""The program: help, errors, exit codes, commands that are absent or broken."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from detente import __version__
from detente.cli import app as program
from detente.cli.commands import COMMANDS
from detente.cli.screen import safe


def test_version(detente) -> None:  # type: ignore[no-untyped-def]
    assert detente("--version").out == f"detente {__version__}\n"


def test_help_lists_every_command_that_is_there(detente) -> None:  # type: ignore[no-untyped-def]
    told = detente("--help")
    assert told.code == 0
    for name in ("read", "events", "documents", "actors", "explain", "schema", "settings"):
        assert f"\n  {name} " in told.out


@pytest.mark.parametrize(
    "args", [["bogus"], [], ["read"], ["events", "--from", "yesterday"], ["events", "--nope"],
             ["events", "--between", "RUS"], ["explain"]],
)  # fmt: skip
def test_wrong_use_exits_2_and_says_so_on_stderr(detente, args: list[str]) -> None:  # type: ignore[no-untyped-def]
    told = detente(*args)
    assert told.code == 2
    assert told.err
    assert "Traceback" not in told.err


def test_absent_command_is_left_out_and_the_rest_works(
    detente,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    monkeypatch.setattr(program, "_MODULES", {**program._MODULES, "ghost": "detente.cli.ghost"})
    assert "ghost" not in detente("--help").out
    assert detente("ghost").code == 2
    assert detente("settings").code == 0


def test_command_that_cannot_be_loaded_is_named_in_one_line(
    detente,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,  # type: ignore[no-untyped-def]
) -> None:
    (tmp_path / "broken_command.py").write_text("raise RuntimeError('no such part')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(program, "_MODULES", {**program._MODULES, "broken": "broken_command"})
    told = detente("--help")
    assert told.code == 0
    assert "read" in told.out
    assert told.err == "detente: broken cannot be loaded: RuntimeError: no such part\n"
    told = detente("broken")
    assert (told.code, told.err.count("\n")) == (1, 1)


def test_every_command_has_a_function_and_one_line_of_help() -> None:
    import importlib
    import importlib.util

    for entry in COMMANDS:
        if importlib.util.find_spec(entry.module):
            function = importlib.import_module(entry.module).command
            assert function.__doc__, entry.name


def test_bad_setting_is_one_line_and_a_hint(detente, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "detente.toml").write_text("max_byte = 1\n")
    told = detente("settings")
    assert told.code == 2
    assert told.out == ""
    assert told.err.splitlines()[0].startswith("detente: unknown setting 'max_byte'")
    assert told.err.splitlines()[1] == "  hint: did you mean 'max_bytes'?"


def test_settings_tell_where_they_come_from(
    detente,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    (tmp_path / "detente.toml").write_text("workers = 2\n")
    monkeypatch.setenv("DETENTE_COLOR", "never")
    rows = [json.loads(line) for line in detente("settings", "--json").out.splitlines()]
    found = {row["setting"]: (row["value"], row["origin"]) for row in rows}
    assert found["workers"] == (2, str(tmp_path / "detente.toml"))
    assert found["color"] == ("never", "DETENTE_COLOR")
    assert found["ledger"] == ("detente.duckdb", "default")
    assert "DETENTE_COLOR" in detente("settings").out


@pytest.mark.parametrize("record", ["claim", "event", "document"])
def test_schema_is_valid_json_schema(detente, record: str) -> None:  # type: ignore[no-untyped-def]
    schema = json.loads(detente("schema", record).out)
    assert schema["type"] == "object"
    assert set(schema["required"]) == set(schema["properties"])


def test_unknown_schema_names_those_there_are(detente) -> None:  # type: ignore[no-untyped-def]
    told = detente("schema", "clam")
    assert (told.code, "claim" in told.err) == (2, True)


def test_interrupted_command_exits_130(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", "from detente.cli import main; main()", "read", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
    )  # fmt: skip
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in told


def test_closed_pipe_is_no_failure(tmp_path: Path) -> None:
    told = subprocess.run(
        f"{sys.executable} -c 'from detente.cli import main; main()' schema | head -1",
        shell=True, capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert told.stdout == "{\n"
    assert told.stderr == ""


@pytest.mark.parametrize(
    "text",
    ["\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "a\u202egpj.exe", "\u2066x\u2069", "a\rb\nc\x00"],
)
def test_nothing_that_commands_a_terminal_gets_through(text: str) -> None:
    assert all(c.isprintable() for c in safe(text))


def test_letters_of_every_script_get_through() -> None:
    for text in ("Żółć", "Қазақстан", "العربية", "中文", "e\u0301", "“quoted”—…"):
        assert safe(text) == text
