"""Characters that no font of the machine has → their code points in print, so that a page shows what it cannot draw."""

import io
from collections.abc import Iterable
from functools import cache

from fontTools.ttLib import TTFont

from briefing.writers import fonts
from briefing.writers.memo_model import Memo, Problem, Timeline

BOX = "□"
"""U+25A1, WHITE SQUARE, which the bundled Sans has."""

_JOINERS = frozenset("\u200c\u200d")
"""They have no look of their own: behind a code point they say nothing."""
_VARIANTS = frozenset("\ufe0e\ufe0f")
"""They choose between two looks of an emoji; where its font is missing, there is none to choose."""

_MOST_SHOWN = 20  # code points named in one line


def list_foreign(page: str) -> str:
    """The characters of `page` that the bundled faces lack, by code point, each once."""
    return "".join(sorted(set(page) - _own()))


@cache
def _own() -> frozenset[str]:
    """What every one of the bundled faces has."""
    faces = (TTFont(io.BytesIO(fonts.load(name)), lazy=True) for name in fonts.NAMES)
    shared = frozenset.intersection(*(frozenset(face.getBestCmap()) for face in faces))
    return frozenset(map(chr, shared)) | frozenset("\n")


def spell(words: str, missing: frozenset[str]) -> str:
    """`words` with each run of `missing` characters as “[□ U+1F6A2 U+2696]”: brackets mark what is put in, as everywhere."""
    if not missing:
        return words
    made: list[str] = []
    run: list[str] = []
    for character in words:
        if character in _VARIANTS or (run and character in _JOINERS):
            continue
        if character in missing:
            run.append(character)
        else:
            made += _close(run)
            made.append(character)
            run = []
    return "".join([*made, *_close(run)])


def _close(run: list[str]) -> list[str]:
    return [f"[{BOX} {' '.join(map(name, run))}]"] if run else []


def name(character: str) -> str:
    """“U+1F6A2”."""
    return f"U+{ord(character):04X}"


def name_all(characters: Iterable[str]) -> str:
    """“U+1F6A2, U+6E21 and 3 more”, in the order of the code points."""
    named = sorted(characters)
    rest = len(named) - _MOST_SHOWN
    return ", ".join(map(name, named[:_MOST_SHOWN])) + (f" and {rest} more" if rest > 0 else "")


def declare(memo: Memo, missing: frozenset[str]) -> Memo:
    """`memo` with a line on what could not be used that says which characters are printed as code points, and what to do.

    The labels of the figure are spelt here, before their rows are broken; all else is spelt on the finished page.
    """
    problem = Problem(
        source="Fonts",
        message=f"No font of the machine that made this PDF has {name_all(missing)}: {BOX} and the code point stand for each.",
        remedy="The Word memo has the characters themselves; or install fonts that have them, such as Noto, and build again.",
    )
    parts = (part.model_copy(update={"timeline": _declare(part.timeline, missing)}) for part in memo.parts)
    return memo.model_copy(update={"problems": (*memo.problems, problem), "parts": tuple(parts)})


def _declare(timeline: Timeline, missing: frozenset[str]) -> Timeline:
    points = (point.model_copy(update={"label": spell(point.label, missing)}) for point in timeline.points)
    return timeline.model_copy(update={"points": tuple(points)})
