"""HTML, PDF and Markdown give the article and what it states, whatever the page tries."""

# ruff: noqa: E501  pages and wires are written as they come

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from detente.documents import Document, Limits, Refusal, read
from detente.documents.markdown import read_markdown
from detente.documents.pdf import unwrap

PAGE = """<!DOCTYPE html><html lang="pl"><head><meta charset="{charset}"><title>Wydalenie | Wieści</title>
<meta property="og:title" content="Moskwa wydala Czechów"><meta property="og:site_name" content="Wieści">
<link rel="canonical" href="https://example.org/a"><meta property="article:published_time" content="2021-04-22T23:30:00+02:00">
</head><body><nav><a href="/x">Menu</a> <a href="/y">Kontakt</a></nav><article><h1>Moskwa wydala Czechów</h1>
<p>Rosja wydaliła dwóch czeskich dyplomatów. Praga zapowiedziała odpowiedź na środę.</p>
<h2>Tło sporu</h2><p>Spór trwa od roku, a żadna ze stron nie chce ustąpić w sprawie ambasady.</p>
</article><footer>© 2024 Wieści</footer></body></html>"""


def only(path: Path, limits: Limits | None = None) -> Document | Refusal:
    [item] = list(read(path, limits=limits))
    return item


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "windows-1250"])
def test_a_page_gives_its_article_and_what_it_states(tmp_path: Path, charset: str) -> None:
    document = only(
        saved(tmp_path, "a.html", PAGE.format(charset=charset).encode(charset, "ignore"))
    )
    assert isinstance(document, Document)
    assert document.text.split("\n\n") == [
        "Rosja wydaliła dwóch czeskich dyplomatów. Praga zapowiedziała odpowiedź na środę.",
        "Tło sporu",
        "Spór trwa od roku, a żadna ze stron nie chce ustąpić w sprawie ambasady.",
    ]
    assert (document.title, document.publisher) == ("Moskwa wydala Czechów", "Wieści")
    assert (document.url, document.published) == ("https://example.org/a", date(2021, 4, 22))


def test_a_page_without_a_stated_day_has_none(tmp_path: Path) -> None:
    page = "<html><body><p>Published 24 February 2022. Russia attacked Ukraine today.</p><p>© 2023</p></body></html>"
    document = only(saved(tmp_path, "2022-02-24.html", page))
    assert isinstance(document, Document)
    assert document.published is None
    assert "Russia attacked Ukraine" in document.text


def test_linked_data_states_the_day(tmp_path: Path) -> None:
    data = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-03-01", "publisher": {"name": "TASS"}}]}'
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><p>Moscow said no to Prague.</p></body></html>'
    document = only(saved(tmp_path, "a.html", page))
    assert isinstance(document, Document)
    assert (document.published, document.publisher) == (date(2020, 3, 1), "TASS")


def test_entities_that_multiply_do_not(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol" * 10}">' for i in range(10)
    )
    page = f'<?xml version="1.0"?><!DOCTYPE html [{entities}]><html><body><p>Moscow said no to Prague. &l9;</p></body></html>'
    start = time.perf_counter()
    document = only(saved(tmp_path, "a.xhtml", page))
    assert isinstance(document, Document)
    assert "Moscow said no" in document.text and len(document.text) < 1000
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("<a href='x'>link</a> " * 300_000, "elements"),
        ("<div>" * 5_000 + "Moscow" + "</div>" * 5_000, "nesting"),
    ],
)
def test_pages_over_a_cap_are_refused(tmp_path: Path, body: str, word: str) -> None:
    start = time.perf_counter()
    refusal = only(saved(tmp_path, "a.html", f"<html><body>{body}</body></html>"))
    assert isinstance(refusal, Refusal)
    assert refusal.error == "TooLarge" and word in refusal.reason
    assert time.perf_counter() - start < 15


