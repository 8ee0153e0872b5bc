"""Every inflected form of a Russian name, in both spellings of ё."""

from __future__ import annotations

from functools import cache

import pymorphy3
from actor_rows import CASES, Form, Name
from pymorphy3.analyzer import Parse

_MORPH = pymorphy3.MorphAnalyzer()
_CASE = {
    "nomn": "nom", "gent": "gen", "datv": "dat", "accs": "acc", "ablt": "ins", "loct": "loc",
    "gen2": "gen", "loc2": "loc", "acc2": "acc",
}  # fmt: skip
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_RARE = frozenset({"V-oy", "V-ey", "Supr", "Cmp2", "Arch"})
Told = set[tuple[str, str, str]]


@cache
def _parses(word: str) -> tuple[Parse, ...]:
    return tuple(p for p in _MORPH.parse(word) if p.tag.case == "nomn")


def _number(parse: Parse) -> str:
    return parse.tag.number or "sing"


def _shaped(form: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return like + form[len(like) :]
    shaped = []
    for part, model in zip(form.split("-"), [*like.split("-"), "", ""], strict=False):
        shaped.append(part[:1].upper() + part[1:] if model[:1].isupper() else part)
    return "-".join(shaped)


def _inflected(
    word: str, parse: Parse, number: str = "", gender: str = "", animate: str = ""
) -> Told:
    """(form, case, number) of a parse, all numbers or one; of an adjective, those that agree."""
    found: Told = set()
    if "Fixd" in parse.tag:
        return {(word, case, number or _number(parse)) for case in CASES[:-1]}
    for form in parse.lexeme:
        tag = form.tag
        case = _CASE.get(tag.case or "")
        if case is None or tag.POS != parse.tag.POS or not _RARE.isdisjoint(tag.grammemes):
            continue
        if (tag.voice, tag.tense, tag.aspect) != (
            parse.tag.voice,
            parse.tag.tense,
            parse.tag.aspect,
        ):
            continue
        here = tag.number or "sing"
        if number and here != number:
            continue
        if gender and here == "sing" and tag.gender and tag.gender != gender:
            continue
        if animate and case == "acc" and tag.animacy and tag.animacy != animate:
            continue
        found.add((_shaped(form.word, word), case, here))
    return found


def _nouns(word: str) -> list[Parse]:
    found = [p for p in _parses(word) if p.tag.POS == "NOUN"]
    plain = word.lower().replace("ё", "е")

    def rank(parse: Parse) -> tuple[int, int, float]:
        own = parse.normal_form.replace("ё", "е") == plain
        personal = bool({"Name", "Surn", "Patr"} & set(parse.tag.grammemes))
        return (
            (2 if personal else 0) + (0 if own else 1),
            0 if "Geox" in parse.tag else 1,
            -parse.score,
        )

    return sorted(found, key=rank)


def _adjectives(word: str) -> list[Parse]:
    return [p for p in _parses(word) if p.tag.POS in _ADJECTIVES]


def _agreeing(word: str, noun: Parse) -> Parse | None:
    for parse in sorted(_adjectives(word), key=lambda p: p.tag.voice == "actv"):
        if _number(parse) != _number(noun):
            continue
        if _number(noun) == "sing" and parse.tag.gender not in (None, noun.tag.gender):
            continue
        return parse
    return None


def _product(parts: list[Told], tail: list[str]) -> Told:
    first, *others = parts
    phrases: Told = set()
    for form, case, number in first:
        heads = [form]
        for other in others:
            heads = [f"{h} {f}" for h in heads for f, c, n in other if (c, n) == (case, number)]
        phrases.update((" ".join([h, *tail]), case, number) for h in heads)
    return phrases


def _phrase(tokens: list[str], kind: str) -> Told:
    """A noun with the adjectives that agree with it before and after; the rest stays as it is."""
    best: tuple[int, int, Parse] | None = None
    for place, token in enumerate(tokens):
        for noun in _nouns(token)[:4]:
            if not all(_agreeing(t, noun) for t in tokens[:place]):
                continue
            run = place
            while run + 1 < len(tokens) and _agreeing(tokens[run + 1], noun):
                run += 1
            if best is None or run > best[1]:
                best = (place, run, noun)
        if not _adjectives(token):
            break
    if best is None:
        return _word(tokens[0], kind) if len(tokens) == 1 else {(" ".join(tokens), "", "sing")}
    place, run, noun = best
    number = "" if kind == "demonym" and _number(noun) == "sing" else _number(noun)
    animate = noun.tag.animacy or "inan"
    parts = []
    for i, token in enumerate(tokens[: run + 1]):
        if i == place:
            parts.append(_inflected(token, noun, number))
        else:
            agreeing = _agreeing(token, noun)
            assert agreeing is not None
            parts.append(_inflected(token, agreeing, number, noun.tag.gender or "", animate))
    rest = tokens[run + 1 :]
    if (
        len(rest) > 1
        and rest[0] in ("и", "—")
        and any(p.normal_form == rest[1].lower() for p in _nouns(rest[1]))
    ):
        left, right = _product(parts, []), _phrase(rest[1:], kind)
        return {
            (f"{a} {rest[0]} {b}", c, "sing") for a, c, _ in left for b, d, _ in right if c == d
        }
    return _product(parts, rest)


_ENDINGS = {  # nom gen dat acc ins loc, by the declension of a place or a company
    "hard": ("", "а", "у", "", "ом", "е"),
    "й": ("й", "я", "ю", "й", "ем", "е"),
    "ь": ("ь", "и", "и", "ь", "ью", "и"),
    "я": ("я", "и", "е", "ю", "ей", "е"),
    "ия": ("ия", "ии", "ии", "ию", "ией", "ии"),
    "а": ("а", "ы", "е", "у", "ой", "е"),
    "а-и": ("а", "и", "е", "у", "ой", "е"),
}


def _paradigm(word: str) -> Told:
    """Forms of a name the dictionary takes for something else, by its ending."""
    if word.endswith("ия"):
        code, stem = "ия", word[:-2]
    elif word[-1] in "йья":
        code, stem = word[-1], word[:-1]
    elif word.endswith("а"):
        code, stem = ("а-и" if word[-2] in "кгхжшчщ" else "а"), word[:-1]
    elif word[-1] in "оуыэеиёю":
        return _fixed(word, "sing")
    else:
        code, stem = "hard", word
    return {(stem + end, case, "sing") for end, case in zip(_ENDINGS[code], CASES, strict=False)}


def _word(word: str, kind: str, gender: str = "", number: str = "") -> Told:
    nouns = _nouns(word)
    if kind == "demonym":
        living = [p for p in nouns if p.tag.animacy == "anim"] or nouns
        return _inflected(word, living[0]) if living else {(word, "nom", "sing")}
    if gender:
        nouns = [p for p in nouns if p.tag.gender == gender] or nouns
    if number:
        nouns = [p for p in nouns if _number(p) == number] or nouns
    if kind in ("name", "capital", "place", "seat"):
        nouns = sorted(nouns, key=lambda p: p.tag.animacy == "anim")
    if not nouns:
        adjectives = _adjectives(word)
        if not adjectives:
            return _paradigm(word)
        return _inflected(
            word, adjectives[0], _number(adjectives[0]), adjectives[0].tag.gender or "", "inan"
        )
    noun = nouns[0]
    told = _inflected(word, noun, _number(noun))
    if noun.tag.animacy == "anim" and _number(noun) == "sing" and noun.tag.gender == "masc":
        # A company or a place declines as a thing whatever its namesake is.
        told = {f for f in told if f[1] != "acc"} | {(word, "acc", "sing")}
    return told


def _fixed(word: str, number: str) -> Told:
    return {(word, case, number) for case in CASES[:-1]}


def forms(name: Name) -> list[Form]:
    """All forms of a Russian name, with case and number; ё also as е."""
    told = set()
    for text, case, number in _forms(name):
        told.add((text, case, number))
        told.add((text.replace("ё", "е").replace("Ё", "Е"), case, number))
    return [Form(text, case, number) for text, case, number in sorted(told)]


def _forms(name: Name) -> Told:
    lemma, code, kind = name.lemma, name.inflect, name.kind
    tokens = lemma.split(" ")
    if kind == "adjective":
        if "compound" in name.flags:
            return {(lemma, "", "")}
        known = [p for p in _adjectives(lemma) if p.normal_form == lemma.lower()] or _adjectives(
            lemma
        )
        return _inflected(lemma, known[0])
    if code == "pl-" or (name.number == "plur" and (code == "-" or kind == "abbreviation")):
        return _fixed(lemma, "plur")
    if code == "-" or (not code and kind == "abbreviation"):
        return _fixed(lemma, "sing")
    if code == "last":
        *lead, last = tokens
        return {(" ".join([*lead, f]), c, n) for f, c, n in _word(last, kind)}
    if code == "1":
        first, *tail = tokens
        return {(" ".join([f, *tail]), c, n) for f, c, n in _word(first, kind)}
    if code == "1p":
        *lead, last = tokens
        return {(f"{f} {last}", c, n) for f, c, n in _phrase(lead, kind)}
    if code == "lastp":  # a fixed first word, then a phrase: Папуа-Новая Гвинея
        at = max(lemma.find("-"), lemma.find("— ") + 1) + 1
        return {(lemma[:at] + f, c, n) for f, c, n in _phrase(lemma[at:].split(" "), kind)}
    if code == "first":  # Гвинея-Бисау
        first, _, tail = lemma.partition("-")
        return {(f"{f}-{tail}", c, n) for f, c, n in _word(first, kind)}
    if code == "regular":
        return _paradigm(lemma)
    if code.startswith("="):
        model = code[1:]
        lead = lemma[: len(lemma) - len(model)]
        return {(lead + _shaped(f, lemma[len(lead) :]), c, n) for f, c, n in _word(model, kind)}
    if len(tokens) > 1:
        return _phrase(tokens, kind)
    return _word(lemma, kind, name.gender, name.number)
