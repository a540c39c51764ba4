"""A lemma → its stem: what “evacuate”, “evacuation” and “evacuee” have in common."""

from __future__ import annotations

import functools

_LIGHT = ("ures", "ings", "ure", "ing", "es", "ed", "s", "e")
_HEAVY = tuple(
    """ations ation ators ator ating ated ates ate ances ance ences ence ments ment ions ion ees ee ors or ers er als al
    ants ant ents ent""".split()
)
LEAST_LEFT = {**dict.fromkeys(_LIGHT, 4), **dict.fromkeys(_HEAVY, 5)}
"""Letters that a stem keeps at least behind each ending, so that “nation” and “native”, “station” and “state” stay apart."""
_BY_LENGTH = sorted(LEAST_LEFT, key=lambda ending: (-len(ending), ending))


@functools.cache
def find_stem(lemma: str) -> str:
    """`lemma` without the longest ending of noun or verb that leaves enough of it; `lemma` itself where none does.

    Much lighter than Porter's (1980): it joins a verb with the nouns made of it, and no more.
    """
    for ending in _BY_LENGTH:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= LEAST_LEFT[ending]:
            return lemma[: -len(ending)]
    return lemma
