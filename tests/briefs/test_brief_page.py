"""The page: stands by itself, every number leads somewhere, hostile text stays text."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from detente.briefs import brief, html
from detente.briefs.vector import cleaned
from detente.ledger import Ledger

TODAY, JUNE = date(2022, 12, 31), date(2022, 6, 17)
Told = Callable[..., list[dict[str, Any]]]
PAYLOADS = [
    "<script>alert(1)</script>", "</div></body><script src=//evil.example></script>",
    "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>", '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>", "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>", "<style>@import 'https://evil.example/x.css'</style>",
    "<a href='javascript:alert(1)'>x</a>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>", "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<object data=//evil.example>",
    "<embed src=//evil.example>", "<link rel=stylesheet href=//evil.example>",
    "<form action=//evil.example><button>go", "{{ 7*7 }}{% for x in y %}", "<!--", "--><script>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "]]><script>alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "\x00<scr\x00ipt>", "\u202ehidden", "${alert(1)}",
    "<p style=\"background:url('https://evil.example/x.png')\">",
]  # fmt: skip
ALLOWED = {
    "a", "article", "b", "bdi", "body", "dd", "details", "div", "dl", "dt", "em", "figure", "g",
    "h1", "h2", "h3", "h4", "head", "header", "html", "li", "line", "main", "mark", "meta", "nav",
    "ol", "p", "path", "q", "rect", "section", "span", "style", "summary", "sup", "svg", "table",
    "tbody", "td", "text", "th", "thead", "title", "tr", "u", "ul",
}  # fmt: skip


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, name: str) -> list[str]:
        return [a[name] or "" for _, a in self.tags if name in a]


def check(text: str) -> Page:
    """A page that runs nothing and fetches nothing; returned for further looks."""
    page = Page(text)
    assert {tag for tag, _ in page.tags} <= ALLOWED
    for _, attributes in page.tags:
        assert not {n for n in attributes if n.startswith("on")}
        assert not attributes.keys() & {"src", "srcset", "srcdoc", "action", "data", "poster",
                                        "formaction", "background", "style",
                                        "xlink:href"}  # fmt: skip
    for address in page.values("href"):
        assert address.startswith("#") or re.match(r"https?://", address), address
    style = text[text.index("<style>") : text.index("</style>")]
    assert "@import" not in style
    assert "url(" not in style
    assert text.count("<style>") == 1
    return page


def test_the_page_needs_nothing_from_elsewhere(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {"day": JUNE}, url="https://example.org/a")
    tell("Astana met Moscow.", {"source": "KAZ", "target": "RUS", "type": "CONSULT"})
    text = html(brief(ledger, "RUS", "KAZ", today=TODAY))
    page = check(text)
    outside = [a for a in page.values("href") if not a.startswith("#")]
    assert outside == ["https://example.org/a"]
    assert "url(" not in text
    assert "default-src 'none'" in text
    assert text.startswith("<!doctype html>")


def test_every_link_within_the_page_leads_somewhere(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana, said it, and left.",
         {"quote": "Moscow accused Astana", "trigger": "accused", "day": JUNE},
         {"quote": "Moscow accused Astana, said", "trigger": "said"},
         {"quote": "Moscow accused Astana", "trigger": "accused", "kind": "tie", "type": "visit"},
         {"quote": "Astana, said it", "trigger": "said", "mutual": True, "day": JUNE})  # fmt: skip
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    page = check(html(found))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {a[1:] for a in page.values("href") if a.startswith("#")} <= set(ids)
    for row in (*found.dated, *found.undated, *found.standing):
        assert f"claim-{row.id}" in ids
        assert f"words-{row.id}" in ids
    charted = set(re.findall(r'href="#(claim-[\w-]+)"', found.timeline.svg))
    assert charted == {f"claim-{r.id}" for r in found.dated}


def test_the_words_of_a_claim_stand_in_the_page_as_in_the_document(
    ledger: Ledger, tell: Told
) -> None:
    told = "Москва обвинила Астану.\n\nЭто всё — “правда”."
    tell(told, {"quote": "Москва обвинила Астану", "trigger": "обвинила"}, language="ru")
    page = check(html(brief(ledger, "RUS", "KAZ", today=TODAY)))
    assert "".join(told.split()) in "".join(page.words.replace("Астану1.", "Астану.").split())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text(ledger: Ledger, tell: Told, payload: str) -> None:
    person = ("RUS", payload, payload)
    tell(f"{payload} accused {payload} of it",
         {"day": JUNE, "source": person, "speaker": person, "place": payload, "rule": payload,
          "reason": payload, "date_quote": payload},
         title=payload, publisher=payload, url=f"javascript:{payload}", path=payload)  # fmt: skip
    tell(f"again {payload}", {}, url=f"https://example.org/{payload}", title=payload)
    tell(f"again, {payload}", {"type": "CONSULT", "mutual": True, "day": JUNE}, language=payload)
    ledger.refuse(payload, payload, payload)
    text = html(brief(ledger, "RUS", "KAZ", today=TODAY))
    page = check(text)
    assert "\x00" not in text
    assert "\u202e" not in text
    assert payload.replace("\x00", "�").replace("\u202e", "�") in page.words
    outside = [a for a in page.values("href") if not a.startswith("#")]
    assert all(a.startswith("https://example.org/") for a in outside)


def test_the_chart_is_cleaned_of_anything_but_shapes() -> None:
    svg = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      width="9" onload="alert(1)"><script>alert(1)</script><style>@import 'x'</style>
      <a xlink:href="https://evil.example/#claim-abc"><path d="M0,0h1.23456" fill="red"
      aria-label="a &lt;b&gt;" onclick="x"/></a><a xlink:href="javascript:alert(1)">
      <path d="M0,0" fill="url(https://evil.example)"/></a><image href="https://evil.example"/>
      <foreignObject><p>x</p></foreignObject><text>ok</text></svg>"""
    found = cleaned(svg, 'a "chart"')
    assert 'href="#claim-abc"' in found
    assert found.count("href") == 1
    assert "<title>a &lt;b&gt;</title>" in found
    for bad in ("script", "onload", "onclick", "style", "evil", "url(", "image", "foreign"):
        assert bad not in found
    assert 'aria-label="a &quot;chart&quot;"' in found


def test_the_page_is_written_in_polish(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {"day": JUNE})
    page = check(html(brief(ledger, "RUS", "KAZ", today=TODAY, language="pl")))
    assert "Oś czasu" in page.words
    assert "oskarża, krytykuje" in page.words
    assert "Timeline" not in page.words


def test_the_same_ledger_gives_the_same_page(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {"day": JUNE}, {"type": "REJECT"})
    pages = {html(brief(ledger, "RUS", "KAZ", today=TODAY)) for _ in range(2)}
    assert len(pages) == 1


def test_style_and_template_hold_no_address() -> None:
    folder = Path(__file__).parents[2] / "src" / "detente" / "briefs" / "templates"
    for path in folder.iterdir():
        assert not re.search(r"(?i)https?://|@import|url\(", path.read_text(encoding="utf-8"))
