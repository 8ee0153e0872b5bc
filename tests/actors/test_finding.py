"""Mentions of actors in one sentence, as the press of three languages writes them."""

from datetime import date

import pytest

from detente.actors.finding import find
from detente.actors.mention import Mention, MentionKind
from detente.documents.words import words

DAY = date(2022, 6, 15)


def mentions(text: str, language: str, day: date | None = DAY) -> list[Mention]:
    return find(words(text, language), language, day=day)


def named(text: str, language: str, day: date | None = DAY) -> list[tuple[str, str]]:
    return [(m.actor, m.text) for m in mentions(text, language, day)]


@pytest.mark.parametrize(
    ("language", "text", "actor", "span"),
    [
        ("en", "Kazakh President Kassym-Jomart Tokayev came.", "KAZ",
         "Kazakh President Kassym-Jomart Tokayev"),
        ("en", "The president of Kazakhstan came.", "KAZ", "president of Kazakhstan"),
        ("en", "Turkey's foreign minister, Hakan Fidan, came.", "TUR",
         "Turkey's foreign minister, Hakan Fidan"),
        ("en", "A spokesman for the US State Department spoke.", "USA",
         "spokesman for the US State Department"),
        ("en", "Russian troops left.", "RUS", "Russian troops"),
        ("pl", "Prezydent Kazachstanu Kassym-Żomart Tokajew przybył.", "KAZ",
         "Prezydent Kazachstanu Kassym-Żomart Tokajew"),
        ("pl", "Szef tureckiej dyplomacji milczy.", "TUR", "Szef tureckiej dyplomacji"),
        ("pl", "Przybył szef MSZ Rosji Siergiej Ławrow.", "RUS", "szef MSZ Rosji Siergiej Ławrow"),
        ("pl", "Rzecznik irańskiego MSZ milczy.", "IRN", "Rzecznik irańskiego MSZ"),
        ("pl", "Wydalono pracowników irańskiej ambasady.", "IRN",
         "pracowników irańskiej ambasady"),
        ("pl", "Strona rosyjska milczy.", "RUS", "Strona rosyjska"),
        ("ru", "Глава МИД Турции Мевлют Чавушоглу прибыл.", "TUR",
         "Глава МИД Турции Мевлют Чавушоглу"),
        ("ru", "Власти Казахстана молчат.", "KAZ", "Власти Казахстана"),
        ("ru", "Задержали китайских правоохранителей.", "CHN", "китайских правоохранителей"),
        ("ru", "Официальный представитель российского МИД Мария Захарова ответила.", "RUS",
         "Официальный представитель российского МИД Мария Захарова"),
    ],
)  # fmt: skip
def test_role_country_and_person_are_one_mention(
    language: str, text: str, actor: str, span: str
) -> None:
    assert named(text, language) == [(actor, span)]


@pytest.mark.parametrize(
    ("language", "text", "owner", "host"),
    [
        ("en", "the US embassy in Moscow", "USA", "RUS"),
        ("pl", "rosyjska ambasada w Pradze", "RUS", "CZE"),
        ("ru", "полномочный посол ФРГ в Варшаве", "DEU", "POL"),
    ],
)
def test_embassy_belongs_to_the_sender_and_the_city_is_a_place(
    language: str, text: str, owner: str, host: str
) -> None:
    embassy, city = mentions(text, language)
    assert (embassy.actor, embassy.kind) == (owner, MentionKind.ROLE)
    assert (city.actor, city.kind, city.why) == (host, MentionKind.CAPITAL, "place")
    assert city.confidence < 0.5


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [("pl", "Odpowiedziały władze w Kijowie.", "UKR"), ("en", "the authorities in Kyiv", "UKR")],
)
def test_authorities_belong_to_the_city_they_sit_in(language: str, text: str, actor: str) -> None:
    assert [m.actor for m in mentions(text, language)] == [actor]


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        ("pl", "stosunki polsko-niemieckie", ["POL", "DEU"]),
        ("ru", "российско-китайский саммит", ["RUS", "CHN"]),
        ("en", "US-China talks", ["USA", "CHN"]),
        ("en", "Sino-Russian ties", ["CHN", "RUS"]),
        ("en", "the presidents of Russia and China", ["RUS", "CHN"]),
        ("pl", "szefowie dyplomacji Rosji i Chin", ["RUS", "CHN"]),
        ("en", "Russian and Chinese ministers", ["RUS", "CHN"]),
    ],
)
def test_words_of_two_states_give_two_mentions(
    language: str, text: str, actors: list[str]
) -> None:
    assert [m.actor for m in mentions(text, language)] == actors


@pytest.mark.parametrize(
    ("language", "text", "head"),
    [
        ("pl", "prezydent Kazachstanu Tokajew", "prezydent"),
        ("ru", "президент Казахстана Токаев", "президент"),
        ("en", "President Tokayev", "Tokayev"),
        ("en", "Turkey's foreign minister, Hakan Fidan", "minister"),
        ("pl", "rosyjski gaz", "gaz"),
        ("en", "Kazakh oil", "oil"),
    ],
)
def test_head_is_where_a_parser_attaches_the_phrase(language: str, text: str, head: str) -> None:
    sentence = words(text, language)
    (mention,) = find(sentence, language, day=DAY)
    assert sentence[mention.head].form == head


def test_adjective_before_a_thing_stays_an_adjective() -> None:
    (gas,) = mentions("rosyjski gaz", "pl")
    assert (gas.actor, gas.kind) == ("RUS", MentionKind.ADJECTIVE)


def test_former_president_speaks_for_nobody() -> None:
    (nazarbayev,) = mentions("Экс-президент Казахстана Нурсултан Назарбаев ответил.", "ru")
    assert nazarbayev.former
    assert not nazarbayev.voice.official


def test_surname_means_who_held_the_office_on_the_day() -> None:
    (in_office,) = mentions("Medvedev spoke.", "en", date(2010, 5, 1))
    (out_of_office,) = mentions("Poroszenko milczy.", "pl", DAY)
    assert (in_office.actor, in_office.former) == ("RUS", False)
    assert (out_of_office.actor, out_of_office.former) == ("UKR", True)


def test_without_a_day_the_latest_office_counts_and_why_says_so() -> None:
    (tokayev,) = mentions("Kassym-Jomart Tokayev came.", "en", None)
    assert tokayev.actor == "KAZ"
    assert "no day" in tokayev.why


def test_surname_after_another_first_name_is_somebody_else() -> None:
    assert named("Yesterday Balthazar Tokayev sang.", "en") == []


def test_places_are_characters_of_the_document() -> None:
    text = "Wczoraj Rosja milczała."
    (russia,) = find(words(text[8:], "pl", offset=8), "pl", day=DAY)
    assert text[russia.start : russia.end] == russia.text == "Rosja"


def test_cases_are_those_the_form_allows() -> None:
    (mention,) = mentions("Prezydentowi Kazachstanu podziękowano.", "pl")
    assert mention.cases == {"dat"}


@pytest.mark.parametrize("language", ["en", "pl", "ru"])
def test_no_mention_in_words_without_names(language: str) -> None:
    plain = {"en": "It rained all night long.", "pl": "Padało całą noc.", "ru": "Лил дождь."}
    assert named(plain[language], language) == []


def test_the_taliban_are_a_movement_before_they_took_kabul_and_the_state_after() -> None:
    sentence = words("The Taliban closed the border.", "en")
    assert find(sentence, "en", day=date(2020, 5, 1))[0].actor == "TALIBAN"
    assert find(sentence, "en", day=date(2023, 5, 1))[0].actor == "AFG"
