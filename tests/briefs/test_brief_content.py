"""What a brief says: stories counted once, facts apart from the rest, nothing placed by guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from detente.briefs import brief
from detente.briefs.coverage import gaps
from detente.briefs.headline import headline, notes, sample
from detente.briefs.row import Direction, Standing
from detente.briefs.summary import summary
from detente.briefs.telling import unknown
from detente.errors import BadInput, TooThin, UnknownActor
from detente.events.plover import Quad
from detente.ledger import Ledger

TODAY, JUNE = date(2022, 12, 31), date(2022, 6, 17)
Told = Callable[..., list[dict[str, Any]]]


def test_copies_of_a_story_count_once_and_are_listed(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {"day": JUNE}, story="one", published=date(2022, 6, 18))
    tell("Moscow accused Astana!", {"day": JUNE}, story="one", published=date(2022, 6, 19),
         publisher="Reprint")  # fmt: skip
    tell("Moscow accused it again.", {"day": JUNE}, published=date(2022, 6, 20))
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert (found.figures.reports, found.figures.stories, found.figures.claims) == (3, 2, 2)
    assert [len(r.copies) for r in found.reports] == [1, 0]
    assert found.reports[0].copies[0].publisher == "Reprint"
    assert "3 reports, telling 2 stories (copies counted once), make 2 claims" in headline(found)[0]


@pytest.mark.parametrize(
    ("claim", "standing"),
    [
        ({}, Standing.DONE),
        ({"modality": "reported", "speaker": "RUS"}, Standing.SAID),
        ({"modality": "denied", "speaker": "KAZ"}, Standing.DENIED),
        ({"modality": "denied", "status": "planned"}, Standing.DENIED),
        ({"modality": "predicted"}, Standing.PREDICTED),
        ({"status": "planned"}, Standing.PLANNED),
        ({"status": "planned", "modality": "reported"}, Standing.PLANNED),
        ({"status": "hypothetical"}, Standing.HYPOTHETICAL),
        ({"status": "negated"}, Standing.NEGATED),
    ],
)
def test_only_what_the_report_tells_as_done_counts_as_done(
    ledger: Ledger, tell: Told, claim: dict[str, object], standing: Standing
) -> None:
    tell("Moscow accused Astana.", {"day": JUNE, **claim})
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert [s.standing for s in found.stands] == [standing]
    done = standing is Standing.DONE
    assert found.figures.done == int(done)
    assert sum(found.voices[0].done) == int(done)
    assert sum(found.voices[0].apart) == int(not done)


def test_an_event_without_a_date_is_listed_but_not_placed(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana. Astana praised Moscow.",
         {"quote": "Moscow accused Astana", "trigger": "accused", "day": JUNE},
         {"quote": "Astana praised Moscow", "trigger": "praised", "type": "SUPPORT",
          "source": "KAZ", "target": "RUS"})  # fmt: skip
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert found.timeline.marks == 1
    assert [r.type for r in found.undated] == ["SUPPORT"]
    assert found.undated[0].id not in found.timeline.svg
    assert found.dated[0].id in found.timeline.svg
    assert "1 of 2 events have no date" in unknown(found)[0]


def test_a_brief_without_any_date_has_no_chart(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {})
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert (found.timeline.svg, found.timeline.marks) == ("", 0)
    assert headline(found)[1].startswith("No act is dated")


def test_directions_are_told_apart(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused, Astana answered, both met, all four of them.",
         {"source": "RUS", "target": "KAZ", "day": JUNE},
         {"source": "KAZ", "target": "RUS", "day": JUNE},
         {"source": "KAZ", "target": "RUS", "mutual": True, "type": "CONSULT",
          "day": JUNE})  # fmt: skip
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert [r.direction for r in found.dated] == list(Direction)
    swapped = brief(ledger, "KAZ", "RUS", today=TODAY)
    assert [r.direction for r in swapped.dated] == [
        Direction.B_TO_A, Direction.A_TO_B, Direction.MUTUAL,
    ]  # fmt: skip
    assert found.timeline.without == ()


def test_the_speaker_gives_the_side_else_who_acts(ledger: Ledger, tell: Told) -> None:
    peskov = ("RUS", "Dmitry Peskov", "peskov-dmitry")
    tell("Astana expelled a diplomat, Peskov said.",
         {"source": "KAZ", "target": "RUS", "type": "SANCTION", "modality": "reported",
          "speaker": peskov},
         {"source": "KAZ", "target": "RUS", "type": "SANCTION",
          "voice": "other_state_organ"})  # fmt: skip
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert [(v.side, v.voice, v.total) for v in found.voices] == [
        ("RUS", "executive", 1), ("KAZ", "other_state_organ", 1),
    ]  # fmt: skip
    [teller] = found.tellers
    assert (teller.name, teller.says, teller.acts) == ("Dmitry Peskov", 1, 0)
    assert found.voices[1].done[list(Quad).index(Quad.MATERIAL_CONFLICT)] == 1
    assert found.figures.speakers == (("Russia", 1),)


def test_positions_and_ties_stand_apart_from_events(ledger: Ledger, tell: Told) -> None:
    tell("Astana does not recognise it.",
         {"kind": "position", "type": "recognition", "mode": "does_not_recognise", "score": None},
         {"day": JUNE})  # fmt: skip
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert [r.kind for r in found.standing] == ["position"]
    assert (found.figures.events, found.figures.standing) == (1, 1)
    assert sum(v.total for v in found.voices) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [("RUS", "KAZ"), ("rus", "kaz"), ("Rosja", "Kazachstan"), ("Россия", "Казахстан"),
     ("Russia", "Kazakhstan")],
)  # fmt: skip
def test_names_are_read_in_every_language(ledger: Ledger, tell: Told, a: str, b: str) -> None:
    tell("Moscow accused Astana.", {})
    found = brief(ledger, a, b, today=TODAY)
    assert (found.scope.pair.a, found.scope.pair.b) == ("RUS", "KAZ")


def test_an_organisation_has_a_brief_too(ledger: Ledger, tell: Told) -> None:
    tell("Brussels praised Astana.", {"source": "EU", "type": "SUPPORT", "day": JUNE})
    found = brief(ledger, "European Union", "KAZ", today=TODAY)
    assert found.dated[0].source == "European Union"
    polish = brief(ledger, "UE", "KAZ", today=TODAY, language="pl")
    assert polish.dated[0].source == "Unia Europejska"


def test_an_unknown_name_brings_suggestions(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {})
    with pytest.raises(UnknownActor) as caught:
        brief(ledger, "Kazahstan", "RUS", today=TODAY)
    assert "Kazakhstan (KAZ)" in caught.value.hint
    with pytest.raises(UnknownActor):
        brief(ledger, "QQQ", "RUS", today=TODAY)


def test_one_actor_is_no_pair(ledger: Ledger) -> None:
    with pytest.raises(BadInput, match="same actor"):
        brief(ledger, "RUS", "Россия", today=TODAY)


def test_too_thin_names_what_is_missing(ledger: Ledger, tell: Told) -> None:
    with pytest.raises(TooThin, match="the ledger is empty"):
        brief(ledger, "RUS", "KAZ", today=TODAY)
    tell("Moscow accused Astana.", {"day": JUNE})
    with pytest.raises(TooThin, match="names CHN"):
        brief(ledger, "CHN", "KAZ", today=TODAY)
    with pytest.raises(TooThin, match="known by 2022-06-30") as caught:
        brief(ledger, "RUS", "KAZ", today=TODAY, as_of=date(2022, 6, 30))
    assert caught.value.exit_code == 4
    with pytest.raises(BadInput, match="before"):
        brief(ledger, "RUS", "KAZ", today=TODAY, start=JUNE, end=JUNE - timedelta(days=1))


def test_as_of_hides_what_was_not_known_yet(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {}, published=date(2022, 6, 1))
    tell("Moscow accused it again.", {}, published=date(2022, 7, 1))
    found = brief(ledger, "RUS", "KAZ", today=TODAY, as_of=date(2022, 6, 15))
    assert (found.figures.reports, found.coverage.documents) == (1, 1)
    assert notes(found)[0].startswith("As of 15 June 2022")


def test_the_labelled_sample_is_named_as_such(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana.", {}, publisher="detente sample after TASS")
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert sample(found).startswith("All reports here belong to the labelled sample")
    tell("Moscow accused it again.", {})
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    assert sample(found).startswith("1 of these 2 reports belong to the labelled sample")


def test_months_without_a_report_are_no_coverage() -> None:
    days = [date(2022, 1, 5), date(2022, 4, 1), date(2022, 6, 30)]
    found = gaps(days, date(2022, 1, 1), date(2022, 7, 31))
    assert [(g.first, g.last, g.months) for g in found] == [
        ("2022-02", "2022-03", 2), ("2022-05", "2022-05", 1), ("2022-07", "2022-07", 1),
    ]  # fmt: skip
    assert gaps(days[:1], days[0], days[0]) == ()


def test_what_is_not_known_is_told(ledger: Ledger, tell: Told) -> None:
    tell("Moscow accused Astana. It rained.", {}, published=date(2022, 1, 1))
    tell("Moscow accused it again.", {}, published=None)
    ledger.refuse("/home/someone/secret/a.html (x)", "too large", "cut it")
    ledger.refuse("/home/someone/secret/b.html", "too large", "cut it")
    found = brief(ledger, "RUS", "KAZ", today=TODAY)
    [group] = found.coverage.refused
    assert (group.count, group.places) == (2, ("a.html (x)", "b.html"))
    assert found.coverage.undated_documents == 1
    assert (found.coverage.sentences, found.coverage.claimed_sentences) == (3, 2)
    told = " ".join(unknown(found))
    assert "That is not peace" in told
    assert "without a day of publication: 1" in told


def test_the_summary_counts_a_pair_as_its_brief_does(ledger: Ledger, tell: Told) -> None:
    tell("Beijing praised Astana.", {"source": "CHN", "type": "SUPPORT", "score": 5.0}, story="one",
         published=date(2022, 6, 1))  # fmt: skip
    tell("Moscow accused Astana.", {"type": "ACCUSE"}, {"source": "CHN"}, story="one")
    tell("Moscow hit Astana.", {"type": "ASSAULT", "score": -9.0}, {"status": "planned"})
    found = summary(ledger, ("KAZ", "RUS"), [("a", "too large"), ("b", "too large")])
    assert dict(found.dyads) == {("KAZ", "RUS"): 3, ("CHN", "KAZ"): 1}
    for pair, n in found.dyads:
        assert brief(ledger, *pair, today=TODAY).figures.claims == n
    assert [(a.score, a.quote) for a in found.strongest] == [
        (-9.0, "Moscow hit Astana."), (-3.0, "Moscow accused Astana."),
    ]  # fmt: skip
    assert found.refused == (("too large", 2),)
