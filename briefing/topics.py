"""A folder of seeds → topics: which files belong to which memo, under which options. Nothing is read but `briefing.toml`."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing.errors import InputError, OptionsError
from briefing.model.briefing import Diagnostic
from briefing.options import FILE_NAME, Options, build, merge, read_table
from briefing.seeds import SeedFile, is_article, list_files, printable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Topic:
    """One memo to be made."""

    name: str
    """Name of the topic's folder where it is one of a set; empty where the seeds are one topic."""
    options: Options
    files: tuple[SeedFile, ...]
    """By name, in code-point order."""
    problems: tuple[Diagnostic, ...]
    """What was found wrong without reading an article."""


def find_topics(seeds: Path, config: Path | None = None, outputs: Path | None = None) -> tuple[Topic, ...]:
    """The topics under `seeds`, by name: one where it holds an article itself, or else one for each folder that does, or below.

    Options come from `config`, or else from `briefing.toml` in `seeds`; that of a topic's own folder goes over it, key
    by key. `outputs` is passed over where it lies inside `seeds`.

    Raises `InputError` where `seeds` is no folder or no article is in it, `OptionsError` for options that cannot be used.
    """
    if not seeds.is_dir():
        raise InputError(f"{seeds}: is not a folder; name the folder that holds the articles")
    root = seeds.resolve()
    aside = outputs.resolve() if outputs else None
    if aside == root:
        raise OptionsError(f"{seeds}: cannot hold the outputs as well, which would pass for articles; choose another --out")
    names = list_files(root, aside)
    source = config or seeds / FILE_NAME
    table = read_table(source) if config or source.exists() else {}
    if any("/" not in name and is_article(name) for name in names) or not any(map(is_article, names)):
        return (_make_topic("", root, names, table, str(source)),)
    folders = sorted({name.split("/", 1)[0] for name in names if "/" in name and is_article(name)})
    return tuple(_find_topic(root, folder, names, table, str(source)) for folder in folders)


def _find_topic(root: Path, folder: str, names: list[str], table: Mapping[str, Any], where: str) -> Topic:
    """The topic in one folder of a set."""
    prefix = f"{folder}/"
    shared = dict(table)
    if isinstance(articles := table.get("articles"), dict):
        shared["articles"] = {name.removeprefix(prefix): known for name, known in articles.items() if name.startswith(prefix)}
    own = root / folder / FILE_NAME
    if own.exists():
        shared, where = merge(shared, read_table(own)), str(own)
    own_names = [name.removeprefix(prefix) for name in names if name.startswith(prefix)]
    return _make_topic(printable(folder), root / folder, own_names, shared, where)


def _make_topic(name: str, folder: Path, names: list[str], table: Mapping[str, Any], where: str) -> Topic:
    options = build(table, where)
    if options.templates and not options.templates.is_dir():
        raise OptionsError(f"{where}: templates: {options.templates} is not a folder")
    files = tuple(SeedFile(printable(n), folder / n, folder, options.known(printable(n))) for n in names)
    absent = sorted(set(options.articles) - {file.name for file in files})
    return Topic(name, options, files, tuple(_absent_file(file, [f.name for f in files]) for file in absent))


def _absent_file(name: str, present: list[str]) -> Diagnostic:
    near = difflib.get_close_matches(name, present, n=1)
    return Diagnostic(
        source=name,
        code="absent-file",
        message=f"{FILE_NAME} tells of a file that is not among the articles.",
        remedy=f"Correct the name; did you mean “{near[0]}”?" if near else f"Correct or drop its entry in {FILE_NAME}.",
    )
