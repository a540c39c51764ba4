"""The briefing of one story → its part of the memo: the sections of the body, then what the annex holds beyond them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.options import SECTIONS, Section
from briefing.writers import tables, text
from briefing.writers.descriptors import attribute, tag_old, tag_undated
from briefing.writers.holders import lead_with_holder
from briefing.writers.memo_model import HEADINGS, Further, Line, Part, Quotation, Table
from briefing.writers.selection import choose_fragments, select
from briefing.writers.stories import MOST_BRIEF, MOST_WHOLE
from briefing.writers.timeline import draw
from briefing.writers.titles import find_title

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from briefing.model.briefing import Briefing
    from briefing.model.source import Source
    from briefing.model.statement import Quote, Statement
    from briefing.writers.notes import Numbering
    from briefing.writers.stories import Told

ROOM_FOR_FIGURE = 0.3
"""The share of the body from which on a story has a line of time: a figure takes an eighth of a page."""

AT_HEAD = "What the memo tells of this story stands in the bottom line."
"""Below the title of a story of which the body has nothing but the statement at the head of the memo."""

_FIELDS: dict[Section, str] = {name: "quotes" if name == "quotations" else name for name in SECTIONS}
"""Field of the briefing by section."""


class PartMaker:
    """Makes one part, step by step, since notes are numbered in the order of the page and the annex stands behind all parts."""

    def __init__(self, told: Told, number: int, sections: Sequence[Section], numbering: Numbering) -> None:
        """`number` of the story, 0 where there is but one; `sections` are those of the memo, in its order."""
        self._number = number
        self._sections = tuple(sections)
        self._numbering = numbering
        self._share = told.share if is_whole(number) else 0.0
        self._story = leave_out(told.briefing, sections)
        self._body, self._rest, self._repeated = select(self._story, self._share)
        self._opening: Line | None = None
        self._made: dict[str, Any] = {}
        self._further: tuple[Further, ...] = ()

    def open(self) -> None:
        """Makes what the head of the memo, or its list of stories in brief, tells of this one; nothing where it may not."""
        if self._body.bottom_line and is_told(self._number):
            self._numbering.section = HEADINGS["bottom_line"].short
            first = self._body.bottom_line[0]
            lead, tag = _lead(find_title(self._story)), tag_old(first, self._story)
            self._opening = self._numbering.line(first, lead=lead, tag=tag)

    def fill(self) -> None:
        """Makes the sections of the body."""
        empty = leave_out(self._body, ())
        body = self._body if is_whole(self._number) else empty
        numbering, sources = self._numbering, {source.id: source for source in body.sources}
        makers: dict[str, Callable[[Briefing], object]] = {
            "bottom_line": lambda of: _dated_lines(self._leave_opening(of.bottom_line), of, numbering),
            "context": lambda of: _context(of, numbering),
            "issues": lambda of: tables.list_issues(of, numbering),
            "stakes": lambda of: _dated_lines(of.stakes, of, numbering),
            "deadlines": lambda of: tables.list_deadlines(of, numbering),
            "quotations": lambda of: tuple(_quotation(quote, sources, numbering) for quote in of.quotes),
            "disagreements": lambda of: tables.list_disagreements(of.disagreements, sources, numbering),
            "developments": lambda of: tables.list_developments(of.developments, numbering),
            "outlook": lambda of: _expectations(of, numbering),
        }
        # What stands first on the page is made first. What is left out is made of nothing.
        for name in self._list_contents():
            numbering.section = HEADINGS[name if name in HEADINGS else "disagreements"].short
            self._made[name] = makers[name](body)
        self._made |= {name: make(empty) for name, make in makers.items() if name not in self._made}
        drawn = "deadlines" in self._sections and self._share >= ROOM_FOR_FIGURE
        self._made["timeline"] = draw(body if drawn else empty, numbering.find)

    def _leave_opening(self, bottom_line: tuple[Statement, ...]) -> tuple[Statement, ...]:
        """What the head of the memo has not told: a reader comes from there."""
        return bottom_line[1:] if self._opening else bottom_line

    def _list_contents(self) -> Iterator[str]:
        """What is made, in the order of the page: figures that moved stand behind those that are disputed."""
        for name in self._order():
            yield name
            if name == "disagreements":
                yield "developments"

    def _order(self) -> tuple[Section, ...]:
        """Of one story among several the bottom line stands below its title."""
        first: tuple[Section, ...] = ("bottom_line",) if self._number and "bottom_line" in self._sections else ()
        return (*first, *(name for name in self._sections if name not in first))

    def add_annex(self) -> None:
        """Makes what the annex holds beyond the body."""
        rest = self._rest
        if not is_whole(self._number):
            rest = rest.model_copy(update={"bottom_line": self._leave_opening(self._body.bottom_line)})
        made = []
        for name in self._order():
            self._numbering.section = f"annex: {HEADINGS[name].short}"
            made.append(_MAKERS[name](rest, self._numbering))
        self._further = tuple(each.model_copy(update={"story": self._number}) for each in made if each)

    def finish(self) -> Part:
        """The part."""
        printed = [name for name in self._order() if not self._number or self._is_told(name)]
        return Part(
            number=self._number,
            title=find_title(self._story) if self._number else "",
            opening=self._opening,
            is_whole=is_whole(self._number),
            sections=tuple(printed) if is_whole(self._number) else (),
            repeated=tuple(sorted(self._repeated)),
            silence=self._tell_silence() if self._number else "",
            further=self._further,
            **self._made,
        )

    def _is_told(self, name: Section) -> bool:
        """True where the section has content."""
        made = self._made[name]
        if name == "deadlines" and self._made["timeline"].points:
            return True
        if name == "disagreements" and self._made["developments"].rows:
            return True
        return bool(made.rows if isinstance(made, Table) else made)

    def _tell_silence(self) -> str:
        """“These articles hold nothing for: Outlook.”; empty where they hold something for every section."""
        silent = [HEADINGS[name].title for name in self._order() if not self._holds(name)]
        told = [f"In these articles nothing was found for: {', '.join(silent)}."] if silent else []
        if self._opening and not any(map(self._is_told, self._order())):
            told.insert(0, AT_HEAD)
        return " ".join(told)

    def _holds(self, name: Section) -> bool:
        """True where the articles hold something for the section."""
        return self._is_told(name) or bool(
            getattr(self._story, _FIELDS[name]) or (name == "disagreements" and self._story.developments)
        )


def _lead(title: str) -> str:
    """The title as a label that runs into the words behind it."""
    return title if title.endswith(tuple(".?!…:")) else f"{title}:"


def is_whole(number: int) -> bool:
    """True for a story, by number, that has sections of its own in the body."""
    return number <= MOST_WHOLE


def is_told(number: int) -> bool:
    """True for one of several stories that the body tells at all."""
    return 0 < number <= MOST_WHOLE + MOST_BRIEF


def leave_out(briefing: Briefing, sections: Collection[Section]) -> Briefing:
    """`briefing` with nothing in the sections of the body that are not among `sections`."""
    fields = [field for name, field in _FIELDS.items() if name not in sections]
    moved = [] if "disagreements" in sections else ["developments"]
    return briefing.model_copy(update=dict.fromkeys([*fields, *moved], ()))


def _dated_lines(statements: Iterable[Statement], briefing: Briefing, numbering: Numbering) -> tuple[Line, ...]:
    """What may be overtaken, with who published it and when where that is not fresh."""
    return tuple(numbering.line(statement, tag=tag_old(statement, briefing)) for statement in statements)


def _context(briefing: Briefing, numbering: Numbering) -> tuple[Line, ...]:
    """What led here, with its article's day where neither that is fresh nor the words name a time."""
    return tuple(numbering.line(statement, tag=tag_undated(statement, briefing)) for statement in briefing.context)


