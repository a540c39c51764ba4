"""The repository as a whole: ranges, locks and pages agree; nothing is in it that was generated or belongs to one machine."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from briefing.cli import make_parser
from flows.__main__ import make_parser as make_flow_parser

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
GENERATED = re.compile(
    r"(^|/)(__pycache__|\.venv|\.hypothesis|build|dist|\.\w+_cache)/"
    r"|\.(pyc|pdf|log|tmp|bak|orig|whl|db)$"
    r"|^outputs/(?!README\.md$)"
)
ONE_MACHINE = re.compile(
    r"/(home|Users)/\w+/"  # somebody's own folder
    r"|https?://[\w.-]*(pypi\.|pythonhosted|/simple\b)"  # a package index
    r"|BEGIN [A-Z ]*PRIVATE KEY"
)


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """Path of every file under version control."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout: this is an unpacked archive")
    git = shutil.which("git")
    assert git, "needs git, as make does"
    done = subprocess.run([git, "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True)
    return done.stdout.rstrip("\0").split("\0")


def _requirements(project: dict[str, Any], *groups: str) -> list[Requirement]:
    """The ranges of the project, or of dependency groups, groups in groups left out."""
    lines = [line for group in groups for line in project["dependency-groups"][group] if isinstance(line, str)]
    return [Requirement(line) for line in lines or project["project"]["dependencies"]]


def _pins(lock: str) -> dict[str, list[str]]:
    """The versions by name; more than one where they depend on the platform."""
    found: dict[str, list[str]] = {}
    for name, version in PIN.findall((ROOT / lock).read_text(encoding="utf-8")):
        found.setdefault(name, []).append(version)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_digests_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://| @ |^-", text, re.MULTILINE)
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if not PIN.match(entry) or "--hash=sha256:" not in entry] == []


def test_the_locks_pin_what_the_ranges_allow(project: dict[str, Any]) -> None:
    runtime = _requirements(project) + _requirements(project, "build")
    dev = runtime + _requirements(project, "dev")
    for lock, requirements in zip(LOCKS, (runtime, dev), strict=True):
        pins = _pins(lock)
        for requirement in requirements:
            versions = pins.get(canonicalize_name(requirement.name))
            assert versions, f"{lock}: {requirement} is not pinned: run make lock"
            assert all(version in requirement.specifier for version in versions), f"{lock}: {requirement}: run make lock"


def test_the_locks_agree() -> None:
    runtime, dev = map(_pins, LOCKS)
    assert {name: versions for name, versions in runtime.items() if dev.get(name) != versions} == {}


def test_every_dependency_is_explained_and_no_other(project: dict[str, Any]) -> None:
    text = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    explained = {name for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)}
    assert explained == {r.name for r in _requirements(project) + _requirements(project, "build", "dev")}


def test_every_package_that_is_imported_is_declared(project: dict[str, Any]) -> None:
    imported: set[str] = set()
    for path in [*ROOT.glob("briefing/**/*.py"), *ROOT.glob("flows/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
    packages = importlib.metadata.packages_distributions()
    foreign = {name for name in imported - {"briefing", "flows"} if name not in sys.stdlib_module_names}
    assert {"spacy", "prefect"} <= foreign
    declared = {canonicalize_name(requirement.name) for requirement in _requirements(project)}
    undeclared = [name for name in sorted(foreign) if not declared & set(map(canonicalize_name, packages.get(name, [])))]
    assert undeclared == []


def test_every_command_that_a_page_shows_can_be_given() -> None:
    """Commands of ours are parsed, makefile targets and paths looked up; those of other programs are theirs to keep."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    commands = [command for page in PAGES for command in _commands(page)]
    assert {"make", ".venv/bin/briefing", ".venv/bin/python"} <= {words[0] for words in commands}
    for words in commands:
        match words:
            case ["make", *asked]:
                assert {word for word in asked if "=" not in word} <= targets, words
            case [".venv/bin/briefing", *rest] if "--help" not in rest:
                assert make_parser().parse_args(rest), words
            case [".venv/bin/python", "-m", "flows", *rest]:
                assert make_flow_parser().parse_args(rest), words


def _commands(page: Path) -> list[list[str]]:
    """The words of every line in a block of shell, comments left out, and of `make …` in running text."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL) for line in block.splitlines()]
    lines += re.findall(r"`(make [a-z]+)[^`]*`", text)
    return [words for line in lines if (words := shlex.split(line, comments=True))]


def test_nothing_generated_is_under_version_control(tracked: list[str]) -> None:
    assert "pyproject.toml" in tracked
    assert [name for name in tracked if GENERATED.search(name)] == []


def test_nothing_of_one_machine_is_under_version_control(tracked: list[str]) -> None:
    found = []
    for name in tracked:
        path = ROOT / name
        if path.is_file() and name != Path(__file__).relative_to(ROOT).as_posix():
            text = path.read_bytes().decode("utf-8", "replace")
            found += [f"{name}: {match.group()}" for match in ONE_MACHINE.finditer(text)]
    assert found == []


def test_scripts_are_executable_and_stop_at_errors(tracked: list[str]) -> None:
    scripts = [ROOT / name for name in tracked if name.startswith(".ci/")]
    assert ROOT / ".ci/run" in scripts
    for script in scripts:
        assert script.stat().st_mode & 0o111, script
        assert "set -euo pipefail" in script.read_text(encoding="utf-8"), script


def test_the_wheel_works_away_from_the_checkout(tmp_path: Path) -> None:
    """Templates lie inside the package, and the flows come along."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    place = tmp_path / "place"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(place)
    templates = {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert templates
    assert {f"briefing/{name}" for name in templates} <= names
    assert {"flows/brief.py", "briefing/py.typed"} <= names
    assert {name for name in names if name.split("/")[0] in {"seeds", "tests", "outputs"}} == set()
    code = "from briefing import assets; print(assets.__file__); print(*assets.load_templates(), sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(place)}, capture_output=True, text=True, check=True
    )
    file, *loaded = done.stdout.splitlines()
    assert Path(file).is_relative_to(place)
    assert {f"templates/{name}" for name in loaded} == templates
