"""A lemma → its stem: what “evacuate”, “evacuation” and “evacuee” have in common."""

from __future__ import annotations

import functools

_ENDINGS = (
    "ations ation ators ator ating ated ates ate ances ance ences ence ments ment ings ing ions ion ees ee ors or ers er"
    " als al ants ant ents ent es ed e s"
).split()
SHORTEST = 5
"""Letters that a stem keeps at least, so that “nation” and “native”, “station” and “state” stay apart."""


@functools.cache
def find_stem(lemma: str) -> str:
    """`lemma` without the longest ending of noun or verb that leaves five letters; `lemma` itself where none does.

    Much lighter than Porter's (1980): it joins a verb with the nouns made of it, and no more.
    """
    for ending in sorted(_ENDINGS, key=len, reverse=True):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST:
            return lemma[: -len(ending)]
    return lemma
