"""One act from one reading: its parties, and how it is told."""

from __future__ import annotations

from detente.actors import Mention
from detente.events.claim import Modality, Status
from detente.events.coding import guesses
from detente.events.coding.act import Act
from detente.events.coding.context import Context
from detente.events.coding.reading import Read
from detente.events.coding.roles import Filled, source, target
from detente.events.coding.scene import Scene, is_place
from detente.events.coding.status import Frame

_VISITS = frozenset({"VISIT", "TRAVEL"})
_NEEDS_TARGET = frozenset({"COOPERATE", "AID", "SANCTION", "SUPPORT", "CONSULT", "AGREE"})
_DOMESTIC = frozenset({"COERCE", "ASSAULT", "PROTEST", "ACCUSE", "REQUEST", "REJECT", "RETREAT",
                       "SUPPORT", "THREATEN"})  # fmt: skip
_OWN_SUBJECT = ("nsubj", "nsubj:pass")


def build(scene: Scene, context: Context, r: Read, frame: Frame) -> Act | None:
    """The act, or None where its parties cannot be known or what it needs is not written."""
    if r.trigger.entry.pos == "n" and r.concept.needs == "support" and r.support is None:
        return None
    if r.concept.needs == "party" and _thing(scene, r):
        return None
    src, inferred = _source(scene, context, r, frame)
    if not src or any(_scholar(scene, m) for m in src.mentions):
        return None
    src, tgt, inferred = _target(scene, r, src, inferred)
    type_, mode, status = _type(scene, r, frame, tgt)
    guessed = False
    if _describes(scene, r, tgt):
        return None
    if not tgt:
        if r.trigger.entry.pos == "a" or r.concept.name == "TRAVEL":
            return None
        tgt = guesses.at_home(scene, r, src) if type_ in _DOMESTIC else Filled()
        tgt = tgt or guesses.elsewhere_in_sentence(scene, r, src)
        other = None if tgt else context.other([m.actor for m in src.mentions])
        if other is not None:
            tgt, guessed = Filled((other,), "context"), True
    if r.concept.needs == "joint" and not _together(scene, tgt):
        return None
    if not tgt and type_ in _NEEDS_TARGET:
        return None
    if inferred and guessed and all(is_place(m) for m in scene.mentions):
        return None  # nobody is named in the sentence
    speaker = guesses.speaker(scene, context, frame.speech)
    modality = frame.modality
    if modality in (Modality.REPORTED, Modality.DENIED) and speaker is None:
        modality = Modality.ASSERTED
    return Act(
        r, type_, mode, src.mentions, tgt.mentions, frame, status, modality, speaker,
        mutual=_mutual(scene, r, type_, tgt), source_inferred=inferred, target_inferred=guessed,
        why=[f"source by {src.how}", f"target by {tgt.how or 'nothing'}", frame.why],
    )  # fmt: skip


def _thing(scene: Scene, r: Read) -> bool:
    """Whether the object of a meeting is no actor: to meet conditions, to receive a parcel."""
    obj = scene.tree.object(r.trigger.i)
    if obj is None or obj in r.trigger.words or r.trigger.entry.pos != "v":
        return False
    return not scene.named(obj, places=True)


def _scholar(scene: Scene, m: Mention) -> bool:
    """Whether the words are an analyst's or a scholar's, who acts for nobody."""
    return 0 <= m.head < len(scene.tokens) and scene.lexicon.has(
        "analyst", scene.tokens[m.head].lemma
    )


def _describes(scene: Scene, r: Read, tgt: Filled) -> bool:
    """Whether a participle only describes its noun: the visiting president, a besieged town."""
    t = scene.tokens[r.trigger.i]
    before = t.rel == "acl" and t.i < t.head
    if not (t.rel == "amod" or before) or r.trigger.entry.pos != "v":
        return False
    return not scene.tree.children(r.trigger.i, ("obj", "obl", "obl:agent", "iobj"))


