"""Foreign words and addresses made fit for a page: nothing hidden, nothing that runs."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

# Controls could end a tag in a lax parser; bidirectional marks show words in another order.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE = {"Cc", "Cs", "Co", "Cn"}
_LONGEST = 2_000


def plain(text: str) -> str:
    """The text, each unsafe character as `�`: every offset still holds.

    >>> plain("a\\x00b")
    'a�b'
    """
    return "".join(_shown(c) for c in text)


def _shown(c: str) -> str:
    if c in "\n\t":
        return c
    return "�" if c in _BIDI or unicodedata.category(c) in _UNSAFE else c


def line(text: str | None) -> str:
    """The text on one line, safe; empty for none."""
    return " ".join(plain(text or "").split())


def web(address: str | None) -> str | None:
    """The address if it is a plain http or https one, else None.

    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not address or len(address) > _LONGEST or address != line(address):
        return None
    if any(c in address for c in "\"'<>`\\ ") or "�" in address:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    return address
