"""A report: read it, find its language and sentences, know its copies."""

from detente.documents.document import Document, content_id
from detente.documents.evidence import Evidence
from detente.documents.words import Word, words

__all__ = ["Document", "Evidence", "Word", "content_id", "words"]
