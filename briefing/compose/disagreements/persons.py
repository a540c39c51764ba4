"""Tellings of persons → one list a person, however fully each telling names him."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from briefing.compose.disagreements.scope import same_name, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class Named(Protocol):
    """What tells something of a person."""

    @property
    def full(self) -> str:
        """The person's fullest name in its article."""


T = TypeVar("T", bound=Named)


def group_by_person(tellings: Iterable[T]) -> list[list[T]]:
    """The tellings, one list a person, in the order in which each is first told of; empty for none."""
    people: list[list[T]] = []
    for telling in tellings:
        home = next((person for person in people if _same_person(person[0].full, telling.full)), None)
        if home is None:
            people.append([telling])
        else:
            home.append(telling)
    return people


def _same_person(one: str, other: str) -> bool:
    """True where the names agree in more than one word: a surname alone may be another's."""
    return same_name(one, other) and len(words_of(one) & words_of(other)) > 1
