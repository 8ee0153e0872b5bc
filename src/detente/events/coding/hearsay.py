"""What being said does to an act: sources named in passing, opinions, and charges by mere telling."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice, takewhile

from detente.actors import Mention, Voice
from detente.events.claim import Modality, Status
from detente.events.coding.act import Act
from detente.events.coding.scene import Scene

_HOSTILE = frozenset({"ASSAULT", "COERCE"})
_NEAR = 7
_ENDS = frozenset({",", ";", ":", "–", "—", "(", ")"})
_FUTURE = (Status.PLANNED, Status.HYPOTHETICAL)


def attribute(scene: Scene, built: list[Act]) -> None:
    """Give acts told "according to" somebody their speaker, and forecasts of opinion their modality.

    A future act of which an analyst or the writer gives an opinion is predicted and hypothetical.
    """
    place, length = _phrase(scene, "according")
    scholar = length > 0 and _analyst(scene, place, length)
    told_by = _named_after(scene, place, length) if length and not scholar else None
    opinion = scholar or _phrase(scene, "opinion")[1] > 0
    for act in built:
        if act.modality is not Modality.ASSERTED:
            continue
        if told_by is not None:
            act.modality, act.speaker = Modality.REPORTED, told_by
            if told_by.voice is Voice.INDEPENDENT and act.status in _FUTURE:
                act.modality, act.status = Modality.PREDICTED, Status.HYPOTHETICAL
        elif opinion and act.status in _FUTURE:
            act.modality, act.status = Modality.PREDICTED, Status.HYPOTHETICAL


def accusations(found: list[Act]) -> list[Act]:
    """To tell of another state's violence is to accuse it: the charge beside the act reported."""
    charges = {
        (c, s.actor) for a in found if a.type == "ACCUSE" for c in _codes(a) for s in a.target
    }
    added = []
    for act in found:
        speaker = act.speaker
        if act.type not in _HOSTILE or act.modality is not Modality.REPORTED or speaker is None:
            continue
        if act.frame.accused_by is not None or act.status is not Status.OCCURRED:
            continue
        others = tuple(s for s in act.source if s.actor != speaker.actor)
        if not others or act.source_inferred or (speaker.actor, others[0].actor) in charges:
            continue
        charge = replace(
            act, type="ACCUSE", mode="allege", source=(speaker,), target=others, mutual=False,
            modality=Modality.ASSERTED, speaker=None, target_inferred=False,
            why=["telling of another's violence accuses it"],
        )  # fmt: skip
        added.append(charge)
    return added


def _codes(act: Act) -> set[str]:
    return {s.actor for s in act.source}


def _phrase(scene: Scene, group: str) -> tuple[int, int]:
    """Where a phrase of a list of the lexicon starts and how many words it has; length 0: nowhere."""
    phrases = scene.lexicon.phrases.get(group, ())
    single = scene.lexicon.words.get(group, frozenset())
    keys = [t.key.replace("ё", "е") for t in scene.tokens]
    for n, key in enumerate(keys):
        for phrase in phrases:
            if tuple(keys[n : n + len(phrase)]) == phrase:
                return n, len(phrase)
        if key in single:
            return n, 1
    return 0, 0


def _named_after(scene: Scene, place: int, length: int) -> Mention | None:
    first = place + length
    near = takewhile(lambda i: scene.tokens[i].form not in _ENDS, range(first, len(scene.tokens)))
    return scene.nearest(first, islice(near, _NEAR), lambda m: True)


def _analyst(scene: Scene, place: int, length: int) -> bool:
    near = scene.tokens[place : place + length + 4]
    return any(scene.lexicon.has("analyst", t.lemma) for t in near)
