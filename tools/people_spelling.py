"""Spellings of one name: with and without diacritics, with and without the Arabic article."""

from __future__ import annotations

import re
import unicodedata

_LATIN = "al bin ibn ben von van der den de la del da di le vel du dos das el ul"
_CYRILLIC = "аль бен бин ибн фон ван дер де ла да ди дель ле вель эль"
PARTICLES = frozenset(f"{_LATIN} {_CYRILLIC}".split())
_STROKES = str.maketrans("łŁøØđĐıİß", "lLoOdDiIs")
_ARTICLE = re.compile(r"^(al|el|as|ash|asz|es|ar|an|az|at|ad|аль|ас|аш|ан|аз|ат|ад|ар|эль)-", re.I)


def plain(text: str) -> str:
    """The text without diacritics: Erdoğan as Erdogan, Łukaszenka as Lukaszenka."""
    folded = unicodedata.normalize("NFD", text.translate(_STROKES))
    return unicodedata.normalize(
        "NFC", "".join(c for c in folded if not unicodedata.combining(c) or c == "\u0306")
    )


def foreign_plain(text: str) -> str:
    """Foreign diacritics removed, Polish letters kept: Çavuşoğlu as Cavusoglu."""
    return "".join(c if c in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ" else _bare(c) for c in text)


def _bare(char: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFD", char.translate(_STROKES))
        if not unicodedata.combining(c)
    )  # fmt: skip


def without_article(word: str) -> str | None:
    """`Sisi` for `as-Sisi`; None where there is no article."""
    bare = _ARTICLE.sub("", word)
    return bare if bare != word else None


def yo(text: str) -> set[str]:
    """Both spellings of a Russian form with ё."""
    return {text, text.replace("ё", "е").replace("Ё", "Е")}
