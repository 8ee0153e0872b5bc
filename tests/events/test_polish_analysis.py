"""The Polish analysis says who does what to whom."""

from __future__ import annotations

from detente.documents.words import words
from detente.events.coding.analysis.polish import Known, analyse
from detente.events.coding.token import Token


def parsed(text: str, known: dict[int, Known] | None = None) -> list[Token]:
    return analyse(words(text, "pl"), known)


def arcs(text: str, known: dict[int, Known] | None = None) -> set[tuple[str, str, str]]:
    tokens = parsed(text, known)
    return {(t.form, t.rel, tokens[t.head].form if t.head >= 0 else "") for t in tokens}


def test_subject_and_object_follow_case_not_order() -> None:
    found = arcs("Rosyjskich dyplomatów wydaliła Praga.")
    assert ("Praga", "nsubj", "wydaliła") in found
    assert ("dyplomatów", "obj", "wydaliła") in found


def test_foreign_names_outside_the_dictionary_get_case_from_their_ending() -> None:
    by_form = {t.form: t for t in parsed("Duda spotkał się z Tokajewem i podziękował Babišowi.")}
    assert by_form["Tokajewem"].case == "ins"
    assert by_form["Babišowi"].case == "dat"
    assert by_form["Tokajewem"].pos == "PROPN"


def test_known_names_take_lemma_and_case_from_outside() -> None:
    text = "Prezydent przyjął Kulhánka."
    known = Known("Kulhánek", frozenset({"gen", "acc"}), "sing", "masc")
    name = parsed(text, {2: known})[2]
    assert (name.lemma, name.case, name.pos) == ("Kulhánek", "acc", "PROPN")


def test_gerund_is_a_noun_with_its_own_nominative() -> None:
    token = parsed("Mówił o zatrzymaniu statku.")[2]
    assert (token.lemma, token.pos, token.case) == ("zatrzymanie", "NOUN", "loc")


def test_stuck_particles_give_mood_and_person() -> None:
    token = parsed("Chętnie zrobiłbym to sam.")[1]
    assert (token.lemma, token.mood, token.person) == ("zrobić", "cnd", "1")


def test_every_sentence_is_a_tree_with_one_root() -> None:
    for text in ("", "Tak.", "— Nie! — (powiedział „on”)", "w z do", "1 2 3", "Że że że, który by"):
        tokens = parsed(text)
        assert sum(t.head == -1 for t in tokens) == (1 if tokens else 0)
        for token in tokens:
            steps = 0
            while token.head >= 0:
                token, steps = tokens[token.head], steps + 1
                assert steps <= len(tokens)
