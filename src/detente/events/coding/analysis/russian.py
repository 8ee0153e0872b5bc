"""Russian: slovnet's tagger and parser with natasha's weights, lemmas by pymorphy3."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from detente.documents import Word
from detente.events.coding.token import Token

_CASES = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc", "Ins": "ins", "Loc": "loc"}
_MORPHY_CASES = {
    "nomn": "nom", "gent": "gen", "datv": "dat", "accs": "acc", "ablt": "ins", "loct": "loc",
    "voct": "voc", "gen2": "gen", "loc2": "loc",
}  # fmt: skip
_VERB_FORMS = {"Fin": "fin", "Inf": "inf", "Conv": "conv", "Part": "part"}
_KEPT = {"nsubj:pass", "obl:agent", "acl:relcl", "aux:pass", "csubj:pass", "flat:name"}
_MORPHY_POS = {
    "NOUN": {"NOUN"}, "PROPN": {"NOUN"}, "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND"},
    "ADJ": {"ADJF", "ADJS", "COMP", "PRTF", "PRTS"}, "ADV": {"ADVB", "PRED"}, "PRON": {"NPRO"},
    "DET": {"ADJF"}, "NUM": {"NUMR", "ADJF"}, "AUX": {"VERB", "INFN"},
}  # fmt: skip


@cache
def _models() -> tuple[Any, Any]:
    """Tagger and parser; the weights lie inside the natasha package, which is not imported."""
    from navec import Navec
    from slovnet import Morph, Syntax

    spec = find_spec("natasha")
    assert spec is not None and spec.submodule_search_locations
    data = Path(next(iter(spec.submodule_search_locations))) / "data"
    navec = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    morph = Morph.load(data / "model" / "slovnet_morph_news_v1.tar", batch_size=32)
    syntax = Syntax.load(data / "model" / "slovnet_syntax_news_v1.tar", batch_size=32)
    morph.navec(navec)
    syntax.navec(navec)
    return morph, syntax


@cache
def _morphy() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def _readings(form: str) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (p.normal_form, str(p.tag.POS or ""), _MORPHY_CASES.get(str(p.tag.case), ""),
         {"sing": "sing", "plur": "plur"}.get(str(p.tag.number), ""))
        for p in _morphy().parse(form)
    )  # fmt: skip


def _lemma(form: str, pos: str, case: str) -> str:
    readings = _readings(form.lower())
    fitting = [r for r in readings if r[1] in _MORPHY_POS.get(pos, {r[1]})]
    same_case = [r for r in fitting if r[2] == case]
    chosen = (same_case or fitting or readings)[:1]
    return chosen[0][0].replace("ё", "е") if chosen else form.lower()


def analyse_all(
    sentences: Sequence[Sequence[Word]], known: Sequence[Mapping[int, object]] = ()
) -> list[list[Token]]:
    """Tokens of each sentence; `known` is not needed in Russian."""
    forms = [[w.form for w in s] for s in sentences if s]
    morph, syntax = _models()
    tagged, parsed = iter(morph.map(forms)), iter(syntax.map(forms))
    return [_tokens(s, next(tagged), next(parsed)) if s else [] for s in sentences]


def _tokens(sentence: Sequence[Word], tagged: Any, parsed: Any) -> list[Token]:
    tokens = []
    for i, (w, m, s) in enumerate(zip(sentence, tagged.tokens, parsed.tokens, strict=True)):
        feats = m.feats or {}
        case = _CASES.get(feats.get("Case", ""), "")
        rel = s.rel if s.rel in _KEPT else s.rel.split(":")[0]
        head = int(s.head_id) - 1
        if head == i:
            head, rel = -1, "root"
        pos = m.pos
        verb_form = _VERB_FORMS.get(feats.get("VerbForm", ""), "")
        if verb_form == "part":
            pos = "VERB"
        token = Token(
            i=i, form=w.form, start=w.start, end=w.end, lemma=_lemma(w.form, pos, case), pos=pos,
            case=case, cases=frozenset({case} - {""}),
            number={"Sing": "sing", "Plur": "plur"}.get(feats.get("Number", ""), ""),
            gender=feats.get("Gender", "").lower(), person=feats.get("Person", ""),
            verb_form=verb_form,
            tense={"Past": "past", "Pres": "pres", "Fut": "fut"}.get(feats.get("Tense", ""), ""),
            mood={"Ind": "ind", "Imp": "imp", "Cnd": "cnd"}.get(feats.get("Mood", ""), ""),
            voice={"Pass": "pass", "Act": "act", "Mid": "act"}.get(feats.get("Voice", ""), ""),
            head=head, rel=rel,
        )  # fmt: skip
        if token.tense == "pres" and token.verb_form == "fin" and feats.get("Aspect") == "Perf":
            token.tense = "fut"
        tokens.append(token)
    _mark_agents(tokens)
    return tokens


def _mark_agents(tokens: list[Token]) -> None:
    """An instrumental beside a passive is its agent; the parser seldom says so."""
    for t in tokens:
        if t.case != "ins" or t.rel not in ("obl", "obj") or t.head < 0:
            continue
        if tokens[t.head].voice == "pass" and not any(
            c.head == t.i and c.rel == "case" for c in tokens
        ):
            t.rel = "obl:agent"
