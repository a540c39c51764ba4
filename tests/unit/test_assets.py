"""Templates: found in a checkout and in an installed package, and replaced file by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import assets
from briefing.assets import digest_templates, load_templates
from briefing.errors import InvariantError

ROOT = Path(__file__).parents[2]


def test_the_projects_own_are_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    templates = load_templates()
    assert {"memo.docx", "memo.html.j2", "memo.css"} <= templates.keys()
    assert templates["memo.css"] == (ROOT / "templates" / "memo.css").read_bytes()
    assert list(templates) == sorted(templates)


def test_those_inside_an_installed_package_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside, beside = tmp_path / "briefing" / "templates", tmp_path / "templates"
    for folder in (inside, beside):
        folder.mkdir(parents=True)
        (folder / "memo.css").write_text(folder.parent.name)
    monkeypatch.setattr(assets, "PLACES", (inside, beside))
    assert load_templates() == {"memo.css": b"briefing"}


def test_an_installation_without_templates_is_our_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "PLACES", (tmp_path / "none",))
    with pytest.raises(InvariantError, match="templates are missing"):
        load_templates()


def test_an_organisations_own_stand_in_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "memo.css").write_text("body { color: navy }")
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "logo.svg").write_text("<svg/>")
    (tmp_path / "~$memo.docx").write_text("open in Word")
    (tmp_path / ".DS_Store").write_text("x")
    (tmp_path / "stolen.css").symlink_to(ROOT / "README.md")
    templates = load_templates(tmp_path)
    assert templates["memo.css"] == b"body { color: navy }"
    assert templates["img/logo.svg"] == b"<svg/>"
    assert templates["memo.html.j2"] == load_templates()["memo.html.j2"]
    assert set(templates) == {*load_templates(), "img/logo.svg"}


def test_the_digest_covers_names_and_bytes_in_any_order() -> None:
    first = digest_templates({"a": b"x", "b": b"y"})
    assert first == digest_templates({"b": b"y", "a": b"x"})
    others = [{"a": b"y", "b": b"x"}, {"a": b"x"}, {"ab": b"xy"}, {"a": b"x", "c": b"y"}]
    assert first not in {digest_templates(templates) for templates in others}
