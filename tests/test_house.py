"""The house: size and names of modules, the way of imports, generated pages."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from detente.cli.commands import COMMANDS
from detente.cli.reference import pages

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "detente"
MODULES = sorted(SOURCE.rglob("*.py"))
FORBIDDEN = {"utils", "util", "helpers", "helper", "manager", "base", "core", "common", "misc"}


def lines(module: Path) -> int:
    return len(module.read_text(encoding="utf-8").splitlines())


def test_no_module_is_over_400_lines() -> None:
    assert {str(m.relative_to(SOURCE)): lines(m) for m in MODULES if lines(m) > 400} == {}


def test_median_module_is_under_150_lines() -> None:
    assert statistics.median(lines(m) for m in MODULES) <= 150


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {part for m in MODULES for part in m.relative_to(SOURCE).with_suffix("").parts}
    assert named & FORBIDDEN == set()


def test_every_module_and_public_name_says_what_it_gives() -> None:
    missing = []
    for module in MODULES:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        named = [
            n
            for n in ast.walk(tree)
            if isinstance(n, ast.ClassDef) or (isinstance(n, ast.FunctionDef) and n in tree.body)
        ]
        missing += [
            f"{module.relative_to(SOURCE)}: {getattr(n, 'name', 'module')}"
            for n in (tree, *named)
            if not ast.get_docstring(n) and not getattr(n, "name", "").startswith("_")
        ]
    assert missing == []


def test_no_module_prints_but_the_command_line() -> None:
    printing = [
        str(module.relative_to(SOURCE))
        for module in MODULES
        if "cli" not in module.parts
        for n in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "print"
    ]
    assert printing == []


def test_imports_go_one_way() -> None:
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / ".importlinter"), no_cache=True) == 0


@pytest.mark.parametrize("page", ["cli.md", "schema.md", "settings.md"])
def test_generated_page_is_current(page: str) -> None:
    held = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert held == pages()[page], "run `python -m detente.cli.reference docs`"


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    there = [
        e.name for e in COMMANDS if (SOURCE / "cli" / f"{e.module.split('.')[-1]}.py").exists()
    ]
    assert there
    assert [name for name in there if f"## detente {name}" not in page] == []


def test_help_is_quick() -> None:
    timed = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-c', 'from detente.cli import main; main()', '--help'],"
        " check=True, stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime)\n"
    )
    seconds = [
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True,
                             check=True).stdout)
        for _ in range(3)
    ]  # fmt: skip
    assert min(seconds) < 0.4, seconds
