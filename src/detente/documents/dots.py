"""Whether a mark that may end a sentence ends it."""

from __future__ import annotations

import re

from detente.documents.sentence_rules import Rules

_OPENING = re.compile(r"[\s\"'„“”«‘‚‹(\[{,*_]*")
_NEXT = re.compile(r"[^\W_][\w'’ʼ-]*")
_TOKEN = re.compile(r"\S+$")
_WORDS = re.compile(r"[\w'’-]+")
_ROMAN = re.compile(r"[IVXLC]+$")
_COUNT = re.compile(r"(?:\d|\b[IVXLC]+)$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.[ -]?)*[^\W\d_]$")
_CLAUSE = re.compile(r"[,;:–—(]\s*(?=[^,;:–—(]*$)")
_WORD = 60  # characters that hold the word before
_STOP = re.compile(r"[.!?…](?=\s|$)")
_CLOSERS = "\"'”’“»›)]"
_NEAR = 400  # characters looked back and ahead; longer sentences are rare, and lists


def ends(text: str, start: int, mark: int, after: int, rules: Rules) -> bool:
    """Tell whether the sentence that began at `start` ends with the marks at `mark` to `after`.

    `after` stands behind closing quotes and brackets, before a space and more text.
    """
    opening = _OPENING.match(text, after)
    at = opening.end() if opening else after
    following = text[at : at + 1]
    if following in "–—-" and following:
        return _before_dash(text, at, mark, after)
    if following.islower():
        return False
    marks = text[mark:after].rstrip(_CLOSERS)
    if text[mark - 1 : mark] == "(" and after > mark + len(marks):
        return False  # (!) and (?) comment on a word
    if not following.isalnum():
        return following not in ",;:.)]»”/%"
    if marks != ".":
        return True
    return _after_dot(text, max(start, mark - _NEAR), mark, after, at, rules)


def _before_dash(text: str, dash: int, mark: int, after: int) -> bool:
    """A dash goes on after a quotation (`«Нет!» — сказал он`) and before a small letter."""
    quoted = any(c in _CLOSERS for c in text[mark:after])
    rest = text[dash : dash + 8].lstrip("–—- \"'„“”«")[:1]
    return not quoted and not rest.islower() and text[dash + 1 : dash + 2].isspace()


def _after_dot(text: str, start: int, dot: int, after: int, at: int, rules: Rules) -> bool:
    """One dot with a capital or a number behind it."""
    match = _TOKEN.search(text, start, dot)
    if match is None:
        return True
    token = match.group().lstrip("\"'„“”«‘‚‹([{,")
    closed = after > dot + 1
    word = _next_word(text, at)
    before = text[max(start, match.start() - _WORD) : match.start()].rstrip()
    if closed or not token:
        return True
    if token.isdecimal():
        if rules.ordinal_dot and _last(before) in rules.count_before and not word[:1].isdigit():
            return _both_verbs(text, start, dot, at, rules)
        return not _ordinal(token, before, word, rules)
    key = token.lower()
    spaced = f"{_last(before)}.{key}" if before.endswith(".") else key
    starter = word.lower() in rules.starters and not _initial_follows(text, at, word)
    names = {key, spaced}
    if names & rules.closing:
        return True
    if names & rules.may_end and (_COUNT.search(before) or not names & rules.before_name):
        if word[:1].isdigit() and key in rules.before_number:
            return False
        return starter or _both_verbs(text, start, dot, at, rules)
    if names & rules.before_name:
        return False
    if rules.roman_dot and _ROMAN.match(token):
        return starter
    if _INITIAL.match(token) and token[-1].isupper():
        return starter
    if key in rules.before_number:
        return not (word[:1].isdigit() or _ROMAN.match(word))
    return True


def _next_word(text: str, at: int) -> str:
    match = _NEXT.match(text, at)
    return match.group() if match else ""


def _last(before: str) -> str:
    words = _WORDS.findall(before)
    return words[-1].lower() if words else ""


def _initial_follows(text: str, at: int, word: str) -> bool:
    """`В. В. Путин`: a single letter with its own dot is an initial, not a preposition."""
    return len(word) == 1 and text[at + 1 : at + 2] == "."


def _ordinal(token: str, before: str, word: str, rules: Rules) -> bool:
    """Tell whether a number with a dot counts on (`25. forum`) or closes a sentence."""
    if not before:
        return True  # the number of a list item
    if word[:1].isdigit():
        return len(token) <= 2  # 24. 02. 2022
    return rules.ordinal_dot and len(token) <= 3 and word.lower() not in rules.starters


def _both_verbs(text: str, start: int, dot: int, at: int, rules: Rules) -> bool:
    """Tell whether there is a verb on either side, so that each can be a sentence.

    Before the dot only the last clause counts: `że w 2014 r. Rosja zajęła Krym` has none there.
    """
    head = text[start:dot]
    cut = _CLAUSE.search(head)
    clause = head[cut.end() :] if cut else head
    if " " not in clause:
        clause = head  # `in Washington, D.C.` adds a place, not a clause
    if not rules.verb.search(clause):
        return False
    if rules.open_clause is not None and rules.open_clause.search(clause):
        return False
    stop = _STOP.search(text, at, at + _NEAR)
    return rules.verb.search(text, at, stop.start() if stop else at + _NEAR) is not None
