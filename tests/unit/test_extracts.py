"""What the annex prints of articles: every cited word, and nothing else of them twice."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.source import Source
from briefing.model.statement import Citation
from briefing.writers import text
from briefing.writers.extracts import Extracts
from briefing.writers.note_model import Extract

TEXT = (
    "The bakery shut on Monday. It owes the mill 40,000 crowns, its owner said. Nobody has bid for the oven.\n"
    '"We paid every week," said Ines Holt, "until the flour ran out." She is 61.'
)


def _source(number: int, body: str) -> Source:
    return Source(id=f"S{number}", digest=f"{number:064x}", origin=f"O{number}", file=f"{number}.txt", text=body)


def _cite(source: Source, words: str) -> Citation:
    start = source.text.index(words)
    return Citation(source=source.id, start=start, end=start + len(words), text=words)


def _read(extract: Extract) -> str:
    """The extract with its cited words between bars."""
    return "".join(f"|{piece.words}|" if piece.cited else piece.words for piece in extract.pieces)


BAKERY = _source(1, TEXT)


def _cut(*notes: list[Citation], sources: tuple[Source, ...] = (BAKERY,)) -> list[tuple[Extract, ...]]:
    extracts = Extracts({source.id: source for source in sources})
    return [extracts.cut(number, citations) for number, citations in enumerate(notes, start=1)]


def test_a_passage_stands_between_its_neighbours() -> None:
    (((extract,),)) = _cut([_cite(BAKERY, "It owes the mill 40,000 crowns, its owner said.")])
    assert _read(extract) == (
        "The bakery shut on Monday. |It owes the mill 40,000 crowns, its owner said.| Nobody has bid for the oven."
    )


def test_the_parts_of_a_broken_utterance_are_read_together() -> None:
    ((extract,),) = _cut([_cite(BAKERY, "We paid every week,"), _cite(BAKERY, "until the flour ran out.")])
    assert _read(extract) == '"|We paid every week,|" said Ines Holt, "|until the flour ran out.|" She is 61.'


def test_what_an_earlier_note_has_printed_is_left_to_it() -> None:
    _, (second,), (third,) = _cut(
        [_cite(BAKERY, "The bakery shut on Monday.")],
        [_cite(BAKERY, "Nobody has bid for the oven.")],
        [_cite(BAKERY, "40,000 crowns")],
    )
    assert (_read(second), second.sentence_in) == ("|Nobody has bid for the oven.|", None)
    assert (_read(third), third.sentence_in) == ("|40,000 crowns|", 1)


def test_the_rest_of_a_sentence_is_printed_where_no_note_has_it() -> None:
    ((extract,),) = _cut([_cite(BAKERY, "until the flour ran out.")])
    assert _read(extract) == '"We paid every week," said Ines Holt, "|until the flour ran out.|" She is 61.'


def test_the_same_words_of_two_articles_are_printed_once_whatever_their_marks() -> None:
    first, second, third = (_source(n, body) for n, body in enumerate(("It’s shut.", "It's shut.", "It is shut."), start=1))
    citations = [_cite(source, source.text) for source in (first, second, third)]
    (made,) = _cut(citations, sources=(first, second, third))
    assert [(extract.source, extract.copies) for extract in made] == [("S1", ("S2",)), ("S3", ())]


def test_a_sentence_without_an_end_is_cut_at_words_and_says_so() -> None:
    body = f"{'far ' * 90}oven {'wide ' * 90}"
    ((extract,),) = _cut([_cite(_source(1, body), "oven")], sources=(_source(1, body),))
    assert re.fullmatch(r"…(far )+\|oven\|( wide)+…", _read(extract))
    assert len(_read(extract)) < 420


def test_the_sign_of_an_entry_in_a_list_is_not_printed() -> None:
    source = _source(1, "Bread:\n- Two ovens cold\n- No flour")
    ((extract,),) = _cut([_cite(source, "Two ovens cold")], sources=(source,))
    assert _read(extract) == "|Two ovens cold|"


@st.composite
def _cited(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    body = draw(st.text(alphabet="ab .“”\n", min_size=4, max_size=700).filter(lambda made: len(made.split()) > 1))
    places = st.tuples(st.integers(0, len(body) - 1), st.integers(1, len(body)))
    spans = draw(st.lists(places.filter(lambda pair: pair[0] < pair[1] and body[slice(*pair)].strip()), max_size=5))
    return body, spans


@given(_cited())
def test_every_cited_word_is_printed_and_every_extract_stands_in_its_source(made: tuple[str, list[tuple[int, int]]]) -> None:
    body, spans = made
    source = _source(1, body)
    citations = [Citation(source="S1", start=start, end=end, text=body[start:end]) for start, end in spans]
    for citation, extracts in zip(citations, _cut(*([each] for each in citations), sources=(source,)), strict=True):
        (extract,) = extracts
        assert [piece.words for piece in extract.pieces if piece.cited] == [text.clean(citation.text)]
        printed = "".join(piece.words for piece in extract.pieces).replace("…", "")
        assert "".join(printed.split()) in "".join(text.clean(body).split())
