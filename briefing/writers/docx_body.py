"""`Memo` → the body of a Word document, element by element, in the order of the page."""

from collections.abc import Callable, Iterator, Sequence

from briefing.options import Section
from briefing.writers import docx_figure, text
from briefing.writers import docx_xml as xml
from briefing.writers.docx_footnotes import anchor
from briefing.writers.docx_styles import Styles
from briefing.writers.memo_model import (
    HEADINGS,
    Further,
    Line,
    Memo,
    Part,
    Quotation,
    Reference,
    Table,
)
from briefing.writers.note_model import Extract, Mark, Note, anchor_note

_NARROW_SPACE = "\u202f"
_APART, _BELOW_CAPTION = 180, 70  # twentieths of a point; the second is that of the style
_HELD = 40  # code points; half a line of the narrowest text
_ID_BLOCK = 1_000_000  # bookmarks of the body start here, clear of any that a template's header may hold


class Body:
    """Makes the elements; counts bookmarks and captions as it goes."""

    def __init__(self, memo: Memo, styles: Styles, width: int, relate: Callable[[str], str]) -> None:
        """`width` between the margins in twentieths of a point; `relate` gives the relationship id of an address."""
        self._memo = memo
        self._styles = styles
        self._width = width
        self._relate = relate
        self._bookmarks = _ID_BLOCK
        self._tables = 0
        self._figures = 0

    def build(self) -> Iterator[xml.Element]:
        """Every block of the memo."""
        memo = self._memo
        yield from self._head()
        if memo.is_parted:
            yield from self._box(self._heading("bottom_line"), memo.overview) if memo.overview else ()
            yield from self._behind_opening()
            for part in memo.whole:
                yield from self._story(part)
            yield from self._section("brief", [self._brief(part) for part in memo.brief]) if memo.brief else ()
        else:
            (part,) = memo.parts
            for index, name in enumerate(part.sections):
                yield from self._print(part, name)
                yield from self._behind_opening() if not index else ()
        yield from self._section("references", self._references())
        yield from self._section("problems", self._problems())
        yield from self._since()
        yield from self._section("further", [element for part in memo.parts for element in self._annex(part)])
        yield from self._section("notes", [element for note in memo.notes for element in self._note(note)])

    def _behind_opening(self) -> Iterator[xml.Element]:
        """What stands behind the first section: what the marks mean, and the list of contents of a long memo."""
        yield self._paragraph("Memo Legend", [xml.run(self._memo.legend)])
        yield from self._contents() if self._memo.contents else ()

    def _story(self, part: Part) -> Iterator[xml.Element]:
        """One story among several."""
        yield self._paragraph("Heading 1", self._anchored(part.anchor, [xml.run(part.title)]))
        for name in part.sections:
            yield from self._print(part, name)
        if part.aside:
            links = [xml.link(anchor(each.anchor), [self._linked(HEADINGS[each.name].title)]) for each in part.aside]
            told = [element for link in links for element in (xml.run(", "), link)][1:]
            yield self._paragraph("Memo More", [xml.run("More of this story in the annex: "), *told, xml.run(".")])
        if part.silence:
            yield self._paragraph("Memo More", [xml.run(part.silence)])

    def _brief(self, part: Part) -> xml.Element:
        """One of the stories of which the body tells the opening alone."""
        content = self._line(part.opening) if part.opening else []
        more = [xml.run(" "), xml.link(anchor(part.annex), [self._linked("more in the annex")])] if part.further else []
        return self._paragraph("List Bullet", [*content, *more])

    def _linked(self, words: str) -> xml.Element:
        return xml.run(words, self._styles["Hyperlink"])

    def _print(self, part: Part, name: Section) -> Iterator[xml.Element]:
        """One section of the body."""
        match name:
            case "bottom_line":
                heading = [] if part.number else self._heading(name)
                yield from self._box(heading, part.bottom_line, part.explain_empty(name))
            case "context" | "stakes" | "outlook":
                lines: Sequence[Line] = getattr(part, name)
                yield from self._section(name, self._statements(lines), part)
            case "issues":
                yield from self._section(name, list(self._table(part.issues)) if part.issues.rows else [], part)
            case "disagreements":
                yield from self._section(name, list(self._disagreements(part)), part)
            case "deadlines":
                yield from self._section(name, [*self._figure(part), *self._deadlines(part)], part)
            case "quotations":
                yield from self._section(name, self._quotations(part.quotations), part)

    def _head(self) -> Iterator[xml.Element]:
        memo = self._memo
        yield self._paragraph("Subtitle", [xml.run(memo.kicker)])
        yield self._paragraph("Title", [xml.run(memo.headline)])
        label = self._width // 5
        rows = [
            [[self._paragraph("Memo Fact Label", [xml.run(fact.label)])], [self._paragraph("Memo Fact", [xml.run(fact.value)])]]
            for fact in memo.facts
        ]
        yield xml.table(
            self._styles["Memo Facts"],
            (label, self._width - label),
            rows,
            header=False,
            description="Addressee, date and basis",
        )

    def _heading(self, name: str) -> list[xml.Element]:
        """The words that head the box."""
        return [self._paragraph("Memo Bottom Line Heading", self._anchored(name, [xml.run(HEADINGS[name].title)]))]

    def _box(self, heading: Sequence[xml.Element], lines: Sequence[Line], empty: str = "") -> Iterator[xml.Element]:
        """The box, below a heading or the title of a story."""
        yield from heading
        for line in [self._line(line) for line in lines] or [[xml.run(empty)]]:
            yield self._paragraph("Memo Bottom Line", line)

    def _contents(self) -> Iterator[xml.Element]:
        """A field that lists the headings, filled beforehand; its entries are links, and Word knows the pages."""
        yield self._paragraph("TOC Heading", [xml.run("Contents")])
        targets = self._memo.outline[1:]
        begin, code, separate, shown, end = xml.field('TOC \\o "1-1" \\n \\h', targets[0].title)
        for target in targets:
            words = shown if target == targets[0] else xml.run(target.title)
            entry: list[xml.Element] = [xml.link(anchor(target.anchor), [words])]
            opening = [begin, code, separate] if target == targets[0] else []
            yield self._paragraph("TOC 1", [*opening, *entry, *([end] if target == targets[-1] else [])])

    def _section(self, name: str, content: Sequence[xml.Element], part: Part | None = None) -> Iterator[xml.Element]:
        """The heading, then `content`, or the sentence that says that there is none; `part` is None behind the body."""
        style = "Heading 2" if part and part.number else "Heading 1"
        place = part.place(name) if part else name
        yield self._paragraph(style, self._anchored(place, [xml.run(HEADINGS[name].title)]))
        blocks = content or [self._no_evidence(part.explain_empty(name) if part else HEADINGS[name].empty)]
        further = part.find_further(name) if part else None
        if further:
            xml.keep_with_next(blocks[-1])
        yield from blocks
        if further:
            yield self._paragraph("Memo More", [xml.link(anchor(further.anchor), [self._linked(further.pointer)])])

    def _statements(self, lines: Sequence[Line]) -> list[xml.Element]:
        items = [self._paragraph("List Bullet", self._line(line)) for line in lines]
        for item in items[-2:-1]:
            xml.keep_with_next(item)  # the last stands on no page alone
        return items

    def _table(self, table: Table, *, apart: bool = False) -> Iterator[xml.Element]:
        """The table below its caption, which is set `apart` from what stands above it where that is no heading."""
        self._tables += 1
        number = xml.field("SEQ Table \\* ARABIC", str(self._tables))
        caption = self._paragraph("Caption", [xml.run("Table "), *number, xml.run(f". {table.caption}")])
        if apart:
            xml.set_apart(caption, before=_APART, after=_BELOW_CAPTION)
        yield caption
        header = [[self._paragraph("Memo Table Heading", [xml.run(column)])] for column in table.columns]
        rows = [[self._cell(cell, heads=index == 0) for index, cell in enumerate(row.cells)] for row in table.rows]
        widths = [self._width * share // 100 for share in table.widths]
        yield xml.table(self._styles["Memo Table"], widths, [header, *rows], header=True, description=table.caption)

    def _figure(self, part: Part) -> Iterator[xml.Element]:
        """The line of time with its caption; nothing where it has no points."""
        timeline = part.timeline
        if timeline.points:
            self._figures += 1
            style, lead = self._styles["Memo Figure Text"], self._styles["Memo Lead"]
            drawing = docx_figure.draw(timeline, self._figures * _ID_BLOCK, self._width, style, lead)
            yield self._paragraph("Memo Figure", [drawing])
            number = xml.field("SEQ Figure \\* ARABIC", str(self._figures))
            caption = self._paragraph("Caption", [xml.run("Figure "), *number, xml.run(f". {timeline.caption}")])
            xml.let_go(caption)  # it stands below what it names
            yield caption

    def _deadlines(self, part: Part) -> Iterator[xml.Element]:
        table = part.deadlines
        silence = part.explain_empty("deadlines")
        if table.rows:
            yield from self._table(table, apart=bool(part.timeline.points))
        elif silence:
            yield self._no_evidence(silence)

    def _disagreements(self, part: Part) -> Iterator[xml.Element]:
        """What is disputed, or that nothing is, and behind it what has moved."""
        table = part.disagreements
        yield from self._table(table) if table.rows else [self._no_evidence(part.explain_empty("disagreements"))]
        if part.developments.rows:
            yield from self._table(part.developments, apart=True)

    def _no_evidence(self, words: str) -> xml.Element:
        """The sentence below the heading of a section without content."""
        return self._paragraph("Memo No Evidence", [xml.run(words)])

    def _cell(self, lines: Sequence[Line], *, heads: bool) -> list[xml.Element]:
        """The paragraphs of a cell; one that `heads` its row is set in bold."""
        if not lines:
            return [self._paragraph("Memo Table Text", [xml.run("–")])]
        made = []
        for line in lines:
            if line.mark:
                made.append(self._paragraph("Memo Table Text", self._line(line)))
            else:
                bold = line.lead or (line.text if heads else "")
                plain = line.text if line.lead or not heads else ""
                made += [self._paragraph("Memo Table Text", [xml.run(bold, self._styles["Memo Lead"])])] if bold else []
                made += [self._paragraph("Memo Table Label" if bold else "Memo Table Text", [xml.run(plain)])] if plain else []
        return made

    def _since(self) -> Iterator[xml.Element]:
        """What has changed since the edition before; nothing where there is none."""
        since = self._memo.since
        if since:
            yield self._paragraph("Heading 1", self._anchored("since", [xml.run(since.title)]))
            yield self._paragraph("Memo Legend", [xml.run(since.summary)])
            for title, groups in since.by_story:
                yield from [self._paragraph("Heading 2", [xml.run(title)])] if title else ()
                for group in groups:
                    yield self._paragraph("Heading 3" if title else "Heading 2", [xml.run(group.title)])
                    yield from (self._paragraph("Memo Annex Statement", self._line(line)) for line in group.lines)

    def _annex(self, part: Part) -> Iterator[xml.Element]:
        """What the body leaves out of one story."""
        if part.number and part.further:
            yield self._paragraph("Heading 2", self._anchored(part.annex, [xml.run(part.title)]))
        for further in part.further:
            yield from self._further(further, "Heading 3" if part.number else "Heading 2")

    def _further(self, further: Further, style: str) -> Iterator[xml.Element]:
        """What the body leaves out of one section."""
        yield self._paragraph(style, self._anchored(further.anchor, [xml.run(HEADINGS[further.name].title)]))
        yield from (self._paragraph("Memo Annex Statement", self._line(line)) for line in further.lines)
        yield from self._quotations(further.quotations, annex=True)
        for index, table in enumerate(further.tables):
            yield from self._table(table, apart=bool(index or further.lines or further.quotations))

    def _quotations(self, quotations: Sequence[Quotation], *, annex: bool = False) -> list[xml.Element]:
        styles = ("Memo Annex Quote", "Memo Attribution") if annex else ("Quote", "Memo Quote Source")
        blocks = [self._quotation(quotation, *styles) for quotation in quotations]
        for block in blocks[-2:-1]:
            xml.keep_with_next(block)
        return blocks

    def _quotation(self, quotation: Quotation, style: str, below: str) -> xml.Element:
        """The words and below them who said them, in one paragraph: no page ends between the two, whatever the program."""
        source = xml.run(text.bind(f"{quotation.speaker} — {quotation.source}"), self._styles[below])
        return self._paragraph(style, [*self._line(quotation.line), xml.line_break(), source])

    def _references(self) -> list[xml.Element]:
        """The list of sources, of which neither the first nor the last entry stands on a page alone."""
        made = [element for entry in self._memo.references for element in self._reference(entry)]
        for element in (*made[:2], *made[-4:-2]):
            xml.keep_with_next(element)
        return made

    def _reference(self, reference: Reference) -> Iterator[xml.Element]:
        identity = self._anchored(reference.id, [xml.run(reference.id, self._styles["Memo Number"])])
        content = [*identity, xml.tab(), xml.run(reference.text)]
        if reference.url:
            address = [xml.run(reference.url, self._styles["Hyperlink"])]
            content += [xml.run(" "), xml.outer_link(self._relate(reference.url), address), xml.run(reference.closing)]
        yield self._paragraph("Memo Source", content)
        yield self._paragraph("Memo Source Descriptor", [xml.run(reference.descriptor)])

    def _note(self, note: Note) -> Iterator[xml.Element]:
        """What a note prints, headed by its number; behind it where the rest stands and the links back to the text."""
        number = self._anchored(note.anchor, [xml.run(str(note.number), self._styles["Memo Number"])])
        behind = [*self._back(note)]
        if not note.extracts:
            opening = [*number, xml.tab(), xml.run(f"{note.label}: see ")]
            yield self._paragraph("Memo Annex Source", [*opening, *self._elsewhere(note), *behind])
        if note.extracts and note.pointers:
            behind = [xml.run(" · and "), *self._elsewhere(note), *behind]
        for index, extract in enumerate(note.extracts):
            content = [] if index else [*number, xml.tab()]
            content += [*self._extract(extract), *(behind if extract is note.extracts[-1] else ())]
            yield self._paragraph("Memo Annex Passage" if index else "Memo Annex Source", content)

    def _extract(self, extract: Extract) -> Iterator[xml.Element]:
        """Whose words they are, the words, and the note that has the rest of their sentence."""
        yield xml.link(anchor(extract.source), [self._linked(extract.label)])
        for index, copy in enumerate(extract.copies):
            yield from (xml.run(", " if index else ", word for word in "), xml.link(anchor(copy), [self._linked(copy)]))
        yield xml.run(": ")
        for piece in extract.pieces:
            yield xml.run(piece.words, self._styles["Memo Cited Words"] if piece.cited else None)
        if extract.sentence_in:
            there = anchor(anchor_note(extract.sentence_in))
            yield from (xml.run(" · "), xml.link(there, [self._linked(f"sentence in note {extract.sentence_in}")]))

    def _elsewhere(self, note: Note) -> list[xml.Element]:
        """Links to the notes that print the other passages of this one."""
        links = [xml.link(anchor(anchor_note(each.note)), [self._linked(each.told)]) for each in note.pointers]
        return [element for link in links for element in (xml.run(", "), link)][1:]

    def _back(self, note: Note) -> Iterator[xml.Element]:
        """Links to the places that point to the note."""
        for index, (mark, place) in enumerate(note.ways_back):
            yield xml.run(", " if index else " · back to " if place else " · ")
            yield xml.link(anchor(mark.anchor), [self._linked(place or "back to the text")])

    def _problems(self) -> list[xml.Element]:
        return [
            self._paragraph(
                "Memo Problem",
                [xml.run(problem.source, self._styles["Memo Lead"]), xml.run(f": {problem.message} {problem.remedy}")],
            )
            for problem in self._memo.problems
        ]

    def _line(self, line: Line) -> list[xml.Element]:
        """Label, words, dots and mark."""
        content = []
        if line.lead:
            content.append(xml.run(text.bind(f"{line.lead} " if line.text else line.lead), self._styles["Memo Lead"]))
        content.append(xml.run(text.bind(line.text)))
        if line.dots:
            content.append(xml.run(_NARROW_SPACE + line.dots, self._styles["Memo Support"]))
        if line.mark:
            content.append(xml.run(_NARROW_SPACE, self._styles["Footnote Reference"]))
            content += self._mark(line.mark)
        if line.tag:
            content.append(xml.run(f" {_hold(line.tag)}", self._styles["Memo Attribution"]))
        if line.source:
            content += [xml.line_break(), xml.run(text.bind(line.source), self._styles["Memo Attribution"])]
        return content

    def _mark(self, mark: Mark) -> list[xml.Element]:
        """A footnote where the note is met first; after that a cross-reference to it, as Word's own dialogue makes it."""
        style = self._styles["Footnote Reference"]
        if mark.is_first:
            return self._anchored(mark.anchor, [xml.footnote_reference(mark.note, style)])
        first = anchor(Mark(note=mark.note, occurrence=1).anchor)
        return self._anchored(mark.anchor, xml.field(f"NOTEREF {first} \\f \\h", str(mark.note), style))

    def _anchored(self, name: str, content: Sequence[xml.Element]) -> list[xml.Element]:
        self._bookmarks += 1
        return xml.bookmark(anchor(name), self._bookmarks, content)

    def _paragraph(self, style: str, content: Sequence[xml.Element]) -> xml.Element:
        return xml.paragraph(self._styles[style], content)


def _hold(tag: str) -> str:
    """A tag with no-break spaces, as far as it is short; of a longer one the day holds together."""
    return tag.replace(" ", "\u00a0") if len(tag) <= _HELD else text.bind(tag)
