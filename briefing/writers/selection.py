"""`Briefing` → the briefing that the body of the memo shows, and the one whose matter stands in the annex alone.

A reader gives a memo two or three pages; the briefing itself stays complete. Each section has a greatest number of
entries and a greatest length, since four sentences of a wire report can fill what ten of another leave free. An entry that
does not fit stands in the annex, and a shorter one behind it may take its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from briefing.writers import text
from briefing.writers.deadlines import has_passed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from briefing.model.briefing import Briefing
    from briefing.model.statement import Deadline, Development, Disagreement, Issue, Position, Quote, Statement

Entry = TypeVar("Entry")


class Limit(NamedTuple):
    """How much of a section the body shows. The first entry stands however long it is, where there may be any."""

    entries: int
    length: int
    """Code points of printed text; a line of the page holds about a hundred, a page some 4,500."""

    def cut(self, share: float) -> Limit:
        """That share of the limit, no entry at all where it is less than one."""
        return Limit(int(self.entries * share), int(self.length * share))


CONTEXT = Limit(5, 750)  # what led here is reminded of, not told: a fifth of a page
ISSUES = Limit(7, 1650)  # what a reader can hold side by side; the table fills half a page
STATE_OF_PLAY = Limit(2, 360)  # where the matter stands and what moved it last; a row stays under a dozen lines
POSITIONS = Limit(3, 320)  # the two sides and one more
STAKES = Limit(4, 520)
DEADLINES = Limit(10, 900)  # more rows are looked up in the calendar file, not read
QUOTATIONS = Limit(4, 600)  # one a side, and the telling ones
DISAGREEMENTS = Limit(5, 850)  # what most clusters have, in a third of a page
DEVELOPMENTS = Limit(5, 350)  # the figures alone: a dozen short lines of a narrow table
OUTLOOK = Limit(4, 520)


MOST_FRAGMENTS = 3
"""Words quoted in part that are printed of one speaker."""
FEWEST_WORDS = 4
"""A quotation of fewer words tells nothing outside its sentence."""
MOST_PASSED = 3
"""Deadlines that have passed which the body shows: what they led to is told elsewhere."""
_WILL = re.compile(r"\bwill\b")
DATED = 30
"""Code points that a figure with its day takes in a third of the page."""


class Selection(NamedTuple):
    """A briefing in two parts, each a briefing with all sources."""

    body: Briefing
    rest: Briefing
    """No bottom line; nothing that the body prints word for word, deadlines, quotations and the like apart."""
    repeated: frozenset[str]
    """Sections whose every statement stands in the bottom line already."""


def select(briefing: Briefing, share: float = 1.0) -> Selection:
    """What the body shows of `briefing`; a statement of the bottom line stands in no other list of statements again.

    `share` is that of one story among several, of every limit; the bottom line stands whole.
    """
    bottom_line = frozenset(statement.text for statement in briefing.bottom_line)
    issues = tuple(_shorten(_leave_told(issue, bottom_line), bottom_line) for issue in briefing.issues)
    # A row that only points up tells a reader of the first page nothing.
    issues = tuple(i for i in issues if any(s.text not in bottom_line for s in _list_issues([i]))) or issues
    issues = _take(sorted(issues, key=_is_thin), ISSUES.cut(share), _measure_issue)
    context = tuple(statement for statement in briefing.context if statement.text not in bottom_line)
    told = bottom_line.union(statement.text for statement in _list_issues(issues))
    stakes, outlook = (tuple(statement for statement in section if statement.text not in told) for section in _part(briefing))
    body = briefing.model_copy(
        update={
            "context": _take(context, CONTEXT.cut(share), _measure, _by_support(context)),
            "issues": issues,
            "stakes": _take(stakes, STAKES.cut(share), _measure),
            "deadlines": _take_deadlines(briefing, DEADLINES.cut(share)),
            "quotes": _take_quotes(briefing.quotes, QUOTATIONS.cut(share)),
            "outlook": _take(outlook, OUTLOOK.cut(share), _measure),
            "disagreements": _take(briefing.disagreements, DISAGREEMENTS.cut(share), _measure_sides),
            "developments": _take(briefing.developments, DEVELOPMENTS.cut(share), _measure_steps),
        }
    )
    sections: dict[str, tuple[Statement, ...]] = {"context": context, "stakes": stakes, "outlook": outlook}
    return Selection(
        body=body,
        rest=_leave(briefing, body, sections),
        repeated=frozenset(name for name, section in sections.items() if getattr(briefing, name) and not section),
    )


def _part(briefing: Briefing) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Stakes and outlook, a statement of both only where it stands further up, or in the outlook, which says whose it is.

    A section that would have nothing left keeps what it has.
    """
    at_stake, expected = ({s.text: i for i, s in enumerate(section)} for section in (briefing.stakes, briefing.outlook))
    stakes = tuple(s for s in briefing.stakes if at_stake[s.text] < expected.get(s.text, len(briefing.stakes)))
    outlook = tuple(s for s in briefing.outlook if expected[s.text] <= at_stake.get(s.text, len(briefing.outlook)))
    return stakes or briefing.stakes, outlook or briefing.outlook


