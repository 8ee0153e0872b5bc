"""What a document named so far tells about its later words."""

from datetime import date

import pytest

from detente.actors.discourse import Discourse
from detente.actors.finding import find
from detente.actors.learned import same_name
from detente.actors.mention import Mention, MentionKind
from detente.documents.words import words

DAY = date(2022, 6, 15)


def told(language: str, *sentences: str, day: date = DAY) -> tuple[Discourse, list[Mention]]:
    """The memory after all sentences, and the mentions of the last one."""
    memory = Discourse(language, day)
    last: list[Mention] = []
    for text in sentences:
        split = words(text, language)
        last = memory.resolve(split, find(split, language, day=day))
    return memory, last


def actor_of(mentions: list[Mention], text: str) -> list[str]:
    return [m.actor for m in mentions if m.text.lower() == text.lower()]


@pytest.mark.parametrize(
    ("language", "before", "after", "text", "actor"),
    [
        ("en", "Turkish President Recep Tayyip Erdogan met Vladimir Putin.",
         "The president thanked Moscow.", "president", "TUR"),
        ("en", "Russia recalled its envoy.", "It closed a consulate.", "It", "RUS"),
        ("en", "Japan met Russia.", "Japan closed its embassy.", "its embassy", "JPN"),
        ("pl", "Premier Theresa May oskarżyła Rosję.", "Premier zażądała wyjaśnień.",
         "Premier", "GBR"),
        ("pl", "Polska wezwała Niemcy do rozmów.", "Rząd czeka.", "Rząd", "POL"),
        ("pl", "Algieria zerwała z Marokiem.", "Algieria oskarża sąsiada.", "sąsiada", "MAR"),
        ("ru", "Россия прекратила переговоры с Японией.", "Она обвинила Токио.", "Она", "RUS"),
        ("ru", "Иран принял гостей из Таджикистана.", "Тегеран отозвал своего посла.",
         "своего посла", "IRN"),
    ],
)  # fmt: skip
def test_words_that_point_back_find_their_actor(
    language: str, before: str, after: str, text: str, actor: str
) -> None:
    _, mentions = told(language, before, after)
    assert actor_of(mentions, text) == [actor]


@pytest.mark.parametrize(
    ("language", "before", "after", "text", "pair"),
    [
        ("en", "Lebanon signed with Israel.", "Both sides are content.", "Both sides",
         {"LBN", "ISR"}),
        ("pl", "Iran rozmawiał z Azerbejdżanem.", "Obie strony milczą.", "Obie strony",
         {"IRN", "AZE"}),
        ("ru", "Узбекистан принял делегацию Таджикистана.", "Оба президента молчат.",
         "Оба президента", {"UZB", "TJK"}),
    ],
)  # fmt: skip
def test_both_sides_are_two_mentions_over_the_same_words(
    language: str, before: str, after: str, text: str, pair: set[str]
) -> None:
    _, mentions = told(language, before, after)
    assert set(actor_of(mentions, text)) == pair


def test_a_name_taught_with_role_and_country_is_known_in_any_case_form() -> None:
    _, mentions = told(
        "pl",
        "Szef czeskiej dyplomacji Kryspin Hrdliczka zabrał głos.",
        "Moskwa nie słucha Hrdliczki.",
    )
    assert actor_of(mentions, "Hrdliczki") == ["CZE"]


def test_a_stranger_does_not_hold_an_office_whose_holder_is_known() -> None:
    _, mentions = told(
        "en",
        "France and Comoros fell out.",
        "France withdrew from Comoros.",
        "Prime Minister Ousmane Testname replied.",
    )
    assert [m.actor for m in mentions] == ["COM"]


def test_subject_is_kept_for_verbs_without_one() -> None:
    memory, _ = told("pl", "Rosja oskarżyła Polskę.")
    subject = memory.subject()
    assert subject is not None
    assert subject.actor == "RUS"


def test_others_are_the_most_present_besides() -> None:
    memory, _ = told(
        "en",
        "Japan met Russia.",
        "Russia thanked Japan.",
        "India watched.",
        "Japan answered Russia.",
    )
    assert memory.others("JPN")[0] == "RUS"
    assert memory.salient()[0] == "JPN"


def test_preview_counts_what_is_still_to_come() -> None:
    memory = Discourse("en", DAY)
    text = words("Iran and Iraq met.", "en")
    memory.preview(find(text, "en", day=DAY))
    assert set(memory.salient()) == {"IRN", "IRQ"}


def test_anaphors_are_less_sure_than_names_and_say_why() -> None:
    _, mentions = told("en", "Russia recalled its envoy.", "It closed a consulate.")
    (it,) = [m for m in mentions if m.text == "It"]
    assert it.kind is MentionKind.ANAPHOR
    assert it.confidence < 1
    assert it.why


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("Kulhánek", "Kulhánka", True), ("Babiš", "Babišovi", True), ("Rau", "Raisi", False),
     ("Szijjártó", "Szijjarto", True), ("Мустафаев", "Мустафаеву", True)],
)  # fmt: skip
def test_case_forms_of_one_name_are_recognised(left: str, right: str, same: bool) -> None:
    assert same_name(left, right) is same


def test_a_government_named_after_its_leader_follows_the_taught_name() -> None:
    _, mentions = told(
        "en", "President Xiomara Castro of Honduras came.", "The Castro government thanked Japan."
    )
    assert [m.actor for m in mentions] == ["HND", "JPN"]


def test_allies_are_counted_as_they_were_listed() -> None:
    _, mentions = told(
        "en",
        "Australia, Britain and the United States signed a pact.",
        "France was angry.",
        "China rebuked the three allies.",
    )
    assert {m.actor for m in mentions if "allies" in m.text} == {"AUS", "GBR", "USA"}


def test_a_pronoun_in_the_object_is_not_its_own_subject() -> None:
    _, mentions = told("en", "Macron met Putin.", "Putin thanked him.")
    assert [m.actor for m in mentions] == ["RUS", "FRA"]


def test_the_police_before_an_embassy_are_those_of_the_place() -> None:
    _, mentions = told(
        "en",
        "In Kazakhstan protesters gathered before the Chinese embassy.",
        "Police dispersed them.",
    )
    assert mentions[0].actor == "KAZ"


def test_a_company_taught_by_its_noun_is_known_again() -> None:
    _, mentions = told("en", "The French shipbuilder Testmarine lost a deal.", "Testmarine sued.")
    assert [(m.actor, m.state) for m in mentions] == [("TESTMARINE", "FRA")]


def test_a_company_in_quotation_marks_acts_under_its_own_name() -> None:
    _, mentions = told("ru", "Турецкая компания «Пробный мост» подписала договор.")
    assert "ПРОБНЫЙ МОСТ" in [m.actor for m in mentions]


def test_authorities_there_are_those_of_the_place_just_named() -> None:
    _, mentions = told("pl", "Waszyngton ulży Caracas, jeśli tamtejsze władze ustąpią.")
    assert [m.actor for m in mentions] == ["USA", "VEN", "VEN"]
