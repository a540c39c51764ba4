"""That every theme of the thesaurus has a name, and words that no other theme has."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from briefing.compose.themes import THEMES

if TYPE_CHECKING:
    from briefing.compose.themes import Theme


def test_every_theme_has_a_name_of_its_own() -> None:
    assert len({theme.label for theme in THEMES}) == len(THEMES)
    assert all(theme.label[0].isupper() for theme in THEMES)


def test_no_two_themes_share_a_word() -> None:
    for one, other in itertools.combinations(THEMES, 2):
        assert not _listed(one) & _listed(other), (one.label, other.label)


def test_every_word_is_a_lemma_in_lower_case() -> None:
    words = [word for theme in THEMES for word in theme.words | theme.nouns | theme.plurals]
    assert words
    assert all(word.replace("-", "").isalpha() and word.islower() for word in words)


def _listed(theme: Theme) -> frozenset[str]:
    return theme.words | theme.nouns | theme.plurals | theme.pairs
