"""A sentence as the phrase rules see it: words, hits by place, and small questions about them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from detente.actors.lexicon import Reading
from detente.actors.matching import PEOPLE, Hit
from detente.actors.roles import roles
from detente.actors.wording import Wording
from detente.documents.words import Word

OWNERS = ("name", "abbreviation", "capital", "seat", "demonym")
PLACES = ("capital", "place")


class Sentence:
    """Words and their hits; indexes outside the sentence are simply empty."""

    __slots__ = ("by_first", "by_last", "hits", "keys", "wording", "words")

    def __init__(self, words: Sequence[Word], hits: Sequence[Hit], wording: Wording) -> None:
        self.words = words
        self.hits = hits
        self.wording = wording
        self.keys = [w.key for w in words]
        self.by_first = {h.first: h for h in hits}
        self.by_last = {h.last: h for h in hits}

    @staticmethod
    def person_role(role: str) -> bool:
        """Whether the role is a human's, not a body's."""
        known = roles().get(role)
        return known is None or known.person

    def key(self, i: int) -> str:
        """The key of word i, or ""."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def form(self, i: int) -> str:
        """The form of word i, or ""."""
        return self.words[i].form if 0 <= i < len(self.words) else ""

    def free(self, i: int) -> bool:
        """Whether word i belongs to no hit."""
        return not any(h.first <= i <= h.last for h in self.hits)

    def modifier(self, i: int) -> bool:
        """Whether word i is a plain word that may stand between an owner and its noun."""
        form = self.form(i)
        if not form.isalpha() or not form.islower() or form in self.wording.function:
            return False
        endings = self.wording.adjective_endings
        if form.endswith(self.wording.verb_endings):
            return False
        return self.free(i) and (not endings or form.endswith(endings))

    def noun(self, i: int) -> bool:
        """Whether word i can be a common noun, as far as its spelling tells."""
        form = self.form(i)
        return (
            len(form) > 2
            and form[0].isalpha()
            and form.islower()
            and form not in self.wording.function
            and self.key(i) not in self.wording.articles
            and self.free(i)
        )

    def reach(self, i: int, keys: Collection[str], most: int = 2) -> int:
        """The first word from i on that is one of the keys, only modifiers between; -1 if none."""
        for j in range(i, i + most + 1):
            if self.key(j) in keys:
                return j
            if not self.modifier(j):
                return -1
        return -1

    def after_modifiers(self, i: int, most: int = 2) -> int:
        """The first place from i on that is no modifier."""
        while most and self.modifier(i):
            i, most = i + 1, most - 1
        return i

    def before_modifiers(self, i: int, most: int = 2) -> int:
        """The first place from i backwards that is no modifier."""
        while most and self.modifier(i):
            i, most = i - 1, most - 1
        return i

    def name_end(self, i: int) -> int:
        """The last word of a run of capitalised names that starts at i; i - 1 if none does."""
        j = i
        while j < len(self.words) and j - i < 6:
            hit = self.by_first.get(j)
            if hit is not None:
                if j > i and hit.has("person"):
                    break
                if not hit.has(*PEOPLE) and not (j > i and hit.readings[0].kind == "place"):
                    break
                j = hit.last + 1
            elif self.proper(j) or (self._particle(j) and self.proper(self._past_particle(j))):
                j += 1
            else:
                break
        while j > i and not self.proper(j - 1) and (j - 1) not in self.by_last:
            j -= 1
        return j - 1

    def proper(self, i: int) -> bool:
        """Whether word i is written like a name."""
        form = self.form(i)
        return form[:1].isupper() and (len(form) > 1 or self.form(i + 1) == ".")

    def _particle(self, i: int) -> bool:
        return self.key(i) in self.wording.particles

    def _past_particle(self, i: int) -> int:
        while self._particle(i):
            i += 1
        return i

    def _before_particle(self, i: int) -> bool:
        while self._particle(i):
            i -= 1
        return self.proper(i)

    def name_start(self, i: int) -> int:
        """The first word of a run of capitalised names that ends at i; i + 1 if none does."""
        j = i
        while j >= 0 and i - j < 6:
            hit = self.by_last.get(j)
            if hit is not None:
                if not hit.has(*PEOPLE):
                    break
                j = hit.first - 1
            elif self.proper(j) or (j < i and self._particle(j) and self._before_particle(j)):
                j -= 1
            else:
                break
        return j + 1


def agree(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two words can be in the same case; unknown cases agree with all."""
    return not left or not right or bool(left & right)


def cases(readings: Sequence[Reading]) -> frozenset[str]:
    """All cases of the readings together; empty when one of them has none."""
    if not all(r.cases for r in readings):
        return frozenset()
    return frozenset().union(*(r.cases for r in readings))
