"""Words and style ids → WordprocessingML elements (ISO/IEC 29500-1, 17): runs, links, bookmarks, fields, paragraphs, tables."""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import nsmap, qn
from lxml import etree

Element = etree._Element  # noqa: SLF001 -- the only name that lxml gives to the type

_MAP = {prefix: nsmap[prefix] for prefix in ("w", "r")}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def make(tag: str, children: Iterable[Element] = (), **attributes: str | int) -> Element:
    """`<w:tag w:attribute="…">` with `children`; an attribute's trailing underscore (for Python's keywords) is dropped."""
    element = etree.Element(qn(f"w:{tag}"), nsmap=_MAP)
    for name, value in attributes.items():
        element.set(qn(f"w:{name.rstrip('_')}"), str(value))
    element.extend(children)
    return element


def run(words: str, style: str | None = None) -> Element:
    """A run of text; a character style id or None."""
    text = make("t")
    text.text = words
    text.set(_XML_SPACE, "preserve")
    return make("r", [*_run_properties(style), text])


def tab() -> Element:
    """A run that holds a tabulator."""
    return make("r", [make("tab")])


def line_break() -> Element:
    """A run that begins a new line in the same paragraph."""
    return make("r", [make("br")])


def footnote_reference(number: int, style: str) -> Element:
    """The mark in the text; `number` is the footnote's id."""
    return make("r", [*_run_properties(style), make("footnoteReference", id=number)])


def footnote_own_mark(style: str) -> Element:
    """The mark at the head of the footnote itself."""
    return make("r", [*_run_properties(style), make("footnoteRef")])


def bookmark(name: str, identity: int, content: Iterable[Element]) -> list[Element]:
    """`content` between the ends of a bookmark; `identity` is unique in the document."""
    return [make("bookmarkStart", id=identity, name=name), *content, make("bookmarkEnd", id=identity)]


def link(anchor: str, content: Iterable[Element], tooltip: str = "") -> Element:
    """A link to a bookmark of the document."""
    element = make("hyperlink", content, anchor=anchor, history=1)
    if tooltip:
        element.set(qn("w:tooltip"), tooltip)
    return element


def outer_link(relationship: str, content: Iterable[Element]) -> Element:
    """A link to an address outside, by the id of its relationship."""
    element = make("hyperlink", content, history=1)
    element.set(qn("r:id"), relationship)
    return element


def field(instruction: str, shown: str, style: str | None = None) -> list[Element]:
    """A complex field with the result that is shown until Word computes its own."""

    def part(kind: str) -> Element:
        return make("r", [*_run_properties(style), make("fldChar", fldCharType=kind)])

    code = make("instrText")
    code.text = f" {instruction} "
    code.set(_XML_SPACE, "preserve")
    return [part("begin"), make("r", [*_run_properties(style), code]), part("separate"), run(shown, style), part("end")]


def paragraph(style: str, content: Iterable[Element]) -> Element:
    """A paragraph of the style with that id."""
    return make("p", [make("pPr", [make("pStyle", val=style)]), *content])


def keep_with_next(block: Element) -> None:
    """Keeps a paragraph, a row, or the last row of a table, on the page of what follows it."""
    last = block.findall(qn("w:tr"))[-1:] or [block]
    for properties in last[0].iter(qn("w:pPr")):
        if properties.find(qn("w:keepNext")) is None:
            properties.insert(1, make("keepNext"))


def let_go(block: Element) -> None:
    """Lets a page end behind a paragraph whose style would keep it with what follows."""
    block[0].insert(1, make("keepNext", val=0))


def set_apart(block: Element, before: int, after: int) -> None:
    """Gives a paragraph space, in twentieths of a point, where its style, made for other neighbours, has too little."""
    block[0].append(make("spacing", before=before, after=after))


def fix_lines(block: Element, height: int) -> None:
    """Gives the lines of a paragraph that height, in twentieths of a point, and no space around them."""
    block[0].append(make("spacing", before=0, after=0, line=height, lineRule="exact"))


def table(
    style: str,
    widths: Sequence[int],
    rows: Sequence[Sequence[Sequence[Element]]],
    *,
    header: bool,
    description: str,
) -> Element:
    """A table of fixed `widths`, in twentieths of a point; a cell is its paragraphs. Rows do not break across pages.

    With `header`, the first row heads the table and is repeated on every page. `description` is the text alternative.
    """
    look = make(
        "tblLook",
        val="04A0" if header else "0480",
        firstRow=int(header),
        lastRow=0,
        firstColumn=1,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    properties = make(
        "tblPr",
        [
            make("tblStyle", val=style),
            make("tblW", w=sum(widths), type="dxa"),
            make("tblLayout", type="fixed"),
            look,
            make("tblDescription", val=description),
        ],
    )
    grid = make("tblGrid", [make("gridCol", w=width) for width in widths])
    made = [_row(row, widths, header=header and not index) for index, row in enumerate(rows)]
    for row in made[-2:-1] if header else ():
        keep_with_next(row)  # the last stands on no page alone
    return make("tbl", [properties, grid, *made])


def _row(cells: Sequence[Sequence[Element]], widths: Sequence[int], *, header: bool) -> Element:
    properties = make("trPr", [make("cantSplit")])
    if header:
        properties.append(make("tblHeader"))
    made = [
        make("tc", [make("tcPr", [make("tcW", w=width, type="dxa")]), *content])
        for content, width in zip(cells, widths, strict=True)
    ]
    return make("tr", [properties, *made])


def _run_properties(style: str | None) -> list[Element]:
    return [make("rPr", [make("rStyle", val=style)])] if style else []
