"""Which words of a sentence name an act, a speech or an operator on acts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from detente.events.coding.lexicon import Entry, Lexicon
from detente.events.coding.token import Token
from detente.events.coding.tree import Tree

_POS = {
    "v": frozenset({"VERB", "AUX", "ADJ"}),
    "n": frozenset({"NOUN", "PROPN"}),
    "a": frozenset({"ADJ", "VERB", "ADV"}),
}
_WINDOW = 7
_BREAKS = frozenset({",", ";", ":", "–", "—", "„", "«", "“", "”", '"', "(", ")"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names a concept: its place, the entry that matched, and the other words of it."""

    i: int
    entry: Entry
    words: tuple[int, ...] = ()


def triggers(
    tree: Tree, lexicon: Lexicon, named: Collection[int] = ()
) -> list[list[Trigger]]:
    """For each word that matches, its triggers with the longest phrase first.

    Nouns inside a name (`named` are its words) name no act: the Treaty in Collective Security
    Treaty Organization.
    """
    found = []
    for t in tree.tokens:
        matches = []
        for entry in lexicon.entries.get(t.lemma.replace("ё", "е"), ()):
            if t.pos not in _POS[entry.pos] or (entry.pos == "v" and not _verbal(t)):
                continue
            if entry.pos == "n" and t.i in named:
                continue
            if t.pos == "PROPN" and entry.pos == "n" and t.i and t.form[:1].isupper():
                continue
            if t.rel in ("aux", "aux:pass", "cop") and entry.concept != "LIGHT":
                continue
            if entry.reflexive and not _reflexive(tree, t.i):
                continue
            words = _rest(tree.tokens, t.i, entry.rest, 2 if entry.pos == "n" else _WINDOW)
            if words is not None:
                matches.append(Trigger(t.i, entry, words))
        if matches:
            found.append(matches)
    return found


def _verbal(t: Token) -> bool:
    return t.pos != "ADJ" or t.verb_form != ""


def _reflexive(tree: Tree, i: int) -> bool:
    near = (*tree.children(i), *range(max(0, i - 3), min(len(tree.tokens), i + 4)))
    return any(tree.tokens[c].key in ("się", "sich", "se") for c in near)


def _rest(
    tokens: Sequence[Token], i: int, rest: tuple[str, ...], window: int
) -> tuple[int, ...] | None:
    """Places of the further words of a phrase: after the head word, else before it."""
    if not rest:
        return ()
    after = _within_clause(tokens, range(i + 1, min(len(tokens), i + 1 + len(rest) + window)))
    before = _within_clause(tokens, range(i - 1, max(-1, i - 5), -1))
    for span in (after, before):
        places: list[int] = []
        for word in rest:
            place = next(
                (p for p in span if p not in places and word in (tokens[p].lemma, tokens[p].key)),
                None,
            )
            if place is None:
                break
            places.append(place)
        if len(places) == len(rest):
            return tuple(places)
    return None


def _within_clause(tokens: Sequence[Token], span: Iterable[int]) -> list[int]:
    """The places of a span up to the end of its clause: a comma, a conjunction, a quotation."""
    kept = []
    for p in span:
        if tokens[p].form in _BREAKS or tokens[p].pos == "SCONJ":
            break
        kept.append(p)
    return kept
