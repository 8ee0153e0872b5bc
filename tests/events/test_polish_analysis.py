"""The Polish analysis says who does what to whom."""

from __future__ import annotations

from importlib.resources import files

from detente.documents.words import words
from detente.events.coding.analysis.polish import Known, analyse, analyse_all
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


def test_passive_has_a_passive_subject_and_an_agent() -> None:
    found = arcs("Ambasador został wezwany przez ministra spraw zagranicznych.")
    assert ("Ambasador", "nsubj:pass", "wezwany") in found
    assert ("ministra", "obl:agent", "wezwany") in found


def test_attributive_and_predicative_participles_differ() -> None:
    tokens = {t.form: t for t in parsed("Wydaleni dyplomaci wrócili, a konsul został wydalony.")}
    assert (tokens["Wydaleni"].lemma, tokens["Wydaleni"].verb_form) == ("wydalić", "part")
    assert (tokens["wydalony"].pos, tokens["wydalony"].voice) == ("VERB", "pass")


def test_content_clause_hangs_on_the_verb_of_speech() -> None:
    found = arcs("Minister oświadczył, że Rosja złamała umowę.")
    assert ("złamała", "ccomp", "oświadczył") in found
    assert ("Rosja", "nsubj", "złamała") in found
    assert ("umowę", "obj", "złamała") in found


def test_relative_clause_hangs_on_its_noun() -> None:
    found = arcs("Władze zatrzymały statek, który przewoził broń.")
    assert ("przewoził", "acl:relcl", "statek") in found
    assert ("który", "nsubj", "przewoził") in found


def test_coordinated_verbs_and_names_are_conjuncts() -> None:
    found = arcs("Litwa i Łotwa potępiły atak i wezwały ambasadora.")
    assert ("Łotwa", "conj", "Litwa") in found
    assert ("wezwały", "conj", "potępiły") in found
    assert ("ambasadora", "obj", "wezwały") in found


def test_dative_and_prepositional_arguments() -> None:
    found = arcs("Niemcy przekazały Ukrainie czołgi.")
    assert ("Ukrainie", "iobj", "przekazały") in found
    assert ("czołgi", "obj", "przekazały") in found
    found = arcs("Prezydent rozmawiał z kanclerzem o pokoju.")
    assert ("kanclerzem", "obl", "rozmawiał") in found
    assert ("pokoju", "obl", "rozmawiał") in found


def test_batches_give_what_single_sentences_give() -> None:
    texts = ["Rosja zaatakowała Ukrainę.", "Tak.", "Premier, który wrócił z Pragi, milczy."]
    sentences = [words(t, "pl") for t in texts]
    assert analyse_all(sentences) == [analyse(s) for s in sentences]


def test_agent_of_a_gerund_is_an_agent() -> None:
    found = arcs("Po zatrzymaniu statku przez straż Londyn zażądał wyjaśnień.")
    assert ("straż", "obl:agent", "zatrzymaniu") in found
    assert ("Londyn", "nsubj", "zażądał") in found


def test_impersonal_past_has_an_object_and_no_subject() -> None:
    found = arcs("Wezwano ambasadora Rosji.")
    assert ("ambasadora", "obj", "Wezwano") in found
    assert not any(rel.startswith("nsubj") for _, rel, _ in found)


def test_title_carries_the_name_and_the_name_shares_its_case() -> None:
    tokens = parsed("Rzecznik Kremla Dmitrij Pieskow odrzucił oskarżenia.")
    assert (tokens[2].rel, tokens[tokens[2].head].form) == ("appos", "Rzecznik")
    assert (tokens[3].rel, tokens[3].case) == ("flat", "nom")


def test_weights_name_their_treebanks_and_licence() -> None:
    folder = files("detente.events.coding.analysis") / "data" / "pl"
    note = (folder / "LICENSE").read_text("utf-8")
    assert "ShareAlike 4.0" in note
    for treebank in ("PUD", "MPDT", "Russian-GSD", "ParlaMint"):
        assert treebank in note
