"""The acts of one sentence: what was done, by whom, to whom, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence

from detente.actors import Mention, MentionKind
from detente.events.claim import Modality, Status
from detente.events.coding.act import Act
from detente.events.coding.context import Context
from detente.events.coding.grammar import Grammar
from detente.events.coding.reading import Read, read
from detente.events.coding.roles import Filled, sentence_mention, source, target
from detente.events.coding.scene import Scene, is_place
from detente.events.coding.standing import memberships
from detente.events.coding.status import Frame, according_to, told
from detente.events.coding.triggers import triggers

_VISITS = frozenset({"VISIT", "TRAVEL"})
_NEEDS_TARGET = frozenset({"COOPERATE", "AID", "SANCTION", "SUPPORT", "CONSULT", "AGREE"})
_OWN_SUBJECT = ("nsubj", "nsubj:pass")
_BETWEEN = frozenset({"between", "między", "pomiędzy", "между"})
_TOGETHER = frozenset({"both", "with", "between", "z", "с", "między", "между", "pomiędzy"})
_DOMESTIC = frozenset({"COERCE", "ASSAULT", "PROTEST", "ACCUSE", "REQUEST", "REJECT", "RETREAT"})


def acts(scene: Scene, context: Context, grammar: Grammar) -> list[Act]:
    """Every act of the sentence that has a known source, and every membership it states."""
    reads = read(scene, triggers(scene.tree, scene.lexicon), grammar)
    known = {i: r.trigger for i, r in reads.items()}
    consumed: set[int] = set()
    inside: dict[int, str] = {}
    built: list[Act] = []
    told_by = according_to(scene)
    for i, r in sorted(reads.items(), key=lambda kv: (kv[1].trigger.entry.pos == "n", kv[0])):
        if r.reading is None:
            continue
        frame = told(scene, r.trigger, known, grammar)
        if frame.absorbed_by is not None:
            inside.setdefault(frame.absorbed_by, r.reading.type)
            continue
        noun = r.trigger.entry.pos == "n"
        if noun and (i in consumed or (_governed(scene, r) and not _stands_alone(scene, r))):
            continue
        act = _build(scene, context, r, frame)
        if act is None:
            continue
        if act.speaker is None and told_by is not None and act.modality is Modality.ASSERTED:
            act.modality, act.speaker = Modality.REPORTED, told_by
        consumed.update(r.decided)
        built.append(act)
    for act in built:
        inner = inside.get(act.read.trigger.i)
        if inner and (mode := grammar.inner_mode(act.type, inner)):
            act.mode = mode
    return _distinct(built) + memberships(scene, reads, known, grammar)


def _build(scene: Scene, context: Context, r: Read, frame: Frame) -> Act | None:
    assert r.reading is not None
    type_, mode, status = r.reading.type, r.reading.mode, frame.status
    refusal = r.concept.name != "RECOGNISE" or _present(scene, r.trigger.i)
    if status is Status.NEGATED and r.reading.negated is not None and refusal:
        type_, mode = r.reading.negated[0], r.reading.negated[1]
        status = Status.OCCURRED
    src = Filled()
    if frame.accused_by is not None and not scene.tree.children(r.trigger.i, _OWN_SUBJECT):
        src = _accused(scene, frame.accused_by)
    src = src or source(scene, r.trigger, r.support)
    if not src and frame.cause is not None:
        src = _subject(scene, frame.cause)
    inferred = False
    if not src:
        found = _source_from_context(scene, context, r)
        if found is None:
            return None
        src, inferred = Filled((found,), "context"), True
    src = _not_object(scene, context, r, src)
    own = [m.actor for m in src.mentions]
    tgt = _not_self(target(scene, r.trigger, r.support, own), own)
    symmetric = bool(r.concept.symmetric)
    if r.trigger.entry.concept in _VISITS:
        tgt = _host(scene, r, own) or (Filled() if r.concept.name == "TRAVEL" else tgt)
        if not tgt and r.concept.name == "TRAVEL":
            return None
    if inferred and tgt.how in _BETWEEN and len(tgt.mentions) > 1 and symmetric:
        src, inferred = Filled(tgt.mentions[:1], tgt.how), False
        tgt, own = Filled(tgt.mentions[1:], tgt.how), [tgt.mentions[0].actor]
    if not tgt and symmetric and len(set(own)) > 1:
        tgt = Filled(src.mentions, "both")
    if not tgt and len(src.mentions) > 1 and len({m.start for m in src.mentions}) == 1:
        tgt = Filled(src.mentions, "both")  # the two states let each other's citizens in
    if not tgt and r.concept.needs == "party" and scene.tree.object(r.trigger.i) is not None:
        return None
    if not tgt and r.trigger.entry.pos == "a":
        return None
    target_inferred = False
    if not tgt and type_ in _DOMESTIC:
        tgt = _at_home(target(scene, r.trigger, None, ()), own)
    if not tgt:
        other = sentence_mention(
            scene, r.trigger.i, lambda m: m.actor not in own and _states_differ(m, src.mentions)
        )
        tgt = Filled((other,), "sentence") if other else Filled()
    if not tgt:
        counterpart = context.other(own)
        if counterpart is not None:
            tgt, target_inferred = Filled((counterpart,), "context"), True
    if r.concept.needs == "joint" and (not symmetric or not _joint(src, tgt)):
        return None
    if not tgt and type_ in _NEEDS_TARGET:
        return None
    if inferred and target_inferred and not any(not is_place(m) for m in scene.mentions):
        return None  # nobody is named in the sentence
    if r.concept.name == "DRILL" and tgt.how not in ("both", "with", "between"):
        type_, mode = "MOBILIZE", "troops"
    speaker = _speaker(scene, context, frame, src.mentions)
    modality = frame.modality
    if modality is not Modality.ASSERTED and speaker is None:
        modality = Modality.PREDICTED if modality is Modality.PREDICTED else Modality.ASSERTED
    return Act(
        r, type_, mode, src.mentions, tgt.mentions, frame, status, modality, speaker,
        mutual=_mutual(r, type_, tgt),
        source_inferred=inferred, target_inferred=target_inferred,
        why=[f"source by {src.how}", f"target by {tgt.how or 'nothing'}", frame.why],
    )  # fmt: skip


def _mutual(r: Read, type_: str, tgt: Filled) -> bool:
    together = tgt.how in _TOGETHER
    if r.concept.symmetric == "yes" or tgt.how == "both":
        return True
    return together and (r.concept.symmetric == "with" or type_ == "COOPERATE")


def _present(scene: Scene, i: int) -> bool:
    t = scene.tokens[i]
    helpers = scene.tree.children(i, ("aux",))
    return t.tense == "pres" or any(scene.tokens[c].lemma == "do" for c in helpers)


def _not_self(found: Filled, own: Sequence[str]) -> Filled:
    """Whom a pronoun means when it cannot be the subject itself."""
    return Filled(tuple(m for m in found.mentions if m.actor not in own), found.how)


def _not_object(scene: Scene, context: Context, r: Read, src: Filled) -> Filled:
    """Whom a subject pronoun means when the guessed actor is the very object of the act."""
    obj = scene.tree.object(r.trigger.i)
    if obj is None or r.trigger.entry.pos != "v" or len(src.mentions) != 1:
        return src
    subject = src.mentions[0]
    objects = [m for m in scene.named(obj) if m.kind is not MentionKind.ANAPHOR and m.head == obj]
    if subject.kind is not MentionKind.ANAPHOR or subject.actor not in {m.actor for m in objects}:
        return src
    agents = _agents(scene)
    other = sentence_mention(
        scene, r.trigger.i, lambda m: m.actor != subject.actor and m.head in agents
    )
    other = other or context.other([subject.actor])
    return Filled((other,), "pronoun") if other else src


def _at_home(found: Filled, own: Sequence[str]) -> Filled:
    """A target of the actor's own state, if it is named and not only referred to."""
    named = tuple(
        m for m in found.mentions
        if m.kind is not MentionKind.ANAPHOR and m.confidence > 0.7 and found.how != "place"
    )  # fmt: skip
    return Filled(named[:1], "at home") if named and found.how != "inside argument" else Filled()


