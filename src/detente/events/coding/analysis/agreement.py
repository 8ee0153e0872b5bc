"""Subjects and objects that a parse has exchanged, told by the agreement of the verb."""

from __future__ import annotations

from collections.abc import Sequence

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
