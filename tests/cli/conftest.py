"""The command line run in this process, with a coder that needs no models."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from detente.cli import coding
from detente.cli.app import run
from detente.documents import Document, Evidence, Refusal
from detente.events import Claim, Event, Interval, Modality, Party, Status
from detente.events.record import claim_record

CODES = {"Russia": "RUS", "Kazakhstan": "KAZ", "China": "CHN"}
VERBS = {"accused": ("ACCUSE", -2.0), "praised": ("SUPPORT", 4.0)}


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str


Detente = Callable[..., Result]


@pytest.fixture
def detente(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Detente:
    """Run `detente ARGS` in an empty folder; its exit code and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def called(*args: object) -> Result:
        capfd.readouterr()
        try:
            run([str(arg) for arg in args])
            code = 0
        except SystemExit as left:
            code = int(left.code or 0)
        sys.stdout.flush()
        told = capfd.readouterr()
        return Result(code, told.out, told.err)

    return called


@pytest.fixture
def simple_coder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code `A accused B` and `A praised B`; fail on the word `crash`."""
    monkeypatch.setattr(coding, "records", simple_records)
    monkeypatch.setattr(coding, "coder", lambda: "simple/1.0")


def simple_records(document: Document) -> list[dict[str, Any]] | Refusal:
    """The claims of a document, one for each known verb."""
    if "crash" in document.text:
        return Refusal(coding.where(document), "the coder failed", "report it", "ValueError")
    found = []
    for number, line in enumerate(document.text.splitlines()):
        words = line.rstrip(".").split()
        at = document.text.index(line)
        if len(words) < 3 or words[1] not in VERBS:
            continue
        quote = " ".join(words[:3])
        start = at + line.index(quote)
        verb = start + len(words[0]) + 1
        end = start + len(quote)
        kind, score = VERBS[words[1]]
        source = Party(CODES[words[0]], CODES[words[0]], words[0], start=start, end=verb - 1)
        target = Party(CODES[words[2]], CODES[words[2]], words[2],
                       start=end - len(words[2]), end=end)  # fmt: skip
        event = Event((source,), (target,), kind, None, Status.OCCURRED, score,
                      when=Interval(document.published, document.published))  # fmt: skip
        claim = Claim(
            event,
            Evidence(document.id, start, end, quote),
            Evidence(document.id, verb, verb + len(words[1]), words[1]),
            number, Modality.ASSERTED, None, None, "three-words", "a verb between two names", 0.9,
            "simple/1.0",
        )  # fmt: skip
        found.append(claim_record(claim, document))
    return found
