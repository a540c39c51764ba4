"""The day that an article is read against."""

import datetime
import hashlib

from briefing.compose.dating import infer_dates
from briefing.model.source import Article

FERRY = "The ferry company said the island route would close after the harbour wall gave way in the storm."
SHARES = "Shares of the chip maker climbed as quarterly revenue beat forecasts from most analysts in Osaka."


def _article(text: str, published: str | None = None) -> Article:
    day = datetime.date.fromisoformat(published) if published else None
    return Article(
        digest=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        published=day,
        published_basis="dateline" if day else "unknown",
    )


def test_an_article_keeps_its_own_date() -> None:
    (reference,) = infer_dates([_article(FERRY, "2024-03-05")])
    assert (reference.date, reference.basis) == (datetime.date(2024, 3, 5), "dateline")


def test_an_undated_article_takes_the_date_of_the_one_it_is_like() -> None:
    undated = _article("Islanders will lose their ferry route, the company said, because the storm broke the harbour wall.")
    found = infer_dates([_article(SHARES, "2023-11-30"), undated, _article(FERRY, "2024-03-05")])
    assert (found[1].date, found[1].basis) == (datetime.date(2024, 3, 5), "corpus")


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
