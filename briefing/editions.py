"""A briefing and its documents → the edition that they are: its id, and the record that is kept with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError

from briefing.model.frozen import Frozen
from briefing.run import digest
from briefing.stages import name_edition
from briefing.versions import versions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing.model.briefing import Briefing

FOLDER = "editions"
RECORD = "edition.json"


class Edition(Frozen):
    """What is known of one edition besides its documents. Nothing in it tells when or where it was made."""

    id: str = Field(description="Information cut-off, or “undated”, and eight digits of the briefing's digest.")
    as_of: str | None = Field(description="Information cut-off as an ISO 8601 day; null where no source has a date.")
    seeds: dict[str, str] = Field(description="SHA-256 of every article used, by file.")
    documents: dict[str, str] = Field(description="SHA-256 of every document, as the program wrote it, by name.")
    versions: dict[str, str] = Field(description="Version of everything that made it, by name.")


def describe_edition(briefing: Briefing, files: Mapping[str, bytes]) -> Edition:
    """The edition of `briefing`. Its id depends on nothing but the bytes of `briefing.json`."""
    return Edition(
        id=name_edition(briefing.as_of, files["briefing.json"]),
        as_of=briefing.as_of.isoformat() if briefing.as_of else None,
        seeds={source.file: source.digest for source in briefing.sources},
        documents={name: digest(data) for name, data in files.items()},
        versions=versions(),
    )


def print_edition(edition: Edition) -> bytes:
    """The bytes of `edition.json`."""
    return json.dumps(edition.model_dump(mode="json"), indent=2, ensure_ascii=False).encode() + b"\n"


def list_editions(outputs: Path) -> tuple[Edition, ...]:
    """The editions kept in `outputs`, by id; a folder without a readable record is none."""
    found = []
    for path in sorted((outputs / FOLDER).glob(f"*/{RECORD}")):
        try:
            found.append(Edition.model_validate_json(path.read_bytes()))
        except (OSError, ValidationError):
            continue
    return tuple(found)
