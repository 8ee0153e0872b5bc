"""Scores of a coder whose answers are known beforehand."""

from __future__ import annotations

from typing import Any

import pytest

from detente.actors import Voice
from detente.documents import Document, Evidence
from detente.errors import UnknownLanguage
from detente.events import Claim, Event, Modality, Party, Status, evaluate
from detente.events.evaluate import Evaluation, Score

TEXT = "Chile expelled Peru's envoy. Chile met Peru. It rained. Chile sold fish."
EXPELLED, MET = "Chile expelled Peru's envoy", "Chile met Peru"


def gold(sent: int, quote: str, type: str, source: str, target: str, **more: Any) -> dict[str, Any]:
    return {
        "sent": sent, "quote": quote, "trigger": quote.split()[1], "type": type, "mode": None,
        "source": [{"code": c} for c in source.split()],
        "target": [{"code": c} for c in target.split()],
        "status": "occurred", "modality": "asserted", "speaker": None, "voice": "official",
        "date_from": None, "date_to": None, "date_text": None, "domestic": False, **more,
    }  # fmt: skip


def article(*events: dict[str, Any], none: tuple[int, ...] = (3, 4)) -> dict[str, Any]:
    return {"id": "a", "lang": "en", "published": "2026-03-04", "title": None, "text": TEXT,
            "events": list(events), "none": list(none)}  # fmt: skip


def claim(sent: int, quote: str, type: str, source: str, target: str, **more: Any) -> Claim:
    def parties(codes: str) -> tuple[Party, ...]:
        return tuple(Party(c, c, c) for c in codes.split())

    status, modality = more.get("status", Status.OCCURRED), more.get("modality", Modality.ASSERTED)
    start = TEXT.find(quote)
    evidence = Evidence("d", start, start + len(quote), quote)
    event = Event(parties(source), parties(target), type, None, status, None,
                  mutual=more.get("mutual", False))  # fmt: skip
    return Claim(event, evidence, evidence, sent, modality, None, Voice.EXECUTIVE, "", "", 1.0, "")


def scored(articles: list[dict[str, Any]], *claims: Claim) -> Evaluation:
    return evaluate(articles, lambda document: list(claims))["all"]


def figures(score: Score) -> tuple[int, int, int]:
    return score.right, score.found, score.gold


def test_precision_recall_and_f1_are_those_of_their_counts() -> None:
    score = Score(right=2, found=4, gold=3)
    assert (score.precision, score.recall) == (0.5, pytest.approx(2 / 3))
    assert score.f1 == pytest.approx(4 / 7)


def test_scores_of_nothing_are_absent_and_not_zero() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert Score(0, 1, 0).f1 == 0


def test_a_perfect_coder_scores_one_everywhere() -> None:
    e = scored(
        [article(gold(1, EXPELLED, "SANCTION", "CHL", "PER"), gold(2, MET, "CONSULT", "CHL", "PER"))],
        claim(1, EXPELLED, "SANCTION", "CHL", "PER"), claim(2, MET, "CONSULT", "CHL", "PER"),
    )  # fmt: skip
    for score in (e.type, e.pair, e.unordered, e.span, *e.by_type.values(), *e.agree.values()):
        assert score.f1 == 1
    assert figures(e.empty) == (2, 0, 2)


def test_each_pair_counts_once() -> None:
    e = scored(
        [article(gold(1, EXPELLED, "SANCTION", "CHL BOL", "PER"), gold(2, MET, "CONSULT", "CHL", "PER"))],
        claim(1, EXPELLED, "SANCTION", "CHL", "PER CUB"),
    )  # fmt: skip
    assert figures(e.pair) == (1, 2, 3)
    assert figures(e.type) == (1, 1, 2)
    assert figures(e.by_type["CONSULT"]) == (0, 0, 1)


def test_a_turned_act_is_right_only_without_order() -> None:
    e = scored([article(gold(1, EXPELLED, "SANCTION", "CHL", "PER"))],
               claim(1, EXPELLED, "SANCTION", "PER", "CHL"))  # fmt: skip
    assert figures(e.pair) == (0, 1, 1)
    assert figures(e.unordered) == (1, 1, 1)


