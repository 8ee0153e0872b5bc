"""Whom a word points back to: preferences over what the document named before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from detente.actors.gender import gender, plural
from detente.actors.learned import Names
from detente.actors.mention import Mention, MentionKind
from detente.actors.people import people
from detente.actors.polity import is_bloc, is_group, is_state, is_territory
from detente.actors.roles import roles
from detente.actors.salience import Salience
from detente.actors.sentence import Sentence

Choice = tuple[str, ...]  # actors, the likeliest first
HUMAN = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.DEMONYM)
PLACED = (MentionKind.NAME, MentionKind.CAPITAL)
SAME_SENTENCE, PER_SENTENCE, SUBJECT = 2.0, 1.0, 1.0
MISMATCH = 3.0
BESIDE = 3  # words from one name of a list to the next
OWN_OBJECT = 3.0  # him is not the subject of its own clause
PLACE, ABROAD = 1.2, 2.0  # of a local body: where the act is; whose embassy stands there


class View:
    """What stands before a word: the mentions of its sentence so far, then earlier sentences."""

    def __init__(
        self,
        s: Sentence,
        language: str,
        past: Salience,
        names: Names,
        explicit: Sequence[Mention],
    ) -> None:
        self.s = s
        self.language = language
        self.past = past
        self.names = names
        self.mentions: list[Mention] = list(explicit)

    def before(self, i: int) -> list[Mention]:
        """Mentions of this sentence that end before word i, nearest first."""
        return sorted((m for m in self.mentions if m.last < i), key=lambda m: -m.last)

    def subject_before(self, i: int) -> Mention | None:
        """The likely subject of this sentence among the mentions before word i."""
        return subject_of(self.s, [m for m in self.mentions if m.last < i])

    def focus(self, i: int) -> Mention | None:
        """The subject so far, else that of the last sentence, else the first mention to come."""
        later = [m for m in self.mentions if m.first > i and m.why != "place"]
        return (
            self.subject_before(i)
            or self.past.subject()
            or (subject_of(self.s, later) or later[0] if later else None)
        )

    def candidates(self, i: int) -> Iterator[tuple[float, Mention]]:
        """Mentions with a score for nearness and subjecthood, nearest first."""
        subject = self.subject_before(i)
        for rank, m in enumerate(self.before(i)):
            yield SAME_SENTENCE - 0.2 * rank + SUBJECT * (m is subject), m
        subjects = list(reversed(self.past.subjects[-3:]))
        for distance, m in self.past.recent():
            is_subject = subjects[distance - 1] is m
            yield SAME_SENTENCE - PER_SENTENCE * distance + SUBJECT * is_subject, m


def subject_of(s: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """The likely subject among mentions: the first that can be nominative and free-standing."""
    best: tuple[float, int, Mention] | None = None
    for m in mentions:
        if m.cases and "nom" not in m.cases:
            continue
        start = m.first - 1
        while s.key(start) in s.wording.articles or s.modifier(start):
            start -= 1
        score = 0.0
        score -= 2.0 * (s.key(start) in s.wording.prepositions or m.why in ("place", "direction"))
        score -= 1.0 * (s.key(m.last + 1) in s.wording.possessive and m.last + 1 < len(s.keys))
        score -= 0.5 * (m.kind is MentionKind.ADJECTIVE)
        score += 0.5 * (m.kind in (MentionKind.PERSON, MentionKind.NAME))
        if best is None or (score, -m.first) > (best[0], -best[1]):
            best = (score, m.first, m)
    return best[2] if best and best[0] > -2.0 else None


def _best(scores: dict[str, float]) -> Choice:
    return tuple(sorted(scores, key=lambda a: -scores[a]))[:4]


def pronoun(
    view: View, i: int, *, number: str, sex: str, human: bool, objective: bool = False
) -> Choice:
    """Whom he, jej, они or its stands for; `objective`: it is no subject and no possessive."""
    scores: dict[str, float] = {}
    clause_subject = view.subject_before(i)
    for score, m in view.candidates(i):
        if objective and m is clause_subject and _same_clause(view.s, m.last, i):
            score -= OWN_OBJECT
        if number == "plur":
            score += 1.0 if plural(m) else -0.5
        else:
            score -= MISMATCH if m.number == "plur" and m.kind is not MentionKind.NAME else 0.0
            known = gender(m, view.language)
            if sex and known:
                score += 0.7 if known == sex else -MISMATCH
            if human:
                score += 1.0 if m.kind in HUMAN else -0.7
            elif sex in ("m", "f") and m.kind is MentionKind.PERSON:
                score += 0.6
        if not human and number != "plur" and m.kind is MentionKind.PERSON:
            score -= 2.0
        if m.kind is MentionKind.ADJECTIVE or m.why == "place":
            score -= 1.0
        score += 0.05 * view.past.score(m.actor)
        scores[m.actor] = max(scores.get(m.actor, -99.0), score)
    return _best(scores)


def _same_clause(s: Sentence, start: int, end: int) -> bool:
    return not any(s.key(k) in {",", ";", ":", "—", "–"} for k in range(start, end))


def own(view: View, i: int) -> Choice:
    """Whose own: the subject of the clause, or of the sentence."""
    start = max((k for k in range(i) if view.s.key(k) in {",", ";", ":"}), default=-1)
    if view.s.wording.owner_cases:
        here = [m for m in view.before(i) if m.first > start and not m.why]
        nominative = [m for m in here if "nom" in m.cases]
        if nominative:
            return (nominative[-1].actor,)
    focus = view.focus(i)
    return (focus.actor,) if focus else ()


def role(
    view: View,
    i: int,
    ids: Sequence[str],
    *,
    abroad: bool,
    organ: bool,
    home: str,
    exclude: Collection[str] = (),
    former: bool = False,
) -> Choice:
    """Whose president, ministry or ambassador it is when the words do not say."""
    w = view.s.wording
    if w.rebels.intersection(ids[:1]) and (group := _group(view, i)):
        return (group,)
    local = organ or bool(w.local.intersection(ids[:1]))
    blocs = bool(view.s.wording.supranational.intersection(ids[:1]))
    wanted = {which for r in ids if r in roles() for which in roles()[r].which} | set(ids)
    scores: dict[str, float] = {}
    before = view.before(i)
    for actor in {
        *view.past.count, *view.past.ahead, *(m.actor for m in view.mentions)
    }:  # fmt: skip
        if is_state(actor) or (blocs and is_bloc(actor)):
            scores[actor] = 0.4 * view.past.score(actor) - 1.5 * (is_bloc(actor) or is_territory(actor))
    for rank, m in enumerate(before):
        if m.actor in scores and not (local and m.office in w.abroad):
            scores[m.actor] += 1.0 / (1 + rank)
    for m in view.mentions:
        if m.first > i and m.actor in scores:
            scores[m.actor] += 0.3
    if local:
        for actor, weight in _hosts(view).items():
            if actor in scores:
                scores[actor] += weight
    subject = view.subject_before(i)
    last = view.past.subject()
    if subject and subject.actor in scores and not (local and subject.office in w.abroad):
        scores[subject.actor] += -2.5 if abroad else 0.8
    elif last and last.actor in scores and not abroad:
        scores[last.actor] += 1.0
    if not organ:
        for distance, m in [(0, m) for m in before] + view.past.recent():
            fits = m.former if former else _held(m, wanted)
            if m.actor in scores and m.kind is not MentionKind.ANAPHOR and fits:
                scores[m.actor] += 3.0 - 0.5 * distance
                break
        for taught in view.names.of_role(list(ids))[:1]:
            if taught.actor in scores:
                scores[taught.actor] += 1.5
    for actor in exclude:
        scores.pop(actor, None)
    if not scores and home:
        scores[home] = 0.0
    elif home in scores:
        scores[home] += 0.4
    return _best(scores)


def _group(view: View, i: int) -> str:
    """The armed group named last, in this sentence or the ones before; "" if none was."""
    near = [*view.before(i), *(m for _, m in view.past.recent())]
    return next((m.actor for m in near if is_group(m.actor)), "")


def _hosts(view: View) -> dict[str, float]:
    """How much the scene of this and the last sentence tells for a state: places, no embassies."""
    found: dict[str, float] = {}
    last = view.past.sentences[-1] if view.past.sentences else []
    for mentions, weight in ((last, 0.5), (view.mentions, 1.0)):
        for m in mentions:
            if m.why == "place" and m.kind is not MentionKind.ANAPHOR:
                found[m.actor] = found.get(m.actor, 0.0) + PLACE * weight
            elif m.office in view.s.wording.abroad:
                found[m.actor] = found.get(m.actor, 0.0) - ABROAD * weight
    return found


def _held(m: Mention, wanted: set[str]) -> bool:
    if m.office in wanted:
        return True
    person = people().get(m.person or "")
    return person is not None and any(o.role in wanted for o in person.offices)


def country(view: View, i: int, *, exclude: Collection[str] = ()) -> Choice:
    """Which state `the country` is: the one in focus or named last."""
    scores: dict[str, float] = {}
    for score, m in view.candidates(i):
        if is_state(m.actor) and m.actor not in exclude:
            scores[m.actor] = max(
                scores.get(m.actor, -99.0), score + 0.1 * view.past.score(m.actor)
            )
    return _best(scores)


def of_type(view: View, i: int, members: Collection[str]) -> Choice:
    """Which kingdom, emirate or island it is: one of those the text named, else any state."""
    near = {m.actor: 3.0 for m in view.before(i)}
    known = [a for a in {*view.past.ranked(), *near} if a in members]
    known.sort(key=lambda a: -(view.past.score(a) + near.get(a, 0.0)))
    return tuple(known[:4]) or country(view, i)


def counterpart(view: View, i: int) -> Choice:
    """Who the neighbour or the host is: the state most present besides the one in focus."""
    focus = view.focus(i)
    taken = {focus.actor} if focus else set()
    near = {m.actor: 3.0 for m in view.mentions if m.kind is not MentionKind.ANAPHOR}
    ranked = [a for a in {*view.past.ranked(), *near} if a not in taken and is_state(a)]
    return tuple(sorted(ranked, key=lambda a: -(view.past.score(a) + near.get(a, 0.0)))[:4])


def bloc(view: View, i: int) -> Choice:
    """Which organisation `the bloc` is: the one named last, the most present among equals."""
    scores: dict[str, float] = {}
    for score, m in view.candidates(i):
        if is_bloc(m.actor):
            scores[m.actor] = max(scores.get(m.actor, -99.0), score)
    for actor in view.past.ranked():
        if is_bloc(actor):
            scores.setdefault(actor, -5.0 + 0.1 * view.past.score(actor))
    return _best(scores)


def pair(view: View, i: int) -> Choice:
    """The two that `both sides` are: the most present states, those of the sentence first."""
    return _present(view)[:2]


def _present(view: View) -> Choice:
    here = {m.actor for m in view.mentions}
    ranked = [a for a in {*view.past.ranked(), *here} if is_state(a) or is_bloc(a)]
    ranked.sort(
        key=lambda a: (
            -(
                view.past.score(a)
                + 1.5 * view.past.freshness(a)
                + 3.5 * (a in here)
                - 1.5 * is_bloc(a)
            )
        )
    )
    return tuple(ranked)


def last_named(view: View, i: int, *, not_subject: bool = True) -> Choice:
    """The state or body named last, not counting the subject: there, the latter, тот."""
    last = view.past.subjects[-1] if view.past.subjects and not_subject else None
    subject = view.subject_before(i) or last
    order = [m for _, m in view.candidates(i)]
    rest = [m.actor for m in order if not (not_subject and subject and m.actor == subject.actor)]
    return tuple(dict.fromkeys(rest))[:4]


def here(view: View, i: int) -> Choice:
    """Whose the place is that local, tamtejszy and местный mean: named in the sentence, or last."""
    subject = view.subject_before(i)
    near = [m.actor for m in view.before(i) if m is not subject and m.kind in PLACED]
    places = [m.actor for _, m in view.candidates(i) if m.why in ("place", "direction")]
    return tuple(dict.fromkeys([*near[:1], *places[:1], *last_named(view, i)]))[:4]


def guest(view: View, i: int) -> Choice:
    """Who the guest is: of those named lately a person, not of the state of the place."""
    near = [m for _, m in view.candidates(i)]
    hosts = {m.actor for m in near if m.why in ("place", "direction")}
    people = [m.actor for m in near if m.kind in HUMAN and m.actor not in hosts]
    return tuple(dict.fromkeys(people))[:4] if hosts and people else own(view, i)


def several(view: View, number: int) -> Choice:
    """The three or four that a phrase counts: those listed together last, else the most present."""
    for mentions in reversed(view.past.sentences):
        listed = _listed(mentions)
        if len(listed) == number:
            return listed
    subject = view.subject_before(len(view.s.keys))
    return tuple(a for a in _present(view) if not subject or a != subject.actor)[:number]


def _listed(mentions: Sequence[Mention]) -> Choice:
    """The longest list of states named side by side, a comma or `and the` between."""
    best: Choice = ()
    run: list[str] = []
    end = -9
    for m in sorted((m for m in mentions if is_state(m.actor)), key=lambda m: m.first):
        run = [*run, m.actor] if m.first - end <= BESIDE else [m.actor]
        end = m.last
        distinct = tuple(dict.fromkeys(run))
        best = distinct if len(distinct) > len(best) else best
    return best
