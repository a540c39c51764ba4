"""A Word template → the ids of the styles that the memo asks for by name, and the width of its page."""

from docx.document import Document
from docx.oxml.ns import qn

from briefing.errors import RenderError

PARAGRAPHS = (
    "Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption", "Quote", "Footnote Text",
    "TOC Heading", "TOC 1",
    "Memo Bottom Line", "Memo Bottom Line Heading", "Memo Legend", "Memo No Evidence", "Memo Table Text", "Memo Table Heading",
    "Memo Table Label", "Memo Fact", "Memo Fact Label", "Memo Source", "Memo Source Descriptor",
    "Memo Annex Source", "Memo Annex Passage", "Memo Annex Statement", "Memo Annex Quote", "Memo More", "Memo Problem",
    "Memo Figure", "Memo Figure Text",
)  # fmt: skip
CHARACTERS = (
    "Footnote Reference",
    "Hyperlink",
    "Memo Attribution",
    "Memo Lead",
    "Memo Quote Source",
    "Memo Support",
    "Memo Cited Words",
    "Memo Number",
)
TABLES = ("Memo Table", "Memo Facts")


class Styles:
    """Style ids by name. Word keeps the names of its own styles in lower case, whatever its language shows."""

    def __init__(self, template: Document) -> None:
        """Raises `RenderError` where a style is missing."""
        self._ids: dict[str, str] = {}
        for style in template.styles.element.findall(qn("w:style")):
            name, identity = style.find(qn("w:name")), style.get(qn("w:styleId"))
            if name is not None and identity:
                self._ids[name.get(qn("w:val"), "").lower()] = identity
        missing = [name for name in (*PARAGRAPHS, *CHARACTERS, *TABLES) if name.lower() not in self._ids]
        if missing:
            raise RenderError(
                f"template memo.docx: lacks the style “{missing[0]}”"
                + (f" and {len(missing) - 1} more" if missing[1:] else "")
                + "; add it in Word, or start again from a copy of the project's own templates/memo.docx"
            )

    def __getitem__(self, name: str) -> str:
        """The id of the style called `name`, one of those above."""
        return self._ids[name.lower()]


def text_width(template: Document) -> int:
    """Width between the margins of the last section, in twentieths of a point."""
    if not template.sections:
        raise RenderError("template memo.docx: has no page set-up; open it in Word and save it again")
    section = template.sections[-1]
    edges = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (edge.twips if edge is not None else 0 for edge in edges)
    if page - left - right <= 0:
        raise RenderError("template memo.docx: the margins leave no room for text; set page size and margins in Word")
    return page - left - right
