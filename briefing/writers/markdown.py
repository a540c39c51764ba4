"""`Memo` → its body in Markdown for mail and chat, with footnotes; the annex stays in the documents.

CommonMark 0.31 with the footnotes of GitHub and pandoc. Tables become lists, since mail programs and chats show them as
bars. The text of articles is escaped: no character of it is markup, a link, a mention or an emoji's name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.options import Section
from briefing.writers.memo_model import HEADINGS, Line, Memo, Part, Quotation, Reference, Row, Table
from briefing.writers.note_model import Note

_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+!|~$^&@:=-]")
"""What any common dialect gives a meaning. CommonMark lets a backslash stand before all ASCII punctuation (2.4)."""

_BARE_ADDRESS = re.compile(r"(?i)\b(www)\.")  # GitHub makes links of these
_ORDINAL = re.compile(r"^(\d+)([.)])")  # at the head of a line a numbered list
_INNER = frozenset("-+=()!:")
"""Marks that mean nothing between two letters or digits, or before a blank: there they stay readable as they are."""

BEYOND = "The annex, with every cited passage, stands in memo.docx and memo.pdf."


def write(memo: Memo) -> bytes:
    """The body of the memo, its sources, and the notes that it points to; UTF-8."""
    blocks = [*_head(memo), *_body(memo), *_sources(memo.references), escape(BEYOND), *_notes(memo)]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def escape(words: str) -> str:
    """`words` such that every reader of Markdown shows them as they are, on one line."""

    def protect(found: re.Match[str]) -> str:
        character, place = found[0], found.start()
        before, after = words[place - 1 : place], words[place + 1 : place + 2]
        plain = character in _INNER and place > 0 and _is_harmless(character, before, after)
        return character if plain else f"\\{character}"

    escaped = _MARKUP.sub(protect, words)
    return _ORDINAL.sub(r"\1\\\2", _BARE_ADDRESS.sub(r"\1\\.", escaped))


def _is_harmless(character: str, before: str, after: str) -> bool:
    """Such as the hyphen of “so-called”, the colon of “he said: no” and the brackets of “Council (2026)”."""
    match character:
        case ":":
            return after in {" ", ""}
        case "(":
            return before == " "
        case ")" | "!":
            return after != "["
        case _:
            return before.isalnum() and after.isalnum()


def _head(memo: Memo) -> Iterator[str]:
    yield f"# {escape(memo.title)}"
    facts = [("Classification", memo.classification), *((fact.label, fact.value) for fact in memo.facts)]
    yield _list(f"**{escape(label)}:** {escape(value)}" for label, value in facts if value)


def _body(memo: Memo) -> Iterator[str]:
    if not memo.is_parted:
        (part,) = memo.parts
        for index, name in enumerate(part.sections):
            yield from _section(part, name)
            yield "" if index else escape(memo.legend)
        return
    if memo.overview:
        yield f"## {escape(HEADINGS['bottom_line'].title)}"
        yield _print(memo.overview)
    yield escape(memo.legend)
    for part in memo.whole:
        yield f"## {escape(part.title)}"
        for name in part.sections:
            yield from _section(part, name)
        aside = ", ".join(HEADINGS[further.name].title for further in part.aside)
        yield escape(f"(More of this story in the annex: {aside}.)") if aside else ""
        yield escape(f"({part.silence})") if part.silence else ""
    if memo.brief:
        yield f"## {escape(HEADINGS['brief'].title)}"
        yield _print([part.opening for part in memo.brief if part.opening])


def _section(part: Part, name: Section) -> Iterator[str]:
    """A section with its heading, which the bottom line of one story among several has not: it stands below the title."""
    if part.number and name != "bottom_line":
        yield f"### {escape(HEADINGS[name].title)}"
    elif not part.number:
        yield f"## {escape(HEADINGS[name].title)}"
    yield _print(getattr(part, name)) or f"*{escape(part.explain_empty(name) or HEADINGS[name].empty)}*"
    if name == "disagreements" and part.developments.rows:
        yield f"{escape(part.developments.caption)}."
        yield _print(part.developments)
    if further := part.find_further(name):
        yield escape(f"({further.pointer}.)")


def _print(content: Table | Sequence[Line | Quotation]) -> str:
    if isinstance(content, Table):
        return "\n".join(_row(row) for row in content.rows)
    return _list(_quotation(each) if isinstance(each, Quotation) else _line(each) for each in content)


def _row(row: Row) -> str:
    """What heads the row in bold, labels behind it, statements below it."""
    head, *cells = row.cells
    labels = [line.text for cell in cells for line in cell if not line.mark]
    name = ", ".join(filter(None, [line.lead or line.text for line in head]))
    opening = [f"**{escape(name)}**", *(escape(line.text) for line in head if line.lead and line.text)]
    if labels:
        opening.append(escape(f"({', '.join(labels)})"))
    said = "\n".join(f"  - {_line(line)}" for cell in cells for line in cell if line.mark)
    return f"- {' '.join(opening)}" + (f"\n{said}" if said else "")


def _quotation(quotation: Quotation) -> str:
    return f"{_line(quotation.line)} — {escape(quotation.speaker)} — {escape(quotation.source)}"


def _line(line: Line) -> str:
    lead = f"**{escape(line.lead)}** " if line.lead else ""
    mark = f"[^{line.mark.note}]" if line.mark else ""
    behind = [escape(part) for part in (line.tag, f"— {line.source}" if line.source else "") if part]
    return " ".join([f"{lead}{escape(line.text)} {line.dots}{mark}", *behind])


def _sources(references: tuple[Reference, ...]) -> Iterator[str]:
    yield f"## {escape(HEADINGS['references'].title)}"
    yield _list(_reference(reference) for reference in references)


def _reference(reference: Reference) -> str:
    address = f" <{reference.url}>" if reference.url and _can_stand(reference.url) else ""
    return f"**{escape(reference.id)}** {escape(reference.text)}{address}{reference.closing} {escape(reference.descriptor)}"


def _can_stand(address: str) -> bool:
    """True where `address` can stand between angle brackets (CommonMark 6.5)."""
    return bool(re.fullmatch(r"https?://[^\s<>\x00-\x1f]+", address))


def _notes(memo: Memo) -> Iterator[str]:
    """One definition a note that the body points to; those of the annex come later in the order of numbers."""
    pointed = {line.mark.note for line in _list_lines(memo) if line.mark}
    yield "\n".join(f"[^{note.number}]: {escape(_quote(note))}" for note in memo.notes if note.number in pointed)


def _quote(note: Note) -> str:
    """“Harbour Courier (S2), 3 March 2026: “The pact runs out …”; …”: here the opening words stand for the annex."""
    return "; ".join(f"{passage.label}: “{passage.short}”" for passage in note.passages)


def _list_lines(memo: Memo) -> Iterator[Line]:
    for part in memo.parts:
        yield from filter(None, [part.opening])
        yield from (*part.bottom_line, *part.context, *part.stakes, *part.outlook)
        yield from (quotation.line for quotation in part.quotations)
        for table in (part.issues, part.deadlines, part.disagreements, part.developments):
            yield from (line for row in table.rows for cell in row.cells for line in cell)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
