"""Two briefings → what changed: what must be found, and what must not be taken for a change."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import briefings
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.changes import compare, describe
from briefing.changes.earlier import parse_briefing
from briefing.errors import InputError
from briefing.model.briefing import Briefing
from briefing.model.statement import Citation, Deadline, Disagreement, Statement
from briefing.stages import print_briefing

if TYPE_CHECKING:
    from briefing.changes import Changes
    from briefing.model.source import Source

SMALL, EMPTY, LARGE = briefings.small(), briefings.nearly_empty(), briefings.large()


def _with_article(briefing: Briefing, text: str, **fields: object) -> tuple[Briefing, Source]:
    """The briefing with one more article, of a later day."""
    source = briefing.sources[0].model_copy(
        update={
            "id": f"S{len(briefing.sources) + 1}",
            "origin": f"O{len(briefing.sources) + 1}",
            "file": "late.txt",
            "title": "Late news",
            "text": text,
            "digest": "f" * 64,
            "url": None,
            "published": datetime.date(2026, 3, 10),
        }
    )
    return briefing.model_copy(update={"sources": (*briefing.sources, source), **fields}), source


def _say(source: Source, words: str, text: str | None = None) -> Statement:
    return Statement(text=text or words, citations=(briefings.cite(source, words),), origins=1)


def _kinds(changes: Changes) -> dict[str, list[str]]:
    return {
        name: [change.kind for change in getattr(changes, name)]
        for name in ("articles", "statements", "deadlines", "disagreements", "quotes", "issues")
    }


def _renumber(briefing: Briefing, order: list[int]) -> Briefing:
    """The same briefing with its sources in another order, under other ids, from other files, with other origins' names."""
    content: dict[str, Any] = json.loads(briefing.model_dump_json())
    ids = {f"S{old + 1}": f"S{new + 1}" for new, old in enumerate(order)}
    content["sources"] = [content["sources"][old] for old in order]
    origins: dict[str, str] = {}
    for source in content["sources"]:
        source["id"] = ids[source["id"]]
        source["file"] = f"moved/{source['file']}"
        source["origin"] = origins.setdefault(source["origin"], f"O{len(origins) + 1}")

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if "start" in value and value.get("source") in ids:
                value["source"] = ids[value["source"]]
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    for name, value in content.items():
        if name not in {"sources", "diagnostics"}:
            walk(value)
    return Briefing.model_validate(content)


@pytest.mark.parametrize("briefing", [SMALL, EMPTY, LARGE], ids=["small", "nearly empty", "large"])
def test_a_briefing_has_not_changed_against_itself(briefing: Briefing) -> None:
    changes = compare(briefing, briefing)
    assert changes.is_empty
    report = describe(changes)
    assert (report.summary, report.groups) == ("Nothing has changed.", ())


@settings(max_examples=12)
@given(order=st.permutations(range(len(LARGE.sources))))
def test_the_order_of_the_sources_their_ids_and_files_are_no_change(order: list[int]) -> None:
    assert compare(LARGE, _renumber(LARGE, order)).is_empty


@given(data=st.data())
def test_what_is_new_one_way_is_gone_the_other(data: st.DataObject) -> None:
    """On parts of one briefing, drawn at random."""

    def part() -> Briefing:
        chosen: dict[str, tuple[object, ...]] = {}
        for name in ("bottom_line", "context", "stakes", "outlook", "deadlines", "quotes", "disagreements", "issues"):
            items = getattr(SMALL, name)
            keep = data.draw(st.lists(st.sampled_from(range(len(items))), unique=True)) if items else []
            chosen[name] = tuple(items[index] for index in keep)
        return SMALL.model_copy(update=chosen)

    one, other = part(), part()
    there, back = compare(one, other), compare(other, one)
    for name, came, went in (
        ("statements", "new", "gone"),
        ("deadlines", "new", "gone"),
        ("quotes", "new", "gone"),
        ("issues", "new", "gone"),
        ("disagreements", "opened", "settled"),
    ):
        new = [change.new for change in getattr(there, name) if change.kind == came]
        gone = [change.old for change in getattr(back, name) if change.kind == went]
        assert sorted(map(repr, new)) == sorted(map(repr, gone))


