"""Which figures are seldom shared by chance."""

import pytest

from briefing.compose.figures import is_odd
from briefing.model.extraction import Quantity


def _quantity(text: str, value: float, unit: str) -> Quantity:
    return Quantity(start=0, end=len(text), text=text, value=value, unit=unit, measure="")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("86 per cent", 86, "percent"),
        ("420,000", 420_000, "patient"),
        ("45.9", 45.9, ""),
        ("2.4 billion crowns", 2.4e9, "crown"),
    ],
)
def test_a_figure_of_several_digits_is_odd(text: str, value: float, unit: str) -> None:
    assert is_odd(_quantity(text, value, unit))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("40 per cent", 40, "percent"),
        ("more than a third", 100 / 3, "percent"),
        ("9,000", 9000, "people"),
        ("150", 150, "seat"),
    ],
)
def test_a_round_figure_and_a_simple_fraction_are_not(text: str, value: float, unit: str) -> None:
    assert not is_odd(_quantity(text, value, unit))
