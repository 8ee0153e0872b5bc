"""A brief as one HTML file that opens anywhere: no script, nothing fetched from elsewhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from detente import __version__
from detente.briefs.brief import Brief, titles
from detente.briefs.headline import headline, notes, sample
from detente.briefs.key import signs
from detente.briefs.telling import method, unknown, without
from detente.events.plover import Quad

SECTIONS = (
    "timeline", "who", "events", "standing", "documents", "level", "unknown", "method",
)  # fmt: skip


@cache
def _style() -> str:
    return (files("detente.briefs") / "templates" / "brief.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("detente.briefs", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("brief.html.j2")


def html(brief: Brief) -> str:
    """The page. All foreign text is escaped; only chart and style go in as they are.

    The chart was cleaned by `vector.cleaned`, the style is a file of the package.
    """
    named = titles(brief.scope)
    return _template().render(
        brief=brief,
        t=brief.words,
        quads=list(Quad),
        headline=headline(brief),
        notes=notes(brief),
        sample=sample(brief),
        unknown=unknown(brief),
        method=method(brief),
        named=named,
        without=without(brief, named),
        chart=Markup(brief.timeline.svg),
        style=Markup(_style()),
        signs=signs(brief),
        sections=SECTIONS,
        version=__version__,
    )