def test_a_mutual_act_counts_once_whichever_side_is_first() -> None:
    both = claim(2, MET, "CONSULT", "CHL PER", "CHL PER", mutual=True)
    e = scored([article(gold(2, MET, "CONSULT", "PER", "CHL", mutual=True))], both)
    assert figures(e.pair) == (1, 1, 1)


def test_an_act_without_target_is_a_pair_with_nobody() -> None:
    e = scored([article(gold(1, EXPELLED, "PROTEST", "CHL", ""))],
               claim(1, EXPELLED, "PROTEST", "CHL", ""))  # fmt: skip
    assert figures(e.pair) == (1, 1, 1)


def test_the_sentence_and_the_type_must_be_right() -> None:
    e = scored([article(gold(1, EXPELLED, "SANCTION", "CHL", "PER"))],
               claim(2, MET, "SANCTION", "CHL", "PER"), claim(1, EXPELLED, "ACCUSE", "CHL", "PER"))  # fmt: skip
    assert figures(e.pair) == (0, 2, 1)
    assert figures(e.type) == (0, 2, 1)


def test_coded_sentences_among_the_empty_ones_are_counted() -> None:
    e = scored([article(none=(2, 3, 4))],
               claim(3, "It rained", "AID", "CHL", "PER"), claim(3, "It rained", "ACCUSE", "CHL", "PER"))  # fmt: skip
    assert figures(e.empty) == (2, 1, 3)


@pytest.mark.parametrize(
    ("quote", "right"),
    [(EXPELLED, 1), ("Chile expelled Peru", 1), ("Peru's", 0), (MET, 0)],
)
def test_a_span_is_right_where_half_of_both_overlaps(quote: str, right: int) -> None:
    e = scored([article(gold(1, EXPELLED, "SANCTION", "CHL", "PER"))],
               claim(1, quote, "SANCTION", "CUB", "BOL"))  # fmt: skip
    assert figures(e.span) == (right, 1, 1)


def test_one_gold_span_is_matched_once() -> None:
    one = claim(1, EXPELLED, "SANCTION", "CHL", "PER")
    e = scored([article(gold(1, EXPELLED, "SANCTION", "CHL", "PER"))], one, one)
    assert figures(e.span) == (1, 2, 1)
    assert figures(e.type) == (1, 2, 1)
    assert figures(e.agree["status"]) == (1, 1, 1)


def test_status_and_modality_are_judged_on_the_events_found() -> None:
    e = scored(
        [article(gold(1, EXPELLED, "SANCTION", "CHL", "PER", status="planned"),
                 gold(2, MET, "CONSULT", "CHL", "PER"))],
        claim(1, EXPELLED, "SANCTION", "CHL", "PER"),
        claim(2, MET, "CONSULT", "CHL", "PER", modality=Modality.DENIED),
    )  # fmt: skip
    assert figures(e.agree["status"]) == (1, 2, 2)
    assert figures(e.agree["modality"]) == (1, 2, 2)
    assert figures(e.agree["status and modality"]) == (0, 2, 2)


def test_dates_are_judged_only_where_gold_has_them() -> None:
    dated = gold(
        1, EXPELLED, "SANCTION", "CHL", "PER", date_from="2026-03-01", date_to="2026-03-01"
    )
    e = scored([article(dated, gold(2, MET, "CONSULT", "CHL", "PER"))],
               claim(1, EXPELLED, "SANCTION", "CHL", "PER"), claim(2, MET, "CONSULT", "CHL", "PER"))  # fmt: skip
    assert figures(e.agree["dates"]) == (0, 1, 1)


def test_a_refused_article_counts_as_one_with_nothing_found() -> None:
    def refuse(document: Document) -> list[Claim]:
        raise UnknownLanguage("no", hint="yes")

    e = evaluate([article(gold(1, EXPELLED, "SANCTION", "CHL", "PER"))], refuse)["all"]
    assert figures(e.pair) == (0, 0, 1)
    assert len(e.refused) == 1
    assert e.refused[0].startswith("a: ")


def test_languages_are_scored_apart_and_together() -> None:
    polish = {**article(gold(1, EXPELLED, "SANCTION", "CHL", "PER")), "lang": "pl"}
    found = evaluate([article(), polish], lambda document: [])
    assert {k: e.articles for k, e in found.items()} == {"all": 2, "en": 1, "pl": 1}
    assert found["en"].pair.gold == 0
