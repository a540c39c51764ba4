"""Issues, deadlines, words quoted in part, disagreements and developments → the tables of the memo."""

from collections.abc import Sequence

from briefing.model.briefing import Briefing
from briefing.model.source import Source
from briefing.model.statement import Deadline, Development, Disagreement, Quote, Step
from briefing.writers import text
from briefing.writers.deadlines import has_passed, tell_standing
from briefing.writers.descriptors import attribute, tag, tag_old
from briefing.writers.holders import lead_with_holder
from briefing.writers.memo_model import Line, Row, Table
from briefing.writers.notes import Numbering

TOLD = "See the bottom line."
"""In the place of a statement that would stand there word for word a second time."""
CONTINUED = "continued"
"""Below the name of an issue that takes another row."""
_LONGEST = 450  # code points of a row that may go on in another
_NAMED = 2
"""Publications below an account: a third would run to a fourth line of its narrow column."""


def list_issues(briefing: Briefing, numbering: Numbering, *, further: bool = False) -> Table:
    """A row an issue: its name, then the state of play and behind it what each actor wants.

    What is not fresh carries its day. An issue of which the bottom line has all that there is points there. A table that
    is `further` goes on with that of the body.
    """
    told = {statement.text for statement in briefing.bottom_line}
    rows = []
    for issue in briefing.issues:
        lines = []
        for statement in issue.statements:
            words = TOLD if statement.text in told else None
            lines.append(numbering.line(statement, words=words, tag="" if words else tag_old(statement, briefing)))
        for position in issue.positions:
            for statement in position.statements:
                lead, rest = lead_with_holder(statement.text, position.actor)
                lines.append(numbering.line(statement, lead=lead, words=rest, tag=tag_old(statement, briefing)))
        name = _label(issue.name)
        rows += [
            Row(cells=((_label(CONTINUED, lead=issue.name) if index else name,), part))
            for index, part in enumerate(_part(lines) if further else [tuple(lines)])
        ]
    return Table(
        caption="What else is told of the issues" if further else "Where each issue stands",
        columns=("Issue", "State of play, and who wants what"),
        widths=(16, 84),
        rows=tuple(rows),
    )


