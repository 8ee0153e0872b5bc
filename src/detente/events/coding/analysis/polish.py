"""Polish: readings from the dictionary; which one is meant, heads and relations by a network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.documents import Word
from detente.events.coding.analysis.polish_model import Form, Model, analysed, model
from detente.events.coding.analysis.polish_reading import Known, Reading
from detente.events.coding.analysis.polish_repair import repaired
from detente.events.coding.token import Token

__all__ = ["Known", "analyse", "analyse_all"]

_BATCH = 24
_GENDER = {8: "fem", 16: "neut"}
_AUXILIARY = frozenset({"cop", "aux", "aux:pass", "aux:cnd"})


def _gender(bits: int) -> str:
    return _GENDER.get(bits) or ("masc" if bits and not bits & ~7 else "")


def _token(i: int, word: Word, r: Reading, cases: frozenset[str], head: int, rel: str) -> Token:
    pos = r.pos
    if rel in _AUXILIARY:
        pos = "AUX"
    elif r.tag == "ppas" and rel != "amod":
        pos = "VERB"
    return Token(
        i, word.form, word.start, word.end, r.lemma, pos, r.case, cases, r.number,
        _gender(r.gender), r.person, r.verb_form, r.tense, r.mood, r.voice, head, rel,
    )  # fmt: skip


def _forms(words: Sequence[Word], known: Mapping[int, Known], m: Model) -> list[Form]:
    if not known:
        return [m.form(w.form) for w in words]
    return [m.form(w.form, known.get(i)) for i, w in enumerate(words)]


def analyse(words: Sequence[Word], known: Mapping[int, Known] | None = None) -> list[Token]:
    """The words of one sentence with lemma, features, head and relation.

    `known` holds readings from outside for some places: names of form tables.
    """
    return analyse_all([words], [known or {}])[0]


def analyse_all(
    sentences: Sequence[Sequence[Word]], known: Sequence[Mapping[int, Known]] = ()
) -> list[list[Token]]:
    """`analyse` for many sentences, which is faster; `known` is empty or as long as they are."""
    m = model()
    found: list[list[Token]] = [[] for _ in sentences]
    # Like lengths together, so that little is padded.
    order = sorted((k for k, s in enumerate(sentences) if s), key=lambda k: len(sentences[k]))
    for at in range(0, len(order), _BATCH):
        places = order[at : at + _BATCH]
        group = [_forms(sentences[k], known[k] if known else {}, m) for k in places]
        for k, forms, parse in zip(places, group, analysed(group, m), strict=True):
            chosen, heads, rels = repaired([f.options for f in forms], *parse)
            found[k] = [
                _token(i, w, chosen[i], forms[i].cases, heads[i], rels[i])
                for i, w in enumerate(sentences[k])
            ]
    return found
