"""Documents out of files, folders, JSON Lines and pipes."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from detente.documents.cleaning import clean, stored
from detente.documents.document import Document
from detente.documents.encoding import decode
from detente.documents.extraction import Extractor
from detente.documents.kinds import kind_of
from detente.documents.language import UNDETERMINED, identify
from detente.documents.limits import Limits
from detente.documents.markdown import read_markdown
from detente.documents.publication import Statement
from detente.documents.records import read_record
from detente.documents.refusal import Refusal
from detente.documents.streams import Opened, lines
from detente.errors import DetenteError, TooLarge, Unreadable

_STDIN = "-"
_WIDE = 4  # bytes a letter may take on disk for each one in UTF-8


def read(
    source: str | os.PathLike[str],
    *,
    published: date | None = None,
    language: str | None = None,
    retrieved: datetime | None = None,
    limits: Limits | None = None,
) -> Iterator[Document | Refusal]:
    """Every document of a source, and a refusal in place of each input that gives none.

    `source` is a file, a folder (read through, in order of names, without hidden files), a
    JSON Lines file, or `-` for standard input. `published` and `language` stand for what a
    document does not state itself; an unknown day stays None, an unstated language is
    identified (`und` when unsure). One bad input never stops the rest.
    """
    settings = _Settings(published, language, retrieved, limits or Limits())
    with Extractor(settings.limits) as extractor:
        if str(source) == _STDIN:
            yield from _opened(Opened(sys.stdin.buffer), None, None, settings, extractor)
            return
        for item in _files(Path(source)):
            if isinstance(item, Refusal):
                yield item
            else:
                yield from _file(item, settings, extractor)


@dataclass(frozen=True, slots=True)
class _Settings:
    published: date | None
    language: str | None
    retrieved: datetime | None
    limits: Limits


def _files(path: Path) -> Iterator[Path | Refusal]:
    """The regular files at a path in order; anything else is refused."""
    try:
        if not path.is_dir():
            yield path
            return
        root = path.resolve(strict=True)
        entries = sorted(path.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Refusal.of(str(path), _unreadable(error))
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _inside(entry, root)


def _inside(entry: Path, root: Path) -> Iterator[Path | Refusal]:
    """What one entry of a folder gives; nothing outside `root` is read through a link."""
    try:
        if entry.is_symlink():
            target = entry.resolve(strict=True)
            if not target.is_relative_to(root):
                raise Unreadable("the link leads out of the folder", hint="Give its target.")
            if target.is_file() and not target.name.startswith("."):
                yield entry
            return  # a linked folder is read where it stands
        if not entry.is_dir():
            yield entry
            return
        children = sorted(entry.iterdir(), key=lambda child: child.name)
    except OSError as error:
        yield Refusal.of(str(entry), _unreadable(error))
        return
    except Unreadable as error:
        yield Refusal.of(str(entry), error)
        return
    for child in children:
        if not child.name.startswith("."):
            yield from _inside(child, root)


def _file(path: Path, settings: _Settings, extractor: Extractor) -> Iterator[Document | Refusal]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise Unreadable("it is no regular file", hint="Give a file or a folder.")
        with path.open("rb") as stream:
            yield from _opened(Opened(stream), path.suffix, path, settings, extractor)
    except (OSError, ValueError) as error:
        refused = error if isinstance(error, DetenteError) else _unreadable(error)
        yield Refusal.of(str(path), refused)


def _opened(
    stream: Opened,
    suffix: str | None,
    path: Path | None,
    settings: _Settings,
    extractor: Extractor,
) -> Iterator[Document | Refusal]:
    where = str(path) if path else _STDIN
    try:
        head = stream.peek()
        if not head:
            raise Unreadable("it is empty", hint="Give a text with at least one sentence.")
        kind = kind_of(suffix, head)
        if kind != "records":
            limits = settings.limits
            if kind in ("html", "pdf"):
                data = stream.read(limits.max_file_bytes, "max_file_bytes")
                statement = extractor.extract("html" if kind == "html" else "pdf", data)
            else:
                text = decode(stream.read(_WIDE * limits.max_bytes, "max_bytes"))
                statement = read_markdown(clean(text)) if kind == "markdown" else Statement(text)
            yield _document(statement, path, settings)
            return
    except DetenteError as error:
        yield Refusal.of(where, error)
        return
    except OSError as error:
        yield Refusal.of(where, _unreadable(error))
        return
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        reason = Unreadable("JSON Lines in UTF-16 are not read", hint="Convert it to UTF-8.")
        yield Refusal.of(where, reason)
        return
    yield from _records(stream, where, path, settings)


def _records(
    stream: Opened, where: str, path: Path | None, settings: _Settings
) -> Iterator[Document | Refusal]:
    """The documents of JSON Lines; a refusal names the line."""
    cap = settings.limits.max_line
    for number, line in lines(stream, cap):
        if line is not None and not line.strip():
            continue
        try:
            if line is None:
                raise TooLarge(
                    f"the line has over {cap:,} bytes", hint="Split it, or raise Limits.max_bytes."
                )
            yield _document(read_record(line, settings.limits), path, settings)
        except DetenteError as error:
            yield Refusal.of(f"{where}:{number}", error)


def _document(statement: Statement, path: Path | None, settings: _Settings) -> Document:
    text = stored(statement.text, settings.limits.max_bytes)
    language = settings.language or UNDETERMINED
    if statement.language:
        language = statement.language
    elif settings.language is None:
        language = identify(text).code
    return Document(
        text=text,
        language=language,
        published=statement.published or settings.published,
        title=_line(statement.title),
        publisher=_line(statement.publisher),
        url=_line(statement.url),
        path=str(path) if path else None,
        external_id=_line(statement.external_id),
        retrieved=settings.retrieved,
    )


def _line(words: str | None) -> str | None:
    return (clean(words) or None) if words else None


def _unreadable(error: Exception) -> Unreadable:
    if isinstance(error, FileNotFoundError):
        return Unreadable("there is no such file", hint="Check the path.")
    if isinstance(error, PermissionError):
        return Unreadable("reading it is not permitted", hint="Check its permissions.")
    return Unreadable(f"it cannot be read: {error}"[:200], hint="Check the path.")
