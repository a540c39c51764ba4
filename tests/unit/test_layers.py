"""Who may import whom: the contracts of `.importlinter`, and what they cannot say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("docx", "prefect", "spacy", "trafilatura", "weasyprint")


def test_the_contracts_are_kept() -> None:
    """In a process of its own: import-linter switches off every logger that it finds."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_language_package_calls_spacy() -> None:
    """Others name its types, which a contract cannot tell from calls."""
    graph = grimp.build_graph("briefing", include_external_packages=True, exclude_type_checking_imports=True, cache_dir=None)
    callers = graph.find_modules_that_directly_import("spacy")
    assert callers
    assert {module for module in callers if not module.startswith("briefing.language.")} == set()


@pytest.mark.parametrize("module", ["briefing.cli", "flows.settings"])
def test_what_is_heavy_is_loaded_only_when_it_works(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
