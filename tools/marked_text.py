"""Parts of a page that are generated: what stands between `<!-- name:start -->` and `:end`."""

from __future__ import annotations

import re
from pathlib import Path


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name}:start -->\n).*?(<!-- {name}:end -->)", re.DOTALL)


def part(page: Path, name: str) -> str:
    """The marked part of a page, without its marks."""
    found = _between(name).search(page.read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{page} has no part marked {name}")
    return found.group(0).split("\n", 1)[1].rsplit("\n", 1)[0].strip("\n")


def write(page: Path, name: str, text: str) -> None:
    """Put a text between the marks of a page."""
    part(page, name)
    told = page.read_text(encoding="utf-8")
    told = _between(name).sub(lambda m: f"{m.group(1)}\n{text}\n\n{m.group(2)}", told)
    page.write_text(told, encoding="utf-8")
