"""Passages and sentences with their kinds: the cases of `tests/cases/segment`, and the real articles where they are at hand."""

import hashlib
import json
from pathlib import Path

import pytest

from briefing.model.source import Article, Passage
from briefing.readers import read
from briefing.segment import segment

CASES = sorted((Path(__file__).parents[1] / "cases" / "segment").glob("*.md"))
SHARED = Path(__file__).parents[2].parent / "shared"


def _article(text: str, title: str | None = None, publisher: str | None = None) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(digest=digest, title=title, publisher=publisher, text=text)


def _kinds(text: str, passages: tuple[Passage, ...]) -> list[str]:
    return [f"{s.kind}: {' '.join(s.cut(text).split())}" for p in passages for s in p.sentences]


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    lead, _, rest = path.read_text(encoding="utf-8").partition("```text\n")
    text, _, listed = rest.partition("\n```\n")
    assert lead.startswith("# ")
    article = read("case.txt", text.encode()).article
    assert article is not None
    expected = [line.removeprefix("- ") for line in listed.splitlines() if line]
    assert _kinds(article.text, segment(article)) == expected


def test_white_space_only_has_no_passage() -> None:
    assert segment(_article(" \n\n\t")) == ()


def test_dateline_is_a_sentence_of_its_passage_and_ends_with_its_dash() -> None:
    text = "ARDEN (KNA) — The pass is open again, the police said on Monday."
    (passage,) = segment(_article(text))
    assert passage.kind == "body"
    assert [(s.kind, s.cut(text)) for s in passage.sentences] == [
        ("dateline", "ARDEN (KNA) —"),
        ("body", "The pass is open again, the police said on Monday."),
    ]


def test_headline_known_from_elsewhere_is_found_in_the_text() -> None:
    text = "Short\n\nThe pass is open\n\nThe pass is open again, the police said on Monday."
    passages = segment(_article(text, title="The Pass Is Open"))
    assert [p.kind for p in passages] == ["heading", "title", "body"]


def test_comments_of_readers_are_boilerplate_and_a_count_at_the_top_is_not_their_start() -> None:
    body = "The pass is open again, the police said on Monday. Snow had shut it for a week."
    text = f"The pass is open again\n12 Comments\n\n{body}\n\nComments (2)\nI crossed it at noon. It was icy.\nMe too."
    assert [p.kind for p in segment(_article(text))] == ["title", "boilerplate", "body", *["boilerplate"] * 3]


def test_outlet_that_speaks_of_itself_is_boilerplate() -> None:
    body = "\n\n".join(f"The council met for the {n} time and agreed on nothing at all." for n in ("first", "second", "third"))
    text = f"{body}\n\nThe Pass is a letter about mountains. Subscribe to get it on Fridays."
    assert [p.kind for p in segment(_article(text, publisher="The Pass"))][-1] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Research by the bank shows that exports fell in March.",
        "High prices contributed to the fall in sales.",
        "The newsletter of the party printed his name.",
        "This report was handed to the ministry on Monday.",
        "Follow-up talks are due in May.",
        "Share prices fell.",
        "Will it last? Analysts doubt it.",
        "Sources said the deal was near.",
        "Photographs of the scene showed no damage.",
        "By Friday, the union had won.",
        "“READ MY LIPS,” he said.",
        "May is the deadline.",
        "If you need help, the minister said, there is support.",
        "For more than a decade, the navy has had orders to follow them.",
        "The report was not written by the police.",
        "A version of this story was told by the mayor.",
        "Exports fell by a tenth (Source: World Bank).",
        "Follow the money, he said.",
        "Stay with us, she begged him, until there is more snow.",
    ],
)
def test_statement_that_begins_like_boilerplate_is_body(line: str) -> None:
    text = f"The council met on Monday and agreed on nothing.\n\n{line}\n\nIt will meet again on Tuesday, the mayor said."
    assert [p.kind for p in segment(_article(text))] == ["body"] * 3


