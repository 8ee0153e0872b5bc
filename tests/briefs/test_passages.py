"""Claims marked in a text: nested, overlapping, side by side, none lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detente.briefs.passages import Span, passages

TEXT = "Moscow said Astana refused to help."


def span(number: int, start: int, end: int, trigger: tuple[int, int] | None = None) -> Span:
    first, last = trigger or (start, start + 1)
    return Span(number, f"c{number}", start, end, first, last)


def test_a_text_without_claims_is_one_passage() -> None:
    [one] = passages(TEXT, [])
    assert (one.text, one.over, one.depth, one.inner) == (TEXT, (), 0, None)


def test_a_claim_within_another_is_marked_deeper() -> None:
    found = passages(TEXT, [span(1, 0, 34, (7, 11)), span(2, 12, 26, (19, 26))])
    inner = next(p for p in found if p.text == "refused")
    assert (inner.depth, inner.trigger, inner.inner and inner.inner.number) == (2, True, 2)
    assert [p.text for p in found if p.trigger] == ["said", "refused"]


def test_claims_that_overlap_each_keep_their_beginning_and_end() -> None:
    found = passages(TEXT, [span(1, 0, 18), span(2, 12, 34)])
    both = next(p for p in found if len(p.over) == 2 and p.begins)
    assert [s.number for s in both.begins] == [2]
    assert [s.number for p in found for s in p.ends] == [1, 2]


def test_two_claims_on_the_same_words_begin_and_end_together() -> None:
    found = passages(TEXT, [span(1, 0, 6), span(2, 0, 6)])
    assert [s.number for s in found[0].begins] == [1, 2]
    assert [s.number for p in found for s in p.ends] == [1, 2]


def test_a_claim_outside_the_text_is_left_out() -> None:
    assert passages("short", [span(1, 3, 99), span(2, 4, 4), span(3, -1, 2)]) == passages(
        "short", []
    )


@given(
    st.text(min_size=1, max_size=60).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.lists(
                st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted),
                max_size=6,
            ),
        )
    )
)
def test_the_passages_joined_are_the_text_and_hold_every_claim_once(
    case: tuple[str, list[list[int]]],
) -> None:
    text, places = case
    spans = [span(n, a, b) for n, (a, b) in enumerate(places) if a < b]
    found = passages(text, spans)
    assert sum(len(p.text) for p in found) == len(text)
    assert sorted(s.number for p in found for s in p.begins) == [s.number for s in spans]
    assert sorted(s.number for p in found for s in p.ends) == [s.number for s in spans]
    for s in spans:
        inside = sum(len(p.text) for p in found if s in p.over)
        assert inside == s.end - s.start