def _take(
    entries: Sequence[Entry], limit: Limit, measure: Callable[[Entry], int], order: Sequence[int] | None = None
) -> tuple[Entry, ...]:
    """The entries that fit, tried in `order` (as they stand, where None), each left in its place."""
    chosen: list[int] = []
    used = 0
    for index in range(len(entries)) if order is None else order:
        length = measure(entries[index])
        if len(chosen) < limit.entries and (not chosen or used + length <= limit.length):
            chosen.append(index)
            used += length
    return tuple(entries[index] for index in sorted(chosen))


def _measure(statement: Statement) -> int:
    return len(statement.text)


def _measure_issue(issue: Issue) -> int:
    positions = [statement for position in issue.positions for statement in position.statements]
    return sum(map(_measure, [*issue.statements, *positions])) or len(issue.name)


def _is_thin(issue: Issue) -> bool:
    """True where all that is told of it is one wish, cut out of a longer sentence: it stands behind the others."""
    wishes = [statement for position in issue.positions for statement in position.statements]
    return not issue.statements and len(wishes) == 1 and text.ELLIPSIS in wishes[0].text


def _measure_sides(disagreement: Disagreement) -> int:
    first, *others = map(_measure, disagreement.claims)
    return max(first, sum(others))


def _measure_steps(development: Development) -> int:
    """What a row takes: its earlier steps stand below each other, each a line of its column with its day."""
    return DATED * (len(development.steps) - 1) + len(development.about) // 2


def _by_support(statements: Sequence[Statement]) -> list[int]:
    """Those told by most origins first; among equals the later, which stand nearer to what the memo is about."""
    return sorted(range(len(statements)), key=lambda index: (-statements[index].origins, -index))


def _take_deadlines(briefing: Briefing, limit: Limit) -> tuple[Deadline, ...]:
    """Those that are coming, the nearest first; then those without a day; then a few that have passed, the latest first."""
    deadlines, as_of = briefing.deadlines, briefing.as_of

    def rank(index: int) -> tuple[int, bool, int]:
        deadline = deadlines[index]
        first = text.first_day(deadline.date)
        if first is None:
            return 1, False, index
        if has_passed(deadline, as_of):
            # What somebody “will” do by a day that is gone reads as if it were still to come.
            return 2, _WILL.search(deadline.what) is not None, -first.toordinal()
        return 0, False, first.toordinal()

    ranked = sorted(range(len(deadlines)), key=rank)
    passed = [index for index in ranked if has_passed(deadlines[index], as_of)]
    wanted = [index for index in ranked if index not in passed[MOST_PASSED:]]
    return _take(deadlines, limit, lambda deadline: len(deadline.what), wanted)


def _take_quotes(quotes: Sequence[Quote], limit: Limit) -> tuple[Quote, ...]:
    """The first whole utterance of each speaker; words quoted in part, and more of the same speaker, are for the annex."""
    whole = [quote for quote in quotes if quote.kind != "partial"]
    first = {quote.speaker: quote for quote in reversed(whole)}
    return _take([quote for quote in whole if first[quote.speaker] is quote], limit, _measure)


