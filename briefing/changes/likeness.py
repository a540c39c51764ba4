"""Two printed texts → how alike they are in what they say, and whether a figure, a date or a “not” tells them apart.

No language model: an edition is compared wherever it is read, also where none is installed, and within the blink of an eye.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAMES_APART = 0.5
"""What is left of the likeness of two texts whose names have nothing in common: they hardly tell the same."""
NEAR = 0.7
"""Likeness from which on two texts are one but for single words."""
COVERED = 0.3
"""Share that covering has in likeness beside the cosine: a short telling lies inside a long one."""

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['.][^\W\d_]+)*")
_ADDED = re.compile(r"\s\[[^\]]*\]|^\[[^\]]*\]\s")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "[": None, "]": None})
_STOP = frozenset(
    "a an and are as at be been being but by for from had has have he her his i if in into is it its itself me more most my of "
    "on or our over own said say says she so some such than that the their them then there these they this those to told too "
    "up us was we were what when which while who whom whose with you your".split()
)
_MODALS = frozenset("can could may might must ought shall should will would".split())
_TURNS = _MODALS | frozenset(
    "cannot deny denied dismissed fail failed failing neither never no nobody none nor not nothing refuse refused rejected "
    "unless unlikely without".split()
)
_COUNTS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {word: str(10 * number) for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), start=3)}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_CALENDAR = _WEEKDAYS | frozenset(
    "january february march april may june july august september october november december".split()
)
_SLIGHT = _WEEKDAYS | {"2"}
"""Figures that one reporter adds to what another tells without them: the day on which it was said, “two sides”."""


@dataclass(frozen=True)
class Gist:
    """What a printed text is known by."""

    words: frozenset[str]
    """Stems of its content words and its figures."""
    figures: frozenset[str]
    """Its figures, counts and days outside the words that the memo added."""
    turns: frozenset[str]
    """Words that turn what is said round, or say how sure it is: “not”, “may”, “unless”."""
    names: frozenset[str]
    """Stems of words with a capital inside a sentence, days and months left out."""


@functools.lru_cache(maxsize=4096)
def read_gist(text: str) -> Gist:
    """The gist of `text`, which may carry the visible edits of a statement."""
    whole = unicodedata.normalize("NFKC", text)
    plain, own = whole.translate(_PLAIN), _ADDED.sub(" ", whole).translate(_PLAIN)
    tokens = _TOKEN.findall(plain.replace("%", " per cent "))
    turns = [word.casefold() for word in _TOKEN.findall(own) if word != "May" and _is_turn(word.casefold())]
    return Gist(
        words=frozenset(stem(token) for token in tokens if token.casefold() not in _STOP and not _is_turn(token.casefold())),
        figures=frozenset(_find_figures(own)),
        turns=frozenset("not" if word.endswith("n't") or word == "cannot" else word for word in turns),
        names=frozenset(_find_names(own)),
    )


@functools.lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """The words of `text` alone, for asking whether two are equal but for case, marks, blanks and brackets."""
    return " ".join(_TOKEN.findall(unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()))


def stem(word: str) -> str:
    """`word` in lower case without the commonest endings; a figure without its commas, a count as a figure."""
    lower = word.casefold().removesuffix("'s")
    if lower[:1].isdigit():
        return lower.replace(",", "")
    if lower in _COUNTS:
        return _COUNTS[lower]
    for ending, left in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if lower.endswith(ending) and len(lower) - len(ending) >= 3 and not lower.endswith("ss"):
            cut = lower[: len(lower) - len(ending)] + left
            return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "lse" else cut
    return lower


class Collection:
    """All texts of both editions: the rarer a word is in them, the more it says of a text (Spärck Jones 1972)."""

    def __init__(self, texts: Iterable[str]) -> None:
        gists = [read_gist(text) for text in texts]
        self._total = len(gists)
        self._counts = Counter(word for gist in gists for word in gist.words)
        self._weigh = functools.cache(self._vector)

    def likeness(self, one: str, other: str) -> float:
        """How alike the two are (0 to 1), whichever comes first: cosine and covering of their words, less for strange names."""
        left, right = read_gist(one), read_gist(other)
        here, there = self._weigh(left), self._weigh(right)
        shared = sorted(here.keys() & there.keys())
        cosine = sum(here[word] * there[word] for word in shared)
        covered = max(sum(here[word] ** 2 for word in shared), sum(there[word] ** 2 for word in shared))
        apart = left.names and right.names and not left.names & right.names
        return ((1 - COVERED) * cosine + COVERED * covered) * (NAMES_APART if apart else 1.0)

    def _vector(self, gist: Gist) -> Mapping[str, float]:
        weighted = {word: math.log((1 + self._total) / (1 + self._counts[word])) + 1.0 for word in sorted(gist.words)}
        length = math.sqrt(sum(weight * weight for weight in weighted.values()))
        return {word: weight / length for word, weight in weighted.items()}


def tells_other(old: str, new: str, *, near: bool = True) -> bool:
    """True where figures, days or a “not” say that two texts on one matter do not say the same of it.

    Both have figures that the other has not, or the later has some that are more than a weekday or a pair, or one of
    them denies. Of texts that are `near` each other word by word, “may” against “will” tells them apart too; of others
    it is a matter of style.
    """
    left, right = read_gist(old), read_gist(new)
    came, went = right.figures - left.figures, left.figures - right.figures
    turned = left.turns ^ right.turns
    return bool((came and went) or came - _SLIGHT or turned - _MODALS or (near and turned))


def _is_turn(word: str) -> bool:
    return word in _TURNS or word.endswith("n't")


def _find_figures(text: str) -> Iterable[str]:
    for token in _TOKEN.findall(text):
        lower = token.casefold()
        if lower[0].isdigit() or (lower in _COUNTS and lower != "one"):  # “one” is as often a pronoun
            yield stem(lower)
        elif lower in _CALENDAR and token[0].isupper():
            yield lower


def _find_names(text: str) -> Iterable[str]:
    for match in _TOKEN.finditer(text):
        token = match[0]
        opens = not text[: match.start()].rstrip(" \"'([").strip() or text[: match.start()].rstrip(" \"'([")[-1:] in ".!?:…"
        if token[0].isupper() and not opens and token.casefold() not in _CALENDAR | _STOP:
            yield stem(token)
