"""Bytes of files and pipes, never more of them at once than allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from detente.errors import TooLarge

_CHUNK = 65_536


class Opened:
    """A stream whose first line can be looked at before it is read."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._head = b""

    def peek(self) -> bytes:
        """The first line that is not blank, or as much of it as fits one chunk."""
        while not self._head.strip(b"\xef\xbb\xbf \t\r\n") and len(self._head) < _CHUNK:
            more = self._stream.readline(_CHUNK)
            if not more:
                break
            self._head += more
        return self._head

    def readline(self, size: int) -> bytes:
        """One line or `size` bytes of it, whichever is less; empty at the end."""
        if not self._head:
            return self._stream.readline(size)
        end = self._head.find(b"\n", 0, size) + 1 or min(size, len(self._head))
        line, self._head = self._head[:end], self._head[end:]
        if not line.endswith(b"\n") and len(line) < size and not self._head:
            line += self._stream.readline(size - len(line))
        return line

    def read(self, cap: int, what: str) -> bytes:
        """All bytes.

        Raises
        ------
        TooLarge
            There are more than `cap`; `what` names the cap in the hint.
        """
        data = self._head + self._stream.read(max(0, cap + 1 - len(self._head)))
        self._head = b""
        if len(data) > cap:
            raise TooLarge(f"it has over {cap:,} bytes", hint=f"Split it, or raise Limits.{what}.")
        return data


def lines(stream: Opened, cap: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines without their ends; None for a line over `cap` bytes, which is skipped."""
    number = 0
    while line := stream.readline(cap + 1):
        number += 1
        if len(line) <= cap or line.endswith(b"\n"):
            yield number, line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield number, None
