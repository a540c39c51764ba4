"""`Timeline` → where its strokes, signs and labels stand, in tenths of a millimetre; both documents draw the same picture."""

import textwrap
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.writers.memo_model import PointKind, Timeline
from briefing.writers.text import shorten

Shape = Literal["dot", "diamond", "hollow diamond", "bar"]

WIDTH = 1640
"""As wide as the text of the page."""
LINE_HEIGHT = 29
TYPE_SIZE = 25
SIGN = 12
"""Half of a sign's height."""
INK, GREY = "#1a1a1a", "#595959"

_NAVY, _RED = "#14304f", "#7a1a1a"
_LOOKS: dict[PointKind, tuple[Shape, str]] = {
    "event": ("dot", _NAVY),
    "passed": ("diamond", GREY),
    "coming": ("diamond", _RED),
    "superseded": ("hollow diamond", GREY),
    "cut-off": ("bar", GREY),
}
"""Shape and colour by kind: colour alone tells nothing."""

_WIDEST = 400  # a label of more than four centimetres is no label
_LETTER = 12  # a little more than the mean width of a character of the labels
_LABEL_ROWS = 3
_DROP, _DEEP = 36, 70  # from the axis to the nearest row of a label; the second where strokes lead to labels of that side
_KNEE = 22  # strokes stand upright so far, past every sign, and slant from there: none crosses another or a sign
_GAPS = {-1: 18, 1: 10}  # between a stroke and the label above or below it, whose letters reach under its last base line
_BEYOND = 40  # the axis goes on behind its first and last sign
_ASIDE = 20  # a label so far from its sign needs a stroke that leads there
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Stroke(NamedTuple):
    """A straight line."""

    start: tuple[int, int]
    end: tuple[int, int]
    colour: str
    width: int
    dashed: bool = False


class Sign(NamedTuple):
    """What stands on the axis for a point."""

    centre: tuple[int, int]
    shape: Shape
    colour: str


class Label(NamedTuple):
    """Date and words of a point, centred."""

    centre: int
    base: int
    """Base line of the date, which is the first row."""
    date: str
    """With the number of the note, raised."""
    colour: str
    """Of the date; the rows are in ink."""
    rows: tuple[str, ...]


class Picture(NamedTuple):
    """Everything that is drawn, what lies below first."""

    height: int
    strokes: tuple[Stroke, ...]
    signs: tuple[Sign, ...]
    labels: tuple[Label, ...]
    label_width: int
    """Room that a label may fill, its centre in the middle."""


def lay_out(timeline: Timeline) -> Picture:
    """The picture of `timeline`, which has at least one point; only as high as its labels ask, which share its width."""
    points = timeline.points
    above = [index % 2 == 1 for index in range(len(points))]
    breadth = min(_WIDEST, WIDTH // ((len(points) + 1) // 2))
    rows = [_wrap(point.label, breadth // _LETTER) for point in points]
    most = [
        1 + max((len(each) for each, up in zip(rows, above, strict=True) if up is side), default=0) for side in (True, False)
    ]
    ends = (breadth // 2, WIDTH - breadth // 2)
    places = [ends[0] + (ends[1] - ends[0]) * point.position // 1000 for point in points]
    centres = _arrange(places, above, ends, breadth)
    led = {up for x, centre, up in zip(places, centres, above, strict=True) if abs(centre - x) > _ASIDE}
    drops = {up: _DEEP if up in led else _DROP for up in (True, False)}
    axis = drops[True] + LINE_HEIGHT * most[0]
    strokes = [Stroke((ends[0] - _BEYOND, axis), (ends[1] + _BEYOND, axis), _NAVY, 5)]
    signs, labels = [], []
    for point, x, centre, up, words in zip(points, places, centres, above, rows, strict=True):
        shape, colour = _LOOKS[point.kind]
        if up in led:
            strokes += _lead((x, axis), centre, -1 if up else 1)
        if shape == "bar":
            strokes.append(Stroke((x, axis - _KNEE), (x, axis + _KNEE), colour, 4, dashed=True))
        else:
            signs.append(Sign((x, axis), shape, colour))
        base = axis - drops[True] - LINE_HEIGHT * len(words) if up else axis + drops[False] + LINE_HEIGHT * 2 // 3
        note = f" {str(point.note).translate(_RAISED)}" if point.note else ""
        labels.append(Label(centre, base, point.date + note, colour, words))
    height = axis + drops[False] + LINE_HEIGHT * most[1] + LINE_HEIGHT // 3
    return Picture(height, tuple(strokes), tuple(signs), tuple(labels), breadth)


def _lead(sign: tuple[int, int], centre: int, way: int) -> list[Stroke]:
    """What leads from a sign up (`way` −1) or down (1) to the middle of its label."""
    x, axis = sign
    knee, foot = (x, axis + way * _KNEE), (centre, axis + way * (_DEEP - _GAPS[way]))
    return [Stroke(sign, knee, GREY, 2), Stroke(knee, foot, GREY, 2)]


def _arrange(places: Sequence[int], above: Sequence[bool], ends: tuple[int, int], gap: int) -> list[int]:
    """Centre of each label: pushed apart on its side so that none covers another."""
    spread = {
        side: iter(_spread([place for place, up in zip(places, above, strict=True) if up is side], ends, gap))
        for side in (True, False)
    }
    return [next(spread[up]) for up in above]


def _spread(centres: Sequence[int], ends: tuple[int, int], gap: int) -> list[int]:
    """`centres`, in order, moved as little as it takes to be `gap` apart between `ends`.

    Labels that would cover each other are set side by side around the middle of their signs: least squares of the ways
    moved, by the pooling of adjacent violators (Ayer et al. 1955).
    """
    blocks: list[tuple[float, int]] = []  # where the first label of a block would stand, and how many it has
    for index, centre in enumerate(centres):
        place, size = float(centre - index * gap), 1
        while blocks and blocks[-1][0] > place:
            other, others = blocks.pop()
            place, size = (place * size + other * others) / (size + others), size + others
        blocks.append((place, size))
    firsts = [place for place, size in blocks for _ in range(size)]
    last = ends[1] - gap * (len(centres) - 1)
    return [round(max(ends[0], min(place, last))) + index * gap for index, place in enumerate(firsts)]


def _wrap(label: str, width: int) -> tuple[str, ...]:
    """`label` in rows of at most `width` characters, broken at words; what does not fit the last row is cut off with `…`."""
    rows = textwrap.wrap(label, width, break_on_hyphens=False)
    rest = " ".join(rows[_LABEL_ROWS - 1 :])
    return (*rows[: _LABEL_ROWS - 1], shorten(rest, width)) if len(rows) > _LABEL_ROWS else tuple(rows)
