"""Words → their stems (Porter 2001), so that “vote”, “voting” and “voted” meet, and “announce” and “announcement”."""

from __future__ import annotations

import functools

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("english")


@functools.cache
def stem(word: str) -> str:
    """The stem of `word`, a lemma in lower case; a number is its own."""
    return str(_STEMMER.stemWord(word))


def stems(words: str) -> frozenset[str]:
    """The stems of `words`, which blanks keep apart."""
    return frozenset(map(stem, words.split()))
