"""What the coder makes of Polish and Russian sentences that lean on case, not on order."""

from datetime import date

import pytest

from detente.documents import Document
from detente.events import Event, Position, code

DAY = date(2022, 7, 8)


def told(language: str, text: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            c.content.type,
            ",".join(p.actor for p in c.content.source),
            ",".join(p.actor for p in c.content.target),
            c.content.status.value,
        )
        for c in code(Document(text, language, published=DAY))
        if isinstance(c.content, Event)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "Stany Zjednoczone złagodziły sankcje wobec Wenezueli.",
         ("CONCEDE", "USA", "VEN", "occurred")),
        ("pl", "Chiny i Rosja przeprowadziły wspólne manewry.",
         ("COOPERATE", "CHN,RUS", "CHN,RUS", "occurred")),
        ("pl", "Rosję potępiły Francja, Niemcy i Hiszpania.",
         ("ACCUSE", "FRA,DEU,ESP", "RUS", "occurred")),
        ("pl", "Państwa bałtyckie potępiły Rosję.", ("ACCUSE", "EST,LTU,LVA", "RUS", "occurred")),
        ("pl", "Polska rozważa wydalenie rosyjskich dyplomatów.",
         ("SANCTION", "POL", "RUS", "hypothetical")),
        ("pl", "Serbia nie zamierza znosić embarga na chorwackie mięso.",
         ("REJECT", "SRB", "HRV", "occurred")),
        ("pl", "Serbia nie wydaliła chorwackich dyplomatów.",
         ("SANCTION", "SRB", "HRV", "negated")),
        ("pl", "Doszło do starć między Armenią a Azerbejdżanem.",
         ("ASSAULT", "ARM", "AZE", "occurred")),
        ("ru", "Страны Балтии осудили Россию.", ("ACCUSE", "EST,LTU,LVA", "RUS", "occurred")),
        ("ru", "Польша рассматривает высылку российских дипломатов.",
         ("SANCTION", "POL", "RUS", "hypothetical")),
        ("ru", "Сербия не станет отменять эмбарго на хорватское мясо.",
         ("REJECT", "SRB", "HRV", "occurred")),
        ("ru", "Столкновения между Арменией и Азербайджаном возобновились.",
         ("ASSAULT", "ARM,AZE", "ARM,AZE", "occurred")),
    ],
)  # fmt: skip
def test_the_act_with_its_parties(language, text, expected):
    assert told(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Dodał, że Kazachstan ,,nie uznaje Tajwanu, Kosowa, Osetii Południowej czy Abchazji”."),
        ("ru", "Казахстан не признаёт Тайвань, Косово, Южную Осетию и Абхазию."),
    ],
)
def test_a_refused_recognition_is_a_position_on_every_entity(language, text):
    [position] = [
        c.content
        for c in code(Document(text, language, published=DAY))
        if isinstance(c.content, Position)
    ]
    assert position.mode == "does_not_recognise"
    assert [p.actor for p in position.source] == ["KAZ"]
    assert {p.actor for p in position.target} == {"TWN", "XKX", "SOUTH OSSETIA", "ABKHAZIA"}
