"""A briefing and its documents → the edition that they are: its id, its place among the others, and the record kept with it.

The history of a folder of outputs is a chain: every edition names the one that was current when it was first made, and
keeps that name. So an edition's memo, which tells what has changed since, stays as it is however often it is built again.
"""

from __future__ import annotations

import datetime
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError

from briefing.changes.earlier import Earlier
from briefing.errors import OptionsError
from briefing.model.frozen import Frozen
from briefing.run import digest
from briefing.stages import WRITE_OPTIONS, name_edition
from briefing.versions import versions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.model.briefing import Briefing
    from briefing.options import Options

FOLDER = "editions"
RECORD = "edition.json"
BRIEFING = "briefing.json"
_MOST_NAMED = 5
"""Editions that a message names."""

logger = logging.getLogger(__name__)


class Edition(Frozen):
    """What is known of one edition besides its documents. Nothing in it tells when or where it was made."""

    id: str = Field(description="Information cut-off, or “undated”, and eight digits of the briefing's digest.")
    number: int = Field(
        default=0, ge=0, description="Its place in the order of making, from 1; 0 for one made before editions were numbered."
    )
    previous: str | None = Field(
        default=None, description="Id of the edition that was current when this one was first made; null for the first."
    )
    as_of: str | None = Field(description="Information cut-off as an ISO 8601 day; null where no source has a date.")
    seeds: dict[str, str] = Field(description="SHA-256 of every article used, by file.")
    documents: dict[str, str] = Field(description="SHA-256 of every document, as the program wrote it, by name.")
    options: dict[str, Any] = Field(
        default={}, description="Options that its documents print, such as the addressee, by name; empty where not recorded."
    )
    versions: dict[str, str] = Field(description="Version of everything that made it, by name.")


@dataclass(frozen=True, eq=False)
class Lineage:
    """Where an edition stands in the history of a folder of outputs."""

    number: int = 1
    previous: str | None = None
    earlier: Earlier | None = None
    """What the edition `previous` says; None where there is none, or it was pruned."""


FIRST = Lineage()


def find_lineage(outputs: Path | None, edition_id: str) -> Lineage:
    """The place of the edition `edition_id` in `outputs`; the first place where there is no history.

    One that is there already keeps its place and its predecessor. A new one follows the edition whose `briefing.json`
    is the current one in `outputs`, which is what its readers had last, or else the latest made.
    """
    if outputs is None:
        return FIRST
    kept = list_editions(outputs)
    known = next((edition for edition in kept if edition.id == edition_id), None)
    if known:
        return Lineage(known.number, known.previous, _read_earlier(outputs, known.previous))
    last = find_current(outputs, kept) or (kept[-1] if kept else None)
    previous = last.id if last else None
    number = 1 + max((edition.number for edition in kept), default=0)
    return Lineage(number, previous, _read_earlier(outputs, previous))


def find_current(outputs: Path, kept: Sequence[Edition]) -> Edition | None:
    """The edition among `kept` that the current `briefing.json` belongs to; None where there is none."""
    try:
        current = digest((outputs / BRIEFING).read_bytes())
    except OSError:
        return None
    return next((edition for edition in kept if edition.documents.get(BRIEFING) == current), None)