def test_a_slow_page_is_stopped_and_the_next_is_read(tmp_path: Path) -> None:
    page = (
        "<html><body>"
        + "<p><a href='x'>Moscow said no to Prague.</a></p>" * 40_000
        + "</body></html>"
    )
    saved(tmp_path, "a.html", page)
    saved(tmp_path, "b.txt", "Moscow said no to Prague.")
    limits = Limits(max_seconds=0.3, max_elements=1_000_000)
    slow, good = read(tmp_path, limits=limits)
    assert isinstance(slow, Refusal) and isinstance(good, Document)
    assert "0.3 seconds" in slow.reason


def test_a_page_that_needs_more_memory_than_allowed_is_refused(tmp_path: Path) -> None:
    saved(
        tmp_path, "a.html", "<html><body>" + "<p>Moscow said no.</p>" * 200_000 + "</body></html>"
    )
    saved(tmp_path, "b.txt", "Moscow said no to Prague.")
    limits = Limits(max_memory=1_000_000, max_elements=1_000_000)
    hungry, good = read(tmp_path, limits=limits)
    assert isinstance(hungry, Refusal) and isinstance(good, Document)
    assert hungry.error in {"TooLarge", "Unreadable"}


def pdf(*pages: str) -> bytes:
    """A PDF of one line a page, written by hand."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * i} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    out = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode()


def test_a_pdf_gives_its_text_page_by_page(tmp_path: Path) -> None:
    document = only(
        saved(tmp_path, "a.pdf", pdf("Moscow said no to Prague.", "Prague said nothing."))
    )
    assert isinstance(document, Document)
    assert document.text == "Moscow said no to Prague.\n\nPrague said nothing."
    assert document.published is None


def test_a_pdf_over_its_pages_or_without_text_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.pdf", pdf("One page.", "Two."))
    long = only(path, Limits(max_pages=1))
    blank = only(saved(tmp_path, "b.pdf", pdf("")))
    assert isinstance(long, Refusal) and "2 pages" in long.reason
    assert isinstance(blank, Refusal) and "no text" in blank.reason


def test_wrapped_lines_of_a_pdf_are_joined() -> None:
    text = (
        "The foreign ministers of the two states met on Monday in the city of\n"
        "Geneva to discuss the release of prisoners who had been taken in Do-\n"
        "netsk. They agreed to meet again before the end of the month.\n\nAnnex"
    )
    first, second = unwrap(text).split("\n\n")
    assert "city of Geneva" in first and "in Donetsk. They" in first
    assert second == "Annex"


def test_front_matter_states_and_markup_goes() -> None:
    statement = read_markdown(
        '---\ntitle: "Wizyta"\ndate: 2022-05-01\npublisher: OSW\nlang: pl\n---\n# Wizyta\n\n'
        "**Duda** odwiedził [Kijów](https://example.org) i *Lwów*.\n\n## Tło\n> Cytat `kod`.\n\n- punkt\n"
    )
    assert statement.text == "Duda odwiedził Kijów i Lwów.\n\nTło\n\nCytat kod.\n\n- punkt"
    assert (statement.title, statement.publisher, statement.language) == ("Wizyta", "OSW", "pl")
    assert statement.published == date(2022, 5, 1)


def test_the_first_heading_is_the_title_where_none_is_stated() -> None:
    statement = read_markdown("Visit to Kyiv\n=====\n\nDuda went to snake_case_town on 3*4 terms.")
    assert statement.title == "Visit to Kyiv"
    assert statement.text == "Duda went to snake_case_town on 3*4 terms."


@pytest.mark.parametrize(
    "piece", ["<!-- ", "[a](", "**a ", "# " + " " * 50, "_a ", "- ", "~~~\n", "> "]
)
def test_hostile_markdown_takes_linear_time(piece: str) -> None:
    start = time.perf_counter()
    read_markdown(piece * (300_000 // len(piece)) + "x")
    assert time.perf_counter() - start < 5
