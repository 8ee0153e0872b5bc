"""Bytes become the text that was written, and its language is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.documents.encoding import decode
from detente.documents.language import identify
from detente.errors import Unreadable

GOLD = Path(__file__).parent.parent / "gold" / "develop"
PAGES = [
    ("pl", "cp1250"),
    ("pl", "iso8859_2"),
    ("ru", "cp1251"),
    ("ru", "koi8_r"),
    ("ru", "cp866"),
    ("uk", "cp1251"),
    ("uk", "koi8_u"),
    ("de", "cp1252"),
    ("tr", "cp1254"),
]


def texts(language: str) -> list[str]:
    lines = (GOLD / f"{language}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


@pytest.mark.parametrize(("language", "page"), PAGES)
@pytest.mark.parametrize("size", [100, 10_000])
def test_old_code_pages_are_told_apart(language: str, page: str, size: int) -> None:
    for text in texts(language):
        data = text[:size].encode(page, "ignore")
        assert decode(data) == data.decode(page)


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode_is_read_with_and_without_its_mark(name: str) -> None:
    text = texts("pl")[0]
    assert decode(text.encode(name)) == text


def test_broken_utf8_is_not_taken_for_an_old_code_page() -> None:
    data = texts("ru")[0].encode()
    with pytest.raises(Unreadable, match="broken UTF-8"):
        decode(data[:-10] + b"\xff" + data[-10:])


@pytest.mark.parametrize("language", ["pl", "en", "ru", "de", "uk", "tr"])
def test_articles_and_their_first_sentences_are_told(language: str) -> None:
    for text in texts(language):
        assert identify(text).code == language
        assert identify(text.split(". ")[0]).code in (language, "und")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rosja wydaliła dyplomatów.", "pl"),
        ("RUSSIA EXPELLED DIPLOMATS TODAY", "en"),
        ("Россия выслала дипломатов.", "ru"),
        ("Росія вислала дипломатів.", "uk"),
        ("OK", "und"),
        ("12345 67890 24.02.2022", "und"),
        ("https://example.org/rosja-wydala-dyplomatow", "und"),
        ("", "und"),
    ],
)
def test_short_texts_are_told_or_left_open(text: str, code: str) -> None:
    assert identify(text).code == code
