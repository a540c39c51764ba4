"""`Timeline` → an SVG picture of it, its words inside as the text alternative."""

from lxml import etree

from briefing.writers.figure_layout import INK, LINE_HEIGHT, SIGN, TYPE_SIZE, WIDTH, Label, Sign, Stroke, lay_out
from briefing.writers.memo_model import Timeline

Element = etree._Element  # noqa: SLF001 -- the only name that lxml gives to the type

_SVG = "http://www.w3.org/2000/svg"


def draw(timeline: Timeline) -> str:
    """The picture as SVG, with `title` for those who cannot see it; empty where there are no points."""
    if not timeline.points:
        return ""
    picture = lay_out(timeline)
    millimetres = {"width": f"{WIDTH / 10:g}mm", "height": f"{picture.height / 10:g}mm"}
    root = etree.Element("svg", {"xmlns": _SVG, "viewBox": f"0 0 {WIDTH} {picture.height}", "role": "img", **millimetres})
    etree.SubElement(root, "title").text = timeline.alternative
    for stroke in picture.strokes:
        _draw_stroke(root, stroke)
    for sign in picture.signs:
        _draw_sign(root, sign)
    for label in picture.labels:
        _write_label(root, label)
    return str(etree.tostring(root, encoding="unicode"))


def _draw_stroke(root: Element, stroke: Stroke) -> None:
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke-width": stroke.width}
    line = etree.SubElement(root, "line", {"stroke": stroke.colour, **{key: str(value) for key, value in ends.items()}})
    if stroke.dashed:
        line.set("stroke-dasharray", "8 5")


def _draw_sign(root: Element, sign: Sign) -> None:
    x, y = sign.centre
    if sign.shape == "dot":
        etree.SubElement(root, "circle", {"cx": str(x), "cy": str(y), "r": str(SIGN), "fill": sign.colour})
        return
    reach = SIGN + 3  # as large to the eye as the dot
    corners = f"{x},{y - reach} {x + reach},{y} {x},{y + reach} {x - reach},{y}"
    fill = "#ffffff" if sign.shape == "hollow diamond" else sign.colour
    etree.SubElement(root, "polygon", {"points": corners, "fill": fill, "stroke": sign.colour, "stroke-width": "3"})


def _write_label(root: Element, label: Label) -> None:
    _write(root, (label.centre, label.base), label.date, {"font-weight": "600", "fill": label.colour})
    for row, words in enumerate(label.rows, start=1):
        _write(root, (label.centre, label.base + row * LINE_HEIGHT), words, {"fill": INK})


def _write(root: Element, place: tuple[int, int], words: str, style: dict[str, str]) -> None:
    x, y = map(str, place)
    common = {"x": x, "y": y, "font-family": "Memo Sans", "font-size": str(TYPE_SIZE), "text-anchor": "middle"}
    etree.SubElement(root, "text", {**common, **style}).text = words
