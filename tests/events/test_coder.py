"""What the coder makes of a sentence, rule by rule."""

from datetime import date

import pytest

from detente.documents import Document
from detente.events import Claim, Event, Modality, Position, Status, Tie, code

DAY = date(2022, 7, 8)  # a Friday


def coded(text: str, published: date | None = DAY) -> list[Claim]:
    return code(Document(text, "en", published=published))


def events(text: str) -> list[Claim]:
    return [c for c in coded(text) if isinstance(c.content, Event)]


def told(text: str) -> list[tuple[str, str | None, str, str]]:
    return [
        (
            c.content.type,
            c.content.mode,
            ",".join(p.actor for p in c.content.source),
            ",".join(p.actor for p in c.content.target),
        )
        for c in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia expelled two Polish diplomats.", ("SANCTION", "expel", "RUS", "POL")),
        ("Two Polish diplomats were expelled by Russia.", ("SANCTION", "expel", "RUS", "POL")),
        ("Turkey, which borders Syria, condemned Israel.", ("ACCUSE", "disapprove", "TUR", "ISR")),
        ("Iran's foreign minister met his Turkish counterpart.", ("CONSULT", None, "IRN", "TUR")),
        ("Japan imposed sanctions on Russia.", ("SANCTION", "discontinue", "JPN", "RUS")),
        ("Sanctions were imposed on Russia by Japan.", ("SANCTION", "discontinue", "JPN", "RUS")),
        ("France paid tribute to Germany.", ("SUPPORT", None, "FRA", "DEU")),
        ("The Kazakh president flew to Beijing.", ("CONSULT", "visit", "KAZ", "CHN")),
        ("Kazakhstan does not recognise Taiwan.", ("REJECT", None, "KAZ", "TWN")),
        ("China refused to help Russia.", ("REJECT", "assist", "CHN", "RUS")),
        ("Russia lifted its ban on Georgian wine.", ("CONCEDE", None, "RUS", "GEO")),
        ("Israeli jets bombed Syria.", ("ASSAULT", "aerial", "ISR", "SYR")),
        ("Norway sent Ukraine forty tents.", ("AID", None, "NOR", "UKR")),
        ("Greece demanded that Turkey withdraw its ships.", ("REQUEST", "yield", "GRC", "TUR")),
    ],
)  # fmt: skip
def test_one_act_with_its_parties(text, expected):
    assert told(text) == [expected]


def test_the_act_demanded_is_not_coded_beside_the_demand():
    assert [t[0] for t in told("Poland urged Hungary to release three prisoners.")] == ["REQUEST"]


def test_an_accusation_gives_the_alleged_act_as_reported_with_its_speaker():
    accusation, act = events("Estonia accused Russia of hacking Estonian banks.")
    assert accusation.content.type == "ACCUSE"
    assert accusation.modality is Modality.ASSERTED
    assert (act.content.type, act.content.mode) == ("COERCE", "cyber")
    assert act.modality is Modality.REPORTED
    assert act.speaker is not None
    assert act.speaker.actor == "EST"
    assert [p.actor for p in act.content.source] == ["RUS"]


def test_a_denied_act_keeps_its_actor_and_says_who_denies():
    [claim] = events("Belarus denied that it had expelled Lithuanian diplomats.")
    assert claim.modality is Modality.DENIED
    assert claim.content.status is Status.OCCURRED
    assert claim.speaker is not None
    assert claim.speaker.actor == "BLR"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Serbia will expel two Croatian diplomats.", Status.PLANNED),
        ("Serbia plans to expel two Croatian diplomats.", Status.PLANNED),
        ("Serbia has not expelled the Croatian diplomats.", Status.NEGATED),
        ("Serbia might expel two Croatian diplomats.", Status.HYPOTHETICAL),
        ("Serbia expelled two Croatian diplomats.", Status.OCCURRED),
        ("Neither Serbia nor its allies have expelled Croatian diplomats.", Status.NEGATED),
    ],
)
def test_status(text, status):
    [claim] = [c for c in events(text) if c.content.type == "SANCTION"]
    assert claim.content.status is status


def test_a_forecast_is_predicted():
    [claim] = events("We expect Serbia to expel the Croatian ambassador.") or [None]
    assert claim is not None
    assert claim.modality in (Modality.PREDICTED, Modality.ASSERTED)
    assert claim.content.status is Status.HYPOTHETICAL


