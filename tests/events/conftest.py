"""Parts the tests of the coder share: sentences told shortly, scenes, and trees made by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from detente.actors.discourse import Discourse
from detente.actors.finding import find
from detente.documents import Document, words
from detente.events import Claim, code
from detente.events.coding.analysis import analyser
from detente.events.coding.lexicon import lexicon
from detente.events.coding.scene import Scene
from detente.events.coding.token import Token
from detente.events.coding.tree import Tree

DAY = date(2026, 3, 4)


def coded(language: str, text: str) -> list[Claim]:
    return code(Document(text, language, published=DAY))


def told(language: str, text: str) -> list[str]:
    """Each event or tie as `TYPE:mode SRC>TGT status modality speaker`; what is plain is left out."""
    return [_line(c) for c in coded(language, text)]


def _line(claim: Claim) -> str:
    content = claim.content
    sides = (",".join(p.actor for p in side) for side in (content.source, content.target))
    name = content.type + (f":{content.mode}" if content.mode else "")
    plain = {"occurred", "asserted"}
    how = [w for w in (content.status.value, claim.modality.value) if w not in plain]
    if claim.speaker:
        how.append(claim.speaker.actor)
    return " ".join([name, ">".join(sides), *how])


def scene(language: str, text: str) -> Scene:
    """One sentence as the rules see it."""
    sentence = words(text, language)
    discourse = Discourse(language, DAY)
    mentions = discourse.resolve(sentence, find(sentence, language, day=DAY))
    [tokens] = analyser(language)([sentence])
    return Scene(Tree(tokens), mentions, lexicon(language))


def tree(*rows: str) -> Tree:
    """A tree from rows `form lemma POS head rel [feature=value ...]`; heads count from 0, -1 is root."""
    tokens, at = [], 0
    for i, row in enumerate(rows):
        form, lemma, pos, head, rel, *features = row.split()
        more = dict(f.split("=") for f in features)
        tokens.append(
            Token(i, form, at, at + len(form), lemma, pos, head=int(head), rel=rel, **more)
        )
        at += len(form) + 1
    return Tree(tokens)


@pytest.fixture(name="coded", scope="session")
def _coded() -> Callable[[str, str], list[Claim]]:
    return coded


@pytest.fixture(name="told", scope="session")
def _told() -> Callable[[str, str], list[str]]:
    return told


@pytest.fixture(name="scene", scope="session")
def _scene() -> Callable[[str, str], Scene]:
    return scene


@pytest.fixture(name="tree", scope="session")
def _tree() -> Callable[..., Tree]:
    return tree
