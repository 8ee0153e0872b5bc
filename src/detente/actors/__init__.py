"""Who is who: states, organisations, people and their offices, and the words that name them."""

from detente.actors.actor import Actor, ActorKind, Office, Person, Voice
from detente.actors.mention import Mention, MentionKind

__all__ = ["Actor", "ActorKind", "Mention", "MentionKind", "Office", "Person", "Voice"]
