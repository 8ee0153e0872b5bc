"""How well the coder does against annotated texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from detente.documents import Document
from detente.events.claim import Claim, Event, Party

Coder = Callable[[Document], list[Claim]]
_MIN_OVERLAP = 0.5


@dataclass(slots=True)
class Score:
    """True positives, and how many were found and how many there are."""

    right: float = 0
    found: int = 0
    gold: int = 0

    def add(self, right: float, found: int, gold: int) -> None:
        """Count one more sentence."""
        self.right += right
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float | None:
        """Share of the found that is right; None when nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of the annotated that was found; None when nothing is annotated."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None when nothing is annotated or found."""
        total = self.found + self.gold
        return 2 * self.right / total if total else None


@dataclass(slots=True)
class Evaluation:
    """Scores of one language, or of all (`language` = "all").

    `type` counts the event types of each sentence; `pair` ordered pairs of actors with type, an
    act with several actors once per pair and a mutual act once per unordered pair; `event` counts
    each event once, right by the share of its pairs that agree (so that one list of twenty states
    does not outweigh twenty events); `span` events
    of one sentence and type whose quotes overlap by half of their union. `status`, `modality`,
    `mode`, `dates` and `voice` are right shares of the events found (pair and type right).
    `empty` counts event-free sentences: how many there are, and how many were coded all the same.
    """

    language: str
    articles: int = 0
    type: Score = field(default_factory=Score)
    pair: Score = field(default_factory=Score)
    event: Score = field(default_factory=Score)
    unordered: Score = field(default_factory=Score)
    span: Score = field(default_factory=Score)
    by_type: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    agree: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    empty: Score = field(default_factory=Score)
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Item:
    sentence: int
    type: str
    mode: str | None
    pairs: frozenset[tuple[str, str]]
    start: int
    end: int
    status: str
    modality: str
    official: str
    dates: tuple[str | None, str | None]


def evaluate(articles: Iterable[Mapping[str, Any]], coder: Coder) -> dict[str, Evaluation]:
    """Evaluations by language, and over all of them under "all".

    An article is a record of `tests/gold` (see its GUIDE): text, published, events, none.
    """
    result: dict[str, Evaluation] = {"all": Evaluation("all")}
    for article in articles:
        published = date.fromisoformat(article["published"]) if article.get("published") else None
        document = Document(
            article["text"], article["lang"], published=published, title=article.get("title")
        )
        try:
            claims = coder(document)
        except ValueError as error:
            result["all"].refused.append(f"{article['id']}: {error}")
            claims = []
        one = result.setdefault(article["lang"], Evaluation(article["lang"]))
        for evaluation in (one, result["all"]):
            _add(evaluation, article, claims)
    return result


def _add(e: Evaluation, article: Mapping[str, Any], claims: Sequence[Claim]) -> None:
    e.articles += 1
    gold = [_gold(article["text"], g) for g in article["events"]]
    found = [_found(c) for c in claims if isinstance(c.content, Event)]
    for number in {i.sentence for i in (*gold, *found)}:
        _add_sentence(
            e,
            [g for g in gold if g.sentence == number],
            [f for f in found if f.sentence == number],
        )
    coded = {f.sentence for f in found}
    none = set(article["none"])
    e.empty.add(len(none - coded), len(none & coded), len(none))


def _add_sentence(e: Evaluation, gold: list[_Item], found: list[_Item]) -> None:
    g, f = Counter(i.type for i in gold), Counter(i.type for i in found)
    e.type.add((g & f).total(), f.total(), g.total())
    for kind in g.keys() | f.keys():
        e.by_type[kind].add(min(g[kind], f[kind]), f[kind], g[kind])
    gp = {(p, i.type) for i in gold for p in i.pairs}
    fp = {(p, i.type) for i in found for p in i.pairs}
    e.pair.add(len(gp & fp), len(fp), len(gp))
    gu, fu = ({(frozenset(p), t) for p, t in pairs} for pairs in (gp, fp))
    e.unordered.add(len(gu & fu), len(fu), len(gu))
    e.event.add(_agreement(gold, found), len(found), len(gold))
    free = list(gold)
    spans = 0
    for item in found:
        match = next((o for o in free if o.type == item.type and o.pairs & item.pairs), None)
        if match is None:
            continue
        free.remove(match)
        for name, same in (
            ("status", item.status == match.status),
            ("modality", item.modality == match.modality),
            ("status and modality", (item.status, item.modality) == (match.status, match.modality)),
            ("mode", item.mode == match.mode),
            ("voice", item.official == match.official),
        ):
            e.agree[name].add(same, 1, 1)
        if match.dates != (None, None):
            e.agree["dates"].add(item.dates == match.dates, 1, 1)
    free = list(gold)
    for item in found:
        match = next((o for o in free if o.type == item.type and _overlap(o, item)), None)
        if match is not None:
            free.remove(match)
            spans += 1
    e.span.add(spans, len(found), len(gold))


def _agreement(gold: list[_Item], found: list[_Item]) -> float:
    """Sum over matched events of one type of the shared share of their pairs, best matches first."""
    shares = sorted(
        (
            (len(g.pairs & f.pairs) / len(g.pairs | f.pairs), i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if g.type == f.type and g.pairs & f.pairs
        ),
        key=lambda s: (-s[0], s[1], s[2]),
    )
    total, used_gold, used_found = 0.0, set(), set()
    for share, i, j in shares:
        if i not in used_gold and j not in used_found:
            total += share
            used_gold.add(i)
            used_found.add(j)
    return total


def _overlap(a: _Item, b: _Item) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared >= _MIN_OVERLAP * (max(a.end, b.end) - min(a.start, b.start))


def _pairs(source: list[str], target: list[str], mutual: bool) -> frozenset[tuple[str, str]]:
    pairs = {(s, t) for s in source for t in target or ["---"]}
    if mutual:
        pairs = {(min(p), max(p)) for p in pairs if p[0] != p[1]} or pairs
    return frozenset(pairs)


def _gold(text: str, g: Mapping[str, Any]) -> _Item:
    start = text.find(g["quote"])
    return _Item(
        g["sent"], g["type"], g["mode"],
        _pairs([s["code"] for s in g["source"]], [t["code"] for t in g["target"]],
               bool(g.get("mutual"))),
        start, start + len(g["quote"]), g["status"], g["modality"], g["voice"],
        (g["date_from"], g["date_to"]),
    )  # fmt: skip


def _found(claim: Claim) -> _Item:
    event = claim.content
    assert isinstance(event, Event)
    when = event.when
    official = (
        "none" if claim.voice is None else ("official" if claim.voice.official else "unofficial")
    )
    return _Item(
        claim.sentence, event.type, event.mode,
        _pairs(_codes(event.source), _codes(event.target), event.mutual),
        claim.evidence.start, claim.evidence.end, event.status.value, claim.modality.value, official,
        (when.first.isoformat() if when and when.first else None,
         when.last.isoformat() if when and when.last else None),
    )  # fmt: skip


def _codes(parties: Iterable[Party]) -> list[str]:
    return [p.actor for p in parties]
