"""The questions rules ask of a grammar tree, on trees made by hand."""

from __future__ import annotations


def test_children_can_be_asked_for_by_relation(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "praised praise VERB -1 root", "Peru Peru PROPN 1 obj")
    assert t.children(1) == [0, 2]
    assert t.children(1, ("obj",)) == [2]
    assert t.children(0) == []


def test_a_verb_gives_its_subject_and_object(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "praised praise VERB -1 root verb_form=fin",
             "Peru Peru PROPN 1 obj")  # fmt: skip
    assert (t.subject(1), t.object(1)) == (0, 2)


def test_coordinated_verbs_share_their_subject_and_not_their_object(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "praised praise VERB -1 root verb_form=fin",
             "Peru Peru PROPN 1 obj", "and and CCONJ 4 cc", "left leave VERB 1 conj verb_form=fin",
             "Bolivia Bolivia PROPN 4 obj")  # fmt: skip
    assert t.subject(4) == 0
    assert t.object(4) == 5
    assert t.object(1) == 2


def test_a_subject_of_its_own_is_not_replaced_by_that_of_the_verb_before(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "won win VERB -1 root verb_form=fin",
             "and and CCONJ 4 cc", "Peru Peru PROPN 4 nsubj", "lost lose VERB 1 conj verb_form=fin")  # fmt: skip
    assert t.subject(4) == 3


def test_a_noun_list_shares_no_subject(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "banned ban VERB -1 root verb_form=fin",
             "fish fish NOUN 1 obj", "and and CCONJ 4 cc", "visits visit NOUN 2 conj")  # fmt: skip
    assert t.subject(4) is None


def test_an_infinitive_takes_the_subject_of_its_verb_or_its_object_where_there_is_one(tree) -> None:
    wants = tree("Chile Chile PROPN 1 nsubj", "wants want VERB -1 root verb_form=fin",
                 "to to PART 3 mark", "leave leave VERB 1 xcomp verb_form=inf")  # fmt: skip
    assert wants.subject(3) == 0
    urges = tree("Chile Chile PROPN 1 nsubj", "urges urge VERB -1 root verb_form=fin",
                 "Peru Peru PROPN 1 obj", "to to PART 4 mark", "leave leave VERB 1 xcomp verb_form=inf")  # fmt: skip
    assert urges.subject(4) == 2


def test_a_relative_pronoun_stands_for_its_antecedent(tree) -> None:
    t = tree("Chile Chile PROPN 5 nsubj", "which which PRON 2 nsubj",
             "borders border VERB 0 acl:relcl verb_form=fin", "Peru Peru PROPN 2 obj",
             "quickly quickly ADV 5 advmod", "left leave VERB -1 root verb_form=fin")  # fmt: skip
    assert t.subject(2) == 0
    assert t.object(2) == 3
    assert t.antecedent(1) == 0
    assert t.antecedent(3) == 3


def test_a_relative_object_is_the_antecedent_too(tree) -> None:
    t = tree("посол посол NOUN -1 root", "которого который PRON 3 obj", "Чили Чили PROPN 3 nsubj",
             "выслала выслать VERB 0 acl:relcl verb_form=fin")  # fmt: skip
    assert t.object(3) == 0
    assert t.subject(3) == 2


def test_other_pronouns_stay_themselves(tree) -> None:
    t = tree("It it PRON 1 nsubj", "left leave VERB -1 root verb_form=fin")
    assert t.subject(1) == 0


def test_a_passive_gives_its_agent_as_subject_and_its_subject_as_object(tree) -> None:
    t = tree("Envoys envoy NOUN 2 nsubj:pass", "were be AUX 2 aux:pass",
             "expelled expel VERB -1 root verb_form=part voice=pass", "by by ADP 4 case",
             "Chile Chile PROPN 2 obl:agent")  # fmt: skip
    assert t.subject(2) == 4
    assert t.object(2) == 0


def test_a_passive_without_agent_has_no_subject(tree) -> None:
    t = tree("Envoys envoy NOUN 2 nsubj:pass", "were be AUX 2 aux:pass",
             "expelled expel VERB -1 root verb_form=part voice=pass")  # fmt: skip
    assert t.subject(2) is None


