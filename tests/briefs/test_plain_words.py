"""Foreign words and addresses made fit for a page."""

from __future__ import annotations

import pytest

from detente.briefs.plain import line, plain, web


@pytest.mark.parametrize("address", ["https://example.org/a?b=1#c", "http://gov.kz/новости"])
def test_a_web_address_is_kept(address: str) -> None:
    assert web(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x",
        "file:///etc/passwd", "ftp://example.org", "//example.org", "/local", "https://",
        'https://example.org/" onmouseover="alert(1)', "https://example.org/<script>",
        "https://user:word@example.org", "https://example.org/\u202egro", "https://[::1",
        "http://exa mple.org", "blob:https://example.org/1", "https://example.org/`x`",
        "https://example.org/" + "a" * 3000,
    ],
)  # fmt: skip
def test_any_other_address_is_dropped(address: str | None) -> None:
    assert web(address) is None


def test_unsafe_characters_are_replaced_one_for_one() -> None:
    text = "a\x00b\u202ec\x1bd\n\te"
    assert plain(text) == "a�b�c�d\n\te"


def test_a_line_has_no_breaks() -> None:
    assert line("a\n b\t c") == "a b c"
    assert line(None) == ""
