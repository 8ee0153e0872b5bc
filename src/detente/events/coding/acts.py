"""The acts of one sentence: what was done, by whom, to whom, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping

from detente.events.coding.act import Act
from detente.events.coding.building import build
from detente.events.coding.context import Context
from detente.events.coding.grammar import Grammar
from detente.events.coding.guesses import stands_alone
from detente.events.coding.hearsay import accusations, attribute
from detente.events.coding.reading import Read, read
from detente.events.coding.scene import Scene
from detente.events.coding.standing import memberships
from detente.events.coding.status import told
from detente.events.coding.triggers import triggers


def acts(scene: Scene, context: Context, grammar: Grammar) -> list[Act]:
    """Every act of the sentence that has a known source, and every membership it states."""
    reads = read(scene, triggers(scene.tree, scene.lexicon, scene.names()), grammar)
    known = {i: r.trigger for i, r in reads.items()}
    consumed: set[int] = set()
    inside: dict[int, str] = {}
    built: list[Act] = []
    for i, r in sorted(reads.items(), key=lambda kv: (kv[1].trigger.entry.pos == "n", kv[0])):
        if r.reading is None or (r.trigger.entry.pos == "n" and i in consumed):
            continue
        frame = told(scene, r.trigger, known, grammar)
        if frame.absorbed_by is not None:
            inside.setdefault(frame.absorbed_by, r.reading.type)
            continue
        if frame.condition or _qualifies(scene, r, reads) or (_governed(scene, r) and not stands_alone(scene, r)):
            continue
        act = build(scene, context, r, frame)
        if act is not None:
            consumed.update(r.decided)
            built.append(act)
    for act in built:
        if mode := _inner_mode(scene, act, inside.get(act.read.trigger.i), grammar):
            act.mode = mode
    attribute(scene, built)
    found = _distinct(built)
    return found + accusations(found) + memberships(scene, reads, known, grammar)


def _inner_mode(scene: Scene, act: Act, inner: str | None, grammar: Grammar) -> str | None:
    """The mode that the content of a request, refusal or threat gives it: its act, else its theme."""
    if inner and (mode := grammar.inner_mode(act.type, inner)):
        return mode
    for word in scene.tree.subtree(act.read.trigger.i, 4):
        for theme in sorted(scene.themes(word)):
            if mode := grammar.inner_mode(act.type, f"@{theme}"):
                return mode
    return None


def _qualifies(scene: Scene, r: Read, reads: Mapping[int, Read]) -> bool:
    """Whether the noun only says what kind of thing another is: the council of cooperation.

    Not where it is carried by a noun that counts or shapes acts (a wave of protests).
    """
    t = scene.tokens[r.trigger.i]
    if r.trigger.entry.pos != "n" or t.rel not in ("nmod", "compound") or t.head < 0:
        return False
    bare = not scene.tree.marker(r.trigger.i)
    carrier = scene.tokens[t.head].lemma
    outer = reads.get(t.head)
    carried = scene.lexicon.has("carriers", carrier) or (outer is not None and outer.support)
    return bare and scene.tokens[t.head].pos in ("NOUN", "PROPN") and not carried


def _governed(scene: Scene, r: Read) -> bool:
    """Whether the noun is the object of a verb that is no support verb: to break a promise."""
    t = scene.tokens[r.trigger.i]
    if r.trigger.entry.pos != "n" or r.support is not None:
        return False
    return t.rel == "obj" and scene.tokens[t.head].pos == "VERB"


def _distinct(built: list[Act]) -> list[Act]:
    """One act where a noun and its verb tell the same thing about the same actors."""
    kept: list[Act] = []
    for act in built:
        turned = {(b, a) for a, b in act.pairs}
        same = any(k.type == act.type and k.pairs & (act.pairs | turned) for k in kept)
        if same and (act.read.trigger.entry.pos == "n" or act.target_inferred):
            continue
        kept.append(act)
    return kept
