"""Groups of states named together."""

import pytest

from detente.actors.finding import find
from detente.actors.groups import with_groups
from detente.actors.registry import actors
from detente.documents import words


@pytest.mark.parametrize(
    ("language", "text", "members"),
    [
        ("en", "The Baltic states closed the road.", ["EST", "LTU", "LVA"]),
        ("pl", "Rozmawiano o donieckich i ługańskich republikach.", []),
        ("pl", "Nie uznaje donieckich i ługańskich republik ludowych.", ["DPR", "LPR"]),
        ("ru", "Он прибыл в страны Центральной Азии.", ["KAZ", "KGZ", "TJK", "TKM", "UZB"]),
    ],
)
def test_each_member_is_named_over_the_same_words(language, text, members):
    sentence = words(text, language)
    found = with_groups(sentence, find(sentence, language), language)
    groups = [m for m in found if m.number == "plur" and m.last > m.first and m.kind == "name"]
    assert sorted(m.actor for m in groups) == members
    assert len({(m.start, m.end) for m in groups}) <= 1


def test_members_are_known_actors():
    import tomllib
    from importlib.resources import files

    text = (files("detente.actors") / "data" / "groups.toml").read_text("utf-8")
    for group in tomllib.loads(text)["group"]:
        assert set(group["actors"]) <= set(actors())
        assert all(form == form.lower() for key in ("en", "pl", "ru") for form in group[key])
