"""Two texts → stretches of words: nothing lost, nothing torn apart that a reader would read as one."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.changes.likeness import normalise, read_gist, tells_other
from briefing.changes.words import diff_words

WORDS = st.lists(st.sampled_from("the line carried 212,000 190,000 people last year , .".split()), max_size=12).map(" ".join)


@given(old=WORDS | st.text(), new=WORDS | st.text())
@example(old="", new="")
@example(old=" a", new="a ")
def test_both_texts_can_be_read_out_of_the_stretches(old: str, new: str) -> None:
    stretches = diff_words(old, new)
    assert "".join(each.text for each in stretches if each.sort != "in") == old
    assert "".join(each.text for each in stretches if each.sort != "out") == new
    assert all(each.text for each in stretches)


def test_a_word_changes_and_the_rest_stays() -> None:
    made = [(each.sort, each.text) for each in diff_words("It carried 212,000 people.", "It carried 190,000 people.")]
    assert made == [("same", "It carried "), ("out", "212,000"), ("in", "190,000"), ("same", " people.")]


def test_texts_with_little_in_common_change_as_a_whole() -> None:
    made = [each.sort for each in diff_words("The vote is over.", "A tug ran aground off the isle on Monday.")]
    assert made == ["out", "in"]


def test_what_turns_a_telling_round() -> None:
    assert tells_other("Crews will strike.", "Crews will not strike.")
    assert tells_other("Seven crews strike.", "Eight crews strike.")
    assert tells_other("Talks resume on Monday.", "Talks resume on Tuesday.")
    assert not tells_other("Seven crews strike.", "7 crews strike.")
    assert tells_other("Crews can have a refund of $89.", "Crews can have a refund of $89 until Dec. 31.")
    assert not tells_other("Crews strike until Dec. 31.", "Crews strike on Thursday until Dec. 31.")
    assert tells_other("Crews may strike.", "Crews will strike.")
    assert not tells_other("Crews are expected to strike.", "A strike will come, crews say.", near=False)
    assert not tells_other("Crews strike on Monday.", "Crews strike on Monday [3 March].")


def test_marks_and_case_do_not_count_as_words() -> None:
    assert normalise("[T]he “crews’” vote …") == normalise("The 'crews' vote") != normalise("The crew's vote")
    assert "may" not in read_gist("Talks resume in May.").turns
