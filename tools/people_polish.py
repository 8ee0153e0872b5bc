"""Polish case forms of personal names, native and foreign, generous rather than exact."""

from __future__ import annotations

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
Paradigm = dict[str, set[str]]

_VOWELS = "aąeęioóuyáéíúýöüőűäåøěůıãõâêôàèìòùāēīū"
_SOFT = {"ń": "ni", "ć": "ci", "ś": "si", "ź": "zi"}
# last letters of a hard stem -> what the locative in -ie makes of them
_LOCATIVE = {
    "st": "ście", "zd": "ździe", "sł": "śle", "tt": "tcie", "dd": "ddzie", "rr": "rrze",
    "t": "cie", "d": "dzie", "r": "rze", "ł": "le", "b": "bie", "p": "pie", "f": "fie",
    "w": "wie", "m": "mie", "n": "nie", "s": "sie", "z": "zie", "v": "vie",
}  # fmt: skip
# last letters of a stem before -a -> dative and locative
_DATIVE_A = {
    "ch": "sze", "cz": "czy", "sz": "szy", "rz": "rzy", "dz": "dzy", "k": "ce", "g": "dze",
    "c": "cy", "ż": "ży", "l": "li", "j": "i", "i": "i", "h": "sze", "q": "qe", "x": "xie",
}  # fmt: skip
_SLAVIC_ADJECTIVE = ("ski", "cki", "dzki", "zki", "ny", "ty", "ży", "ry", "ły", "ský", "cký", "ný")


def _all(*forms: str) -> Paradigm:
    return {case: set(forms) for case in CASES}


def _table(nom: str, gen: str, dat: str, acc: str, ins: str, loc: str) -> Paradigm:
    row = (nom, gen, dat, acc, ins, loc)
    return {case: set(cell.split("|")) for case, cell in zip(CASES, row, strict=True)}


def _merge(*tables: Paradigm) -> Paradigm:
    return {case: set().union(*(t[case] for t in tables)) for case in CASES}


def _locative(stem: str) -> str:
    for tail in (stem[-2:], stem[-1:]):
        if tail in _LOCATIVE:
            return stem[: -len(tail)] + _LOCATIVE[tail]
    return stem + "u"


def _consonant(name: str, stem: str) -> Paradigm:
    """Masculine in a consonant: Putin, Scholz, Vučić; `stem` is the name before endings."""
    if stem[-1] in _SOFT:
        soft = stem[:-1] + _SOFT[stem[-1]]
        return _table(name, soft + "a", soft + "owi", soft + "a", soft + "em", soft + "u")
    ins = stem + ("iem" if stem[-1] in "kg" else "em")
    loc = _locative(stem)
    if stem[-1] in "zs":  # Kurz, Merz: also Kurzu
        loc = f"{loc}|{stem}u"
    return _table(name, stem + "a", stem + "owi", stem + "a", ins, loc)


def _noun_in_a(name: str) -> Paradigm:
    """Duda, Kuleba, Zuma, Gacharia; women's given names."""
    stem = name[:-1]
    gen = stem + ("i" if stem[-1:] in ("k", "g", "l", "i") else "y")
    dat = next(
        (stem[: -len(t)] + _DATIVE_A[t] for t in (stem[-2:], stem[-1:]) if t in _DATIVE_A), None
    )
    if stem[-1:] == "i":  # Natalia Natalii, Kasia Kasi
        dat = gen = stem + "i"
        return _table(
            name, f"{gen}|{stem}", f"{dat}|{stem}", stem + "ę", stem + "ą", f"{dat}|{stem}"
        )
    if stem[-1:] == "j":  # Maja Mai, Kaja Kai
        gen, dat = f"{stem[:-1]}i|{stem}i", f"{stem[:-1]}i|{stem}i"
    if stem[-1:] in _VOWELS:
        gen, dat = f"{stem}i|{stem}y", f"{stem}i"
    return _table(name, gen, dat or _locative(stem), stem + "ę", stem + "ą", dat or _locative(stem))


def _adjective(name: str) -> Paradigm:
    """Zełenski, Nawalny, Lipavský."""
    stem = name[:-1]
    soft = "i" if stem[-1] in "kg" else ""
    full = "ym" if name[-1] in "yý" and not soft else "im"
    ego, emu = stem + soft + "ego", stem + soft + "emu"
    return _table(name, ego, emu, ego, stem + full, stem + full)


