"""What goes to the terminal: results on stdout, everything else on stderr, nothing unsafe."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from detente.settings import Settings

# Control characters could command the terminal, bidirectional ones show another order of words.
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_HARMLESS = {"\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff"}  # invisible, and common in text


def safe(text: str) -> str:
    """The text on one line, with `�` for characters that could command a terminal."""
    kept = (
        "" if c in _HARMLESS else "�" if unicodedata.category(c) in _UNSAFE else c
        for c in " ".join(text.split())
    )
    return "".join(kept)


def complain(message: str, hint: str = "") -> None:
    """One line on stderr that says what is wrong, and one that says what to do."""
    print(f"detente: {safe(message)}", file=sys.stderr)
    if hint:
        print(f"  hint: {safe(hint)}", file=sys.stderr)


def note(message: str) -> None:
    """One line on stderr."""
    print(safe(message), file=sys.stderr)


def console(settings: Settings, *, stderr: bool = False) -> Console:
    """A console as the settings want it; `NO_COLOR` is heeded, a pipe gets plain text."""
    from rich.console import Console

    always = settings.color == "always"
    return Console(
        stderr=stderr,
        force_terminal=True if always else None,
        no_color=settings.color == "never" or None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
    )
