"""An article without a date, and dated ones → the day of publication that agrees with most of what all of them tell."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, containment, cosine, shingles
from briefing.compose.tellings import list_superseded, read_tellings
from briefing.language.timex import Frame, resolve
from briefing.language.timex.expressions import Day, Month

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.compose.tellings import Telling

FARTHEST = 31
"""Days before the first dated article and after the last among which the day is looked for."""
COPY = 0.25
"""Share of the shorter text's runs of words from which on one article is a copy or rewrite of the other."""
ALIKE = 0.12
"""Cosine of two sentences' words below which they tell different events."""
_WEEK = 7
_HEAD = 3
"""Sentences at the head of an article within which it says when its news happened."""
_MATCH = 4.0
_COARSE = 0.5
_COPIED = (2.0, 1.2)
_WIRE_LAGS = (2.0, 1.0, 0.3, -0.5, -1.0, -1.0, -1.0)
_LAGS = (1.5, 1.5, 0.7, -0.3, -0.7, -1.0, -1.0)
_AHEAD = (1.0, 1.0, 0.5, 0.3, 0.0, 0.0, 0.0)
_PASSING = (0.3, 0.3, 0.2, 0.1, 0.0, 0.0, 0.0)
"""What it is worth that the weekday of the news lies 0 to 6 days back: agencies tell it on the day, papers on the next one too;
that it lies ahead; and that any other weekday lies back so far. In these units a sentence that names the same day in the same
words as another article is worth `_MATCH` (the same week or month `_COARSE` of that), a copy a little less on the day after."""
_TOO_SOON = -0.5
_BROKEN = -1.5
_SUPERSEDED = -1.0
_OWN_MONTH = -0.7
_OUTSIDE = -0.03
_LIKE = 0.2
_WEIGHABLE = datetime.timedelta(days=120)
"""How far off a day without its year may lie for its year to be certain."""
_AGENCY = re.compile(r"^[A-Z][A-Z .,]+[^\n]{0,40}\([^)\n]{2,25}\)\s*[-–—]", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\S*/)")


def find_told_day(text: str, dated: Sequence[tuple[str, datetime.date]], like: datetime.date) -> datetime.date:
    """The day of publication under which `text` agrees best with itself and with `dated`, texts with their days (at least one).

    Read as of that day, its “on Friday”, “last month” and “tonight” name the days that the others give the same events; the
    news lies at most a few days back, and where the text speaks of “yesterday”, no weekday does; what it tells as over is over,
    what it tells as to come is to come; it stands after those whose figures it calls earlier ones, and beside those that it
    copies. Of days as good, the nearest to `like`, the day of the article most like it.
    """
    evidence = _Evidence(text, dated, like)
    days = sorted(day for _, day in dated)
    first = days[0] - datetime.timedelta(days=FARTHEST)
    candidates = (first + datetime.timedelta(days=n) for n in range((days[-1] - days[0]).days + 2 * FARTHEST + 1))
    return max(candidates, key=lambda day: (round(evidence.weigh(day), 6), -abs((day - like).days), -day.toordinal()))


