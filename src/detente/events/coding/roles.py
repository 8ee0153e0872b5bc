"""Who acts and on whom: where the source and the target of an act stand in its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from detente.actors import Mention
from detente.events.coding.scene import Scene, is_place
from detente.events.coding.triggers import Trigger

_ARGUMENTS = ("obl", "nmod", "obj", "iobj", "advcl", "xcomp", "obl:agent", "ccomp")
_GENITIVE = ("nmod", "compound", "amod", "det", "appos", "flat")


@dataclass(frozen=True, slots=True)
class Filled:
    """Mentions that fill a role, and the way they were found."""

    mentions: tuple[Mention, ...] = ()
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.mentions)


def source(scene: Scene, trigger: Trigger, support: int | None) -> Filled:
    """Who acts: subject, agent or possessor; for a noun also the subject of its support verb."""
    if trigger.entry.source:
        marked = (scene.named(c) for c in _marked(scene, trigger, trigger.entry.source))
        return Filled(tuple(next(filter(None, marked), ())), trigger.entry.source)
    if trigger.entry.pos == "n":
        return next(filter(None, _of_noun(scene, trigger, support)), Filled())
    return next(filter(None, _of_verb(scene, trigger)), Filled())


def _of_verb(scene: Scene, trigger: Trigger) -> Iterator[Filled]:
    """The source of a verb or adjective: its subject, or the owner of what it moves."""
    tree, i = scene.tree, trigger.i
    obj, subject = tree.object(i), tree.subject(i)
    if trigger.entry.pos == "a":
        for c in tree.children(i, ("nsubj", "nsubj:pass")):
            yield Filled(tuple(scene.named(c)), "subject")
    elif trigger.entry.concept in scene.felt:  # the move angered Poland
        if obj is not None:
            yield Filled(tuple(scene.named(obj)), "who feels it")
        return
    if subject is not None:
        yield Filled(tuple(scene.named(subject)), "subject")
    elif moves_own(scene, trigger) and obj is not None:
        yield Filled(tuple(scene.named(obj)), "owner")


def _of_noun(scene: Scene, trigger: Trigger, support: int | None) -> Iterator[Filled]:
    """The source of an event noun: agent, parties between, possessor, subject of its verb, owner."""
    tree, i = scene.tree, trigger.i
    phrases = tree.children(i, ("nmod", "obl", "obl:agent"))
    for c in phrases:
        if scene.is_a("agents", c):
            yield Filled(tuple(scene.named(c)), "agent")
    for c in phrases:
        if scene.is_a("between", c) and len(found := scene.named(c)) > 1:
            yield Filled((found[0],), "between")
    for c in _possessors(scene, trigger):
        if c not in trigger.words:
            yield Filled(tuple(scene.named(c)), "possessor")
    for c in tree.children(i, ("acl", "amod")):  # the visit announced by the prime minister
        for agent in tree.children(c, ("obl:agent",)):
            yield Filled(tuple(scene.named(agent)), "agent of participle")
    subject = tree.subject(support) if support is not None else None
    if subject is not None:
        yield Filled(tuple(scene.named(subject)), "subject of support verb")
    yield _owner_of_thing(scene, trigger)


def moves_own(scene: Scene, trigger: Trigger) -> bool:
    """Whether the act moves what is the actor's own: troops deployed, an envoy recalled."""
    return trigger.entry.concept in scene.own_moving


def _owner_of_thing(scene: Scene, trigger: Trigger) -> Filled:
    """The withdrawal of Saudi students from Canada: the thing's owner acts, the other is the target."""
    tree, i = scene.tree, trigger.i
    things = [c for c in tree.children(i, ("nmod", "obl")) if tree.marker(c) in ("of", "")]
    others = [
        c for above in (i, *things) for c in tree.children(above, ("nmod", "obl"))
        if tree.marker(c) in trigger.entry.frame or scene.is_a("into", c)
    ]  # fmt: skip
    for c in things:
        found = scene.named(c)
        if found and any(
            m.actor != found[0].actor for o in others if o != c for m in scene.named(o, places=True)
        ):
            return Filled(tuple(found), "owner")
    return Filled()


def target(scene: Scene, trigger: Trigger, support: int | None, not_: Sequence[str]) -> Filled:
    """On whom: the places the frame names, then other arguments, then what lies inside them."""
    for how, finder in _target_steps(scene, trigger, support):
        found = [m for m in finder(not_) if m.actor not in not_]
        if found:
            return Filled(tuple(found), how)
    return Filled()


