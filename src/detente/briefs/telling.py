"""The sentences of the last sections: what is not known, and how the brief was made."""

from __future__ import annotations

from detente.briefs.brief import Brief
from detente.briefs.row import Direction

_GAPS = 6


def unknown(brief: Brief) -> tuple[str, ...]:
    """What is not known, one sentence or two for each kind; refused inputs are listed apart."""
    t, c, undated = brief.words, brief.coverage, len(brief.undated)
    events = t.count("events", brief.figures.events)
    found = [
        t("unknown.undated", n=undated, events=events) if undated else t("unknown.all_dated"),
        t("unknown.documents", n=c.undated_documents)
        if c.undated_documents
        else t("unknown.all_published"),
        t(
            "unknown.sentences",
            sentences=t.count("sentences", c.sentences),
            claimed=c.claimed_sentences,
        ),
    ]
    if c.first and c.last:
        span = {"first": f"{c.first:%Y-%m}", "last": f"{c.last:%Y-%m}"}
        months = t.count("months", c.months)
        if c.silent:
            told = [_gap(brief, g.first, g.last, g.months) for g in c.gaps[:_GAPS]]
            found.append(
                t("unknown.gaps", silent=c.silent, months=months, **span)
                + " "
                + t("unknown.longest", gaps="; ".join(told))
            )
        else:
            found.append(t("unknown.no_gaps", months=months, **span))
    languages = [f"{t.label('languages', code)} ({n})" for code, n in c.languages]
    found.append(t("unknown.languages", languages=", ".join(languages)))
    return tuple(found)


def _gap(brief: Brief, first: str, last: str, months: int) -> str:
    span = first if first == last else f"{first} – {last}"
    return f"{span} ({brief.words.count('months', months)})"


def method(brief: Brief) -> tuple[str, ...]:
    """How the brief was made, from what, and what its words mean."""
    t, c = brief.words, brief.coverage
    source = t(
        "method.source",
        documents=t.count("documents", c.documents),
        stories=t.count("stories", c.stories),
    )
    return (
        t("method.coder", coders=", ".join(brief.coders)),
        source,
        *(t(f"method.{k}") for k in ("plover", "standing", "voice", "story", "absence", "licence")),
    )


def without(brief: Brief, titles: dict[Direction, str]) -> str:
    """The directions the timeline has no panel of, as a sentence; empty if none is missing."""
    missing = [titles[d] for d in brief.timeline.without]
    return brief.words("timeline.without", directions=", ".join(missing)) if missing else ""
