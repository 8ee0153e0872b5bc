"""Scores of readings, heads and relations from a small convolutional network.

Every function takes the array library, so that the same lines run in numpy when analysing and in
an automatic differentiator when training. Shapes: B sentences, L words, T tags, D width.
"""

from __future__ import annotations

from typing import Any

Array = Any
TAG_DILATIONS = (1, 1)
PARSE_DILATIONS = (1, 1, 2, 4)
DISTANCES = 14
BETWEEN = 18


def _normed(x: Array, w: dict[str, Array], name: str, xp: Any) -> Array:
    centred = x - x.mean(-1, keepdims=True)
    scale = xp.sqrt((centred * centred).mean(-1, keepdims=True) + 1e-5)
    return centred / scale * w[name + ".g"] + w[name + ".b"]


def _convolved(x: Array, w: dict[str, Array], name: str, dilation: int, xp: Any) -> Array:
    """A residual layer that sees one word `dilation` places to either side."""
    zero = xp.zeros_like(x[:, :dilation])
    wide = xp.concatenate(
        [xp.concatenate([zero, x], 1)[:, : x.shape[1]], x,
         xp.concatenate([x, zero], 1)[:, dilation:]], -1
    )  # fmt: skip
    y = xp.maximum(wide @ w[name + ".w"] + w[name + ".c"], 0)
    return _normed(x + y, w, name, xp)


def embedded(w: dict[str, Array], mask: Array, form: Array, shape: Array, xp: Any) -> Array:
    """First vector of a word: its form, the mean of its possible tags, its shape."""
    mean = (mask @ w["amb"]) / xp.maximum(mask.sum(-1, keepdims=True), 1)
    return xp.concatenate([w["form"][form], mean, w["shape"][shape]], -1) @ w["in1"]


def tagged(w: dict[str, Array], x: Array, valid: Array, xp: Any) -> tuple[Array, Array]:
    """Context vectors (B, L, D) and a score of every tag (B, L, T)."""
    for k, dilation in enumerate(TAG_DILATIONS):
        x = _convolved(x, w, f"tag{k}", dilation, xp) * valid[..., None]
    return x, x @ w["tag_out"] + w["tag_bias"]


def chances(logits: Array, mask: Array, xp: Any) -> Array:
    """Chance of every tag among those the form allows."""
    logits = xp.where(mask > 0, logits, -1e9)
    e = xp.exp(logits - logits.max(-1, keepdims=True)) * (mask > 0)
    return e / xp.maximum(e.sum(-1, keepdims=True), 1e-9)


def contexts(
    w: dict[str, Array], p: Array, h: Array, lemma: Array, valid: Array, xp: Any, keep: Array = 1.0
) -> Array:
    """Vectors the parser works with, from tag chances, tagger contexts and lemmas."""
    x = xp.concatenate([p @ w["soft"], w["lemma"][lemma], h @ w["down"]], -1) * keep
    x = (x @ w["in2"] + w["in2_bias"]) * valid[..., None]
    for k, dilation in enumerate(PARSE_DILATIONS):
        x = _convolved(x, w, f"arc{k}", dilation, xp) * valid[..., None]
    return x


def arcs(
    w: dict[str, Array], x: Array, p: Array, coarse: Array, near: Array, inside: Array, xp: Any
) -> Array:
    """Score (B, L, L + 1) of every head for every word; the last column is the root.

    `coarse` are word classes, `near` distance buckets, `inside` what lies between two words.
    """
    dep = xp.maximum(x @ w["dep"], 0)
    head = xp.maximum(x @ w["head"], 0)
    scores = (dep @ w["biaffine"]) @ xp.swapaxes(head, -1, -2)
    scores = scores + xp.swapaxes(head @ w["head_bias"], -1, -2)
    scores = scores + (p @ w["pair_dep"]) @ xp.swapaxes(p @ w["pair_head"], -1, -2)
    pair = coarse[:, :, None] * w["far"].shape[1] + coarse[:, None, :]
    scores = scores + w["far"].reshape(-1)[pair * DISTANCES + near]
    scores = scores + w["between"].reshape(-1)[pair * BETWEEN + inside]
    root = dep @ w["root"] + w["root_class"][coarse][..., None]
    return xp.concatenate([scores, root], -1)


def labelled(w: dict[str, Array], dep: Array, head: Array, xp: Any) -> Array:
    """Score of every relation for pairs of parser vectors (N, D)."""
    return xp.maximum(dep @ w["rel_dep"] + head @ w["rel_head"] + w["rel_bias"], 0) @ w["rel_out"]
