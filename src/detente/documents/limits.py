"""How much of one input is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_ESCAPED = 3  # a Cyrillic letter is 2 bytes in UTF-8 and 6 as a JSON escape


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on one document; over any of them it is refused and the rest goes on.

    `max_bytes` counts the text in UTF-8, `max_file_bytes` an HTML page or a PDF as stored,
    `max_elements` tags of HTML, `max_depth` nesting of HTML or JSON, `max_seconds` and
    `max_memory` (bytes) the extraction of one page or PDF, `max_pages` pages of a PDF.
    """

    max_bytes: int = 2_000_000
    max_file_bytes: int = 50_000_000
    max_elements: int = 50_000
    max_depth: int = 200
    max_seconds: float = 20.0
    max_pages: int = 500
    max_memory: int = 2_000_000_000

    @property
    def max_line(self) -> int:
        """Bytes of one line of JSON Lines: its text may be written in escapes."""
        return _ESCAPED * self.max_bytes + 65_536
