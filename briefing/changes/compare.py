"""Two briefings → everything that a reader of both would call a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes.articles import Articles
from briefing.changes.deadlines import compare_deadlines, list_passed
from briefing.changes.developments import compare_developments
from briefing.changes.disagreements import compare_disagreements
from briefing.changes.issues import compare_issues
from briefing.changes.likeness import Collection
from briefing.changes.matching import Matcher
from briefing.changes.model import Changes, Head
from briefing.changes.quotes import compare_quotes
from briefing.changes.statements import compare_statements, list_tellings, match_tellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Briefing


def compare(old: Briefing, new: Briefing) -> Changes:
    """What changed from `old` to `new`, matched by meaning; pure, and without a language model.

    Ids of sources and origins, the order of lists and the names of files play no part. What is new one way is gone the
    other way, and a briefing has changed in nothing against itself.
    """
    matcher = Matcher(Articles(old.sources, new.sources), Collection([*_list_texts(old), *_list_texts(new)]))
    tellings = match_tellings(old, new, matcher)
    deadlines = compare_deadlines(old, new, matcher)
    return Changes(
        old=_head(old),
        new=_head(new),
        articles=matcher.articles.list_changes(),
        statements=compare_statements(tellings, matcher),
        deadlines=deadlines,
        passed=list_passed(old, new, deadlines),
        disagreements=compare_disagreements(old, new, matcher),
        developments=compare_developments(old, new, matcher),
        quotes=compare_quotes(old, new, matcher),
        issues=compare_issues(old, new, tellings),
    )


def _head(briefing: Briefing) -> Head:
    return Head(
        title=briefing.title,
        topic=briefing.topic,
        as_of=briefing.as_of,
        articles=len(briefing.sources),
        origins=len({source.origin for source in briefing.sources}),
    )


def _list_texts(briefing: Briefing) -> Iterator[str]:
    yield from (telling.statement.text for telling in list_tellings(briefing))
    yield from (deadline.what for deadline in briefing.deadlines)
    yield from (claim.text for disagreement in briefing.disagreements for claim in disagreement.claims)
    yield from (step.text for development in briefing.developments for step in development.steps)
