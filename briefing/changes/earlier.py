"""The bytes of a `briefing.json`, perhaps of another version → the briefing in them, or why it cannot be read."""

from __future__ import annotations

import functools
import hashlib
import json
import logging
from dataclasses import dataclass

from pydantic import ValidationError

from briefing.errors import InputError
from briefing.model.briefing import SCHEMA_VERSION, Briefing

logger = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Earlier:
    """The edition before, as far as the next one tells what has changed since."""

    id: str
    data: bytes
    """Its `briefing.json`."""

    @property
    def key(self) -> str:
        """What a document that tells of it depends on."""
        return f"{self.id} {hashlib.sha256(self.data).hexdigest()}"

    @functools.cached_property
    def briefing(self) -> Briefing | None:
        """None, and a warning, where this version cannot read it."""
        try:
            return parse_briefing(self.data)
        except InputError as error:
            logger.warning("the memo does not tell what has changed since edition %s: it %s", self.id, error)
            return None


def parse_briefing(data: bytes) -> Briefing:
    """The briefing in the bytes of a `briefing.json`.

    Raises `InputError`, whose message goes on from a name (“is not …”), where another version wrote it or it is damaged.
    """
    try:
        briefing = Briefing.model_validate_json(data)
    except ValidationError as error:
        version = _find_version(data)
        if version and version != SCHEMA_VERSION:
            raise InputError(_other_version(version)) from error
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        where = f" at {place}" if place else ""
        raise InputError(f"is no whole briefing{where}: {' '.join(first['msg'].split())}; build it again") from error
    if briefing.schema_version != SCHEMA_VERSION:
        raise InputError(_other_version(briefing.schema_version))
    return briefing


def _find_version(data: bytes) -> str | None:
    try:
        read = json.loads(data)
    except ValueError:
        return None
    version = read.get("schema_version") if isinstance(read, dict) else None
    return version if isinstance(version, str) else None


def _other_version(version: str) -> str:
    return f"has structure {version}, and this version of the program reads {SCHEMA_VERSION}: build it again from its articles"
