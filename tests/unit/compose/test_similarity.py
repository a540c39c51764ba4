"""How alike two texts are."""

import pytest

from briefing.compose.similarity import Weights, containment, cosine, shingles, words


def test_words_are_lower_case_with_straight_apostrophes() -> None:
    assert words("The union’s 7.5 per cent – it’s un-made") == ["the", "union's", "7.5", "per", "cent", "it's", "un-made"]


def test_an_empty_text_has_no_words_and_no_shingles() -> None:
    assert words("… — “”") == []
    assert shingles("four words are few") == frozenset()


def test_containment_is_measured_on_the_shorter_text() -> None:
    long = "the ferry to the island will stop at noon on friday and start again in may"
    short = "ferry to the island will stop at noon on friday"
    assert containment(shingles(short), shingles(long)) == 1.0
    assert containment(shingles(long), shingles("nothing of this kind has been seen here before")) == 0.0
    assert containment(shingles(long), frozenset()) == 0.0


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    weights = Weights([["ferry", "noon"], ["ferry", "strike"], ["ferry"]])
    assert weights.of("noon") > weights.of("ferry") > 0


def test_the_cosine_of_a_vector_with_itself_is_one() -> None:
    weights = Weights([["ferry", "noon"], ["ferry", "strike"]])
    vector = weights.vector(["ferry", "noon", "noon"])
    assert cosine(vector, vector) == pytest.approx(1.0)
    assert cosine(vector, weights.vector(["strike"])) == 0.0
    assert cosine(vector, weights.vector([])) == 0.0
