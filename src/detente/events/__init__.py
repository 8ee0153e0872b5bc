"""Who did what to whom: claims, and the coder that finds them in a document."""

from detente.events.claim import Claim, Event, Interval, Modality, Party, Position, Status, Tie
from detente.events.coding.claims import CODER
from detente.events.coding.coder import code
from detente.events.evaluate import evaluate
from detente.events.record import claim_record, document_row

__all__ = [
    "CODER",
    "Claim",
    "Event",
    "Interval",
    "Modality",
    "Party",
    "Position",
    "Status",
    "Tie",
    "claim_record",
    "code",
    "document_row",
    "evaluate",
]
