"""The forms of a Polish verb, noun or adjective, by the dictionary of morfeusz2."""

from __future__ import annotations

from functools import cache
from typing import Any

import morfeusz2

_CLASSES = {
    "v": {"fin", "bedzie", "praet", "impt", "imps", "inf", "pcon", "pant", "pact", "ppas",
          "winien", "pred"},
    "n": {"subst", "depr", "brev", "ger"},
    "a": {"adj", "adja", "adjp", "adv", "pact", "ppas"},
}  # fmt: skip
_CLASSES["*"] = set().union(*_CLASSES.values()) | {"num", "prep", "part"}
# endings that are written together with a past form: of the first person and of the conditional
_PERSONAL = {"sg:m": ("em", "by", "bym"), "sg": ("m", "by", "bym"), "pl": ("śmy", "by", "byśmy")}


@cache
def _morfeusz() -> Any:
    return morfeusz2.Morfeusz()


def forms(lemma: str, pos: str) -> set[str]:
    """All forms; pos v, n, a or * for a word of any kind. An unknown word has only itself."""
    found = {lemma}
    for base in _bases(lemma, pos):
        for form, name, tag, *_ in _morfeusz().generate(base):
            cls = tag.split(":", 1)[0]
            if cls not in _CLASSES[pos] or ":neg" in tag:
                continue
            gerund = name.split(":")[0] != lemma  # wydalenie, a form of wydalić
            if gerund and cls != "ger":
                continue
            found.add(form)
            if cls == "praet":
                key = "sg:m" if ":sg:m" in tag else "sg" if ":sg:" in tag else "pl"
                found.update(form + end for end in _PERSONAL[key])
            elif cls == "imps":
                found.add(form + "by")
    return found


def _bases(lemma: str, pos: str) -> set[str]:
    """The dictionary words whose forms are wanted: of a gerund its verb, of a form its word."""
    bases = set()
    for _, _, (_, base, tag, *_) in _morfeusz().analyse(lemma):
        cls, name = tag.split(":", 1)[0], base.split(":")[0]
        if name.lower() == lemma or (cls == "ger" and pos in "n*"):
            bases.add(name)
    return bases
