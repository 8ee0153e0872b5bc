"""Role phrases: a role with its country and its person, joined by place and case."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.actors.lexicon import Reading
from detente.actors.matching import PEOPLE, Hit
from detente.actors.sentence import OWNERS, PLACES, Sentence, agree, cases

CLOSING = frozenset({"»", "”", "“", '"'})


@dataclass(slots=True)
class Phrase:
    """A role phrase under construction: its span, owners (actors), roles and person."""

    first: int
    last: int
    role_head: int
    roles: list[str]
    cases: frozenset[str]
    number: str
    owners: list[str] = field(default_factory=list)
    person: Hit | None = None
    leader: Hit | None = None  # the person whose government it is
    name: tuple[int, int] | None = None
    comma: bool = False
    led: bool = False  # the name stands before the role
    former: bool = False


def role_phrase(s: Sentence, hit: Hit, floor: int = 0) -> Phrase:
    """The widest phrase around a role; it starts no earlier than word `floor`."""
    readings = hit.of("role")
    numbers = {r.number for r in readings}
    number = numbers.pop() if len(numbers) == 1 else ""
    phrase = Phrase(
        hit.first, hit.last, role_head(s, hit), [r.id for r in readings], cases(readings), number
    )
    if hit.inside:
        _own(phrase, _ids(hit.inside))
    _left(s, phrase, floor)
    _right(s, phrase)
    if not phrase.owners:
        _seat(s, phrase)
    if not phrase.owners:
        _implied(s, phrase)
    _former(s, phrase, floor)
    _person_right(s, phrase)
    if phrase.name is None:
        _person_left(s, phrase, floor)
    elif not phrase.owners:
        _owner_after_name(s, phrase)
    return phrase


def role_head(s: Sentence, hit: Hit) -> int:
    """The grammatical head of a role of several words."""
    w = s.wording
    if w.role_head == "last":
        for i in range(hit.first, hit.last):
            if s.key(i + 1) in w.of:
                return i
        return hit.last
    i = hit.first
    while i < hit.last and s.form(i).endswith(w.adjective_endings):
        i += 1
    return i


def _ids(readings: tuple[Reading, ...]) -> list[str]:
    joint = [r.id for r in readings if "joint" in r.flags]
    return joint or [readings[0].id]


def _right(s: Sentence, p: Phrase) -> None:
    w = s.wording
    while True:
        j = p.last + 1
        of = s.key(j) in w.of
        linked = of or s.key(j) in w.chain
        if linked:
            j += 1
            while s.key(j) in w.articles:
                j += 1
        if not linked and not w.owner_cases:
            return
        k = s.after_modifiers(j) if (linked or w.owner_cases) else j
        hit = s.by_first.get(k)
        if hit is None:
            return
        adjectives = hit.of("adjective")
        if adjectives or (linked and hit.has(*OWNERS)):
            inner = s.by_first.get(s.after_modifiers(hit.last + 1))
            if inner is not None and inner.has("role") and _governed(s, inner, linked):
                _own(p, _ids(hit.of("adjective", *OWNERS)))
                p.roles.extend(r.id for r in inner.of("role"))
                p.last = inner.last
                continue
        names = hit.of(*OWNERS)
        speaks = linked and bool(w.speaks.intersection(p.roles))
        if names and k == j and (of or speaks or (not linked and _genitive(s, names))):
            _own(p, _ids(names))
            p.last = hit.last
            _second_owner(s, p)
            return
        if (
            not s.person_role(p.roles[0])
            and hit.has(*PEOPLE)
            and k == j
            and (of or (not linked and _genitive(s, hit.of(*PEOPLE))))
        ):
            p.leader, p.last = hit, hit.last
            return
        if hit.has("role") and _governed(s, hit, linked):
            p.roles.extend(r.id for r in hit.of("role"))
            p.last = hit.last
            continue
        if adjectives and w.owner_cases and not p.owners and agree(cases(adjectives), p.cases):
            _own(p, _ids(adjectives))
            p.last = hit.last
        return


def _governed(s: Sentence, hit: Hit, linked: bool) -> bool:
    return linked or (bool(s.wording.owner_cases) and _genitive(s, hit.of("role")))


def _genitive(s: Sentence, readings: tuple[Reading, ...]) -> bool:
    wanted = s.wording.owner_cases
    return bool(wanted) and any(not r.cases or r.cases & wanted for r in readings)


def _own(p: Phrase, ids: list[str]) -> None:
    if not p.owners:
        p.owners.extend(ids)


def _second_owner(s: Sentence, p: Phrase) -> None:
    """The presidents of Russia and China: a second owner of a plural role."""
    if p.number == "sing" or s.key(p.last + 1) not in s.wording.conjunctions:
        return
    j = p.last + 2
    while s.key(j) in s.wording.articles:
        j += 1
    hit = s.by_first.get(j)
    if hit is None or (s.wording.owner_cases and p.number != "plur"):
        return
    names = hit.of(*OWNERS)
    if names and (not s.wording.owner_cases or _genitive(s, names)):
        p.owners.extend(_ids(names))
        p.last = hit.last


def _left(s: Sentence, p: Phrase, floor: int) -> None:
    w = s.wording
    j = s.before_modifiers(p.first - 1)
    if s.key(j) in w.possessive and s.key(j):
        hit = s.by_last.get(j - 1)
        if hit is not None and hit.first >= floor and hit.has(*OWNERS):
            _own(p, _ids(hit.of(*OWNERS)))
            p.first = hit.first
        elif hit is not None and hit.first >= floor and hit.has(*PEOPLE):
            p.leader, p.first = hit, hit.first
        return
    hit = s.by_last.get(j)
    if hit is None or hit.first < floor:
        return
    adjectives = hit.of("adjective")
    if adjectives and agree(cases(adjectives), p.cases):
        _own(p, _ids(adjectives))
        p.first = hit.first
        _coordinated(s, p, floor)
    elif not w.owner_cases and hit.has(*PEOPLE) and not s.person_role(p.roles[0]):
        p.leader, p.first = hit, hit.first
    elif not w.owner_cases and hit.has(*OWNERS):
        _own(p, _ids(hit.of(*OWNERS)))
        p.first = hit.first


def _coordinated(s: Sentence, p: Phrase, floor: int) -> None:
    """Russian and Chinese ministers: the adjective before the conjunction owns them too."""
    if p.number == "sing" or s.key(p.first - 1) not in s.wording.conjunctions:
        return
    hit = s.by_last.get(p.first - 2)
    if hit is not None and hit.first >= floor and hit.has("adjective"):
        if s.wording.owner_cases and p.number != "plur":
            return
        p.owners[:0] = _ids(hit.of("adjective"))
        p.first = hit.first


def _seat(s: Sentence, p: Phrase) -> None:
    """The authorities in Kyiv: the place of a body that sits at home tells whose it is."""
    w = s.wording
    if not w.rooted.intersection(p.roles) or s.key(p.last + 1) not in w.locative:
        return
    hit = s.by_first.get(p.last + 2)
    if hit is None or not hit.has("name", *PLACES):
        return
    places = hit.of("name", *PLACES)
    if not places[0].cases or not w.locative_cases or places[0].cases & w.locative_cases:
        _own(p, [places[0].id])
        p.last = hit.last


def _implied(s: Sentence, p: Phrase) -> None:
    """The Bundestag, the Kremlin spokesman: a word of the role tells the state."""
    whole = " ".join(s.keys[p.first : p.last + 1])
    for beginning, actor in s.wording.implied.items():
        for i in range(p.first, p.last + 1):
            if s.key(i).startswith(beginning) or whole.startswith(beginning):
                _own(p, [actor])
                return


def _former(s: Sentence, p: Phrase, floor: int) -> None:
    for i in (p.first - 1, p.first - 2):
        if i >= floor and s.key(i) in s.wording.former:
            p.former, p.first = True, i
            return
    inside = range(p.first, p.last + 1)
    p.former = any(s.key(i) in s.wording.former for i in inside)


def _person_right(s: Sentence, p: Phrase) -> None:
    if not s.person_role(p.roles[0]) and not s.wording.named.intersection(p.roles[:1]):
        return
    j = p.last + 1
    if s.form(j) in s.wording.opening and s.wording.named.intersection(p.roles[:1]):
        _quoted(s, p, j + 1)
        return
    comma = s.key(j) == ","
    if comma:
        j += 1
    while s.key(j) in s.wording.titles or (s.key(j) == "." and s.key(j - 1) in s.wording.titles):
        j += 1
    end = s.name_end(j)
    if end < j:
        return
    hit = next((h for h in s.hits if j <= h.first and h.last <= end and h.has(*PEOPLE)), None)
    if hit is not None and not agree(cases(hit.of(*PEOPLE)), p.cases):
        return
    if comma and ((hit is None and end == j) or s.key(end + 1) not in {",", ".", "", ")", ";"}):
        return
    p.person, p.name, p.comma, p.last = hit, (j, end), comma, end


def _quoted(s: Sentence, p: Phrase, j: int) -> None:
    """The company «X»: all between the quotation marks is its name, unless a table knows it."""
    end = next((k for k in range(j, j + 6) if s.form(k) in CLOSING), -1)
    if end > j and s.form(j)[:1].isupper() and not _known(s, j, end - 1):
        p.name, p.last = (j, end - 1), end - 1


def _known(s: Sentence, first: int, last: int) -> bool:
    """Whether the tables have the whole name."""
    hit = s.by_first.get(first)
    return hit is not None and hit.last >= last and hit.has("name", "abbreviation")


def _owner_after_name(s: Sentence, p: Phrase) -> None:
    """President Xiomara Castro of Honduras."""
    j = p.last + 2
    while s.key(j) in s.wording.articles:
        j += 1
    hit = s.by_first.get(j)
    if s.key(p.last + 1) in s.wording.of and hit is not None and hit.has(*OWNERS):
        _own(p, _ids(hit.of(*OWNERS)))
        p.last = hit.last


def _person_left(s: Sentence, p: Phrase, floor: int) -> None:
    """Hakan Fidan, Turkey's foreign minister: the name before a role set off by a comma."""
    j = p.first - 1
    while s.key(j) in s.wording.articles:
        j -= 1
    if not s.person_role(p.roles[0]):
        return
    if s.key(j) != "," or j < floor + 1:
        return
    start = s.name_start(j - 1)
    if start < floor or start > j - 1:
        return
    hit = next((h for h in s.hits if start <= h.first and h.last < j and h.has(*PEOPLE)), None)
    if hit is None and start >= j - 1:
        return
    if hit is not None and not agree(cases(hit.of(*PEOPLE)), p.cases):
        return
    if s.key(p.last + 1) not in {",", ".", "", ")", ";", "—", "–", "-"} and not p.owners:
        return
    p.person, p.name, p.first = hit, (start, j - 1), start
    p.comma = p.led = True
