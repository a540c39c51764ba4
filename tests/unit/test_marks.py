"""Quotation marks against apostrophes, possessives, nesting and strays."""

import pytest

from briefing.language.marks import Quoted, find_quoted


def _words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“Not yet. Soon,” she said.", ["Not yet. Soon,"], id="curly-double"),
        pytest.param('"Not yet," she said. "Soon."', ["Not yet,", "Soon."], id="straight-double"),
        pytest.param("‘They can’t,’ he said. It was ‘over’.", ["They can’t,", "over"], id="curly-single"),
        pytest.param("'They can't,' he said. It was 'over'.", ["They can't,", "over"], id="straight-single"),
        pytest.param("«Jamais», he said; „nie“, she said.", ["Jamais", "nie"], id="guillemets-and-low-high"),
        pytest.param("``Never,'' he said.", ["Never,"], id="typewriter"),
        pytest.param("“She told me, ‘Go!’ and I went,” he said.", ["She told me, ‘Go!’ and I went,"], id="single-in-double"),
        pytest.param("'He said \"no\" to us,' she said.", ['He said "no" to us,'], id="double-in-single"),
        pytest.param("“He said “no” to us,” she said.", ["He said “no” to us,"], id="double-in-double"),
        pytest.param("“Wait—” he said—“now.”", ["Wait—", "now."], id="dashes"),
        pytest.param("(“now”) and [‘then’]", ["now", "then"], id="brackets"),
        pytest.param('“Hello," he said. “Bye.”', ["Hello,", "Bye."], id="mixed-pair"),
        pytest.param("“...and so on,” he said.", ["...and so on,"], id="opens-with-an-ellipsis"),
    ],
)
def test_every_style_of_mark_is_paired(text: str, expected: list[str]) -> None:
    assert _words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The nations’ leaders met the drivers' union.",
        "A '90s band, ‘70s fashion and the class of '08.",
        "Rock 'n' roll, and rock ’n’ roll, for 'em.",
        "O'Brien's cousin can't come; it's late.",
        'A 6\' 2" man with a 12" record.',
        "'Tis the season.",
        "A mark that went “astray. And ‘another one.",
        'A closing mark” went astray, and another" one.',
        "",
    ],
)
def test_what_is_no_mark_quotes_nothing(text: str) -> None:
    assert _words(text) == []


def test_possessive_inside_single_marks_does_not_close_them() -> None:
    assert _words("‘The nations’ leaders must go,’ he said.") == ["The nations’ leaders must go,"]
    assert _words("'I want workers' rights,' he said.") == ["I want workers' rights,"]


def test_plural_before_a_closing_single_mark_is_not_taken_for_a_possessive() -> None:
    assert _words("He called it ‘a list of lies’ and the nations’ response late.") == ["a list of lies"]


def test_opening_mark_that_was_never_closed_does_not_swallow_the_next_quotation() -> None:
    assert _words("“We go, he said. “And we stay,” he added.") == ["And we stay,"]
    assert _words('"We go, he said. "And we stay," he added.') == ["And we stay,"]


def test_paragraph_whose_quotation_goes_on_has_no_closing_mark() -> None:
    first = "He wrote: “The offer is closed."
    text = f"{first}\n\n“It will not be opened again.”"
    assert find_quoted(text, 0, len(first)) == (Quoted(10, 11, len(first), None, "curly-double", len(first)),)


def test_stray_opening_mark_does_not_swallow_its_paragraph() -> None:
    text = "“The offer is closed, he said.\n\nNobody answered."
    assert find_quoted(text, 0, text.index("\n")) == ()


def test_indices_are_those_of_the_whole_text() -> None:
    text = "Été.\n\nHe said “yes”."
    (quoted,) = find_quoted(text, 6, len(text))
    assert (text[quoted.opening], text[quoted.start : quoted.end], text[quoted.end : quoted.after]) == ("“", "yes", "”")
