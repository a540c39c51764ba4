"""The day that an article is read against."""

import datetime
import hashlib

import pytest

from briefing.compose.dating import infer_dates
from briefing.model.source import Article

FERRY = "The ferry company said the island route would close after the harbour wall gave way in the storm."
SHARES = "Shares of the chip maker climbed as quarterly revenue beat forecasts from most analysts in Osaka."


def _article(text: str, published: str | None = None, stated_day: str | None = None) -> Article:
    day = datetime.date.fromisoformat(published) if published else None
    return Article(
        digest=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        published=day,
        published_basis="dateline" if day else "unknown",
        stated_day=stated_day,
    )


def test_an_article_keeps_its_own_date() -> None:
    (reference,) = infer_dates([_article(FERRY, "2024-03-05")])
    assert (reference.date, reference.basis) == (datetime.date(2024, 3, 5), "dateline")


def test_an_undated_article_takes_the_date_of_the_one_it_is_like() -> None:
    undated = _article("Islanders will lose their ferry route, the company said, because the storm broke the harbour wall.")
    found = infer_dates([_article(SHARES, "2023-11-30"), undated, _article(FERRY, "2024-03-05")])
    assert (found[1].date, found[1].basis) == (datetime.date(2024, 3, 5), "corpus")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param("on June 10", "2026-06-10", id="the-wednesday"),
        pytest.param("on 10 June", "2026-06-10", id="day-first"),
        pytest.param("on June 11", "2026-06-10", id="told-of-another-day"),
    ],
)
def test_the_day_of_what_an_article_leads_with_may_stand_in_another(told: str, day: str) -> None:
    undated = _article("The island council on Wednesday closed the ferry route after the harbour wall gave way in the storm.")
    eve = _article("The island council decides soon about the ferry route and the harbour wall, which gave way.", "2026-06-07")
    later = _article(f"Bakers ran out. The island council closed its ferry route {told}, and flour was rationed.", "2026-06-26")
    assert infer_dates([eve, undated, later])[1].date == datetime.date.fromisoformat(day)


def test_an_article_that_is_like_no_other_has_no_date() -> None:
    found = infer_dates([_article(FERRY), _article(SHARES, "2023-11-30")])
    assert (found[0].date, found[0].basis) == (None, "unknown")


def test_without_any_date_there_is_none() -> None:
    assert [r.date for r in infer_dates([_article(FERRY), _article(SHARES)])] == [None, None]


def test_of_two_equally_like_the_earlier_is_taken_whatever_the_order() -> None:
    early, late = _article(FERRY + " One.", "2024-03-05"), _article(FERRY + " Two.", "2024-03-09")
    undated = _article(FERRY + " Three.")
    assert {infer_dates(order)[order.index(undated)].date for order in ([early, undated, late], [late, early, undated])} == {
        datetime.date(2024, 3, 5)
    }


@pytest.mark.parametrize(
    ("stated", "like", "day", "basis"),
    [
        pytest.param("XXXX-10-31", "2025-10-30", "2025-10-31", "dateline", id="a-day-later"),
        pytest.param("XXXX-10-28", "2025-10-30", "2025-10-28", "dateline", id="before"),
        pytest.param("XXXX-01-02", "2024-12-30", "2025-01-02", "dateline", id="into-the-new-year"),
        pytest.param("XXXX-12-31", "2025-01-02", "2024-12-31", "dateline", id="back-over-new-year"),
        pytest.param("XXXX-02-29", "2025-03-01", "2024-02-29", "dateline", id="leap-day"),
        pytest.param("XXXX-02-29", "1899-03-01", "1896-02-29", "dateline", id="leap-day-in-a-century-without-one"),
        pytest.param("XXXX-WXX-2", "2025-10-30", "2025-10-28", "corpus", id="tuesday-before-a-thursday"),
        pytest.param("XXXX-WXX-7", "2025-10-30", "2025-11-02", "corpus", id="sunday-after-a-thursday"),
        pytest.param("XXXX-WXX-1", "2025-10-30", "2025-10-27", "corpus", id="monday-three-days-before"),
        pytest.param("XXXX-WXX-4", "2025-10-30", "2025-10-30", "corpus", id="the-same-day"),
    ],
)
def test_a_day_without_its_year_is_bound_near_the_article_it_is_like(stated: str, like: str, day: str, basis: str) -> None:
    found = infer_dates([_article(FERRY + " Again.", stated_day=stated), _article(FERRY, like), _article(SHARES, "2019-07-09")])
    assert (found[0].date, found[0].basis) == (datetime.date.fromisoformat(day), basis)


def test_a_day_without_its_year_stays_open_where_no_article_is_alike() -> None:
    found = infer_dates([_article(FERRY, stated_day="XXXX-10-31"), _article(SHARES, "2023-11-30")])
    assert (found[0].date, found[0].basis) == (None, "unknown")


def test_an_undated_copy_takes_the_day_that_was_bound_and_not_that_of_an_article_less_alike() -> None:
    other = _article(
        "The island route of the ferry company closed before the storm, and nobody said so on Monday.", "2024-03-04"
    )
    found = infer_dates([_article(FERRY + " Copy."), _article(FERRY, stated_day="XXXX-03-06"), other])
    assert [r.date for r in found] == [datetime.date(2024, 3, 6), datetime.date(2024, 3, 6), datetime.date(2024, 3, 4)]


