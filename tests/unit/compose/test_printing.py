"""How cited words are printed: verbatim, or with edits that a reader can see and `verify` can undo."""

from __future__ import annotations

import datetime
import re

import pytest

from briefing.compose.material import Evidence, Material
from briefing.compose.printing import print_span
from briefing.model.extraction import Anaphor, Clause, Extraction, Name, Reference, TimeExpression
from briefing.model.source import Article, Passage, Sentence, Source, Span
from briefing.verify import is_edited

DAY = datetime.date(2024, 3, 6)


def _span(text: str, part: str) -> dict[str, int]:
    start = text.index(part)
    return {"start": start, "end": start + len(part)}


def _material(
    text: str,
    *,
    anaphors: dict[str, str] | None = None,
    names: dict[str, str] | None = None,
    times: dict[str, str] | None = None,
    opener: str | None = None,
) -> Material:
    """Material of one clause that is the whole text."""
    clause = Clause(
        start=0,
        end=len(text),
        sentence=0,
        subject=None,
        verb="be",
        status="done",
        negated=False,
        speaker=None,
        terms=(),
        phrases=(),
        quantities=(),
        anaphors=tuple(
            Anaphor(**_span(text, part), text=part, antecedent=antecedent) for part, antecedent in (anaphors or {}).items()
        ),
        openers=(Span(**_span(text, opener)),) if opener else (),
    )
    article = Article(digest="0" * 64, text=text, published=DAY)
    sentences = tuple(
        Sentence(start=m.start(), end=m.end(), kind="body") for m in re.finditer(r"\S.*?(?:\.(?= [A-Z])|$)", text)
    )
    extraction = Extraction(
        article=article,
        reference=Reference(date=DAY, basis="dateline"),
        passages=(Passage(start=0, end=len(text), kind="body", sentences=sentences),),
        names=tuple(Name(**_span(text, part), text=part, kind="person", full=full) for part, full in (names or {}).items()),
        quotations=(),
        times=tuple(
            TimeExpression(**_span(text, part), text=part, type="DATE", value=value, deadline=False)
            for part, value in (times or {}).items()
        ),
        clauses=(clause,),
        facets=(),
    )
    return Material(source=Source(**article.model_dump(), id="S1", file="a.txt", origin="O1"), extraction=extraction)


def _print(material: Material) -> str:
    return print_span(material, material.extraction.clauses[0])


def test_plain_words_are_printed_as_they_stand() -> None:
    assert _print(_material("The ferry sank off Lindau.")) == "The ferry sank off Lindau."


@pytest.mark.parametrize(
    ("text", "word", "printed"),
    [
        ("He called the vote a farce.", "He", "[Ada Lund] called the vote a farce."),
        ("His vote was a farce.", "His", "[Ada Lund’s] vote was a farce."),
    ],
)
def test_a_pronoun_is_resolved_in_brackets(text: str, word: str, printed: str) -> None:
    assert _print(_material(text, anaphors={word: "Ada Lund"})) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The court fined her in May.", "The court fined [Ada Lund] in May."),
        ("The court fined her.", "The court fined [Ada Lund]."),
        ("The court kept her passport.", "The court kept [Ada Lund’s] passport."),
    ],
)
def test_her_is_an_owner_only_before_a_noun(text: str, printed: str) -> None:
    assert _print(_material(text, anaphors={"her": "Ada Lund"})) == printed


@pytest.mark.parametrize(
    ("text", "word", "printed"),
    [
        ("This decision cost the town its ferry.", "This", "[The] decision cost the town its ferry."),
        ("Lund wants more of these old engines.", "these", "Lund wants more of [the] old engines."),
        ("Lund made an offer, and this offer stands.", "this", "Lund made an offer, and this offer stands."),
        ("Both sides agree on this point.", "this", "Both sides agree on this point."),
        ("Nobody in this town has a ferry.", "this", "Nobody in this town has a ferry."),
    ],
)
def test_what_points_back_is_told_without_pointing(text: str, word: str, printed: str) -> None:
    assert _print(_material(text, anaphors={word: ""})) == printed
    assert is_edited(printed, text)


def test_a_description_that_owns_is_printed_as_an_owner() -> None:
    text = "The union’s count was 22."
    assert _print(_material(text, anaphors={"The union’s": "Dock Crews"})) == "[Dock Crews’] count was 22."
    assert is_edited("[Dock Crews’] count was 22.", text)


def test_a_body_is_named_with_the_article_that_it_has() -> None:
    text = "The Harbour Trust met in May. It closed the quay."
    material = _material(text, anaphors={"It": "Harbour Trust"})
    name = Name(**_span(text, "Harbour Trust"), text="Harbour Trust", kind="organisation", full="Harbour Trust")
    named = Material(source=material.source, extraction=material.extraction.model_copy(update={"names": (name,)}))
    span = Span(**_span(text, "It closed the quay."))
    assert print_span(named, span) == "[The Harbour Trust] closed the quay."


def test_a_pronoun_whose_antecedent_is_not_known_stands() -> None:
    assert _print(_material("He called the vote a farce.", anaphors={"He": ""})) == "He called the vote a farce."


def test_a_pronoun_behind_the_name_itself_stands() -> None:
    text = "Lund said she would appeal."
    assert _print(_material(text, anaphors={"she": "Ada Lund"}, names={"Lund": "Ada Lund"})) == text


def test_an_opener_is_neither_cited_nor_printed() -> None:
    material = _material("However, the ferry sank.", opener="However, ")
    evidence = Evidence(material=material, clause=material.extraction.clauses[0])
    assert material.cite(evidence.printed).text == "the ferry sank."
    assert print_span(material, evidence.printed) == "[T]he ferry sank."