def choose_fragments(quotes: Sequence[Quote]) -> list[Quote]:
    """Of the words quoted in part three of a speaker, in their order, none of fewer than four words beside longer ones.

    A speaker of whom nothing but scraps is quoted keeps as many of them: they are all there is. The briefing has the rest.
    """
    said: dict[str | None, list[Quote]] = {}
    for quote in quotes:
        said.setdefault(quote.speaker, []).append(quote)
    kept: set[Quote] = set()
    for own in said.values():
        telling = [quote for quote in own if len(quote.text.split()) >= FEWEST_WORDS]
        kept.update((telling or own)[:MOST_FRAGMENTS])
    return [quote for quote in quotes if quote in kept]


def _in_turn(owners: Sequence[str | None]) -> list[int]:
    """Indices such that every owner comes once before any comes twice."""
    met: dict[str | None, int] = {}
    turns = []
    for index, owner in enumerate(owners):
        met[owner] = met.get(owner, 0) + 1
        turns.append((met[owner], index))
    return [index for _, index in sorted(turns)]


def _leave_told(issue: Issue, told: frozenset[str]) -> Issue:
    """The issue without what the bottom line has, where it has anything else; where it stands now, if the line tells that."""
    more = len(issue.statements) > 1 or bool(issue.positions)
    state = tuple(s for i, s in enumerate(issue.statements) if s.text not in told or (i == 0 and more))
    wanted = [
        (position.actor, statement)
        for position in issue.positions
        for statement in position.statements
        if statement.text not in told
    ]
    left = issue.model_copy(update={"statements": state, "positions": _keep_positions(issue, wanted)})
    return left if left.statements or left.positions else issue


def _shorten(issue: Issue, pointed_at: frozenset[str]) -> Issue:
    """The issue with as much as a row of the table holds; what only points to the bottom line takes no room of it."""
    pointers = tuple(s for s in issue.statements if s.text in pointed_at)
    state = tuple(s for s in issue.statements if s.text not in pointed_at)
    told = [(position.actor, statement) for position in issue.positions for statement in position.statements]
    kept = _take(told, POSITIONS, lambda pair: _measure(pair[1]), _in_turn([actor for actor, _ in told]))
    return issue.model_copy(
        update={"statements": (*pointers, *_take(state, STATE_OF_PLAY, _measure)), "positions": _keep_positions(issue, kept)}
    )


def _keep_positions(issue: Issue, kept: Iterable[tuple[str, Statement]]) -> tuple[Position, ...]:
    """The positions of `issue` with those of their statements that are in `kept`; none without a statement."""
    wanted = set(kept)
    cut = (
        position.model_copy(
            update={"statements": tuple(each for each in position.statements if (position.actor, each) in wanted)}
        )
        for position in issue.positions
    )
    return tuple(position for position in cut if position.statements)


def _leave(briefing: Briefing, body: Briefing, sections: dict[str, tuple[Statement, ...]]) -> Briefing:
    """What `body` does not show; a statement that the table of issues has stands in no list beside it."""
    printed = {statement.text for statement in _list_statements(body)}
    issues = tuple(filter(None, (_leave_printed(issue, printed) for issue in briefing.issues)))
    printed.update(statement.text for statement in _list_issues(issues))
    left: dict[str, object] = {
        name: tuple(statement for statement in section if statement.text not in printed) for name, section in sections.items()
    }
    left["issues"] = issues
    for name in ("deadlines", "quotes", "disagreements", "developments"):
        shown = set(getattr(body, name))
        left[name] = tuple(entry for entry in getattr(briefing, name) if entry not in shown)
    return briefing.model_copy(update={"bottom_line": (), **left})


def _leave_printed(issue: Issue, printed: Collection[str]) -> Issue | None:
    """The issue without the statements whose words are among `printed`; None where it has no others."""
    wanted = [
        (position.actor, statement)
        for position in issue.positions
        for statement in position.statements
        if statement.text not in printed
    ]
    state = tuple(statement for statement in issue.statements if statement.text not in printed)
    left = issue.model_copy(update={"statements": state, "positions": _keep_positions(issue, wanted)})
    return left if left.statements or left.positions else None


def _list_statements(briefing: Briefing) -> list[Statement]:
    """What the lists and the table of issues print in full."""
    listed = [*briefing.bottom_line, *briefing.context, *briefing.stakes, *briefing.outlook]
    return [*listed, *_list_issues(briefing.issues)]


def _list_issues(issues: Iterable[Issue]) -> Iterator[Statement]:
    """The statements of the issues and of their positions."""
    for issue in issues:
        yield from issue.statements
        for position in issue.positions:
            yield from position.statements