CLOSED = (
    "WESTBRAY (RNA) - The Harl road bridge was closed to lorries on Tuesday after engineers found cracks in two of its "
    "piers, the county said.\n\nThe county surveyor, Mona Treddle, said tests on the piers would take until March 19. "
    "Some 14,000 vehicles cross the bridge a day.\n\nThe ferry company promised extra sailings from Thursday."
)
BLOCKED = (
    "Hauliers blocked the approach to the Harl bridge on Monday in protest at a closure that they say costs them 90,000 "
    "pounds a day.\n\nThe county surveyor is to present the results of the tests on the piers to the council next "
    "Friday.\n\nThe bridge has been closed to lorries since 2 March."
)
STRUCK = (
    "MARA BAY (Island Wire) — Storm Odo killed at least 6 people on Sunday and cut power to 48,000 homes when it struck "
    "Mara Bay.\n\nWinds reached 190 kilometres an hour on Saturday night. The airport would stay shut until Wednesday, "
    "officials said."
)
COUNTED = (
    "The death toll from Storm Odo rose to 19 on Thursday as rescuers reached villages in the hills behind Mara "
    "Bay.\n\nThe airport opened on Wednesday. Power was back in all but 7,000 homes. Parliament will debate relief on 23 "
    "September."
)
STOLEN = (
    "Thieves took a bronze horse from the Castell museum in a raid that lasted four minutes on Sunday, police "
    "said.\n\nGuards raised the alarm at 3 a.m. The museum will open again on Thursday."
)
ARRESTED = (
    "Police arrested two men on Wednesday over the theft of a bronze horse from the Castell museum. The horse was not "
    "found.\n\nThe men, brothers of 24 and 31, will appear in court on Monday. The museum's director, Ilse Varn, "
    "resigned last week."
)


@pytest.mark.parametrize(
    ("dated", "undated", "day"),
    [
        pytest.param(
            ((CLOSED, "2027-03-02"), (BLOCKED, "2027-03-09")),
            "WESTBRAY (RNA) - Councillors voted on Friday to strengthen the piers of the Harl bridge after the county "
            "surveyor told them that tests had found 31 cracks.\n\nLorries, which have been kept off the bridge since it "
            "was closed earlier this month, may cross again by the end of May.\n\nThe work will begin on March 29.",
            "2027-03-19",
            id="the-meeting-that-another-expects",
        ),
        pytest.param(
            ((CLOSED, "2027-03-02"), (BLOCKED, "2027-03-09")),
            "Lorry drivers face a detour of 40 miles after the county yesterday shut the Harl bridge to heavy "
            "traffic.\n\nCracks were found in two piers. The county surveyor, Mona Treddle, will test the piers until 19 "
            "March.\n\nExtra ferry sailings will start tomorrow, the ferry company promised.",
            "2027-03-03",
            id="yesterday-and-tomorrow",
        ),
        pytest.param(
            ((STRUCK, "2025-09-14"), (COUNTED, "2025-09-18")),
            "MARA BAY (Island Wire) — Rescuers searched flattened villages on Monday after Storm Odo killed at least 11 "
            "people, up from 6, and left 48,000 homes without power in Mara Bay.\n\nThe storm struck on Sunday. The "
            "airport will be shut until Wednesday.",
            "2025-09-15",
            id="between-two-counts",
        ),
        pytest.param(
            ((STOLEN, "2026-06-22"), (ARRESTED, "2026-07-02")),
            "CASTELL (NPA) — Two brothers accused of stealing a bronze horse from the Castell museum told a court on "
            "Monday that they had sold it for 900 crowns.\n\nThe brothers, aged 24 and 31, were arrested last week. The "
            "trial will open on September 14.",
            "2026-07-06",
            id="last-week",
        ),
        pytest.param(
            ((STOLEN, "2026-06-22"), (ARRESTED, "2026-07-02")),
            "The Castell museum opened its doors today for the first time since thieves took its bronze horse on "
            "Sunday.\n\nIlse Varn, the director, said that the insurer would pay. Visitors queued from this morning.",
            "2026-06-25",
            id="today-and-no-weekday-is-today",
        ),
    ],
)
def test_an_undated_article_has_the_day_that_agrees_with_what_the_others_tell(
    dated: tuple[tuple[str, str], ...], undated: str, day: str
) -> None:
    found = infer_dates([_article(undated), *(_article(text, published) for text, published in dated)])
    assert (found[0].date, found[0].basis) == (datetime.date.fromisoformat(day), "corpus")


def test_what_is_quoted_says_nothing_of_the_day() -> None:
    said = "MARA BAY (Island Wire) — Storm Odo cut power to 48,000 homes when it struck on Sunday. “I saw the sea yesterday.”"
    found = infer_dates([_article(said), _article(STRUCK, "2025-09-14"), _article(COUNTED, "2025-09-18")])
    assert found[0].date == datetime.date(2025, 9, 14)
