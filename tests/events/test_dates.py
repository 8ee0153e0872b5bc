"""Dates of a text become days: absolute, relative to publication, relative to the story."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.documents import words
from detente.errors import BadRecord
from detente.events.claim import Interval
from detente.events.coding.dates import DateSpan, find_dates, nearest
from detente.events.coding.dates_calendar import part, period
from detente.events.coding.dates_grammar import grammar, read_grammar

PUBLISHED = date(2022, 6, 15)  # a Wednesday
LANGUAGES = ("pl", "en", "ru")


def days(first: str, last: str | None = None) -> tuple[date | None, date | None]:
    """The days between two ISO dates; `..` is an open side."""
    ends = [None if end == ".." else date.fromisoformat(end) for end in (first, last or first)]
    return ends[0], ends[1]


def only(phrase: str, language: str, published: date | None = PUBLISHED) -> DateSpan:
    """The one date of a sentence around a phrase."""
    (span,) = find_dates(f"Xyz {phrase} xyz.", language, published)
    return span


PAST = [
    ("pl", "w czwartek", days("2022-06-09")),
    ("pl", "w środę", days("2022-06-15")),
    ("pl", "w ubiegły piątek", days("2022-06-10")),
    ("pl", "od połowy maja", days("2022-05-11", "..")),
    ("pl", "na początku maja", days("2022-05-01", "2022-05-10")),
    ("pl", "pod koniec lutego", days("2022-02-21", "2022-02-28")),
    ("pl", "w ostatnim tygodniu maja", days("2022-05-25", "2022-05-31")),
    ("pl", "na początku tego roku", days("2022-01-01", "2022-04-30")),
    ("pl", "w ubiegłym tygodniu", days("2022-06-06", "2022-06-12")),
    ("pl", "w zeszłym miesiącu", days("2022-05-01", "2022-05-31")),
    ("pl", "w 2014 roku", days("2014-01-01", "2014-12-31")),
    ("pl", "w latach 2014–2016", days("2014-01-01", "2016-12-31")),
    ("pl", "od marca do maja", days("2022-03-01", "2022-05-31")),
    ("pl", "7 października ubiegłego roku", days("2021-10-07")),
    ("pl", "27 stycznia", days("2022-01-27")),
    ("pl", "wczoraj", days("2022-06-14")),
    ("pl", "dziś", days("2022-06-15")),
    ("pl", "jeszcze w styczniu", days("2022-01-01", "2022-01-31")),
    ("pl", "przed siedmiu laty", days("2015-01-01", "2015-12-31")),
    ("pl", "przez ostatnie trzy lata", days("2019-06-15", "2022-06-15")),
    ("pl", "jesienią ub.r.", days("2021-09-01", "2021-11-30")),
    ("pl", "w drugim kwartale 2021 r.", days("2021-04-01", "2021-06-30")),
    ("pl", "w weekend", days("2022-06-11", "2022-06-12")),
    ("en", "on Thursday", days("2022-06-09")),
    ("en", "late on Friday", days("2022-06-10")),
    ("en", "Tuesday", days("2022-06-14")),
    ("en", "in January", days("2022-01-01", "2022-01-31")),
    ("en", "in September", days("2021-09-01", "2021-09-30")),
    ("en", "last September", days("2021-09-01", "2021-09-30")),
    ("en", "last week of May", days("2022-05-25", "2022-05-31")),
    ("en", "mid-May", days("2022-05-11", "2022-05-20")),
    ("en", "late May", days("2022-05-21", "2022-05-31")),
    ("en", "early 2015", days("2015-01-01", "2015-04-30")),
    ("en", "spring 2022", days("2022-03-01", "2022-05-31")),
    ("en", "last week", days("2022-06-06", "2022-06-12")),
    ("en", "between 3 and 5 May", days("2022-05-03", "2022-05-05")),
    ("en", "on 12 June 2015", days("2015-06-12")),
    ("en", "on June 12, 2015", days("2015-06-12")),
    ("en", "in December 2021", days("2021-12-01", "2021-12-31")),
    ("en", "2022-02-24", days("2022-02-24")),
    ("en", "24/02/2022", days("2022-02-24")),
    ("en", "yesterday", days("2022-06-14")),
    ("en", "six years ago", days("2016-01-01", "2016-12-31")),
    ("en", "in the 1990s", days("1990-01-01", "1999-12-31")),
    ("en", "since late January", days("2022-01-21", "..")),
    ("en", "in the first half of 2021", days("2021-01-01", "2021-06-30")),
    ("ru", "в среду", days("2022-06-15")),
    ("ru", "в начале мая", days("2022-05-01", "2022-05-10")),
    ("ru", "на прошлой неделе", days("2022-06-06", "2022-06-12")),
    ("ru", "в июне 2021 года", days("2021-06-01", "2021-06-30")),
    ("ru", "с 2014 по 2016 год", days("2014-01-01", "2016-12-31")),
    ("ru", "Восьмого ноября", days("2021-11-08")),
    ("ru", "24.02.2022", days("2022-02-24")),
    ("ru", "вчера", days("2022-06-14")),
    ("ru", "в 2021-м", days("2021-01-01", "2021-12-31")),
    ("ru", "минувшим летом", days("2021-06-01", "2021-08-31")),
    ("ru", "три года назад", days("2019-01-01", "2019-12-31")),
    ("ru", "весной прошлого года", days("2021-03-01", "2021-05-31")),
]

AHEAD = [
    ("pl", "jutro", days("2022-06-16")),
    ("pl", "w przyszły czwartek", days("2022-06-16")),
    ("pl", "w przyszłym roku", days("2023-01-01", "2023-12-31")),
    ("pl", "w najbliższych dniach", days("2022-06-15", "2022-06-22")),
    ("pl", "do końca czerwca", days("..", "2022-06-30")),
    ("pl", "do końca przyszłego roku", days("..", "2023-12-31")),
    ("en", "next month", days("2022-07-01", "2022-07-31")),
    ("en", "next Friday", days("2022-06-17")),
    ("en", "by the end of next year", days("..", "2023-12-31")),
    ("en", "by 10 July", days("..", "2022-07-10")),
    ("en", "before the month is out", days("2022-06-15", "2022-06-30")),
    ("ru", "до конца 2028 года", days("..", "2028-12-31")),
    ("ru", "в следующую пятницу", days("2022-06-17")),
    ("ru", "завтра", days("2022-06-16")),
]


@pytest.mark.parametrize(("language", "phrase", "expected"), PAST)
def test_a_date_lies_in_the_past_of_the_publication(
    language: str, phrase: str, expected: tuple[date | None, date | None]
) -> None:
    span = only(phrase, language)
    assert span.quote == phrase
    assert (span.first, span.last) == expected
    assert not span.future


@pytest.mark.parametrize(("language", "phrase", "expected"), AHEAD)
def test_words_that_point_ahead_resolve_past_the_publication(
    language: str, phrase: str, expected: tuple[date | None, date | None]
) -> None:
    span = only(phrase, language)
    assert span.quote == phrase
    assert (span.first, span.last) == expected
    assert span.future


@pytest.mark.parametrize(
    ("language", "phrase", "expected"),
    [
        ("pl", "w czwartek", days("2022-06-16")),
        ("en", "in November", days("2022-11-01", "2022-11-30")),
        ("en", "this year", days("2022-06-15", "2022-12-31")),
        ("ru", "в пятницу", days("2022-06-17")),
        ("pl", "w tym miesiącu", days("2022-06-15", "2022-06-30")),
    ],
)
def test_a_planned_act_takes_the_coming_date(
    language: str, phrase: str, expected: tuple[date | None, date | None]
) -> None:
    planned = only(phrase, language).interval(planned=True)
    assert (planned.first, planned.last) == expected
    (flagged,) = find_dates(phrase, language, PUBLISHED, future=True)
    assert (flagged.first, flagged.last) == expected


STORIES = [
    ("pl", "12 marca wezwano posła. Trzy dni później wydalono attaché.", days("2022-03-15")),
    ("pl", "24 maja podpisano umowę. Dzień wcześniej zniesiono cła.", days("2022-05-23")),
    ("pl", "W sobotę wybuchł spór. Odwet nastąpił nazajutrz.", days("2022-06-12")),
    (
        "pl",
        "W marcu zażądano wyjaśnień, a dwa miesiące później je dano.",
        days("2022-05-01", "2022-05-31"),
    ),
    ("en", "On 3 February it was shot down. A week later firms were listed.", days("2022-02-10")),
    ("en", "They met on 4 March 2020. The next day talks broke off.", days("2020-03-05")),
    (
        "en",
        "It expelled three in October 2021. In 2012 it seized a yard; a decade later, another.",
        days("2022-01-01", "2022-06-15"),
    ),
    ("en", "It happened on 12 May. That same day the envoy left.", days("2022-05-12")),
    (
        "ru",
        "В апреле 2020 года он обратился к соседям, а в мае ввёл пошлины.",
        days("2020-05-01", "2020-05-31"),
    ),
    ("ru", "Задержали их 25 декабря. Четыре дня спустя обвинили.", days("2021-12-29")),
    (
        "ru",
        "Они встретились 20 мая, месяцем раньше прислав помощь.",
        days("2022-04-01", "2022-04-30"),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), STORIES)
def test_the_last_date_of_a_story_counts_on_from_the_one_before(
    language: str, text: str, expected: tuple[date | None, date | None]
) -> None:
    last = find_dates(text, language, PUBLISHED)[-1]
    assert (last.first, last.last) == expected


def test_an_anchor_from_an_earlier_sentence_is_counted_from() -> None:
    anchor = Interval(date(2022, 3, 3), date(2022, 3, 3))
    (span,) = find_dates("Dwa dni później wrócił.", "pl", PUBLISHED, anchor=anchor)
    assert span.first == date(2022, 3, 5)


def test_what_happened_after_an_undated_act_has_no_date() -> None:
    (span,) = find_dates("Two days after the vote he left.", "en", PUBLISHED)
    assert (span.first, span.last) == (None, None)
    told = find_dates("On 12 May he left, two days after the vote.", "en", PUBLISHED)
    assert told[-1].first == date(2022, 5, 10)


def test_without_a_publication_date_only_absolute_dates_resolve() -> None:
    assert only("on Thursday", "en", None).first is None
    assert only("last week", "en", None).last is None
    assert only("on 12 June 2015", "en", None).first == date(2015, 6, 12)
    assert only("w 2014 roku", "pl", None).last == date(2014, 12, 31)
    story = find_dates("12 June 2015: talks. Two days later: war.", "en", None)
    assert story[-1].first == date(2015, 6, 14)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It may rain, and they march on in second place."),
        ("en", "He had a fall and took the lead in 20 votes."),
        ("pl", "Rosja ma 12 okrętów i 2014 rakiet."),
        ("ru", "В Майами мартышка съела два яблока."),
    ],
)
def test_words_that_only_look_like_dates_are_left_alone(language: str, text: str) -> None:
    assert find_dates(text, language, PUBLISHED) == []


def test_a_day_that_no_month_has_is_not_resolved() -> None:
    assert [s.first for s in find_dates("Dnia 30 lutego nic.", "pl", PUBLISHED)] == [None]
    assert find_dates("On 31.02.2022 nothing.", "en", PUBLISHED) == []


def test_a_noun_dated_by_an_adjective_is_weak() -> None:
    assert only("styczniowego", "pl").weak
    assert not only("w styczniu", "pl").weak


def test_words_keep_the_offsets_of_their_document() -> None:
    text = "Pierwsze zdanie. W czwartek minister  wyjechał, dzień wcześniej milczał."
    sentence = words(text[17:], "pl", offset=17)
    for span in find_dates(sentence, "pl", PUBLISHED):
        assert text[span.start : span.end] == span.quote


def test_a_language_without_a_pack_has_numeric_dates_only() -> None:
    (span,) = find_dates("Am 24.02.2022, im Mai", "de", PUBLISHED)
    assert span.first == date(2022, 2, 24)


def test_a_fourth_language_is_a_file() -> None:
    toml = """
    patterns = ["{PREP} {M} {YEAR}?"]
    [words.PREP]
    at = ["im"]
    [words.M]
    5 = ["Mai"]
    [words.SH]
    last = ["vorigen"]
    [words.U]
    year = ["Jahres"]
    """
    (match,) = read_grammar(toml, "de").find("Sie kamen im Mai vorigen Jahres.")
    assert match.frame == {"PREP": "at", "M": "5", "SH": "last", "U": "year"}


def test_a_pack_with_an_unknown_word_class_is_refused() -> None:
    with pytest.raises(BadRecord, match="MOON") as caught:
        read_grammar('patterns = []\n[words.MOON]\n1 = ["full"]', "xx")
    assert caught.value.hint


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_all_months_weekdays_and_seasons(language: str) -> None:
    values = grammar(language).values
    assert set(values["M"].values()) == {str(n) for n in range(1, 13)}
    assert set(values["W"].values()) == {str(n) for n in range(7)}
    assert set(values["S"].values()) == {"spring", "summer", "autumn", "winter"}


def test_nearest_prefers_the_clause_to_the_distance() -> None:
    text = "W marcu premier, który wczoraj odwiedził Pragę, ostrzegł Moskwę."
    dates = find_dates(text, "pl", PUBLISHED)
    chosen = nearest(dates, text.index("odwiedził"), text)
    assert chosen is not None and chosen.quote == "wczoraj"
    two = "On Monday Rome, in its note, protested; Paris agreed on Friday."
    chosen = nearest(find_dates(two, "en", PUBLISHED), two.index("agreed"), two)
    assert chosen is not None and chosen.quote == "on Friday"
    assert nearest([], 3, two) is None


def test_thirds_of_a_month_are_its_beginning_middle_and_end() -> None:
    may = period(date(2022, 5, 5), "month")
    assert part(may, "start")[1] == date(2022, 5, 10)
    assert part(may, "mid") == (date(2022, 5, 11), date(2022, 5, 20))
    assert part(may, "end")[0] == date(2022, 5, 21)


NUMBERS = {"2019", "31", "5"}
FORMS = {
    language: sorted({f for c in grammar(language).values.values() for f in c} | NUMBERS)
    for language in LANGUAGES
}


@st.composite
def phrases(draw: st.DrawFn) -> tuple[str, str]:
    """A language and a text made of its date words in any order."""
    language = draw(st.sampled_from(LANGUAGES))
    parts = st.sampled_from([*FORMS[language], ",", ".", "\n\n", "xyz"])
    text = " ".join(draw(st.lists(parts, max_size=14)))
    return language, " ".join(w.capitalize() if i % 3 else w for i, w in enumerate(text.split(" ")))


MOMENTS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@settings(max_examples=150, deadline=None)
@given(phrases(), MOMENTS | st.none())
def test_any_words_give_ordered_days_and_true_offsets(
    phrase: tuple[str, str], published: date | None
) -> None:
    language, text = phrase
    end = 0
    for span in find_dates(text, language, published):
        assert text[span.start : span.end] == span.quote
        assert end <= span.start < span.end
        end = span.end
        for first, last in [(span.first, span.last), span.ahead or (None, None)]:
            assert first is None or last is None or first <= last


@settings(max_examples=150, deadline=None)
@given(phrases(), MOMENTS)
def test_nothing_lies_after_the_publication_unless_its_words_point_ahead(
    phrase: tuple[str, str], published: date
) -> None:
    language, text = phrase
    for span in find_dates(text, language, published):
        if not span.future:
            assert span.first is None or span.first <= published
            assert span.last is None or span.last <= published


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(0, 6))
def test_a_weekday_lies_within_seven_days_of_publication(published: date, number: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    (span,) = find_dates(f"It fell on {name}.", "en", published)
    assert span.first is not None and span.first.weekday() == number
    assert published - timedelta(days=6) <= span.first <= published


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_in_ten_dated_events_of_the_develop_articles_get_their_days(language: str) -> None:
    dated, right = 0, 0
    gold = Path(__file__).parents[1] / "gold" / "develop" / f"{language}.jsonl"
    for article in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        text = article["text"]
        found = find_dates(text, language, date.fromisoformat(article["published"]))
        for event in article["events"]:
            words_of_date = event["date_text"]
            if not words_of_date:
                continue
            near = text.find(event["quote"])
            places = [i for i in range(len(text)) if text.startswith(words_of_date, i)]
            at = min(places, key=lambda i: abs(i - near))
            spans = [s for s in found if s.start < at + len(words_of_date) and at < s.end]
            dated += 1
            if spans:
                planned = event["status"] in ("planned", "hypothetical")
                when = spans[-1].interval(planned=planned)
                ends = [d and d.isoformat() for d in (when.first, when.last)]
                right += ends == [event["date_from"], event["date_to"]]
    assert right >= 0.9 * dated > 0
