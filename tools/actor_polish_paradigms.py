"""Declensions of Polish words the dictionary does not know, by their ending."""

from __future__ import annotations

from collections.abc import Iterator

from actor_rows import CASES

_SOFT_LOCATIVE = (
    ("st", "ście"), ("zd", "ździe"), ("sł", "śle"), ("sn", "śnie"), ("t", "cie"), ("d", "dzie"),
    ("ł", "le"), ("r", "rze"), ("n", "nie"), ("m", "mie"), ("p", "pie"), ("b", "bie"),
    ("w", "wie"), ("v", "vie"), ("f", "fie"), ("s", "sie"), ("z", "zie"), ("k", "ce"),
    ("g", "dze"), ("ch", "sze"),
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
        (word, "nom"), (stem + "u", "gen"), (stem + "a", "gen"), (stem + "owi", "dat"),
        (word, "acc"), (instrumental, "ins"), (locative, "loc"), (locative, "voc"),
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


def adjective_paradigm(word: str) -> Iterator[tuple[str, str, str]]:
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


def paradigm(word: str, code: str) -> set[tuple[str, str, str]]:
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
        return set(adjective_paradigm(word))
    return set(_masculine(word))


def guess(word: str, kind: str) -> str:
    if kind == "demonym":
        return "ka" if word.endswith("a") else "person"
    if word.endswith("a"):
        return "f"
    return "-" if word[-1] in "eiouyéóôáíäöęąłų" or word.isupper() else "m3"
