"""Sentences of related languages as the Polish trainer reads them: tags and function words."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from polish_attachment import plain, sentences

from detente.events.coding.analysis import polish_features as features
from detente.events.coding.analysis.polish_reading import ANY_GENDER, Reading

_CASES = {"Nom": "nom", "Gen": "gen", "Par": "gen", "Dat": "dat", "Acc": "acc", "Ins": "ins",
          "Loc": "loc"}  # fmt: skip
_KINDS = {
    "NOUN": "subst", "PROPN": "subst", "ADJ": "adj", "DET": "adj", "ADP": "prep", "CCONJ": "conj",
    "SCONJ": "comp", "PART": "part", "ADV": "adv", "PUNCT": "interp", "INTJ": "interj",
    "NUM": "num",
}  # fmt: skip
_OTHER_GENDERS = 30


def _gender(pos: str, feats: dict[str, str], case: str, number: str) -> int:
    """The gender bits a Polish word of that kind would have."""
    gender = feats.get("Gender", "")
    if pos in ("NOUN", "PROPN"):
        masculine = 1 if feats.get("Animacy") == "Anim" else 4
        return {"Masc": masculine, "Fem": 8, "Neut": 16}.get(gender, ANY_GENDER)
    if number == "plur":
        return _OTHER_GENDERS
    if pos in ("ADJ", "DET") and gender in ("Masc", "Neut") and case not in ("nom", "acc", ""):
        return 23
    return {"Masc": 7, "Fem": 8, "Neut": 16}.get(gender, ANY_GENDER)


def _kind(pos: str, form: str, lemma: str, feats: dict[str, str]) -> tuple[str, str]:
    """Class of the Polish dictionary and verb form."""
    verb = feats.get("VerbForm", "")
    if verb == "Part":
        return ("ppas" if feats.get("Voice") == "Pass" else "pact"), "part"
    if pos in ("VERB", "AUX"):
        if verb == "Inf":
            return "inf", "inf"
        if verb == "Conv":
            return "pcon", "conv"
        if feats.get("Mood") == "Imp":
            return "impt", "fin"
        if feats.get("Tense") == "Past":
            return "praet", "fin"
        return ("bedzie" if pos == "AUX" and feats.get("Tense") == "Fut" else "fin"), "fin"
    if pos == "PRON":
        person = feats.get("Person")
        if lemma in ("себя", "себе"):
            return "siebie", ""
        return ("ppron3" if person == "3" else "ppron12" if person else "subst"), ""
    if form[:1].isdigit():
        return "dig", ""
    return _KINDS.get(pos, "subst"), ""


def kindred(path: Path) -> list[dict[str, Any]]:
    """Training sentences of a Russian or Ukrainian treebank."""
    with (Path(__file__).parent / "polish_kin.csv").open(encoding="utf-8") as file:
        polish = {row["kin"]: row["polish"] for row in csv.DictReader(file)}
    found = []
    for _, every in sentences(path):
        rows = [r for r in every if "-" not in r[0]]
        if not 2 <= len(rows) <= 60:
            continue
        feats = [dict(f.split("=", 1) for f in r[5].split("|") if "=" in f) for r in rows]
        readings = []
        for row, f in zip(rows, feats, strict=True):
            form, lemma, pos = row[1], row[2].lower(), row[3]
            lemma = polish.get(lemma, row[1] if pos == "PUNCT" else "")
            kind, verb_form = _kind(pos, form, row[2].lower(), f)
            case = _CASES.get(f.get("Case", ""), "")
            if pos == "ADP" and int(row[6]) > 0:
                case = _CASES.get(feats[int(row[6]) - 1].get("Case", ""), "")
            if kind == "ppas" and not case:
                case = "nom"  # the short form stands where Polish has the nominative
            number = {"Sing": "sing", "Plur": "plur"}.get(f.get("Number", ""), "")
            readings.append(Reading(
                lemma, kind, "PROPN" if pos == "PROPN" else "DET" if pos == "DET" else pos,
                case, "" if kind == "prep" else number,
                ANY_GENDER if kind in ("fin", "bedzie", "prep", "inf") else
                _gender(pos, f, case, number),
                f.get("Person", ""), verb_form,
            ))  # fmt: skip
        tags = [[features.tag(r)] for r in readings]
        found.append({
            "forms": [r[1] for r in rows], "tags": tags, "gold": [[] for _ in rows],
            "lemmas": [r.lemma for r in readings],
            "coarse": [features.word_class(r) for r in readings],
            "heads": [int(r[6]) - 1 for r in rows], "rels": [plain(r[7]) for r in rows],
            "domain": 2,
        })  # fmt: skip
    return found
