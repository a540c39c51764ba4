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
        pytest.param("on June 11", "2026-06-07", id="a-thursday"),
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