def test_a_clause_that_opens_in_lower_case_has_its_letter_raised() -> None:
    assert _print(_material("the union wants seven.")) == "[T]he union wants seven."


def test_a_relative_day_gets_its_date() -> None:
    material = _material("Talks end on Friday, Lund said.", times={"Friday": "2024-03-08"})
    assert _print(material) == "Talks end on Friday [8 March], Lund said."


def test_a_day_with_its_date_gets_none() -> None:
    text = "Talks end on Friday, March 8, Lund said."
    assert _print(_material(text, times={"Friday, March 8": "2024-03-08"})) == text


def test_line_breaks_are_printed_as_spaces() -> None:
    assert _print(_material("The ferry\nsank.")) == "The ferry sank."


@pytest.mark.parametrize(
    ("text", "part", "value", "printed"),
    [
        ("Sales fell last year.", "last year", "2023", "Sales fell last year [2023]."),
        ("The hall opens later this year.", "later this year", "2024", "The hall opens later this year [2024]."),
        ("The lease ended in May last year.", "May last year", "2023-05", "The lease ended in May last year [2023]."),
        ("Sales rose in the last week of March.", "the last week of March", "2024-03", "Sales rose in the last week of March."),
        ("It ends by the end of next month.", "the end of next month", "2024-04", "It ends by the end of next month [April]."),
        (
            "It ends by the end of this month.",
            "the end of this month",
            "2024-03-31",
            "It ends by the end of this month [March].",
        ),
        ("It came out last month.", "last month", "2023-12", "It came out last month [December 2023]."),
        ("It came out three years ago.", "three years ago", "2021", "It came out three years ago [2021]."),
        ("It came out about three years ago.", "about three years ago", "2021", "It came out about three years ago."),
        ("It came out two days ago.", "two days ago", "2024-03-04", "It came out two days ago [4 March]."),
        ("It came less than a week ago.", "less than a week ago", "2024-W10", "It came less than a week ago [March]."),
        ("It came less than two weeks ago.", "less than two weeks ago", "2024-W09", "It came less than two weeks ago."),
        ("They lost yesterday's vote.", "yesterday", "2024-03-05", "They lost yesterday's [5 March] vote."),
        ("They met at 12:00 UTC Monday.", "12:00 UTC Monday", "2024-03-04T12:00Z", "They met at 12:00 UTC Monday [4 March]."),
        ("They met at 5 p.m. on Friday.", "5 p.m. on Friday", "2024-03-08T17:00", "They met at 5 p.m. on Friday [8 March]."),
        ("They met on Friday, 8 March.", "Friday, 8 March", "2024-03-08", "They met on Friday, 8 March."),
        ("They met on Friday 8.", "Friday 8", "2024-03-08", "They met on Friday 8."),
        ("The mid-Monday-night talks failed.", "Monday", "2024-03-04", "The mid-Monday-night talks failed."),
    ],
)
def test_a_relative_time_carries_what_it_means(text: str, part: str, value: str, printed: str) -> None:
    assert _print(_material(text, times={part: value})) == printed


def test_a_date_stands_once_in_a_statement() -> None:
    text = "It sold ten this year and may sell more later this year."
    printed = _print(_material(text, times={"this year": "2024", "later this year": "2024"}))
    assert printed == "It sold ten this year [2024] and may sell more later this year."


@pytest.mark.parametrize(
    "text", ["On March 1 the chair, who resigned earlier today, spoke.", "It was March 1. They met today."]
)
def test_today_beside_another_day_is_left_open(text: str) -> None:
    today = "earlier today" if "earlier" in text else "today"
    assert _print(_material(text, times={"March 1": "2024-03-01", today: "2024-03-06"})) == text


def test_the_day_of_a_dateline_is_no_other_day_and_none_beside_today() -> None:
    material = _material(
        "March 6. On March 1 he spoke. It closed today.", times={"March 6": "2024-03-06", "March 1": "2024-03-01"}
    )
    (passage,) = material.extraction.passages
    first, *others = passage.sentences
    dated = passage.model_copy(update={"sentences": (first.model_copy(update={"kind": "dateline"}), *others)})
    today = TimeExpression(
        **_span(material.source.text, "today"), text="today", type="DATE", value="2024-03-06", deadline=False
    )
    times = (*material.extraction.times, today)
    made = material.extraction.model_copy(update={"passages": (dated,), "times": times})
    assert "[" not in _print(Material(source=material.source, extraction=made))


def test_today_before_a_day_to_come_is_told() -> None:
    printed = _print(
        _material("It said today that it opens on March 9.", times={"today": "2024-03-06", "March 9": "2024-03-09"})
    )
    assert printed == "It said today [6 March] that it opens on March 9."


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ('Lund said "We stay. We fight.', 'Lund said "We stay. We fight. […"]'),
        ("Lund said “We stay. We fight.", "Lund said “We stay. We fight. […”]"),
        ('Lund said "We stay."', 'Lund said "We stay."'),
        ('The "old" hull is 6\' 2" wide.', 'The "old" hull is 6\' 2" wide.'),
    ],
)
def test_a_quotation_that_goes_on_behind_the_words_is_closed_in_brackets(text: str, printed: str) -> None:
    assert _print(_material(text)) == printed
    assert is_edited(printed, text)


def test_a_name_written_with_a_small_letter_is_left_as_it_is() -> None:
    assert _print(_material("iCabs may drive.")) == "iCabs may drive."


@pytest.mark.parametrize("told", ["coming", "next", "last"])
def test_a_length_of_time_gets_no_date(told: str) -> None:
    part = f"the {told} year"
    material = _material(f"The mill plans four sales over {part}.", times={part: "2025"})
    assert print_span(material, Span(start=0, end=len(material.source.text))) == material.source.text
