"""Actors a sentence does not write where the grammar wants them: understood, shared or inferred."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from detente.actors import Mention, MentionKind
from detente.events.coding.context import Context
from detente.events.coding.reading import Read
from detente.events.coding.roles import Filled, sentence_mention, source, target
from detente.events.coding.scene import Scene, is_place

_PERSONAL = frozenset({"PRON", "DET"})
_HOSTS = ("obl", "nmod", "iobj", "advcl", "obj")
_UNNAMED = frozenset({"inside argument", "place", "complement"})


def understood_source(scene: Scene, context: Context, r: Read) -> Mention | None:
    """Who acts where no subject is written: a dropped pronoun, or the actor behind a passive.

    A verb with a subject that is no actor (a storm, a price) has no source and gives None; so has
    a participle that only describes a noun.
    """
    i, tokens = r.trigger.i, scene.tokens
    t = tokens[i]
    if r.trigger.entry.pos == "n":
        return _behind_noun(scene, r)
    patient = _patient(scene, r)
    if r.concept.name == "SUMMON" and (office := seat(scene, i, patient, "summoned_to")):
        return office
    if t.voice != "pass":
        subject = scene.tree.subject(i)
        if subject is not None and tokens[subject].pos not in _PERSONAL:
            return None
        if subject is None and (t.verb_form != "fin" or t.person not in ("", "3")):
            return None
        return (
            (_nominative(scene, i) or seat(scene, i, patient) if subject is None else None)
            or _subject_before(scene, i, patient)
            or context.subject
        )
    found = seat(scene, i, patient)
    if found is not None or (t.rel in ("amod", "acl") and scene.tree.subject(i) is None):
        return found
    agents = subjects(scene)
    found = sentence_mention(scene, i, lambda m: m.actor not in patient and m.head in agents)
    if found is None and context.subject and context.subject.actor not in patient:
        return context.subject
    return found or sentence_mention(scene, i, lambda m: m.actor not in patient)


def _patient(scene: Scene, r: Read) -> set[str]:
    """Who certainly suffers the act: what the frame or the passive names, not what lies near."""
    found = target(scene, r.trigger, r.support, ())
    certain = found.how in r.trigger.entry.frame or found.how in ("passive subject", "complement")
    return {m.actor for m in found.mentions} if certain else set()


def _nominative(scene: Scene, i: int) -> Mention | None:
    """The actor before a verb whose form can be its subject, where the parse gives it none."""
    verb, taken = scene.tokens[i], subjects(scene)
    fitting = [
        m for m in scene.mentions
        if m.head < i and m.head not in taken and "nom" in m.cases
        and not scene.tree.marker(m.head) and verb.number in ("", m.number or verb.number)
        and not any(t.form in ",;:" or t.verb_form == "fin" for t in scene.tokens[m.last + 1 : i]
                    if t.form != ",")
    ]  # fmt: skip
    return fitting[-1] if fitting else None


def seat(
    scene: Scene, verb: int, not_: Collection[str], group: str = "seats"
) -> Mention | None:
    """Whose place it was done or said in: "in Vilnius a note was handed over", "В Пекине отрицают"."""
    for c in scene.tree.children(verb, ("obl", "nmod")):
        if scene.is_a(group, c):
            for m in scene.named(c, places=True):
                if m.actor not in not_:
                    return m
    return None


def _behind_noun(scene: Scene, r: Read) -> Mention | None:
    """The actor of an event noun that is written inside its phrase, else the subject of the clause."""
    i = r.trigger.i
    patient = {m.actor for m in target(scene, r.trigger, r.support, ()).mentions}
    impersonal = r.support is not None and scene.tree.subject(r.support) is None
    if r.support is not None and impersonal and (place := seat(scene, r.support, patient)):
        return place
    inside = [m for m in scene.within(i, tuple(patient), places=True) if m.actor not in patient]
    if inside:
        return inside[0]
    if r.support is None and not scene.within(i):
        return None
    agents = subjects(scene)
    found = sentence_mention(scene, i, lambda m: m.actor not in patient and m.head in agents)
    found = found or sentence_mention(scene, i, lambda m: m.actor not in patient)
    return found if found is not None and not is_place(found) else None


def _subject_before(scene: Scene, i: int, not_: Collection[str]) -> Mention | None:
    """The subject of an earlier clause of the sentence, which Polish and Russian do not repeat."""
    agents = {h for h in subjects(scene) if h < i}
    before = [m for m in scene.mentions if m.head in agents and m.actor not in not_]
    return max(before, key=lambda m: m.head, default=None)


def subjects(scene: Scene) -> set[int]:
    """Heads of the mentions that are the subject of a finite verb of the sentence."""
    places = {
        scene.tree.subject(t.i) for t in scene.tokens if t.pos == "VERB" and t.verb_form == "fin"
    }
    return {m.head for s in places if s is not None for m in scene.named(s)}


def main_subject(scene: Scene) -> Mention | None:
    """The actor of the main clause: whom a verb without a subject in the next sentence speaks of."""
    for t in scene.tokens:
        if t.head < 0 and t.pos in ("VERB", "AUX"):
            for c in scene.tree.children(t.i, ("nsubj", "nsubj:pass")):
                if found := scene.itself(c):
                    return found[0]
    return None


def not_the_object(scene: Scene, context: Context, r: Read, src: Filled) -> Filled:
    """Whom a subject pronoun means when the guessed actor is the very object of the act."""
    if r.trigger.entry.pos != "v" or len(src.mentions) != 1:
        return src
    subject = src.mentions[0]
    written = target(scene, r.trigger, r.support, ())
    objects = {m.actor for m in written.mentions if not _pronoun(m)}
    if not _pronoun(subject) or written.how in _UNNAMED or subject.actor not in objects:
        return src
    agents = subjects(scene)
    other = sentence_mention(
        scene, r.trigger.i, lambda m: m.actor != subject.actor and m.head in agents
    )
    other = other or context.other([subject.actor])
    return Filled((other,), "pronoun") if other else src


def at_home(scene: Scene, r: Read, src: Filled) -> Filled:
    """A target of the actor's own state, where the frame names it: a senator and his president."""
    found = target(scene, r.trigger, None, ())
    taken = {i for m in src.mentions for i in range(m.first, m.last + 1)}
    named = [m for m in found.mentions if not _pronoun(m) and m.head not in taken]
    direct = found.how in r.trigger.entry.frame or found.how == "passive subject"
    return Filled((named[0],), "at home") if named and direct else Filled()


