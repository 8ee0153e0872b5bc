"""Claims and documents as plain records: what JSON shows and the ledger keeps."""

from __future__ import annotations

from typing import Any

from detente.documents import Document
from detente.events.claim import Claim, Event, Party
from detente.ledger import CLAIM


def claim_record(claim: Claim, document: Document) -> dict[str, Any]:
    """The record of a claim, its keys in the order of the schema; days are `date` objects.

    Raises ValueError if a quote of the claim does not stand in the document.
    """
    for evidence in (claim.evidence, claim.trigger):
        if not evidence.holds(document):
            raise ValueError(f"claim {claim.id}: {evidence.quote!r} is not in {document.id}")
    content, when = claim.content, claim.content.when
    event = content if isinstance(content, Event) else None
    values: dict[str, Any] = {
        "id": claim.id,
        "document": claim.evidence.document,
        "kind": content.kind,
        "sentence": claim.sentence,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "quote": claim.evidence.quote,
        "type": content.type,
        "mode": content.mode,
        "source": [_party(p) for p in content.source],
        "target": [_party(p) for p in content.target],
        "mutual": event is not None and event.mutual,
        "date_from": when.first if when else None,
        "date_to": when.last if when else None,
        "date_quote": when.quote if when else None,
        "place": event.place if event else None,
        "status": content.status.value,
        "modality": claim.modality.value,
        "speaker": _party(claim.speaker) if claim.speaker else None,
        "voice": claim.voice.value if claim.voice else None,
        "domestic": event is not None and event.domestic,
        "score": event.score if event else None,
        "rule": claim.rule,
        "reason": claim.reason,
        "confidence": claim.confidence,
        "coder": claim.coder,
        "trigger": claim.trigger.quote,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
    }
    return {column.name: values[column.name] for column in CLAIM}


def _party(party: Party) -> dict[str, Any]:
    return {
        "actor": party.actor,
        "state": party.state,
        "name": party.name,
        "person": party.person,
        "office": party.office,
        "start": party.start,
        "end": party.end,
    }


def document_row(document: Document, story: str | None = None) -> dict[str, Any]:
    """The ledger's row of a document; without a `story` the document is its own."""
    return {
        "id": document.id,
        "external_id": document.external_id,
        "story": story or document.id,
        "publisher": document.publisher,
        "title": document.title,
        "url": document.url,
        "path": document.path,
        "language": document.language,
        "published": document.published,
        "retrieved": document.retrieved,
        "text": document.text,
    }
