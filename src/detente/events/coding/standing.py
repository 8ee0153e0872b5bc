"""Standing links a sentence states beside its acts: who is a member of what."""

from __future__ import annotations

from collections.abc import Mapping

from detente.actors import Mention
from detente.actors.polity import is_bloc, is_state
from detente.events.claim import Status
from detente.events.coding.act import Act
from detente.events.coding.grammar import Grammar
from detente.events.coding.reading import Read
from detente.events.coding.roles import source
from detente.events.coding.scene import Scene
from detente.events.coding.status import told
from detente.events.coding.triggers import Trigger


def memberships(
    scene: Scene, reads: Mapping[int, Read], known: Mapping[int, Trigger], grammar: Grammar
) -> list[Act]:
    """A tie for each state that is called a member of an organisation named beside it."""
    found = []
    for i, r in reads.items():
        if r.concept.kind != "tie":
            continue
        blocs = _blocs(scene, i)
        states = tuple(m for m in _states(scene, r) if is_state(m.actor))
        if not blocs or not states:
            continue
        frame = told(scene, r.trigger, known, grammar)
        if frame.status in (Status.OCCURRED, Status.NEGATED):
            found.append(
                Act(
                    r, "membership", "member", states, blocs, frame, frame.status, frame.modality,
                    tie=True, why=["member of an organisation"],
                )
            )  # fmt: skip
    return found


def _blocs(scene: Scene, i: int) -> tuple[Mention, ...]:
    below = [m for c in scene.phrase(i) for m in scene.at(c)]
    return tuple(dict.fromkeys(m for m in below if is_bloc(m.actor)))


def _states(scene: Scene, r: Read) -> list[Mention]:
    """The member: the subject of the copula, the noun it stands in apposition to, its owner."""
    tree, i = scene.tree, r.trigger.i
    t = scene.tokens[i]
    candidates = []
    if t.rel in ("appos", "acl", "conj", "nmod") and t.head >= 0:
        candidates.append(t.head)
    candidates += tree.children(i, ("nsubj", "csubj", "appos"))
    if t.head >= 0 and scene.tokens[t.head].pos in ("AUX", "VERB"):
        subject = tree.subject(t.head)
        if subject is not None:
            candidates.append(subject)
    for c in candidates:
        if found := [m for m in scene.named(c) if is_state(m.actor)]:
            return found
    return list(source(scene, r.trigger, r.support).mentions)
