"""`briefing.toml` → `Options`: everything that a person can set for a memo, each with its default."""

from __future__ import annotations

import difflib
import tomllib
import zoneinfo
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, ValidationError

from briefing import cron
from briefing.errors import OptionsError
from briefing.model.frozen import Frozen

FILE_NAME = "briefing.toml"
"""The name under which a folder of seeds holds its options."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^\P{Cc}*$")]
"""One printable line: no control character, since Word refuses them."""
Address = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000, pattern=r"^https?://[^\s\p{Cc}<>\"]+$")]
"""A web address, printed and linked, never fetched."""
CitationStyle = Literal["chicago", "apa"]
"""How the list of sources is set: Chicago notes or APA."""
Section = Literal["bottom_line", "context", "issues", "stakes", "deadlines", "quotations", "disagreements", "outlook"]
"""A section of the memo's body. What proves it (sources, cited passages, what could not be used) is no matter of choice."""
SECTIONS: tuple[Section, ...] = get_args(Section)
"""In the order of a memo that nobody has arranged otherwise."""


def _check_zone(name: str) -> str:
    """`name`. Raises `ValueError` where no time zone is called so."""
    known = zoneinfo.available_timezones()
    if name not in known:
        near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.5)
        raise ValueError(f"a time zone is called as in the IANA database{f', such as “{near[0]}”' if near else ''}")
    return name


def _check_sections(names: tuple[Section, ...]) -> tuple[Section, ...]:
    """`names`. Raises `ValueError` where one stands there twice."""
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise ValueError(f"“{twice}” stands there twice")
    return names


class Known(Frozen):
    """What a person says of one file; it goes before whatever the file says of itself. An absent key says nothing."""

    published: date | None = Field(default=None, description="Day of publication; null leaves it to the file.")
    publisher: Line | None = Field(default=None, description="Outlet that carried the article; null leaves it to the file.")
    title: Line | None = Field(default=None, description="Headline; null leaves it to the file.")
    url: Address | None = Field(default=None, description="Address of the article; null leaves it to the file.")
    wire: Line | None = Field(default=None, description="Agency whose report it is or copies; null leaves it to the file.")


class Limits(Frozen):
    """Beyond these a file is not read, and a diagnostic says so."""

    file_bytes: int = Field(default=5_000_000, ge=1, le=1_000_000_000, description="Greatest size of one file, in bytes.")


class Options(Frozen):
    """The settings of one topic. Every key may be left out."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    title: Line | None = Field(default=None, description="Title of the memo; null makes one from the articles.")
    topic: Line | None = Field(
        default=None, description="What the memo is about, in a few words; null finds it in the articles."
    )
    to: Line | None = Field(default=None, description="Addressee; null leaves the line out of the memo.")
    sender: Line | None = Field(default=None, alias="from", description="Author; null leaves the line out of the memo.")
    classification: Line | None = Field(default=None, description="Line on every page, such as “Internal”; null prints none.")
    citation_style: CitationStyle = Field(default="chicago", description="Style of the list of sources.")
    templates: Path | None = Field(
        default=None,
        description="Folder whose files stand in for the project's own templates, file by file; null uses those alone.",
    )
    lexicon: tuple[Line, ...] = Field(
        default=(), description="Names of issues to look for first; empty leaves all issues to be found in the articles."
    )
    sections: Annotated[tuple[Section, ...], AfterValidator(_check_sections)] = Field(
        default=SECTIONS,
        min_length=1,
        description="Sections of the memo's body, in their order; those left out are not printed.",
    )
    schedule: Annotated[str, AfterValidator(cron.check)] = Field(
        default="30 6 * * 1-5",
        description="When a deployment makes the memo: five fields of cron, or “never”. A build by hand asks nobody.",
    )
    time_zone: Annotated[str, AfterValidator(_check_zone)] = Field(
        default="UTC", description="Zone of the schedule's hours, by its name in the IANA database."
    )
    limits: Limits = Field(default=Limits(), description="What is too large to be read.")
    articles: Mapping[str, Known] = Field(
        default={}, description="What is known of single files, by path relative to the seeds, with forward slashes."
    )

    def known(self, name: str) -> Known | None:
        """What the manifest says of the file `name`, a path relative to the seeds; None where it says nothing."""
        return self.articles.get(name)

    def only(self, *fields: str) -> Options:
        """These options with every field but `fields` at its default: a stage gets no more than its cache key covers."""
        return Options.model_construct(**{name: getattr(self, name) for name in fields})


def load(path: Path) -> Options:
    """The options in the file at `path`; a relative `templates` is taken from that file's folder.

    Raises `OptionsError`, which names the file and the key, where the file cannot be read or used.
    """
    return build(read_table(path), str(path))


def read_table(path: Path) -> dict[str, Any]:
    """The keys of the file at `path`, checked for name but not for value, `templates` made absolute.

    Raises `OptionsError` where the file cannot be read, is not TOML, or holds a key that does not exist.
    """
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise OptionsError(f"{path}: cannot be read ({error.strerror or error}); check the path and its permissions") from error
    except UnicodeDecodeError as error:
        raise OptionsError(f"{path}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise OptionsError(f"{path}: is not valid TOML: {error}") from error
    _check_keys(table, str(path))
    if isinstance(table.get("templates"), str):
        table["templates"] = str(path.parent.resolve() / table["templates"])
    return table


def build(table: Mapping[str, Any], where: str) -> Options:
    """The options that `table` sets; `where` names it in messages. Raises `OptionsError` for a value of the wrong kind."""
    try:
        return Options.model_validate(dict(table))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(f'"{part}"' if "." in str(part) else str(part) for part in first["loc"])
        fault = first["msg"].removeprefix("Value error, ")
        raise OptionsError(f"{where}: {key}: {fault}, not {first['input']!r}; see docs/options.md") from error


def merge(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with the keys of `over` in their place, tables merged key by key: a topic's file over that of its set."""
    merged = dict(base)
    for key, value in over.items():
        below = merged.get(key)
        merged[key] = merge(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _check_keys(table: Mapping[str, Any], where: str) -> None:
    """Raises `OptionsError` at the first key that does not exist, with the nearest that does."""
    _check_names(table, {field.alias or name for name, field in Options.model_fields.items()}, where, "")
    if isinstance(table.get("limits"), dict):
        _check_names(table["limits"], set(Limits.model_fields), where, "limits.")
    articles = table.get("articles")
    for name, entry in articles.items() if isinstance(articles, dict) else ():
        if isinstance(entry, dict):
            _check_names(entry, set(Known.model_fields), where, f'articles."{name}".')


def _check_names(table: Mapping[str, Any], allowed: set[str], where: str, prefix: str) -> None:
    for key in table:
        if key not in allowed:
            near = difflib.get_close_matches(key.lower(), sorted(allowed), n=1, cutoff=0.6)
            advice = f"did you mean “{near[0]}”?" if near else f"the keys are {', '.join(sorted(allowed))}"
            raise OptionsError(f"{where}: unknown key “{prefix}{key}”; {advice}")
