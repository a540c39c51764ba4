"""What holds of names and quotations in any text: offsets, order, and that nobody speaks from inside the marks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extractors import names, quotes
from briefing.language import sentences
from briefing.language.parse import parse
from briefing.model.source import Passage, Sentence

WORDS = (
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "Ada Quist",
    "she",
    "he",
    "said",
    "told Tarn",
    "that",
    "the union",
    ",",
    ".",
    "?",
    ":",
    "oats",
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map("".join),
    st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs", "Cc")), min_size=1, max_size=80),
)
SPEAKERS = st.sampled_from(["Helen Marsh", "Robert Kane", "Anita Rao", "Tom Reilly", "Senator Ruth Calder"])
SPOKEN = st.sampled_from(["Oats forgive", "We will not move", "It was Joan Pike who told us", "Nobody asked him"])
FRAMES = st.sampled_from(
    [
        "“{words},” {who} said.",
        "“{words},” said {who}.",
        "{who} said: “{words}.”",
        "“{words}”, according to {who}.",
        '{who} said, "{words}."',
    ]
)


def _passages(text: str) -> tuple[Passage, ...]:
    spans = sentences.split(text, 0, len(text))
    if not spans:
        return ()
    inner = tuple(Sentence(start=s.start, end=s.end, kind="body") for s in spans)
    return (Passage(start=spans[0].start, end=spans[-1].end, kind="body", sentences=inner),)


@given(TEXTS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_span_is_its_text_and_none_overlap(text: str) -> None:
    passages = _passages(text)
    parsed = parse(text, passages)
    named = names.extract(text, parsed)
    assert all(text[n.start : n.end] == n.text for n in named)
    assert all(a.end <= b.start for a, b in pairwise(named))
    parts = [part for quotation in quotes.extract(text, parsed, named) for part in quotation.parts]
    assert all(text[p.start : p.end] == p.text for p in parts)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    pronouns = names.resolve_pronouns(parsed, named)
    assert all(text[a.start : a.end] == a.text for a in pronouns)
    assert {a.antecedent for a in pronouns} - {""} <= {n.full for n in named}


@given(SPEAKERS, SPOKEN, FRAMES)
@settings(max_examples=40, deadline=None)
def test_any_attribution_leads_to_the_speaker_outside_the_marks(who: str, words: str, frame: str) -> None:
    text = frame.format(words=words, who=who)
    passages = _passages(text)
    parsed = parse(text, passages)
    (found,) = quotes.extract(text, parsed, names.extract(text, parsed))
    assert found.speaker == who.removeprefix("Senator ")
    assert words in found.text
