"""Dossier, bottom line and issues → the memo's title and topic, where the options give none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, cosine, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.model.statement import Issue, Statement

ELSEWHERE = 0.3
"""What is left of the weight of a headline that has no word of what the bottom line says first."""
ISSUES = 3
"""Issues that a topic is named after."""
_MAIN_PART = re.compile(r"^.{40,}?(?=[,;:—–]|\s[–-]\s|\s(?:after|amid|as|because|before|during|when|while)\s|$)")
_DAY = re.compile(r"\s(?:on\s)?\S+\s\[[^]]+\]$")
_LABEL = re.compile(
    r"(?:(?:joint|official|press|public)\s+)?(?:advisory|announcement|bulletin|communiqu[eé]|declaration|letter|message|minutes|notice"
    r"|office|readout|release|remarks|report|speech|statement|text|transcript|update)\s+(?:by|for|from|of|on|to)\b",
    re.IGNORECASE,
)
"""What a release is called, and not what it says."""


def find_title(dossier: Dossier, bottom_line: Sequence[Statement]) -> str:
    """What the bottom line says first, in the words of a headline.

    It is the headline of the article that is most like all others among those that tell it and did not only look forward
    to it, the later and the nearer to its words the better; where none of them has one that is more than a label, the main
    part of the statement itself, without a day at its end. Without a bottom line, the first article's headline or file.
    """
    tellers = {c.source for statement in bottom_line[:1] for c in statement.citations}
    ahead = dossier.previews.events if dossier.previews else {}
    told = {word for statement in bottom_line[:1] for c in statement.citations for word in words(c.text)}
    bags = [[t for c in m.extraction.clauses for t in c.terms] for m in dossier.materials]
    weights = Weights(bags)
    vectors = [weights.vector(bag) for bag in bags]
    scored = [
        (
            sum(cosine(vectors[i], other) for other in vectors)
            * dossier.recency(m.source.published)
            * (ELSEWHERE + _share(m.source.title, told)),
            -i,
            m.source.title,
        )
        for i, m in enumerate(dossier.materials)
        if m.source.title
        and not _LABEL.match(m.source.title)
        and (m.source.id in tellers or not tellers)
        and m.source.id not in ahead
    ]
    if scored:
        return max(scored)[2]
    if bottom_line:
        main = _MAIN_PART.match(bottom_line[0].text)
        return _DAY.sub("", main[0] if main else bottom_line[0].text).rstrip(" .")
    return dossier.materials[0].source.title or dossier.materials[0].source.file


def _share(title: str, told: AbstractSet[str]) -> float:
    """Share (0 to 1) of the headline's longer words that are among those told."""
    long = {word for word in words(title) if len(word) > 3}
    return len(long & told) / len(long) if long else 0.0


def find_topic(dossier: Dossier, actors: Actors, issues: Sequence[Issue]) -> str:
    """The names of the weightiest issues, at most three; without issues, the names that most articles share."""
    names = [issue.name for issue in issues[:ISSUES]]
    if not names:
        names = sorted(actors.mentions, key=lambda name: (-actors.mentions[name], name))[:ISSUES]
    rest = (name if actors.is_known(name) or not name[1:].islower() else name[0].lower() + name[1:] for name in names[1:])
    return ", ".join([*names[:1], *rest]) or find_title(dossier, ())