@given(data=st.data())
def test_the_order_of_a_sections_entries_is_no_change(data: st.DataObject) -> None:
    moved = {
        name: tuple(data.draw(st.permutations(getattr(SMALL, name)))) for name in ("context", "stakes", "quotes", "issues")
    }
    assert compare(SMALL, SMALL.model_copy(update=moved)).is_empty


def test_another_article_with_something_to_say() -> None:
    text = "A tug ran aground off Holm."
    grown, source = _with_article(SMALL, text)
    grown = grown.model_copy(update={"context": (*SMALL.context, _say(source, text))})
    changes = compare(SMALL, grown)
    assert _kinds(changes) == {
        "articles": ["added"],
        "statements": ["new"],
        "deadlines": [],
        "disagreements": [],
        "quotes": [],
        "issues": [],
    }
    assert not changes.statements[0].in_both
    assert describe(changes).summary == "1 article added; 1 statement new."
    back = compare(grown, SMALL)
    assert (back.articles[0].kind, back.statements[0].kind, back.statements[0].in_both) == ("dropped", "gone", False)


def test_what_only_gave_way_says_so() -> None:
    shorter = SMALL.model_copy(update={"context": SMALL.context[1:]})
    (change,) = compare(SMALL, shorter).statements
    assert (change.kind, change.in_both) == ("gone", True)
    report = describe(compare(SMALL, shorter))
    assert [group.name for group in report.groups] == ["left-out"]
    (change,) = compare(shorter, SMALL).statements
    assert (change.kind, change.in_both) == ("new", True)


def test_a_figure_that_a_later_article_gives_otherwise() -> None:
    words = "The operator carried 231,000 passengers last year, most of them commuters."
    grown, source = _with_article(SMALL, words)
    grown = grown.model_copy(update={"context": (_say(source, words), *SMALL.context[1:])})
    (change,) = compare(SMALL, grown).statements
    assert change.kind == "changed"
    assert change.old == SMALL.context[0]
    item = next(item for group in describe(compare(SMALL, grown)).groups if group.name == "context" for item in group.items)
    assert (item.mark, item.text, item.was) == ("changed", words, SMALL.context[0].text)


def test_a_not_is_a_change() -> None:
    words = "Commuters have not set up a petition."
    grown, source = _with_article(SMALL, words)
    context = (SMALL.context[0], _say(source, words), SMALL.context[2])
    (change,) = compare(SMALL, grown.model_copy(update={"context": context})).statements
    assert change.kind == "changed"


def test_other_words_for_the_same_are_no_news() -> None:
    """A later article's telling takes the place of the first, and cites it as telling the same."""
    words = "Last year the operator took 212,000 passengers across, commuters for the most part."
    grown, source = _with_article(SMALL, words)
    first = SMALL.context[0]
    told = Statement(text=words, citations=(briefings.cite(source, words), *first.citations), origins=first.origins)
    changes = compare(SMALL, grown.model_copy(update={"context": (told, *SMALL.context[1:])}))
    assert [change.kind for change in changes.statements] == ["reworded"]
    assert "statement" not in describe(changes).summary


def test_support_that_grew() -> None:
    grown, source = _with_article(SMALL, SMALL.sources[1].text)
    first = SMALL.context[1]
    citation = Citation.of(source, first.citations[0])
    told = Statement(text=first.text, citations=(*first.citations, citation), origins=2)
    (change,) = compare(SMALL, grown.model_copy(update={"context": (SMALL.context[0], told, SMALL.context[2])})).statements
    assert change.kind == "support"


def test_into_the_bottom_line_and_out_of_it() -> None:
    risen = SMALL.model_copy(update={"bottom_line": (*SMALL.bottom_line, SMALL.context[1])})
    assert [change.kind for change in compare(SMALL, risen).statements] == ["raised"]
    assert [change.kind for change in compare(risen, SMALL).statements] == ["lowered"]
    assert [(group.name, group.items[0].mark) for group in describe(compare(risen, SMALL)).groups] == [("bottom-line", "gone")]


