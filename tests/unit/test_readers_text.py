"""What a plain-text article says of itself: headline, writers, agency, outlet, day."""

import datetime

import pytest

from briefing.model.source import Article
from briefing.readers import read

BODY = "The council of Arden agreed on Monday to open the pass again. It had been shut for a week because of the snow."


def _read(text: str) -> Article:
    article = read("a.txt", text.encode()).article
    assert article is not None
    return article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Arden pass is open again\n\n{BODY}", "Arden pass is open again", id="headline"),
        pytest.param(f"Is the pass safe at last?\nBy Ann Lee\n{BODY}", "Is the pass safe at last?", id="question"),
        pytest.param(f"‘We are open,’ says Arden’s mayor\n\n{BODY}", "‘We are open,’ says Arden’s mayor", id="quotation"),
        pytest.param(f"TRANSPORT\nArden pass is open again\n\n{BODY}", "Arden pass is open again", id="section"),
        pytest.param(f"ROADS & RAIL\nArden pass is open again\n\n{BODY}", "Arden pass is open again", id="kicker"),
        pytest.param(f"Advertisement\nArden pass is open again\n\n{BODY}", "Arden pass is open again", id="advertisement"),
        pytest.param(f"5 May 2025\nArden pass is open again\n{BODY}", "Arden pass is open again", id="day-first"),
        pytest.param(f"© Arden Star\nUpdated: 5 May 2025\nArden pass is open\n{BODY}", "Arden pass is open", id="copyright"),
        pytest.param(f"ARDEN PASS OPEN AGAIN AFTER A WEEK\n{BODY}", "ARDEN PASS OPEN AGAIN AFTER A WEEK", id="capitals"),
        pytest.param(BODY, None, id="none"),
        pytest.param(f"{BODY}\nA Road Through the Snow\n{BODY[:60]}.", None, id="heading-below-the-body"),
        pytest.param(f"Arden: {BODY}", None, id="dateline"),
        pytest.param(f"By Ann Lee\nARDEN (KNA) - {BODY}", None, id="byline-only"),
    ],
)
def test_title_is_the_headline_and_nothing_else(text: str, title: str | None) -> None:
    assert _read(text).title == title


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo de la Cruz", ("Ann Lee", "Bo de la Cruz")),
        ("By Ann Lee in Arden, Bo Cruz in Vell and C. D. O’Hara", ("Ann Lee", "Bo Cruz", "C. D. O’Hara")),
        ("BY ANN LEE", ("Ann Lee",)),
        ("By ANN LEE, Political Editor", ("Ann Lee",)),
        ("Ann Lee | 5 May 2025 | 07:31", ("Ann Lee",)),
        ("ANN VAN DER LEE", ("Ann Van Der Lee",)),
        ("By KNA reporters", ()),
        ("By our staff", ()),
    ],
)
def test_writers_are_named_as_people(line: str, byline: tuple[str, ...]) -> None:
    assert _read(f"Arden pass is open again\n{line}\n\n{BODY}").byline == byline


