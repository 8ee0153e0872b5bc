"""What a word of several meanings stands for: a theme decides, then a clause, then the bare word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.events.coding.grammar import grammar
from detente.events.coding.reading import Read, read
from detente.events.coding.scene import Scene
from detente.events.coding.triggers import triggers

Scenes = Callable[[str, str], Scene]


def reads(scene: Scene) -> dict[str, Read]:
    found = read(scene, triggers(scene.tree, scene.lexicon, scene.names()), grammar())
    return {scene.tokens[i].key: r for i, r in found.items()}


def kind(scene: Scene, word: str) -> tuple[str, str | None] | None:
    found = reads(scene).get(word)
    return (found.reading.type, found.reading.mode) if found and found.reading else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chile cut gas supplies to Peru.", "cut", ("COERCE", "withhold")),
        ("Chile cut ties with Peru.", "cut", ("SANCTION", "discontinue")),
        ("Chile cut its hair.", "cut", None),
        ("Chile sent Peru tents.", "sent", ("AID", None)),
        ("Chile sent troops to Peru.", "sent", ("MOBILIZE", "troops")),
        ("Chile launched an attack on Peru.", "launched", ("ASSAULT", None)),
        ("Chile launched an investigation into Peru.", "launched", ("ACCUSE", "investigate")),
        ("Chile lifted sanctions against Peru.", "lifted", ("CONCEDE", None)),
    ],
)
def test_the_theme_decides_what_a_general_verb_does(
    scene: Scenes, text: str, word: str, expected: tuple[str, str | None] | None
) -> None:
    assert kind(scene("en", text), word) == expected


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("pl", "Czechy zerwały stosunki z Węgrami.", "zerwały", "SANCTION"),
        ("pl", "Czechy zniosły sankcje wobec Węgier.", "zniosły", "CONCEDE"),
        ("pl", "Czechy wysłały Węgrom leki.", "wysłały", "AID"),
        ("ru", "Чехия разорвала отношения с Венгрией.", "разорвала", "SANCTION"),
        ("ru", "Чехия отменила санкции против Венгрии.", "отменила", "CONCEDE"),
        ("ru", "Чехия отправила Венгрии палатки.", "отправила", "AID"),
    ],
)
def test_themes_decide_in_every_language(
    scene: Scenes, language: str, text: str, word: str, expected: str
) -> None:
    found = kind(scene(language, text), word)
    assert found is not None
    assert found[0] == expected


def test_a_clause_turns_announcing_into_speech(scene: Scenes) -> None:
    said = reads(scene("en", "Chile announced that Peru had left."))["announced"]
    assert said.concept.kind == "speech"
    assert said.reading is None


def test_a_theme_turns_announcing_into_the_act(scene: Scenes) -> None:
    assert kind(scene("en", "Chile announced sanctions on Peru."), "announced") == (
        "SANCTION", "discontinue",
    )  # fmt: skip


def test_recognising_a_fact_is_no_recognition_of_a_state(scene: Scenes) -> None:
    assert kind(scene("en", "Chile recognised Kosovo."), "recognised") == ("SUPPORT", None)
    assert "recognised" not in reads(scene("en", "Chile recognised that Peru was right."))


@pytest.mark.parametrize(
    ("text", "word", "read_as"),
    [
        ("Chile called Peru's move reckless.", "called", "CALL_NAMES"),
        ("Chile called Peru's president.", "called", None),
        ("Chile summoned the Peruvian ambassador.", "summoned", "SUMMON"),
        ("Chile summoned its courage.", "summoned", None),
    ],
)
def test_some_verbs_need_a_reproach_or_a_diplomat(
    scene: Scenes, text: str, word: str, read_as: str | None
) -> None:
    found = reads(scene("en", text)).get(word)
    assert (found.concept.name if found else None) == read_as


def test_the_noun_that_decided_is_kept(scene: Scenes) -> None:
    sentence = scene("en", "Chile sent Peru tents.")
    assert [sentence.tokens[i].key for i in reads(sentence)["sent"].decided] == ["tents"]


@pytest.mark.parametrize(
    ("language", "text", "noun", "verb"),
    [
        ("en", "Chile mounted a large attack on Peru.", "attack", "mounted"),
        ("ru", "Чехия выразила Венгрии решительный протест.", "протест", "выразила"),
        ("pl", "Czechy prowadzą z Węgrami rozmowy.", "rozmowy", "prowadzą"),
    ],
)
def test_a_support_verb_carries_its_noun_or_makes_a_phrase_with_it(
    scene: Scenes, language: str, text: str, noun: str, verb: str
) -> None:
    sentence = scene(language, text)
    found = reads(sentence)
    support = found[noun].support
    carried = support is not None and sentence.tokens[support].key == verb
    phrase = [sentence.tokens[w].key for w in found[verb].trigger.words]
    assert carried or noun in phrase


def test_a_noun_as_subject_of_a_plain_verb_has_no_support(scene: Scenes) -> None:
    assert reads(scene("en", "The Chilean attack on Peru surprised us."))["attack"].support is None