def test_another_insertion_for_the_reader_is_no_change() -> None:
    first = SMALL.context[2]
    told = first.model_copy(update={"text": first.text.replace("[The petition]", "[The commuters’ petition]")})
    assert told.text != first.text
    assert compare(SMALL, SMALL.model_copy(update={"context": (*SMALL.context[:2], told)})).is_empty


def test_a_deadline_that_moved() -> None:
    deadline = next(each for each in SMALL.deadlines if each.date)
    moved = deadline.model_copy(update={"date": "2026-04-15"})
    later = SMALL.model_copy(update={"deadlines": tuple(moved if each == deadline else each for each in SMALL.deadlines)})
    (change,) = compare(SMALL, later).deadlines
    assert (change.kind, change.old, change.new) == ("moved", deadline, moved)
    (group,) = describe(compare(SMALL, later)).groups
    assert group.items[0].lead == "15 April 2026"
    assert group.items[0].note.startswith("moved from ")


def test_a_deadline_that_another_takes_the_place_of() -> None:
    words = "The ministry gave both councils until 27 March to answer."
    grown, source = _with_article(SMALL, words)
    first = next(each for each in SMALL.deadlines if each.date)
    new = Deadline(
        text=words,
        citations=(briefings.cite(source, words),),
        origins=1,
        date="2026-03-27",
        what="both councils … answer",
        kind="due",
        basis="stated",
    )
    kept = first.model_copy(update={"superseded_by": "2026-03-27"})
    rest = tuple(kept if each == first else each for each in SMALL.deadlines)
    changes = compare(SMALL, grown.model_copy(update={"deadlines": (*rest, new)}))
    assert [(change.kind, change.old, change.new) for change in changes.deadlines] == [("moved", first, new)]


def test_deadlines_that_have_passed_between_the_cut_offs() -> None:
    later = SMALL.model_copy(update={"as_of": datetime.date(2026, 12, 1)})
    changes = compare(SMALL, later)
    assert changes.deadlines == ()
    assert changes.passed == tuple(
        each for each in SMALL.deadlines if each.date and each.date >= "2026-03-04" and not each.superseded_by
    )
    assert compare(later, SMALL).passed == ()


def test_a_side_that_was_added() -> None:
    words = "The ministry counted 188,000 passengers."
    grown, source = _with_article(SMALL, words)
    first = SMALL.disagreements[0]
    wider = Disagreement(about=first.about, kind=first.kind, claims=(*first.claims, _say(source, words)))
    changes = compare(SMALL, grown.model_copy(update={"disagreements": (wider, *SMALL.disagreements[1:])}))
    (change,) = changes.disagreements
    assert (change.kind, [claim.text for claim in change.added], change.dropped) == ("changed", [words], ())


def test_an_article_that_was_edited_keeps_its_statements() -> None:
    first = SMALL.sources[0]
    longer = first.model_copy(update={"text": first.text + "A line was added.\n", "digest": "e" * 64})
    changes = compare(SMALL, SMALL.model_copy(update={"sources": (longer, *SMALL.sources[1:])}))
    assert [(change.kind, change.fields) for change in changes.articles] == [("changed", ("text",))]
    assert changes.statements == ()


def test_a_quotation_that_is_now_somebody_elses() -> None:
    first = SMALL.quotes[0]
    other = first.model_copy(update={"speaker": "Piet Landauer"})
    later = SMALL.model_copy(update={"quotes": (other, *SMALL.quotes[1:])})
    assert [change.kind for change in compare(SMALL, later).quotes] == ["changed"]
    surname = first.model_copy(update={"speaker": (first.speaker or "").split()[-1]})
    assert compare(SMALL, SMALL.model_copy(update={"quotes": (surname, *SMALL.quotes[1:])})).quotes == ()


def test_the_briefing_of_another_version_says_what_to_do() -> None:
    data = print_briefing(SMALL)
    assert parse_briefing(data) == SMALL
    with pytest.raises(InputError, match=r"has structure 0\.9, and this version of the program reads 1\.0: build it again"):
        parse_briefing(data.replace(b'"schema_version": "1.0"', b'"schema_version": "0.9"'))
    with pytest.raises(InputError, match="is no whole briefing"):
        parse_briefing(data[: len(data) // 2])
