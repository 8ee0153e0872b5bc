"""Subjects and objects: one subject for a verb, in the nominative; objects where they must be."""

from __future__ import annotations

from detente.events.coding.analysis.polish_parse import NOUNS, Parse, words_of

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def subjects(p: Parse) -> None:
    """One subject for each finite verb, and that in the nominative."""
    for i in range(p.n):
        oblique = p.r[i].case in ("ins", "dat", "loc")
        if p.rel[i] in _SUBJECTS and oblique and not p.reading(i, "nom"):
            p.rel[i] = "iobj" if p.r[i].case == "dat" else "obl"
        if p.rel[i] in _SUBJECTS and p.head[i] >= 0:
            noun = p.head[i]
            above = p.head[noun]
            bare = p.r[noun].pos in ("NOUN", "PROPN") and p.child(noun, "cop") < 0
            if bare and above >= 0 and p.r[above].verb_form == "fin" and (
                p.child(above, "nsubj", "nsubj:pass") < 0 and p.nominative(i, above)
            ):  # fmt: skip
                p.move(i, above, "nsubj")
    _quantities(p)
    for verb in range(p.n):
        if p.r[verb].verb_form != "fin" or p.r[verb].tag in ("imps", "pred", "impt"):
            helper = p.child(verb, "aux", "aux:pass")
            if helper < 0 or p.r[helper].verb_form != "fin" or p.r[verb].tag != "inf":
                continue
        mine = [k for k in p.below[verb] if p.rel[k] == "nsubj"]
        if len(mine) > 1:
            _one(p, verb, mine)
        elif not mine and (p.r[verb].person or "3") == "3":
            _missing(p, verb)


def _quantities(p: Parse) -> None:
    """In `utknęły setki ciężarówek` the hundreds are the subject, the lorries their measure."""
    for i in range(1, p.n):
        if p.rel[i] != "nsubj" or p.r[i].case != "gen" or p.child(i, "nummod", "det", "case") >= 0:
            continue
        left, verb = i - 1, p.head[i]
        if p.head[left] != verb or p.rel[left] not in ("obj", "obl", "nsubj"):
            continue
        found = p.nominative(left, verb)
        if found and found.tag == "subst" and p.child(left, "case") < 0:
            p.move(i, left, "nmod")
            p.rel[left], p.r[left] = "nsubj", found


def _one(p: Parse, verb: int, mine: list[int]) -> None:
    """Of several subjects keep the one that agrees; the rest are names or objects."""
    first = next((k for k in mine if p.nominative(k, verb)), mine[0])
    for k in mine:
        if k == first:
            continue
        if p.r[k].pos == "PROPN" and p.r[first].pos == "NOUN" and first < k < verb:
            p.move(k, first, "appos")
        elif p.child(verb, "expl:pv") < 0 and (found := p.reading(k, "acc")):
            p.rel[k], p.r[k] = "obj", found


def _free(p: Parse, verb: int) -> bool:
    """Whether the verb may still take a subject, its own or one shared with a conjunct."""
    if p.rel[verb] in ("aux", "aux:pass", "cop", "fixed") or p.child(verb, "csubj", "cop") >= 0:
        return False
    up = verb
    while p.rel[up] == "conj" and p.head[up] >= 0:
        up = p.head[up]
        if p.child(up, "nsubj", "nsubj:pass") >= 0:
            return False
    return True


def _missing(p: Parse, verb: int) -> None:
    """A verb without subject takes a noun near it that can only be its nominative."""
    if not _free(p, verb):
        return
    under = list(p.below[verb])
    for k in list(under):
        under += [d for d in p.below[k] if p.rel[d] in ("appos", "nmod", "flat")]
    objects = [k for k in p.below[verb] if p.rel[k] in ("obj", "iobj") and p.r[k].case == "acc"]
    # In the plural and the neuter of the past a verb seldom stands without its subject.
    telling = p.r[verb].tag == "praet" and (p.r[verb].number == "plur" or p.r[verb].gender == 16)
    telling = telling or len(objects) > 1 or p.r[verb].lemma in words_of("speech")
    telling = telling or p.child(verb, "expl:pv") >= 0
    for k in sorted(under):
        if p.child(k, "case", "mark") >= 0 or p.r[k].pos not in NOUNS or p.rel[k] == "conj":
            continue
        found = p.nominative(k, verb)
        if not found or found.pos not in ("NOUN", "PROPN"):
            continue
        certain = all(o.case == "nom" for o in p.options[k] if o.pos in ("NOUN", "PROPN"))
        host = p.head[k]
        nested = host != verb and p.r[host].case != "nom"
        if nested and k < verb and p.child(host, "case") >= 0 and verb - k < 5:
            # `We wtorek Stany Zjednoczone mogą`: no genitive of the day before.
            certain = certain or p.r[verb].tag == "praet" or p.r[k].pos == "PROPN"
        if certain or p.r[k].case == "nom":
            if nested or (p.rel[k] in ("obj", "obl", "xcomp") and p.r[verb].lemma != "być"):
                p.move(k, verb, "nsubj")
                p.r[k] = found
                return
        elif telling and k in objects:
            p.rel[k], p.r[k] = "nsubj", found
            return


def impersonal(p: Parse) -> None:
    """`wezwano`, `można` have no subject: what stands there is the object."""
    for i, rel in enumerate(p.rel):
        verb = p.head[i]
        if rel != "nsubj" or verb < 0 or p.r[verb].tag not in ("imps", "pred"):
            continue
        if p.r[verb].lemma == "to" or p.child(i, "case") >= 0:
            continue
        if found := p.reading(i, "acc"):
            p.r[i] = found
            inner = p.child(verb, "xcomp")
            if inner >= 0 and p.child(inner, "obj") < 0:
                p.move(i, inner, "obj")
            else:
                p.rel[i] = "obj"


def objects(p: Parse) -> None:
    """A noun is no predicate of a full verb unless in the instrumental or after `jako`."""
    for i, rel in enumerate(p.rel):
        verb = p.head[i]
        if rel == "iobj" and p.r[i].case == "acc" and p.child(i, "case") < 0:
            if p.child(verb, "obj") < 0:
                p.rel[i] = "obj"
            continue
        if rel != "xcomp" or p.r[i].pos not in ("NOUN", "PROPN") or p.r[i].case == "ins":
            continue
        if p.r[verb].lemma in ("być", "zostać") or p.child(i, "mark", "case", "cop") >= 0:
            continue
        if p.r[verb].verb_form and p.child(verb, "obj") < 0 and (found := p.reading(i, "acc")):
            p.rel[i], p.r[i] = "obj", found


def sent(p: Parse) -> None:
    """`wysłał do sąsiadów ambasadora`: who is sent is no genitive of where to."""
    for i, r in enumerate(p.r):
        host = p.head[i]
        if p.rel[i] != "nmod" or r.gender != 1 or host < 0 or p.child(i, "case") >= 0:
            continue
        verb, found = p.head[host], p.reading(i, "acc")
        if not found or verb < 0 or verb > host or p.rel[host] != "obl" or i < host:
            continue
        if p.r[verb].lemma in words_of("moving") and p.child(verb, "obj", "nsubj:pass") < 0:
            p.move(i, verb, "obj")
            p.r[i] = found
