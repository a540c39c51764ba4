"""Where the words of a note are marked in their article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.site.passages import Cited, cut

TEXT = "Ferry pact lapses\n\nThe pact runs out. Talks broke off.\nNobody knows why."
PACT = Cited(1, TEXT.index("The pact"), TEXT.index(" Talks"))
RUNS = Cited(2, TEXT.index("runs"), TEXT.index("off."))
BOTH = Cited(3, TEXT.index("off."), TEXT.index("why."))


def _told(cited: list[Cited], chosen: int | None) -> list[list[tuple[str, tuple[int, ...]]]]:
    return [[(piece.text, piece.notes) for piece in pieces] for pieces in cut(TEXT, cited, chosen)]


def test_overlapping_notes_share_their_words() -> None:
    assert _told([PACT, RUNS], None) == [
        [("Ferry pact lapses", ())],
        [("The pact ", (1,)), ("runs out.", (1, 2)), (" Talks broke ", (2,)), ("off.", ())],
        [("Nobody knows why.", ())],
    ]


def test_a_note_across_paragraphs_is_marked_in_both_and_has_one_place() -> None:
    pieces = [piece for line in cut(TEXT, [PACT, RUNS, BOTH], 3) for piece in line]
    assert [piece.text for piece in pieces if piece.chosen] == ["off.", "Nobody knows "]
    assert [piece.text for piece in pieces if piece.first] == ["off."]
    assert [piece.closing for piece in pieces if piece.closing] == [(1,), (2,), (3,)]


def test_characters_that_a_page_cannot_hold_move_no_mark() -> None:
    body = "a\u202eb\x00c \u200bwords\t here"
    start = body.index("words")
    pieces = cut(body, [Cited(1, start, start + 5)], 1)[0]
    assert [(piece.text, piece.chosen) for piece in pieces] == [("abc ", False), ("words", True), (" here", False)]


@given(
    body=st.text(alphabet="ab c\n", max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 70), st.integers(1, 20)), max_size=6),
    chosen=st.integers(1, 6),
)
def test_nothing_is_lost_and_only_cited_words_are_marked(body: str, spans: list[tuple[int, int]], chosen: int) -> None:
    cited = [Cited(number, start, start + length) for number, (start, length) in enumerate(spans, start=1)]
    paragraphs = cut(body, cited, chosen)
    lines = [line for line in body.split("\n") if line.strip()]
    assert ["".join(piece.text for piece in pieces).split() for pieces in paragraphs] == [line.split() for line in lines]
    pieces = [piece for paragraph in paragraphs for piece in paragraph]
    assert sum(piece.first for piece in pieces) == any(piece.chosen for piece in pieces)
    assert all(piece.chosen == (chosen in piece.notes) for piece in pieces)
