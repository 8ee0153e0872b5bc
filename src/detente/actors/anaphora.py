"""The words of a sentence that point back, turned into mentions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from detente.actors import antecedents as to
from detente.actors.actor import Voice
from detente.actors.antecedents import Choice, View
from detente.actors.choosing import incumbents
from detente.actors.finding import Parsed
from detente.actors.gender import native_names
from detente.actors.learned import Taught, same_name
from detente.actors.making import make
from detente.actors.mention import Mention, MentionKind
from detente.actors.people import people
from detente.actors.people_named import phrase_mention
from detente.actors.phrases import Phrase
from detente.actors.polity import is_state
from detente.actors.roles import roles

# Pronoun list -> number, gender, human, possessive
PRONOUNS = {
    "he": ("sing", "m", True, False),
    "she": ("sing", "f", True, False),
    "it": ("sing", "n", False, False),
    "they": ("plur", "", True, False),
    "his": ("sing", "m", True, True),
    "her": ("sing", "f", True, True),
    "its": ("sing", "", False, True),
    "their": ("plur", "", True, True),
}
POSSESSIVE = ("his", "her", "its", "their")


class Anaphora:
    """Adds to a view the mentions that only the document before can tell."""

    def __init__(
        self, view: View, parsed: Parsed | None, day: date | None, people: Collection[str]
    ) -> None:
        self.view = view
        self.s = view.s
        self.w = view.s.wording
        self.parsed = parsed
        self.day = day
        self.people = people
        self.taken = {i for m in view.mentions for i in range(m.first, m.last + 1)}
        phrases = parsed.phrases if parsed else ()
        self.phrases = {p.first: p for p in phrases if p.first not in self.taken}

    def add(self) -> None:
        """Resolve word by word, so that earlier anaphors help later ones."""
        i = 0
        while i < len(self.s.keys):
            if i in self.taken:
                i += 1
                continue
            i = max(i + 1, self._at(i) + 1)

    def _at(self, i: int) -> int:
        """Resolve what starts at word i; the last word it took, or i."""
        phrase = self.phrases.get(i)
        if phrase is not None and not phrase.name and self._in_a_name(i):
            return i
        for rule in (self._both, self._possessed, self._learned):
            end = rule(i)
            if end >= i:
                return end
        if phrase is not None and (phrase.name or phrase.last > i or not self._general(i)):
            return self._role(phrase, i)
        end = self._word(i)
        return self._role(phrase, i) if end < i and phrase is not None else end

    def _in_a_name(self, i: int) -> bool:
        """Whether a capitalised noun ends an unknown name: Qatar Investment Authority."""
        before = i - 1
        return before > 0 and self.s.proper(i) and self.s.proper(before) and self.s.free(before)

    def _general(self, i: int) -> bool:
        """Whether word i is one of the general nouns with a rule of its own."""
        return any(self.s.key(i) in keys for keys in self.w.nouns.values())

    def _put(self, first: int, last: int, choice: Choice, confidence: float, why: str) -> int:
        if not choice:
            return first - 1
        self._new(first, last, last, choice[0], confidence, why, choice[1:])
        return last

    def _new(
        self,
        first: int,
        last: int,
        head: int,
        actor: str,
        confidence: float,
        why: str,
        others: tuple[str, ...] = (),
        number: str = "",
    ) -> None:
        mention = make(
            self.s.words,
            first,
            last,
            actor,
            MentionKind.ANAPHOR,
            head=head,
            confidence=confidence,
            why=why,
            others=others,
            number=number,
        )
        self._keep(mention)

    def _keep(self, mention: Mention) -> None:
        self.view.mentions.append(mention)
        self.taken.update(range(mention.first, mention.last + 1))

    def _both(self, i: int) -> int:
        """Both sides, obie strony, министры двух стран: two mentions over the same words."""
        both, parties = self.w.both["words"], self.w.both["parties"]
        end = -1
        phrase = self.phrases.get(i)
        if phrase is not None and self._several(phrase) and not phrase.name:
            end = phrase.last
        elif self.s.key(i) in both:
            end = self.s.reach(i + 1, parties)
            near = [self.phrases[j] for j in range(i + 1, i + 3) if j in self.phrases]
            if end < 0 and near and not near[0].owners and near[0].number != "sing":
                end = near[0].last
        elif self.s.key(i) in self.w.both["alone"]:
            end = i
        for number, words in ((3, "three"), (4, "four")):
            if self.s.key(i) in self.w.both.get(words, ()):
                counted = self.s.reach(i + 1, parties)
                return self._all(i, counted, to.several(self.view, number), number)
        return self._two(i, end) if end >= 0 else -1

    def _two(self, i: int, end: int) -> int:
        return self._all(i, end, to.pair(self.view, i), 2)

    def _all(self, i: int, end: int, actors: Choice, number: int) -> int:
        if end < 0 or len(actors) != number:
            return -1
        for actor in actors:
            other = tuple(a for a in actors if a != actor)
            self._new(i, end, end, actor, 0.7, "those the text is about", other, "plur")
        return end

    def _several(self, p: Phrase) -> bool:
        """Presidents, ministers: of what a state has one only, several are those of two states."""
        return p.number == "plur" and not p.owners and bool(self.w.single.intersection(p.roles[:1]))

    def _possessed(self, i: int) -> int:
        """His government, swoją ambasadę, their country: one mention, the possessor's actor."""
        if self.s.key(i) in self.w.nearby:
            return self._local(i)
        name = self._possessive(i)
        if not name:
            return -1
        choice = to.own(self.view, i) if name == "own" else self._pronoun(i, name)
        if not choice:
            return -1
        whose = f"{self.s.key(i)} = {choice[0]}"
        near = [j for j in range(i + 1, self.s.after_modifiers(i + 1) + 1) if j in self.phrases]
        if near and name == "their" and self._several(self.phrases[near[0]]):
            return self._two(i, self.phrases[near[0]].last)
        if near and not self.phrases[near[0]].owners:
            return self._role(self.phrases[near[0]], i, choice, whose)
        j = self.s.reach(i + 1, self.w.nouns["country"] | self.w.nouns["republic"])
        if j >= 0:
            return self._put(i, j, choice, 0.8, whose)
        j = self.s.reach(i + 1, self.w.nouns["other"])
        if j >= 0:
            return self._put(i, j, _other(self.view, choice[0]), 0.6, "counterpart")
        return self._put(i, i, choice, 0.6, "possessive")

    def _local(self, i: int) -> int:
        """Tamtejsze władze, the local police: of the place just named."""
        choice, j = to.here(self.view, i), self.s.after_modifiers(i + 1)
        if not choice:
            return -1
        near = next((k for k in range(i + 1, j + 1) if k in self.phrases), -1)
        if near >= 0 and not self.phrases[near].owners:
            return self._role(self.phrases[near], i, choice, "of the place just named")
        return self._put(i, i, choice, 0.5, "place named last") if self.w.owner_cases else -1

    def _possessive(self, i: int) -> str:
        key = self.s.key(i)
        lists = self.w.pronouns
        if key in lists.get("own", ()):
            return "own"
        name = next((n for n in POSSESSIVE if key in lists.get(n, ())), "")
        object_too = any(key in lists.get(n, ()) for n in ("he", "she", "they"))
        follows = self.s.after_modifiers(i + 1)
        noun = self.s.noun(follows) or self.s.noun(i + 1) or follows in self.phrases
        return name if name and (noun or not object_too) else ""

    def _pronoun(self, i: int, name: str) -> Choice:
        number, sex, human, possessive = PRONOUNS[name]
        human = human and not self.w.owner_cases  # with genders, he and she can be things
        objective = not possessive and not self._subject_form(i)
        return to.pronoun(self.view, i, number=number, sex=sex, human=human, objective=objective)

    def _subject_form(self, i: int) -> bool:
        """Whether a pronoun is a subject: he but not him, `it` where a clause begins."""
        if self.s.key(i) in self.w.subjective:
            return True
        before = self.s.key(i - 1)
        starts = i == 0 or before == "," or before in self.w.function - self.w.prepositions
        return not self.w.owner_cases and self.s.key(i) == "it" and starts

    def _learned(self, i: int) -> int:
        """A surname that the document taught."""
        names = self.view.names
        if not names or not self.s.free(i):
            return -1
        firm = names.company([self.s.form(k) for k in range(i, min(i + 5, len(self.s.keys)))])
        if firm is not None and self.s.proper(i):
            return self._firm(i, firm)
        start = self.s.name_end(i)
        if start < i:
            return -1
        taught = names.lookup(self.s.form(start))
        if taught is None:
            return -1
        self._keep(
            make(
                self.s.words,
                i,
                start,
                taught.actor,
                MentionKind.PERSON,
                head=i if self.w.person_head == "first" else start,
                name=taught.name,
                office=taught.role,
                number="sing",
                confidence=0.9,
                why="named before with role and country",
            )
        )
        return start

    def _firm(self, i: int, firm: Taught) -> int:
        """A company that the document introduced by its noun."""
        last = i + firm.surname.count(" ")
        self._keep(
            make(
                self.s.words, i, last, firm.actor, MentionKind.NAME, head=i, name=firm.name,
                state=firm.state, number="sing", confidence=0.8, why="company named before",
            )
        )  # fmt: skip
        return last

    def _role(self, p: Phrase, i: int, owners: Choice = (), why: str = "") -> int:
        abroad = bool(self.w.abroad.intersection(p.roles[:1]))
        organ = bool(self.w.rooted.intersection(p.roles[:1]))
        if p.name and len(owners) > 1:
            taken = self._taken(p)
            owners = tuple(o for o in owners if o not in taken) or owners
        bearer = p.name[1] if p.name else p.leader.last if p.leader else None
        taught = None if bearer is None else self.view.names.lookup(self.s.form(bearer))
        if taught and not owners:
            owners, why = (taught.actor,), "named before"
        if not owners:
            taken = self._taken(p)
            owners = to.role(
                self.view,
                i,
                p.roles,
                abroad=abroad,
                organ=organ,
                home=self.w.home,
                exclude=taken,
                former=p.former,
            )
            why = "role without a country"
        if not owners:
            return i - 1
        known = roles().get(p.roles[0])
        for m in phrase_mention(self.s, p, self.day, (), self.people, owners[:1]):
            self._keep(
                make(
                    self.s.words,
                    min(i, m.first),
                    m.last,
                    m.actor,
                    m.kind,
                    head=m.head,
                    name=m.name,
                    person=m.person,
                    office=m.office,
                    voice=m.voice or Voice.EXECUTIVE,
                    former=m.former,
                    cases=m.cases,
                    number=m.number,
                    confidence=0.7 if known and known.anaphor else 0.4,
                    why=why,
                    others=owners[1:],
                )
            )
        return p.last

    def _taken(self, p: Phrase) -> set[str]:
        """The actors where somebody of another name holds the office of a named stranger."""
        if p.name is None:
            return set()
        parts = [self.s.form(k) for k in range(p.name[0], p.name[1] + 1)]
        native = native_names(self.view.language)
        holders = [
            (actor, native.get(person) or people()[person].name)
            for actor, person in incumbents(self.day, p.roles[0])
        ] + [(t.actor, t.name) for t in self.view.names.of_role(p.roles[:1])]
        return {
            actor
            for actor, name in holders
            if not any(same_name(part, known) for part in parts for known in name.split())
        }

    def _word(self, i: int) -> int:
        """Pronouns and general nouns."""
        key, lists, nouns = self.s.key(i), self.w.pronouns, self.w.nouns
        before = self.s.key(i - 1)
        if i and self._general(i) and self.s.proper(i) and key not in nouns["bloc"]:
            return i - 1  # part of a name
        if key in lists.get("own", ()):
            return self._put(i, i, to.own(self.view, i), 0.8, "the subject's own")
        if key in lists["who"] and self._clause_start(i):
            nearest = [m for m in self.view.before(i) if m.last >= i - 5]
            return self._put(i, i, tuple(m.actor for m in nearest[:1]), 0.8, "relative pronoun")
        for name in ("he", "she", "it", "they"):
            if key in lists.get(name, ()):
                return self._put(i, i, self._pronoun(i, name), 0.6, "pronoun")
        if key in lists["we"]:
            return self._put(i, i, to.own(self.view, i), 0.4, "first person")
        if key in lists["there"]:
            return self._put(i, i, to.last_named(self.view, i), 0.5, "place named last")
        if key in nouns["country"]:
            near = before in lists["this"]
            choice = to.last_named(self.view, i) if near else to.country(self.view, i)
            return self._put(i, i, choice, 0.6, "the state in focus")
        if key in nouns["other"]:
            return self._put(i, i, to.counterpart(self.view, i), 0.6, "counterpart")
        if key in nouns["guest"]:
            return self._put(i, i, to.guest(self.view, i), 0.5, "guest")
        if key in nouns["bloc"]:
            return self._put(i, i, to.bloc(self.view, i), 0.7, "the organisation in focus")
        for name, members in self.w.types.items():
            if key in nouns.get(name, ()):
                choice = to.of_type(self.view, i, members)
                return self._put(i, i, choice, 0.6, f"the {name} of the text")
        for name, outsiders in self.w.never.items():
            if key in nouns.get(name, ()):
                choice = to.country(self.view, i, exclude=outsiders)
                choice = choice or to.country(self.view, i)
                return self._put(i, i, choice, 0.6, f"the {name} of the text")
        if key in nouns["capital"]:
            return self._put(i, i, to.country(self.view, i), 0.6, "the state in focus")
        if key in nouns["latter"] and before in (lists.get("that", ()) or self.w.articles):
            return self._put(i, i, to.last_named(self.view, i), 0.6, "the latter")
        if key in lists.get("that", ()) and self._clause_start(i):
            return self._put(i, i, to.last_named(self.view, i), 0.4, "demonstrative")
        return i - 1

    def _clause_start(self, i: int) -> bool:
        before = self.s.key(i - 1)
        return (
            i == 0
            or before in {",", ";", "—", "–"}
            or (before in self.w.prepositions and self.s.key(i - 2) == ",")
            or (before in self.w.function and self.s.key(i - 2) == ",")
        )


def _other(view: View, actor: str) -> Choice:
    return tuple(a for a in view.past.ranked(exclude={actor}) if is_state(a))[:3]
