"""Articles → the date that each is read against: its own, or one bound by the dated article it is most like."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, cosine, words
from briefing.compose.told_days import find_told_day
from briefing.model.extraction import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.model.source import Article

ALIKE = 0.08
"""Cosine of two articles' words below which they tell different stories, and one says nothing of the other's date."""
MOST = 12
"""Articles of the same story, the likest first, that an undated one is held against."""
_WEEK = 7


def infer_dates(articles: Sequence[Article]) -> tuple[Reference, ...]:
    """One reference date an article, in the order given.

    An article that states its day of publication keeps it. One whose dateline states day and month takes its year from the
    dated article whose words are most like its own: the such day that is nearest to that article's, with the basis
    "dateline". Of the rest, each takes the day of the event that it leads with, where a dated article gives that day in full;
    else the date of the dated article it is most like (of equals, the earlier), or the weekday that its dateline names within
    three days of it, with the basis "corpus". Where none is alike, the date is null.
    """
    nearest = _Alike(articles)
    known: dict[int, Reference] = {
        i: Reference(date=article.published, basis=article.published_basis)
        for i, article in enumerate(articles)
        if article.published
    }
    bound: dict[int, Reference] = {}
    for i, article in enumerate(articles):
        like = nearest.find(i, known) if i not in known and _states_month(article) else None
        if like is not None:
            bound[i] = Reference(date=_bind(article.stated_day, like), basis="dateline")
    known |= bound
    references: list[Reference] = []
    for i, article in enumerate(articles):
        like = None if i in known else nearest.find(i, known)
        told = find_told_day(article.text, nearest.list_likest(i, known), like) if like and not article.stated_day else None
        inferred = Reference(date=told or _bind(article.stated_day, like), basis="corpus") if like else None
        references.append(known.get(i) or inferred or Reference(date=None, basis="unknown"))
    return tuple(references)


class _Alike:
    """Which dated article each of a set is most like."""

    def __init__(self, articles: Sequence[Article]) -> None:
        bags = [[w for w in words(article.text) if len(w) > 3] for article in articles]
        weights = Weights(bags)
        self._vectors = [weights.vector(bag) for bag in bags]
        self._texts = [article.text for article in articles]
        self._digests = [article.digest for article in articles]

    def find(self, index: int, known: Mapping[int, Reference]) -> datetime.date | None:
        """The date of the article among `known` that the one at `index` is most like; None where none is alike."""
        best = min(self._rank(index, known), default=None)
        return best[1] if best else None

    def list_likest(self, index: int, known: Mapping[int, Reference]) -> list[tuple[str, datetime.date]]:
        """Texts and dates of the articles among `known` that tell the same story, the likest first and `MOST` at most."""
        ranked = sorted(self._rank(index, known), key=lambda found: found[:3])
        return [(self._texts[j], date) for _, date, _, j in ranked[:MOST]]

    def _rank(self, index: int, known: Mapping[int, Reference]) -> Iterable[tuple[float, datetime.date, str, int]]:
        own = self._vectors[index]
        for j in sorted(known):
            score, date = cosine(own, self._vectors[j]), known[j].date
            if score >= ALIKE and date:
                yield -score, date, self._digests[j], j


def _states_month(article: Article) -> bool:
    return article.stated_day is not None and "W" not in article.stated_day


def _bind(stated: str | None, like: datetime.date) -> datetime.date:
    """The day nearest to `like` that `stated` can mean, of two as near the earlier; `like` itself where nothing is stated."""
    if stated is None:
        return like
    if "W" in stated:
        ahead = (int(stated[-1]) - like.isoweekday()) % _WEEK
        return like + datetime.timedelta(days=ahead if ahead * 2 < _WEEK else ahead - _WEEK)
    month, day = int(stated[5:7]), int(stated[8:])
    days = [found for year in _years_around(like.year) if (found := _make_day(year, month, day))]
    return min(days, key=lambda found: (abs((found - like).days), found), default=like)


def _years_around(year: int) -> range:
    """Years among which the nearest such day lies: eight cover the leap day, which 1900 and its like skip."""
    return range(max(datetime.MINYEAR, year - 8), min(datetime.MAXYEAR, year + 8) + 1)


def _make_day(year: int, month: int, day: int) -> datetime.date | None:
    """The day of the calendar; None for 29 February outside a leap year."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