@pytest.mark.parametrize(
    ("tail", "byline"),
    [
        ("Written By Ann Lee", ("Ann Lee",)),
        ("(Reporting by Ann Lee in Arden and Bo Cruz; Editing by Di Fox)", ("Ann Lee", "Bo Cruz")),
    ],
)
def test_writers_at_the_end_are_found(tail: str, byline: tuple[str, ...]) -> None:
    assert _read(f"{BODY}\n{tail}").byline == byline


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        pytest.param(f"ARDEN (KNA) — {BODY}", "KNA", id="dash"),
        pytest.param(f"ARDEN, Lyria, May 5 (Reuters) - {BODY}", "Reuters", id="day"),
        pytest.param(f"Arden (AFP) – {BODY}", "AFP", id="ordinary-letters"),
        pytest.param(f"Pass open again\nBy KNA reporters\n{BODY}", "KNA", id="byline"),
        pytest.param(f"{BODY}\nSource: Reuters", "Reuters", id="credit"),
        pytest.param(f"{BODY}\n© Lyrian Press Association", "Lyrian Press Association", id="copyright"),
        pytest.param(f"{BODY}\nSource: the ministry's own figures", None, id="source-of-figures"),
        pytest.param(f"ARDEN (May 5, 2025) — {BODY}", None, id="day-in-brackets"),
        pytest.param(f"ARDEN — {BODY} He told Reuters so.", None, id="mentioned-in-the-body"),
    ],
)
def test_agency_is_taken_from_dateline_byline_or_credit(text: str, wire: str | None) -> None:
    assert _read(text).wire == wire


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param(f"Pass open again\nTuesday, 25 November 2025\n{BODY}", datetime.date(2025, 11, 25), id="weekday"),
        pytest.param(f"Pass open again\nARDEN, Friday October 31, 2025\n{BODY}", datetime.date(2025, 10, 31), id="place"),
        pytest.param(f"Pass open again\nPublished: 2025-10-31 09:15 GMT\n{BODY}", datetime.date(2025, 10, 31), id="iso"),
        pytest.param(f"ARDEN, Lyria (Oct. 30, 2025) — {BODY}", datetime.date(2025, 10, 30), id="dateline"),
        pytest.param(f"Pass open\nUpdated 4 May 2025\nPublished 3 May 2025\n{BODY}", datetime.date(2025, 5, 3), id="update"),
        pytest.param(f"Pass open again\n31/10/2025\n{BODY}", datetime.date(2025, 10, 31), id="figures"),
        pytest.param(f"Pass open again\n04/05/2025\n{BODY}", None, id="figures-of-doubt"),
        pytest.param(f"{BODY} It must close by 1 June 2025.", None, id="day-in-the-body"),
        pytest.param(f"Pass to close on 1 June 2025\n{BODY}", None, id="day-in-the-headline"),
        pytest.param(f"ARDEN, May 5 (KNA) - {BODY}", None, id="no-year"),
        pytest.param(f"Pass open again\n31 February 2025\n{BODY}", None, id="no-such-day"),
    ],
)
def test_day_of_publication_is_one_that_the_head_states(text: str, published: datetime.date | None) -> None:
    article = _read(text)
    assert article.published == published
    assert article.published_basis == ("dateline" if published else "unknown")


def test_headline_stack_gives_headline_outlet_and_writer() -> None:
    labels = "Metro Wire/ ARDEN/ A. Lee/ Evening Edition"
    article = _read(f"Arden Pass Opens After a Week of Snow/ {labels}/ The pass is open. Lorries may cross it.\n\n{BODY}")
    assert (article.title, article.publisher, article.byline) == (
        "Arden Pass Opens After a Week of Snow",
        "Metro Wire",
        ("A. Lee",),
    )


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        pytest.param(f"Arden, Oct 31: {BODY}", "XXXX-10-31", id="colon"),
        pytest.param(f"ARDEN, Lyria, 5 May (KNA) - {BODY}", "XXXX-05-05", id="agency"),
        pytest.param(f"ARDEN (Nov. 27) — {BODY}", "XXXX-11-27", id="brackets"),
        pytest.param(f"ARDEN, Tuesday — {BODY}", "XXXX-WXX-2", id="weekday"),
        pytest.param(f"Pass open again\nBy Ann Lee\nUpdated Dec 3, 10:14 IST\n{BODY}", "XXXX-12-03", id="date-line"),
        pytest.param(f"Pass open again\nUpdated 4 May\nPublished 3 May\n{BODY}", "XXXX-05-03", id="update"),
        pytest.param(f"ARDEN, May 5, 2025 (KNA) - {BODY}", None, id="with-its-year"),
        pytest.param(f"ARDEN (KNA) — {BODY} It must close by 1 June.", None, id="day-in-the-body"),
        pytest.param(f"ARDEN, 31 February — {BODY}", None, id="no-such-day"),
        pytest.param(f"SUN CITY, Lyria — {BODY}", None, id="place-like-a-weekday"),
    ],
)
def test_a_day_without_its_year_is_kept(text: str, stated: str | None) -> None:
    assert _read(text).stated_day == stated
