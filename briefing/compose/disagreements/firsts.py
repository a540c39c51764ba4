"""Materials → disputes over “the first … since”: one first, told with different points from which it is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.event_words import EVENT_NOUNS, RANKED
from briefing.compose.disagreements.scope import count_shared, names_in
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.disagreements.surroundings import NUMBER, value_of
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_SINCE = re.compile(
    r"\b(?P<first>first|lowest|highest|biggest|largest|smallest|worst|deadliest|strongest|longest|hottest|coldest|wettest|driest)\b"
    r"(?!\s+(?:quarter|half|term|time\s+buyer))(?P<what>[^.;:“”\"]{0,70}?)\bsince\b(?P<since>[^.;:,“”\"]{2,70})",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"^\W*the\s+last\s+(?:one\s+|time\s+|such\s+\w+\s+)?(?:was|came|happened|occurred|fell|took\s+place)\b[^.;:“”\"]{0,40}?"
    r"\b(?P<year>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\b(?P<first>first)\b(?P<what>[^.;:,“”\"]{0,60}?)\b(?:in|for)\s+(?P<more>more\s+than\s+|nearly\s+|almost\s+|over\s+|about\s+)?"
    rf"(?P<n>{NUMBER}|a)\s+(?P<unit>years?|decades?)\b",
    re.IGNORECASE,
)
_HIATUS = re.compile(rf"\b(?P<n>{NUMBER})-year\s+(?:hiatus|gap|absence|break)\b", re.IGNORECASE)
_YEAR = re.compile(r"^\D{0,12}((?:19|20)\d{2})\b")


@dataclass(frozen=True, eq=False)
class _First:
    mention: Mention
    heads: frozenset[str]
    names: frozenset[str]
    rank: str
    year: int | None
    slack: int
    since: str


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every first that articles count from points that are not the same."""
    firsts = [f for m in materials for c in m.extraction.clauses for f in _read(m, c)]
    groups: list[list[_First]] = []
    for first in firsts:
        home = next((g for g in groups if any(_same_event(o, first) for o in g)), None)
        if home is None:
            groups.append([first])
        else:
            home.append(first)
    for group in groups:
        sides: list[list[_First]] = []
        for first in sorted(group, key=lambda f: (f.slack, f.mention.order)):
            home_side = next((s for s in sides if _agree(s[0], first)), None)
            if home_side is None:
                sides.append([first])
            else:
                home_side.append(first)
        if len(sides) > 1 and len({f.mention.source for f in group}) > 1:
            yield Dispute(_about(group), "framing", tuple(tuple(f.mention for f in side) for side in sides))


def _read(material: Material, clause: Clause) -> Iterable[_First]:
    text = material.source.text
    words = clause.cut(text)
    names = names_in(material, clause)
    published = material.source.published
    for match in _SINCE.finditer(words):
        year = _YEAR.match(match["since"])
        heads = _heads(match["what"]) or _heads(words)
        if heads and not re.match(r"\s*(?:then|the\s+(?:start|beginning)\b)", match["since"], re.IGNORECASE):
            yield _First(
                Mention(material, clause, clause),
                heads,
                names,
                match["first"].lower(),
                int(year[1]) if year else None,
                0,
                _key(match["since"]),
            )
    last = _LAST.search(words)
    before = next((c for c in reversed(material.extraction.clauses) if c.end <= clause.start), None)
    if last and before is not None and clause.sentence - before.sentence <= 1:
        heads = _heads(before.cut(text)) | _heads(words)
        if heads:
            whole = Span(start=before.start, end=clause.end) if before.sentence == clause.sentence else None
            yield _First(Mention(material, clause, clause, whole), heads, names, "first", int(last["year"]), 0, "")
    if published is None:
        return
    for match in [*_IN.finditer(words), *_HIATUS.finditer(words)]:
        groups = match.groupdict()
        count = 1 if groups["n"].lower() == "a" else int(value_of(groups["n"]))
        count *= 10 if (groups.get("unit") or "").lower().startswith("decade") else 1
        heads = _heads(groups.get("what") or "") or _heads(words)
        slack = 4 if groups.get("more") or count >= 10 else 1
        if heads:
            yield _First(Mention(material, clause, clause), heads, names, "first", published.year - count, slack, "")


def _heads(words: str) -> frozenset[str]:
    """The classes of the events named: “first face-to-face talks”."""
    found = {w.lower().rstrip("s") for w in re.findall(r"[A-Za-z]+(?:-[a-z]+)?", words)}
    classes = {EVENT_NOUNS[w] for w in found if w in EVENT_NOUNS} | {w for w in found if w in RANKED}
    return frozenset(
        classes
        | (
            {"meeting"}
            if re.search(r"\bme[et]t\b|\bface[- ]to[- ]face\b|\bin[- ]person\b|\bs[ai]ts?\s+down\b", words, re.IGNORECASE)
            else set()
        )
    )


def _key(since: str) -> str:
    """The point in time in lower-case words, auxiliaries and pronouns left out, so that “his return” and “returned” meet."""
    kept = [w[:5] for w in re.findall(r"[a-z]+", re.sub(r"[’']s\b", "", since.lower())) if len(w) > 3]
    return " ".join(sorted(set(kept)))


def _same_event(one: _First, other: _First) -> bool:
    if not one.heads & other.heads or one.rank != other.rank:
        return False
    if one.rank != "first" and (one.year is None or other.year is None):
        return False
    if one.heads & other.heads == {"strike"} or not one.names or not other.names:
        return True
    return count_shared(one.names, other.names) >= min(2, len(one.names), len(other.names))


def _agree(one: _First, other: _First) -> bool:
    if one.year is not None and other.year is not None:
        return abs(one.year - other.year) <= max(one.slack, other.slack)
    if one.year is not None or other.year is not None:
        return False
    a, b = set(one.since.split()), set(other.since.split())
    return bool(a & b)


def _about(group: Sequence[_First]) -> str:
    """“since when it is the first meeting”; where the event stands behind a preposition only, it is not what is first."""
    head = min(group[0].heads & group[-1].heads or group[0].heads)
    rank = group[0].rank
    text = group[0].mention.clause.cut(group[0].mention.material.source.text)
    aside = rf"\b{rank}\b(?:\s+[\w’'-]+)*?\s+(?:over|about|on|after|from|against)\s+(?:an?\s+|the\s+)?{head}"
    behind = re.search(aside, text, re.IGNORECASE)
    return f"since when it is the {rank}{' of its kind' if behind else f' {head}'}"
