"""A line and the paragraph after it → whether the line is a section heading."""

from __future__ import annotations

import re

from briefing.language.lines import BULLET

_STOP = re.compile(r"[.;,…][\"”’')\]]*\Z|[!?:][\"”’')\]]+\Z")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[\"”’')]*[.!][\"”’')]*\s+[A-Z“\"‘]")
_QUOTED = re.compile(r"\A[\"“‘'«]")
_QUESTION = re.compile(
    r"(?:(?:and|but|so) )?(?:what|who|whom|whose|why|how|when|where|which)\b"
    r"|(?:is|are|was|will|would|can|could|does|do|did|should|has|have)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"\b(?:said|says|added|adds|wrote|told|asked|continued|posted|replied|reads?|concluded|declared)\b", re.IGNORECASE
)
_SMALL = frozenset(
    """
    a about after against among an and are as at be before but by for from has he her his how if in into is it its of off on
    or out over per so than that the their this to under up via vs was what when where who why will with without
    """.split()
)
_MOST_WORDS = 14
_MOST_CHARACTERS = 110
_MOST_QUESTION_WORDS = 9
_MOST_LABEL_WORDS = 5


def is_heading(line: str, following: str) -> bool:
    """True where `line` is a section heading and no short paragraph. `following` is the paragraph after it; empty at the end.

    A heading ends without a stop. One that ends with a question mark is told by its capitals, or by asking what a longer
    paragraph then answers. A line in quotation marks is somebody's words, in capitals too, unless it is short and has no stop.
    """
    words = line.split()
    if len(words) > _MOST_WORDS or len(line) > _MOST_CHARACTERS or BULLET.match(line) or _STOP.search(line):
        return False
    if _QUOTED.match(line) and (is_capitals(line) or len(words) > 6):
        return False
    if _TWO_SENTENCES.search(line):
        return False
    if line.endswith("?"):
        asks = bool(_QUESTION.match(line)) and len(words) <= _MOST_QUESTION_WORDS and len(following.split()) > len(words)
        return is_title_case(line) or is_capitals(line) or asks
    if line.endswith("!"):
        return is_title_case(line) and len(words) >= 3
    if line.endswith(":"):
        return len(words) <= _MOST_LABEL_WORDS and not _SPEECH.search(line)
    return True


def is_capitals(line: str) -> bool:
    """True where every letter is a capital and there are at least two."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 2 and all(not c.islower() for c in letters)


def is_title_case(line: str) -> bool:
    """True where nearly all words but the small ones start with a capital or a figure, and there are at least two."""
    words = [w for w in re.findall(r"[^\W_][\w’'.-]*", line) if w.lower() not in _SMALL]
    return len(words) >= 2 and sum(not w[0].islower() for w in words) >= 0.8 * len(words)
