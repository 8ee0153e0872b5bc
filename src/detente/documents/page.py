"""The article of an HTML page, and what the page states about it.

Runs in a child process under a time limit: extraction is slow on pages built to be slow.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from detente.documents.encoding import decode
from detente.documents.limits import Limits
from detente.documents.publication import Statement, stated_day, stated_language, stated_words
from detente.errors import TooLarge, Unreadable

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")
_DECLARED = re.compile(rb"""<meta[^>]+charset=["']?([\w-]+)""", re.IGNORECASE)
# An internal DTD may define entities that expand without end; a page needs none.
_PROLOGUE = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)?", re.I | re.S
)
_UNTOLD = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.I | re.S)
# No end tag is written for these, so they do not nest.
# fmt: off
_FLAT = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "thead",
    "tbody", "tfoot", "colgroup",
})
# fmt: on
_TITLE = ("og:title", "twitter:title", "dc.title", "citation_title")
_PUBLISHER = ("og:site_name", "dc.publisher", "citation_publisher", "application-name")
_URL = ("og:url",)
_DAY = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publication_date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
)


def read_page(data: bytes, limits: Limits) -> Statement:
    """The main text of a page and what it states; paragraphs are parted by blank lines.

    Raises
    ------
    TooLarge
        More elements or deeper nesting than allowed.
    Unreadable
        No text is left once menus and scripts are gone.
    """
    import trafilatura
    from lxml import html  # type: ignore[import-untyped]

    declared = _DECLARED.search(data, 0, 4096)
    source = decode(data, declared=declared.group(1).decode("ascii") if declared else None)
    source = _PROLOGUE.sub("", source, count=1)
    _check(source, limits)
    tree = html.fromstring(source) if source.strip() else None
    if tree is None:
        raise Unreadable("the page is empty", hint="Save the page again.")
    facts = _facts(tree)
    text = trafilatura.extract(source, include_comments=False, include_tables=False)
    text = _paragraphs(text or _bare(tree))
    title = _first(facts, _TITLE) or _heading(tree)
    if title and text.startswith(title + "\n"):
        text = text[len(title) :].lstrip()
    return Statement(
        text=text,
        title=title,
        publisher=_first(facts, _PUBLISHER),
        url=_first(facts, _URL) or _canonical(tree),
        published=next((day for name in _DAY if (day := stated_day(facts.get(name)))), None),
        language=stated_language(tree.get("lang") or tree.get("xml:lang")),
    )


def _check(source: str, limits: Limits) -> None:
    bare = _UNTOLD.sub("", source)
    elements = depth = deepest = 0
    for match in _TAG.finditer(bare):
        closing, name, closed = match.groups()
        elements += not closing
        if name.lower() not in _FLAT and not closed:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    for count, cap, what in (
        (elements, limits.max_elements, "elements"),
        (deepest, limits.max_depth, "levels of nesting"),
    ):
        if count > cap:
            raise TooLarge(
                f"the page has {count:,} {what}, the cap is {cap:,}",
                hint="Save only the article, or raise the cap in Limits.",
            )


def _facts(tree: Any) -> dict[str, str]:
    """What the page states by name in meta tags, JSON-LD and marked times; the first one counts."""
    facts: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            if meta.get(key) and meta.get("content"):
                facts.setdefault(meta.get(key).lower(), meta.get("content"))
    for row in _linked(tree):
        publisher = row.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        for key, value in (
            ("og:title", row.get("headline")),
            ("og:site_name", name),
            ("datepublished", row.get("datePublished")),
        ):
            if isinstance(value, str):
                facts.setdefault(key, value)
    for node in tree.iter("time", "span"):
        marked = node.get("itemprop") == "datePublished" or node.get("pubdate") is not None
        if marked and (node.get("datetime") or node.get("content")):
            facts.setdefault("datepublished", node.get("datetime") or node.get("content"))
    return facts


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles described in JSON-LD."""
    for node in tree.iter("script"):
        if node.get("type") != "application/ld+json":
            continue
        try:
            found = json.loads(node.text or "")
        except (ValueError, RecursionError):
            continue
        rows = found if isinstance(found, list) else [found]
        for row in rows:
            graph = row.get("@graph") if isinstance(row, dict) else None
            for item in graph if isinstance(graph, list) else [row]:
                if isinstance(item, dict) and "datePublished" in item:
                    yield item


def _first(facts: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((words for name in names if (words := stated_words(facts.get(name)))), None)


def _heading(tree: Any) -> str | None:
    for name in ("h1", "title"):
        for node in tree.iter(name):
            if words := stated_words(node.text_content()):
                return words
    return None


def _canonical(tree: Any) -> str | None:
    links = (n.get("href") for n in tree.iter("link") if n.get("rel") == "canonical")
    return next((stated_words(link) for link in links if link), None)


def _bare(tree: Any) -> str:
    """Every visible word, for a page too short to show which part is the article."""
    for node in list(tree.iter("script", "style", "noscript", "nav", "footer", "head", "template")):
        node.drop_tree()
    for node in tree.iter("p", "div", "br", "li", "h1", "h2", "h3", "tr", "section", "article"):
        node.tail = "\n" + (node.tail or "")
    return str(tree.text_content())


def _paragraphs(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)