def _foreign_vowel(name: str) -> Paradigm:
    """Men's names in a vowel that is no Slavic ending: Modi, Sarkozy, Abe, Fico, Trudeau."""
    end, stem = name[-1], name[:-1]
    if end in "ií":
        ego = stem + ("ego" if stem.endswith(("l", "y")) else "iego")
        emu = stem + ("emu" if stem.endswith(("l", "y")) else "iemu")
        if stem[-1:] in _VOWELS:  # Mileiemu, Mileiowi
            emu += f"|{name}owi"
        return _merge(_all(name), _table(name, ego, emu, ego, stem + "im", stem + "im"))
    if end in "yý":
        ego, emu = f"{name}'ego|{stem}ego", f"{name}'emu|{stem}emu"
        return _merge(_all(name), _table(name, ego, emu, ego, f"{stem}ym|{name}'m", f"{stem}ym"))
    if end in "eé":
        adjective = _table(name, name + "go", name + "mu", name + "go", name + "m", name + "m")
        if end == "é" or stem[-1:] in _VOWELS:
            return _merge(_all(name), adjective)
        silent = _consonant(name, stem)  # Hollande'a, Hollandem, o Hollandzie
        apostrophe = _table(
            name, f"{name}'a", f"{name}'owi", f"{name}'a", f"{name}'em|{name}'m", name
        )
        return _merge(_all(name), adjective, silent, apostrophe)
    if end == "o" and stem[-1:] not in _VOWELS:
        like_a = _noun_in_a(stem + "a")
        like_a["nom"] = {name}
        consonant = _consonant(name, stem)
        return (
            like_a
            if name.endswith(("ko", "ło")) and len(name) > 5
            else _merge(_all(name), like_a, consonant)
        )
    return _all(name)


def _masculine(name: str, *, surname: bool) -> Paradigm:
    if name.endswith(_SLAVIC_ADJECTIVE) and len(name) > 4:
        table = _adjective(name)
        native = surname and name.endswith(("ski", "cki", "ny", "ży"))
        return table if native else _merge(table, _foreign_vowel(name))
    if name.endswith(("a", "á")):
        plain = name[:-1] + "a"
        table = _noun_in_a(plain)
        table["nom"].add(name)
        return table
    if name[-1] in _VOWELS:
        table = _foreign_vowel(name)
        if name.endswith("ko") and surname:
            table["gen"].add(name)  # do Łukaszenko: frequent in the press
        return _merge(table, _all(name)) if name.endswith("ko") and not surname else table
    table = _consonant(name, name)
    if name.endswith(("ek", "ec", "eł", "ěk")):  # Marek Marka, Paweł Pawła
        table = _merge(table, _consonant(name, name[:-2] + name[-1]))
    if name.endswith("ou"):
        return _all(name)
    if name.endswith("au"):  # Maksim Ryżankou and French -eau stay
        return _all(name)
    return table


def _feminine(name: str, *, surname: bool) -> Paradigm:
    adjectival = name.endswith(("ska", "cka", "zka", "ská", "cká"))
    if surname and (adjectival or name.endswith(("owa", "ewa", "ina", "yna", "ová", "jowa"))):
        stem = name[:-1]
        ej = stem + ("iej" if stem[-1] in "kg" else "ej")
        table = _table(name, ej, ej, stem + "ą", stem + "ą", ej)
        if name.endswith(("ina", "yna")):
            return _merge(table, _noun_in_a(name))
        return table
    if name.endswith(("a", "á")):
        table = _noun_in_a(name[:-1] + "a")
        table["nom"].add(name)
        return _merge(table, _all(name)) if surname and not name.endswith("wa") else table
    return _all(name)


def decline(word: str, gender: str, *, surname: bool) -> Paradigm:
    """All plausible forms of one word of a name, by case; hyphened names bend at the end."""
    if "-" in word:
        head, _, tail = word.rpartition("-")
        bent = decline(tail, gender, surname=surname)
        table = {case: {f"{head}-{form}" for form in bent[case]} for case in CASES}
        if head and head[0].isupper() and len(head) > 3:
            heads = decline(head, gender, surname=surname)
            for case in CASES:
                table[case] |= {f"{h}-{t}" for h in heads[case] for t in bent[case]}
        return table
    if len(word) < 2 or word.endswith(".") or word.isupper():
        return _all(word)
    return (_feminine if gender == "f" else _masculine)(word, surname=surname)
