"""Issues, deadlines, words quoted in part and disagreements → the tables of the memo."""

from collections.abc import Sequence

from briefing.model.briefing import Briefing
from briefing.model.source import Source
from briefing.model.statement import Deadline, Disagreement, Issue, Quote, Statement
from briefing.writers import text
from briefing.writers.descriptors import label_day, label_outlet
from briefing.writers.memo_model import Line, Row, Table
from briefing.writers.notes import Numbering

_BASES = {"stated": "stated", "computed": "computed from the article's date", "implied": "implied"}

_NARROWEST, _WIDEST = 32, 60
"""Bounds of a column of statements, in per cent of the page: below, it would hold three words a line."""


def list_issues(issues: Sequence[Issue], numbering: Numbering) -> Table:
    """A row an issue: its name, the state of play, what each actor wants."""
    rows = []
    for issue in issues:
        state = tuple(numbering.line(statement) for statement in issue.statements)
        positions = tuple(
            numbering.line(statement, lead=f"{position.actor}:")
            for position in issue.positions
            for statement in position.statements
        )
        rows.append(Row(cells=((_label(issue.name),), state, positions)))
    return Table(
        caption="State of play and positions, by issue",
        columns=("Issue", "State of play", "Positions"),
        widths=_share(16, rows),
        rows=tuple(rows),
    )


def list_deadlines(briefing: Briefing, numbering: Numbering) -> Table:
    """A row a deadline; one whose last day lies before the cut-off is marked as passed."""
    return Table(
        caption="Dates by which something must happen, lapses or takes effect",
        columns=("Date", "What", "Kind", "The date is"),
        widths=(19, 49, 12, 20),
        rows=tuple(_list_deadline(deadline, briefing, numbering) for deadline in briefing.deadlines),
    )


def _list_deadline(deadline: Deadline, briefing: Briefing, numbering: Numbering) -> Row:
    first = text.first_day(deadline.date)
    passed = first is not None and briefing.as_of is not None and text.last_day(deadline.date) < briefing.as_of
    return Row(
        cells=(
            (_label("already passed" if passed else "", text.calendar(deadline.date)),),
            (numbering.line(deadline, words=deadline.what),),
            (_label(deadline.kind),),
            (_label(_BASES[deadline.basis]),),
        )
    )


def list_fragments(quotes: Sequence[Quote], sources: dict[str, Source], numbering: Numbering) -> Table:
    """A row a speaker, in the order in which they first speak, with the words that are quoted of them in part."""
    spoken: dict[str, list[Quote]] = {}
    for quote in quotes:
        spoken.setdefault(name_speaker(quote), []).append(quote)
    rows = []
    for speaker, said in spoken.items():
        role = next((quote.role for quote in said if quote.role), "")
        lines = [numbering.line(quote, words=f"“{quote.text}”", source=attribute(quote, sources)) for quote in said]
        rows.append(Row(cells=((_label(role, lead=speaker),), tuple(lines))))
    return Table(
        caption="Words quoted in part",
        columns=("Speaker", "Words"),
        widths=(32, 68),
        rows=tuple(rows),
    )


def list_disagreements(disagreements: Sequence[Disagreement], sources: dict[str, Source], numbering: Numbering) -> Table:
    """A row a disagreement, its sides beside each other, each with publication and date."""
    rows = []
    for disagreement in disagreements:
        first, *others = (numbering.line(claim, source=attribute(claim, sources)) for claim in disagreement.claims)
        rows.append(Row(cells=((_label(f"({disagreement.kind})", lead=disagreement.about),), (first,), tuple(others))))
    return Table(
        caption="Claims that cannot all be true, as each side tells them",
        columns=("About", "One account", "Other accounts"),
        widths=(18, 41, 41),
        rows=tuple(rows),
    )


def attribute(statement: Statement, sources: dict[str, Source]) -> str:
    """Publications and dates behind a statement, each source and each date once, in the order of the citations.

    “Reuters (S2) and AP (S4), 30 October 2025; BBC (S5), 1 November 2025”
    """
    by_day: dict[str, list[str]] = {}
    for name in dict.fromkeys(citation.source for citation in statement.citations):
        by_day.setdefault(label_day(sources[name]), []).append(label_outlet(sources[name]))
    return "; ".join(f"{text.join(tuple(outlets))}, {day}" for day, outlets in by_day.items())


def name_speaker(quote: Quote) -> str:
    """Name or description, with a capital, since it stands first; or that no article gives one."""
    speaker = quote.speaker or "Speaker not named"
    return speaker[0].upper() + speaker[1:]


def _label(words: str, lead: str = "") -> Line:
    return Line(text=text.clean(words), lead=text.clean(lead))


def _share(first: int, rows: Sequence[Row]) -> tuple[int, int, int]:
    """Widths of three columns: the first as given, the others by how much stands in them."""
    second, third = (sum(len(line.lead) + len(line.text) for row in rows for line in row.cells[index]) for index in (1, 2))
    rest = 100 - first
    share = round(rest * second / (second + third)) if second + third else rest // 2
    share = min(max(share, _NARROWEST), _WIDEST, rest - _NARROWEST)
    return (first, share, rest - share)
