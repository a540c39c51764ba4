"""Dossier → the sections of plain statements: bottom line, stakes, outlook, context. No fact is told twice."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from briefing.compose.cues import weigh_outlook, weigh_stakes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_STAKES = 8
MOST_OUTLOOK = 8
MOST_CONTEXT = 8
LEAST_CUE = 1.0
"""One plain cue: what has less tells of stakes or of the future only in passing."""


def find_bottom_line(dossier: Dossier, told: Told) -> tuple[Statement, ...]:
    """At most three statements: what has happened or will, why it matters, what comes next."""
    lines: list[Statement] = []
    for weigh in (_weigh_news, _weigh_why, _weigh_next):
        best = _best(dossier, told, weigh)
        if best is not None:
            lines.append(told.take(dossier, best))
    return tuple(lines)


def find_stakes(dossier: Dossier, told: Told) -> tuple[Statement, ...]:
    """Who stands to lose or gain, the plainest first; empty where no article tells."""
    return _section(dossier, told, _strongest(weigh_stakes), MOST_STAKES)


def find_outlook(dossier: Dossier, told: Told) -> tuple[Statement, ...]:
    """What is expected, the plainest first; empty where no article tells."""
    return _section(dossier, told, _strongest(weigh_outlook), MOST_OUTLOOK)


def find_context(dossier: Dossier, told: Told) -> tuple[Statement, ...]:
    """What led here: dated events up to the cut-off, in order of time; empty where the articles date none."""
    dated = [(when, fact) for fact in told.left(dossier) if (when := _happened(dossier, fact))]
    chosen = sorted(dated[:MOST_CONTEXT], key=lambda item: (item[0], -dossier.weights[item[1]]))
    return tuple(told.take(dossier, fact) for _, fact in chosen)


def _section(dossier: Dossier, told: Told, weigh: Callable[[Fact], float], most: int) -> tuple[Statement, ...]:
    scored = [(weigh(fact), i, fact) for i, fact in enumerate(told.left(dossier))]
    chosen = sorted((s for s in scored if s[0] >= LEAST_CUE), key=lambda s: (-s[0] - 0.5 * len(s[2].origins), s[1]))
    return tuple(told.take(dossier, fact) for _, _, fact in chosen[:most])


def _best(dossier: Dossier, told: Told, weigh: Callable[[Dossier, Fact], float]) -> Fact | None:
    scored = [(weigh(dossier, fact), -i, fact) for i, fact in enumerate(told.left(dossier))]
    best = max(scored, key=lambda s: s[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _strongest(weigh: Callable[[Evidence], float]) -> Callable[[Fact], float]:
    return lambda fact: max(map(weigh, fact.evidence))


def _weigh_news(dossier: Dossier, fact: Fact) -> float:
    """What happened or will: the weight of a fact, more where the latest articles lead with it as done."""
    latest = _days_after(dossier, fact)
    lead = max(1.0 / (1 + _place(e)) for e in fact.evidence)
    done = 1.0 if any(e.clause.status in {"done", "ongoing"} for e in fact.evidence) else 0.6
    return dossier.weights[fact] * done * (0.5 + lead) * (0.5 + 0.5 * latest)


def _weigh_why(_dossier: Dossier, fact: Fact) -> float:
    """Why it matters: the plainest stakes, weighed by how many origins tell them."""
    plain = _strongest(weigh_stakes)(fact)
    return plain + 0.5 * len(fact.origins) if plain >= LEAST_CUE else 0.0


def _weigh_next(dossier: Dossier, fact: Fact) -> float:
    """What comes next: something that must happen or lapses after the cut-off, the nearest first; failing that, the outlook."""
    days = _days_ahead(dossier, fact)
    if days is not None:
        return 100.0 + len(fact.origins) - min(days, 90) / 30
    plain = _strongest(weigh_outlook)(fact)
    return plain + 0.5 * len(fact.origins) if plain >= LEAST_CUE else 0.0


def _place(evidence: Evidence) -> int:
    """How many body sentences stand before it in its article."""
    before = evidence.material.sentences[: evidence.clause.sentence]
    return sum(1 for s in before if s.kind == "body")


def _days_after(dossier: Dossier, fact: Fact) -> float:
    """1 for a fact that an article of the last day tells, falling by the week to 0; 1 where no article has a date."""
    dates = [e.material.source.published for e in fact.evidence if e.material.source.published]
    if not dates or dossier.as_of is None:
        return 1.0
    return max(0.0, 1.0 - (dossier.as_of - max(dates)).days / 14)


def _values(fact: Fact, *, deadlines: bool = False) -> Iterable[str]:
    for evidence in fact.evidence:
        for time in evidence.material.extraction.times:
            if (
                evidence.clause.covers(time)
                and time.value
                and time.type in {"DATE", "TIME"}
                and (time.deadline or not deadlines)
            ):
                yield time.value


def _days_ahead(dossier: Dossier, fact: Fact) -> int | None:
    """Days from the cut-off to the first deadline that the fact tells of; None where it tells of none to come."""
    if dossier.as_of is None:
        return None
    days = [day for value in _values(fact, deadlines=True) if (day := _day(value)) and day >= dossier.as_of]
    return min((day - dossier.as_of).days for day in days) if days else None


def _happened(dossier: Dossier, fact: Fact) -> str | None:
    """The date, as ISO text, of what the fact tells as past; None where it is not past or not dated."""
    if dossier.as_of is None or not any(e.clause.status in {"done", "ongoing"} for e in fact.evidence):
        return None
    past = [value[:10] for value in _values(fact) if value[:4].isdigit() and value[:10] <= dossier.as_of.isoformat()]
    return min(past, default=None)


def _day(value: str) -> datetime.date | None:
    """The day that a TIMEX3 value names; None where it names a longer time."""
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None
