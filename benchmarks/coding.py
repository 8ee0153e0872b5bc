"""Speed and memory of coding: sentences a second end to end, cold start, peak memory.

    OMP_NUM_THREADS=1 python benchmarks/coding.py [--texts FILE ...] [--repeat N]

Without texts it measures on the annotated articles, which are dense with states and acts, and on
the same articles thinned with sentences about nothing political, one in five political, as in
ordinary news. `--texts` takes CoNLL-U or plain files of your own (one language a file, named
`xx*.conllu*` or `xx*.txt`).
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from detente.documents import Document, sentences
from detente.events.coding.coder import code
from detente.events.coding.passing import passing

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
FILLER = HERE / "filler.json"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", nargs="*", type=Path, default=[])
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    print(f"{'texts':24} {'lang':4} {'sentences':>9} {'passed':>7} {'sentences/s':>11}")
    for name, language, documents in [*_gold(), *(_own(p) for p in arguments.texts)]:
        code(documents[0])  # models loaded, caches cold
        number = sum(len(sentences(d.text, language)) for d in documents)
        passed = sum(1 for d in documents for _ in passing(d))
        best = min(_seconds(documents) for _ in range(arguments.repeat))
        print(f"{name:24} {language:4} {number:9} {passed / number:7.0%} {number / best:11.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\npeak memory, all languages in one process: {peak:.0f} MB")
    for language in ("en", "pl", "ru"):
        print(f"cold start to the first claims, {language}: {_cold(language):.2f} s")


def _seconds(documents: list[Document]) -> float:
    start = time.process_time()
    for document in documents:
        code(document)
    return time.process_time() - start


def _gold() -> Iterator[tuple[str, str, list[Document]]]:
    filler = json.loads(FILLER.read_text("utf-8"))
    for language in ("en", "pl", "ru"):
        dense, thin = [], []
        for line in (GOLD / "develop" / f"{language}.jsonl").read_text("utf-8").splitlines():
            article = json.loads(line)
            day = date.fromisoformat(article["published"])
            dense.append(Document(article["text"], language, published=day))
            parts = [
                article["text"][s.start : s.end] for s in sentences(article["text"], language)
            ]
            mixed = []
            for n, part in enumerate(parts):
                mixed += [part, *(filler[language][(4 * n + k) % len(filler[language])] for k in range(4))]
            thin.append(Document("\n\n".join(mixed), language, published=day))
        yield "articles on states", language, dense
        yield "ordinary news", language, thin


def _own(path: Path) -> tuple[str, str, list[Document]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        lines = file.read().splitlines()
    if ".conllu" in path.name:
        lines = [line[9:] for line in lines if line.startswith("# text = ")]
    language = path.name[:2]
    texts = [" ".join(lines[k : k + 20]) for k in range(0, len(lines), 20)]
    return path.name[:24], language, [Document(t, language) for t in texts if t.strip()]


def _cold(language: str) -> float:
    program = (
        "import json,sys;from detente.documents import Document;"
        "from detente.events.coding.coder import code;"
        f"a=json.loads(open({str(GOLD / 'develop' / (language + '.jsonl'))!r}).readline());"
        f"code(Document(a['text'],{language!r}))"
    )
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