def test_talks_are_mutual_and_a_visit_is_not():
    [talks] = events("The presidents of Chile and Peru met in Lima.")
    assert talks.content.mutual
    [visit] = events("The Chilean president visited Peru.")
    assert not visit.content.mutual


def test_the_visit_also_stands_as_a_tie():
    ties = [c for c in coded("The Chilean president visited Peru.") if isinstance(c.content, Tie)]
    assert [t.content.type for t in ties] == ["visit"]


def test_recognition_stands_as_a_position_for_each_entity_named():
    [claim] = [
        c
        for c in coded("Kazakhstan does not recognise Taiwan, Kosovo or Abkhazia.")
        if isinstance(c.content, Position)
    ]
    assert claim.content.mode == "does_not_recognise"
    assert [p.actor for p in claim.content.target] == ["TWN", "XKX", "ABKHAZIA"]


def test_membership_is_a_tie():
    [tie] = [
        c.content
        for c in coded("Armenia, a member of the CSTO, recalled its ambassador from Moscow.")
        if isinstance(c.content, Tie)
    ]
    assert (tie.type, tie.source[0].actor, tie.target[0].actor) == ("membership", "ARM", "CSTO")


def test_the_date_is_an_interval_resolved_against_publication():
    [claim] = events("Russia expelled two Polish diplomats in the last week of June.")
    assert claim.content.when is not None
    assert claim.content.when.first >= date(2022, 6, 20)
    assert claim.content.when.last == date(2022, 6, 30)
    assert claim.content.when.quote


def test_a_relative_date_is_left_open_where_publication_is_unknown():
    [claim] = [
        c for c in coded("Russia expelled two Polish diplomats on Monday.", None)
        if isinstance(c.content, Event)
    ]  # fmt: skip
    assert claim.content.when is None or claim.content.when.first is None


@pytest.mark.parametrize(
    "text",
    [
        "Croatia beat Iceland 30-29 in the semi-final of the handball championship.",
        "Rain is expected in Poland and Slovakia until Thursday.",
        "Kazakhstan lies between Russia and China.",
        "German exports to France rose by three per cent.",
        "The film follows a Russian soldier through Georgia and won a medal at the festival.",
    ],
)
def test_sentences_without_an_act_stay_empty(text):
    assert events(text) == []


def test_a_back_reference_is_not_coded_again():
    text = "Russia invaded Ukraine in February. Poland took in refugees after the invasion of Ukraine."
    assert [t for t in told(text) if t[0] == "ASSAULT"] == [("ASSAULT", None, "RUS", "UKR")]


def test_every_quote_stands_in_the_text_where_the_claim_says():
    document = Document(
        "Canada recalled its envoy from Riyadh. On Friday Saudi Arabia froze trade with Canada, and "
        "its foreign minister, Adel al-Jubeir, demanded an apology.",
        "en",
        published=DAY,
    )
    claims = code(document)
    assert len(claims) >= 3
    assert all(c.evidence.holds(document) and c.trigger.holds(document) for c in claims)
    assert [c.id for c in claims] == [c.id for c in code(document)]


@pytest.mark.parametrize(
    "text",
    [
        "{a} expelled two {b} diplomats.",
        "{a} accused {b} of shelling a village.",
        "{a} and {b} signed an agreement on fisheries.",
        "{a} will send {b} forty tractors.",
    ],
)
def test_swapping_two_states_swaps_the_codes(text):
    def parties(first: str, second: str) -> list[tuple[str, str]]:
        return [(t[2], t[3]) for t in told(text.format(a=first, b=second))]

    swap = {"CHL": "PER", "PER": "CHL", "CHL,PER": "PER,CHL", "PER,CHL": "CHL,PER"}
    one, other = parties("Chile", "Peru"), parties("Peru", "Chile")
    assert one
    assert [(swap[a], swap[b]) for a, b in one] == other


def test_the_reason_names_the_rule_in_words():
    [claim] = events("Russia expelled two Polish diplomats.")
    assert claim.rule == "en.expel.v"
    assert "source by subject" in claim.reason


def test_a_sentence_longer_than_any_report_writes_is_passed_over():
    assert events("Russia expelled two Polish diplomats and " * 60 + "left.") == []
