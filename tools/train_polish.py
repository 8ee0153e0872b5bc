r"""Trains the Polish tagger and parser and writes its weights.

    python tools/train_polish.py pl_pud.conllu.gz --more pl_mpdt-*.conllu.gz \
        --kin ru_pud*.gz ru_gsd*.gz uk_parlamint*.gz --out weights.npz

Needs jax. The first treebank is the target domain; `--stop` keeps its later sentences for
scoring. `--kin` adds related languages, of which only tags and translated function words are
seen. Same input, same seed, same weights.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from polish_attachment import joined, sentences

from detente.events.coding.analysis import polish_features as features
from detente.events.coding.analysis import polish_network as network
from detente.events.coding.analysis.polish_reading import GENDERS, readings

WIDTH, PARSE_WIDTH = 96, 112
CASES = {"inst": "ins"}
LENGTHS = ((14, 48), (24, 32), (36, 20), (60, 10), (110, 5))


def gold_reading(form: str, xpos: str, lemma: str) -> tuple[list[int], bool]:
    """Places of the readings a gold tag allows, and whether any fits exactly."""
    parts = xpos.split(":")
    kind = {"depr": "subst", "aglt": "fin"}.get(parts[0], parts[0])
    number = {"sg": "sing", "pl": "plur"}
    want_number = next((number[p] for p in parts[1:] if p in number), "")
    want_case = next((CASES.get(p, p) for p in parts[1:] if p in
                      ("nom", "gen", "dat", "acc", "inst", "loc", "voc")), "")  # fmt: skip
    bit = next((GENDERS[p] for p in parts[1:] if p in GENDERS), 31)
    options = readings(form)
    scored = []
    for r in options:
        score = 4 * (r.tag == kind) + 3 * (r.case == want_case) + 2 * (r.number == want_number)
        score += bool(r.gender & bit) + 0.5 * (r.lemma.lower() == lemma.lower())
        scored.append(score)
    best = max(scored)
    return [k for k, s in enumerate(scored) if s > best - 0.6], best >= 7


def polish(path: Path, domain: int, stop: int | None) -> list[dict[str, Any]]:
    """Training sentences of a Polish treebank."""
    found = []
    for text, rows in list(sentences(path))[:stop]:
        try:
            pair = joined(text, rows)
        except ValueError:
            continue
        if pair is None or len(pair[0]) > 110 or len(pair[0]) < 2:
            continue
        words, gold = pair
        options = [readings(w.form) for w in words]
        marked = [gold_reading(w.form, g.xpos, g.lemma) for w, g in zip(words, gold, strict=True)]
        found.append({
            "forms": [w.form for w in words],
            "tags": [[features.tag(r) for r in o] for o in options],
            "gold": [[features.tag(o[k]) for k in m[0]] if m[1] else []
                     for o, m in zip(options, marked, strict=True)],
            "lemmas": [o[m[0][0]].lemma for o, m in zip(options, marked, strict=True)],
            "coarse": [features.word_class(o[m[0][0]])
                       for o, m in zip(options, marked, strict=True)],
            "heads": [g.head for g in gold], "rels": [g.rel for g in gold], "domain": domain,
        })  # fmt: skip
    return found


def batches(data: list[dict[str, Any]], vocab: dict[str, Any], rng: random.Random) -> list[Any]:
    """Padded arrays of sentences of like length, in random order."""
    groups: dict[tuple[int, int], list[Any]] = {k: [] for k in LENGTHS}
    order = list(data)
    rng.shuffle(order)
    found = []
    for s in order:
        size = next(k for k in LENGTHS if len(s["forms"]) <= k[0])
        groups[size].append(s)
        if len(groups[size]) == size[1]:
            found.append(arrays(groups[size], size, vocab))
            groups[size] = []
    found += [arrays(g, size, vocab) for size, g in groups.items() if g]
    rng.shuffle(found)
    return found


def arrays(group: list[Any], size: tuple[int, int], vocab: dict[str, Any]) -> dict[str, Any]:
    length, count = size
    tags, forms, lemmas = vocab["tags"], vocab["forms"], vocab["lemmas"]
    b = {
        "mask": np.zeros((count, length, len(tags)), np.float32),
        "goldmask": np.zeros((count, length, len(tags)), np.float32),
        **{k: np.zeros((count, length), np.int32)
           for k in ("form", "shape", "lemma", "coarse", "head", "rel", "known")},
        "valid": np.zeros((count, length), np.float32),
        "lexical": np.zeros((count,), np.float32),
    }  # fmt: skip
    b["coarse"][:] = features.CLASSES["other"]
    for i, s in enumerate(group):
        n = len(s["forms"])
        b["valid"][i, :n] = 1
        b["lexical"][i] = s["domain"] < 2
        for k in range(n):
            for t in s["tags"][k]:
                if t in tags:
                    b["mask"][i, k, tags[t]] = 1
            for t in s["gold"][k]:
                if t in tags:
                    b["goldmask"][i, k, tags[t]] = 1
            b["form"][i, k] = forms.get(s["forms"][k].lower(), 0)
            b["shape"][i, k] = features.shape(s["forms"][k], k == 0)
            b["lemma"][i, k] = lemmas.get(s["lemmas"][k], 0)
            b["coarse"][i, k] = s["coarse"][k]
            b["head"][i, k] = s["heads"][k] if s["heads"][k] >= 0 else length
            b["rel"][i, k] = vocab["rels"][s["rels"][k]]
    b["near"] = np.broadcast_to(features.near(length), (count, length, length))
    b["inside"] = features.inside(b["coarse"])
    return b


def fresh(vocab: dict[str, Any], seed: int) -> dict[str, Any]:
    """Random first weights."""
    rng = np.random.default_rng(seed)
    tags, rels = len(vocab["tags"]), len(vocab["rels"])
    classes = len(features.CLASSES)

    def normal(*shape: int, scale: float | None = None) -> Any:
        return rng.normal(0, scale or (2.0 / shape[0]) ** 0.5 * 0.7, shape).astype(np.float32)

    w = {
        "form": normal(len(vocab["forms"]) + 1, 48, scale=0.3),
        "amb": normal(tags, 48, scale=0.3), "shape": normal(features.SHAPES, 8, scale=0.3),
        "in1": normal(104, WIDTH), "tag_out": normal(WIDTH, tags, scale=0.05),
        "tag_bias": np.zeros(tags, np.float32), "soft": normal(tags, 64, scale=0.3),
        "lemma": normal(len(vocab["lemmas"]) + 1, 48, scale=0.3), "down": normal(WIDTH, 32),
        "in2": normal(144, PARSE_WIDTH), "in2_bias": np.zeros(PARSE_WIDTH, np.float32),
        "dep": normal(PARSE_WIDTH, 80), "head": normal(PARSE_WIDTH, 80),
        "biaffine": normal(80, 80, scale=0.05), "head_bias": normal(80, 1, scale=0.05),
        "root": normal(80, 1, scale=0.05), "pair_dep": normal(tags, 24, scale=0.1),
        "pair_head": normal(tags, 24, scale=0.1),
        "far": np.zeros((classes, classes, network.DISTANCES), np.float32),
        "between": np.zeros((classes, classes, network.BETWEEN), np.float32),
        "root_class": np.zeros(classes, np.float32), "rel_dep": normal(PARSE_WIDTH, 96),
        "rel_head": normal(PARSE_WIDTH, 96), "rel_bias": np.zeros(96, np.float32),
        "rel_out": normal(96, rels), "rel_root": normal(1, PARSE_WIDTH, scale=0.1)[0],
    }  # fmt: skip
    for prefix, width, layers in (("tag", WIDTH, network.TAG_DILATIONS),
                                  ("arc", PARSE_WIDTH, network.PARSE_DILATIONS)):  # fmt: skip
        for k in range(len(layers)):
            name = f"{prefix}{k}"
            w[name + ".w"] = normal(3 * width, width)
            w[name + ".c"] = np.zeros(width, np.float32)
            w[name + ".g"] = np.ones(width, np.float32)
            w[name + ".b"] = np.zeros(width, np.float32)
    return w


def loss(w: Any, b: Any, key: Any, rate: float) -> Any:
    """Tagging, attachment and relation losses of a batch."""
    keys = jax.random.split(key, 8)
    valid = b["valid"]

    def dropped(k: int, x: Any, r: float) -> Any:
        return x * jax.random.bernoulli(keys[k], 1 - r, x.shape) / (1 - r)

    lexical = b["lexical"][:, None]
    form = jnp.where(jax.random.bernoulli(keys[0], 0.75, b["form"].shape), b["form"], 0)
    lemma = jnp.where(jax.random.bernoulli(keys[1], 0.75, b["lemma"].shape), b["lemma"], 0)
    x = network.embedded(w, b["mask"], form, b["shape"], jnp)
    x = dropped(2, x, rate) * valid[..., None]
    h, logits = network.tagged(w, x, valid, jnp)
    p = network.chances(logits, b["mask"], jnp)
    goldmass = (p * b["goldmask"]).sum(-1)
    taught = (b["goldmask"].sum(-1) > 0) * lexical
    tag_loss = -(jnp.log(goldmass + 1e-6) * taught).sum()
    h = dropped(3, h, rate) * lexical[..., None]
    keep = dropped(4, jnp.ones((*lemma.shape, 144)), rate)
    x = network.contexts(w, p, h, lemma, valid, jnp, keep)
    x = dropped(5, x, rate)
    scores = network.arcs(w, x, p, b["coarse"], b["near"], b["inside"], jnp)
    length = valid.shape[1]
    blocked = jnp.concatenate([1 - valid, jnp.zeros_like(valid[:, :1])], -1)[:, None, :]
    scores = scores - 1e9 * blocked - 1e9 * jnp.eye(length, length + 1)
    chosen = jnp.take_along_axis(jax.nn.log_softmax(scores, -1), b["head"][..., None], -1)[..., 0]
    arc_loss = -(chosen * valid).sum()
    rooted = jnp.concatenate(
        [x, jnp.broadcast_to(w["rel_root"], (x.shape[0], 1, x.shape[2]))], 1
    )
    heads = jnp.take_along_axis(rooted, b["head"][..., None], 1)
    rels = jax.nn.log_softmax(network.labelled(w, x, heads, jnp), -1)
    rel_loss = -(jnp.take_along_axis(rels, b["rel"][..., None], -1)[..., 0] * valid).sum()
    total = (tag_loss + arc_loss + rel_loss) / valid.sum()
    return total, (tag_loss / jnp.maximum(taught.sum(), 1), arc_loss / valid.sum(),
                   rel_loss / valid.sum())  # fmt: skip


@jax.jit
def step(w: Any, m: Any, v: Any, b: Any, key: Any, rate: float, t: float) -> Any:
    """One step of Adam."""
    (_, parts), grads = jax.value_and_grad(loss, has_aux=True)(w, b, key, 0.25)
    norm = jnp.sqrt(sum((g * g).sum() for g in jax.tree.leaves(grads)))
    scale = jnp.minimum(1.0, 5.0 / norm)
    m = jax.tree.map(lambda a, g: 0.9 * a + 0.1 * g * scale, m, grads)
    v = jax.tree.map(lambda a, g: 0.98 * a + 0.02 * (g * scale) ** 2, v, grads)
    c1, c2 = 1 - 0.9**t, 1 - 0.98**t
    w = jax.tree.map(
        lambda p, a, q: p * (1 - 1e-2 * rate) - rate * (a / c1) / (jnp.sqrt(q / c2) + 1e-8), w, m, v
    )
    return w, m, v, parts


def main() -> None:
    """Read treebanks, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--kin", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--stop", type=int, default=None)
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    own = polish(options.target, 0, options.stop)
    data = own + [s for path in options.more for s in polish(path, 1, None)]
    lexical = list(data)
    if options.kin:
        from polish_kin import kindred

        data += [s for path in options.kin for s in kindred(path)]
    forms = Counter(f.lower() for s in lexical for f in s["forms"])
    lemmas = Counter(lemma for s in lexical for lemma in s["lemmas"])
    tags = Counter(t for s in lexical for k in s["tags"] for t in k)
    vocab = {
        "forms": {f: k + 1 for k, (f, n) in enumerate(forms.most_common()) if n > 2},
        "lemmas": {f: k + 1 for k, (f, n) in enumerate(lemmas.most_common()) if n > 1},
        "tags": {t: k for k, (t, n) in enumerate(tags.most_common())},
        "rels": {r: k for k, r in enumerate(sorted({r for s in lexical for r in s["rels"]}))},
    }
    data = [s for s in data if set(s["rels"]) <= vocab["rels"].keys()]
    print(len(data), sum(len(s["forms"]) for s in data), {k: len(v) for k, v in vocab.items()})
    w = fresh(vocab, options.seed)
    m = jax.tree.map(np.zeros_like, w)
    v = jax.tree.map(np.zeros_like, w)
    rng, key = random.Random(options.seed), jax.random.PRNGKey(options.seed)
    t, started = 0, time.time()
    for epoch in range(options.epochs):
        # Kin and older texts teach first; the last epochs belong to the target's own kind.
        late = epoch >= options.epochs - 4
        part = [s for s in data if s["domain"] < 2 or not late]
        part += own if late else []
        todo = batches(part, vocab, rng)
        sums = np.zeros(3)
        for k, b in enumerate(todo):
            t += 1
            done = (epoch + k / len(todo)) / options.epochs
            rate = options.rate * min(1, t / 50) * (1 - done) + 1e-5
            key, now = jax.random.split(key)
            w, m, v, parts = step(w, m, v, b, now, rate, float(t))
            sums += np.array([float(p) for p in parts])
        print(epoch, np.round(sums / len(todo), 3), f"{time.time() - started:.0f} s", flush=True)
    names = {k: [n for n, _ in sorted(v.items(), key=lambda x: x[1])] for k, v in vocab.items()}
    names["lemma_counts"] = [lemmas[n] for n in names["lemmas"]]
    np.savez_compressed(
        options.out, vocab=np.frombuffer(json.dumps(names, ensure_ascii=False).encode(), np.uint8),
        **{k: np.asarray(a, np.float16) for k, a in w.items()},
    )  # fmt: skip


if __name__ == "__main__":
    main()