def _expectations(briefing: Briefing, numbering: Numbering) -> tuple[Line, ...]:
    """The outlook, each statement led by whoever expects it."""
    made = []
    for each in briefing.outlook:
        lead, words = lead_with_holder(each.text, each.holder)
        made.append(numbering.line(each, lead=lead, words=words, tag=tag_old(each, briefing)))
    return tuple(made)


def _quotation(quote: Quote, sources: dict[str, Source], numbering: Numbering) -> Quotation:
    told = (tables.name_speaker(quote), quote.role, tables.tell_occasion(quote))
    return Quotation(
        line=numbering.line(quote, words=tables.print_words(quote)),
        speaker=text.clean(", ".join(filter(None, told))),
        source=attribute(quote, sources),
    )


def _further_bottom_line(rest: Briefing, numbering: Numbering) -> Further | None:
    lines = _dated_lines(rest.bottom_line, rest, numbering)
    return Further(name="bottom_line", pointer=_point(len(lines)), lines=lines) if lines else None


def _further_context(rest: Briefing, numbering: Numbering) -> Further | None:
    if not rest.context:
        return None
    return Further(name="context", pointer=_point(len(rest.context)), lines=_context(rest, numbering))


def _further_issues(rest: Briefing, numbering: Numbering) -> Further | None:
    if not rest.issues:
        return None
    count = sum(len(issue.statements) + sum(len(each.statements) for each in issue.positions) for issue in rest.issues)
    table = tables.list_issues(rest, numbering, further=True)
    return Further(name="issues", pointer=_point(count), tables=(table,))


