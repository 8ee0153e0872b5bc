"""Every inflected form of a Polish name: dictionary first, paradigms for words it does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import morfeusz2
from actor_rows import CASES, Form, Name

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
            if parts[0] != "subst" and parts[-1] not in ("pos", "aff"):
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
        if parts[0] not in ("adj", "ppas", "pact") or parts[-1] not in ("pos", "aff"):
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


# Paradigms -----------------------------------------------------------------------------------
_SOFT_LOCATIVE = (
    ("st", "ście"), ("zd", "ździe"), ("sł", "śle"), ("sn", "śnie"), ("t", "cie"), ("d", "dzie"),
    ("ł", "le"), ("r", "rze"), ("n", "nie"), ("m", "mie"), ("p", "pie"), ("b", "bie"), ("w", "wie"),
    ("v", "vie"), ("f", "fie"), ("s", "sie"), ("z", "zie"), ("k", "ce"), ("g", "dze"), ("ch", "sze"),
)  # fmt: skip
_SOFTENED = (("ń", "ni"), ("ć", "ci"), ("ś", "si"), ("ź", "zi"))


def _soften(stem: str) -> str:
    for end, new in _SOFT_LOCATIVE:
        if stem.endswith(end):
            return stem[: -len(end)] + new
    return stem + ("i" if stem[-1] in "jl" else "y")


def _masculine(word: str) -> Iterator[tuple[str, str, str]]:
    stem = word[:-2] + "ow" if word.endswith("ów") else word
    for end, new in _SOFTENED:
        if word.endswith(end):
            stem = word[: -len(end)] + new
    soft = ("k", "g", "h", "l", "j", "y", "c", "cz", "sz", "ż", "rz", "x", "ń", "ć", "ś", "ź")
    locative = stem + "u" if word.endswith(soft) else _soften(stem)
    instrumental = stem + ("iem" if word[-1] in "kg" else "em")
    for form, case in (
        (word, "nom"), (stem + "u", "gen"), (stem + "a", "gen"), (stem + "owi", "dat"), (word, "acc"),
        (instrumental, "ins"), (locative, "loc"), (locative, "voc"),
    ):  # fmt: skip
        yield form, case, "sing"


def _feminine(word: str, *, plural: bool = False) -> Iterator[tuple[str, str, str]]:
    stem = word[:-1]
    soft = stem[-1] in "ljy" or stem.endswith(("cz", "sz", "rz", "ż", "c"))
    if stem.endswith("i"):
        oblique = gen = stem + ("i" if stem[-2] in "dtrlnmbpvwfkgchszj" else "")
    elif soft:
        oblique = gen = stem + ("i" if stem[-1] in "ljy" else "y")
    else:
        oblique, gen = _soften(stem), stem + ("i" if stem[-1] in "kg" else "y")
    for form, case in (
        (word, "nom"), (gen, "gen"), (oblique, "dat"), (stem + "ę", "acc"), (stem + "ą", "ins"),
        (oblique, "loc"), (stem + "o", "voc"),
    ):  # fmt: skip
        yield form, case, "sing"
    if plural:
        short = stem[:-1] + "ek" if stem.endswith("k") else stem
        for form, case in (
            (gen, "nom"), (short, "gen"), (stem + "om", "dat"), (gen, "acc"), (stem + "ami", "ins"),
            (stem + "ach", "loc"), (gen, "voc"),
        ):  # fmt: skip
            yield form, case, "plur"


def _person(word: str) -> Iterator[tuple[str, str, str]]:
    """A man of a people: -czyk, -anin, -ec, or a stem in a hard consonant."""
    if word.endswith("anin"):
        stem, plural = word[:-2], ("ie", "", "om", "ami", "ach")
        singular = ("ina", "inowi", "inem", "inie")
    elif word.endswith("k"):
        stem, singular = word[:-1], ("ka", "kowi", "kiem", "ku")
        plural = ("cy", "ków", "kom", "kami", "kach")
    elif word.endswith("ec"):
        stem = word[:-3] if word.endswith("iec") else word[:-2]
        singular = ("ca", "cowi", "cem", "cu")
        plural = ("cy", "ców", "com", "cami", "cach")
    else:
        stem, plural = word, ("i", "ów", "om", "ami", "ach")
        singular = ("a", "owi", "em", _soften(word)[len(word) - 1 :])
    gen, dat, ins, loc = (stem + end for end in singular)
    if not word.endswith(("anin", "k", "ec")):
        loc = _soften(word)
    for form, case in (
        (word, "nom"),
        (gen, "gen"),
        (dat, "dat"),
        (gen, "acc"),
        (ins, "ins"),
        (loc, "loc"),
        (loc, "voc"),
    ):
        yield form, case, "sing"
    nom, pgen, pdat, pins, ploc = (stem + end for end in plural)
    if word.endswith("anin"):
        yield stem + "ów", "gen", "plur"
        yield stem + "ów", "acc", "plur"
    for form, case in (
        (nom, "nom"),
        (pgen, "gen"),
        (pdat, "dat"),
        (pgen, "acc"),
        (pins, "ins"),
        (ploc, "loc"),
        (nom, "voc"),
    ):
        yield form, case, "plur"


def _adjective_paradigm(word: str) -> Iterator[tuple[str, str, str]]:
    stem, thin = (word[:-1], "") if word.endswith("y") else (word[:-1], "i")
    vowel = word[-1]
    men = {"sk": "sc", "ck": "cc", "dzk": "dzc"}
    plural_men = stem[:-1] + "cy" if stem[-2:] in men or stem.endswith("dzk") else stem + vowel
    for case in CASES:
        one = {"gen": "ego", "dat": "emu"}.get(case)
        him = [stem + thin + one] if one else [word + "m"] if case in ("ins", "loc") else [word]
        if case == "acc":
            him.append(stem + thin + "ego")
        her = {"nom": "a", "voc": "a", "acc": "ą", "ins": "ą"}.get(case)
        it = [stem + thin + "e"] if case in ("nom", "acc", "voc") else []
        for form in [*him, *it, stem + her if her else stem + thin + "ej"]:
            yield form, case, "sing"
        them = {
            "nom": [plural_men, stem + thin + "e"], "voc": [plural_men, stem + thin + "e"],
            "gen": [word + "ch"], "loc": [word + "ch"], "dat": [word + "m"], "ins": [word + "mi"],
            "acc": [word + "ch", stem + thin + "e"],
        }[case]  # fmt: skip
        for form in them:
            yield form, case, "plur"


def _paradigm(word: str, code: str) -> set[tuple[str, str, str]]:
    if code == "-":
        return {(word, case, "sing") for case in CASES}
    if code == "pl-":
        return {(word, case, "plur") for case in CASES}
    if code == "f":
        return set(_feminine(word))
    if code == "ka":
        return set(_feminine(word, plural=True))
    if code == "person":
        return set(_person(word))
    if code == "pt":  # a plural place: Osipowicze
        stem = word[:-1]
        ends = {
            "nom": word[-1],
            "gen": "",
            "dat": "om",
            "acc": word[-1],
            "ins": "ami",
            "loc": "ach",
        }
        return {(stem + end, case, "plur") for case, end in ends.items()}
    if code == "ne":  # a soft neuter: Zakarpacie
        stem = word[:-1]
        ends = {"nom": "e", "gen": "a", "dat": "u", "acc": "e", "ins": "em", "loc": "u"}
        return {(stem + end, case, "sing") for case, end in ends.items()}
    if code == "n":
        stem = word[:-1]
        ends = {
            "nom": "o",
            "gen": "a",
            "dat": "u",
            "acc": "o",
            "ins": "em",
            "loc": "ie",
            "voc": "o",
        }
        return {(stem + end, case, "sing") for case, end in ends.items()}
    if code == "adj":
        return set(_adjective_paradigm(word))
    return set(_masculine(word))


def _guess(word: str, kind: str) -> str:
    if kind == "demonym":
        return "ka" if word.endswith("a") else "person"
    if word.endswith("a"):
        return "f"
    return "-" if word[-1] in "eiouyéóôáíäöęąłų" or word.isupper() else "m3"


# Phrases --------------------------------------------------------------------------------------
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
        if any(not r.noun for r in readings) or (adjective and not readings):
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
        ends = {
            "nom": "a",
            "gen": "iej",
            "dat": "iej",
            "acc": "ą",
            "ins": "ą",
            "loc": "iej",
            "voc": "a",
        }
        return {(stem + end, case, "sing") for case, end in ends.items()}
    return {f for f in _adjective_paradigm(token) if f[2] == "sing"}


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
        return _paradigm(word, _guess(word, kind))
    if gender:
        readings = [r for r in readings if gender in r.genders]
    if number:
        readings = [r for r in readings if _NUMBER[r.number] == number]
    sure = [r for r in readings if not r.personal]
    if sure:
        return _noun(word, sure[0])
    plain = [r for r in _readings(word) if not r.noun]
    if plain and not readings and plain[0].genders & {"f", "n", "m3"}:
        return _adjective(
            word, plain[0], plain[0].number, sorted(plain[0].genders & {"f", "n", "m3"})[0]
        )
    if readings and readings[0].genders & {"f", "n"}:
        return _noun(word, readings[0])
    return _paradigm(word, _guess(word, kind))


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
    return [Form(text, case, number) for text, case, number in sorted(_forms(name))]


def _forms(name: Name) -> set[tuple[str, str, str]]:
    lemma, code, kind = name.lemma, name.inflect, name.kind
    tokens = lemma.split(" ")
    if kind == "adjective":
        if "compound" in name.flags:
            return {(lemma, "", "")}
        readings = [r for r in _readings(lemma) if not r.noun]
        known = _adjective(lemma, readings[0]) if readings else set()
        return known or _paradigm(lemma, "adj")
    if code == "-" or (not code and kind == "abbreviation"):
        plural = name.number == "plur"
        return _paradigm(lemma, "pl-" if plural else "-")
    if code == "u":  # an abbreviation read letter by letter: MSZ-u, MSZ-owi, MSZ-em
        ends = {"gen": ("-u",), "dat": ("-owi",), "ins": ("-em",), "loc": ("-cie", "-ie", "-u")}
        told = {(lemma + end, case, "sing") for case, all_ in ends.items() for end in all_}
        return told | _paradigm(lemma, "-")
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
        return _paradigm(lemma, code)
    if len(tokens) > 1:
        return _phrase(tokens, kind)
    return _word(lemma, kind, name.gender, name.number)