def elsewhere_in_sentence(scene: Scene, r: Read, src: Filled) -> Filled:
    """The nearest actor of another state in the sentence."""
    states = {m.state for m in src.mentions if m.state}
    own = {m.actor for m in src.mentions}
    agents = {h for h in subjects(scene) if h > r.trigger.i}  # who acts in a later clause
    found = sentence_mention(
        scene,
        r.trigger.i,
        lambda m: m.actor not in own and m.state not in states and m.head not in agents,
    )
    return Filled((found,), "sentence") if found else Filled()


def host(scene: Scene, r: Read, own: Sequence[str]) -> Filled:
    """The state visited: the place or person named with the visit, or the place it is told of."""
    for marker in r.trigger.entry.frame:
        for c in _frame_words(scene, r, marker):
            found = [m for m in scene.named(c, places=True) if m.actor not in own]
            if found and not scene.denied(c):
                return Filled(tuple(found), marker)
    for head, child in scene.tree.ancestors(r.trigger.i):  # Taiwan, where the president went
        if scene.tokens[child].rel == "acl:relcl":
            found = [m for m in scene.named(head, own, places=True) if m.actor not in own]
            return Filled(tuple(found), "antecedent") if found else Filled()
    for m in scene.mentions:  # the first place told of after the visit
        after = m.head > r.trigger.i and scene.is_a("into", m.head)
        if after and m.actor not in own and not scene.denied(m.head):
            found = [n for n in scene.named(m.head, places=True) if n.actor not in own]
            return Filled(tuple(found), "place")
    return Filled()


def accused(scene: Scene, verb: int) -> Filled:
    """Whom a verb of accusing accuses."""
    obj = scene.tree.object(verb)
    for c in (obj, *scene.tree.children(verb, ("iobj", "obl"))):
        if c is not None and (found := scene.named(c)):
            return Filled(tuple(found), "accused")
    return Filled()


def speaker(scene: Scene, context: Context, speech: int | None) -> Mention | None:
    """Who says it: the subject of the verb of saying, written or dropped."""
    if speech is None:
        return None
    subject = scene.tree.subject(speech)
    if subject is not None:
        found = scene.named(subject)
        return found[0] if found else None
    if scene.tokens[speech].verb_form != "fin":
        return None
    return seat(scene, speech, ()) or _subject_before(scene, speech, ()) or context.subject


def subject_of(scene: Scene, verb: int) -> Filled:
    """The actors in the subject of a verb, or the place that stands for it."""
    subject = scene.tree.subject(verb)
    if subject is not None:
        return Filled(tuple(scene.named(subject)), "subject")
    place = seat(scene, verb, ())
    return Filled((place,), "seat") if place else Filled()


def stands_alone(scene: Scene, r: Read) -> bool:
    """Whether a noun has both its actors written beside it."""
    src = source(scene, r.trigger, None)
    return bool(src) and bool(target(scene, r.trigger, None, [m.actor for m in src.mentions]))


def _pronoun(m: Mention) -> bool:
    return m.kind is MentionKind.ANAPHOR


def _frame_words(scene: Scene, r: Read, marker: str) -> list[int]:
    tree = scene.tree
    if marker == "obj":
        obj = tree.object(r.trigger.i)
        return [] if obj is None else [obj]
    words = []
    for v in (r.trigger.i, r.support):
        for c in tree.children(v, _HOSTS) if v is not None else ():
            if marker in tree.marker(c).split() or (marker == "gen" and not tree.marker(c)):
                words.append(c)
    return words
