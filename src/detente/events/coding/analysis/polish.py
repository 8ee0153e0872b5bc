"""Polish: readings from the dictionary, one chosen by context, then heads and relations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.documents import Word
from detente.events.coding.analysis.polish_attach import attach
from detente.events.coding.analysis.polish_choice import chosen
from detente.events.coding.analysis.polish_reading import Known, Reading, named, readings
from detente.events.coding.token import Token

__all__ = ["Known", "analyse", "analyse_all"]

_GENDER = {8: "fem", 16: "neut"}
_AUXILIARY = frozenset({"cop", "aux", "aux:pass", "aux:cnd"})


def _gender(bits: int) -> str:
    return _GENDER.get(bits) or ("masc" if bits and not bits & ~7 else "")


def _token(
    i: int, word: Word, r: Reading, options: Sequence[Reading], head: int, rel: str
) -> Token:
    pos = r.pos
    if rel in _AUXILIARY:
        pos = "AUX"
    elif r.tag == "ppas" and rel != "amod":
        pos = "VERB"
    return Token(
        i, word.form, word.start, word.end, r.lemma, pos, r.case,
        frozenset(o.case for o in options if o.case and o.pos == r.pos),
        r.number, _gender(r.gender), r.person, r.verb_form, r.tense, r.mood, r.voice, head, rel,
    )  # fmt: skip


def analyse(words: Sequence[Word], known: Mapping[int, Known] | None = None) -> list[Token]:
    """The words of one sentence with lemma, features, head and relation.

    `known` holds readings from outside for some places: names of form tables.
    """
    known = known or {}
    forms = [w.form for w in words]
    options = [
        named(form, known[i]) if i in known else readings(form) for i, form in enumerate(forms)
    ]
    picked = chosen(options)
    heads, rels = attach(forms, picked)
    return [
        _token(i, w, picked[i], options[i], heads[i], rels[i]) for i, w in enumerate(words)
    ]


def analyse_all(
    sentences: Sequence[Sequence[Word]], known: Sequence[Mapping[int, Known]] = ()
) -> list[list[Token]]:
    """`analyse` for many sentences; `known` is empty or as long as `sentences`."""
    return [analyse(s, known[k] if known else None) for k, s in enumerate(sentences)]