def _target_steps(
    scene: Scene, trigger: Trigger, support: int | None
) -> Iterator[tuple[str, Callable[[Sequence[str]], list[Mention]]]]:
    i, tree = trigger.i, scene.tree
    own = moves_own(scene, trigger) or trigger.entry.concept in scene.felt
    if scene.tokens[i].voice == "pass" and not own and (obj := tree.object(i)) is not None:
        yield "passive subject", partial(scene.itself, obj)
    for marker in trigger.entry.frame:
        for c in _marked(scene, trigger, marker, support):
            yield marker, partial(scene.named, c, places=scene.lexicon.has("into", marker))
    for c in tree.children(i, ("ccomp", "xcomp", "acl", "advcl")):
        if scene.tokens[c].rel == "advcl" and not completes(scene, c):
            continue
        for s in tree.children(c, ("nsubj", "nsubj:pass")):
            yield "complement", partial(scene.named, s)
    complaint = trigger.entry.concept in scene.complaining
    arguments = [c for v in (i, support) if v is not None for c in tree.children(v, _ARGUMENTS)]
    obj = tree.object(i)
    if obj is not None and obj not in arguments:
        arguments.insert(0, obj)
    for c in arguments:
        if scene.tokens[c].pos in ("VERB", "AUX") or adjunct(scene, c):
            continue
        if not (complaint and scene.is_a("addressees", c)):
            yield "argument", partial(scene.named, c)
    about = [c for c in arguments if not (complaint and scene.is_a("addressees", c))]
    for c in about:
        yield "inside argument", partial(scene.within, c)
    for c in about:
        yield "place", partial(scene.within, c, places=True)


def _marked(
    scene: Scene, trigger: Trigger, marker: str, support: int | None = None
) -> Iterator[int]:
    """Arguments of the trigger (and its support verb) that stand in one place of a frame."""
    tree, i = scene.tree, trigger.i
    if marker == "obj":
        obj = tree.object(i)
        if obj is not None:
            yield obj
        for w in trigger.words:  # the phrase holds its own object: "pay tribute to X"
            if scene.tokens[w].rel == "case":
                yield scene.tokens[w].head
            for c in tree.children(w, ("nmod", "obl", "obj")):
                if not (
                    trigger.entry.concept in scene.complaining and scene.is_a("addressees", c)
                ):
                    yield c
        return
    if marker == "subj":
        subject = tree.subject(i)
        if subject is not None:
            yield subject
        return
    if marker == "iobj":
        for v in (i, support):
            if v is not None:
                yield from tree.children(v, ("iobj",))
        if trigger.entry.pos == "n":  # помощь Украине
            yield from (c for c in tree.children(i, ("nmod", "obl")) if _bare(scene, c, "dat"))
        return
    if marker == "gen":
        for c in tree.children(i, _GENITIVE):
            if not tree.marker(c) and scene.tokens[c].case in ("gen", ""):
                yield c
        return
    for v in (i, support, *trigger.words):
        if v is None:
            continue
        for c in tree.children(v, _ARGUMENTS):
            if marker in tree.marker(c).split():
                yield c


def _possessors(scene: Scene, trigger: Trigger) -> Iterator[int]:
    """Genitives, possessives and adjectives of a noun, unless its frame keeps them for the target."""
    tree, i = scene.tree, trigger.i
    taken = set(trigger.entry.frame)
    own = tree.children(i, _GENITIVE)
    for c in sorted(own, key=lambda c: (scene.tokens[c].pos == "ADJ", abs(c - i))):
        marker = tree.marker(c)
        if marker == "of" and "of" not in taken:
            yield c
        if marker or _bare(scene, c, "dat") or _bare(scene, c, "ins"):
            continue
        genitive = scene.tokens[c].case == "gen" and scene.tokens[c].pos not in ("ADJ", "DET")
        if genitive and "gen" in taken:
            continue
        yield c


def _bare(scene: Scene, c: int, case: str) -> bool:
    """Whether a noun stands in a case without a preposition."""
    t = scene.tokens[c]
    return t.case == case and t.pos in ("NOUN", "PROPN") and not scene.tree.marker(c)


def completes(scene: Scene, c: int) -> bool:
    """Whether an adverbial clause really completes its verb: to + infinitive, of + -ing, żeby."""
    t = scene.tokens[c]
    marks = scene.tree.children(c, ("mark",))
    return (
        t.verb_form == "inf"
        or any(scene.tokens[m].pos == "ADP" for m in marks)
        or any(scene.lexicon.has("purpose", scene.tokens[m].key) for m in marks)
    )


def adjunct(scene: Scene, c: int) -> bool:
    """Whether a phrase only says when or in spite of what: during, after, despite."""
    return scene.is_a("adjuncts", c)


def sentence_mention(scene: Scene, i: int, accept: Callable[[Mention], bool]) -> Mention | None:
    """The nearest other actor: in the clause, then in the sentence; places last."""
    for scope in (scene.clause(i), range(len(scene.tokens))):
        found = scene.nearest(i, scope, lambda m: accept(m) and not is_place(m))
        if found:
            return found
    return scene.nearest(i, range(len(scene.tokens)), accept)
