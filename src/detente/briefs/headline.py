"""What a brief says in plain words before anything else."""

from __future__ import annotations

from detente.briefs.brief import Brief


def headline(brief: Brief) -> tuple[str, ...]:
    """The sentences at the head: how much, of what days, who speaks."""
    t, f, scope = brief.words, brief.figures, brief.scope
    said = t(
        "headline.first",
        reports=t.count("reports", f.reports),
        stories=t.count("stories", f.stories),
        claims=t.count("claims", f.claims),
        events=t.count("events", f.events),
        standing=t.count("standing", f.standing),
        a=scope.a,
        b=scope.b,
    )
    return said, _days(brief), _speakers(brief)


def _days(brief: Brief) -> str:
    t, f = brief.words, brief.figures
    reports = {"from": t.day(f.first_report), "to": t.day(f.last_report)}
    if f.first is None or f.last is None:
        return t("headline.undated", **reports)
    if f.first == f.last:
        return t("headline.day", first=t.day(f.first), **reports)
    return t("headline.days", first=t.day(f.first), last=t.day(f.last), **reports)


def _speakers(brief: Brief) -> str:
    t, f = brief.words, brief.figures
    told = t.listed([t("headline.speaker", name=name, n=n) for name, n in f.speakers])
    if not f.speakers:
        return t("headline.narrated", n=t.count("claims", f.claims))
    if not f.narrated:
        return t("headline.only_spoken", speakers=told)
    return t("headline.spoken", n=t.count("claims", f.narrated), speakers=told)


def notes(brief: Brief) -> tuple[str, ...]:
    """The lines under the headline: as of when, which days of acts, and what a sample is."""
    t, scope = brief.words, brief.scope
    key = "headline.as_of" if scope.as_of else "headline.as_of_all"
    found = [t(key, day=t.day(scope.as_of or scope.made))]
    if scope.start or scope.end:
        found.append(t("headline.window", span=t.span(scope.start, scope.end)))
    return tuple(found)


def sample(brief: Brief) -> str:
    """What the labelled sample is, where the brief rests on it; else empty."""
    t, f = brief.words, brief.figures
    if not f.sample:
        return ""
    if f.sample == f.reports:
        return t("headline.sample_all")
    return t("headline.sample", n=f.sample, reports=t.count("reports", f.reports))
