"""`briefing.toml` → options: what is taken, what is refused, and how a refusal helps."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from briefing.errors import OptionsError
from briefing.options import Known, Limits, Options, load, merge

if TYPE_CHECKING:
    from pathlib import Path

FULL = """
title = "Talks at the port"
topic = "port fees"
to = "The minister"
from = "Policy unit"
classification = "Internal"
templates = "house"
lexicon = ["port fees", "crew visas"]
sections = ["issues", "bottom_line"]
schedule = " 0  7,13-15 * jan-mar MON,3 "
time_zone = "Europe/London"
limits.file_bytes = 1000

[articles."day one/a.txt"]
published = 2025-10-30
publisher = "Harbour Post"
title = "Fees fall"
url = "https://harbour.example/fees"
wire = "Northwire"
"""


def _load(folder: Path, text: str | bytes) -> Options:
    path = folder / "briefing.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(path)


def test_every_key_is_read(tmp_path: Path) -> None:
    assert _load(tmp_path, FULL) == Options(
        title="Talks at the port",
        topic="port fees",
        to="The minister",
        sender="Policy unit",
        classification="Internal",
        templates=tmp_path / "house",
        lexicon=("port fees", "crew visas"),
        sections=("issues", "bottom_line"),
        schedule="0 7,13-15 * jan-mar MON,3",
        time_zone="Europe/London",
        limits=Limits(file_bytes=1000),
        articles={
            "day one/a.txt": Known(
                published=datetime.date(2025, 10, 30),
                publisher="Harbour Post",
                title="Fees fall",
                url="https://harbour.example/fees",
                wire="Northwire",
            )
        },
    )


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert _load(tmp_path, "") == Options()


@pytest.mark.parametrize("line", ["never", "* * * * *", "*/5 0-23/2 1,15 * sun-sat", "0 0 31 dec 7"])
def test_what_cron_takes_is_taken(tmp_path: Path, line: str) -> None:
    assert _load(tmp_path, f"schedule = '{line}'").schedule == line


def test_a_byte_order_mark_is_no_key(tmp_path: Path) -> None:
    assert _load(tmp_path, b"\xef\xbb\xbftitle = 'x'").title == "x"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel = 'x'", "unknown key “titel”; did you mean “title”?"),
        ("Lexikon = []", "did you mean “lexicon”?"),
        ("sender = 'x'", "unknown key “sender”; the keys are articles, citation_style, classification, from,"),
        ("limits.file_byte = 1", "unknown key “limits.file_byte”; did you mean “file_bytes”?"),
        ('[articles."a.b.txt"]\npubisher = "x"', 'unknown key “articles."a.b.txt".pubisher”; did you mean “publisher”?'),
        ("title = 3", "title: Input should be a valid string, not 3"),
        ("title = '  '", "title: String should have at least 1 character"),
        ('classification = "a\\u0007b"', "classification: "),
        ("sections = []", "sections: "),
        ("sections = ['issues', 'stakes', 'issues']", "sections: “issues” stands there twice, not "),
        ("sections = ['isues']", "sections.0: Input should be 'bottom_line', 'context', 'issues', "),
        (
            "time_zone = 'Europe/Londn'",
            "time_zone: a time zone is called as in the IANA database, such as “Europe/London”, not ",
        ),
        ("schedule = '30 6 * *'", "schedule: a schedule is five fields of cron such as 30 6 * * 1-5, or “never”, not "),
        ("schedule = '60 6 * * *'", "“60” is no minute of cron, which runs from 0 to 59"),
        ("schedule = '0 6 * * fri-mon'", "“fri-mon” is no day of the week"),
        ("schedule = '*/0 6 * * *'", "“*/0” is no minute"),
        ("schedule = '0 6 1,,2 * *'", "“1,,2” is no day of the month"),
        ("schedule = '@daily'", "schedule: "),
        ("limits.file_bytes = 0", "limits.file_bytes: Input should be greater than or equal to 1, not 0"),
        ("limits = 5", "limits: "),
        ("articles = ['a.txt']", "articles: "),
        ('[articles."a.txt"]\npublished = "2025-13-01"', 'articles."a.txt".published: '),
        ('[articles."a.txt"]\npublished = 2025-10-30T10:00:00', 'articles."a.txt".published: '),
        ('[articles."a.txt"]\nurl = "javascript:alert(1)"', 'articles."a.txt".url: '),
        ("title = ", "is not valid TOML"),
        (b"title = '\xff'", "is not UTF-8 (byte 9)"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_file(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(OptionsError) as caught:
        _load(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'briefing.toml'}: ")
    assert told in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OptionsError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_merging_puts_key_over_key_and_table_into_table() -> None:
    shared = {"to": "A", "from": "B", "limits": {"file_bytes": 1}, "lexicon": ["x"]}
    own = {"to": "C", "lexicon": ["y"], "articles": {"a.txt": {"wire": "W"}}}
    assert merge(shared, own) == {
        "to": "C",
        "from": "B",
        "limits": {"file_bytes": 1},
        "lexicon": ["y"],
        "articles": {"a.txt": {"wire": "W"}},
    }


def test_a_stage_gets_no_option_that_it_did_not_ask_for() -> None:
    options = Options(title="x", to="y", lexicon=("z",))
    assert options.only("title", "lexicon") == Options(title="x", lexicon=("z",))
