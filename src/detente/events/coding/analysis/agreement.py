"""Subjects and objects that a parse has exchanged, told by the agreement of the verb."""

from __future__ import annotations

from collections.abc import Sequence

from detente.actors import Mention
from detente.events.coding.token import Token


def exchange_misread(tokens: Sequence[Token]) -> None:
    """Exchange a verb's subject and object where only the object can agree with it.

    A singular masculine or feminine past (`uznał`, `обвинила`) has no plural subject and none that
    is counted (`czterech pracowników uznało` is neuter).
    """
    for verb in tokens:
        if verb.verb_form != "fin" or verb.number != "sing" or verb.gender not in ("masc", "fem"):
            continue
        below = [t for t in tokens if t.head == verb.i]
        subject = next((t for t in below if t.rel == "nsubj"), None)
        obj = next((t for t in below if t.rel == "obj"), None)
        if subject is None or obj is None or "nom" not in obj.cases | {obj.case}:
            continue
        coordinated = any(t.head == subject.i and t.rel == "conj" for t in tokens)
        misfit = subject.pos == "NUM" or (subject.number == "plur" and not coordinated)
        if misfit and subject.case != "nom":
            subject.rel, obj.rel = "obj", "nsubj"


def prefer_named_subject(tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
    """Make the actor before a verb its subject where the parse took the thing behind it.

    "Chiny i Rosja przeprowadziły manewry": both nouns can be nominative, but states act on things
    and Polish and Russian put who acts first.
    """
    heads = {m.head: m for m in mentions}
    for verb in tokens:
        if verb.verb_form != "fin" or verb.voice == "pass":
            continue
        thing = next((t for t in tokens if t.head == verb.i and t.rel == "nsubj"), None)
        if thing is None or thing.i < verb.i or thing.i in heads or "acc" not in thing.cases:
            continue
        named = _named_before(tokens, heads, verb)
        if not named:
            continue
        first, *others = named
        thing.rel = "obj"
        tokens[first].rel, tokens[first].head, tokens[first].case = "nsubj", verb.i, "nom"
        for other in others:
            tokens[other].rel, tokens[other].head = "conj", first


def _named_before(tokens: Sequence[Token], heads: dict[int, Mention], verb: Token) -> list[int]:
    """Heads of the nominative actors right before a verb, in order, that agree with it."""
    found: list[int] = []
    for t in reversed(tokens[: verb.i]):
        if t.form in ",;:–—" or t.verb_form == "fin":
            break
        mention = heads.get(t.i)
        if mention is None or "nom" not in mention.cases:
            continue
        if any(c.head == t.i and c.rel == "case" for c in tokens):
            continue
        found.insert(0, t.i)
    joined = len(found) > 1 and any(t.pos == "CCONJ" for t in tokens[found[0] : found[-1]])
    if not joined:
        found = found[-1:]
    number = "plur" if joined else (heads[found[0]].number if found else "")
    return found if found and verb.number in ("", number or verb.number) else []
