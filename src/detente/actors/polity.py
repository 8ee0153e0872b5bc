"""Whether an actor is a state or an organisation of states."""

from __future__ import annotations

from detente.actors.actor import ActorKind
from detente.actors.registry import actors

_POLITIES = (ActorKind.STATE, ActorKind.DE_FACTO, ActorKind.TERRITORY)


def is_state(actor: str) -> bool:
    """Whether the actor is a state or governs a territory like one."""
    known = actors().get(actor)
    return known is not None and known.kind in _POLITIES


def is_bloc(actor: str) -> bool:
    """Whether the actor is an international organisation."""
    known = actors().get(actor)
    return known is not None and known.kind is ActorKind.ORGANISATION


def is_territory(actor: str) -> bool:
    """Whether the actor is a territory of another state."""
    known = actors().get(actor)
    return known is not None and known.kind is ActorKind.TERRITORY


def is_group(actor: str) -> bool:
    """Whether the actor is an armed group."""
    known = actors().get(actor)
    return known is not None and known.kind is ActorKind.GROUP
