"""The line of time: what is drawn, in words that can be read, without one mark across another."""

import itertools
import re

import briefings
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from briefing.options import Options
from briefing.writers import figure, memo
from briefing.writers.figure_layout import SIGN, Stroke, lay_out
from briefing.writers.memo_model import Timeline


def _timeline() -> Timeline:
    return memo.build(briefings.small(), Options()).parts[0].timeline


def test_the_figure_tells_its_words_and_escapes_them() -> None:
    timeline = _timeline()
    first = timeline.points[0].model_copy(update={"label": "<script> & more"})
    drawn = figure.draw(timeline.model_copy(update={"points": (first, *timeline.points[1:])}))
    assert "&lt;script&gt; &amp; more" in drawn
    assert re.search(r"<title>Line of time\. Information cut-off 4 March 2026\. 2 March 2026: Talks ", drawn)
    assert (drawn.count("<circle"), drawn.count("<polygon")) == (1, 3)  # events and deadlines; the cut-off is a line


def test_labels_of_the_figure_do_not_cover_each_other() -> None:
    timeline = _timeline()
    crowd = tuple(timeline.points[0].model_copy(update={"position": position}) for position in (0, 1, 2, 990, 995, 1000))
    drawn = lxml_html.fromstring(figure.draw(timeline.model_copy(update={"points": crowd})))
    rows: dict[str, list[int]] = {}
    for words in drawn.iter("text"):
        rows.setdefault(words.get("y", ""), []).append(int(words.get("x", "")))
    for centres in rows.values():
        assert all(right - left >= 400 for left, right in itertools.pairwise(centres))


def test_a_deadline_that_stands_no_more_is_drawn_hollow() -> None:
    small = briefings.small()
    replaced = small.deadlines[0].model_copy(update={"superseded_by": "2026-03-20"})
    timeline = memo.build(small.model_copy(update={"deadlines": (replaced, *small.deadlines[1:])}), Options()).parts[0].timeline
    assert re.findall(r'<polygon [^>]*fill="([^"]+)"', figure.draw(timeline)) == ["#ffffff", "#7a1a1a", "#7a1a1a"]


def _meet(first: Stroke, second: Stroke) -> bool:
    """True where the two cross, as against touching."""

    def side(stroke: Stroke, place: tuple[int, int]) -> int:
        (x1, y1), (x2, y2) = stroke.start, stroke.end
        return (x2 - x1) * (place[1] - y1) - (y2 - y1) * (place[0] - x1)

    apart = side(first, second.start) * side(first, second.end), side(second, first.start) * side(second, first.end)
    return apart[0] < 0 and apart[1] < 0


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=9, unique=True))
def test_no_stroke_crosses_another_or_a_sign(positions: list[int]) -> None:
    point = _POINT
    crowd = tuple(point.model_copy(update={"position": position}) for position in sorted(positions))
    picture = lay_out(Timeline(points=crowd, caption="", alternative=""))
    axis = picture.strokes[0].start[1]
    for first, second in itertools.combinations(picture.strokes[1:], 2):
        assert not _meet(first, second)
    slanted = [stroke for stroke in picture.strokes[1:] if stroke.start[0] != stroke.end[0]]
    for stroke in slanted:
        assert min(abs(stroke.start[1] - axis), abs(stroke.end[1] - axis)) > SIGN + 3
    lefts = sorted((label.centre, label.base < axis) for label in picture.labels)
    for up in (True, False):
        own = [centre for centre, above in lefts if above is up]
        assert all(right - left >= picture.label_width for left, right in itertools.pairwise(own))


_POINT = _timeline().points[0]
