"""Documents to claim records, in one process or several, in the order of the documents."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from detente.errors import DetenteError

if TYPE_CHECKING:
    from detente.documents import Document, Refusal

Records: TypeAlias = list[dict[str, Any]]
Coded: TypeAlias = "tuple[Document, Records | Refusal]"

_AHEAD = 4  # documents waiting for each process


def where(document: Document) -> str:
    """How to name a document to its reader."""
    place = document.path or document.url or document.id
    within = document.external_id or document.title
    return f"{place} ({within})" if document.path and within else place


def coder() -> str:
    """Name and version of the coder."""
    from detente.events import CODER

    return CODER


def records(document: Document) -> Records | Refusal:
    """The claims of a document as records, or why there are none to be had."""
    from detente.documents import Refusal
    from detente.events import code
    from detente.events.record import claim_record

    try:
        return [claim_record(claim, document) for claim in code(document)]
    except DetenteError as error:
        return Refusal.of(where(document), error)
    except Exception as error:  # one text that trips the coder does not stop the others
        reason = f"the coder failed: {type(error).__name__}: {error}"[:200]
        return Refusal(where(document), reason, "report it with this text", type(error).__name__)


def each(
    documents: Iterable[Document | Refusal],
    workers: int,
    known: Callable[[Document], Records | None],
) -> Iterator[Coded | Refusal]:
    """Each document with its records; `known` spares the coder those that are there already."""
    from detente.documents import Refusal

    workers = workers or os.cpu_count() or 1
    if workers == 1:
        for item in documents:
            if isinstance(item, Refusal):
                yield item
            else:
                held = known(item)
                yield item, records(item) if held is None else held
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    waiting: deque[tuple[Document | Refusal, Future[Records | Refusal] | Records | None]] = deque()

    def done() -> Coded | Refusal:
        item, found = waiting.popleft()
        if isinstance(item, Refusal):
            return item
        return item, found.result() if isinstance(found, Future) else found or []

    # Fresh processes: a copy of one that has the ledger open would share its lock.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for item in documents:
            held = None if isinstance(item, Refusal) else known(item)
            if isinstance(item, Refusal) or held is not None:
                waiting.append((item, held))
            else:
                waiting.append((item, pool.submit(records, item)))
            if len(waiting) > workers * _AHEAD:
                yield done()
        while waiting:
            yield done()
