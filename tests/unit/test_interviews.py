"""Interviews set as questions and answers: who says what stands in no quotation marks."""

from __future__ import annotations

from briefing.extractors import extract
from briefing.model.extraction import Clause, Reference
from briefing.model.source import Article
from briefing.segment import segment

OPENING = "Nadia Ferris took over the harbour authority in July. The Courier spoke with her on Wednesday about the tunnel.\n\n"


def _extract(text: str) -> tuple[Clause, ...]:
    article = Article(digest="0" * 64, text=text)
    return extract(article, segment(article), Reference(date=None, basis="unknown")).clauses


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(c.speaker, c.cut(text)) for c in _extract(text)]


def test_an_answer_is_told_by_whom_the_paper_spoke_with() -> None:
    text = f"{OPENING}Q: When will it open?\n\nA: We found bad soil in two shafts. It will be spring.\n"
    assert _told(text)[-2:] == [("Nadia Ferris", "A: We found bad soil in two shafts."), ("Nadia Ferris", "It will be spring.")]


def test_a_question_is_nobodys_statement() -> None:
    text = f"{OPENING}Q: You said the tunnel would open soon. What happened?\n\nA: We found bad soil in two shafts.\n"
    assert not any("would open" in told for _, told in _told(text))


def test_a_surname_in_capitals_speaks() -> None:
    text = f"{OPENING}COURIER: Will fares rise?\n\nFERRIS: They will not rise before January.\n"
    assert _told(text)[-1] == ("Nadia Ferris", "FERRIS: They will not rise before January.")


def test_the_label_is_left_out_where_the_clause_is_printed_alone() -> None:
    text = f"{OPENING}COURIER: Will fares rise?\n\nFERRIS: They will not rise before January.\n"
    (opener, *_) = _extract(text)[-1].openers
    assert opener.cut(text) == "FERRIS: "


def test_one_label_alone_makes_no_interview() -> None:
    text = f"{OPENING}UPDATE: The tunnel closed at noon.\n\nThe mayor left the town.\n"
    assert all(speaker is None for speaker, _ in _told(text))
