"""What kind of source some bytes are, by name and by their first characters."""

from __future__ import annotations

import re
from typing import Literal

from detente.errors import Unreadable

Kind = Literal["text", "markdown", "html", "pdf", "records"]

_SUFFIXES: dict[str, Kind] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".jsonl": "records",
    ".ndjson": "records",
}
_MAGIC = (
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, video or WebP file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "an SQLite file"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
)
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_READ = "Give text, Markdown, HTML, PDF or JSON Lines (.txt .md .html .pdf .jsonl)."


def kind_of(suffix: str | None, head: bytes) -> Kind:
    """The kind of a source; `suffix` is None for a pipe, whose first line decides.

    Raises
    ------
    Unreadable
        It is a kind we do not read; the reason names it.
    """
    for magic, name in _MAGIC:
        if head.startswith(magic):
            raise Unreadable(f"it is {name}", hint=_READ)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if suffix is not None and suffix.lower() not in _SUFFIXES:
        raise Unreadable(f"files named *{suffix.lower()} are not read", hint=_READ)
    kind = _SUFFIXES[suffix.lower()] if suffix else "text"
    if kind == "pdf":
        raise Unreadable("it is named PDF but is none", hint="Download it again.")
    if suffix:
        return kind
    bare = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(bare):
        return "html"
    return "records" if bare.lstrip().startswith(b"{") else "text"
