"""“The company” and “The union” at the head of a sentence: the one name that is meant, or nothing."""

import pytest
from parsing import parse_lines

from briefing.extractors import names
from briefing.extractors.definites import resolve_definites

FERRY = "Norrhamn Ferries Ltd, which runs the island line, lost its licence on Monday. "
UNION = "The Dockside Clerks Union met in Halmar on Monday. "


def _read(text: str) -> list[tuple[str, str]]:
    parsed = parse_lines(text)
    return [(found.text, found.antecedent) for found in resolve_definites(text, parsed, names.extract(text, parsed))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(FERRY + "The company has until Friday to appeal.", ("The company", "Norrhamn Ferries Ltd"), id="firm"),
        pytest.param(FERRY + "The firm's boats stayed in port.", ("The firm's", "Norrhamn Ferries Ltd"), id="owner"),
        pytest.param(UNION + "The union wants 7 per cent.", ("The union", "Dockside Clerks Union"), id="body"),
        pytest.param(
            "The Lowland Water Commission met in Halmar. Rain fell. The commission can fine polluters.",
            ("The commission", "Lowland Water Commission"),
            id="body-by-its-own-noun",
        ),
    ],
)
def test_the_one_that_is_meant(text: str, found: tuple[str, str]) -> None:
    assert _read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FERRY + "Its rival Skarvik Lines Ltd waits. The company has until Friday to appeal.", id="two-firms"),
        pytest.param(FERRY + "The company that runs the buses will appeal.", id="says-which"),
        pytest.param(FERRY + "The island company will appeal.", id="says-more"),
        pytest.param(FERRY + "The company sued Norrhamn Ferries Ltd over the quay.", id="named-in-the-same-sentence"),
        pytest.param(UNION + "A rival union left the hall. The union wants 7 per cent.", id="another-union"),
        pytest.param(UNION + "The Bakers and Millers Union stayed away. The union wants 7 per cent.", id="two-unions"),
        pytest.param(FERRY + "“We are sorry. The company has until Friday to appeal.”", id="somebody's-words"),
        pytest.param("The company has until Friday to appeal.", id="nobody-named"),
        pytest.param(UNION + "The government wants peace.", id="everybody-knows-which"),
    ],
)
def test_nobody_where_it_is_not_clear(text: str) -> None:
    assert _read(text) == []
