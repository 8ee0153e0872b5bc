"""Readings, heads and relations of Polish sentences by the trained network.

The weights (`data/pl/weights.npz`) are derived from UD Polish PUD and MPDT and stand under
CC BY-SA 4.0; see `data/pl/LICENSE`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.events.coding.analysis import polish_features as features
from detente.events.coding.analysis import polish_network as network
from detente.events.coding.analysis.polish_reading import Known, Reading, named, readings
from detente.events.coding.analysis.polish_tree import tree

Floats = NDArray[np.float32]
_CACHE = 200_000
_BAN = 1e6
_SHORTEST = max(network.PARSE_DILATIONS)


Look = tuple[Reading, int, int]  # a reading, the number of its lemma, its word class


@dataclass(frozen=True, slots=True)
class Form:
    """What the network needs of one form: candidate readings by tag, mask and first vectors."""

    options: tuple[Reading, ...]
    cases: frozenset[str]
    by_tag: dict[int, Look]
    usual: Look
    mask: Floats
    vectors: tuple[Floats, Floats]  # inside a sentence, opening it


@dataclass(slots=True)
class Model:
    """The weights with their vocabularies and a cache of forms."""

    weights: dict[str, Floats]
    forms: dict[str, int]
    lemmas: dict[str, int]
    counts: dict[str, int]
    tags: dict[str, int]
    rels: list[str]
    cache: dict[str | tuple[str, Known], Form] = field(default_factory=dict)

    def form(self, form: str, known: Known | None = None) -> Form:
        """The form with the readings of the dictionary, or those known of it; cached."""
        key = form if known is None else (form, known)
        found = self.cache.get(key)
        if found is None:
            if len(self.cache) > _CACHE:
                self.cache.clear()
            options = readings(form) if known is None else named(form, known)
            found = self.cache[key] = self.built(form, options)
        return found

    def built(self, form: str, options: Sequence[Reading]) -> Form:
        """A form with the given readings; of two with one tag the commoner lemma wins."""
        by_tag: dict[int, Reading] = {}
        mask = np.zeros(len(self.tags), np.float32)
        for r in options:
            k = self.tags.get(features.tag(r))
            if k is None:
                continue
            mask[k] = 1
            old = by_tag.get(k)
            if old is None or self.counts.get(r.lemma, 0) > self.counts.get(old.lemma, 0):
                by_tag[k] = r
        both = np.array([features.shape(form, False), features.shape(form, True)])
        x = network.embedded(
            self.weights, np.stack([mask, mask]), np.full(2, self.forms.get(form.lower(), 0)),
            both, np,
        )  # fmt: skip
        cases = frozenset(r.case for r in options if r.case)
        looks = {k: self.look(r) for k, r in by_tag.items()}
        return Form(tuple(options), cases, looks, self.look(options[0]), mask, (x[0], x[1]))

    def look(self, r: Reading) -> Look:
        """A reading with the numbers the parser knows it by."""
        return r, self.lemmas.get(r.lemma, 0), features.word_class(r)


@cache
def model() -> Model:
    """The shipped weights, read once."""
    with as_file(files("detente.events.coding.analysis") / "data" / "pl" / "weights.npz") as path:
        return load(path)


def load(path: Any) -> Model:
    """A model from a weights file."""
    raw = np.load(path)
    names = json.loads(raw["vocab"].tobytes().decode())
    weights = {k: raw[k].astype(np.float32) for k in raw.files if k != "vocab"}
    return Model(
        weights,
        {f: k + 1 for k, f in enumerate(names["forms"])},
        {f: k + 1 for k, f in enumerate(names["lemmas"])},
        dict(zip(names["lemmas"], names["lemma_counts"], strict=True)),
        {t: k for k, t in enumerate(names["tags"])},
        names["rels"],
    )


Analysis = tuple[list[Reading], list[int], list[str]]


def analysed(group: Sequence[Sequence[Form]], m: Model) -> list[Analysis]:
    """Chosen readings, heads (-1 = root) and relations of sentences, none of them empty."""
    w = m.weights
    size = max(_SHORTEST, *map(len, group))
    count = len(group)
    mask = np.zeros((count, size, len(m.tags)), np.float32)
    x = np.zeros((count, size, w["in1"].shape[1]), np.float32)
    valid = np.zeros((count, size), np.float32)
    for i, sentence in enumerate(group):
        n = len(sentence)
        valid[i, :n] = 1
        mask[i, :n] = [f.mask for f in sentence]
        x[i, :n] = [f.vectors[0] for f in sentence]
        x[i, 0] = sentence[0].vectors[1]
    h, logits = network.tagged(w, x, valid, np)
    p = network.chances(logits, mask, np)
    best = p.argmax(-1)
    lemma = np.zeros((count, size), np.int32)
    coarse = np.full((count, size), features.CLASSES["other"], np.int32)
    picked: list[list[Reading]] = []
    for i, (sentence, row) in enumerate(zip(group, best.tolist(), strict=True)):
        looks = [f.by_tag.get(k, f.usual) for f, k in zip(sentence, row, strict=False)]
        chosen, numbers, classes = zip(*looks, strict=True)
        lemma[i, : len(looks)] = numbers
        coarse[i, : len(looks)] = classes
        picked.append(list(chosen))
    x = network.contexts(w, p, h, lemma, valid, np)
    scores = network.arcs(w, x, p, coarse, features.near(size), features.inside(coarse), np)
    heads = np.zeros((count, size), np.int64)
    comma, mark_class = features.CLASSES["comma"], features.CLASSES["mark"]
    for i, sentence in enumerate(group):
        n = len(sentence)
        part = np.concatenate([scores[i, :n, :n], scores[i, :n, size:]], -1)
        marks = (coarse[i, :n] == comma) | (coarse[i, :n] == mark_class)
        if not marks.all():  # marks head nothing
            part[:, :n][:, marks] -= _BAN
            part[marks, n] -= _BAN
        heads[i, :n] = tree(part)
    rows, cols = np.nonzero(valid)
    flat = heads[rows, cols]
    above = np.where((flat >= 0)[:, None], x[rows, np.maximum(flat, 0)], w["rel_root"])
    rel_scores = network.labelled(w, x[rows, cols], above, np)
    rel_scores[flat >= 0, m.rels.index("root")] = -1e9
    rels = [m.rels[k] for k in rel_scores.argmax(-1).tolist()]
    found: list[Analysis] = []
    at = 0
    for i, readings_ in enumerate(picked):
        n = len(readings_)
        mine = rels[at : at + n]
        up = heads[i, :n].tolist()
        mine[up.index(-1)] = "root"
        found.append((list(readings_), up, mine))
        at += n
    return found
