"""Documents out of JSON Lines, one object a line."""

from __future__ import annotations

import json
import re
from typing import Any

from detente.documents.encoding import decode
from detente.documents.limits import Limits
from detente.documents.publication import Statement, stated_day, stated_language, stated_words
from detente.errors import BadRecord, TooLarge

# The closing quote is optional: a string without end must be read once, not from every quote.
_NESTING = re.compile(r'"(?:[^"\\]|\\.)*+"?|([\[{])|([\]}])', re.S)
_FIELDS = "Give objects with text and, where known, id, lang, published, title, publisher, url."


def read_record(line: bytes, limits: Limits) -> Statement:
    """One line of JSON Lines as a statement; unknown keys are passed over.

    Raises
    ------
    BadRecord
        The line is no JSON object, has no text, or a key holds what it cannot mean.
    TooLarge
        It nests deeper than allowed.
    """
    row = _parsed(decode(line), limits)
    text = row.get("text")
    if not isinstance(text, str):
        raise BadRecord("`text` is missing or no string", hint=_FIELDS)
    day = row.get("published", row.get("date"))
    published = stated_day(day)
    if day not in (None, "") and published is None:
        raise BadRecord(f"`published` is no date: {str(day)[:40]!r}", hint="Write 2022-02-24.")
    tag = row.get("lang", row.get("language"))
    language = stated_language(tag)
    if tag not in (None, "") and language is None:
        raise BadRecord(f"`lang` is no language code: {str(tag)[:40]!r}", hint="Write pl, en, ru.")
    return Statement(
        text=text,
        title=_words(row, "title"),
        publisher=_words(row, "publisher"),
        url=_words(row, "url"),
        published=published,
        language=language,
        external_id=_words(row, "id"),
    )


def _parsed(source: str, limits: Limits) -> dict[str, Any]:
    depth = 0
    for match in _NESTING.finditer(source):
        depth += (match.lastindex == 1) - (match.lastindex == 2)
        if depth > limits.max_depth:
            raise TooLarge(
                f"the object nests deeper than {limits.max_depth} levels",
                hint="Flatten it, or raise Limits.max_depth.",
            )
    try:
        row = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"broken JSON: {error}"[:200], hint="Write one object a line.") from error
    if not isinstance(row, dict):
        raise BadRecord(f"the line is no object but {type(row).__name__}", hint=_FIELDS)
    return row


def _words(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise BadRecord(f"`{key}` is no string", hint=_FIELDS)
    return stated_words(value)