def _read_earlier(outputs: Path, edition_id: str | None) -> Earlier | None:
    if edition_id is None:
        return None
    try:
        return Earlier(edition_id, (outputs / FOLDER / edition_id / BRIEFING).read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        logger.warning("edition %s cannot be read (%s): the memo does not tell what has changed since", edition_id, error)
        return None


def find_briefing(name: str, outputs: Path) -> Path:
    """The `briefing.json` that `name` means: that file, its folder, or an edition of `outputs` by its id or how that opens.

    `outputs` may be a set of topics; editions of all of them are looked at. Raises `OptionsError`, which names what
    there is, where nothing or more than one edition is meant.
    """
    path = Path(name)
    if path.is_file():
        return path
    if (path / BRIEFING).is_file():
        return path / BRIEFING
    kept = [folder for folder in _list_folders(outputs) if (folder / BRIEFING).is_file()]
    found = [folder for folder in kept if folder.name == name] or [each for each in kept if each.name.startswith(name)]
    if len(found) == 1:
        return found[0] / BRIEFING
    if found:
        raise OptionsError(f"{name}: may be any of {_name_some(found)}; give more of the id, or the folder")
    known = f"{outputs} holds {_name_some(kept)}" if kept else f"{outputs} holds no edition"
    raise OptionsError(f"{name}: is no {BRIEFING}, no folder with one, and no edition ({known})")


def find_last_two(outputs: Path) -> tuple[Path, Path]:
    """The `briefing.json` of the edition before the current one in `outputs`, and the current one.

    Raises `OptionsError` where there are no two.
    """
    kept = list_editions(outputs)
    current = find_current(outputs, kept)
    if current is None:
        raise OptionsError(f"{outputs}: has no current edition; name two editions, or the folder of a topic with `--in`")
    before = outputs / FOLDER / (current.previous or "") / BRIEFING
    if current.previous is None or not before.is_file():
        raise OptionsError(f"{outputs}: no edition is kept from before {current.id}; name two editions")
    return before, outputs / BRIEFING


def list_lines(outputs: Path) -> Iterator[str]:
    """One line for each edition of `outputs`, in the order of making; the current one is marked with an asterisk."""
    kept = list_editions(outputs)
    current = find_current(outputs, kept)
    for edition in kept:
        mark = "*" if edition == current else " "
        time = find_time(outputs, edition)
        made = f"{time:%Y-%m-%d %H:%M} UTC" if time else "its briefing is gone"
        after = f", after {edition.previous}" if edition.previous else ""
        count = len(edition.seeds)
        yield f"{mark} {edition.number:>3}  {edition.id}  made {made}  {count} article{'' if count == 1 else 's'}{after}"


def _list_folders(outputs: Path) -> list[Path]:
    return sorted(path.parent for pattern in ("", "*/") for path in outputs.glob(f"{pattern}{FOLDER}/*/{RECORD}"))


def _name_some(folders: Sequence[Path]) -> str:
    """The last few, since people ask for what is new."""
    names = [folder.name for folder in folders]
    more = f", and {len(names) - _MOST_NAMED} before" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[-_MOST_NAMED:]) + more


def describe_edition(
    briefing: Briefing, files: Mapping[str, bytes], lineage: Lineage, options: Options | None = None
) -> Edition:
    """The edition of `briefing`. Its id depends on nothing but the bytes of `briefing.json`.

    `options` are those that the documents were written with: whoever lays out the memo again, as the downloads page does,
    needs them for the same memo.
    """
    return Edition(
        id=name_edition(briefing.as_of, files[BRIEFING]),
        number=lineage.number,
        previous=lineage.previous,
        as_of=briefing.as_of.isoformat() if briefing.as_of else None,
        seeds={source.file: source.digest for source in briefing.sources},
        documents={name: digest(data) for name, data in files.items()},
        options=options.model_dump(mode="json", include=set(WRITE_OPTIONS)) if options else {},
        versions=versions(),
    )


def print_edition(edition: Edition) -> bytes:
    """The bytes of `edition.json`."""
    return json.dumps(edition.model_dump(mode="json"), indent=2, ensure_ascii=False).encode() + b"\n"


def list_editions(outputs: Path) -> tuple[Edition, ...]:
    """The editions kept in `outputs`, in the order of making; a folder without a readable record is none."""
    found = []
    for path in sorted((outputs / FOLDER).glob(f"*/{RECORD}")):
        try:
            found.append(Edition.model_validate_json(path.read_bytes()))
        except (OSError, ValidationError):
            continue
    return tuple(sorted(found, key=lambda edition: (edition.number, edition.id)))


def find_time(outputs: Path, edition: Edition) -> datetime.datetime | None:
    """When the edition was first made, in UTC: the time of its `briefing.json`, which is never written again.

    The records hold no clock, so that equal builds are equal files. None where the file is gone; a copy of the folder
    that does not keep times has those of the copy.
    """
    try:
        made = (outputs / FOLDER / edition.id / BRIEFING).stat().st_mtime
    except OSError:
        return None
    return datetime.datetime.fromtimestamp(made, tz=datetime.UTC)
