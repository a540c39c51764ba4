"""What the sections have told so far, so that nothing is told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.figures import tells_no_more

if TYPE_CHECKING:
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence, Material
    from briefing.model.extraction import Clause
    from briefing.model.statement import Statement


RETOLD = 0.4
"""Share of the terms of the shorter of two clauses from which on they tell one event, if they name the same day."""
COVERED = 0.7
"""Share of a clause's terms from which on another that has them tells it besides, if they share a figure."""


class Told:
    """The facts that a section has told, so that no later one tells them again."""

    def __init__(self) -> None:
        self._facts: set[Fact] = set()
        self._leads: list[Evidence] = []
        self._behind: set[tuple[Material, Clause]] = set()
        self._compared: dict[Evidence, int] = {}
        """With how many of what is told each was compared and told something else: the next question begins there."""

    def take(self, dossier: Dossier, fact: Fact) -> Statement:
        """The fact as a statement, from now on told."""
        self._facts.add(fact)
        lead = dossier.leads[fact]
        self._leads.append(lead)
        behind = (e for e in fact.echoes if tells_no_more(e, lead) and len(e.words & lead.words) >= RETOLD * len(e.words))
        self._behind |= {(e.material, e.clause) for e in behind}
        return dossier.state(fact)

    def has(self, fact: Fact) -> bool:
        """True where the fact itself has been told."""
        return fact in self._facts

    def left(self, dossier: Dossier) -> list[Fact]:
        """The facts that are still to be told, heaviest first."""
        return [f for f in dossier.ranking if f not in self._facts and not self._is_retold(dossier.leads[f])]

    def _is_retold(self, lead: Evidence) -> bool:
        """True where the sentence, its main figure, or another wording of the same event on the same day, has been told."""
        if (lead.material, lead.clause) in self._behind:
            return True
        for told in self._leads[self._compared.get(lead, 0) :]:
            if _retells(lead, told):
                return True
        self._compared[lead] = len(self._leads)
        return False


def _retells(lead: Evidence, told: Evidence) -> bool:
    if told.material is lead.material and told.clause.overlaps(lead.clause):
        return True
    shared = lead.words & told.words
    if len(shared) >= RETOLD * min(len(lead.words), len(told.words)) and lead.days & told.days:
        return True
    return len(shared) >= COVERED * len(lead.words) and any(term[0].isdigit() for term in shared)
