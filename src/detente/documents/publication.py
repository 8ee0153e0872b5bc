"""What a source states about itself: title, publisher, address, day, language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?=\D|$)")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """The text of a source and what it states about itself; None where it states nothing."""

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    external_id: str | None = None


def stated_day(value: object) -> date | None:
    """The day of an ISO or mail date as written, without turning time zones; None if it is none.

    >>> stated_day("2022-02-24T23:30:00+03:00")
    datetime.date(2022, 2, 24)
    >>> stated_day("yesterday") is None
    True
    """
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if not isinstance(value, str):
        return None
    match = _DAY.match(value.strip())
    try:
        if match:
            return date(*(int(part) for part in match.groups()))
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def stated_language(value: object) -> str | None:
    """The language code of a tag such as `pl-PL`, in lower case; None if it is none."""
    match = _CODE.match(value.strip()) if isinstance(value, str) else None
    return match.group(1).lower() if match else None


def stated_words(value: object) -> str | None:
    """A line of words with single spaces; None where there are none."""
    words = " ".join(value.split()) if isinstance(value, str) else ""
    return words or None
