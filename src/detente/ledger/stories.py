"""Copies of one story, counted once."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc


def once_each(claims: pa.Table) -> pa.Table:
    """The claims of the first document of each story: the earliest known, then by id."""
    ordered = claims.select(["story", "known", "document"]).sort_by(
        [("known", "ascending"), ("document", "ascending")]
    )
    first: dict[str, str] = {}
    for story, document in zip(
        ordered["story"].to_pylist(), ordered["document"].to_pylist(), strict=True
    ):
        first.setdefault(story, document)
    return claims.filter(pc.is_in(claims["document"], pa.array(first.values(), pa.string())))
