"""The briefing of an earlier edition and this one → what the memo's annex opens with: what has changed since."""

from collections.abc import Iterator, Sequence

from briefing.changes import Item, Report, compare, describe
from briefing.model.briefing import Briefing
from briefing.model.statement import Citation, Statement
from briefing.options import SECTIONS, Section
from briefing.writers import text
from briefing.writers.memo_model import Line, Since, SinceGroup
from briefing.writers.notes import Numbering
from briefing.writers.story_changes import Stories

_MARKS = {"new": "New", "changed": "Changed", "gone": "Gone"}


def tell(old: Briefing, new: Briefing, edition: str, numbering: Numbering, sections: Sequence[Section] = SECTIONS) -> Since:
    """What changed in `sections` since `edition`, whose briefing is `old`.

    What is new or changed carries its note like everywhere. What is gone carries one where an article of this edition
    still holds its words; where none does, there is nothing that a note could lead to.
    """
    numbering.section = "annex: changes"
    report = describe(compare(_leave_out(old, sections), _leave_out(new, sections)))
    groups = tuple(
        SinceGroup(story=story, title=title, lines=tuple(_line(item, old, new, numbering) for item in items))
        for story, title, items in _list_groups(report, Stories(old, new))
    )
    title = f"Annex: what changed since the edition of {report.since}"
    return Since(title=title, summary=text.clean(f"Compared with edition {edition}. {report.summary}"), groups=groups)


def _list_groups(report: Report, stories: Stories) -> Iterator[tuple[str, str, Sequence[Item]]]:
    """Story, title and items: first what is of no story, such as the articles, then story by story; one story has no title."""
    if not stories.are_several:
        yield from (("", group.title, group.items) for group in report.groups)
        return

    def find(item: Item) -> int | None:
        if item.statement is None:
            return None
        return stories.find_old(item.statement) if item.of == "old" else stories.find_new(item.statement)

    titles = {number: text.clean(new or old or "") for number, (old, new) in enumerate(stories.titles)}
    for number, title in [(None, ""), *titles.items()]:
        for group in report.groups:
            items = [item for item in group.items if find(item) == number]
            if items:
                yield title, group.title, items


def _leave_out(briefing: Briefing, sections: Sequence[Section]) -> Briefing:
    """The briefing with nothing in the sections that the memo does not print."""
    fields = ["quotes" if name == "quotations" else name for name in SECTIONS if name not in sections]
    moved = [] if "disagreements" in sections else ["developments"]
    return briefing.model_copy(update=dict.fromkeys([*fields, *moved], ()))


def _line(item: Item, old: Briefing, new: Briefing, numbering: Numbering) -> Line:
    lead = f"{_MARKS[item.mark]} · {item.lead}:" if item.lead else f"{_MARKS[item.mark]}:"
    note = f"({item.note})" if item.note else ""
    was = f"Before: {item.was}" if item.was else ""
    statement = item.statement and (_carry_over(item.statement, old, new) if item.of == "old" else item.statement)
    if statement is None:
        return Line(lead=text.clean(lead), text=text.clean(" ".join(filter(None, (item.text, note, was)))))
    return numbering.line(statement, lead=lead, words=item.text, tag=text.clean(note), source=text.clean(was))


def _carry_over(statement: Statement, old: Briefing, new: Briefing) -> Statement | None:
    """A statement of the earlier edition with the citations of it that still hold; None where its own words are gone."""
    before = {source.id: source for source in old.sources}
    now = {source.text: source for source in new.sources}
    kept = [
        (Citation.of(source, citation), source.origin)
        for citation in statement.citations
        if (source := now.get(before[citation.source].text))
    ]
    if not kept or kept[0][0].text != statement.citations[0].text:
        return None
    origins = len({origin for _, origin in kept})
    return Statement(text=statement.text, citations=tuple(citation for citation, _ in kept), origins=origins)
