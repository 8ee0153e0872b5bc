"""Scores the Polish analysis against a treebank: tags, heads, relations, arguments, speed.

    python benchmarks/polish_attachment.py pl_pud-ud-test.conllu.gz --skip 700

The shipped weights have seen the whole of PUD; for a fair figure train with `--stop 700` and name
the file with `--weights`. Gold words are joined as the tokenizer joins them (`zrobił|by|m` is
one word); relations are compared without subtype but for the passive subject, the agent and the
relative clause.
"""

from __future__ import annotations

import argparse
import gzip
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.documents import Word
from detente.documents.words import words
from detente.events.coding.analysis import polish
from detente.events.coding.analysis.polish import analyse_all
from detente.events.coding.analysis.polish_model import load
from detente.events.coding.token import Token

ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent")
CASED = ("NOUN", "PROPN", "PRON", "ADJ", "DET")
KEPT = ("nsubj:pass", "obl:agent", "acl:relcl", "aux:pass", "expl:pv")


@dataclass
class Gold:
    """One word of the treebank after joining."""

    form: str
    lemma: str
    pos: str
    case: str
    head: int
    rel: str
    xpos: str = ""


def plain(rel: str) -> str:
    """A relation without its subtype, unless the subtype matters."""
    return rel if rel in KEPT else rel.split(":")[0]


def sentences(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Text and rows of each sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        text = file.read()
    for block in text.strip().split("\n\n"):
        sent = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        rows = [line.split("\t") for line in block.split("\n") if line[0] != "#"]
        if sent:
            yield sent.group(1), [r for r in rows if "." not in r[0]]


def joined(text: str, rows: list[list[str]]) -> tuple[list[Word], list[Gold]] | None:
    """The words of the tokenizer with the gold analysis of each; None where they cross."""
    spans: list[tuple[int, int]] = []
    at, until, inside = 0, 0, (0, 0)
    plain_rows: list[list[str]] = []
    for row in rows:
        if "-" in row[0]:
            start = text.index(row[1], at)
            inside, until = (start, start + len(row[1])), int(row[0].split("-")[1])
            at = inside[1]
            continue
        if int(row[0]) <= until:
            spans.append(inside)
        else:
            start = text.index(row[1], at)
            at = start + len(row[1])
            spans.append((start, at))
        plain_rows.append(row)
    ours = words(text, "pl")
    owner = []
    for start, end in spans:
        hit = [k for k, w in enumerate(ours) if w.start <= start and end <= w.end]
        if not hit:
            return None
        owner.append(hit[0])
    gold: list[Gold] = []
    for k, word in enumerate(ours):
        mine = [i for i, o in enumerate(owner) if o == k]
        outer = [i for i in mine if int(plain_rows[i][6]) - 1 not in mine]
        if not outer:
            return None
        row = plain_rows[outer[0]]
        case = re.search(r"Case=(\w+)", row[5])
        head = int(row[6]) - 1
        gold.append(Gold(word.form, row[2], row[3], case.group(1).lower() if case else "",
                         owner[head] if head >= 0 else -1, plain(row[7]), row[4]))  # fmt: skip
    return ours, gold


def triples(lemmas: list[str], verbs: list[bool], heads: list[int], rels: list[str]) -> set[object]:
    """(verb lemma, relation, place of the noun) of every argument of a verb."""
    return {
        (lemmas[h].lower(), rels[i], i)
        for i, h in enumerate(heads)
        if h >= 0 and verbs[h] and rels[i] in ARGUMENTS
    }


class Score:
    """Counts of one run."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()
        self.relations: dict[str, list[int]] = {}

    def add(self, gold: list[Gold], found: list[Token]) -> None:
        """Compare one sentence."""
        n = self.n
        for g, t in zip(gold, found, strict=True):
            n["words"] += 1
            pos = {"VERB": "VERB", "AUX": "VERB", "ADJ": "ADJ"}
            n["upos"] += pos.get(g.pos, g.pos) == pos.get(t.pos, t.pos) or (
                t.verb_form == "part" and g.pos == "ADJ"
            )
            if g.case and g.pos in CASED and not g.form[0].isdigit():
                n["cased"] += 1
                n["case"] += g.case == t.case
            rel = plain(t.rel)
            n["uas"] += g.head == t.head
            n["las"] += g.head == t.head and g.rel == rel
            for name in {g.rel, rel}:
                row = self.relations.setdefault(name, [0, 0, 0])
                row[0] += g.rel == rel == name and g.head == t.head
                row[1] += g.rel == name
                row[2] += rel == name
        lemmas = [t.lemma for t in found]
        verbs = [g.pos == "VERB" for g in gold]
        want = triples(lemmas, verbs, [g.head for g in gold], [g.rel for g in gold])
        mine = [t.pos == "VERB" for t in found]
        got = triples(lemmas, mine, [t.head for t in found], [t.rel for t in found])
        want |= triples(  # passive participles count as verbs on both sides
            lemmas,
            [t.verb_form == "part" and g.pos == "ADJ" for g, t in zip(gold, found, strict=True)],
            [g.head for g in gold], [g.rel for g in gold])  # fmt: skip
        n["triples"] += len(want)
        n["triples found"] += len(got)
        n["triples right"] += len(want & got)

    def lines(self) -> Iterator[str]:
        """The report."""
        n = self.n
        for name in ("upos", "uas", "las"):
            yield f"{name.upper():12} {100 * n[name] / n['words']:.1f}"
        yield f"{'case':12} {100 * n['case'] / n['cased']:.1f}"
        f1 = 200 * n["triples right"] / max(1, n["triples"] + n["triples found"])
        yield f"{'arguments F1':12} {f1:.1f}  ({n['triples']} gold, {n['triples found']} found)"
        for name, (right, want, got) in sorted(self.relations.items(), key=lambda x: -x[1][1]):
            if want + got > 8:
                yield f"{name:12} F1 {200 * right / (want + got):5.1f}  gold {want:4} found {got:4}"


def main() -> None:
    """Score a file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--skip", type=int, default=0, help="sentences to leave out at the start")
    parser.add_argument("--stop", type=int, default=None, help="number of the last sentence")
    parser.add_argument("--weights", type=Path, default=None, help="instead of the shipped ones")
    options = parser.parse_args()
    if options.weights:
        weights = load(options.weights)
        polish.model = lambda: weights  # type: ignore[assignment]
    chosen = list(sentences(options.treebank))[options.skip : options.stop]
    pairs = [joined(text, rows) for text, rows in chosen]
    usable = [p for p in pairs if p]
    texts = [p[0] for p in usable]
    analyse_all(texts)
    started = time.perf_counter()
    found = analyse_all(texts)
    seconds = time.perf_counter() - started
    score = Score()
    for (_, gold), tokens in zip(usable, found, strict=True):
        score.add(gold, tokens)
    print(f"{len(usable)} of {len(pairs)} sentences, {score.n['words'] / seconds:,.0f} words/s")
    print("\n".join(score.lines()))


if __name__ == "__main__":
    main()