def _accused(scene: Scene, verb: int) -> Filled:
    obj = scene.tree.object(verb)
    for c in (obj, *scene.tree.children(verb, ("iobj", "obl"))):
        if c is not None and (found := scene.named(c)):
            return Filled(tuple(found), "accused")
    return Filled()


def _subject(scene: Scene, verb: int) -> Filled:
    subject = scene.tree.subject(verb)
    return Filled(tuple(scene.named(subject)), "subject") if subject is not None else Filled()


def _source_from_context(scene: Scene, context: Context, r: Read) -> Mention | None:
    """The subject understood: a dropped pronoun, or the actor behind a passive or an event noun."""
    i, tokens = r.trigger.i, scene.tokens
    t = tokens[i]
    if r.trigger.entry.pos == "v" and t.voice != "pass":
        subject = scene.tree.subject(i)
        if subject is not None and tokens[subject].pos not in ("PRON", "DET"):
            return None
        if t.verb_form == "fin" and t.person in ("", "3") and subject is None:
            return context.subject
        return context.subject if subject is not None else None
    if r.trigger.entry.pos == "n" and r.support is None and not scene.within(i):
        return None
    patient = {m.actor for m in target(scene, r.trigger, r.support, ()).mentions}
    agents = _agents(scene)
    found = sentence_mention(scene, i, lambda m: m.actor not in patient and m.head in agents)
    found = found or sentence_mention(scene, i, lambda m: m.actor not in patient)
    if found is not None and (not is_place(found) or r.trigger.entry.pos == "v"):
        return found
    return None if r.trigger.entry.pos == "n" else _context(context, patient)


