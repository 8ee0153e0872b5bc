"""What holds for every text, however strange: evidence stands, nothing raises, nothing is random."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from detente.documents import Document
from detente.events import Claim, Event, Status, code, plover

Coded = Callable[[str, str], list[Claim]]
DAY = date(2026, 3, 4)
LANGUAGES = ("en", "pl", "ru")
SENTENCES = {
    "en": [
        "Chile expelled two Peruvian diplomats.", "The presidents of Chile and Peru met in Lima.",
        "It also recalled its ambassador", "Peru said that Chile, whose minister had left, lied;",
        "If NATO attacks, Russia will close the border.", "“We condemn Israel”, Turkey said.",
        "According to Iran", "he was arrested by", "and then", "Neither Serbia nor its allies",
    ],
    "pl": [
        "Czechy wydaliły dwóch węgierskich dyplomatów.", "Prezydenci Chile i Peru spotkali się w Limie.",
        "Odwołały też swojego ambasadora", "Węgry oświadczyły, że Słowacja, której minister wyjechał, kłamie;",
        "Jeśli NATO zaatakuje, Rosja zamknie granicę.", "„Potępiamy Izrael” – oświadczyła Turcja.",
        "Według Iranu", "został aresztowany przez", "i wtedy", "Ani Serbia, ani jej sojusznicy",
    ],
    "ru": [
        "Чехия выслала двух венгерских дипломатов.", "Президенты Чили и Перу встретились в Лиме.",
        "Она также отозвала своего посла", "Венгрия заявила, что Словакия, чей министр уехал, лжёт;",
        "Если НАТО нападёт, Россия закроет границу.", "«Мы осуждаем Израиль», — заявила Турция.",
        "По словам Ирана", "был арестован", "и тогда", "Ни Сербия, ни её союзники",
    ],
}  # fmt: skip
ODD = st.sampled_from([
    "🙂", "👨‍👩‍👧‍👦", "...", "?!", "—", "\"", "“", "»", "(", ")", "[1]", "\n\n", "\t", "\u00a0", "\u200b",
    "\ufeff", "\u0301", "e\u0301", "12.5%", "№ 7", "01.02.2026", "3,000,000", "$", "مرحبا", "北京", "한국",
    "שלום", "Ελλάδα", "x" * 3000, "ё" * 500, "ł-" * 200, "A.B.C.", "http://a.b/c?d=e", "#", "\x00", "'s", "n't",
])  # fmt: skip


# Signs without width that the Polish dictionary has no reading for: see the test of them below.
UNREAD = "\x00\u180e\u200b\u2060"


def texts(language: str) -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(SENTENCES[language]), ODD, st.text(max_size=12))
    some = st.lists(piece, max_size=7).map(" ".join)
    return (
        some.map(lambda text: text.translate(dict.fromkeys(map(ord, UNREAD))))
        if language == "pl"
        else some
    )


ANY = st.sampled_from(LANGUAGES).flatmap(lambda lang: st.tuples(st.just(lang), texts(lang)))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(ANY)
@example(("en", "\x00"))
@example(("ru", "ё" * 5000))
def test_every_claim_holds_whatever_the_text(given_: tuple[str, str]) -> None:
    language, text = given_
    document = Document(text, language, published=DAY)
    claims = code(document)
    for claim in claims:
        assert claim.evidence.holds(document)
        assert claim.trigger.holds(document)
        assert claim.evidence.start <= claim.trigger.start < claim.trigger.end <= claim.evidence.end
        assert claim.sentence >= 1
        assert 0 < claim.confidence <= 1
        assert claim.content.source
        for party in (*claim.content.source, *claim.content.target):
            assert (party.start is None) == (party.end is None)
            assert party.start is None or 0 <= party.start < party.end <= len(document.text)
        if isinstance(claim.content, Event):
            plover.check(claim.content.type, claim.content.mode)
        when = claim.content.when
        if when and when.first and when.last:
            assert when.first <= when.last
    assert code(document) == claims


@pytest.mark.parametrize("sign", UNREAD, ids=ascii)
@pytest.mark.parametrize(
    "language",
    [
        "en",
        "pl",
        "ru",
    ],
)
def test_a_sign_without_width_between_words_hides_nothing(
    coded: Coded, language: str, sign: str
) -> None:
    sentence = SENTENCES[language][0]
    assert coded(language, f"{sentence} {sign} {sentence}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_the_pieces_together_are_coded_alike_twice(coded: Coded, language: str) -> None:
    text = " ".join(SENTENCES[language])
    first = coded(language, text)
    assert first
    assert coded(language, text) == first


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", ".", "Chile", "Russia", "Rosja", "Россия", "7", "🙂", "“”", "война", "met"],
)
def test_a_text_of_one_word_or_none_claims_nothing(coded: Coded, language: str, text: str) -> None:
    assert coded(language, text) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_numbered_in_the_order_of_the_text(coded: Coded, language: str) -> None:
    first, second = SENTENCES[language][:2]
    numbers = [c.sentence for c in coded(language, f"{first} {second} {first}")]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2, 3}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_text_further_down_says_the_same(coded: Coded, language: str) -> None:
    sentence = SENTENCES[language][0]
    [plain] = coded(language, sentence)
    [moved] = coded(language, "\n\n" + sentence)
    assert moved.evidence.start == plain.evidence.start + 2
    assert (moved.content.type, moved.content.status) == (plain.content.type, plain.content.status)
    assert moved.evidence.quote == plain.evidence.quote


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_written_in_two_characters_is_read_as_one(coded: Coded, language: str) -> None:
    text = SENTENCES[language][0]
    apart = unicodedata.normalize("NFD", text)
    assert [c.evidence for c in coded(language, apart)] == [
        c.evidence for c in coded(language, text)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_distinct_and_come_from_what_is_claimed(coded: Coded, language: str) -> None:
    claims = coded(language, " ".join(SENTENCES[language]))
    assert len({c.id for c in claims}) == len(claims)
    one = next(c for c in claims if isinstance(c.content, Event))
    other = replace(one, content=replace(one.content, status=Status.HYPOTHETICAL), id="")
    assert other.id != one.id


@pytest.mark.parametrize(
    ("language", "rain"),
    [
        ("en", "Orchards bloom under hills. "),
        ("pl", "Sady kwitną pod wzgórzami. "),
        ("ru", "Сады цветут под холмами. "),
    ],
)
def test_a_text_of_200_kilobytes_is_coded_to_its_end(
    coded: Coded, language: str, rain: str
) -> None:
    block = rain * 60 + SENTENCES[language][0] + "\n\n"
    blocks = 200_000 // len(block.encode()) + 1
    claims = coded(language, block * blocks)
    assert len(claims) == blocks
    assert len({c.content.type for c in claims}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_an_end_is_coded(coded: Coded, language: str) -> None:
    clause = SENTENCES[language][0].rstrip(".")
    assert coded(language, ", ".join([clause] * 40))
