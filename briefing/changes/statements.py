"""The statements of two briefings → what came, went and changed; a statement that stands in several places counts once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.changes.likeness import NEAR, normalise, tells_other
from briefing.changes.matching import SAME_PASSAGE, Pairs, pair
from briefing.changes.model import Place, StatementChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.changes.matching import Matcher
    from briefing.changes.model import SectionName, StatementKind
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Statement


@dataclass(frozen=True)
class Telling:
    """One statement with every place where the memo has it."""

    statement: Statement
    places: tuple[Place, ...]

    @property
    def leads(self) -> bool:
        """True where it stands in the bottom line."""
        return any(place.section == "bottom_line" for place in self.places)


def list_tellings(briefing: Briefing) -> tuple[Telling, ...]:
    """The statements of all sections that tell facts, equal ones once, in the order of the page."""
    found: dict[str, Telling] = {}
    for place, statement in _walk(briefing):
        key = normalise(statement.text)
        first = found.get(key)
        found[key] = replace(first, places=(*first.places, place)) if first else Telling(statement, (place,))
    return tuple(found.values())


def match_tellings(old: Briefing, new: Briefing, matcher: Matcher) -> Pairs[Telling]:
    """Which statement of one is which of the other."""
    return pair(
        list_tellings(old),
        list_tellings(new),
        score=lambda one, other: matcher.score(one.statement, other.statement),
        name=lambda telling: telling.statement.text,
    )


def compare_statements(pairs: Pairs[Telling], matcher: Matcher) -> tuple[StatementChange, ...]:
    """New ones and pairs that differ in the order of the later edition, then those that are gone."""
    changes = [
        StatementChange(
            kind="new",
            old=None,
            new=telling.statement,
            old_places=(),
            new_places=telling.places,
            in_both=matcher.articles.old_holds(telling.statement),
        )
        for telling in pairs.new
    ]
    for before, after in pairs.both:
        if kind := _tell_kind(before, after, matcher):
            changes.append(
                StatementChange(
                    kind=kind,
                    old=before.statement,
                    new=after.statement,
                    old_places=before.places,
                    new_places=after.places,
                    in_both=True,
                )
            )
    changes += [
        StatementChange(
            kind="gone",
            old=telling.statement,
            new=None,
            old_places=telling.places,
            new_places=(),
            in_both=matcher.articles.new_holds(telling.statement),
        )
        for telling in pairs.old
    ]
    return tuple(changes)


def _tell_kind(before: Telling, after: Telling, matcher: Matcher) -> StatementKind | None:
    """What sets the two apart, the gravest first; None where a reader would call them one."""
    kind = compare_words(before.statement, after.statement, matcher)
    if kind == "changed":
        return kind
    if before.leads != after.leads:
        return "raised" if after.leads else "lowered"
    if before.statement.origins != after.statement.origins:
        return "support"
    return kind


def compare_words(old: Statement, new: Statement, matcher: Matcher) -> StatementKind | None:
    """“changed” where what is said differs, “reworded” where its words do; None where but marks and insertions do."""
    if normalise(old.text) == normalise(new.text):
        return None
    if matcher.in_place(old, new) >= SAME_PASSAGE:  # one sentence, cut anew or with other words added for the reader
        return None if old.citations[0].text == new.citations[0].text else "reworded"
    near = matcher.collection.likeness(old.text, new.text) >= NEAR
    return "changed" if tells_other(old.text, new.text, near=near) else "reworded"


def _walk(briefing: Briefing) -> Iterator[tuple[Place, Statement]]:
    yield from _walk_section("bottom_line", briefing.bottom_line)
    yield from _walk_section("context", briefing.context)
    for issue in briefing.issues:
        yield from ((Place(section="issues", heading=issue.name), statement) for statement in issue.statements)
        for position in issue.positions:
            place = Place(section="issues", heading=f"{issue.name} · {position.actor}")
            yield from ((place, statement) for statement in position.statements)
    yield from _walk_section("stakes", briefing.stakes)
    yield from _walk_section("outlook", briefing.outlook)


def _walk_section(section: SectionName, statements: Sequence[Statement]) -> Iterator[tuple[Place, Statement]]:
    yield from ((Place(section=section), statement) for statement in statements)
