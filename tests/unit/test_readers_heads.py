"""Heads of newsrooms: what lines of labels, mastheads and brackets say of outlet, writers, agency and day."""

import datetime

import pytest

from briefing.language.date_order import read_figures
from briefing.model.source import Article
from briefing.readers import read

TITLE = "Arden pass is open again after a week of snow"
BODY = "The council of Arden agreed on Monday to open the pass again. It had been shut for a week because of the snow."
DAY = datetime.date(2026, 3, 3)


def _read(text: str) -> Article:
    article = read("a.txt", text.encode()).article
    assert article is not None
    return article


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(f"PORT WREN STAR / Tue, Mar 3, 2026 / SNOW AND ICE\n{TITLE}\nBy Ann Lee", id="slashes"),
        pytest.param(f"Port Wren Star | Tuesday 3 March 2026 | Transport\n{TITLE}\nBy Ann Lee", id="bars"),
        pytest.param(f"Port Wren Star — Transport — 3 March 2026\n\n{TITLE}\nAnn Lee", id="dashes"),
        pytest.param(f"The Port Wren Star\nVol. 9, No. 3 | March 3, 2026 | $2.00\n{TITLE}\nBy Ann Lee", id="folio"),
        pytest.param(f"{TITLE}\nBy Ann Lee, Port Wren Star\nPosted: Mar. 3, 2026, 6:40 a.m.", id="byline"),
        pytest.param(f"{TITLE}\nBy Ann Lee for the Port Wren Star\nMar 3, 2026 | 4 min read", id="for-the"),
        pytest.param(f"{TITLE}\nAnn Lee\nTuesday March 03 2026, 12.01am, Port Wren Star", id="comma"),
        pytest.param(f"{TITLE}\nAnn Lee\nPort Wren Star\nMarch 3, 2026", id="line-of-its-own"),
        pytest.param(f"{TITLE} | Port Wren Star\nBy Ann Lee\nFirst published on Tue 3 Mar 2026 06.05 GMT", id="title"),
        pytest.param(
            f"Port Wren Star: your daily digest\nInside: Snow • Ice\nMarch 3, 2026\n\n{TITLE}\nAnn Lee", id="newsletter"
        ),
    ],
)
def test_outlet_beside_day_and_writer_is_the_publisher_and_no_title(head: str) -> None:
    article = _read(f"{head}\n\n{BODY}")
    assert (article.title, article.published, article.byline, article.wire) == (TITLE, DAY, ("Ann Lee",), None)
    assert article.publisher is not None
    assert article.publisher.removeprefix("The ") == "Port Wren Star"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Ann Lee in Arden", ("Ann Lee",)),
        ("Ann Lee and Bo Cruz in Arden and Vell", ("Ann Lee", "Bo Cruz")),
        ("Words: Ann Lee | Photos: Bo Cruz", ("Ann Lee",)),
        ("Ann Lee | TNN | 3 Mar 2026, 10:21 IST", ("Ann Lee",)),
        ("Text: Ann Lee", ("Ann Lee",)),
        ("By Ann Lee, Bill Press and Emily Post", ("Ann Lee", "Bill Press", "Emily Post")),
        ("From our correspondent in Arden", ()),
        ("KNA City staff", ()),
        ("Prime Minister in Arden", ()),
        ("Arden Town Hall", ()),
    ],
)
def test_writers_under_the_headline(line: str, byline: tuple[str, ...]) -> None:
    assert _read(f"{TITLE}\n2 hours ago\n{line}\n\n{BODY}").byline == byline


@pytest.mark.parametrize(
    ("text", "publisher", "wire"),
    [
        pytest.param(f"ARDEN (Courier) — {BODY}", "Courier", None, id="outlet"),
        pytest.param(f"ARDEN (KNA) — {BODY}", None, "KNA", id="initials"),
        pytest.param(f"ARDEN (Kestrel) — {BODY}\nSource: Kestrel", None, "Kestrel", id="credited"),
        pytest.param(f"{TITLE}\nBy Ann Lee, Associated Press\n\n{BODY}", None, "AP", id="byline"),
    ],
)
def test_brackets_name_an_agency_or_the_outlet(text: str, publisher: str | None, wire: str | None) -> None:
    article = _read(text)
    assert (article.publisher, article.wire) == (publisher, wire)


def test_running_label_of_an_agency_is_no_part_of_the_headline() -> None:
    assert _read(f"UPDATE 2-{TITLE}\nBy Ann Lee\n\n{BODY}").title == TITLE


@pytest.mark.parametrize(
    ("line", "text", "day"),
    [
        pytest.param("Published 30/04/2026 07:15 | Roads > Snow", "", (2026, 4, 30), id="no-such-month"),
        pytest.param("Mon 04/05/2026", "", (2026, 5, 4), id="weekday"),
        pytest.param("04/05/2026", "It shut on 28 April.", (2026, 5, 4), id="other-dates"),
        pytest.param("05/04/2026", "It shut on April 28.", (2026, 5, 4), id="other-dates-month-first"),
        pytest.param("04/05/2026", "It shut on 1 December.", (2026, 5, 4), id="order"),
        pytest.param("04/05/2026", "The labor board met.", (2026, 4, 5), id="american-spelling"),
        pytest.param("04/05/2026", "The labour board met.", (2026, 5, 4), id="british-spelling"),
        pytest.param("04.05.2026", "", (2026, 5, 4), id="dots"),
        pytest.param("Tues 03/03/26", "", (2026, 3, 3), id="short-year"),
        pytest.param("04/05/2026", "It shut.", None, id="nothing-tells"),
        pytest.param("04/05/2026", "The labour board met the labor board.", None, id="both-spellings"),
        pytest.param("31/31/2026", "", None, id="no-day"),
    ],
)
def test_day_in_figures_is_read_as_the_article_tells(line: str, text: str, day: tuple[int, int, int] | None) -> None:
    assert read_figures(line, f"{line}\n{text}") == (datetime.date(*day) if day else None)
