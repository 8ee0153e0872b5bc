"""Pages and PDFs read in a child process that is stopped when it takes too long."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from detente import errors
from detente.documents.limits import Limits
from detente.documents.publication import Statement

Kind = Literal["html", "pdf"]
_START = 60.0  # seconds to load the libraries on a slow machine


class Extractor:
    """Reads pages and PDFs one after another; the child starts on first use.

    Used as a context manager, so that the child ends with the reading.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def extract(self, kind: Kind, data: bytes) -> Statement:
        """The text and statements of one page or PDF.

        Raises
        ------
        Refused
            It is broken, over a cap, or took more than `Limits.max_seconds`.
        """
        head = json.dumps({"kind": kind, "size": len(data), "limits": asdict(self._limits)})
        reply = self._ask(head.encode() + b"\n" + data)
        if "error" in reply:
            raise getattr(errors, reply["error"])(reply["reason"], hint=reply["hint"])
        day = reply["published"]
        return Statement(**{**reply, "published": date.fromisoformat(day) if day else None})

    def _ask(self, request: bytes) -> dict[str, Any]:
        child = self._started()
        late = threading.Event()
        timer = threading.Timer(self._limits.max_seconds, _kill, (child, late))
        timer.start()
        line = b""
        try:
            assert child.stdin is not None and child.stdout is not None
            child.stdin.write(request)
            child.stdin.flush()
            line = child.stdout.readline()
        except OSError:
            pass  # the child died; said below
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            reply: dict[str, Any] = json.loads(line)
            return reply
        self._stop()
        if late.is_set():
            raise errors.TooLarge(
                f"reading it took more than {self._limits.max_seconds:g} seconds",
                hint="Save only the article as text, or raise Limits.max_seconds.",
            )
        raise errors.Unreadable(
            "the library that reads it crashed", hint="Save it as text and read that."
        )

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is None:
            return self._child
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "detente.documents.extraction_child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        self._child = child
        timer = threading.Timer(_START, child.kill)
        timer.start()
        assert child.stdout is not None
        ready = child.stdout.readline()
        timer.cancel()
        if ready != b"ready\n":
            self._stop()
            raise errors.Unreadable(
                "the process that reads pages and PDFs did not start",
                hint="Check that trafilatura and pypdf are installed.",
            )
        return child

    def _stop(self) -> None:
        if self._child is None:
            return
        self._child.kill()
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # unsent bytes of a request given up
                    pipe.close()
        self._child = None


def _environment() -> dict[str, str]:
    """The parent's, with this package to be found wherever the parent found it."""
    folder = str(Path(errors.__file__).parents[1])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([folder, known] if known else [folder])}


def _kill(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()
