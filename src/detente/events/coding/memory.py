"""What the document has told already, so that a mere mention of it is not coded again."""

from __future__ import annotations

from collections.abc import Iterable

from detente.events.coding.act import Act


class Memory:
    """Remembers type and actors of the acts coded so far."""

    def __init__(self) -> None:
        self._told: set[tuple[str, frozenset[str]]] = set()
        self._suffered: set[tuple[str, frozenset[str]]] = set()

    def new(self, found: Iterable[Act]) -> list[Act]:
        """The acts that are no back-reference: an event noun about what was told is one."""
        kept = []
        for act in found:
            key = (act.type, frozenset(m.actor for m in (*act.source, *act.target)))
            back = act.read.trigger.entry.pos == "n" and act.read.support is None
            suffered = (act.type, frozenset(m.actor for m in act.target))
            if back and (key in self._told or (act.source_inferred and suffered in self._suffered)):
                continue
            self._told.add(key)
            self._suffered.add(suffered)
            kept.append(act)
        return kept
