"""The labelled sample dossier: short notes on Kazakhstan and its partners, ready to be coded."""

from __future__ import annotations

from pathlib import Path

__all__ = ["dossier"]


def dossier() -> Path:
    """The JSON Lines file of the sample; each line is one note (README.md tells the fields)."""
    return Path(__file__).with_name("kazakhstan.jsonl")
