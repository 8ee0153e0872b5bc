"""Which concept each trigger word of a sentence stands for, once its arguments are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from detente.actors import MentionKind
from detente.actors.polity import is_bloc
from detente.events.coding.grammar import Concept, Grammar, Reading
from detente.events.coding.roles import adjunct
from detente.events.coding.scene import Scene
from detente.events.coding.triggers import Trigger

_OBJECTS = ("obj", "obl", "iobj", "nmod", "xcomp", "nsubj:pass", "compound", "amod", "appos", "acl")
_CARRIED = ("obj", "nsubj:pass", "obl", "xcomp", "nmod", "conj", "iobj", "appos")
_QUOTES = frozenset("„“”\"«»‘’'")


@dataclass(slots=True)
class Read:
    """A trigger with the concept and reading chosen for it and the theme nouns that decided."""

    trigger: Trigger
    concept: Concept
    reading: Reading | None = None
    decided: tuple[int, ...] = ()
    support: int | None = None
    notes: list[str] = field(default_factory=list)


def read(scene: Scene, matches: Sequence[Sequence[Trigger]], grammar: Grammar) -> dict[int, Read]:
    """The best reading of every trigger word: a theme noun beats a clause, a clause a bare word."""
    chosen: dict[int, Read] = {}
    for group in matches:
        scored = []
        for order, trigger in enumerate(group):
            if (found := _read_one(scene, trigger, grammar)) is not None:
                value, reading = found
                scored.append((value + 1.5 * len(trigger.entry.rest), -order, reading))
        if scored:
            best = max(scored, key=lambda s: (s[0], s[1]))[2]
            chosen[best.trigger.i] = best
    for item in chosen.values():
        item.support = _support(scene, item, chosen)
    return chosen


def _read_one(scene: Scene, trigger: Trigger, grammar: Grammar) -> tuple[float, Read] | None:
    concept = grammar.concept(trigger.entry.concept)
    if concept.kind == "speech":
        bare = 1.2 if concept.complement == "announced" else 0.9
        return (2.5 if _has_clause(scene, trigger.i) else bare), Read(trigger, concept)
    if concept.kind == "operator":
        return (2.4 if _has_clause(scene, trigger.i) else 0.8), Read(trigger, concept)
    if concept.kind == "light":
        return (2.2 if _act_noun(scene, trigger.i) else 1.0), Read(trigger, concept)
    if concept.kind == "tie":
        return 0.5, Read(trigger, concept)
    if concept.kind == "word":
        return 0.1, Read(trigger, concept)
    nouns = theme_nouns(scene, trigger)
    found = grammar.read(concept.name, [themes for _, themes in nouns])
    if found is None:
        return None
    reading, place = found
    if concept.needs == "thing" and scene.tree.children(trigger.i, ("ccomp",)):
        return None  # recognises that: an opinion
    if concept.needs == "reproach" and not _reproach(scene, trigger):
        return None
    if concept.needs == "diplomat" and not _diplomat(scene, trigger, nouns):
        return None
    decided = (nouns[place][0],) if place >= 0 else ()
    value = (3.0 if place >= 0 else 2.0) + 1.5 * (concept.needs in ("reproach", "diplomat"))
    return value, Read(trigger, concept, reading, decided)


def theme_nouns(scene: Scene, trigger: Trigger) -> list[tuple[int, frozenset[str]]]:
    """Nouns that say what the act is about, nearest first, each with its themes."""
    tree, i = scene.tree, trigger.i
    heads: list[int] = list(trigger.words)
    obj = tree.object(i)
    if obj is not None:
        heads.append(obj)
    heads += [c for c in tree.children(i, _OBJECTS) if c not in heads]
    if trigger.entry.pos == "v":
        for c in tree.children(i, ("conj",)):  # object shared by coordinated verbs
            shared = tree.object(c)
            if obj is None and shared is not None and scene.tokens[c].pos == "VERB":
                heads.append(shared)
    if obj is None and trigger.entry.pos == "v":
        subject = tree.subject(i)  # the ambassador left, the troops went home
        if subject is not None:
            heads.append(subject)
    found = []
    for head in heads:
        for c in scene.phrase(head):
            if c == i or _owner(scene, c):
                continue
            themes = scene.themes(c) | _actor_theme(scene, c)
            if themes:
                found.append((c, themes))
    return found


def _owner(scene: Scene, i: int) -> bool:
    """Whether the word owns the noun only: the embassy's words are about words."""
    tree, t = scene.tree, scene.tokens[i]
    return t.rel == "nmod" and any(
        scene.tokens[c].pos == "PART" for c in tree.children(i, ("case",))
    )


def _actor_theme(scene: Scene, i: int) -> frozenset[str]:
    """`@ORG` or `@STATE` where the word names an organisation or a state itself."""
    for m in scene.at(i):
        if m.head != i or m.kind not in (MentionKind.NAME, MentionKind.CAPITAL):
            continue
        return frozenset({"@ORG" if is_bloc(m.actor) else "@STATE"})
    return frozenset()


def _has_clause(scene: Scene, i: int) -> bool:
    """Whether a clause completes the verb, or a quotation does where it has no object."""
    if scene.tree.children(i, ("ccomp", "xcomp", "parataxis", "advcl", "csubj")):
        return True
    quoted = any(t.form in _QUOTES for t in scene.tokens)
    return quoted and not scene.tree.children(i, ("obj",))


def _act_noun(scene: Scene, i: int) -> bool:
    """Whether the object of a verb is a noun that names an act: to order sanctions."""
    obj = scene.tree.object(i)
    if obj is None or scene.itself(obj):
        return False
    return any(e.pos == "n" for e in scene.lexicon.entries.get(scene.tokens[obj].lemma, ()))


def _reproach(scene: Scene, trigger: Trigger) -> bool:
    """Whether a reproachful word stands in the clause behind the verb."""
    for t in scene.tokens[trigger.i + 1 :]:
        entries = scene.lexicon.entries.get(t.lemma, ())
        if any(e.concept == "REPROACH" for e in entries):
            return True
    return False


def _diplomat(scene: Scene, trigger: Trigger, nouns: Sequence[tuple[int, frozenset[str]]]) -> bool:
    return any({"DIPLOMAT", "EMBASSY"} & themes for _, themes in nouns)


def _support(scene: Scene, item: Read, chosen: dict[int, Read]) -> int | None:
    """The support verb of an event noun: the light or announcing verb that governs it."""
    if item.trigger.entry.pos != "n":
        return None
    i = item.trigger.i
    for head, child in scene.tree.ancestors(i):
        t = scene.tokens[head]
        rel = scene.tokens[child].rel
        if rel not in _CARRIED:
            return None
        if t.pos in ("VERB", "AUX"):
            outer = chosen.get(head)
            if rel == "obl" and adjunct(scene, child):
                return None
            if outer is None or outer.concept.complement == "predicted":
                return None
            return head if outer.concept.kind in ("light", "speech", "operator") else None
    return None
