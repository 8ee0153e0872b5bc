"""The child process that reads pages and PDFs: one request a line, one answer a line.

A request is a line of JSON (`kind`, `size`, `limits`) and then `size` bytes.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from typing import IO, Any

from detente.documents.cleaning import stored
from detente.documents.limits import Limits
from detente.documents.page import read_page
from detente.documents.pdf import read_pdf
from detente.errors import DetenteError

_READERS = {"html": read_page, "pdf": read_pdf}


def answer(kind: str, data: bytes, limits: Limits) -> dict[str, Any]:
    """What the parent is told: a statement, or an error with its reason and hint."""
    try:
        statement = asdict(_READERS[kind](data, limits))
        statement["text"] = stored(statement["text"], limits.max_bytes)
        day = statement["published"]
        return {**statement, "published": day.isoformat() if day else None}
    except DetenteError as error:
        return {"error": type(error).__name__, "reason": str(error), "hint": error.hint}
    except MemoryError:
        return {"error": "TooLarge", "reason": "it needs too much memory", "hint": "Split it."}
    except Exception as error:  # the libraries raise anything on broken files
        reason = f"broken {kind}: {type(error).__name__}: {error}"
        return {"error": "Unreadable", "reason": reason[:300], "hint": "Save it again."}


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until the parent closes the pipe."""
    import lxml.html  # type: ignore[import-untyped]  # noqa: F401
    import trafilatura  # noqa: F401  loaded before the clock of the first request runs

    answers.write(b"ready\n")
    answers.flush()
    for line in requests:
        request = json.loads(line)
        limits = Limits(**request["limits"])
        _bound_memory(limits.max_memory)
        reply = answer(request["kind"], requests.read(request["size"]), limits)
        answers.write(json.dumps(reply).encode() + b"\n")
        answers.flush()


def _bound_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # no such limit on Windows; the time limit still holds
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (size, hard))


if __name__ == "__main__":
    with os.fdopen(os.dup(1), "wb") as pipe:
        os.dup2(2, 1)  # whatever a library prints must not reach the parent as an answer
        serve(sys.stdin.buffer, pipe)
