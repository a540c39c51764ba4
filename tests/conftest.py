"""What every test may lean on: other programs that may not be there, and a fixed order of hypothesis's examples."""

from __future__ import annotations

import importlib
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable

PACKAGES = {
    "chromium": "chromium",
    "pdfdetach": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "soffice": "libreoffice-writer-nogui",
    "systemd-analyze": "systemd",
}
"""Debian package by program."""

# Two cores are shared by two workers and a server: a deadline would measure the machine. The same examples every time: a
# failure on one machine is a failure on all.
settings.register_profile("briefing", deadline=None, derandomize=True)
settings.load_profile("briefing")


def _demand(what: str, remedy: str) -> None:
    """Skips the test that needs `what`; fails it where CI is set, which has everything."""
    message = f"needs {what}: {remedy}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Gives the path of a program by its name; the test that asks is skipped where it is not installed."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            _demand(name, f"apt-get install {PACKAGES[name]}")
        return path or name

    return find


@pytest.fixture(scope="session")
def pango() -> None:
    """For tests that make a PDF: they are skipped where WeasyPrint's system libraries are not installed."""
    try:
        importlib.import_module("weasyprint")
    except OSError:
        _demand("Pango", "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, or brew install pango")
