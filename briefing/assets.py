"""The project's templates, and an organisation's own in their place → the bytes that the writers are given."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import InvariantError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = Path(__file__).parent
PLACES = (PACKAGE / "templates", PACKAGE.parent / "templates")
"""Inside the package once it is installed; beside it in a checkout."""


def load_templates(over: Path | None = None) -> dict[str, bytes]:
    """The content of every template by its path relative to the folder, in code-point order; files of `over` go first.

    Raises `InvariantError` where the project's own are missing, `OptionsError` where a file of `over` cannot be read.
    """
    own = next((place for place in PLACES if place.is_dir()), None)
    if own is None:
        raise InvariantError("the templates are missing from this installation: install the package again")
    found = _read(own)
    if over is not None:
        try:
            found |= _read(over)
        except OSError as error:
            raise OptionsError(f"templates: {error.filename} cannot be read: {error.strerror}") from error
    return dict(sorted(found.items()))


def digest_templates(templates: Mapping[str, bytes]) -> str:
    """SHA-256 over the names and bytes of `templates`, in hexadecimal."""
    digest = hashlib.sha256()
    for name, data in sorted(templates.items()):
        digest.update(hashlib.sha256(name.encode()).digest() + hashlib.sha256(data).digest())
    return digest.hexdigest()


def _read(folder: Path) -> dict[str, bytes]:
    """Passed over are hidden files, those that an editor keeps of an open template (“~$memo.docx”), and links that lead out."""
    inside = folder.resolve()
    found: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        hidden = any(part.startswith((".", "~")) for part in name.parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(inside):
            found[name.as_posix()] = path.read_bytes()
    return found
