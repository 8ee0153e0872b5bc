"""Who is who: states, organisations, people and their offices, and the words that name them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from detente.actors.actor import Actor, ActorKind, Office, Person, Voice
from detente.actors.mention import Mention, MentionKind

if TYPE_CHECKING:
    from detente.actors.codes import from_actor, to_actor
    from detente.actors.discourse import Discourse
    from detente.actors.finding import find
    from detente.actors.people import holders, who
    from detente.actors.registry import actor_of, actors

__all__ = [
    "Actor",
    "ActorKind",
    "Discourse",
    "Mention",
    "MentionKind",
    "Office",
    "Person",
    "Voice",
    "actor_of",
    "actors",
    "find",
    "from_actor",
    "holders",
    "to_actor",
    "who",
]

_LATER = {
    "Discourse": "discourse", "actor_of": "registry", "actors": "registry", "find": "finding",
    "from_actor": "codes", "holders": "people", "to_actor": "codes", "who": "people",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """What reads tables is imported when first used, so that the program starts at once."""
    if name not in _LATER:
        raise AttributeError(f"module 'detente.actors' has no attribute {name!r}")
    return getattr(import_module(f"detente.actors.{_LATER[name]}"), name)