@pytest.mark.parametrize("folder", ["seeds", "data/rail-strike/articles"])
def test_every_character_of_the_real_articles_lies_in_one_sentence(folder: str) -> None:
    paths = sorted((SHARED / folder).glob("*.txt"))
    if not paths:
        pytest.skip("the shared articles are not beside this checkout")
    for path in paths:
        article = read(path.name, path.read_bytes()).article
        assert article is not None
        covered = [0] * len(article.text)
        for sentence in (s for p in segment(article) for s in p.sentences):
            for index in range(sentence.start, sentence.end):
                covered[index] += 1
        assert all(n == 1 or (n == 0 and c.isspace()) for n, c in zip(covered, article.text, strict=True)), path.name


def test_no_annotated_junk_is_body() -> None:
    folder = SHARED / "data" / "rail-strike"
    if not folder.is_dir():
        pytest.skip("the annotated cluster is not beside this checkout")
    junk = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["junk"]
    leaked = []
    for entry in junk:
        article = read(entry["file"], (folder / "articles" / entry["file"]).read_bytes()).article
        assert article is not None
        spoken = [s for p in segment(article) for s in p.sentences if s.kind in {"body", "summary"}]
        leaked += [entry["text"] for s in spoken if s.start < entry["end"] and entry["start"] < s.end]
    assert junk
    assert leaked == []


@pytest.mark.parametrize(
    "line",
    [
        "The strike ended at noon",
        "Ships had been waiting off the coast",
        "The board was split",
        "Shares fell on Tuesday",
        "He paid for it in full",
    ],
)
def test_statement_without_its_stop_is_body(line: str) -> None:
    text = f"The council met on Monday and agreed on nothing.\n\n{line}\n\nIt will meet again on Tuesday, the mayor said."
    assert [p.kind for p in segment(_article(text))] == ["body"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Deals Nearing Expiry",
        "Outlook",
        "What happens next",
        "How the strike ended at noon",
        "Water fears",
        "A deal that was never signed",
        "The Strike Ended at Noon",
        "THE STRIKE ENDED AT NOON",
        "The man killed by police",
        "Tariffs could rise",
        "Markets fell",
    ],
)
def test_line_that_labels_is_a_heading(line: str) -> None:
    text = f"The council met on Monday and agreed on nothing.\n\n{line}\n\nIt will meet again on Tuesday, the mayor said."
    assert [p.kind for p in segment(_article(text))] == ["body", "heading", "body"]


def test_words_that_lead_into_a_list_are_body_and_a_label_is_not() -> None:
    text = "The council met on Monday.\n\nThe plan has two parts:\n- Buses run.\n- Ferries stop.\n\nIn numbers:\n- 40 boats"
    assert [p.kind for p in segment(_article(text))] == ["body"] * 4 + ["heading", "body"]


def test_quotation_lifted_with_its_speaker_is_a_duplicate_and_a_sentence_with_it_is_not() -> None:
    body = "“It is the end of an era and nothing less,” said Ann Lee, who commands the boat."
    lifted = "“It is the end of an era and nothing less”Ann Lee, captain"
    told = "“It is the end of an era and nothing less,” Ann Lee told the crowd"
    assert [p.kind for p in segment(_article(f"{body}\n\n{lifted}\n\n{told}"))] == ["body", "lead-duplicate", "body"]


def test_first_speaker_of_a_transcript_is_no_dateline() -> None:
    text = "HALLORAN: The deal is done and everybody here knows it.\n\nMOSS: And the ferry?\n\nHALLORAN: The ferry stays."
    assert {s.kind for p in segment(_article(text)) for s in p.sentences} == {"body"}


@pytest.mark.parametrize("place", ["PORT-AU-PRINCE", "ST. LOUIS", "SAINT-ÉTIENNE", "O’FALLON", "WASHINGTON D.C."])
def test_place_with_marks_inside_is_a_whole_dateline(place: str) -> None:
    text = f"{place} — The pass is open again, the police said on Monday."
    assert segment(_article(text))[0].sentences[0].cut(text) == f"{place} —"


def test_a_box_without_a_body_is_the_body() -> None:
    text = "Pass open again\nHighlights\nThe pass is open again, the police said.\nLorries may cross it from noon."
    assert [p.kind for p in segment(_article(text))] == ["title", "heading", "body", "body"]


def test_lines_of_a_list_are_not_taken_for_broken_lines() -> None:
    line = "Council of Arden agrees to open the pass again for lorries"
    assert len(segment(_article("\n".join(f"{line} {n}" for n in ("One", "Two", "Three", "Four"))))) == 4
