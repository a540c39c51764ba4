"""Materials → disputes over who somebody is: callings, told of one person, that do not go together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.office_words import COMPATIBLE_CALLINGS, PROFESSIONS
from briefing.compose.disagreements.persons import group_by_person
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material

_PAST = re.compile(r"\b(?:former|retired|ex|onetime|one-time|late)\b", re.IGNORECASE)
_BEHIND = re.compile(r"^,\s+(?:an?|the|then)\s+([^,.;“”\"]{3,90})", re.IGNORECASE)
_WAS = re.compile(
    r"^,\s+who\s+(?:is|was|has\s+been|had\s+been|worked\s+as|works\s+as|trained\s+as)\s+(?:then\s+|now\s+|once\s+|also\s+)?"
    r"(?:an?\s+|the\s+|its\s+|their\s+|his\s+|her\s+)?([^,.;“”\"]{3,90})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b((?:former|retired|ex|one-?time|veteran|the|a)\b[\s-](?:[a-z-]+\s+){1,4})(?:Mr\.?\s|Ms\.?\s|Dr\.?\s|Sir\s|Dame\s)?$"
)
_APART = re.compile(r"\b(?:the|an?|its|their|his|her)\s+((?:[a-z-]+\s+){0,3}[a-z-]+),\s+$", re.IGNORECASE)
"""“The architect, Ada Lund,” where the name stands in apposition."""
_PASTIME = re.compile(
    r"\b(?:amateur|keen|part-time|hobby|aspiring|trainee|would-be|volunteer|accomplished|fellow)\b", re.IGNORECASE
)
_COMPLEMENT = re.compile(r"\s(?:of|for|at|to|who|whose|which|that|in|with|from|on|since|by|and|\w+ed)\b", re.IGNORECASE)
_UNION_OFFICES = frozenset({"leader", "official", "organiser", "organizer", "boss", "chief", "president", "secretary"})


@dataclass(frozen=True, eq=False)
class _Telling:
    mention: Mention
    full: str
    calling: str
    past: bool


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every person whom articles give callings that exclude each other."""
    for person in group_by_person(t for m in materials for t in _tellings(m)):
        sides = {c: [t for t in person if t.calling == c] for c in dict.fromkeys(t.calling for t in person)}
        sources = [{t.mention.source for t in side} for side in sides.values()]
        tenses = {t.past for t in person}
        if len(sides) != 2 or frozenset(sides) in COMPATIBLE_CALLINGS:
            continue
        if len(tenses) == 1 and not sources[0] & sources[1]:
            full = max((t.full for t in person), key=len)
            about = f"what {full} used to be" if tenses == {True} else f"who {full} is"
            yield Dispute(about, "role", tuple(tuple(t.mention for t in side) for side in sides.values()))


def _tellings(material: Material) -> Iterable[_Telling]:
    """Every description with a calling beside the name of a person."""
    text = material.source.text
    for name in material.extraction.names:
        clause = next((c for c in material.extraction.clauses if c.covers(name)), None)
        if name.kind != "person" or clause is None:
            continue
        heads = {p.head for p in clause.phrases}
        for description in _descriptions(text[clause.start : name.start], text[name.end : clause.end]):
            calling = _calling(description) or _calling(_until_head(description, heads))
            if calling is not None:
                yield _Telling(Mention(material, clause, name), name.full, calling, bool(_PAST.search(description)))
                break


def _descriptions(before: str, after: str) -> Iterable[str]:
    """What stands in apposition to a name, behind it or before it, cut where its complements begin."""
    if behind := _BEHIND.match(after) or _WAS.match(after):
        yield _COMPLEMENT.split(behind[1], maxsplit=1)[0].strip().lower()
    if ahead := _AHEAD.search(before) or _APART.search(before):
        yield ahead[1].strip().lower()


def _until_head(description: str, heads: Iterable[str]) -> str:
    """The description up to the first noun that heads a phrase: “helicopter pilot” of “helicopter pilot taken prisoner”."""
    words = description.split()
    ends = [i + 1 for i, word in enumerate(words) if word in heads]
    return " ".join(words[: ends[0]]) if ends else ""


def _calling(description: str) -> str | None:
    """The class of the calling that heads the description; None where it is an office, is a pastime, or is not known."""
    words = re.findall(r"[\w-]+", description)
    if not words or _PASTIME.search(description):
        return None
    if words[-1] in _UNION_OFFICES and {"union", "labour", "labor"} & set(words[:-1]):
        return "union"
    return PROFESSIONS.get(words[-1])
