"""How cited words are printed: verbatim, or with edits that a reader can see and `verify` can undo."""

from __future__ import annotations

import datetime

import pytest

from briefing.compose.material import Evidence, Material
from briefing.compose.printing import print_span
from briefing.model.extraction import Anaphor, Clause, Extraction, Name, Reference, TimeExpression
from briefing.model.source import Article, Source, Span
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
    article = Article(digest="0" * 64, text=text)
    extraction = Extraction(
        article=article,
        reference=Reference(date=DAY, basis="dateline"),
        passages=(),
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
