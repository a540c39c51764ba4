"""Words that a line end in print may not part."""

import pytest

from briefing.writers import text
from briefing.writers.memo_model import Line


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("By Friday [28 November].", "By Friday [28~November]."),
        ("On Dec. 8, or 9 May 2026", "On Dec.~8, or 9~May~2026"),
        ("[The union] may march 10 kilometres", "[The~union] may march 10 kilometres"),
        ("[a very long insertion of words] in Maytown", "[a very long insertion of words] in~Maytown"),
        ("12 Mayors met on 3 Octoberfests", "12 Mayors met on 3 Octoberfests"),
        ("They come to an end.", "They come to an~end."),
    ],
)
def test_days_and_short_insertions_hold_together(words: str, bound: str) -> None:
    assert text.bind(words).replace("\u00a0", "~") == bound


def test_an_insertion_is_set_apart_with_the_last_word() -> None:
    line = Line(text="Papers are due on Friday [28 November].")
    assert (line.rest, line.last_word) == ("Papers are due on Friday ", "[28\u00a0November].")
