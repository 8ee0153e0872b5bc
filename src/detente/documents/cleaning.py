"""Text as it is stored: every later offset counts its characters."""

from __future__ import annotations

import re
import unicodedata

from detente.errors import TooLarge, Unreadable

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls, lone surrogates, and marks no reader sees: soft hyphen, zero-width space, joiner of
# words, byte order mark, direction marks. ZWJ and ZWNJ stay: they change what is read.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufff9-\ufffc]"
)
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def clean(text: str) -> str:
    """The text in NFC with plain line ends and spaces, without invisible characters."""
    text = _LINE_ENDS.sub("\n", text)
    text = _UNSEEN.sub("", text)
    text = _SPACES.sub(" ", text)
    return unicodedata.normalize("NFC", text).strip()


def stored(text: str, max_bytes: int) -> str:
    """The cleaned text of a document.

    Raises
    ------
    Unreadable
        Nothing readable is left.
    TooLarge
        It is over `max_bytes` in UTF-8.
    """
    text = clean(text)
    if not any(character.isalnum() for character in text):
        raise Unreadable("it holds no words", hint="Give a text with at least one sentence.")
    size = len(text.encode())
    if size > max_bytes:
        raise TooLarge(
            f"the text has {size:,} bytes, the cap is {max_bytes:,}",
            hint="Split it, or raise Limits.max_bytes.",
        )
    return text
