"""From acts to claims: evidence, parties, dates and positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.actors import Mention, MentionKind
from detente.actors.polity import is_state
from detente.documents import Document, Evidence
from detente.events import plover
from detente.events.claim import (
    Claim,
    Content,
    Event,
    Interval,
    Modality,
    Party,
    Position,
    Status,
    Tie,
)
from detente.events.coding.act import Act
from detente.events.coding.dates import DateSpan, nearest
from detente.events.coding.scene import Scene, is_place

CODER = "detente-rules/0.1"


def claims(
    document: Document, number: int, scene: Scene, found: Sequence[Act], dates: Sequence[DateSpan]
) -> Iterator[Claim]:
    """The claims of one sentence; `number` counts sentences from 1."""
    for act in found:
        when = _when(document, scene, act, dates)
        if act.tie:
            parties = _parties(act.source, False), _parties(act.target, False)
            tie = Tie(*parties, act.type, act.mode, act.status, when)
            yield _claim(document, number, scene, act, tie)
            continue
        event = Event(
            source=_parties(act.source, act.source_inferred),
            target=_parties(act.target, act.target_inferred),
            type=act.type,
            mode=act.mode,
            status=act.status,
            score=plover.score(act.type, act.mode),
            mutual=act.mutual,
            when=when,
            place=_place(scene),
        )
        yield _claim(document, number, scene, act, event)
        yield from (
            _claim(document, number, scene, act, content) for content in _standing(act, event)
        )


def _standing(act: Act, event: Event) -> Iterator[Content]:
    """The position or tie that an act states beside the event."""
    named = tuple(m for m in act.target if m.kind is MentionKind.NAME and is_state(m.actor))
    polities = _parties(named, act.target_inferred)
    told = event.status in (Status.OCCURRED, Status.NEGATED)
    if act.read.trigger.entry.concept == "RECOGNISE" and told and polities:
        refused = event.type == "REJECT" or event.status is Status.NEGATED
        stance = "does_not_recognise" if refused else "recognises"
        yield Position(event.source, polities, "recognition", stance, when=event.when)
    if event.type == "CONSULT" and event.mode == "visit":
        yield Tie(event.source, event.target, "visit", "visit", event.status, event.when)


def _claim(document: Document, number: int, scene: Scene, act: Act, content: Content) -> Claim:
    t = scene.tokens[act.read.trigger.i]
    words = [t, *(scene.tokens[w] for w in act.read.trigger.words)]
    written = [
        *(m for m in act.source if not act.source_inferred and m.start >= 0),
        *(m for m in act.target if not act.target_inferred and m.start >= 0),
    ]
    sentence = (scene.tokens[0].start, scene.tokens[-1].end)
    inside = [m for m in written if sentence[0] <= m.start and m.end <= sentence[1]]
    start = min([w.start for w in words] + [m.start for m in inside])
    end = max([w.end for w in words] + [m.end for m in inside])
    entry = act.read.trigger.entry
    reason = f"{entry.concept.lower()} “{t.form}”: " + "; ".join(filter(None, act.why))
    confidence = 0.85
    confidence -= 0.25 * act.source_inferred + 0.2 * act.target_inferred
    confidence -= 0.1 * (entry.pos == "n")
    speaker = act.speaker
    return Claim(
        content=content,
        evidence=Evidence(document.id, start, end, document.text[start:end]),
        trigger=Evidence(document.id, t.start, t.end, document.text[t.start : t.end]),
        sentence=number,
        modality=act.modality,
        speaker=_party(speaker, inferred=False) if speaker else None,
        voice=(speaker or act.source[0]).voice,
        rule=f"{scene.lexicon.language}.{entry.concept.lower()}.{entry.pos}",
        reason=reason,
        confidence=round(max(confidence, 0.1), 2),
        coder=CODER,
    )


def _parties(mentions: Sequence[Mention], inferred: bool) -> tuple[Party, ...]:
    parties: list[Party] = []
    for m in mentions:
        if all(m.actor != p.actor or m.person != p.person for p in parties):
            parties.append(_party(m, inferred=inferred))
    return tuple(parties)


def _party(m: Mention, *, inferred: bool) -> Party:
    written = not inferred and m.start >= 0
    return Party(
        m.actor, m.state, m.name, m.person, m.office,
        m.start if written else None, m.end if written else None,
    )  # fmt: skip


def _when(document: Document, scene: Scene, act: Act, dates: Sequence[DateSpan]) -> Interval | None:
    if not dates:
        return None
    first = scene.tokens[0].start
    text = document.text[first : scene.tokens[-1].end]
    position = scene.tokens[act.read.trigger.i].start
    span = nearest(dates, position, text, offset=first)
    planned = act.status is Status.PLANNED or act.modality is Modality.PREDICTED
    return span.interval(planned=planned) if span else None


def _place(scene: Scene) -> str | None:
    return next((m.text for m in scene.mentions if is_place(m)), None)
