"""`Timeline` → a drawing of Word's own shapes (MS-ODRAWXML, 2.2), with its words as alternative text.

Shapes, not a picture: they stay sharp, take the fonts of the template, and can be edited in Word.
"""

from docx.oxml.ns import nsmap
from lxml import etree

from briefing.writers import docx_xml as xml
from briefing.writers.figure_layout import LINE_HEIGHT, SIGN, WIDTH, Label, Sign, Stroke, lay_out
from briefing.writers.memo_model import Timeline

_EMU = 3600  # English metric units in a tenth of a millimetre
_TWIP = 635  # English metric units in a twentieth of a point
_SPACES = {
    **{prefix: nsmap[prefix] for prefix in ("w", "wp", "a")},
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_PRESETS = {"dot": "ellipse", "diamond": "diamond", "hollow diamond": "diamond"}


def draw(timeline: Timeline, identity: int, width: int, style: str, lead: str) -> xml.Element:
    """A run with the drawing, as wide as `width` (twentieths of a point) where that is less than the picture's own.

    `identity` is unique among the drawings of the document; `style` and `lead` are the ids of the labels' paragraph style
    and of the character style of their dates. Programs that know no shapes of Word 2010 get the alternative text.
    """
    picture = lay_out(timeline)
    own = (WIDTH * _EMU, picture.height * _EMU)
    shown = (min(own[0], width * _TWIP), own[1])
    shapes = [_stroke(stroke) for stroke in picture.strokes]
    shapes += [_sign(sign) for sign in picture.signs]
    shapes += [_label(label, picture.label_width, style, lead) for label in picture.labels]
    for number, shape in enumerate(shapes, start=1):
        shape.insert(0, _make("wps:cNvPr", id=identity + number, name=f"Timeline {number}"))
    group = _make(
        "wpg:wgp",
        _make("wpg:cNvGrpSpPr"),
        _make(
            "wpg:grpSpPr",
            _make("a:xfrm", *_box("a:off", "a:ext", (0, 0), shown), *_box("a:chOff", "a:chExt", (0, 0), own)),
        ),
        *shapes,
    )
    inline = _make(
        "wp:inline",
        _make("wp:extent", cx=shown[0], cy=shown[1]),
        _make("wp:docPr", id=identity, name="Timeline", descr=timeline.alternative),
        _make("wp:cNvGraphicFramePr"),
        _make("a:graphic", _make("a:graphicData", group, uri=_SPACES["wpg"])),
        distT=0, distB=0, distL=0, distR=0,
    )  # fmt: skip
    words = _make("w:t")
    words.text = timeline.alternative
    choice = _make("mc:Choice", _make("w:drawing", inline), Requires="wpg")
    return xml.make("r", [_make("mc:AlternateContent", choice, _make("mc:Fallback", words))])


def _stroke(stroke: Stroke) -> xml.Element:
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    flips = {name: "1" for name, turned in (("flipH", x2 < x1), ("flipV", y2 < y1)) if turned}
    frame = _make(
        "a:xfrm",
        *_box("a:off", "a:ext", (min(x1, x2) * _EMU, min(y1, y2) * _EMU), (abs(x2 - x1) * _EMU, abs(y2 - y1) * _EMU)),
        **flips,
    )
    dash = [_make("a:prstDash", val="sysDash")] if stroke.dashed else []
    line = _make("a:ln", _fill(stroke.colour), *dash, w=stroke.width * _EMU)
    return _make(
        "wps:wsp",
        _make("wps:cNvCnPr"),
        _make("wps:spPr", frame, _make("a:prstGeom", _make("a:avLst"), prst="line"), line),
        _make("wps:bodyPr"),
    )


def _sign(sign: Sign) -> xml.Element:
    reach = SIGN if sign.shape == "dot" else SIGN + 3  # a diamond must be wider to look as large
    x, y = sign.centre
    frame = _make("a:xfrm", *_box("a:off", "a:ext", ((x - reach) * _EMU, (y - reach) * _EMU), (2 * reach * _EMU,) * 2))
    fill = _fill("#ffffff" if sign.shape == "hollow diamond" else sign.colour)
    outline = _make("a:ln", _fill(sign.colour), w=3 * _EMU)
    return _make(
        "wps:wsp",
        _make("wps:cNvSpPr"),
        _make("wps:spPr", frame, _make("a:prstGeom", _make("a:avLst"), prst=_PRESETS[sign.shape]), fill, outline),
        _make("wps:bodyPr"),
    )


def _label(label: Label, width: int, style: str, lead: str) -> xml.Element:
    top = label.base - LINE_HEIGHT * 4 // 5
    height = LINE_HEIGHT * (1 + len(label.rows)) + LINE_HEIGHT // 2
    place, size = ((label.centre - width // 2) * _EMU, top * _EMU), (width * _EMU, height * _EMU)
    date = xml.run(label.date, lead)
    properties = date.find(f"{{{_SPACES['w']}}}rPr")
    if properties is not None:
        properties.append(xml.make("color", val=label.colour.removeprefix("#").upper()))
    rows = [element for row in label.rows for element in (xml.line_break(), xml.run(row))]
    written = xml.paragraph(style, [date, *rows])
    xml.fix_lines(written, LINE_HEIGHT * _EMU // _TWIP)  # those of the picture, whatever fonts the style falls back to
    return _make(
        "wps:wsp",
        _make("wps:cNvSpPr", txBox=1),
        _make(
            "wps:spPr",
            _make("a:xfrm", *_box("a:off", "a:ext", place, size)),
            _make("a:prstGeom", _make("a:avLst"), prst="rect"),
            _make("a:noFill"),
            _make("a:ln", _make("a:noFill")),
        ),
        _make("wps:txbx", _make("w:txbxContent", written)),
        _make("wps:bodyPr", _make("a:noAutofit"), wrap="square", lIns=0, tIns=0, rIns=0, bIns=0, anchor="t"),
    )


def _fill(colour: str) -> xml.Element:
    return _make("a:solidFill", _make("a:srgbClr", val=colour.removeprefix("#").upper()))


def _box(place: str, size: str, start: tuple[int, int], extent: tuple[int, int]) -> tuple[xml.Element, xml.Element]:
    return _make(place, x=start[0], y=start[1]), _make(size, cx=extent[0], cy=extent[1])


def _make(tag: str, *children: xml.Element, **attributes: str | int) -> xml.Element:
    """`<prefix:tag attribute="…">` with `children`; the attributes of drawings have no prefix."""
    prefix, name = tag.split(":")
    element = etree.Element(f"{{{_SPACES[prefix]}}}{name}", nsmap=_SPACES)
    for key, value in attributes.items():
        element.set(key, str(value))
    element.extend(children)
    return element
