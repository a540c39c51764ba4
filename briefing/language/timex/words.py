"""Text → the words, numbers and marks that the grammar of time expressions reads, each with its span."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_WORD: Final = re.compile(
    r"""
      o['’]clock(?!\w)
    | [ap]\.[ ]?m\b\.?                          # a.m.
    | \d{1,2}\.\d{1,2}\.\d{4}(?!\d)             # 31.10.2025
    | \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)        # 1,100
    | \d+(?:\.\d+)?
    | [^\W\d_]+
    | ['’]s(?!\w)
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN: Final = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "—", "‑": "-", "−": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark. `glued` is true where nothing parts it from the word, number or mark before."""

    start: int
    end: int
    text: str
    lower: str
    glued: bool

    @property
    def is_number(self) -> bool:
        """True for digits, with or without thousands or a fraction."""
        return self.lower[:1].isdecimal()

    @property
    def is_whole(self) -> bool:
        """True for digits alone."""
        return self.lower.isdecimal() and self.lower.isascii()

    @property
    def is_capitalised(self) -> bool:
        """True where the first letter is a capital."""
        return self.text[:1].isupper()


NOTHING: Final = Word(start=-1, end=-1, text="", lower="", glued=False)
"""What stands before the first and after the last word."""


class Words:
    """The words of a stretch of text; reading beyond either end gives `NOTHING`.

    `readings` keeps what a terminal or group of the grammar has read at an index, so that nothing is read twice.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._words = tuple(_split(text, start, end))
        self.readings: dict[tuple[str, int], tuple[Any, int] | None] = {}

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._words)

    def __getitem__(self, index: int) -> Word:
        """The word at `index`, or `NOTHING` beyond either end."""
        return self._words[index] if 0 <= index < len(self._words) else NOTHING


def _split(text: str, start: int, end: int) -> Iterator[Word]:
    before = -1
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        yield Word(
            start=found.start(), end=found.end(), text=word, lower=word.lower().translate(_PLAIN), glued=found.start() == before
        )
        before = found.end()
