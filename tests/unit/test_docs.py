"""The documentation against the code: keys, modules and links that it names are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.options import Known, Limits, Options, load

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "tests/cases/README.md")


def _keys(text: str) -> set[str]:
    """The keys that the tables of `text` explain."""
    return set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))


def test_every_option_is_explained_and_no_other() -> None:
    declared = {field.alias or name for name, field in Options.model_fields.items()} - {"limits", "articles"}
    declared |= Limits.model_fields.keys() | Known.model_fields.keys()
    assert _keys((ROOT / "docs/options.md").read_text(encoding="utf-8")) == declared


@pytest.mark.parametrize("page", ["README.md", "docs/options.md"])
def test_the_example_can_be_used(page: str, tmp_path: Path) -> None:
    blocks = re.findall(r"^```toml\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        file = tmp_path / "briefing.toml"
        file.write_text(block, encoding="utf-8")
        assert load(file) != Options()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_index_lists_every_page() -> None:
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    pages = {path.name for path in (ROOT / "docs").iterdir() if path.is_file()} - {"README.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()


def test_the_architecture_names_modules_that_are_there() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:briefing/)?[\w/]+\.py|briefing/\w+)`", text)
    assert named
    places = (ROOT, ROOT / "briefing")
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


def test_every_package_has_its_place_in_the_architecture() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    packages = {path.parent.name for path in (ROOT / "briefing").glob("*/__init__.py")}
    assert packages
    assert {name for name in packages if not re.search(rf"\b{name}\b", text)} == set()


def test_the_make_targets_that_are_told_of_exist() -> None:
    told = {target for page in PAGES for target in re.findall(r"\bmake ([a-z]+)\b", page.read_text(encoding="utf-8"))}
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"memo", "test"} <= told & targets
    assert set(re.findall(r"`make ([a-z]+)`", (ROOT / "README.md").read_text(encoding="utf-8"))) <= targets
