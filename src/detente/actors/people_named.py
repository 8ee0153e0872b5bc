"""Mentions out of role phrases: the Kazakh president, szef tureckiej dyplomacji Hakan Fidan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from detente.actors.actor import Voice
from detente.actors.choosing import Who, choose
from detente.actors.gender import given_alike
from detente.actors.making import make, text_of
from detente.actors.matching import PEOPLE
from detente.actors.mention import Mention, MentionKind
from detente.actors.phrases import Phrase
from detente.actors.roles import roles
from detente.actors.sentence import Sentence

LED_BY = "by the name of its leader"
COMPANY = "company named after the noun"


def phrase_mentions(
    s: Sentence,
    phrases: Sequence[Phrase],
    day: date | None,
    countries: Collection[str],
    known: Collection[str],
) -> list[Mention]:
    """The mentions of the role phrases whose country the sentence or the person tells."""
    found: list[Mention] = []
    for phrase in phrases:
        found.extend(phrase_mention(s, phrase, day, countries, known))
    return found


def phrase_mention(
    s: Sentence,
    p: Phrase,
    day: date | None,
    countries: Collection[str],
    known: Collection[str],
    owners: Sequence[str] = (),
) -> list[Mention]:
    """One mention per owner of the phrase; `owners` stand in where the phrase names none."""
    who = _person(s, p, day, countries, known)
    led_by = _leader(p, day, countries, known)
    leader = led_by.actor if led_by else ""
    if p.name and who is None and s.wording.named.intersection(p.roles[:1]):
        return [_company(s, p, p.owners or owners)]
    mine = list(p.owners) or ([who.actor] if who else [leader] if leader else list(owners))
    office = roles().get(p.roles[0])
    voice = getattr(office, "voice", Voice.EXECUTIVE)
    if who and not (who.voice is Voice.INDEPENDENT and not who.former):
        voice = who.voice  # where the tables know the office only later, the text knows better
    former = p.former or bool(who and who.former)
    name = who.person.name if who else text_of(s.words, *p.name) if p.name else None
    kind = MentionKind.PERSON if p.name else MentionKind.ROLE
    common = {
        "head": _head(s, p),
        "name": name,
        "person": who.person.id if who else None,
        "office": p.roles[0],
        "voice": Voice.INDEPENDENT if former else voice,
        "former": former,
        "cases": p.cases,
        "number": "sing" if p.name else p.number,
        "confidence": _confidence(p, who, led_by),
        "why": who.why if who else LED_BY if led_by else "",
    }
    return [
        replace(m, others=tuple(o for o in mine if o != m.actor)) if len(mine) > 1 else m
        for m in (make(s.words, p.first, p.last, actor, kind, **common) for actor in mine)
    ]


def _confidence(p: Phrase, who: Who | None, led_by: Who | None) -> float:
    if p.owners or not (who or led_by):
        return 1.0
    return max(who.confidence, 0.9) if who else led_by.confidence if led_by else 1.0


def _leader(
    p: Phrase, day: date | None, countries: Collection[str], known: Collection[str]
) -> Who | None:
    """The person whose government or party it is."""
    if p.leader is None or p.owners:
        return None
    return choose(p.leader.of(*PEOPLE), day, countries=countries, known=known)


def _company(s: Sentence, p: Phrase, owners: Sequence[str]) -> Mention:
    """The firm Naval Group: a company acts under its own name, in capitals."""
    first, last = p.name or (p.first, p.last)
    name = text_of(s.words, first, last)
    return make(
        s.words,
        p.first,
        p.last,
        name.upper(),
        MentionKind.NAME,
        head=p.role_head,
        name=name,
        state=owners[0] if owners else None,
        cases=p.cases,
        number=p.number,
        confidence=0.8,
        why=COMPANY,
    )


def _person(
    s: Sentence, p: Phrase, day: date | None, countries: Collection[str], known: Collection[str]
) -> Who | None:
    if p.person is None:
        return None
    readings = p.person.of(*PEOPLE)
    if p.name and p.name[0] < p.person.first and not any(r.kind == "person" for r in readings):
        givens = [s.form(i) for i in range(p.name[0], p.person.first)]
        readings = tuple(
            r for r in readings if any(given_alike(r.id, g, s.wording.name) for g in givens)
        )
    offices = {which for r in p.roles if r in roles() for which in roles()[r].which}
    who = choose(readings, day, countries=p.owners or countries, roles=offices, known=known)
    if who and p.owners and not any(o.actor in p.owners for o in who.person.offices):
        return None  # a namesake of another country
    return who


def _head(s: Sentence, p: Phrase) -> int:
    if p.name is None:
        return p.role_head
    ends = p.name if s.wording.person_head == "first" else (p.name[1], p.name[0])
    if p.led or (not p.comma and s.wording.phrase_head == "person"):
        return ends[0]
    return p.role_head
