"""Markdown as plain text, with what its front matter states."""

from __future__ import annotations

import re
import tomllib

from detente.documents.publication import Statement, stated_day, stated_language, stated_words

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?\n)\1[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"([\w-]+)[ \t]*:[ \t]*(.*)")
_FENCE = re.compile(r"^(```|~~~)[^\n]*\n.*?^\1[^\n]*$", re.M | re.S)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$", re.M)
_UNDERLINED = re.compile(r"^(?=.*\w)([^\n]{1,200})\n(?:={3,}|-{3,})[ \t]*$", re.M)
# Runs are bounded: a hostile line of a million brackets must not be read a million times.
_STRIPPED = (
    (re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$", re.M), ""),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,80}\]:[^\n]*$", re.M), ""),
    (re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{0,500})\]\[[^\]\n]{0,80}\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{0,2000})>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]*>"), ""),
    (re.compile(r"^ {0,3}(?:>[ \t]?)+", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]*)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def read_markdown(source: str) -> Statement:
    """The text without markup; front matter gives title, date, publisher, url, lang and id.

    The title is the one stated, else the first heading; that heading leaves the text.
    """
    source = source.replace("\r\n", "\n").lstrip("\ufeff\n")
    fields: dict[str, object] = {}
    if front := _FRONT.match(source):
        fields = _fields(front.group(1), front.group(2))
        source = source[front.end() :]
    body = _FENCE.sub("", _uncommented(source))
    body = _UNDERLINED.sub(r"# \1", body)
    title = stated_words(fields.get("title"))
    if heading := _HEADING.search(body):
        words = _plain(heading.group(1).rstrip("# \t"))
        if title is None or words == title:
            title = words or None
            body = body[: heading.start()] + body[heading.end() :]
    # A heading gets a paragraph of its own, so that no sentence runs into it.
    body = _HEADING.sub(lambda found: f"\n{found.group(1).rstrip('# ')}\n", body)
    return Statement(
        text=_plain(body),
        title=title,
        publisher=_field(fields, "publisher", "source", "site"),
        url=_field(fields, "url", "link", "canonical"),
        published=stated_day(fields.get("published") or fields.get("date")),
        language=stated_language(fields.get("lang") or fields.get("language")),
        external_id=_field(fields, "id"),
    )


def _fields(fence: str, block: str) -> dict[str, object]:
    if fence == "+++":
        try:
            return dict(tomllib.loads(block))
        except tomllib.TOMLDecodeError:
            return {}
    # The plain `key: value` lines of YAML are all that front matter states about a text.
    found = (_FIELD.fullmatch(line.strip()) for line in block.split("\n"))
    return {m.group(1).lower(): m.group(2).strip().strip("\"'") for m in found if m}


def _field(fields: dict[str, object], *names: str) -> str | None:
    return next((words for name in names if (words := stated_words(fields.get(name)))), None)


def _uncommented(text: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join([*kept, text[at:]])


def _plain(text: str) -> str:
    for pattern, plain in _STRIPPED:
        text = pattern.sub(plain, text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
