"""`verify` finds what is not had from the source by visible edits, and nothing else."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import briefings
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.model.statement import Citation, Deadline, Quote, Statement
from briefing.verify import LONGEST_REPLACEMENT, is_edited, verify

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

WORDS = st.lists(
    st.sampled_from("the truce on steel can’t lapse 3.5 (U.S.) [sic] “no,” … so-called cost £5m Öl".split()),
    min_size=3,
    max_size=25,
)


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("The pact lapses.", "The pact lapses."),
        ("[Torvald] also hinted …", "She also hinted that a deal was near."),
        ("[T]he pact lapses", "the pact lapses"),
        ("on Friday [12 December], spread over a year", "on Friday, spread over a year"),
        ("a pact … that lapses", "a pact of 2019 that lapses"),
        ("a pact […] that lapses", "a pact of 2019 that lapses"),
        ("… that lapses", "a pact of 2019 that lapses"),
        ("a pact [of 2019]", "a pact"),
        ("walk[ed] slowly", "walks slowly"),
        ("he wrote “teh [sic] pact”", "he wrote “teh [sic] pact”"),
        ("he began … and stopped", "he began … and stopped"),
        ("two  blanks", "two\n blanks"),
        ("x [y] z", f"x {'w ' * LONGEST_REPLACEMENT}z"),
    ],
)  # fmt: skip
def test_visible_edits_are_allowed(text: str, original: str) -> None:
    assert is_edited(text, original)


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("The pact lapsed.", "The pact lapses."),
        ("the pact lapses", "The pact lapses"),
        ("The pact", "The pact lapses"),
        ("a pact that lapses", "a pact of 2019 that lapses"),
        ("… likely", "unlikely"),
        ("it can … lapse", "it can’t lapse"),
        ("it cost 3 …", "it cost 3.5 million"),
        ("the so …", "the so-called pact"),
        ("[The moon is cheese]", "She said so"),
        ("…", "She said so"),
        ("[t]he cat", "In the cat"),
        ("[A]t noon", "but at noon"),
        ("x [y] z", f"x {'w ' * (LONGEST_REPLACEMENT + 1)}z"),
        ("lapses … the pact", "the pact lapses"),
        ("the [pact", "the treaty"),
    ],
)
def test_what_a_reader_cannot_see_is_refused(text: str, original: str) -> None:
    assert not is_edited(text, original)


@given(WORDS, st.data())
def test_any_omission_or_bracket_at_whole_words_verifies(words: list[str], data: st.DataObject) -> None:
    printed: list[str] = []
    left = 0
    place = 0
    while place < len(words):
        length = data.draw(st.integers(1, 4))
        edit = data.draw(st.sampled_from(["keep", "keep", "omit", "replace", "insert"]))
        taken = words[place : place + length]
        if edit == "omit":
            printed.append("…")
        elif edit == "replace":
            printed.append("[somebody else]")
        else:
            printed += taken + (["[a word]"] if edit == "insert" else [])
            left += sum(any(map(str.isalnum, word)) for word in taken)
        place += length
    assume(left)
    assert is_edited(" ".join(printed), " ".join(words))


@given(WORDS, st.data())
def test_a_changed_word_is_refused(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    assume("…" not in words[:place] + words[place + 1 :] and "[sic]" not in words)
    assert not is_edited(" ".join([*words[:place], "unsaid", *words[place + 1 :]]), " ".join(words))


@given(WORDS, st.data())
def test_a_word_left_out_without_a_mark_is_refused(words: list[str], data: st.DataObject) -> None:
    assume("…" not in words and "[sic]" not in words)
    place = data.draw(st.integers(0, len(words) - 1))
    assert not is_edited(" ".join(words[:place] + words[place + 1 :]), " ".join(words))


def _faults(briefing: Briefing) -> list[tuple[str, str]]:
    return [(fault.where, fault.what) for fault in verify(briefing)]


@pytest.mark.parametrize("make", [briefings.small, briefings.nearly_empty, briefings.large])
def test_sound_briefings_have_no_fault(make: object) -> None:
    assert callable(make)
    assert verify(make()) == ()


def test_a_citation_of_no_source_is_a_fault() -> None:
    small = briefings.small()
    said = Statement(text="x", citations=(Citation(source="S9", start=0, end=1, text="x"),), origins=1)
    faults = _faults(small.model_copy(update={"context": (said,)}))
    assert faults == [
        ("context[0].citations[0]", "there is no source “S9”"),
        ("context[0].origins", "says 1, but the citations span 0"),
    ]


def test_a_citation_that_reads_otherwise_is_a_fault() -> None:
    small = briefings.small()
    said = Statement(text="by Ne", citations=(Citation(source="S1", start=0, end=5, text="by Ne"),), origins=1)
    (fault,) = _faults(small.model_copy(update={"stakes": (said,)}))
    assert fault == ("stakes[0].citations[0]", "S1 0:5 reads “Ferry”, not “by Ne”")


def test_a_citation_past_the_end_is_a_fault() -> None:
    small = briefings.small()
    said = Statement(text="x", citations=(Citation(source="S1", start=9999, end=10000, text="x"),), origins=1)
    (fault,) = _faults(small.model_copy(update={"stakes": (said,)}))
    assert fault[1].startswith("ends at 10000, past the end of S1")


def test_a_wrong_count_of_origins_is_a_fault() -> None:
    small = briefings.small()
    first, *rest = small.bottom_line
    changed = small.model_copy(update={"bottom_line": (first.model_copy(update={"origins": 2}), *rest)})
    assert _faults(changed) == [("bottom_line[0].origins", "says 2, but the citations span 1")]


def test_a_quotation_takes_no_edits() -> None:
    small = briefings.small()
    quote = small.quotes[1].model_copy(update={"text": "Our offer is [more than] fair, and it is our last,"})
    (fault,) = _faults(small.model_copy(update={"quotes": (quote,)}))
    assert fault[0] == "quotes[0].text"


def test_the_occasion_of_a_quotation_is_held_to_its_characters() -> None:
    small = briefings.small()
    told = small.quotes[0].occasion
    assert told is not None
    moved = told.model_copy(update={"start": told.start + 1, "end": told.end + 1})
    (fault,) = _faults(small.model_copy(update={"quotes": (small.quotes[0].model_copy(update={"occasion": moved}),)}))
    assert fault[0] == "quotes[0].occasion"


def test_words_of_likelihood_stand_in_the_citation() -> None:
    small = briefings.small()
    for likelihood, faults in (("expect", []), ("almost certainly", ["outlook[0].likelihood"])):
        expected = small.outlook[0].model_copy(update={"likelihood": likelihood})
        found = _faults(small.model_copy(update={"outlook": (expected,)}))
        assert [fault[0] for fault in found] == faults


def test_another_outlet_may_cut_the_same_quotation_shorter_but_not_change_it() -> None:
    small = briefings.small()
    sources = {source.id: source for source in small.sources}
    long = briefings.cite(sources["S3"], "Our offer is fair, and it is our last,")
    shared = sources["S1"].model_copy(update={"text": 'He called it "fair, and it is our last" and left. Not now.'})
    changed = small.model_copy(update={"sources": (shared, *small.sources[1:]), "quotes": ()})
    for words, faults in (("fair, and it is our last", 0), ("Not now.", 1)):
        quote = Quote(
            text=long.text, citations=(long, briefings.cite(shared, words)), origins=2, speaker="X", role=None, kind="full"
        )
        emptied = changed.model_copy(
            update=dict.fromkeys(("bottom_line", "context", "issues", "stakes", "deadlines", "outlook", "disagreements"), ())
        )
        assert len(verify(emptied.model_copy(update={"quotes": (quote,)}))) == faults


def test_what_a_deadline_says_must_stand_in_its_citation() -> None:
    small = briefings.small()
    fixed = small.deadlines[2]
    assert isinstance(fixed, Deadline)
    changed = small.model_copy(update={"deadlines": (fixed.model_copy(update={"what": "The pact never runs out"}),)})
    (fault,) = _faults(changed)
    assert fault[0] == "deadlines[0].what"


def test_a_fault_is_one_line() -> None:
    small = briefings.small()
    said = small.context[0].model_copy(update={"text": "Two\nlines " + "and more " * 30})
    (fault,) = verify(small.model_copy(update={"context": (said,), "as_of": datetime.date(2026, 3, 4)}))
    assert "\n" not in fault.what
    assert len(fault.what) < 200