def _part(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """`lines` in rows of some six lines of the page: one that holds all, and breaks nowhere, would leave pages half empty."""
    parts: list[list[Line]] = []
    for line in lines:
        length = len(line.lead) + len(line.text)
        if parts and sum(len(each.lead) + len(each.text) for each in parts[-1]) + length <= _LONGEST:
            parts[-1].append(line)
        else:
            parts.append([line])
    return [tuple(part) for part in parts]


def list_deadlines(briefing: Briefing, numbering: Numbering, *, further: bool = False) -> Table:
    """A row a deadline, with where it stands: passed, superseded, disputed; one that has passed, with the day of its words."""
    return Table(
        caption=f"{'Further dates' if further else 'Dates'} by which something must happen, lapses or takes effect; "
        "“computed” is counted from the day of the article",
        columns=("Date", "What", "Kind", "The date is"),
        widths=(19, 55, 12, 14),
        rows=tuple(_list_deadline(deadline, briefing, numbering) for deadline in briefing.deadlines),
    )


def _list_deadline(deadline: Deadline, briefing: Briefing, numbering: Numbering) -> Row:
    return Row(
        cells=(
            (_label(tell_standing(deadline, briefing), lead=text.calendar(deadline.date)),),
            (numbering.line(deadline, words=deadline.what, tag=_tell_when(deadline, briefing)),),
            (_label(deadline.kind),),
            (_label(deadline.basis if deadline.date else text.ABSENT),),
        )
    )


def _tell_when(deadline: Deadline, briefing: Briefing) -> str:
    """“(Harbour Courier, 27 November)” behind what has passed, which its article still tells as to come; else empty."""
    source = next(source for source in briefing.sources if source.id == deadline.citations[0].source)
    told_before = source.published and briefing.as_of and source.published < briefing.as_of
    return tag(source, briefing.as_of) if briefing.as_of and told_before and has_passed(deadline, briefing.as_of) else ""


def list_fragments(quotes: Sequence[Quote], sources: dict[str, Source], numbering: Numbering) -> Table:
    """A row a speaker, in the order in which they first speak, with the words that are quoted of them in part."""
    spoken: dict[str, list[Quote]] = {}
    for quote in quotes:
        spoken.setdefault(name_speaker(quote), []).append(quote)
    rows = []
    for speaker, said in spoken.items():
        role = next((quote.role for quote in said if quote.role), "")
        lines = [numbering.line(quote, words=print_words(quote), tag=_tell_where(quote, sources)) for quote in said]
        rows.append(Row(cells=((_label(role, lead=speaker),), tuple(lines))))
    return Table(
        caption="Words quoted in part",
        columns=("Speaker", "Words"),
        widths=(32, 68),
        rows=tuple(rows),
    )


def list_disagreements(
    disagreements: Sequence[Disagreement], sources: dict[str, Source], numbering: Numbering, *, further: bool = False
) -> Table:
    """A row a disagreement, its sides beside each other, each with publication and date."""
    rows = []
    for disagreement in disagreements:
        first, *others = (numbering.line(claim, source=attribute(claim, sources, _NAMED)) for claim in disagreement.claims)
        rows.append(Row(cells=((_label(f"({disagreement.kind})", lead=disagreement.about),), (first,), tuple(others))))
    return Table(
        caption="Further differences, as each side tells them"
        if further
        else "Where the accounts differ, as each side tells it",
        columns=("About", "One account", "Other accounts"),
        widths=(18, 41, 41),
        rows=tuple(rows),
    )


def list_developments(developments: Sequence[Development], numbering: Numbering, *, further: bool = False) -> Table:
    """A row a development: what moved, its earlier values in order of time, and the latest, each with its day."""
    rows = []
    for development in developments:
        *earlier, latest = (_list_step(step, numbering) for step in development.steps)
        rows.append(Row(cells=((_label(text.capitalise(development.about)),), tuple(earlier), (latest,))))
    return Table(
        caption="Further figures that have moved"
        if further
        else "How figures have moved: a later one has taken the place of an earlier one",
        columns=("What", "Earlier", "Latest"),
        widths=(34, 33, 33),
        rows=tuple(rows),
    )


def _list_step(step: Step, numbering: Numbering) -> Line:
    day = text.calendar(step.date) if step.date else "Before that"
    return numbering.line(step, lead=f"{day}:", words=step.figure)


def print_words(quote: Quote) -> str:
    """Each part of the utterance between marks of its own, since the reporter's words between two parts are left out.

    A comma that closes a part belongs to the reporter's sentence; the annex keeps it.
    “If it fails,” she said, “we go.” is printed “If it fails” … “we go.”
    """
    first = quote.citations[0].source
    parts = [part.text for part in quote.citations if part.source == first] if quote.kind == "split" else [quote.text]
    return f" {text.ELLIPSIS} ".join(f"“{part.rstrip().removesuffix(',')}”" for part in parts)


def _tell_where(quote: Quote, sources: dict[str, Source]) -> str:
    """“in a statement — Harbour Courier (S2), 3 March 2026”."""
    return " — ".join(filter(None, (tell_occasion(quote), attribute(quote, sources))))


def tell_occasion(quote: Quote) -> str:
    """The article's words for where, when or before whom it was said, with a small letter; empty where it does not tell."""
    words = text.clean(quote.occasion.text) if quote.occasion else ""
    return words[:1].lower() + words[1:]


def name_speaker(quote: Quote) -> str:
    """Name or description, with a capital, since it stands first; or that no article gives one."""
    return text.capitalise(quote.speaker or "Speaker not named")


def _label(words: str, lead: str = "") -> Line:
    return Line(text=text.clean(words), lead=text.clean(lead))
