"""A word with its grammar, the same for every language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Token:
    """One word of a sentence as a rule sees it.

    `i` is its place in the sentence, `start` and `end` its characters in the document.
    `pos` is a Universal POS tag; `case` one of nom gen dat acc ins loc voc or "", `cases` all
    readings the form allows; `head` is the index of the governing word (-1 = root) and `rel` the
    Universal Dependencies relation without subtype, but with `nsubj:pass` and `obl:agent` kept.
    `verb_form` is fin, inf, conv, part or "" ; `tense` past, pres, fut or ""; `voice` act, pass or "".
    """

    i: int
    form: str
    start: int
    end: int
    lemma: str
    pos: str
    case: str = ""
    cases: frozenset[str] = frozenset()
    number: str = ""
    gender: str = ""
    person: str = ""
    verb_form: str = ""
    tense: str = ""
    mood: str = ""
    voice: str = ""
    head: int = -1
    rel: str = ""

    @property
    def key(self) -> str:
        """The form in lower case."""
        return self.form.lower()