def _agents(scene: Scene) -> set[int]:
    """Heads of the mentions that are the subject of a verb of the sentence."""
    subjects = {
        scene.tree.subject(t.i) for t in scene.tokens if t.pos == "VERB" and t.verb_form == "fin"
    }
    return {m.head for s in subjects if s is not None for m in scene.named(s)}


def _context(context: Context, not_: set[str]) -> Mention | None:
    subject = context.subject
    if subject is not None and subject.actor not in not_:
        return subject
    return None


def _host(scene: Scene, r: Read, own: Sequence[str]) -> Filled:
    """The state visited: the place or person named with the visit."""
    for marker in r.trigger.entry.frame:
        for c in _frame_words(scene, r, marker):
            found = [m for m in scene.named(c, places=True) if m.actor not in own]
            if found:
                return Filled(tuple(found), marker)
    for head, child in scene.tree.ancestors(r.trigger.i):  # Taiwan, where the president went
        if scene.tokens[child].rel == "acl:relcl":
            found = [m for m in scene.named(head, own, places=True) if m.actor not in own]
            return Filled(tuple(found), "antecedent") if found else Filled()
    return Filled()


def _frame_words(scene: Scene, r: Read, marker: str) -> list[int]:
    if marker == "obj":
        obj = scene.tree.object(r.trigger.i)
        return [] if obj is None else [obj]
    words = []
    for v in (r.trigger.i, r.support):
        if v is not None:
            for c in scene.tree.children(v, ("obl", "nmod", "iobj", "advcl", "obj")):
                if marker in scene.tree.marker(c).split() or (
                    marker == "gen" and not scene.tree.marker(c)
                ):
                    words.append(c)
    return words


def _joint(src: Filled, tgt: Filled) -> bool:
    return tgt.how in _TOGETHER


def _states_differ(m: Mention, others: Sequence[Mention]) -> bool:
    return all(m.state is None or m.state != o.state for o in others)


def _speaker(
    scene: Scene, context: Context, frame: Frame, source_: Sequence[Mention]
) -> Mention | None:
    if frame.speech is None:
        return None
    subject = scene.tree.subject(frame.speech)
    if subject is not None:
        found = scene.named(subject)
        return found[0] if found else None
    t = scene.tokens[frame.speech]
    return context.subject if t.verb_form == "fin" else None


def _governed(scene: Scene, r: Read) -> bool:
    """Whether the noun is the object of a verb that is no support verb: to break a promise."""
    t = scene.tokens[r.trigger.i]
    return r.support is None and t.rel == "obj" and scene.tokens[t.head].pos == "VERB"


def _stands_alone(scene: Scene, r: Read) -> bool:
    """A noun under a verb is an act of its own only with both its actors written beside it."""
    src = source(scene, r.trigger, None)
    return bool(src) and bool(target(scene, r.trigger, None, [m.actor for m in src.mentions]))


def _distinct(built: list[Act]) -> list[Act]:
    """One act where a noun and its verb tell the same thing about the same actors."""
    kept: list[Act] = []
    for act in built:
        same = [
            k for k in kept
            if k.type == act.type and (k.pairs & act.pairs or k.pairs & {(b, a) for a, b in act.pairs})
        ]  # fmt: skip
        if same and (act.read.trigger.entry.pos == "n" or act.target_inferred):
            continue
        kept.append(act)
    return kept