class _Evidence:
    """What the articles tell of the day on which one of them was published."""

    def __init__(self, text: str, dated: Sequence[tuple[str, datetime.date]], like: datetime.date) -> None:
        self._told = read_tellings(text)
        others = [(each, day) for other, day in dated for each in read_tellings(other)]
        weights = Weights([each.words for each in self._told] + [each.words for each, _ in others])
        anchors = [(weights.vector(each.words), value) for each, day in others if (value := _read_as_of(each, day))]
        self._named = [_find_named(weights.vector(each.words), anchors) for each in self._told]
        self._news = _find_news(self._told)
        self._lags = _WIRE_LAGS if _AGENCY.search(text) else _LAGS
        spoken = {each.offset for each in self._told}
        self._soonest = 2 if -1 in spoken else 1 if 0 in spoken else 0
        own, figures = shingles(text), list_superseded(text)
        self._copied = [day for other, day in dated if containment(own, shingles(other)) > COPY]
        self._order = [(day, figures.compare(list_superseded(other))) for other, day in dated]
        self._published = sorted(day for _, day in dated)
        self._like = like

    def weigh(self, day: datetime.date) -> float:
        """How well the texts agree where the article was published on `day`; any number, the higher the better."""
        weight = _LIKE * (day == self._like)
        for telling in self._told:
            weight += self._weigh_weekday(telling, day) + _weigh_bound(telling, day)
        weight += self._weigh_matches(day)
        weight += sum(_COPIED[lag] for copied in self._copied if 0 <= (lag := (day - copied).days) < len(_COPIED))
        weight += _SUPERSEDED * sum((after > 0 and day < of) or (after < 0 and day > of) for of, after in self._order)
        outside = max((self._published[0] - day).days, (day - self._published[-1]).days, 0)
        return weight + _OUTSIDE * outside

    def _weigh_matches(self, day: datetime.date) -> float:
        """How like the sentences of others are that name the same days; two words of one sentence do not name one day."""
        found: dict[tuple[int, str], float] = {}
        for telling, named in zip(self._told, self._named, strict=True):
            value = _read_as_of(telling, day) if named and not isinstance(telling.day, Day) else None
            if value in named:
                found[telling.sentence, value] = named[value] * (1.0 if _DAY.fullmatch(value) else _COARSE)
        return _MATCH * sum(found.values())

    def _weigh_weekday(self, telling: Telling, day: datetime.date) -> float:
        if telling.weekday is None:
            return 0.0
        if telling.direction == "future":
            return _AHEAD[(telling.weekday - day.weekday()) % _WEEK] if telling is self._news else 0.0
        back = (day.weekday() - telling.weekday) % _WEEK
        if back < self._soonest:
            return _TOO_SOON
        return (self._lags if telling is self._news else _PASSING)[back - self._soonest]


def _find_news(told: Sequence[Telling]) -> Telling | None:
    """The telling whose weekday is that of the news: the last in the first sentence of the head that names one.

    None where there is none, and where that sentence or one before it speaks of “today” or “yesterday”, which is the news then.
    """
    head = [each for each in told if each.sentence < _HEAD and not each.owns and (each.weekday, each.offset) != (None, None)]
    first = [each for each in head if each.sentence == head[0].sentence]
    if any(each.offset is not None for each in first):
        return None
    return next((each for each in reversed(first) if each.direction != "future"), first[-1] if first else None)


def _find_named(own: Mapping[str, float], anchors: Sequence[tuple[Mapping[str, float], str]]) -> dict[str, float]:
    """Every day, month and week that another article names beside like words, with how like they are."""
    named: dict[str, float] = {}
    for words, value in anchors:
        likeness = cosine(own, words)
        if likeness >= ALIKE:
            for part in _list_parts(value):
                named[part] = max(named.get(part, 0.0), likeness)
    return named


def _list_parts(value: str) -> tuple[str, ...]:
    """The value itself, and of a day its month and its week."""
    if not _DAY.fullmatch(value):
        return (value,)
    year, week, _ = datetime.date.fromisoformat(value).isocalendar()
    return value, value[:7], f"{year:04}-W{week:02}"


def _read_as_of(telling: Telling, day: datetime.date) -> str | None:
    """The day (of a time, its day), week, month or year that the expression names on `day`; None where it names none."""
    kind, value = resolve(telling.expression, Frame(reference=day, direction=telling.direction))
    if kind not in {"DATE", "TIME"} or value is None or not value[:4].isdigit() or "/" in value:
        return None
    found = _DAY.match(value)
    return found[0] if found else value


def _weigh_bound(telling: Telling, day: datetime.date) -> float:
    """Against a day on which what is told as over lies ahead, or the reverse; or which lies in the month told as “in July”."""
    at = telling.day
    if isinstance(at, Month) and telling.is_plain_month and telling.direction != "future":
        return _OWN_MONTH * (at.month == day.month)
    value = _read_as_of(telling, day) if isinstance(at, Day) else None
    if value is None:
        return 0.0
    ahead = datetime.date.fromisoformat(value) - day
    broken = ahead > datetime.timedelta(0) if telling.direction == "past" else ahead < datetime.timedelta(0)
    return _BROKEN * (broken and telling.direction is not None and abs(ahead) <= _WEIGHABLE)
