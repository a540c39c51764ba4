"""Every case file of `tests/cases/clauses`: a text, and under “Clauses” subject, verb, status and whether it is denied.

“-” stands for no subject, “*” for any.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from parsing import parse_lines

from briefing.extractors import clauses, names

CASES = sorted((Path(__file__).parents[1] / "cases" / "clauses").glob("*.md"))


def _find(text: str) -> clauses.Found:
    parsed = parse_lines(text)
    named = names.extract(text, parsed)
    anaphors = names.resolve_pronouns(parsed, named)
    return clauses.Found(text=text, names=named, anaphors=anaphors, quantities=(), quotations=())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    article, _, wanted = path.read_text(encoding="utf-8").partition("\n## Clauses\n")
    text = article.partition("\n")[2].strip()
    lines = [line.removeprefix("- ") for line in wanted.splitlines() if line.startswith("- ")]
    found = clauses.extract(parse_lines(text), _find(text))
    shown = []
    for clause, line in zip(found, lines, strict=True):
        subject = "*" if line.startswith("*") else clause.subject or "-"
        shown.append(f"{subject} | {clause.verb} | {clause.status} | {'denied' if clause.negated else 'affirmed'}")
    assert shown == lines


def test_nothing_is_told_of_who_is_denied_to_have_done_it() -> None:
    text = "It was Katrin Holm, not Ada Lund, who signed the order in May after a long debate."
    assert [f.verb for f in clauses.extract_facets(parse_lines(text), _find(text)) if f.subject == "Ada Lund"] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The pact, which expires in May, cut tolls.", "The pact … expires in May"),
        ("Katrin Holm, who resigned by letter, left town.", "Katrin Holm … resigned by letter"),
        ("The code lets anyone stop work, which makes December the earliest month.", None),
        ("It was Katrin Holm, not Ada Lund, who signed the order in May.", None),
        ("The report blamed Ada Lund rather than Katrin Holm, who signed the order in May.", None),
        ("Ingrid Solheim of Calloway Securities, who cut her view of the stock, left town.", None),
    ],
)
def test_a_relative_clause_is_printed_only_where_it_tells_of_its_noun(text: str, printed: str | None) -> None:
    facets = clauses.extract_facets(parse_lines(text), _find(text))
    shown = []
    for facet in (f for f in facets if f.omitted):
        (gap,) = facet.omitted
        shown.append(f"{text[facet.start : gap.start]} …{text[gap.end : facet.end]}")
    assert shown == ([printed] if printed else [])