def test_a_participle_beside_a_noun_acts_or_is_acted_on_by_its_voice(tree) -> None:
    active = tree("ships ship NOUN -1 root", "leaving leave VERB 0 acl verb_form=part")
    assert active.subject(1) == 0
    passive = tree("ships ship NOUN -1 root", "seized seize VERB 0 acl verb_form=part voice=pass")
    assert passive.subject(1) is None
    assert passive.object(1) == 0


def test_coordinated_passives_share_what_they_are_done_to(tree) -> None:
    t = tree("Envoys envoy NOUN 1 nsubj:pass", "seized seize VERB -1 root verb_form=part voice=pass",
             "and and CCONJ 3 cc", "expelled expel VERB 1 conj verb_form=part voice=pass")  # fmt: skip
    assert t.object(3) == 0


def test_a_gerund_behind_a_comma_shares_the_subject_of_the_main_verb(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "praised praise VERB -1 root verb_form=fin",
             "Peru Peru PROPN 1 obj", ", , PUNCT 4 punct", "leaving leave VERB 2 acl verb_form=conv",
             "Bolivia Bolivia PROPN 4 obj")  # fmt: skip
    assert t.subject(4) == 0


def test_a_gerund_without_a_comma_belongs_to_the_word_beside_it(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "saw see VERB -1 root verb_form=fin",
             "ships ship NOUN 1 obj", "leaving leave VERB 2 acl verb_form=conv")  # fmt: skip
    assert t.subject(3) == 2


def test_an_impersonal_polish_verb_takes_no_subject_of_a_verb_before(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "protestowało protestować VERB -1 root verb_form=fin tense=past number=sing",
             "i i CCONJ 3 cc", "wydalono wydalić VERB 1 conj verb_form=fin tense=past")  # fmt: skip
    assert t.subject(3) is None


def test_nouns_across_a_finite_verb_are_not_coordinated(tree) -> None:
    t = tree("Chile Chile PROPN 1 nsubj", "met meet VERB -1 root verb_form=fin",
             "Peru Peru PROPN 1 obj", "and and CCONJ 4 cc", "Bolivia Bolivia PROPN 2 conj",
             "protested protest VERB 1 conj verb_form=fin", "and and CCONJ 7 cc",
             "Cuba Cuba PROPN 4 conj")  # fmt: skip
    assert t.conjuncts(2) == [2, 4]


def test_coordinated_verbs_stay_coordinated_across_another_verb(tree) -> None:
    t = tree("came come VERB -1 root verb_form=fin", "saw see VERB 0 conj verb_form=fin",
             "won win VERB 0 conj verb_form=fin")  # fmt: skip
    assert t.conjuncts(0) == [0, 1, 2]


def test_the_marker_is_the_preposition_and_no_particle(tree) -> None:
    t = tree("along along ADP 2 case", "with with ADP 2 case", "Chile Chile PROPN -1 root",
             "'s 's PART 2 case", "only only ADV 2 advmod")  # fmt: skip
    assert t.marker(2) == "along with"
    assert t.marker(4) == ""


def test_ancestors_go_up_to_the_root_with_the_word_below(tree) -> None:
    t = tree("said say VERB -1 root", "left leave VERB 0 ccomp", "Peru Peru PROPN 1 obj")
    assert list(t.ancestors(2)) == [(1, 2), (0, 1)]
    assert list(t.ancestors(0)) == []


def test_the_subtree_is_read_nearest_first(tree) -> None:
    t = tree("said say VERB -1 root", "left leave VERB 0 ccomp", "Peru Peru PROPN 1 obj",
             "Chile Chile PROPN 0 nsubj")  # fmt: skip
    assert list(t.subtree(0)) == [0, 1, 3, 2]


def test_a_tree_with_a_ring_in_it_ends(tree) -> None:
    t = tree(
        "a a VERB 1 xcomp verb_form=inf",
        "b b VERB 2 conj verb_form=inf",
        "c c VERB 0 xcomp verb_form=inf",
    )
    assert t.subject(0) is None
    assert set(t.subtree(0)) == {0, 1, 2}
    assert len(list(t.ancestors(0))) <= 3
