"""Two briefings and a house-style template → the later memo's text as a Word document in which every change is tracked.

Accepting all changes leaves what the later edition says. Rejecting them leaves what the earlier one said: statements that
stayed keep the place that they have in the later edition, since another order is no change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes import compare, describe
from briefing.changes.likeness import normalise
from briefing.changes.report import print_steps
from briefing.changes.words import Sort, Stretch, diff_words
from briefing.options import Options
from briefing.writers import docx, memo, text
from briefing.writers.descriptors import label_day, name_outlet
from briefing.writers.docx_tracked import Tracker
from briefing.writers.html import UNDATED
from briefing.writers.memo_model import HEADINGS
from briefing.writers.story_changes import Stories, StoryChanges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.changes.model import Place, StatementChange
    from briefing.model.briefing import Briefing
    from briefing.model.source import Source
    from briefing.model.statement import Deadline, Development, Disagreement, Quote, Statement
    from briefing.writers.docx_styles import Styles
    from briefing.writers.docx_xml import Element

AUTHOR = "briefing"
KICKER = "What changed"
MOVED = "How figures have moved"
FOOTER = "Tracked changes between two editions · every statement cited in the memo"
LEGEND = (
    "Changes are tracked: underlined words came, struck words went. Accept all to read the later edition, reject all to "
    "read the earlier. Dots show how many independent origins stand behind a statement; behind them stand the articles. "
    "What is struck may still be told by the articles: others then took its place."
)
_MOST_NAMED = 3
"""More articles than these are not named behind a statement."""


def write(old: Briefing, new: Briefing, template: bytes) -> bytes:
    """The document. Its changes carry the cut-off of the later edition, never the clock: equal input gives equal bytes.

    Raises `RenderError` where the template is no Word file or lacks a style.
    """
    laid_out = memo.build(new, Options()).model_copy(update={"kicker": KICKER, "footer": FOOTER})
    return docx.assemble(laid_out, template, lambda styles: _build(old, new, styles))


def _build(old: Briefing, new: Briefing, styles: Styles) -> Iterator[Element]:
    """Every paragraph; the last one is untracked, since Word cannot take out the last of a document."""
    changes = compare(old, new)
    report = describe(changes)
    track = Tracker(AUTHOR, f"{new.as_of.isoformat() if new.as_of else UNDATED}T00:00:00Z")
    body = _Body(StoryChanges(old.title, new.title, old, new, changes), track, styles)
    yield from body.head(f"Edition of {report.until}, compared with that of {report.since}. {report.summary}")
    stories = Stories(old, new)
    if stories.are_several:
        for story in stories.split(changes):
            part = _Body(story, track, styles, rank=2)
            yield part.title()
            yield from part.sections()
    else:
        yield from body.sections()
    yield from body.articles()
    yield body.legend()


class _Body:
    """Makes the paragraphs, section by section in the order of the page."""

    def __init__(self, story: StoryChanges, track: Tracker, styles: Styles, rank: int = 1) -> None:
        """`rank` of the headings of sections: 2 below the title of a story."""
        self._story = story
        self._old, self._new, self._changes = old, new, changes = story.old, story.new, story.changes
        self._track = track
        self._styles = styles
        self._headings = (f"Heading {rank}", f"Heading {rank + 1}")
        self._sources = ({source.id: source for source in old.sources}, {source.id: source for source in new.sources})
        self._by_new = {normalise(change.new.text): change for change in changes.statements if change.new}

    def head(self, told: str) -> Iterator[Element]:
        """What opens the document: `told` says which editions it compares, and what changed in numbers."""
        yield self._plain("Subtitle", KICKER)
        yield self._changed("Title", self._old.title, self._new.title)
        yield self._plain("Memo Legend", told)

    def title(self) -> Element:
        """The title of the story."""
        old, new = self._story.old_title, self._story.new_title
        if old is not None and new is not None:
            return self._changed("Heading 1", old, new)
        return self._whole("Heading 1", new or old or "", "out" if new is None else "in")

    def sections(self) -> Iterator[Element]:
        """Everything but the articles."""
        yield from self._bottom_line()
        yield from self._section("context")
        yield from self._issues()
        yield from self._section("stakes")
        yield from self._deadlines()
        yield from self._quotations()
        yield from self._disagreements()
        yield from self._developments()
        yield from self._section("outlook")

    def legend(self) -> Element:
        """What the marks mean."""
        return self._plain("Memo Legend", LEGEND)

    def _bottom_line(self) -> Iterator[Element]:
        if self._headings[0] == "Heading 1":  # below the title of a story the box needs none
            yield self._plain("Memo Bottom Line Heading", HEADINGS["bottom_line"].title)
        for statement in self._new.bottom_line:
            change = self._by_new.get(normalise(statement.text))
            came = change is not None and change.kind in {"new", "raised"}
            yield self._statement("Memo Bottom Line", statement, whole="in" if came else "same")
        for change in self._changes.statements:
            if change.kind in {"gone", "lowered"} and change.old and _stood_in(change, "bottom_line"):
                yield self._statement("Memo Bottom Line", change.old, whole="out")

    def _section(self, name: str) -> Iterator[Element]:
        yield self._heading(name)
        statements: Sequence[Statement] = getattr(self._new, name)
        yield from (self._statement("List Bullet", statement) for statement in statements)
        yield from self._gone(name)

    def _gone(self, section: str, heading: str = "") -> Iterator[Element]:
        """The statements that stood there, and stand nowhere any more."""
        for change in self._changes.statements:
            for place in change.old_places:
                if change.kind == "gone" and change.old and place.section == section and _issue(place) == heading:
                    yield self._statement("List Bullet", change.old, whole="out", lead=_actor(place))

    def _issues(self) -> Iterator[Element]:
        yield self._heading("issues")
        before = {change.new: change.old for change in self._changes.issues if change.new}
        listed = []
        for issue in self._new.issues:
            was = before.get(issue.name, issue.name)
            listed.append(was)
            if was is None:
                yield self._whole(self._headings[1], issue.name, "in")
            else:
                yield self._changed(self._headings[1], was, issue.name)
            yield from (self._statement("List Bullet", statement) for statement in issue.statements)
            for position in issue.positions:
                lead = f"{position.actor}: "
                yield from (self._statement("List Bullet", each, lead=lead) for each in position.statements)
            yield from self._gone("issues", was or "")
        for old in self._old.issues:
            if old.name not in listed:
                gone = any(change.old == old.name for change in self._changes.issues)
                paragraphs = list(self._gone("issues", old.name))
                if gone or paragraphs:
                    yield self._whole(self._headings[1], old.name, "out")
                    yield from paragraphs

    def _deadlines(self) -> Iterator[Element]:
        yield self._heading("deadlines")
        changed = {change.new: change for change in self._changes.deadlines if change.new}
        for deadline in self._new.deadlines:
            change = changed.get(deadline)
            if change is None:
                yield self._plain("List Bullet", _print_deadline(deadline))
            elif change.old is None:
                yield self._whole("List Bullet", _print_deadline(deadline), "in")
            else:
                yield self._changed("List Bullet", _print_deadline(change.old), _print_deadline(deadline))
        for change in self._changes.deadlines:
            if change.new is None and change.old:
                yield self._whole("List Bullet", _print_deadline(change.old), "out")

    def _quotations(self) -> Iterator[Element]:
        yield self._heading("quotations")
        changed = {change.new: change for change in self._changes.quotes if change.new}
        for quote in self._new.quotes:
            change = changed.get(quote)
            if change is None:
                yield self._plain("Quote", _print_quote(quote))
            elif change.old is None:
                yield self._whole("Quote", _print_quote(quote), "in")
            else:
                yield self._changed("Quote", _print_quote(change.old), _print_quote(quote))
        for change in self._changes.quotes:
            if change.new is None and change.old:
                yield self._whole("Quote", _print_quote(change.old), "out")

    def _disagreements(self) -> Iterator[Element]:
        yield self._heading("disagreements")
        changed = {change.new: change for change in self._changes.disagreements if change.new}
        for disagreement in self._new.disagreements:
            change = changed.get(disagreement)
            opened: Sort = "in" if change and change.old is None else "same"
            yield self._whole(self._headings[1], _name(disagreement), opened)
            for claim in disagreement.claims:
                added = change is not None and claim in change.added
                yield self._claim(claim, "in" if added else opened)
            yield from (self._claim(claim, "out") for claim in (change.dropped if change else ()))
        for change in self._changes.disagreements:
            if change.new is None and change.old:
                yield self._whole(self._headings[1], _name(change.old), "out")
                yield from (self._claim(claim, "out") for claim in change.old.claims)

    def _developments(self) -> Iterator[Element]:
        """What has moved, below what is disputed; nothing where neither edition tells of any."""
        changed = {change.new: change for change in self._changes.developments if change.new}
        gone = [change.old for change in self._changes.developments if change.new is None and change.old]
        if self._new.developments or gone:
            yield self._plain(self._headings[1], MOVED)
        for development in self._new.developments:
            change = changed.get(development)
            if change is None:
                yield self._plain("List Bullet", _print_development(development))
            elif change.old is None:
                yield self._whole("List Bullet", _print_development(development), "in")
            else:
                yield self._changed("List Bullet", _print_development(change.old), _print_development(development))
        yield from (self._whole("List Bullet", _print_development(each), "out") for each in gone)

    def _claim(self, claim: Statement, whole: Sort) -> Element:
        support = self._support(claim, later=whole != "out")
        return self._track.paragraph(
            self._styles["List Bullet"],
            [(_same(text.clean(claim.text)), None), (_same(support), self._styles["Memo Attribution"])],
            whole,
        )

    def articles(self) -> Iterator[Element]:
        """The articles of both editions."""
        yield self._heading("references")
        old = self._sources[0]
        before = {change.new.id: change for change in self._changes.articles if change.new}
        for source in self._new.sources:
            change = before.get(source.id)
            if change is None:
                yield self._plain("Memo Source Descriptor", _print_source(source))
            elif change.old is None:
                yield self._whole("Memo Source Descriptor", _print_source(source), "in")
            else:
                yield self._changed("Memo Source Descriptor", _print_source(old[change.old.id]), _print_source(source))
        for change in self._changes.articles:
            if change.new is None and change.old:
                yield self._whole("Memo Source Descriptor", _print_source(old[change.old.id]), "out")

    def _statement(self, style: str, statement: Statement, *, whole: Sort = "same", lead: str = "") -> Element:
        """A statement with what supports it: whole where it came or went, else its changes word by word."""
        change = self._by_new.get(normalise(statement.text)) if whole == "same" else None
        support = self._support(statement, later=whole != "out")
        words, behind = _same(text.clean(statement.text)), _same(support)
        if change and change.kind == "new":
            whole = "in"
        elif change and change.old:
            words = diff_words(text.clean(change.old.text), text.clean(statement.text))
            behind = diff_words(self._support(change.old, later=False), support)
        named = [(_same(lead), self._styles["Memo Lead"])] if lead else []
        return self._track.paragraph(
            self._styles[style], [*named, (words, None), (behind, self._styles["Memo Attribution"])], whole
        )

    def _support(self, statement: Statement, *, later: bool) -> str:
        """“ ●● Harbour Courier, 3 March 2026; outlet not stated, 4 March 2026”."""
        sources = self._sources[later]
        cited = dict.fromkeys(citation.source for citation in statement.citations)
        named = list(dict.fromkeys(f"{name_outlet(sources[each])}, {label_day(sources[each])}" for each in cited))
        more = [f"and {len(named) - _MOST_NAMED} more"] if len(named) > _MOST_NAMED else []
        return f" {'●' * statement.origins} {'; '.join([*named[:_MOST_NAMED], *more])}"

    def _heading(self, name: str) -> Element:
        return self._plain(self._headings[0], HEADINGS[name].title)

    def _plain(self, style: str, words: str) -> Element:
        return self._whole(style, words, "same")

    def _whole(self, style: str, words: str, sort: Sort) -> Element:
        return self._track.paragraph(self._styles[style], [(_same(text.clean(words)), None)], sort)

    def _changed(self, style: str, old: str, new: str) -> Element:
        return self._track.paragraph(self._styles[style], [(diff_words(text.clean(old), text.clean(new)), None)])


def _same(words: str) -> tuple[Stretch, ...]:
    return (Stretch("same", words),) if words else ()


def _stood_in(change: StatementChange, section: str) -> bool:
    return any(place.section == section for place in change.old_places)


def _issue(place: Place) -> str:
    return place.heading.partition(" · ")[0]


def _actor(place: Place) -> str:
    actor = place.heading.partition(" · ")[2]
    return f"{actor}: " if actor else ""


def _print_deadline(deadline: Deadline) -> str:
    return f"{text.calendar(deadline.date)}: {deadline.what} ({deadline.kind}, {deadline.basis})"


def _print_development(development: Development) -> str:
    return f"{text.capitalise(development.about)}: {print_steps(development)}"


def _print_quote(quote: Quote) -> str:
    speaker = f"{quote.speaker}, {quote.role}" if quote.speaker and quote.role else quote.speaker or "speaker not named"
    return f"“{quote.text.rstrip(',')}” — {speaker}"


def _print_source(source: Source) -> str:
    return text.capitalise(f"{name_outlet(source)}, {label_day(source)}: {source.title or 'no title'} ({source.file})")


def _name(disagreement: Disagreement) -> str:
    return f"{text.capitalise(disagreement.about)} ({disagreement.kind})"
