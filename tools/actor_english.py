"""Every form of an English name: plurals of demonyms, names with and without their article."""

from __future__ import annotations

from actor_rows import Form, Name


def plural(word: str) -> str:
    """The regular plural."""
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def forms(name: Name) -> list[Form]:
    """All forms of an English name; `inflect` is `-` or an irregular plural for a demonym."""
    lemma, code = name.lemma, name.inflect
    if name.kind == "adjective":
        return [Form(lemma, "", "")]
    if name.kind == "demonym":
        if code == "-":
            return [Form(lemma, "", "plur")]
        return [Form(lemma, "", "sing"), Form(code or plural(lemma), "", "plur")]
    number = name.number or "sing"
    told = [Form(lemma, "", number)]
    if "the" in code.split("|"):
        told.append(Form(f"the {lemma}", "", number))
    return told