def _source(scene: Scene, context: Context, r: Read, frame: Frame) -> tuple[Filled, bool]:
    """Who acts, and whether it is only understood."""
    src = Filled()
    if frame.accused_by is not None and not scene.tree.children(r.trigger.i, _OWN_SUBJECT):
        src = guesses.accused(scene, frame.accused_by)
    src = src or source(scene, r.trigger, r.support)
    if not src and frame.cause is not None:
        src = guesses.subject_of(scene, frame.cause)
    if not src and frame.modality is Modality.DENIED and frame.speech is not None:
        src = guesses.subject_of(scene, frame.speech)
    if src:
        return guesses.not_the_object(scene, context, r, src), False
    found = guesses.understood_source(scene, context, r)
    return (Filled((found,), "context") if found else Filled()), True


def _target(scene: Scene, r: Read, src: Filled, inferred: bool) -> tuple[Filled, Filled, bool]:
    """Source, target and whether the source is only understood, from what is written."""
    own = [m.actor for m in src.mentions]
    if r.trigger.entry.concept in _VISITS:
        tgt = guesses.host(scene, r, own)
        if not tgt and r.concept.name == "VISIT":
            tgt = target(scene, r.trigger, r.support, own)
        return src, tgt, inferred
    tgt = target(scene, r.trigger, r.support, own)
    if inferred and scene.lexicon.has("between", tgt.how) and len(tgt.mentions) > 1 and r.concept.symmetric:
        return Filled(tgt.mentions[:1], tgt.how), Filled(tgt.mentions[1:], tgt.how), False
    several = len(set(own)) > 1
    same_words = len({m.start for m in src.mentions}) == 1
    apart = not (tgt.how in r.trigger.entry.frame or _together(scene, tgt))
    if several and ((r.concept.symmetric and apart) or (same_words and not tgt)):
        tgt = Filled(src.mentions, "both")  # the two states let each other's citizens in
    return src, tgt, inferred


def _type(scene: Scene, r: Read, frame: Frame, tgt: Filled) -> tuple[str, str | None, Status]:
    """Type and mode: a negated recognition is a refusal, an exercise alone a show of force."""
    assert r.reading is not None
    type_, mode, status = r.reading.type, r.reading.mode, frame.status
    if status is Status.NEGATED and r.reading.negated is not None and _refuses(scene, r):
        return r.reading.negated[0], r.reading.negated[1], Status.OCCURRED
    if r.concept.name == "WILL_NOT" and status is Status.PLANNED:
        status = Status.OCCURRED  # will not do it: the refusal itself is there already
    drill = r.concept.name == "DRILL" or "EXERCISE" in r.reading.themes
    if drill and type_ == "COOPERATE" and not _together(scene, tgt):
        return "MOBILIZE", "troops", status
    return type_, mode, status


def _refuses(scene: Scene, r: Read) -> bool:
    """Whether a negation states a refusal: does not recognise, but not has not recognised."""
    t = scene.tokens[r.trigger.i]
    helpers = [scene.tokens[c] for c in scene.tree.children(r.trigger.i, ("aux",))]
    present = t.tense == "pres" or any(h.lemma == "do" for h in helpers)
    if r.reading is not None and r.reading.type == "CONCEDE":
        return t.tense != "past"  # has not lifted it: that is no refusal yet
    if r.concept.name != "RECOGNISE":
        return True
    obj = scene.tree.object(r.trigger.i)
    claim = obj is not None and not scene.itself(obj)  # not to recognise a debt
    return present or claim


def _together(scene: Scene, tgt: Filled) -> bool:
    return tgt.how == "both" or scene.lexicon.has("together", tgt.how)


def _mutual(scene: Scene, r: Read, type_: str, tgt: Filled) -> bool:
    if r.concept.symmetric == "yes" or tgt.how == "both":
        return True
    return _together(scene, tgt) and (r.concept.symmetric == "with" or type_ == "COOPERATE")
