"""The demonstration set: it has the formats and the mess that it is there to show, and not a sentence of anybody else's."""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path

import pytest

from briefing import options

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
REAL = ROOT.parent / "shared" / "seeds"
FILES = tuple(sorted(path for path in SEEDS.iterdir() if path.name != options.FILE_NAME))
SHINGLE = 8
"""So many words in a row, outside quotation marks, are a copy and no chance."""

QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|(?<!\w)[‘'][^‘’'\n]*[’'](?!\w)")
GAP = "|"
"""Stands where a quotation was: no run of words goes across it."""


@cache
def prose(path: Path) -> str:
    """The words of an article: mark-up, scripts and front matter left out."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<!--.*?-->", " ", text)
        return html.unescape(re.sub(r"<[^>]+>", " ", text))
    return re.sub(r"(?s)\A---\n.*?\n---\n", "", text)


def words(text: str) -> list[str]:
    """Lower-case words, curly apostrophes straightened, with `GAP` between them where it stands in `text`."""
    return re.findall(r"[\w']+|\|", text.replace("’", "'").lower())


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every run of `SHINGLE` words that does not cross a gap."""
    found = words(text)
    runs = (tuple(found[at : at + SHINGLE]) for at in range(len(found) - SHINGLE + 1))
    return {run for run in runs if GAP not in run}


@cache
def real_texts() -> tuple[str, ...]:
    """The articles that the facts were taken from; skips the test where they are not at hand."""
    if not REAL.is_dir():
        pytest.skip("the real articles are not beside this checkout (../shared/seeds)")
    return tuple(path.read_text(encoding="utf-8") for path in sorted(REAL.glob("*.txt")))


def having(pattern: str) -> list[str]:
    """Names of the files whose words match `pattern`, whatever their case."""
    return [path.name for path in FILES if re.search(pattern, prose(path), re.IGNORECASE)]


def test_each_format_is_there() -> None:
    assert {path.suffix for path in FILES} == {".txt", ".md", ".html"}
    assert len(FILES) >= 6


def test_front_matter_opens_each_markdown_file() -> None:
    opened = [path.read_text(encoding="utf-8").startswith("---\n") for path in FILES if path.suffix == ".md"]
    assert opened
    assert all(opened)


def test_a_page_has_what_pages_have() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in FILES if path.suffix == ".html")
    for part in ("<nav", "application/ld+json", 'property="og:', 'name="date"', "cookie", "comments", "related", "<table"):
        assert part in pages, f"no page has {part}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_has_the_length_of_an_article(path: Path) -> None:
    assert 250 <= len(prose(path).split()) <= 650


@pytest.mark.parametrize(
    "pattern",
    [
        "tariffs",
        "rare earths?",
        "fentanyl",
        "soybeans",
        "TikTok",
        "Taiwan",
        "controls on (American )?technology exports|controls on exports of sensitive|export controls",
        "port fees|fees on Chinese ships|charges on Chinese shipping",
        "testing of nuclear weapons",
    ],
)
def test_every_issue_is_told_more_than_once(pattern: str) -> None:
    assert len(having(pattern)) >= 2


def test_the_expiry_is_told_by_many() -> None:
    assert len(having("November 10|10 November")) >= 4


def test_two_outlets_carry_one_wire_report() -> None:
    full, cut = (prose(SEEDS / name) for name in ("kestrel-bay-ledger.txt", "penmarrow-courier.txt"))
    shared = shingles(full) & shingles(cut)
    assert len(shared) / len(shingles(cut)) > 0.8
    assert "(MPA)" in full
    assert "(MPA)" in cut
    assert not re.search(r"\b20\d\d\b", cut), "the copy is there to have no date"


def test_a_lead_is_repeated_and_cut_short() -> None:
    text = prose(SEEDS / "kestrel-bay-ledger.txt")
    lead, cut, rest = text.partition(" […]")
    assert cut
    assert lead.removeprefix("By Odile Farnham ") in rest


def test_the_articles_disagree() -> None:
    assert having("Meeting: October 31, 2025")
    assert having("on October 30|30 October 2025|October 30, 2025")
    assert having("five-day trip")
    assert having("week-long tour")


def test_no_real_agency_is_given_invented_reporting() -> None:
    assert having(r"Reuters|Associated Press|\bAP\b|\bAFP\b|Bloomberg|BBC|CNN") == []


def test_addresses_are_reserved_for_examples() -> None:
    for path in FILES:
        hosts = re.findall(r"https?://([^/\"\s)]+)", path.read_text(encoding="utf-8"))
        assert [host for host in hosts if not host.endswith((".example", "schema.org", "www.w3.org"))] == [], path.name


def test_the_manifest_names_files_that_are_there() -> None:
    names = {path.name for path in FILES}
    assert set(options.load(SEEDS / options.FILE_NAME).articles) <= names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_sentence_is_borrowed(path: Path) -> None:
    borrowed = {run for text in real_texts() for run in shingles(text)} & shingles(QUOTED.sub(f" {GAP} ", prose(path)))
    assert sorted(" ".join(run) for run in borrowed) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_quotation_is_a_real_one(path: Path) -> None:
    said = [" ".join(words(text)) for text in real_texts()]
    for quoted in QUOTED.findall(prose(path)):
        spoken = " ".join(words(quoted)).strip("' ")
        assert any(spoken in text for text in said), f"nobody is reported to have said {quoted}"
