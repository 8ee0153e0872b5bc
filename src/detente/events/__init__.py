"""Who did what to whom."""

from detente.events.claim import Claim, Event, Interval, Modality, Party, Position, Status, Tie

__all__ = ["Claim", "Event", "Interval", "Modality", "Party", "Position", "Status", "Tie"]
