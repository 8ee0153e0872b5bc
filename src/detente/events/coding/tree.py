"""The grammar tree of one sentence, and the questions rules ask of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from detente.events.coding.token import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
_NO_SUBJECT = ("no", "to")
_SHARING = frozenset({"conj", "advcl", "ccomp", "aux", "cop", "parataxis"})
_RELATIVE_CLAUSES = frozenset({"acl:relcl", "acl"})


class Tree:
    """Tokens with their children; every method takes and gives places in the sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._children: list[list[int]] = [[] for _ in tokens]
        for t in tokens:
            if 0 <= t.head < len(tokens) and t.head != t.i:
                self._children[t.head].append(t.i)

    def children(self, i: int, rels: Collection[str] = ()) -> list[int]:
        """The words governed by `i`, in order; with `rels` only those in such a relation."""
        return [c for c in self._children[i] if not rels or self.tokens[c].rel in rels]

    def subtree(self, i: int, depth: int = 30) -> Iterator[int]:
        """`i` and every word below it, nearest first."""
        level, seen = [i], {i}
        for _ in range(depth):
            yield from level
            level = [c for p in level for c in self._children[p] if c not in seen]
            seen.update(level)
            if not level:
                return

    def ancestors(self, i: int) -> Iterator[tuple[int, int]]:
        """Pairs (word, its child on the way) from the head of `i` up to the root."""
        seen = {i}
        child, head = i, self.tokens[i].head
        while head >= 0 and head not in seen:
            yield head, child
            seen.add(head)
            child, head = head, self.tokens[head].head

    def marker(self, i: int) -> str:
        """The preposition of a noun phrase, lower case ("" when there is none)."""
        cases = self.children(i, ("case",))
        return " ".join(self.tokens[c].lemma for c in cases if self.tokens[c].pos != "PART")

    def conjuncts(self, i: int) -> list[int]:
        """`i` and the words coordinated with it, further down the chain."""
        found, queue = [i], [i]
        while queue:
            queue = [
                c for p in queue for c in self.children(p, ("conj",))
                if c not in found and not self._verb_between(p, c)
            ]  # fmt: skip
            found.extend(queue)
        return found

    def _verb_between(self, i: int, c: int) -> bool:
        """Whether a finite verb parts two nouns, so that they stand in clauses of their own."""
        if self.tokens[i].pos in ("VERB", "AUX"):
            return False
        return any(t.verb_form == "fin" for t in self.tokens[min(i, c) + 1 : max(i, c)])

    def subject(self, i: int) -> int | None:
        """The word that is the logical subject of verb `i`, through shared and controlled clauses.

        A passive gives its agent. None where no subject is written.
        """
        if self._impersonal(i):
            return None
        seen: set[int] = set()
        while i >= 0 and i not in seen:
            seen.add(i)
            t = self.tokens[i]
            if t.voice == "pass":
                agents = self.children(i, ("obl:agent",))
                if agents:
                    return agents[0]
                if t.rel != "conj" or self.children(i, _SUBJECTS):
                    return None
            if t.verb_form == "conv" and (main := self._main_before(i)) is not None:
                i = main
                continue
            own = self.children(i, _SUBJECTS)
            if own and t.voice != "pass":
                return self._antecedent(own[0], i)
            if t.rel in _RELATIVE_CLAUSES and t.voice != "pass":
                return t.head if t.verb_form in ("part", "conv", "") else None
            if t.rel == "xcomp" or (t.rel in ("advcl", "ccomp") and t.verb_form in ("inf", "conv")):
                controlled = self.children(t.head, ("obj", "iobj"))
                if t.rel != "advcl" and controlled and t.verb_form == "inf":
                    return controlled[0]
            elif t.rel not in _SHARING or self._noun_list(t):
                return None
            i = t.head
        return None

    def _impersonal(self, i: int) -> bool:
        """Whether a verb has a form that takes no subject: the Polish `wydalono`, `zajęto`."""
        t = self.tokens[i]
        bare = t.verb_form == "fin" and t.tense == "past" and not (t.number or t.person)
        return bare and t.key.endswith(_NO_SUBJECT) and not self.children(i, _SUBJECTS)

    def _noun_list(self, t: Token) -> bool:
        return t.rel == "conj" and self.tokens[t.head].verb_form == ""

    def _main_before(self, i: int) -> int | None:
        """The main verb that a participle clause behind a comma shares its subject with."""
        before = i - 1
        while before > 0 and self.tokens[before].pos in ("ADV", "PART"):
            before -= 1
        if before < 1 or self.tokens[before].form != "," or self.children(i, _SUBJECTS):
            return None
        main = [
            t.i for t in self.tokens[:before]
            if t.pos == "VERB" and t.verb_form in ("fin", "part") and self._leads_to_root(t.i)
        ]  # fmt: skip
        return main[-1] if main else None

    def _leads_to_root(self, i: int) -> bool:
        """Whether a verb is the root, is coordinated with it, or is what the root says."""
        while self.tokens[i].rel in ("conj", "ccomp", "parataxis") and self.tokens[i].head >= 0:
            i = self.tokens[i].head
        return self.tokens[i].rel == "root" or self.tokens[i].head < 0

    def object(self, i: int) -> int | None:
        """The word that is the logical object of verb `i`: object, passive subject, antecedent."""
        t = self.tokens[i]
        if t.voice == "pass":
            own = self.children(i, _SUBJECTS)
            if own:
                return self._antecedent(own[0], i)
            if t.rel in ("acl", "amod", "acl:relcl"):
                return t.head
            if t.rel == "conj" and self.tokens[t.head].voice == "pass":
                return self.object(t.head)
        own = self.children(i, ("obj",))
        return self._antecedent(own[0], i) if own else None

    def _antecedent(self, i: int, clause: int) -> int:
        """The noun a relative pronoun stands for, else the word itself."""
        if self.tokens[i].pos not in ("PRON", "DET"):
            return i
        relative = self.tokens[clause].rel == "acl:relcl" and self.tokens[clause].head >= 0
        return self.tokens[clause].head if relative and self.tokens[i].lemma in _RELATIVES else i

    def antecedent(self, i: int) -> int:
        """The noun a relative pronoun anywhere in its clause stands for, else the word itself."""
        if self.tokens[i].lemma not in _RELATIVES:
            return i
        for word, _ in self.ancestors(i):
            if self.tokens[word].rel == "acl:relcl":
                return self.tokens[word].head
        return i


_RELATIVES = frozenset(
    {"who", "which", "that", "whom", "whose", "który", "jaki", "co", "kto", "который", "какой",
     "кто", "что", "чей"}
)  # fmt: skip
