"""Write the table of `make bench` into docs/benchmarks.md: `make bench-docs`."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path

from marked_text import write

ROOT = Path(__file__).resolve().parents[1]


def processor() -> str:
    """The processor as the system names it."""
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def main() -> None:
    """Measure, and write what was printed."""
    told = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "coding.py")],
        check=True, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    ).stdout.rstrip()  # fmt: skip
    where = (
        f"Measured on {date.today()}: {processor()}, {os.cpu_count()} cores, of which one is used;"
        f" {platform.system()}, Python {platform.python_version()}."
    )
    write(ROOT / "docs" / "benchmarks.md", "bench", f"```text\n{told}\n```\n\n{where}")
    print(told)


if __name__ == "__main__":
    main()