def _further_stakes(rest: Briefing, numbering: Numbering) -> Further | None:
    lines = _dated_lines(rest.stakes, rest, numbering)
    return Further(name="stakes", pointer=_point(len(lines)), lines=lines) if lines else None


def _further_deadlines(rest: Briefing, numbering: Numbering) -> Further | None:
    table = tables.list_deadlines(rest, numbering, further=True)
    return Further(name="deadlines", pointer=_point(len(table.rows), "deadline"), tables=(table,)) if table.rows else None


def _further_disagreements(rest: Briefing, numbering: Numbering) -> Further | None:
    sources = {source.id: source for source in rest.sources}
    disputed = tables.list_disagreements(rest.disagreements, sources, numbering, further=True)
    moved = tables.list_developments(rest.developments, numbering, further=True)
    made = tuple(table for table in (disputed, moved) if table.rows)
    if not made:
        return None
    count = len(disputed.rows)
    pointer = _point(count, "disagreement") if count else _point(len(moved.rows), "figure", "that moved ")
    return Further(name="disagreements", pointer=pointer, tables=made)


def _further_outlook(rest: Briefing, numbering: Numbering) -> Further | None:
    lines = _expectations(rest, numbering)
    return Further(name="outlook", pointer=_point(len(lines)), lines=lines) if lines else None


def _further_quotes(rest: Briefing, numbering: Numbering) -> Further | None:
    """Whole utterances one by one, then words quoted in part by speaker."""
    quotes, sources = rest.quotes, {source.id: source for source in rest.sources}
    if not quotes:
        return None
    whole = tuple(_quotation(quote, sources, numbering) for quote in quotes if quote.kind != "partial")
    parts = choose_fragments([quote for quote in quotes if quote.kind == "partial"])
    made: tuple[Table, ...] = (tables.list_fragments(parts, sources, numbering),) if parts else ()
    count = len(whole) + len(parts)
    return Further(name="quotations", pointer=_point(count, "quotation"), quotations=whole, tables=made)


def _point(number: int, what: str = "statement", which: str = "") -> str:
    """“3 more statements in the annex”; `which` stands behind the noun, with a blank."""
    return f"{number} more {what}{'' if number == 1 else 's'} {which}in the annex"


_MAKERS: dict[Section, Callable[[Briefing, Numbering], Further | None]] = {
    "bottom_line": _further_bottom_line,
    "context": _further_context,
    "issues": _further_issues,
    "stakes": _further_stakes,
    "deadlines": _further_deadlines,
    "quotations": _further_quotes,
    "disagreements": _further_disagreements,
    "outlook": _further_outlook,
}
"""By section, what the body leaves out of it; None where it leaves out nothing."""
