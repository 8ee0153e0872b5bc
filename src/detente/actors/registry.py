"""The states, organisations, companies and armed groups we know."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from detente.actors.actor import Actor, ActorKind


@cache
def actors() -> Mapping[str, Actor]:
    """Every actor by its id."""
    text = (files("detente.actors") / "data" / "actors.csv").read_text("utf-8")
    return {
        r["id"]: Actor(r["id"], ActorKind(r["kind"]), r["name"], r["state"] or None)
        for r in csv.DictReader(text.splitlines())
    }
