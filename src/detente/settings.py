"""What can be set, to what, and where each value came from.

A flag of the command line wins over `DETENTE_*` in the environment, that over the nearest
`detente.toml` in the working folder or above it, that over the default.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeAlias

from detente.errors import BadSetting

Value: TypeAlias = str | int | float | Path

FILE = "detente.toml"
PREFIX = "DETENTE_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set; `least` bounds numbers, `choices` lists the words allowed."""

    name: str
    type: type[Value]
    default: Value
    doc: str
    least: float = 0
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return PREFIX + self.name.upper()


SETTINGS = (
    Setting(
        "ledger", Path, Path("detente.duckdb"),
        "file of the ledger; in a settings file, relative to that file",
    ),
    Setting("max_bytes", int, 2_000_000, "bytes of text of one document before it is refused", 1),
    Setting("max_elements", int, 50_000, "tags of one HTML page before it is refused", 1),
    Setting("max_depth", int, 200, "nesting of one HTML page or JSON record before refusal", 1),
    Setting("max_seconds", float, 20.0, "seconds spent on one page or PDF before it is refused"),
    Setting("workers", int, 1, "processes that code documents side by side; 0 is one per core"),
    Setting("language", str, "en", "language of briefs and messages", choices=("en", "pl", "ru")),
    Setting(
        "color", str, "auto", "colour in the terminal; `NO_COLOR` turns `auto` off",
        choices=("auto", "always", "never"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """The value of every setting; `origin` tells of each where it came from."""

    ledger: Path
    max_bytes: int
    max_elements: int
    max_depth: int
    max_seconds: float
    workers: int
    language: str
    color: str
    origin: Mapping[str, str]

    def value(self, name: str) -> Value:
        """The value of the setting of that name."""
        found: Value = getattr(self, name)
        return found


def load(
    folder: Path, environ: Mapping[str, str], flags: Mapping[str, Value | None] | None = None
) -> Settings:
    """The settings that hold in a folder, under an environment and flags (None = not given).

    Raises BadSetting for an unknown name, a value of the wrong kind or a broken file.
    """
    values: dict[str, Value] = {s.name: s.default for s in SETTINGS}
    origin = {s.name: "default" for s in SETTINGS}
    file = nearest(folder)
    if file:
        for name, raw in _parsed(file).items():
            value = _checked(name, raw, str(file))
            values[name] = file.parent / value if isinstance(value, Path) else value
            origin[name] = str(file)
    for variable, text in environ.items():
        if variable.startswith(PREFIX):
            name = variable.removeprefix(PREFIX).lower()
            values[name] = _checked(name, _typed(name, text), variable)
            origin[name] = variable
    for name, flag in (flags or {}).items():
        if flag is not None:
            source = "--" + name.replace("_", "-")
            values[name] = _checked(name, flag, source)
            origin[name] = source
    return Settings(**values, origin=origin)  # type: ignore[arg-type]  # checked one by one above


def nearest(folder: Path) -> Path | None:
    """The settings file of a folder: its own, or the first one above it."""
    for place in (folder.absolute(), *folder.absolute().parents):
        if (place / FILE).is_file():
            return place / FILE
    return None


def _parsed(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadSetting(f"{file} cannot be read: {error}", hint="mend it or remove it") from error


def _setting(name: str, source: str) -> Setting:
    for setting in SETTINGS:
        if setting.name == name:
            return setting
    names = [s.name for s in SETTINGS]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names)}"
    raise BadSetting(f"unknown setting {name!r} in {source}", hint=hint)


def _typed(name: str, text: str) -> object:
    """The text of an environment variable as a number where the setting is one."""
    kind = _setting(name, PREFIX + name.upper()).type
    try:
        return kind(text) if kind in (int, float) else text
    except ValueError:
        return text


def _checked(name: str, raw: object, source: str) -> Value:
    setting = _setting(name, source)
    value: object = raw
    if setting.type is Path and isinstance(raw, str) and raw:
        value = Path(raw).expanduser()
    if setting.type is float and isinstance(raw, int) and not isinstance(raw, bool):
        value = float(raw)
    if not isinstance(value, setting.type) or isinstance(value, bool):
        raise _bad(setting, raw, source)
    if setting.choices and value not in setting.choices:
        raise _bad(setting, raw, source)
    # `not >=` also turns away "nan"
    if isinstance(value, int | float) and not value >= setting.least:
        raise _bad(setting, raw, source)
    return value


def _bad(setting: Setting, raw: object, source: str) -> BadSetting:
    return BadSetting(
        f"{setting.name} cannot be {raw!r} ({source})", hint=f"it takes {allowed(setting)}"
    )


def allowed(setting: Setting) -> str:
    """What a setting takes, in words."""
    if setting.choices:
        return ", ".join(setting.choices[:-1]) + " or " + setting.choices[-1]
    words = {Path: "a file name", str: "a text", int: "a whole number", float: "a number"}
    bound = f" of at least {setting.least:g}" if setting.type in (int, float) else ""
    return words[setting.type] + bound


def markdown() -> str:
    """The page docs/settings.md."""
    rows = [
        f"| `{s.name}` | {allowed(s)} | `{s.default}` | `{s.variable}` | {s.doc} |"
        for s in SETTINGS
    ]
    lead = " ".join(str(__doc__).split("\n\n")[1].split())
    return "\n".join([
        "# Settings", "",
        "Nothing needs to be set to start. " + lead, "",
        "`detente settings` prints each value and where it came from.", "",
        "| setting | takes | default | environment | meaning |",
        "|---|---|---|---|---|", *rows, "",
    ])  # fmt: skip


assert [f.name for f in fields(Settings)] == [*(s.name for s in SETTINGS), "origin"]
