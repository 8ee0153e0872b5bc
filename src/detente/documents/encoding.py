"""Characters out of bytes, whatever code page they were written in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from detente.documents.code_pages import likeliest
from detente.errors import Unreadable

# Longest marks first: the UTF-32 little-endian mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000
_LETTERS = 20_000  # bytes whose letters are weighed, from the first one outside ASCII
_HIGH = re.compile(rb"[\x80-\xff]")
_FIT = 0.5  # below this share of fitting letters no language we list explains the bytes
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE = 0.01
_STRAY = 3  # a bell or two in a short text are dropped
_RAISE = "Convert it to UTF-8 and read it again."


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of some bytes: by its mark, as UTF-8, as declared, else by the likeliest code page.

    Raises
    ------
    Unreadable
        The bytes are binary, broken UTF-8, or in no code page we know.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    if looks_binary(data):
        wide = _wide(data)
        if wide is None:
            raise Unreadable("it is binary, not text", hint="Give text, Markdown, HTML or PDF.")
        return wide
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(data, error)
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    return _guess(data)


def looks_binary(data: bytes) -> bool:
    """Tell whether the first bytes hold zeros or more control characters than text does."""
    head = data[:8192]
    allowed = _BINARY_SHARE * len(head)
    controls = len(_CONTROLS.findall(head))
    return head.count(0) > allowed or controls > max(_STRAY, allowed)


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise Unreadable(f"broken {error.encoding} at byte {error.start}", hint=_RAISE) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of European text is 0 to 4, the rest not."""
    even, odd = data[0:8192:2], data[1:8192:2]
    for name, low, high in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if len(data) % 2 or _share_below(5, high) < 0.9 or _share_below(5, low) > 0.1:
            continue
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return None


def _share_below(limit: int, data: bytes) -> float:
    return sum(byte < limit for byte in data) / max(1, len(data))


def _refuse_broken_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Raise when the bytes are plainly UTF-8 with a few broken places, not another code page."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - wrong
    if error.start >= _SAMPLE or right > 2 * wrong:
        raise Unreadable(f"broken UTF-8 at byte {error.start}", hint=_RAISE) from error


def _guess(data: bytes) -> str:
    """Decode by the code page whose letters fit some language best, else by general statistics."""
    high = _HIGH.search(data)
    start = max(0, high.start() - 1) if high else 0
    name, fit = likeliest(data[start : start + _LETTERS])
    if fit < _FIT:
        best = from_bytes(data[:_SAMPLE]).best()
        if best is None:
            raise Unreadable("no known encoding fits its bytes", hint=_RAISE)
        name = best.encoding
    return _strictly(data, name)
