"""One name a person across the articles, and whose words a quotation is."""

from __future__ import annotations

from building import briefing_of, extractions

from briefing.compose.actors import find_actors
from briefing.compose.arrange import arrange

FULL = """Lund to lead the port

VARDE, June 3, 2025 - Port director Ada Lund took office on Tuesday. "I will rebuild the eastern quay before anything else," she said.
"""  # noqa: E501 -- a line end inside a paragraph would make two of it
SHORT = """Quay first

VARDE, June 4, 2025 - The quay comes first. "I will rebuild the eastern quay," Ms Lund said.
"""
TWO = """Brothers part

VARDE, June 5, 2025 - Erik Lund and Ada Lund no longer share an office. Lund left on Thursday.
"""


def test_a_surname_is_led_to_the_fullest_name_that_any_article_gives() -> None:
    actors = find_actors(arrange(extractions({"a.txt": FULL, "b.txt": SHORT})))
    assert actors.name("Lund") == "Ada Lund"
    assert actors.mentions["Ada Lund"] == 2
    assert "director" in actors.roles["Ada Lund"]


def test_a_name_that_nobody_bears_stays_as_it_is() -> None:
    actors = find_actors(arrange(extractions({"a.txt": FULL})))
    assert actors.name("Olsen") == "Olsen"
    assert not actors.is_known("Olsen")


def test_a_surname_that_fits_two_is_led_to_neither_by_another_article() -> None:
    actors = find_actors(arrange(extractions({"b.txt": SHORT, "c.txt": TWO})))
    assert actors.name("Erik Lund") == "Erik Lund"
    assert actors.name("Ada Lund") == "Ada Lund"


def test_a_surname_that_fits_two_of_one_family_stays_as_it_is() -> None:
    actors = find_actors(arrange(extractions({"b.txt": SHORT.replace("Ms Lund", "Mx Lund"), "c.txt": TWO})))
    assert actors.name("Lund") == "Lund"


def test_names_that_differ_in_an_apostrophe_are_one() -> None:
    straight = FULL.replace("Port director", "Dockers' Union leader")
    curly = FULL.replace("Port director", "Dockers’ Union leader")
    actors = find_actors(arrange(extractions({"a.txt": straight, "b.txt": curly})))
    assert actors.name("Dockers' Union") == actors.name("Dockers’ Union")
    assert actors.mentions["Dockers' Union"] + actors.mentions["Dockers’ Union"] == 2


def test_an_initial_stands_for_a_given_name() -> None:
    actors = find_actors(arrange(extractions({"a.txt": FULL, "b.txt": SHORT.replace("Ms Lund", "A. Lund")})))
    assert actors.name("A. Lund") == "Ada Lund"


def test_a_quotation_is_given_at_its_fullest_under_the_fullest_name() -> None:
    quotes = briefing_of({"a.txt": FULL, "b.txt": SHORT}).quotes
    assert [(q.speaker, q.text) for q in quotes] == [("Ada Lund", "I will rebuild the eastern quay before anything else,")]
    assert [(c.source, c.text) for c in quotes[0].citations] == [("S1", quotes[0].text)]
