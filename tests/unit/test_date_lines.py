"""Lines of an article's head → the day of publication that they state, and lines that state none."""

import datetime

import pytest

from briefing.language.date_lines import find_days, is_date_line, is_placed_date
from briefing.readers import read
from briefing.readers.text import read_credits

_TITLE = "Harbour to close its eastern dock for repairs"
_BODY = (
    "The harbour council has voted to close the eastern dock for six months, its chairman said.\n\n"
    "Ferry crews had asked for time to find other berths, and were given none.\n"
)
_DAY = datetime.date(2026, 5, 16)


@pytest.mark.parametrize(
    "line",
    [
        "Issued at Merrow, 16 May 2026",
        "Issued in Merrow on 16 May 2026",
        "Merrow, May 16 2026",
        "Port Merrow, Saturday 16 May 2026",
        "Merrow, Ostland, 16 May 2026",
        "New Merrow, N.Y., May 16, 2026",
        "Merrow, 16.05.2026",
        "16-05-2026",
        "20260516",
        "Version 2, 16 May 2026 (replaces the version published on 8 May)",
        "Press Release No. 12/2026, 16 May 2026",
        "MEDIA RELEASE | 16 May 2026",
        "FOR IMMEDIATE RELEASE - May 16, 2026",
        "Embargoed until 00:01 BST, Saturday 16 May 2026",
        "Date of issue: 16 May 2026",
        "Publication date: 16 May 2026",
        "Issue 34, 16 May 2026",
        "Saturday's edition, 16 May 2026",
        "Live blog: Saturday, 16 May 2026",
        "16 May 2026 | Press release | Merrow",
        "Merrow / May 16, 2026 / 09:00 ET",
        "A.M. Costa and agencies, Saturday 16 May 2026",
        "Ann Lee in Merrow | 16 May 2026",
        "KNA Merrow | Saturday, 16 May 2026 | 14:42 | HARBOUR-DOCK (REFILE, adds company comment)",
        "Updated May 17, 2026, 9:00 a.m. | Published May 16, 2026",
        "Published - May 16, 2026 08:15 pm IST | Updated - May 17, 2026",
        "Posted Sat 16 May 2026 at 6:00am, updated Sun 17 May 2026 at 7:12am",
        "Updated: 16 May 2026, 05:10 AM",
    ],
)
def test_day_of_publication(line: str) -> None:
    credits_ = read_credits(f"{_TITLE}\n{line}\n\n{_BODY}")
    assert credits_.published == _DAY
    assert credits_.title == _TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Minutes of the meeting held on 16 May 2026",
        "Start: May 16, 2026",
        "Repairs from 16 May 2026",
        "The council meets on 16 May 2026",
        "Merrow, Saturday",
    ],
)
def test_no_day_of_publication(line: str) -> None:
    assert not is_date_line(line)
    assert not is_placed_date(line)


def test_headline_that_ends_on_a_day_stays_the_headline() -> None:
    credits_ = read_credits(f"Harbour Vote, 16 May 2026\nBy Ann Lee\n\n{_BODY}")
    assert credits_.title == "Harbour Vote, 16 May 2026"


def test_release_dated_at_its_end() -> None:
    assert read_credits(f"{_TITLE}\n\n{_BODY}\nMerrow, 16 May 2026\n").published == _DAY


def test_days_of_one_line() -> None:
    changed, first = datetime.date(2026, 5, 17), _DAY
    assert find_days("Updated May 17, 2026 | Published May 16, 2026") == ((True, changed), (False, first))
    assert find_days("Version 3, 16 May 2026, replaces that of 8 May 2026") == ((False, first),)
    assert find_days("Merrow, Saturday") == ()


def test_label_of_a_release_is_no_writer() -> None:
    assert read_credits(f"{_TITLE}\nMEDIA RELEASE | 16 May 2026\n\n{_BODY}").byline == ()


def test_rows_in_bold_stay_apart() -> None:
    source = "# Eastern dock: questions\n\n**Harbour Council**\n**Reference:** HC/41\n**Version 2, 16 May 2026**\n\n" + _BODY
    article = read("dock.md", source.encode()).article
    assert article is not None
    assert article.published == _DAY
    assert "Harbour Council\nReference: HC/41\nVersion 2, 16 May 2026" in article.text


def test_agency_of_a_rewrite() -> None:
    assert read_credits(f"{_TITLE}\nBy our Merrow desk and KNA\n16 May 2026\n\n{_BODY}").wire == "KNA"
    supplied = "Part of this report was supplied by the Kelland News Agency (KNA)."
    assert read_credits(f"{_TITLE}\n16 May 2026\n\n{_BODY}\n{supplied}\n").wire == "KNA"
    assert read_credits(f"{_TITLE}\nBy our Merrow desk\n16 May 2026\n\n{_BODY}").wire is None


def test_writer_behind_the_job() -> None:
    assert read_credits(f"{_TITLE}\nBy state political reporter Tahlia Roach\n16 May 2026\n\n{_BODY}").byline == (
        "Tahlia Roach",
    )
    assert read_credits(f"{_TITLE}\nBy our own reporters\n16 May 2026\n\n{_BODY}").byline == ()
