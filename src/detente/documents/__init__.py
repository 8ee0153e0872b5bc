"""A report: read it, find its language and sentences, know its copies."""

from detente.documents.copies import fingerprint, group, same_story
from detente.documents.document import Document, content_id
from detente.documents.evidence import Evidence
from detente.documents.language import Language, identify
from detente.documents.limits import Limits
from detente.documents.reading import read
from detente.documents.refusal import Refusal
from detente.documents.sentences import Span, sentences
from detente.documents.words import Word, words

__all__ = [  # noqa: RUF022  the order of use
    "read",
    "Limits",
    "Refusal",
    "Document",
    "content_id",
    "identify",
    "Language",
    "sentences",
    "Span",
    "words",
    "Word",
    "Evidence",
    "group",
    "same_story",
    "fingerprint",
]
