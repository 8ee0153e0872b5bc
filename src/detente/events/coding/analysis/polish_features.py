"""What the network sees of a word: tag, word class, shape, distance."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from detente.events.coding.analysis.polish_reading import Reading

_CASED = ("nom", "gen", "dat", "acc", "ins", "loc")
_CLASSES = (
    "fin", "być", "inf", "conv", "ppas", "pact", "nom", "gen", "dat", "acc", "ins", "loc", "num",
    "adj", "prep", "conj", "comp", "adv", "part", "comma", "mark", "który", "się", "other",
)  # fmt: skip
CLASSES = {name: k for k, name in enumerate(_CLASSES)}
SHAPES = 10


@lru_cache(maxsize=200_000)
def tag(reading: Reading) -> str:
    """Class, case, number and gender of a reading, as the network names them."""
    g = reading.gender
    if g == 1:
        gender = "h"
    elif not g & ~7:
        gender = "m"
    else:
        gender = {8: "f", 16: "n"}.get(g, "")
    kind = "name" if reading.pos == "PROPN" else "det" if reading.pos == "DET" else reading.tag
    person = reading.person if reading.person in ("1", "2") else ""
    return f"{kind}:{reading.case}:{reading.number[:1]}:{gender}:{person}"


@lru_cache(maxsize=200_000)
def word_class(reading: Reading) -> int:
    """A coarse class for distance and what-lies-between features."""
    kind = reading.tag
    if reading.lemma == "który":
        name = "który"
    elif reading.lemma == "się":
        name = "się"
    elif reading.lemma in ("być", "zostać"):
        name = "być"
    elif kind in ("ppas", "pact", "inf", "conj", "comp", "adv", "part", "prep", "num"):
        name = kind
    elif reading.verb_form == "conv":
        name = "conv"
    elif reading.verb_form == "fin":
        name = "fin"
    elif reading.pos in ("ADJ", "DET"):
        name = "adj"
    elif reading.case in _CASED:
        name = reading.case
    elif reading.pos == "PUNCT":
        name = "comma" if reading.lemma == "," else "mark"
    else:
        name = "other"
    return CLASSES[name]


def shape(form: str, first: bool) -> int:
    """Capital, all capitals, digits, mark; and whether the sentence opens with it."""
    if not form[:1].isalnum():
        kind = 4
    elif form[0].isdigit():
        kind = 3
    elif form.isupper() and len(form) > 1:
        kind = 2
    else:
        kind = 1 if form[0].isupper() else 0
    return kind + 5 * first


def _bucket(distance: int) -> int:
    size = abs(distance)
    step = size - 1 if size < 5 else 4 if size < 7 else 5 if size < 11 else 6
    return max(step, 0) + (7 if distance > 0 else 0)


@lru_cache(maxsize=256)
def near(length: int) -> NDArray[np.int32]:
    """Distance bucket of word and head for every pair of a sentence."""
    return np.array(
        [[_bucket(j - i) for j in range(length)] for i in range(length)], np.int32
    ).reshape(length, length)


def inside(classes: NDArray[np.int32]) -> NDArray[np.int32]:
    """Marks and finite verbs between every pair (0, 1, more of each) and the side of the head."""
    size = classes.shape[-1]
    marks = (classes >= CLASSES["comma"]) & (classes <= CLASSES["mark"])
    verbs = (classes <= CLASSES["być"]) & (classes >= 0)
    place = np.arange(size)
    right = (place[None, :] > place[:, None]).astype(np.int32)
    found: NDArray[np.int32] = right * 9
    for factor, flags in ((3, marks), (1, verbs)):
        before = np.cumsum(flags, -1)
        upto: NDArray[np.int64] = before - flags
        # strictly between i and j: all before the later one less all up to the earlier one
        later = np.maximum(upto[..., :, None], upto[..., None, :])
        earlier = np.minimum(before[..., :, None], before[..., None, :])
        found = found + factor * np.clip(later - earlier, 0, 2)
    return found.astype(np.int32)
