"""Every inflected form of a Polish name: dictionary first, paradigms for words it does not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import morfeusz2
from actor_polish_paradigms import adjective_paradigm, guess, paradigm
from actor_rows import Form, Name

_MORFEUSZ = morfeusz2.Morfeusz()
_CASE = {
    "nom": "nom",
    "gen": "gen",
    "dat": "dat",
    "acc": "acc",
    "inst": "ins",
    "loc": "loc",
    "voc": "voc",
}
# Spellings that stand beside those of the dictionary.
_VARIANTS = (("Rzeczpospolitej", "Rzeczypospolitej"),)
_NUMBER = {"sg": "sing", "pl": "plur"}
_MASCULINE = frozenset({"m1", "m2", "m3"})
# How much we believe that a capitalised name is this entry of the dictionary.
_RANK = {
    "nazwa_geograficzna": 0,
    "nazwa_organizacji": 1,
    "nazwa_pospolita": 2,
    "imię": 5,
    "nazwisko": 6,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A nominative reading of a word."""

    lemma: str
    noun: bool
    number: str
    genders: frozenset[str]
    rank: int
    personal: bool  # a given name or a surname
    degree: str = "pos"  # pos, sup, or aff of a participle
    lead: str = ""  # a fixed first half: Ludowo-


@cache
def _analyses(word: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    found = []
    for first, last, (_, lemma, tag, names, _qualifiers) in _MORFEUSZ.analyse(word):
        if (first, last) == (0, 1) and tag != "ign":
            found.append((lemma, tag, tuple(names)))
    return tuple(found)


@cache
def _generated(lemma: str) -> tuple[tuple[str, str], ...]:
    return tuple((form, tag) for form, _, tag, _, _ in _MORFEUSZ.generate(lemma) if tag != "ign")


def _readings(word: str) -> list[Reading]:
    """Nominative readings of one word, the most likely first."""
    found = []
    for spelling in dict.fromkeys((word, word.lower())):
        for lemma, tag, names in _analyses(spelling):
            parts = tag.split(":")
            if parts[0] not in ("subst", "adj", "ppas", "pact") or "nom" not in parts[2].split("."):
                continue
            if parts[0] != "subst" and parts[-1] not in ("pos", "sup", "aff"):
                continue
            rank = min((_RANK.get(name, 3) for name in names), default=3)
            personal = rank in (5, 6)
            if lemma.split(":")[0] != spelling:
                rank += 4 if parts[0] == "subst" and parts[1] == "pl" else 2
            if spelling != word:
                rank += 1
            found.append(
                Reading(
                    lemma,
                    parts[0] == "subst",
                    parts[1].split(".")[0],
                    frozenset(parts[3].split(".")),
                    rank,
                    personal,
                    "pos" if parts[0] == "subst" else parts[-1],
                )
            )
    if not found and "-" in word:
        lead, _, last = word.rpartition("-")
        return [replace(r, lead=f"{lead}-") for r in _readings(last) if not r.noun]
    return sorted(found, key=lambda r: (r.rank, r.number != "sg", r.lemma))


def _shaped(form: str, like: str) -> str:
    """The form capitalised as the given word."""
    if like.isupper() and len(like) > 1:
        return form if form.isupper() else like + form[len(like) :]
    return form[0].upper() + form[1:] if like[0].isupper() else form


def _noun(word: str, reading: Reading, *, both: bool = False) -> set[tuple[str, str, str]]:
    """(form, case, number) of a noun reading; both numbers when asked."""
    found = set()
    for form, tag in _generated(reading.lemma):
        parts = tag.split(":")
        numbers = parts[1].split(".")
        if parts[0] != "subst" or (reading.number not in numbers and not both):
            continue
        if not reading.genders & set(parts[3].split(".")):
            continue
        number = reading.number if reading.number in numbers else numbers[0]
        for case in parts[2].split("."):
            found.add((_shaped(form, word), _CASE[case], _NUMBER[number]))
    return found


def _adjective(
    word: str, reading: Reading, number: str = "", gender: str = ""
) -> set[tuple[str, str, str]]:
    """(form, case, number) of an adjective or participle, all or those that agree."""
    found = set()
    for form, tag in _generated(reading.lemma):
        parts = tag.split(":")
        if parts[0] not in ("adj", "ppas", "pact") or parts[-1] != reading.degree:
            continue
        if number and parts[1] != number:
            continue
        if gender and gender not in parts[3].split("."):
            continue
        for case in parts[2].split("."):
            found.add(
                (
                    reading.lead + _shaped(form, word[len(reading.lead) :]),
                    _CASE[case],
                    _NUMBER[parts[1]],
                )
            )
    return found


def _like(word: str, code: str) -> set[tuple[str, str, str]]:
    """Forms of a word that inflects as the dictionary word it ends in: `=sułtan:m3`."""
    model, _, gender = code[1:].partition(":")
    lead = word[: len(word) - len(model)]
    readings = [r for r in _readings(model) if r.noun]
    if not readings:
        raise SystemExit(f"no model {model!r} for {word!r}")
    forms = {
        (lead + _shaped(f, word[len(lead) :]), c, n)
        for f, c, n in _noun(
            model, readings[0], both=readings[0].genders <= {"m1"} and gender != "m3"
        )
    }
    if gender == "m3":
        forms = {f for f in forms if f[1] != "acc"} | {(word, "acc", "sing")}
    return forms


def _product(
    parts: Iterable[set[tuple[str, str, str]]], tail: list[str]
) -> set[tuple[str, str, str]]:
    """Phrases whose parts stand in the same case and number."""
    phrases: set[tuple[str, str, str]] = set()
    first, *others = list(parts)
    for form, case, number in first:
        heads = [form]
        for other in others:
            heads = [f"{h} {f}" for h in heads for f, c, n in other if (c, n) == (case, number)]
        phrases.update((" ".join([h, *tail]), case, number) for h in heads)
    return phrases


def _phrase(tokens: list[str], kind: str) -> set[tuple[str, str, str]]:
    """A noun with the adjectives that agree with it before and after; the rest stays as it is."""
    best: tuple[int, int, Reading] | None = None
    for place, token in enumerate(tokens):
        before = tokens[:place]
        for reading in _readings(token):
            if not reading.noun:
                continue
            agreeing = all(_agreeing(t, reading) for t in before)
            if agreeing:
                run = place
                while run + 1 < len(tokens) and _agreeing(tokens[run + 1], reading):
                    run += 1
                score = (-(run + 1), reading.rank)
                if best is None or score < (-(best[1] + 1), best[2].rank):
                    best = (place, run, reading)
        if not any(not r.noun for r in _readings(token)):
            break
    if best is None:
        return _unknown_phrase(tokens, kind)
    place, run, reading = best
    parts = []
    for i, token in enumerate(tokens[: run + 1]):
        if i == place:
            parts.append(_noun(token, reading, both=kind == "demonym" and reading.number == "sg"))
        else:
            parts.append(_agreeing_forms(token, reading, both=kind == "demonym"))
    rest = tokens[run + 1 :]
    if len(rest) > 1 and rest[0] == "i" and any(r.noun for r in _readings(rest[1])):
        joined = {(f"i {f}", c, "") for f, c, _ in _phrase(rest[1:], kind)}
        left = _product(parts, [])
        return {(f"{a} {b}", c, "sing") for a, c, _ in left for b, d, _ in joined if c == d}
    return _product(parts, rest)


def _unknown_phrase(tokens: list[str], kind: str) -> set[tuple[str, str, str]]:
    """A phrase whose noun or adjective the dictionary does not know: paradigms by ending."""
    if "i" in tokens:
        left, right = tokens[: tokens.index("i")], tokens[tokens.index("i") + 1 :]
        first, second = (_phrase(half, kind) for half in (left, right))
        return {(f"{a} i {b}", c, "sing") for a, c, _ in first for b, d, _ in second if c == d}
    if len(tokens) == 1:
        return _word(tokens[0], kind, "", "")
    if kind == "demonym":
        head, *tail = tokens
        return {(" ".join([f, *tail]), c, n) for f, c, n in _word(head, kind, "", "")}
    parts: list[set[tuple[str, str, str]]] = []
    named = False
    for place, token in enumerate(tokens):
        readings = _readings(token)
        if named and not any(not r.noun for r in readings):
            return _product(parts, tokens[place:])
        adjective = token.endswith(("ski", "cki", "ska", "cka", "skie", "ny", "ni"))
        first = place == 0 and len(tokens) > 1 and token.endswith(("na", "wa"))  # Werchowna Rada
        follows = any(
            r.noun and r.number == "sg" for t in tokens[place + 1 :][:1] for r in _readings(t)
        )
        noun = place > 0 and not named and not follows and any(r.noun for r in readings)
        if (any(not r.noun for r in readings) and not noun) or (
            (adjective or first) and not readings
        ):
            parts.append(_agreeing_guess(token))
        else:
            parts.append(_word(token, kind, "", ""))
            named = True
    return _product(parts, [])


def _agreeing_guess(token: str) -> set[tuple[str, str, str]]:
    for reading in _readings(token):
        if not reading.noun:
            gender = sorted(reading.genders & {"m3", "f", "n"})
            return _adjective(token, reading, reading.number, gender[0] if gender else "")
    stem = token[:-1]
    if token.endswith("a"):
        oblique = "iej" if stem[-1] in "kg" else "ej"
        ends = dict.fromkeys(("gen", "dat", "loc"), oblique) | {"nom": "a", "voc": "a"}
        ends |= {"acc": "ą", "ins": "ą"}
        return {(stem + end, case, "sing") for case, end in ends.items()}
    return {f for f in adjective_paradigm(token) if f[2] == "sing"}


def _agreeing(token: str, noun: Reading) -> Reading | None:
    for reading in _readings(token):
        if not reading.noun and reading.number == noun.number and reading.genders & noun.genders:
            return reading
    return None


def _agreeing_forms(token: str, noun: Reading, *, both: bool) -> set[tuple[str, str, str]]:
    reading = _agreeing(token, noun)
    assert reading is not None
    gender = sorted(noun.genders & reading.genders)[0]
    return _adjective(token, reading, "" if both else noun.number, gender)


def _word(word: str, kind: str, gender: str, number: str) -> set[tuple[str, str, str]]:
    readings = [r for r in _readings(word) if r.noun]
    if kind == "demonym":
        wanted = [r for r in readings if r.genders & {"m1", "f"} and r.rank < 7]
        if wanted:
            return _noun(word, wanted[0], both=True)
        return paradigm(word, guess(word, kind))
    if gender:
        readings = [r for r in readings if gender in r.genders]
    if number:
        readings = [r for r in readings if _NUMBER[r.number] == number]
    sure = [r for r in readings if not r.personal]
    if sure:
        best = sure[0]
        told: set[tuple[str, str, str]] = set()
        for other in sure:  # entries of one name that differ in a case: Włochach, Włoszech
            alike = other.lemma.split(":")[0] == best.lemma.split(":")[0]
            if alike and (other.rank, other.number) == (best.rank, best.number):
                told |= _noun(word, other)
        return told
    plain = [r for r in _readings(word) if not r.noun]
    if plain and not readings and plain[0].genders & {"f", "n", "m3"}:
        return _adjective(
            word, plain[0], plain[0].number, sorted(plain[0].genders & {"f", "n", "m3"})[0]
        )
    if readings and readings[0].genders & {"f", "n"}:
        return _noun(word, readings[0])
    return paradigm(word, guess(word, kind))


def _plural(word: str) -> set[tuple[str, str, str]]:
    """Plural forms of a masculine personal noun given in the nominative plural: -owie, -cy, -i."""
    for lemma, tag, _ in _analyses(word.lower()) or _analyses(word):
        parts = tag.split(":")
        if parts[0] == "subst" and "pl" in parts[1] and "nom" in parts[2]:
            reading = Reading(lemma, True, "pl", frozenset(parts[3].split(".")), 0, False)
            return _noun(word, reading)
    raise SystemExit(f"no plural {word!r}")


def forms(name: Name) -> list[Form]:
    """All forms of a Polish name, with case and number."""
    told = _forms(name)
    for usual, other in _VARIANTS:
        told |= {(text.replace(usual, other), case, number) for text, case, number in told}
    return [Form(text, case, number) for text, case, number in sorted(told)]


def _forms(name: Name) -> set[tuple[str, str, str]]:
    lemma, code, kind = name.lemma, name.inflect, name.kind
    tokens = lemma.split(" ")
    if kind == "adjective":
        if "compound" in name.flags:
            return {(lemma, "", "")}
        readings = [r for r in _readings(lemma) if not r.noun]
        known = _adjective(lemma, readings[0]) if readings else set()
        return known or paradigm(lemma, "adj")
    if code == "-" or (not code and kind == "abbreviation"):
        plural = name.number == "plur"
        return paradigm(lemma, "pl-" if plural else "-")
    if code == "u":  # an abbreviation read letter by letter: MSZ-u, MSZ-owi, MSZ-em
        ends = {"gen": ("-u",), "dat": ("-owi",), "ins": ("-em",), "loc": ("-cie", "-ie", "-u")}
        told = {(lemma + end, case, "sing") for case, all_ in ends.items() for end in all_}
        return told | paradigm(lemma, "-")
    if code == "last":
        *lead, last = tokens
        return {(" ".join([*lead, f]), c, n) for f, c, n in _word(last, kind, "", name.number)}
    if code == "1":
        first, *tail = tokens
        return {(" ".join([f, *tail]), c, n) for f, c, n in _word(first, kind, "", name.number)}
    if code == "first":  # Gwinea-Bissau
        first, _, rest = lemma.partition("-")
        return {(f"{f}-{rest}", c, n) for f, c, n in _word(first, kind, "", name.number)}
    if code == "1p":  # all but the last word
        *lead, last = tokens
        return {(f"{f} {last}", c, n) for f, c, n in _phrase(lead, kind)}
    if code == "pl":  # plural of an ordinary noun, given in the nominative plural
        return _plural(lemma)
    if code == "all":
        parts = [_word(t, kind, "", name.number) for t in tokens]
        return _product(parts, [])
    if code.startswith("="):
        return _like(lemma, code)
    if code:
        return paradigm(lemma, code)
    if len(tokens) > 1:
        return _phrase(tokens, kind)
    return _word(lemma, kind, name.gender, name.number)
