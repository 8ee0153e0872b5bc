"""What became of the act, and whose claim it is: status, modality and speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from detente.events.claim import Modality, Status
from detente.events.coding.grammar import Grammar
from detente.events.coding.roles import adjunct, completes
from detente.events.coding.scene import Scene
from detente.events.coding.triggers import Trigger

_COMPLEMENTS = frozenset({"iobj", "ccomp", "xcomp", "advcl", "obj", "obl", "nsubj:pass", "nmod", "acl",
                          "parataxis", "csubj", "dep", "root"})  # fmt: skip
_NEGATION_RELATIONS = frozenset({"advmod", "det", "aux", "neg", "cc", "case"})
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "advcl"})


@dataclass(frozen=True, slots=True)
class Frame:
    """How an act is told: status, modality, the word whose subject speaks, and what absorbs it."""

    status: Status
    modality: Modality
    speech: int | None = None
    absorbed_by: int | None = None
    accused_by: int | None = None
    cause: int | None = None
    negated: bool = False
    condition: bool = False
    why: str = ""


def told(scene: Scene, trigger: Trigger, known: Mapping[int, Trigger], grammar: Grammar) -> Frame:
    """Walk from the act to the root of the sentence and note what each word on the way does to it."""
    tree, lexicon = scene.tree, scene.lexicon
    i = trigger.i
    status, modality = Status.OCCURRED, Modality.ASSERTED
    speech = absorbed = accused = cause = None
    negated = _negated(scene, i, trigger.words)
    unlikely = False
    condition = _marked_condition(scene, i)
    why: list[str] = []
    if _future(scene, i):
        status = Status.PLANNED
        why.append("future")
    if _conditional(scene, i) or (status is Status.PLANNED and _under_condition(scene, i)):
        status = Status.HYPOTHETICAL
        why.append("conditional")
    for head, child in tree.ancestors(i):
        outer = known.get(head)
        rel = scene.tokens[child].rel
        if _separate(scene, i, head):
            break
        if rel in ("advcl", "acl:relcl") and not (rel == "advcl" and completes(scene, child)):
            condition = condition or (rel == "advcl" and _marked_condition(scene, child))
            break
        if outer is None or head == i or rel not in _COMPLEMENTS:
            if rel == "conj" or outer is not None:
                continue
            if lexicon.has("attempt", scene.tokens[head].lemma) and rel == "xcomp":
                status = Status.PLANNED
            continue
        concept = grammar.concept(outer.entry.concept)
        match concept.complement:
            case "reported" | "announced" | "denied" | "predicted":
                if modality is Modality.ASSERTED and _is_content(scene, head, child):
                    speech = head
                    modality = {
                        "denied": Modality.DENIED, "predicted": Modality.PREDICTED,
                    }.get(concept.complement, Modality.REPORTED)  # fmt: skip
                    if _negated(scene, head) and concept.complement == "denied":
                        modality = Modality.REPORTED
                    if concept.complement == "predicted":
                        status = Status.HYPOTHETICAL
                        unlikely = unlikely or _negated(scene, head)
                    if concept.complement == "announced" and _noun_or_infinitive(scene, child):
                        status = Status.PLANNED
                        modality, speech = Modality.ASSERTED, None
                    why.append(f"{concept.complement}: {scene.tokens[head].form}")
            case "planned":
                status = Status.PLANNED if status is Status.OCCURRED else status
                negated = negated or _negated(scene, head)
            case "hypothetical":
                status = Status.HYPOTHETICAL
            case "negated":
                negated = not _negated(scene, head)
            case "absorbed":
                if absorbed is None and rel != "parataxis" and not adjunct(scene, child):
                    absorbed = head
            case "accused":
                if accused is None and rel not in ("parataxis",):
                    accused = head
        if outer.entry.concept == "CAUSE" and rel in ("xcomp", "ccomp"):
            cause = head
        if outer.entry.concept == "LIGHT" and rel in ("obj", "nsubj:pass", "obl", "xcomp"):
            negated = negated or _negated(scene, head)
            if _future(scene, head) and status is Status.OCCURRED:
                status = Status.PLANNED
            if _conditional(scene, head):
                status = Status.HYPOTHETICAL
        if rel in ("xcomp", "aux"):
            if _conditional(scene, head):
                status = Status.HYPOTHETICAL
            elif _future(scene, head) and status is Status.OCCURRED:
                status = Status.PLANNED
    if (
        unlikely
        or (negated
        and (status is not Status.HYPOTHETICAL or modality is Modality.PREDICTED))
    ):
        status = Status.NEGATED
    if accused is not None and modality is Modality.ASSERTED:
        modality = Modality.REPORTED
        speech = accused
    return Frame(status, modality, speech, absorbed, accused, cause, negated, condition, "; ".join(why))


def _separate(scene: Scene, i: int, head: int) -> bool:
    """Whether a semicolon stands between, which no complement crosses."""
    low, high = sorted((i, head))
    return bisect_left(scene.semicolons, low) != bisect_left(scene.semicolons, high)


def _negated(scene: Scene, i: int, own: Sequence[int] = ()) -> bool:
    """A negation word on the verb, its auxiliary or its subject, or as determiner of the noun.

    Words `own` of the phrase itself do not negate it: "nie zamierza" is a refusal.
    """
    tokens, tree = scene.tokens, scene.tree
    below = [c for c in tree.children(i) if tokens[c].rel in _NEGATION_RELATIONS]
    for subject in tree.children(i, ("nsubj", "nsubj:pass")):
        below.append(subject)
        below += [c for c in tree.children(subject, ("det", "cc", "cc:preconj", "advmod")) if c < i]
    below += [j for j in range(max(0, i - 2), i) if tokens[j].pos in ("PART", "ADV", "AUX", "DET")]
    return any(
        (
            scene.lexicon.has("negation", tokens[c].lemma)
            or scene.lexicon.has("negation", tokens[c].key)
        )
        and not (c + 1 < len(tokens) and scene.lexicon.has("only", tokens[c + 1].key))
        for c in below
        if c not in own
    )


def _future(scene: Scene, i: int) -> bool:
    t, lexicon = scene.tokens[i], scene.lexicon
    if t.tense == "fut":
        return True
    for c in scene.tree.children(i, ("aux", "aux:pass", "cop")):
        a = scene.tokens[c]
        if (
            lexicon.has("modal_future", a.key)
            or lexicon.has("modal_future", a.lemma)
            or a.tense == "fut"
        ):
            return True
    window = [x.key for x in scene.tokens[max(0, i - 6) : i]]
    for phrase in lexicon.phrases.get("future_phrases", ()):
        n = len(phrase)
        for k in range(len(window) - n + 1):
            if tuple(window[k : k + n]) == phrase and len(window) - k - n <= 2:
                return True
    return False


def _conditional(scene: Scene, i: int) -> bool:
    t, lexicon = scene.tokens[i], scene.lexicon
    if t.mood == "cnd":
        return not _purpose(scene, i)
    for c in scene.tree.children(i, ("aux", "aux:pass", "cop", "mark", "advmod")):
        a = scene.tokens[c]
        if lexicon.has("modal_hypothetical", a.key) and a.rel != "advmod":
            return True
        if a.rel == "advmod" and lexicon.has("hypothetical_words", a.lemma):
            return True
    return False


def _purpose(scene: Scene, i: int) -> bool:
    return any(
        scene.lexicon.has("purpose", scene.tokens[c].key) for c in scene.tree.children(i, ("mark",))
    )


def _under_condition(scene: Scene, i: int) -> bool:
    """Whether the act hangs on an if-clause of its own."""
    return any(_marked_condition(scene, c) for c in scene.tree.children(i, ("advcl",)))


def _marked_condition(scene: Scene, i: int) -> bool:
    return any(
        scene.lexicon.has("condition", scene.tokens[c].key)
        for c in scene.tree.children(i, ("mark", "advmod"))
    )


def _is_content(scene: Scene, head: int, child: int) -> bool:
    rel = scene.tokens[child].rel
    return rel in _CLAUSES or scene.tokens[child].pos in ("NOUN", "PROPN")


def _noun_or_infinitive(scene: Scene, child: int) -> bool:
    t = scene.tokens[child]
    return t.pos in ("NOUN", "PROPN") or t.verb_form == "inf"
