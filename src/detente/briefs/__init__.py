"""Briefs: what the ledger's reports say of two actors, on one page that stands by itself."""

from detente.briefs.brief import Brief, brief
from detente.briefs.page import html
from detente.briefs.wording import languages

__all__ = ["Brief", "brief", "html", "languages"]
