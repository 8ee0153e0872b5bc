"""Which words name an act: phrases in one clause, reflexives, and no words inside names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.events.coding.scene import Scene
from detente.events.coding.triggers import Trigger, triggers

Scenes = Callable[[str, str], Scene]


def found(scene: Scene) -> dict[str, list[Trigger]]:
    groups = triggers(scene.tree, scene.lexicon, scene.names())
    return {scene.tokens[g[0].i].key: g for g in groups}


def concepts(scene: Scene, word: str) -> set[str]:
    return {t.entry.concept for t in found(scene).get(word, [])}


@pytest.mark.parametrize(
    ("language", "text", "word", "concept"),
    [
        ("en", "Chile paid warm tribute to Peru.", "paid", "PRAISE"),
        ("ru", "Чехия нанесла удар по Венгрии.", "нанесла", "ATTACK"),
        ("pl", "Czechy wyraziły poparcie dla Węgier.", "wyraziły", "BACK"),
    ],
)
def test_a_phrase_is_found_by_its_head_with_its_words_near(
    scene: Scenes, language: str, text: str, word: str, concept: str
) -> None:
    first = found(scene(language, text))[word][0]
    assert first.entry.concept == concept
    assert first.words


@pytest.mark.parametrize(
    "text",
    [
        "Chile paid, and a tribute came from Peru.",
        "Chile paid; tribute to Peru followed.",
        "Chile paid “tribute” to Peru.",
        "Chile paid while tribute to Peru grew.",
    ],
)
def test_a_phrase_stays_in_its_clause(scene: Scenes, text: str) -> None:
    assert "PRAISE" not in concepts(scene("en", text), "paid")


def test_the_words_of_a_phrase_may_stand_before_its_head(scene: Scenes) -> None:
    assert "PRAISE" in concepts(scene("en", "Tribute to Peru was paid by Chile."), "paid")


def test_a_longer_phrase_comes_before_the_bare_word(scene: Scenes) -> None:
    lengths = [len(t.entry.rest) for t in found(scene("en", "Chile paid tribute to Peru."))["paid"]]
    assert lengths == sorted(lengths, reverse=True)
    assert len(lengths) > 1


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Czechy spotkały się z Węgrami.", True),
        ("Czechy się spotkały z Węgrami.", True),
        ("Czechy spotkały Węgry.", False),
    ],
)
def test_a_reflexive_verb_needs_its_particle(scene: Scenes, text: str, met: bool) -> None:
    assert ("MEET" in concepts(scene("pl", text), "spotkały")) is met


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Collective Security Treaty Organization troops left Armenia.", "treaty"),
        ("The World Trade Organization condemned Peru.", "trade"),
        ("The North Atlantic Treaty Organization condemned Peru.", "treaty"),
    ],
)
def test_words_inside_a_name_name_no_act(scene: Scenes, text: str, word: str) -> None:
    assert word not in found(scene("en", text))


def test_a_verb_that_only_helps_another_is_no_act_but_may_support_one(scene: Scenes) -> None:
    assert concepts(scene("en", "Chile has met Peru."), "has") <= {"LIGHT"}


def test_a_noun_does_not_stand_for_the_verb_spelled_alike(scene: Scenes) -> None:
    parts = {t.entry.pos for t in found(scene("en", "The Chilean attack on Peru began."))["attack"]}
    assert parts == {"n"}


def test_russian_words_are_found_with_and_without_dots(scene: Scenes) -> None:
    with_dots = concepts(scene("ru", "Чехия вернёт Венгрии посла и ведёт переговоры."), "ведёт")
    without = concepts(scene("ru", "Чехия вернет Венгрии посла и ведет переговоры."), "ведет")
    assert with_dots == without
    assert with_dots


def test_a_sentence_without_act_words_has_no_triggers(scene: Scenes) -> None:
    assert found(scene("en", "Kazakhstan lies between Russia and China.")) == {}
