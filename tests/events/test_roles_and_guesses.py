"""Who acts and on whom: where it is written, and whom a sentence understands without writing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detente.events.coding import guesses, roles
from detente.events.coding.grammar import grammar
from detente.events.coding.reading import read
from detente.events.coding.scene import Scene
from detente.events.coding.triggers import triggers

Scenes = Callable[[str, str], Scene]
Told = Callable[[str, str], list[str]]


def sides(scene: Scene, word: str) -> tuple[list[str], str, list[str], str]:
    """Source, how it was found, target, how it was found."""
    reads = read(scene, triggers(scene.tree, scene.lexicon, scene.names()), grammar())
    r = next(r for i, r in reads.items() if scene.tokens[i].key == word)
    src = roles.source(scene, r.trigger, r.support)
    own = [m.actor for m in src.mentions]
    tgt = roles.target(scene, r.trigger, r.support, own)
    return own, src.how, [m.actor for m in tgt.mentions], tgt.how


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("en", "Chile condemned Peru.", "condemned", (["CHL"], "subject", ["PER"], "obj")),
        ("en", "The Chilean attack on Peru began.", "attack", (["CHL"], "possessor", ["PER"], "on")),
        ("en", "Peru received tents from Chile.", "received", (["CHL"], "from", ["PER"], "subj")),
        ("en", "Peru was angered by Chile.", "angered", (["PER"], "who feels it", ["CHL"], "by")),
        ("en", "Peruvian diplomats were expelled from Chile.", "expelled",
         ([], "", ["PER"], "passive subject")),
        ("pl", "Czechy spotkały się z Węgrami.", "spotkały", (["CZE"], "subject", ["HUN"], "z")),
        ("pl", "Czechy potępiły Węgry.", "potępiły", (["CZE"], "subject", ["HUN"], "obj")),
        ("pl", "Węgry potępiły Czechy.", "potępiły", (["HUN"], "subject", ["CZE"], "obj")),
        ("ru", "Чехия осудила Венгрию.", "осудила", (["CZE"], "subject", ["HUN"], "obj")),
        ("ru", "Венгрию осудила Чехия.", "осудила", (["CZE"], "subject", ["HUN"], "obj")),
    ],
)  # fmt: skip
def test_each_side_is_found_where_the_grammar_puts_it(
    scene: Scenes, language: str, text: str, word: str, expected: object
) -> None:
    assert sides(scene(language, text), word) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The attack by Chile on Peru began.", "ASSAULT CHL>PER"),
        ("en", "Chilean wine was banned by Peru.", "SANCTION:discontinue PER>CHL"),
        ("en", "The Peruvian president, whom Chile invited, left.", "REQUEST:meet CHL>PER"),
        ("en", "Chile called its ambassador home from Lima.", "SANCTION:withdraw CHL>PER"),
        ("en", "Chile deployed troops on its border with Peru.", "MOBILIZE:troops CHL>PER"),
        ("en", "Chile, Peru and Bolivia condemned Cuba.", "ACCUSE:disapprove CHL,PER,BOL>CUB"),
        ("en", "Chile condemned Cuba and Peru.", "ACCUSE:disapprove CHL>CUB,PER"),
        ("en", "Chile mediated between Peru and Bolivia.", "CONSULT:third-party CHL>PER,BOL"),
        ("en", "The withdrawal of Chilean troops from Peru began.", "RETREAT:withdraw CHL>PER"),
        ("pl", "Czechy udzieliły Węgrom pomocy.", "AID CZE>HUN"),
        ("ru", "Словакия оказала Венгрии помощь.", "AID SVK>HUN"),
    ],
)
def test_both_sides_reach_the_claim(told: Told, language: str, text: str, expected: str) -> None:
    assert told(language, text) == [expected]


def test_an_excluded_party_is_no_target(told: Told) -> None:
    assert told("en", "Chile condemned Cuba but not Peru.") == ["ACCUSE:disapprove CHL>CUB"]


def test_a_target_at_home_is_one_the_frame_names(told: Told) -> None:
    assert told("en", "A Chilean senator accused the Chilean president of lying.") == [
        "ACCUSE:allege CHL>CHL"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A storm destroyed a Peruvian village."),
        ("pl", "Burza zniszczyła węgierską wieś."),
        ("ru", "Буря уничтожила венгерскую деревню."),
    ],
)
def test_what_is_no_actor_does_nothing(told: Told, language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Czechy potępiły Węgry. Wydaliły też węgierskiego ambasadora."),
        ("ru", "Чехия осудила Венгрию. Она выслала венгерского посла."),
        ("en", "The Czech president condemned Hungary. He expelled the Hungarian ambassador."),
    ],
)
def test_a_dropped_subject_or_pronoun_is_the_actor_before(
    told: Told, language: str, text: str
) -> None:
    assert told(language, text)[1:] == ["SANCTION:expel CZE>HUN"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "W Pradze wręczono notę ambasadorowi Węgier."),
        ("ru", "В Праге вручили ноту послу Венгрии."),
    ],
)
def test_a_capital_stands_for_who_acts_in_it(told: Told, language: str, text: str) -> None:
    assert told(language, text) == ["ACCUSE:disapprove CZE>HUN"]


def test_a_seat_is_never_the_other_side_itself(scene: Scenes) -> None:
    sentence = scene("ru", "В Пекине отвергли обвинения Японии.")
    verb = next(t.i for t in sentence.tokens if t.key == "отвергли")
    found = guesses.seat(sentence, verb, ())
    assert found is not None
    assert found.actor == "CHN"
    assert guesses.seat(sentence, verb, {"CHN"}) is None


def test_the_main_subject_is_that_of_the_root(scene: Scenes) -> None:
    found = guesses.main_subject(scene("en", "Chile said that Peru had left."))
    assert found is not None
    assert found.actor == "CHL"
    assert guesses.main_subject(scene("en", "The rain stopped before Peru left.")) is None


def test_subjects_are_the_actors_of_finite_verbs(scene: Scenes) -> None:
    sentence = scene("en", "Chile said that Peru condemns Bolivia.")
    heads = {sentence.tokens[i].form for i in guesses.subjects(sentence)}
    assert heads == {"Chile", "Peru"}


def test_an_adjunct_only_says_when(scene: Scenes) -> None:
    sentence = scene("en", "Chile left after talks with Peru.")
    talks = next(t.i for t in sentence.tokens if t.key == "talks")
    assert roles.adjunct(sentence, talks)
    peru = next(t.i for t in sentence.tokens if t.form == "Peru")
    assert not roles.adjunct(sentence, peru)


SWAPS = {
    "pl": [
        "Rząd {a} potępił rząd {b}.",
        "Rząd {a} spotkał się z rządem {b}.",
        "Rząd {a} oskarżył rząd {b} o ostrzał wsi.",
        "Rząd {a} podpisał umowę z rządem {b}.",
        "{a} wydaliło dwóch dyplomatów {b}.",
        "{a} i {b} podpisały umowę o rybołówstwie.",
        "Ambasador {a} nie spotkał się z ambasadorem {b}.",
    ],
    "ru": [
        "Правительство {a} осудило правительство {b}.",
        "Правительство {a} встретилось с правительством {b}.",
        "Правительство {a} обвинило правительство {b} в обстреле деревни.",
        "Правительство {a} подписало соглашение с правительством {b}.",
        "{a} и {b} подписали соглашение о рыболовстве.",
        "Посол {a} не встретился с послом {b}.",
    ],
}
NAMES = {"pl": ("Peru", "Chile"), "ru": ("Перу", "Чили")}
SWAPPED = str.maketrans({"P": "C", "C": "P", "E": "H", "H": "E", "R": "L", "L": "R"})


@pytest.mark.parametrize(
    ("language", "template"), [(lang, t) for lang, some in SWAPS.items() for t in some]
)
def test_swapping_two_states_swaps_the_codes(told: Told, language: str, template: str) -> None:
    one, other = NAMES[language]
    first = told(language, template.format(a=one, b=other))
    second = told(language, template.format(a=other, b=one))
    swapped = [" ".join(_swap(word) for word in line.split(" ")) for line in first]
    assert first
    assert swapped == second


def _swap(word: str) -> str:
    codes = word.replace(">", ",").split(",")
    return word.translate(SWAPPED) if set(codes) <= {"PER", "CHL"} else word
