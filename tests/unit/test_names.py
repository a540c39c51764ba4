"""Every case file of `tests/cases/names`, and what pronouns and descriptions stand for."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.extractors import names
from briefing.extractors.names.countries import COUNTRIES, NATIONALITIES, SEATS, find_country
from briefing.extractors.names.descriptions import resolve_description
from briefing.language import sentences
from briefing.language.parse import parse
from briefing.model.source import Passage, Sentence

if TYPE_CHECKING:
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

FOLDER = Path(__file__).parents[1] / "cases" / "names"
SIDES = sorted(FOLDER.glob("side-*.md"))
CASES = sorted(set(FOLDER.glob("*.md")) - set(SIDES))


def _parse(text: str) -> tuple[ParsedSentence, ...]:
    spans = sentences.split(text, 0, len(text))
    inner = tuple(Sentence(start=s.start, end=s.end, kind="body") for s in spans)
    return parse(text, [Passage(start=0, end=len(text), kind="body", sentences=inner)])


def _read_case(path: Path, section: str) -> tuple[str, list[str]]:
    """The article and the expected names, one line each: kind, fullest form, role, mentions; or fullest form and side."""
    article, _, wanted = path.read_text(encoding="utf-8").partition(f"\n## {section}\n")
    text = article.partition("\n")[2].strip()
    return text, [line.removeprefix("- ") for line in wanted.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text, wanted = _read_case(path, "Names")
    mentions: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names.extract(text, _parse(text)):
        assert text[name.start : name.end] == name.text
        if name.kind != "other":
            mentions[name.kind, name.full].append(name)
    shown = [f"{kind} | {full} | {m[0].role or '-'} | {'; '.join(n.text for n in m)}" for (kind, full), m in mentions.items()]
    assert sorted(shown) == sorted(wanted)


@pytest.mark.parametrize("path", SIDES, ids=lambda path: path.stem)
def test_side(path: Path) -> None:
    text, wanted = _read_case(path, "Sides")
    shown = {f"{name.full} | {name.side or '-'}" for name in names.extract(text, _parse(text)) if name.kind != "other"}
    assert sorted(shown) == sorted(wanted)


def test_there_are_cases() -> None:
    assert len(CASES) >= 25
    assert len(SIDES) >= 10


def test_every_country_is_known_by_one_common_name() -> None:
    assert len(set(COUNTRIES.values())) >= 195
    assert set(NATIONALITIES.values()) | set(SEATS.values()) <= set(COUNTRIES.values())


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("u.s. treasury secretary", "United States"),
        ("latin american leader", None),
        ("south korean envoy", "South Korea"),
        ("u.s.-china talks", None),
        ("british and french ministers", None),
        ("transport secretary", None),
    ],
)
def test_country_of_words(words: str, wanted: str | None) -> None:
    assert find_country(tuple(words.split())) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Helen Marsh opened the clinic. She runs it alone.", [("She", "Helen Marsh"), ("it", "")]),
        ("Helen Marsh met Robert Kane. He listened.", [("He", "Robert Kane")]),
        ("Helen Marsh met Joan Pike at the door. She was late.", [("She", "")]),
        ("Crowds cheered. He waved.", [("He", "")]),
        ("Orbit Air cancelled its flights.", [("its", "Orbit Air")]),
        ("Orbit Air cut 200 jobs. It blamed fuel.", [("It", "Orbit Air")]),
        ("Orbit Air cut 200 jobs. It is raining.", [("It", "")]),
        ("Orbit Air sued Tarn Airport. Its chairman, Ola Berg, said so.", [("Its", "Orbit Air")]),
        ("Orbit Air sued Tarn Airport. Its runway is short.", [("Its", "")]),
        ("The pact with Orbit Air lapsed. Its author, Ola Berg, left.", [("Its", "")]),
        ("“He is wrong,” Helen Marsh said of the offer.", [("He", "")]),
        ("Helen Marsh arrived. Before she spoke, Marsh drank.", [("she", "")]),
        ("Helen Marsh arrived. As Marsh left, she waved.", [("she", "Helen Marsh")]),
        ("Helen Marsh paused. The river will rise, she expects.", [("she", "Helen Marsh")]),
        ("Mrs Ono spoke to Dr Ruiz. Later she left.", [("she", "")]),
        ("Mrs Ono spoke to Mr Ruiz. Later she left.", [("she", "Ono")]),
    ],
)
def test_pronouns(text: str, wanted: list[tuple[str, str]]) -> None:
    parsed = _parse(text)
    found = names.resolve_pronouns(parsed, names.extract(text, parsed))
    assert [(a.text, a.antecedent) for a in found] == wanted
    assert [text[a.start : a.end] for a in found] == [a.text for a in found]


@pytest.mark.parametrize(
    ("text", "description", "wanted"),
    [
        ("The United Dock Workers met on Sunday. ", "union", "United Dock Workers"),
        ("The United Dock Workers met the Teachers Union. ", "union", "Teachers Union"),
        ("The United Dock Workers met the Guild of Pilots. ", "union", None),
        ("The Ministry of Fisheries closed the bay. ", "ministry", "Ministry of Fisheries"),
        ("Education Secretary Laura Finch spoke. ", "education secretary", "Laura Finch"),
        ("Education Secretary Laura Finch spoke. ", "transport secretary", None),
        ("Laura Finch spoke. ", "education secretary", "Laura Finch"),
        ("Nobody spoke. ", "union", None),
    ],
)
def test_descriptions(text: str, description: str, wanted: str | None) -> None:
    found = resolve_description(description.split(), len(text), names.extract(text, _parse(text.strip())))
    assert (found.full if found else None) == wanted


def test_nothing_named_gives_nothing() -> None:
    assert names.extract("it rained all day.", _parse("it rained all day.")) == ()
