"""Russian case forms of personal names, native and foreign, generous rather than exact."""

from __future__ import annotations

CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
Paradigm = dict[str, set[str]]

_HUSH = "жшчщц"
_IRREGULAR = {
    "Лев": ("Лев", "Льва", "Льву", "Льва", "Львом", "Льве"),
    "Павел": ("Павел", "Павла", "Павлу", "Павла", "Павлом", "Павле"),
    "Любовь": ("Любовь", "Любови", "Любови", "Любовь", "Любовью", "Любови"),
}


def _all(form: str) -> Paradigm:
    return {case: {form} for case in CASES}


def _table(*row: str) -> Paradigm:
    return {case: set(cell.split("|")) for case, cell in zip(CASES, row, strict=True)}


def _merge(*tables: Paradigm) -> Paradigm:
    return {case: set().union(*(t[case] for t in tables)) for case in CASES}


def _noun_in_a(name: str) -> Paradigm:
    """Кулеба, Андрея Дуда, Илья, Мария."""
    stem, end = name[:-1], name[-1]
    if end == "а":
        gen = stem + ("и" if stem[-1] in "гкх" + _HUSH[:4] else "ы")
        ins = f"{stem}ой|{stem}ою" if stem[-1] not in _HUSH else f"{stem}ей|{stem}ой"
        return _table(name, gen, stem + "е", stem + "у", ins, stem + "е")
    dat = stem + ("и" if stem[-1] == "и" else "е")
    return _table(name, stem + "и", dat, stem + "ю", f"{stem}ей|{stem}ёй", dat)


def _adjective(name: str) -> Paradigm:
    """Зеленский, Навальный, Толстой."""
    stem, end = name[:-2], name[-2:]
    im = stem + ("ым" if end in ("ый", "ой") and stem[-1] not in "гкх" else "им")
    return _table(name, stem + "ого", stem + "ому", stem + "ого", im, stem + "ом")


def _masculine(name: str, *, surname: bool) -> Paradigm:
    end, stem = name[-1], name[:-1]
    if surname and name.endswith(("ский", "цкий", "ый", "ской", "кий", "жий", "чий")):
        return _adjective(name)
    if end == "й":
        loc = stem + ("и" if stem.endswith("и") else "е")
        return _table(name, stem + "я", stem + "ю", stem + "я", stem + "ем", loc)
    if end == "ь":
        return _table(name, stem + "я", stem + "ю", stem + "я", f"{stem}ем|{stem}ём", stem + "е")
    if end in "ая":
        return _noun_in_a(name)
    if end in "оеёиуюыэ":
        return _all(name)
    om = name + ("ем" if end in _HUSH else "ом")
    table = _table(name, name + "а", name + "у", name + "а", om, name + "е")
    if surname and name.endswith(("ов", "ев", "ёв", "ин", "ын")):
        table["ins"].add(name + "ым")
    if name.endswith("ец"):  # Стрелец Стрельца
        short = name[:-2] + ("ьц" if name[-3] in "лн" else "ц")
        table = _merge(table, _table(name, short + "а", short + "у", short + "а", short + "ем",
                                     short + "е"))  # fmt: skip
    return table


def _feminine(name: str, *, surname: bool) -> Paradigm:
    if surname and name.endswith(("ова", "ева", "ёва", "ина", "ына")):
        oj = name[:-1] + "ой"
        return _table(name, oj, oj, name[:-1] + "у", oj, oj)
    if surname and name.endswith("ая"):
        oj = name[:-2] + "ой"
        return _table(name, oj, oj, name[:-2] + "ую", oj, oj)
    if name.endswith(("а", "я")):
        table = _noun_in_a(name)
        return _merge(table, _all(name)) if surname else table
    return _all(name)


def decline(word: str, gender: str, *, surname: bool) -> Paradigm:
    """All plausible forms of one word of a name, by case; both spellings of ё."""
    if word in _IRREGULAR and not surname:
        return _table(*_IRREGULAR[word])
    if "-" in word:
        head, _, tail = word.rpartition("-")
        bent = decline(tail, gender, surname=surname)
        table = {case: {f"{head}-{form}" for form in bent[case]} for case in CASES}
        if head and head[0].isupper() and len(head) > 3:
            heads = decline(head, gender, surname=surname)
            for case in CASES:
                table[case] |= {f"{h}-{t}" for h in heads[case] for t in bent[case]}
        return table
    if len(word) < 2 or word.endswith(".") or not "а" <= word[-1] <= "ё":
        return _all(word)
    return (_feminine if gender == "f" else _masculine)(word, surname=surname)
