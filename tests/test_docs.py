"""The papers: links resolve, examples run, tables are generated, nothing from outside."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from detente.cli.app import run
from detente.cli.commands import COMMANDS
from detente.events.coding.analysis import coded_languages
from detente.events.coding.lexicon import lexicon

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import write_accuracy  # noqa: E402
import write_example  # noqa: E402
from marked_text import part, write  # noqa: E402

PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "samples").glob("*.md"),
     *(ROOT / "src").rglob("*.md"), *(ROOT / "tests").rglob("*.md")]
)  # fmt: skip
README = ROOT / "README.md"
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in heads}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_between_pages_resolve(page: Path) -> None:
    broken = []
    for _, target in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file) if file else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_pages_show_no_picture_from_outside_and_no_place_of_one_machine(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [t for mark, t in LINK.findall(text) if mark and "://" in t] == []
    assert "<img" not in text
    assert re.findall(r"(?<![\w.])/(?:home|work|Users|tmp|root|opt)/\S*", text) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_files_named_in_backticks_exist(page: Path) -> None:
    named = re.findall(
        r"`((?:src|tests|tools|docs|benchmarks|samples)/[\w./-]+)`",
        page.read_text(encoding="utf-8"),
    )
    assert [n for n in named if not (ROOT / n).exists()] == []


def test_make_targets_named_in_pages_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = {
        t
        for page in PAGES
        for t in re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert called
    assert called <= targets


def test_every_command_stands_in_the_changelog() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [c.name for c in COMMANDS if f"`{c.name}`" not in text] == []


def test_both_accuracy_tables_are_one_table_of_the_right_shape() -> None:
    here, there = (part(page, "accuracy") for page in write_accuracy.PAGES)
    assert here == there
    rows = [line.strip("| ").split(" | ") for line in here.splitlines() if line.startswith("|")]
    assert tuple(rows[0]) == write_accuracy.HEAD
    assert [r[0] for r in rows[2:]] == [
        write_accuracy.NAMES[x] for x in ("all", *coded_languages())
    ]
    assert {len(r) for r in rows} == {len(write_accuracy.HEAD)}
    shares = [float(cell) for r in rows[2:] for cell in r[3:]]
    assert all(0 <= share <= 1 for share in shares)


def test_every_column_of_the_accuracy_table_is_explained() -> None:
    measures = (ROOT / "docs" / "accuracy.md").read_text("utf-8").split("## The measures")[1]
    columns = {c.split(":")[0] for c in write_accuracy.HEAD} - {"language", "articles"}
    told = {c.strip() for row in re.findall(r"^\| ([^|]+) \|", measures, re.MULTILINE)
            for c in row.split(",")}  # fmt: skip
    assert columns - told - {"recall", "F1"} == set()


def test_counts_in_the_accuracy_table_are_those_of_the_gold() -> None:
    text = part(README, "accuracy")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    told = {r[0]: (int(r[1]), int(r[2])) for r in rows[2:]}
    held = {}
    for language in coded_languages():
        lines = (write_accuracy.GOLD / f"{language}.jsonl").read_text("utf-8").splitlines()
        events = [len(json.loads(line)["events"]) for line in lines]
        held[write_accuracy.NAMES[language]] = (len(events), sum(events))
    held["all"] = (sum(a for a, _ in held.values()), sum(e for _, e in held.values()))
    assert told == held, "run `make accuracy`"


def test_the_worked_example_is_what_the_coder_says() -> None:
    assert part(write_example.PAGE, "example") == write_example.example(), "run `make docs`"


def test_the_speed_table_has_every_language() -> None:
    table = part(ROOT / "docs" / "benchmarks.md", "bench")
    for language in coded_languages():
        assert re.search(rf"ordinary news +{language} +\d+ +\d+% +\d+", table), (
            "run `make bench-docs`"
        )
    assert "peak memory" in table


def test_a_marked_part_is_replaced_and_a_missing_mark_is_an_error(tmp_path: Path) -> None:
    page = tmp_path / "p.md"
    page.write_text("a\n<!-- x:start -->\nold\n<!-- x:end -->\nb\n")
    write(page, "x", "new")
    assert part(page, "x") == "new"
    assert page.read_text().startswith("a\n") and page.read_text().endswith("\nb\n")
    with pytest.raises(ValueError, match="no part marked y"):
        part(page, "y")


def test_the_package_is_as_small_as_the_benchmarks_page_says() -> None:
    said = re.search(
        r"detente itself \| under (\d+) MB", (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
    )
    files = [p for p in (ROOT / "src").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    assert said
    assert sum(p.stat().st_size for p in files) < int(said[1]) * 1e6


def test_the_language_page_names_every_table_of_a_pack() -> None:
    text = (ROOT / "docs" / "language-packs.md").read_text(encoding="utf-8")
    packs = ROOT / "src" / "detente" / "events" / "coding" / "packs"
    files = {p.name for p in packs.rglob("*") if p.is_file()}
    assert [f for f in sorted(files) if f"`{f}`" not in text] == []
    assert all(lexicon(language).entries for language in coded_languages())


def blocks(page: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def shell_lines(page: Path) -> list[str]:
    lines = [line for block in blocks(page, "sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("detente ")]


def test_the_readmes_commands_run_in_their_order(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    commands = shell_lines(README)
    assert {c.split()[1] for c in commands} >= {"read", "events", "explain", "brief"}
    claim = ""
    for line in commands:
        arguments = shlex.split(line, comments=True)[1:]
        run_clean([claim if a == "CLAIM" else a for a in arguments])
        told = capfd.readouterr().out
        if arguments[0] == "events":
            run_clean([*arguments, "--json"])
            claim = json.loads(capfd.readouterr().out.splitlines()[0])["id"]
            assert claim[:8] in told
    assert "</html>" in (tmp_path / "brief.html").read_text(encoding="utf-8")


def test_the_commands_of_the_actors_page_run(capfd: pytest.CaptureFixture[str]) -> None:
    for line in shell_lines(ROOT / "docs" / "actors.md"):
        run_clean(shlex.split(line)[1:])
        assert capfd.readouterr().out.strip()


def run_clean(arguments: list[str]) -> None:
    try:
        run(arguments)
    except SystemExit as left:
        assert not left.code, arguments


def test_the_readmes_python_prints_claims() -> None:
    [program] = blocks(README, "python")
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert told.returncode == 0, told.stderr
    assert len(told.stdout.splitlines()) >= 5


def test_the_notice_names_the_weights_and_their_licence() -> None:
    text = (ROOT / "NOTICE").read_text(encoding="utf-8")
    paths = re.findall(r"src/detente/[\w./*-]+", text)
    assert paths
    assert [p for p in paths if not list(ROOT.glob(p))] == []
    assert "Attribution-ShareAlike 4.0" in text
