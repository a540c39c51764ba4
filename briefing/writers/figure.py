"""`Timeline` → an SVG picture of it, its words inside as the text alternative."""

import textwrap

from lxml import etree

from briefing.writers.memo_model import Point, Timeline
from briefing.writers.text import shorten

Element = etree._Element  # noqa: SLF001 -- the only name that lxml gives to the type

_SVG = "http://www.w3.org/2000/svg"

# All in user units, ten to a millimetre: the picture is 164 mm wide, as the text of the page.
_WIDTH, _HEIGHT = 1640, 316
_LEFT, _RIGHT = 170, 1470
_AXIS = 152
_LINE_HEIGHT = 29
_LABEL_WIDTH = 23  # characters of the label's size across one label
_LABEL_ROWS = 3
_GAP = 268  # between centres of labels on one side of the axis
_NAVY, _RED, _GREY = "#14304f", "#7a1a1a", "#595959"
_COLOURS = {"past": _NAVY, "coming": _RED, "cut-off": _GREY}


def draw(timeline: Timeline) -> str:
    """The picture as SVG, with `title` for those who cannot see it; empty where there are no points."""
    if not timeline.points:
        return ""
    root = etree.Element("svg", {"xmlns": _SVG, "viewBox": f"0 0 {_WIDTH} {_HEIGHT}", "role": "img"})
    etree.SubElement(root, "title").text = timeline.alternative
    _draw_line(root, (_LEFT - 60, _AXIS), (_RIGHT + 60, _AXIS), stroke=_NAVY, width=5)
    for point, (centre, above) in zip(timeline.points, _arrange(timeline.points), strict=True):
        _draw_point(root, point, centre, above=above)
    return str(etree.tostring(root, encoding="unicode"))


def _place(thousandths: int) -> int:
    return _LEFT + (_RIGHT - _LEFT) * thousandths // 1000


def _arrange(points: tuple[Point, ...]) -> list[tuple[int, bool]]:
    """Centre and side of each label: alternately below and above, pushed apart so that none covers another."""
    sides: dict[bool, list[int]] = {False: [], True: []}
    for index, point in enumerate(points):
        sides[index % 2 == 1].append(_place(point.position))
    spread = {side: _spread(centres) for side, centres in sides.items()}
    return [(spread[index % 2 == 1][index // 2], index % 2 == 1) for index in range(len(points))]


def _spread(centres: list[int]) -> list[int]:
    """`centres`, in order, moved as little as it takes to be `_GAP` apart inside the picture."""
    placed: list[int] = []
    for centre in centres:
        placed.append(max(centre, placed[-1] + _GAP if placed else _LEFT))
    limit = _RIGHT
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - _GAP
    return placed


def _draw_point(root: Element, point: Point, centre: int, *, above: bool) -> None:
    x = _place(point.position)
    colour = _COLOURS[point.kind]
    lines = _wrap(point.label)
    top = _AXIS - 38 - _LINE_HEIGHT * len(lines) if above else _AXIS + 54
    if abs(centre - x) > 20:
        _draw_line(root, (x, _AXIS), (centre, _AXIS - 26 if above else _AXIS + 26), stroke=_GREY, width=2)
    if point.kind == "cut-off":
        line = _draw_line(root, (x, _AXIS - 26), (x, _AXIS + 26), stroke=colour, width=4)
        line.set("stroke-dasharray", "8 5")
    else:
        etree.SubElement(root, "circle", {"cx": str(x), "cy": str(_AXIS), "r": "12", "fill": colour})
    _write_text(root, (centre, top), point.date, {"font-weight": "600", "fill": colour})
    for row, words in enumerate(lines, start=1):
        _write_text(root, (centre, top + row * _LINE_HEIGHT), words, {"fill": "#1a1a1a"})


def _wrap(label: str) -> list[str]:
    """`label` in rows, broken at words; what does not fit the last row is cut off with `…`."""
    rows = textwrap.wrap(label, _LABEL_WIDTH, break_on_hyphens=False)
    rest = " ".join(rows[_LABEL_ROWS - 1 :])
    return [*rows[: _LABEL_ROWS - 1], shorten(rest, _LABEL_WIDTH)] if len(rows) > _LABEL_ROWS else rows


def _draw_line(root: Element, start: tuple[int, int], end: tuple[int, int], *, stroke: str, width: int) -> Element:
    ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1], "stroke-width": width}
    return etree.SubElement(root, "line", {"stroke": stroke, **{key: str(value) for key, value in ends.items()}})


def _write_text(root: Element, place: tuple[int, int], words: str, style: dict[str, str]) -> None:
    common = {"x": str(place[0]), "y": str(place[1]), "font-family": "Memo Sans", "font-size": "25", "text-anchor": "middle"}
    etree.SubElement(root, "text", {**common, **style}).text = words
