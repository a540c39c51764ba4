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
_FINITE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|must|may|might|should|includes?|contains?|[^\W\d_]+ed)\b"
)
_PAST = re.compile(
    r"(?<=\s)(?:was|were|had|did|came|went|took|gave|fell|rose|ran|saw|became|grew|wrote|spoke|knew|began|broke"
    r"|chose|drew|drove|flew|froze|shook|stole|threw|wore|withdrew|said)\s+[^\W\d_a-z]?[^\W_]"
)
_PAST_OR_PARTICIPLE = re.compile(
    r"(?<=\s)(?:[^\W\d_]{2,}ed|met|won|lost|left|made|held|kept|sent|spent|led|cut|hit|set|put|shut|paid|got|found|built|bought|brought)"
    r"\s+(?:at|in|on|to|for|from|over|after|before|against|with|off|out|up|down|into|the|an?|its|his|her|their|that|until"
    r"|when|while|because|\d\S*|[a-z]+ly)\b"
)
_OPEN_SUBJECT = re.compile(
    r"(?:The|A|An|It|He|She|They|We|I|His|Her|Their|Its|Our|This|These|That|Those|No|Some|Most|Many|All)\s"
)
_RELATIVE = re.compile(
    r"(?:\A|\s)(?:what|who|whom|whose|why|how|when|where|which|that|as|if|after|before|since|until)\b", re.IGNORECASE
)
_LABELLED = re.compile(r"[^:]{2,40}:\s")
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
        leads_list = BULLET.match(following) is not None and _FINITE.search(line) is not None
        return len(words) <= _MOST_LABEL_WORDS and not _SPEECH.search(line) and not leads_list
    return not _tells(line)


def _tells(line: str) -> bool:
    """True where a line in ordinary letters tells what happened: headings speak in the present, or without a verb.

    A question word before the verb makes a heading (“How it ended”), and so does a verb that could be a participle unless
    the line opens with a word that only a subject has and goes on behind the verb (“The strike ended at noon”).
    """
    if is_title_case(line) or is_capitals(line) or _LABELLED.match(line):
        return False
    match = _PAST.search(line)
    if match is None and _OPEN_SUBJECT.match(line):
        match = _PAST_OR_PARTICIPLE.search(line)
    return match is not None and not _RELATIVE.search(line[: match.start()])


def is_capitals(line: str) -> bool:
    """True where every letter is a capital and there are at least two."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 2 and all(not c.islower() for c in letters)


def is_title_case(line: str) -> bool:
    """True where nearly all words but the small ones start with a capital or a figure, and there are at least two."""
    words = [w for w in re.findall(r"[^\W_][\w’'.-]*", line) if w.lower() not in _SMALL]
    return len(words) >= 2 and sum(not w[0].islower() for w in words) >= 0.8 * len(words)
