"""Which documents tell one story: copies and edits of the same wire text."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from difflib import SequenceMatcher

from detente.documents.document import Document

_WORD = re.compile(r"\w+")
_RUN = 4  # words in a shingle
_SHORT = 60  # words below which two notes are compared word for word
_SHARED = 0.5  # share of the shorter text's shingles that a copy holds
_SHARED_SHORT = 0.7
_NAMES_SHORT = 0.8  # of the names and numbers of either note
_SHARED_INSIDE = 0.9  # of a note's shingles in a long text that quotes it
_LONG = 300  # words above which a text is no note
_STEM = 4
_THIN = 4  # of a long text one shingle in so many is indexed
_FULL = 64  # up to so many shingles all are indexed
_CROWD = 40  # a shingle in more texts than this is boilerplate, or a story found otherwise
_TRIES = 25  # candidates of one document that are compared in full
_DAYS = 14  # a text of the same words weeks later is another story


def fingerprint(text: str) -> int:
    """A 64-bit number that changes little when a text is edited (simhash of its words).

    Layout, case and marks change nothing; see `same_story` for what a copy is.
    """
    tally = [0] * 64
    for word, times in Counter(_WORD.findall(text.lower())).items():
        if len(word) < _STEM:
            continue  # words every text holds
        hashed = _hash(word)
        for bit in range(64):
            tally[bit] += times if hashed >> bit & 1 else -times
    return sum(1 << bit for bit, count in enumerate(tally) if count > 0)


def same_story(a: str, b: str) -> bool:
    """Tell whether one text is a copy or an edit of the other.

    A headline more, a paragraph less, or an agency's line at the end make no other story; other
    words about the same event do. Notes under 60 words must also share names and numbers:
    agencies write many with one template.
    """
    return _same(a, b, shingles(a), shingles(b))


def group(documents: Iterable[Document]) -> dict[str, str]:
    """The story of each document: the id of the earliest document that tells it.

    Only documents that share runs of words are compared, so the time grows with the number of
    documents, not with its square. Of documents dated more than 14 days apart none is a copy.
    """
    ordered = _unique(documents)
    runs = [shingles(document.text) for document in ordered]
    story = list(range(len(ordered)))
    index: dict[int, list[int]] = defaultdict(list)
    for place, document in enumerate(ordered):
        sketch = _sketch(runs[place])
        for other in _candidates(sketch, index):
            root = _root(story, other)
            if root == _root(story, place) or not _near(document, ordered[other]):
                continue
            if _same(document.text, ordered[other].text, runs[place], runs[other]):
                first, second = sorted((root, _root(story, place)))
                story[second] = first
        for run in sketch:
            if len(index[run]) < _CROWD:
                index[run].append(place)
    return {document.id: ordered[_root(story, i)].id for i, document in enumerate(ordered)}


def shingles(text: str) -> frozenset[int]:
    """Hashes of every run of four words; of the whole text where it is shorter."""
    words = _WORD.findall(text.lower())
    runs = [" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))]
    return frozenset(_hash(run) for run in runs)


def _hash(run: str) -> int:
    # hash() differs between processes; stories must not.
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big")


def _unique(documents: Iterable[Document]) -> Sequence[Document]:
    """Each document once, the earliest first; undated ones last, ties as given."""
    by_id: dict[str, Document] = {}
    for document in documents:
        by_id.setdefault(document.id, document)
    return sorted(
        by_id.values(),
        key=lambda d: (d.published is None, d.published.toordinal() if d.published else 0),
    )


def _sketch(runs: frozenset[int]) -> list[int]:
    """The runs that are indexed: the same ones in every copy, as the hash alone decides."""
    if len(runs) <= _FULL:
        return sorted(runs)
    return sorted(run for run in runs if run % _THIN == 0)


def _candidates(sketch: list[int], index: dict[int, list[int]]) -> list[int]:
    shared: Counter[int] = Counter()
    for run in sketch:
        shared.update(index.get(run, ()))
    enough = max(1, len(sketch) // 20)
    likely = shared.most_common(_TRIES)
    return [other for other, count in likely if count >= min(enough, 4)]


def _near(a: Document, b: Document) -> bool:
    if a.published is None or b.published is None:
        return True
    return abs(a.published - b.published) <= timedelta(days=_DAYS)


def _same(a: str, b: str, runs_a: frozenset[int], runs_b: frozenset[int]) -> bool:
    fewer = min(len(runs_a), len(runs_b))
    shared = len(runs_a & runs_b) / fewer
    if fewer >= _SHORT:
        return shared >= _SHARED
    return shared >= _SHARED_SHORT and _same_note(a, b, shared)


def _same_note(a: str, b: str, shared: float) -> bool:
    """Compare two short notes word for word.

    An edit adds or drops words; a template swaps one for another inside a sentence
    (`czeskich` for `polskich`), which makes another story.
    """
    first, second = _WORD.findall(a), _WORD.findall(b)
    if not _share_names(first, second):
        return False
    if max(len(first), len(second)) > _LONG:
        return shared >= _SHARED_INSIDE
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    changes = matcher.get_opcodes()[1:-1]  # headline and signature may be any words
    return not any(
        kind == "replace" and _swapped(first[i:j], second[k:m]) for kind, i, j, k, m in changes
    )


def _swapped(a: list[str], b: list[str]) -> bool:
    """Tell whether words were exchanged for others, not only bent (`Moskwa`, `Moskwy`)."""
    if len(a) != len(b):
        return max(len(a), len(b)) <= 3 or any(word[:1].isupper() for word in [*a, *b])
    return any(x[:_STEM].lower() != y[:_STEM].lower() for x, y in zip(a, b, strict=True))


def _share_names(a: list[str], b: list[str]) -> bool:
    """Tell whether the note with fewer names and numbers has nearly all of them in the other."""
    fewer, more = sorted((_names(a), _names(b)), key=len)
    return len(fewer & more) >= _NAMES_SHORT * len(fewer)


def _names(words: list[str]) -> set[str]:
    return {word for word in words if word[:1].isupper() or word[:1].isdigit()}


def _root(story: list[int], place: int) -> int:
    while story[place] != place:
        story[place] = story[story[place]]
        place = story[place]
    return place
