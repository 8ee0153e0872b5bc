"""Groups of states named together: the Baltic states, both Koreas."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from detente.actors.making import make
from detente.actors.mention import Mention, MentionKind
from detente.documents.words import Word


@cache
def _forms(language: str) -> tuple[dict[tuple[str, ...], tuple[str, ...]], dict[str, int]]:
    """The members of each form, and the longest form that starts with a word."""
    text = (files("detente.actors") / "data" / "groups.toml").read_text("utf-8")
    forms = {
        tuple(form.split()): tuple(group["actors"])
        for group in tomllib.loads(text)["group"]
        for form in group.get(language, ())
    }
    longest: dict[str, int] = {}
    for form in forms:
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    return forms, longest


def with_groups(
    words: Sequence[Word], mentions: Sequence[Mention], language: str
) -> list[Mention]:
    """The mentions of a sentence with those of groups, one for each member over the same words."""
    forms, longest = _forms(language)
    found: list[Mention] = []
    for i, word in enumerate(words):
        for length in range(longest.get(word.key, 0), 0, -1):
            key = tuple(w.key for w in words[i : i + length])
            if key in forms:
                head = i + length - 1 if language == "en" else i
                found += [
                    make(words, i, i + length - 1, actor, MentionKind.NAME, head=head, number="plur")
                    for actor in forms[key]
                ]
                break
    if not found:
        return list(mentions)
    taken = {i for m in found for i in range(m.first, m.last + 1)}
    kept = [m for m in mentions if not taken.intersection(range(m.first, m.last + 1))]
    return sorted([*kept, *found], key=lambda m: (m.first, m.last, m.actor))
