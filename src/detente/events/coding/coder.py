"""From a document to its claims: the whole way, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

from detente.actors import Mention
from detente.documents import Document
from detente.events.claim import Claim
from detente.events.coding.acts import acts
from detente.events.coding.analysis import analyser
from detente.events.coding.analysis.agreement import exchange_misread, prefer_named_subject
from detente.events.coding.claims import claims
from detente.events.coding.grammar import grammar
from detente.events.coding.guesses import main_subject
from detente.events.coding.lexicon import lexicon
from detente.events.coding.memory import Memory
from detente.events.coding.passing import passing
from detente.events.coding.scene import Scene
from detente.events.coding.tree import Tree


def code(document: Document) -> list[Claim]:
    """Every claim of a document about states, in the order of the text.

    An empty list says that nothing codable was found, not that nothing happened.

    Raises
    ------
    UnknownLanguage
        No language pack codes the language of the document.
    """
    lex, analyse = lexicon(document.language), analyser(document.language)
    passed = list(passing(document))
    memory = Memory()
    found: list[Claim] = []
    spoke: dict[int, Mention] = {}
    for p, tokens in zip(passed, analyse([p.words for p in passed]), strict=True):
        exchange_misread(tokens)
        prefer_named_subject(tokens, p.mentions)
        scene = Scene(Tree(tokens), p.mentions, lex)
        before = spoke.get(p.number - 1, p.context.subject)
        built = memory.new(acts(scene, replace(p.context, subject=before), grammar()))
        if (subject := main_subject(scene)) is not None:
            spoke[p.number] = subject
        found.extend(claims(document, p.number, scene, built, p.dates))
    return found
