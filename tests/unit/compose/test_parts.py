"""Of a demand for several things, the part about one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.dossier import Dossier
from briefing.compose.matter_choice import Matter
from briefing.compose.parts import find_items, names, state_item

if TYPE_CHECKING:
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence

TEXT = """Ulmen and Vardia meet over tolls

VARN, March 4, 2025 - Ministers met at noon.

Ulmen is pressing for lower tolls on the canal, a softer law on visas, and a cut in harbour dues for its ships.
"""


def _find() -> tuple[Dossier, Fact, Evidence]:
    dossier = Dossier(materials=tuple(arrange(extractions({"a.txt": TEXT}))), as_of=None)
    fact, lead = next((fact, lead) for fact, lead in dossier.leads.items() if "pressing" in lead.text)
    return dossier, fact, lead


def test_the_items_of_a_list_stand_without_the_others() -> None:
    dossier, fact, lead = _find()
    stated = [state_item(dossier, fact, lead, item).text.rstrip(".") for item in find_items(lead)]
    assert stated == [
        "Ulmen is pressing for lower tolls on the canal",
        "Ulmen is pressing for … a softer law on visas",
        "Ulmen is pressing for … a cut in harbour dues for its ships",
    ]


@pytest.mark.parametrize(
    ("name", "named"), [("Harbour dues", 2), ("Visas", 1), ("Tolls", 0), ("Grain", None), ("Harbour tolls", None)]
)
def test_an_item_is_found_by_the_name_of_its_matter(name: str, named: int | None) -> None:
    _, _, lead = _find()
    found = [i for i, item in enumerate(find_items(lead)) if names(item, Matter(key=()), name)]
    assert found == ([] if named is None else [named])


def test_two_things_are_no_list() -> None:
    text = TEXT.replace(", a softer law on visas, and", " and")
    dossier = Dossier(materials=tuple(arrange(extractions({"a.txt": text}))), as_of=None)
    lead = next(lead for lead in dossier.leads.values() if "pressing" in lead.text)
    assert find_items(lead) == ()
