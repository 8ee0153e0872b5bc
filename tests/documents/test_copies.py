"""Copies of one wire text are one story; other reports of the same pair are not."""



from __future__ import annotations

import random
import time
from datetime import date

import pytest

from detente.documents import Document, fingerprint, group, same_story

WIRE = (
    "Russia expelled two Czech diplomats on Monday in retaliation for a similar move by Prague.\n\n"
    "The foreign ministry in Moscow summoned the Czech ambassador and handed him a note. It said"
    " the two men had three days to leave the country with their families.\n\n"
    "Prague called the step unjustified. The prime minister said his government would consult its"
    " allies in the European Union and NATO before it decided on an answer.\n\n"
    "Relations have been strained since the Czech capital removed a statue of a Soviet marshal from"
    " one of its squares. Russia opened a criminal case over the removal."
)
EDITED = (
    "Moscow throws out Czechs\n\n"
    + "\n\n".join(WIRE.split("\n\n")[i] for i in (0, 1, 3))
    + "\n\n(Reuters)"
)
OTHER = (
    "Russia and the Czech Republic signed an agreement on road transport in Brno on Monday.\n\n"
    "The transport ministers of both countries said the number of permits for lorries would grow by"
    " a third next year. Carriers had complained of long queues at the border.\n\n"
    "The Czech minister also met representatives of industry, who asked for direct flights between"
    " Ostrava and Saint Petersburg."
)
NOTE = "Rosja wydaliła dwóch czeskich dyplomatów. MSZ w Moskwie wręczyło notę ambasadorowi i dało mu trzy dni."


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (WIRE, EDITED, True),
        (WIRE, WIRE.upper(), True),
        (WIRE, OTHER, False),
        (NOTE, NOTE + " (PAP)", True),
        (NOTE, "Pilne: " + NOTE, True),
        (NOTE, NOTE.replace("czeskich", "polskich"), False),
        (NOTE, NOTE.replace("Rosja", "Białoruś").replace("Moskwie", "Mińsku"), False),
        (NOTE, NOTE.replace("dwóch", "pięciu"), False),
        ("Rosja uderzyła w Kijów.", "Rosja uderzyła w Lwów.", False),
        ("Rosja uderzyła w Kijów.", "Rosja uderzyła w Kijów!", True),
    ],
)
def test_edits_are_one_story_and_other_words_another(a: str, b: str, same: bool) -> None:
    assert same_story(a, b) is same
    assert same_story(b, a) is same


def test_the_earliest_document_names_the_story() -> None:
    first = Document(WIRE, "en", date(2021, 4, 19))
    later = Document(EDITED, "en", date(2021, 4, 20))
    other = Document(OTHER, "en", date(2021, 4, 19))
    assert group([later, other, first]) == {
        first.id: first.id,
        later.id: first.id,
        other.id: other.id,
    }


def test_the_same_words_weeks_later_are_another_story() -> None:
    first = Document(NOTE, "pl", date(2021, 4, 19))
    later = Document(NOTE + " (PAP)", "pl", date(2022, 4, 19))
    assert len(set(group([first, later]).values())) == 2


def test_fingerprints_of_copies_are_near_and_do_not_change() -> None:
    assert fingerprint(WIRE) == fingerprint(WIRE.upper().replace("\n\n", "\n"))
    near = (fingerprint(WIRE) ^ fingerprint(EDITED)).bit_count()
    far = (fingerprint(WIRE) ^ fingerprint(OTHER)).bit_count()
    assert near < far
    assert fingerprint("Moscow") == 0x0 or fingerprint("Moscow").bit_length() <= 64


def test_two_thousand_documents_with_common_boilerplate_group_in_seconds() -> None:
    chance = random.Random(7)
    vocabulary = [f"word{n}" for n in range(5_000)]
    stories = [" ".join(chance.choices(vocabulary, k=200)) for _ in range(500)]
    documents = []
    for number in range(2_000):
        words = stories[number % 500].split()
        cut = chance.randrange(150)
        kept = " ".join(words[:cut] + words[cut + 30 :])
        documents.append(Document(f"{kept} All rights reserved by the agency, {number}.", "en"))
    start = time.perf_counter()
    found = group(documents)
    assert time.perf_counter() - start < 10
    assert len(found) == 2_000 and len(set(found.values())) == 500
