"""Mentions that are no role phrase: names, demonyms, adjectives, capitals, people."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from detente.actors.choosing import choose
from detente.actors.gender import given_alike
from detente.actors.lexicon import Reading
from detente.actors.making import make
from detente.actors.matching import PEOPLE, Hit
from detente.actors.mention import Mention, MentionKind
from detente.actors.sentence import Sentence, cases

KINDS = {
    "name": MentionKind.NAME,
    "abbreviation": MentionKind.NAME,
    "demonym": MentionKind.DEMONYM,
    "adjective": MentionKind.ADJECTIVE,
    "capital": MentionKind.CAPITAL,
    "seat": MentionKind.SEAT,
    "place": MentionKind.CAPITAL,
}


def name_mentions(
    s: Sentence,
    hits: Sequence[Hit],
    day: date | None,
    countries: Collection[str],
    known: Collection[str],
) -> list[Mention]:
    """The mentions of the hits that no role phrase took."""
    found: list[Mention] = []
    for hit in hits:
        if hit.has("name", "abbreviation", "demonym", "adjective", "capital", "seat"):
            found.extend(_actor(s, hit, countries))
        elif hit.has(*PEOPLE):
            found.extend(_person(s, hit, day, countries, known))
        elif hit.has("place"):
            found.extend(_actor(s, hit, countries))
    return found


def _person(
    s: Sentence,
    hit: Hit,
    day: date | None,
    countries: Collection[str],
    known: Collection[str],
) -> list[Mention]:
    readings = hit.of(*PEOPLE)
    first = hit.first
    titled = s.key(first - 1) in s.wording.titles or (
        s.key(first - 1) == "." and s.key(first - 2) in s.wording.titles
    )
    full = any(r.kind == "person" for r in readings)
    stranger = not full and s.free(first - 1) and s.proper(first - 1) and not titled
    if stranger and s.key(first - 1) not in s.wording.function:
        same = tuple(r for r in readings if given_alike(r.id, s.form(first - 1), s.wording.name))
        if same:  # the tables spell the first name otherwise
            readings, first, full = same, first - 1, True
        elif first - 1 > 0:
            return []  # another first name before the surname: somebody else
    weak = all("weak" in r.flags for r in readings)
    who = choose(readings, day, countries=countries, known=known)
    if who is None or not who.actor:
        return []
    believed = titled or full or who.person.id in known
    if weak and not believed and (not _plausible(s, hit) or who.actor not in countries):
        return []
    if weak and not believed and not who.voice.official:
        return []
    head = first if s.wording.person_head == "first" else hit.last
    return [
        make(
            s.words,
            first,
            hit.last,
            who.actor,
            MentionKind.PERSON,
            head=head,
            name=who.person.name,
            person=who.person.id,
            office=who.office.role if who.office else None,
            voice=who.voice,
            former=who.former,
            cases=cases(readings),
            number="sing",
            confidence=who.confidence,
            why=who.why,
            others=who.others,
        )
    ]


def _plausible(s: Sentence, hit: Hit) -> bool:
    """Whether a doubtful surname stands where a month or a common word would not."""
    before, after = s.key(hit.first - 1), s.key(hit.last + 1)
    return not (before.isdigit() or after.isdigit() or before in s.wording.locative)


def _actor(s: Sentence, hit: Hit, countries: Collection[str]) -> list[Mention]:
    readings = hit.of(*KINDS)
    joint = [r for r in readings if "joint" in r.flags]
    if joint:
        return [_one(s, hit, (r,)) for r in joint]
    best = _best(s, hit, readings)
    if all("weak" in r.flags for r in best) and _doubtful(s, hit, best, countries):
        return []
    return [_one(s, hit, best)]


def _best(s: Sentence, hit: Hit, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings of the likeliest actor and kind: before a noun an adjective, else a name."""
    order = list(KINDS)
    capital = s.proper(hit.first) and bool(s.wording.owner_cases)
    qualifies = s.noun(hit.last + 1) and not capital
    chosen = min(
        readings,
        key=lambda r: (
            (r.kind != "adjective") if qualifies else (r.kind == "adjective"),
            "weak" in r.flags,
            order.index(r.kind),
        ),
    )
    return tuple(r for r in readings if r.id == chosen.id and r.kind == chosen.kind)


def _doubtful(
    s: Sentence, hit: Hit, readings: Sequence[Reading], countries: Collection[str]
) -> bool:
    """Whether a weak form stands inside a longer unknown name, or nothing else supports it."""
    before, after = hit.first - 1, hit.last + 1
    inside = (s.free(before) and s.proper(before) and before > 0) or (
        s.free(after) and s.proper(after)
    )
    named = {r.id for r in readings}
    alone = not any(
        r.id in named or r.kind in ("name", "abbreviation")
        for h in s.hits
        if h is not hit
        for r in h.readings
    )
    return inside or (alone and hit.first == 0)


def _one(s: Sentence, hit: Hit, readings: Sequence[Reading]) -> Mention:
    reading = readings[0]
    kind = KINDS[reading.kind]
    first, last, head = hit.first, hit.last, _name_head(s, hit)
    confidence, why = 1.0, ""
    number = reading.number if len({r.number for r in readings}) == 1 else ""
    if kind is MentionKind.ADJECTIVE:
        confidence = 0.9
        noun = s.after_modifiers(hit.last + 1, 1 if s.wording.adjective_endings else 0)
        if not s.noun(noun):
            noun = hit.last + 1
        if s.noun(noun):
            last = head = noun
            if s.form(noun).endswith(s.wording.people_endings):
                kind, why = MentionKind.ROLE, "people by their adjective"
        elif s.wording.owner_cases and s.noun(hit.first - 1):
            first = head = hit.first - 1
    elif kind in (MentionKind.CAPITAL, MentionKind.NAME, MentionKind.SEAT):
        where = _where(s, hit, cases(readings))
        why = where
        if kind is MentionKind.CAPITAL:
            confidence = 0.5 if reading.kind == "place" else 0.9
            if where:
                confidence = min(confidence, 0.4 if where == "place" else 0.6)
    return make(
        s.words,
        first,
        last,
        reading.id,
        kind,
        head=head,
        cases=cases(readings),
        number=number,
        confidence=confidence,
        why=why,
    )


def _where(s: Sentence, hit: Hit, form: frozenset[str]) -> str:
    """`place` after a preposition that says where, `direction` after one that says whither."""
    i = hit.first - 1
    while s.key(i) in s.wording.articles or s.modifier(i):
        i -= 1
    if s.key(i) in s.wording.locative:
        fits = not s.wording.locative_cases or not form or form & s.wording.locative_cases
        return "place" if fits else "direction"
    wanted = s.wording.direction_cases
    leads = not wanted or (bool(form & wanted) and "ins" not in form)
    return "direction" if leads and s.key(i) in s.wording.direction else ""


def _name_head(s: Sentence, hit: Hit) -> int:
    if s.wording.person_head == "first":
        for i in range(hit.first, hit.last):
            if not s.key(i).endswith(s.wording.adjective_endings):
                return i
        return hit.last
    for i in range(hit.first, hit.last):
        if s.key(i + 1) in s.wording.of:
            return i
    return hit.last
