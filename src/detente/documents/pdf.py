"""The text of a PDF.

Runs in a child process under a time limit: a small file can ask for hours of work.
"""

from __future__ import annotations

import io
import logging
import re

from detente.documents.limits import Limits
from detente.documents.lines import blocks
from detente.documents.publication import Statement, stated_words
from detente.errors import TooLarge, Unreadable

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\xad]\n(?=[a-zà-žа-яёіїєґ])")
_DOUBLE = re.compile(r"(?<=[^\W\d_][-\u2010])\n(?=[^\W\d_])")
_FILE = re.compile(r"\.\w{2,4}$|^Microsoft |^untitled", re.IGNORECASE)


def read_pdf(data: bytes, limits: Limits) -> Statement:
    """The text of every page, with wrapped lines joined and split words mended.

    The days in a PDF tell when the file was made, not when the text was published, so
    `published` stays None.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("the PDF asks for a password", hint="Save it without one.")
        if len(reader.pages) > limits.max_pages:
            raise TooLarge(
                f"the PDF has {len(reader.pages):,} pages, the cap is {limits.max_pages:,}",
                hint="Split it, or raise Limits.max_pages.",
            )
        text = _text(reader, limits)
        title = stated_words(reader.metadata.title if reader.metadata else None)
    except PyPdfError as error:
        raise Unreadable(f"broken PDF: {error}", hint="Save it again from its source.") from error
    if not text.strip():
        raise Unreadable("the PDF holds no text, only images", hint="Run text recognition on it.")
    return Statement(text=unwrap(text), title=None if title and _FILE.search(title) else title)


def _text(reader: object, limits: Limits) -> str:
    pages: list[str] = []
    size = 0
    for page in reader.pages:  # type: ignore[attr-defined]
        pages.append(page.extract_text())
        size += len(pages[-1].encode(errors="replace"))
        if size > limits.max_bytes:
            raise TooLarge(
                f"the PDF holds over {limits.max_bytes:,} bytes of text",
                hint="Split it, or raise Limits.max_bytes.",
            )
    return "\n\n".join(pages)


def unwrap(text: str) -> str:
    """The text with one line for each paragraph, heading and list item.

    >>> unwrap("The ministers met in Mos-\\ncow.")
    'The ministers met in Moscow.'
    """
    text = text.replace("\r\n", "\n")
    return "\n\n".join(_joined(block.of(text)) for block in blocks(text))


def _joined(block: str) -> str:
    # Before a capital the hyphen belongs to the name: `Nagorno-Karabakh`.
    block = _DOUBLE.sub("", _HYPHEN.sub("", block))
    return " ".join(block.split())
