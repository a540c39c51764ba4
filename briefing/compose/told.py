"""What the sections have told so far, so that nothing is told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.model.statement import Statement


class Told:
    """The facts that a section has told, so that no later one tells them again."""

    def __init__(self) -> None:
        self._facts: set[Fact] = set()

    def take(self, dossier: Dossier, fact: Fact) -> Statement:
        """The fact as a statement, from now on told."""
        self._facts.add(fact)
        return dossier.state(fact)

    def left(self, dossier: Dossier) -> list[Fact]:
        """The facts that are still to be told, heaviest first."""
        return [f for f in dossier.ranking if f not in self._facts]
