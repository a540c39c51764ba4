"""Of a demand for several things, the part about one of them."""

from __future__ import annotations

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.dossier import Dossier
from briefing.compose.parts import state_part

TEXT = """Ulmen and Vardia meet over tolls

VARN, March 4, 2025 - Ministers met at noon.

Ulmen is pressing for lower tolls on the canal, a softer law on visas, and a cut in harbour dues for its ships.
"""


@pytest.mark.parametrize(
    ("key", "part"),
    [
        (("harbour", "due"), "Ulmen is pressing for … a cut in harbour dues for its ships"),
        (("visa",), "Ulmen is pressing for … a softer law on visas"),
        (("toll",), None),
        (("grain",), None),
    ],
)
def test_an_item_of_a_list_stands_without_the_others(key: tuple[str, ...], part: str | None) -> None:
    dossier = Dossier(materials=tuple(arrange(extractions({"a.txt": TEXT}))), as_of=None)
    fact = next(fact for fact, lead in dossier.leads.items() if "pressing" in lead.text)
    stated = state_part(dossier, fact, key)
    assert (stated.text.rstrip(".") if stated else None) == part
