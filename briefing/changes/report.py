"""`Changes` → words: groups of items in the order in which an analyst asks, for a terminal, a page or a memo alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from pydantic import Field

from briefing.changes.days import last_day, print_date, print_day
from briefing.model.frozen import Frozen
from briefing.model.statement import Statement

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.changes.model import (
        ArticleChange,
        Changes,
        DeadlineChange,
        DevelopmentChange,
        DisagreementChange,
        Entry,
        IssueChange,
        Place,
        QuoteChange,
        SectionName,
        StatementChange,
    )
    from briefing.model.statement import Development, Disagreement, Quote

    Change: TypeAlias = ArticleChange | StatementChange | DeadlineChange | DisagreementChange | DevelopmentChange | QuoteChange

Mark = Literal["new", "changed", "gone"]

KNOWN = "from an article of the earlier edition"
"""Behind what is new in the memo and was in the articles before."""
KNOWN_SIDES = "the articles of the earlier edition told both sides"
LISTED = "Headings"
"""Before the name of an issue that came or went as such."""
SECTIONS = {"bottom_line": "Bottom line", "context": "Context", "issues": "Issues", "stakes": "Stakes", "outlook": "Outlook"}


class Item(Frozen):
    """One change in words."""

    mark: Mark = Field(description="Whether it came, went, or is not what it was.")
    lead: str = Field(default="", description="What stands before the words, such as a date or an issue; empty for none.")
    text: str = Field(description="Words of the later edition; of what is gone, those of the earlier.")
    was: str = Field(default="", description="Words of the earlier edition where they differ; empty for none.")
    note: str = Field(default="", description="What is to be known of the change; empty for none.")
    statement: Statement | None = Field(default=None, description="What `text` prints; null where it is no statement.")
    of: Literal["old", "new"] = Field(default="new", description="Edition whose sources `statement` cites.")


class Group(Frozen):
    """The changes of one kind."""

    name: str = Field(pattern=r"^[a-z-]+$", description="Stable name, for anchors.")
    title: str = Field(description="Heading.")
    items: tuple[Item, ...] = Field(min_length=1, description="In the order of the page.")


class Report(Frozen):
    """What changed between two editions, in words."""

    since: str = Field(description="Cut-off of the earlier edition, such as “30 October 2025”, or “no known date”.")
    until: str = Field(description="Cut-off of the later edition.")
    summary: str = Field(description="One sentence with the numbers; that nothing has changed where that is so.")
    groups: tuple[Group, ...] = Field(description="None where nothing has changed.")


def describe(changes: Changes) -> Report:
    """The words for `changes`; what an analyst must know first stands first, what only gave way to others stands last."""
    groups = (
        ("articles", "Articles", _list_articles(changes.articles)),
        ("bottom-line", "Bottom line", _list_statements(changes, "bottom_line")),
        ("deadlines", "Deadlines", _list_deadlines(changes)),
        ("disagreements", "Disagreements", _list_disagreements(changes.disagreements)),
        ("developments", "How figures have moved", _list_developments(changes.developments)),
        ("context", "Context", _list_statements(changes, "context")),
        ("issues", "Issues", (*_list_issues(changes.issues), *_list_statements(changes, "issues"))),
        ("stakes", "Stakes", _list_statements(changes, "stakes")),
        ("outlook", "Outlook", _list_statements(changes, "outlook")),
        ("quotations", "Quotations", _list_quotes(changes)),
        ("support", "Support", _list_support(changes)),
        ("wording", "In other words", _list_reworded(changes)),
        ("left-out", "No longer printed, though the articles still tell it", _list_left_out(changes)),
    )
    made = ((name, title, tuple(items)) for name, title, items in groups)
    return Report(
        since=print_day(changes.old.as_of),
        until=print_day(changes.new.as_of),
        summary=_summarise(changes),
        groups=tuple(Group(name=name, title=title, items=items) for name, title, items in made if items),
    )


def _summarise(changes: Changes) -> str:
    """Such as “2 articles added; 1 deadline moved, 2 new; 7 statements new, 1 gone.” without what is not there."""
    if changes.is_empty:
        return "Nothing has changed."
    deadlines = [*_list_kinds(changes.deadlines), *("passed" for _ in changes.passed)]
    parts = (
        _count("article", _list_kinds(changes.articles), ("added", "changed", "dropped")),
        _count("deadline", deadlines, ("moved", "new", "changed", "gone", "passed")),
        _count("disagreement", _list_kinds(changes.disagreements), ("opened", "changed", "settled")),
        _count("development", _list_kinds(changes.developments), ("new", "moved", "gone")),
        _count("statement", _list_kinds(changes.statements), ("new", "changed", "gone")),
        _count("quotation", _list_kinds(changes.quotes), ("new", "changed", "gone")),
    )
    told = "; ".join(filter(None, parts))
    return f"{told}." if told else "Nothing new is told: what differs is support, wording or choice."


def _list_kinds(changes: Iterable[Change]) -> list[str]:
    return [change.kind for change in changes if _is_news(change)]


def _count(what: str, kinds: Sequence[str], order: Iterable[str]) -> str:
    """“2 deadlines new, 1 moved”; empty where there is none."""
    told = [(kinds.count(kind), kind) for kind in order if kind in kinds]
    if not told:
        return ""
    (number, kind), *others = told
    return ", ".join([f"{number} {what}{'' if number == 1 else 's'} {kind}", *(f"{n} {k}" for n, k in others)])


def _is_news(change: Change) -> bool:
    """False for what is gone from the memo and not from the articles: others took its place."""
    return not (change.kind == "gone" and getattr(change, "in_both", False))


def _list_articles(changes: Iterable[ArticleChange]) -> Iterator[Item]:
    for change in changes:
        if change.old and change.new:
            was = _name(change.old) if _name(change.old) != _name(change.new) else ""
            yield Item(mark="changed", text=_name(change.new), was=was, note=f"differs in {_join(change.fields)}")
        elif change.new:
            yield Item(mark="new", text=_name(change.new))
        elif change.old:
            yield Item(mark="gone", text=_name(change.old))


def _name(entry: Entry) -> str:
    """“Harbour Courier, 3 March 2026: Ferry pact near collapse (harbour.txt)”."""
    author = f"by {entry.byline[0]}{' and others' if entry.byline[1:] else ''}" if entry.byline else "outlet not stated"
    outlet = entry.publisher or (f"after {entry.wire}" if entry.wire else author)
    day = print_day(entry.published) if entry.published else "undated"
    return f"{_capitalise(outlet)}, {day}: {entry.title or 'no title'} ({entry.file})"


def _list_statements(changes: Changes, section: SectionName) -> Iterator[Item]:
    """Those whose first place is in `section`; new ones first, gone ones last."""
    for change in changes.statements:
        gone = change.kind in {"gone", "lowered"}
        place = (change.old_places if gone else change.new_places)[0]
        if place.section == section and _is_news(change):
            yield from _tell_statement(change, place.heading)


def _tell_statement(change: StatementChange, lead: str) -> Iterator[Item]:
    """Nothing for one that is as it was but for its words or the origins behind it: those stand in groups of their own."""
    old, new = change.old, change.new
    if change.kind == "raised" and new:
        note = f"before under {_where(change.old_places)}"
        yield Item(mark="new", lead=lead, text=new.text, note=note, statement=new)
    elif change.kind == "lowered" and new:
        note = f"now under {_where(change.new_places)}"
        yield Item(mark="gone", lead=lead, text=new.text, note=note, statement=new)
    elif change.kind == "changed" and old and new:
        yield Item(mark="changed", lead=lead, text=new.text, was=old.text, note=_support(old, new), statement=new)
    elif change.kind == "new" and new:
        yield Item(mark="new", lead=lead, text=new.text, note=KNOWN if change.in_both else "", statement=new)
    elif change.kind == "gone" and old:
        yield Item(mark="gone", lead=lead, text=old.text, statement=old, of="old")


def _where(places: tuple[Place, ...]) -> str:
    """“Issues (Pay)”."""
    place = places[0]
    return f"{SECTIONS[place.section]} ({place.heading})" if place.heading else SECTIONS[place.section]


def _support(old: Statement, new: Statement) -> str:
    """“2 independent origins, before 1”; empty where the number is the same."""
    plural = "" if new.origins == 1 else "s"
    return f"{new.origins} independent origin{plural}, before {old.origins}" if old.origins != new.origins else ""


def _list_support(changes: Changes) -> Iterator[Item]:
    for change in changes.statements:
        if change.kind == "support" and change.old and change.new:
            yield Item(mark="changed", text=change.new.text, note=_support(change.old, change.new), statement=change.new)


def _list_reworded(changes: Changes) -> Iterator[Item]:
    for change in changes.statements:
        if change.kind == "reworded" and change.old and change.new:
            yield Item(mark="changed", text=change.new.text, was=change.old.text, statement=change.new)


def _list_left_out(changes: Changes) -> Iterator[Item]:
    for change in changes.statements:
        if change.old and not _is_news(change):
            lead = SECTIONS[change.old_places[0].section]
            yield Item(mark="gone", lead=lead, text=change.old.text, statement=change.old, of="old")
    for deadline in changes.deadlines:
        if deadline.old and not _is_news(deadline):
            lead = print_date(deadline.old.date)
            yield Item(mark="gone", lead=lead, text=deadline.old.what, statement=deadline.old, of="old")
    for quote in changes.quotes:
        if quote.old and not _is_news(quote):
            yield Item(mark="gone", lead=_speaker(quote.old), text=_utter(quote.old), statement=quote.old, of="old")


def _list_deadlines(changes: Changes) -> Iterator[Item]:
    for change in filter(_is_news, changes.deadlines):
        yield from _tell_deadline(change, changes.new.as_of)
    for deadline in changes.passed:
        yield Item(mark="changed", lead=print_date(deadline.date), text=deadline.what, note="has passed", statement=deadline)


def _tell_deadline(change: DeadlineChange, as_of: datetime.date | None) -> Iterator[Item]:
    old, new = change.old, change.new
    if old and new:
        moved = f"moved from {print_date(old.date)}" if old.date != new.date else ""
        kind = f"{new.kind}, before {old.kind}" if old.kind != new.kind else ""
        yield Item(
            mark="changed",
            lead=print_date(new.date),
            text=new.what,
            was=old.what if old.what != new.what else "",
            note="; ".join(filter(None, (moved, kind))),
            statement=new,
        )
    elif new:
        sort = new.kind if new.basis == "stated" else f"{new.kind}, date {new.basis}"
        later = f"since moved to {print_date(new.superseded_by)}" if new.superseded_by else ""
        over = "already passed" if new.date and as_of and last_day(new.date) < as_of.isoformat() and not later else ""
        note = "; ".join(filter(None, (sort, over, later, KNOWN if change.in_both else "")))
        yield Item(mark="new", lead=print_date(new.date), text=new.what, note=note, statement=new)
    elif old:
        yield Item(mark="gone", lead=print_date(old.date), text=old.what, statement=old, of="old")


def _list_disagreements(changes: Iterable[DisagreementChange]) -> Iterator[Item]:
    """One item a side, so that each can lead to its own sources; of a changed one, the sides that came and went."""
    for change in changes:
        if change.old and change.new:
            yield from _list_sides(change.new, change.added, "new", "side added")
            yield from _list_sides(change.old, change.dropped, "gone", "side no longer told")
        elif change.new:
            yield from _list_sides(change.new, change.new.claims, "new", KNOWN_SIDES if change.in_both else "")
        elif change.old:
            note = "no longer found, though the articles still tell its sides" if change.in_both else "no longer found"
            yield from _list_sides(change.old, change.old.claims, "gone", note)


def _list_sides(disagreement: Disagreement, claims: Iterable[Statement], mark: Mark, note: str) -> Iterator[Item]:
    about = _capitalise(disagreement.about)
    for claim in claims:
        lead = about if claim == disagreement.claims[0] else f"{about}, against that"
        yield Item(mark=mark, lead=lead, text=claim.text, note=note, statement=claim, of="new" if mark == "new" else "old")


def _list_developments(changes: Iterable[DevelopmentChange]) -> Iterator[Item]:
    """One item a figure, which leads to the statement of its latest value."""
    for change in filter(_is_news, changes):
        old, new = change.old, change.new
        if new:
            yield Item(
                mark="changed" if old else "new",
                lead=_capitalise(new.about),
                text=print_steps(new),
                was=print_steps(old) if old else "",
                note="" if old or not change.in_both else KNOWN,
                statement=new.steps[-1],
            )
        elif old:
            yield Item(mark="gone", lead=_capitalise(old.about), text=print_steps(old), statement=old.steps[-1], of="old")


def print_steps(development: Development) -> str:
    """“3.5 per cent (25 November 2025), then 4.8 per cent (3 December 2025)”."""
    return ", then ".join(
        f"{step.figure} ({print_date(step.date)})" if step.date else step.figure for step in development.steps
    )


def _list_issues(changes: Iterable[IssueChange]) -> Iterator[Item]:
    """One item for all new ones and one for all that are gone, since a name alone says little."""
    new = [change.new for change in changes if change.kind == "new" and change.new]
    gone = [change.old for change in changes if change.kind == "gone" and change.old]
    if new:
        yield Item(mark="new", lead=LISTED, text=_join(new))
    for change in changes:
        if change.old and change.new:
            yield Item(mark="changed", lead=LISTED, text=change.new, was=change.old)
    if gone:
        yield Item(mark="gone", lead=LISTED, text=_join(gone))


def _list_quotes(changes: Changes) -> Iterator[Item]:
    for change in filter(_is_news, changes.quotes):
        old, new = change.old, change.new
        if old and new:
            note = f"before ascribed to {old.speaker or 'nobody'}"
            yield Item(mark="changed", lead=_speaker(new), text=_utter(new), note=note, statement=new)
        elif new:
            yield Item(mark="new", lead=_speaker(new), text=_utter(new), note=KNOWN if change.in_both else "", statement=new)
        elif old:
            yield Item(mark="gone", lead=_speaker(old), text=_utter(old), statement=old, of="old")


def _speaker(quote: Quote) -> str:
    return _capitalise(quote.speaker or "speaker not named")


def _utter(quote: Quote) -> str:
    return f"“{quote.text.rstrip(',')}”"


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]


def _join(words: Sequence[str]) -> str:
    """“a, b and c”."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
