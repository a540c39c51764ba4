"""Materials → disputes over how a vote went: numbers on both sides, a margin, votes against, or one voice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.scope import days_apart
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.disagreements.surroundings import NUMBER, Surroundings, value_of
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_BUT = r"(?:just\s+|only\s+|a\s+mere\s+|barely\s+|exactly\s+)?"
_PAIR = re.compile(
    rf"\b(?P<a>{NUMBER})(?:\s+(?:votes?|members?|judges?|justices?|deputies|councillors|senators|mps))?"
    rf"(?:\s+votes?)?(?:\s+to\s+|\s*[-–]\s*|\s+against\s+|-to-)(?P<b>{NUMBER})\b(?!\s*(?:per\b|%|\$|a\.?m|p\.?m|years?|days?|weeks?|months?|hours?))",
    re.IGNORECASE,
)
_SIDES = re.compile(
    rf"\b(?P<a>{NUMBER})(?:\s+\w+){{0,2}}?\s+(?:voted\s+|were\s+|voting\s+)?(?:in\s+favou?r|for|yes|ayes?|aye)\b"
    rf"[^.;:“”]{{0,60}}?\b(?P<b>{NUMBER})(?:\s+\w+){{0,2}}?\s+(?:voted\s+|were\s+|voting\s+)?(?:against|opposed|no|noes|nays?)\b",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    rf"\bby\s+{_BUT}(?:a\s+)?(?P<a>single|{NUMBER})\s+(?:votes?|ballots?)\b(?!\s+(?:to|against)\s+\d)|"
    rf"\b(?P<b>{NUMBER})\s+(?:votes?|ballots?)\s+(?:ahead|behind|short|clear|adrift|more\s+than|fewer\s+than|separat\w+|the\s+final)\b|"
    rf"\b(?P<c>{NUMBER})[\s-]+votes?[\s-]+(?:majority|margin|lead|victory)\b|"
    rf"\b(?:majority|margin|lead|gap)\s+(?:of|was|to)\s+{_BUT}(?P<d>{NUMBER})(?:\s+(?:votes?|ballots?))?\b(?!\s*(?:per\b|%|points?|[-–]\s*\d|to\s+\d|votes?\s+to))",
    re.IGNORECASE,
)
_ONE_VOICE = re.compile(
    r"\bunanimous(?:ly)?\b|\bunanimity\b|\bof\s+one\s+mind\b|\bwith\s+one\s+voice\b|\bto\s+a\s+(?:man|woman)\b|\bnem\s+con\b|\bas\s+one\b|"
    r"\bwithout\s+(?:a\s+(?:single\s+)?)?(?:dissent\w*|opposition|(?:vote|voice|hand)\s+(?:being\s+)?(?:against|raised\s+against))|"
    r"\b(?:no|not\s+(?:a|one)(?:\s+single)?)\s+(?:vote|voice|hand|member|judge|councillor|deputy)\s+(?:was\s+)?(?:cast\s+|raised\s+|voted\s+)?against\b|"
    r"\bno(?:body|\s+one|ne)\s+(?:of\s+\w+\s+)?(?:voted\s+against|dissent\w+|objected|opposed)|\bthere\s+was\s+no\s+dissent|"
    r"\b(?:all|each\s+of\s+the)\s+(?:\w+\s+)?(?:judges|justices|members|jurors|councillors|commissioners|directors|panellists)\s+"
    r"(?:\w+\s+)?(?:agreed|concurred|voted|backed|were\s+agreed|in\s+favou?r)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"(?<![$£€\d])\b(?P<n>{NUMBER})\s+(?!million|billion|thousand|hundred|per\b)(?:of\s+)?(?:(?!said\b|who\b|that\b)[\w’'-]+,?\s+){{0,9}}?"
    r"\b(?:voted\s+(?:no\b|against)|(?:raised|put\s+up)\s+their\s+hands?\s+(?:against|in\s+opposition)|dissent(?:ed|ing|s)?\b|in\s+opposition|"
    r"opposed\s+(?:it|the\s+(?:move|motion|plan|bill|scheme|decision|measure))|said\s+no\b|broke\s+ranks|rebelled)",
    re.IGNORECASE,
)
_CASTING = re.compile(
    r"\bcasting\s+vote\b|\bsplit\s+down\s+the\s+middle\b|\bdeadlock\w*\b|\btie-?break\w*|\bvotes?\s+(?:were|was)\s+tied\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\b(?:split|divided)\s+(?:vote|decision|ruling|verdict|court|panel|jury|board)\b|\bnot\s+unanimous\b|\bby\s+a\s+majority\b",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:vot\w+|ballot\w*|majority|decision|decid\w+|rul(?:ed|ing)|verdict|pass(?:ed|es)|carried|clear(?:ed|s)|approv\w+|adopt\w+|back(?:ed|s)|reject\w+|"
    r"elect\w+|in\s+favou?r|count|judges?|justices?|jury|jurors?|councillors?|dissent\w*|struck\s+down|threw\s+out|thrown\s+out|upheld)\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"\b(?:goals?|match(?:es)?|game|score\w*|half-time|league|penalt\w+|set|sets|odds|scorer|win\s+over)\b", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"\b(?:if|must|needs?|requires?|would|could|should|expected|likely|forecast|predict\w*)\s+(?:\w+\s+){0,4}$", re.IGNORECASE
)
_RECOUNT = re.compile(
    r"\brecount\w*|\bcounted\s+(?:again|anew|twice)|\b(?:second|third|fresh|new)\s+count\b|\bprovisional|\bpreliminary",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\bhad\s+(?:(?:been|already)\s+)?(?:declared|elected|won|lost|passed|voted|led|finished)\b|\b(?:initial|earlier|original|first\s+count)\w*\b",
    re.IGNORECASE,
)
_CHAMBERS = (
    re.compile(r"\b(?:upper\s+(?:house|chamber)|senat\w+|lords)\b", re.IGNORECASE),
    re.compile(r"\blower\s+(?:house|chamber)\b", re.IGNORECASE),
)
_BODIES = {
    "parliament": "parliament assembly chamber house deput lawmaker mps congress legislat commons senat lords",
    "council": "council",
    "court": "court judge justice bench tribunal supreme",
    "jury": "jury juror judges",
    "board": "board director",
    "owners": "shareholder investor stockholder",
    "panel": "panel committee commission adviser advisor expert",
    "cabinet": "cabinet minister coalition",
    "union": "union picket walkout strike worker driver docker nurse teacher",
    "voters": "voter elector constituenc district seat incumbent candidate ballots polling election referend recount",
    "bank": "rate-setter policymaker central",
    "synod": "synod bishop clergy",
    "party": "party conference delegate caucus",
}  # fmt: skip
"""Sort of body → beginnings of the words that name it or those who sit in it."""
_BODY = {name: re.compile(rf"\b(?:{'|'.join(words.split())})", re.IGNORECASE) for name, words in _BODIES.items()}
ALONE = 0.2
"""The same where either article tells of one vote only, and both of one sort of body."""
NEXT = 1
"""Days by which the days told may differ: a vote at night is told of two."""
LONG_AGO = 45
"""Days."""
WINDOW = 6
"""Days between two reports beyond which they may tell of two votes."""
LIKENESS = 1.0
"""How much the surroundings of two votes must have in common; a rare word, or a name, in both weighs about a half."""
ONE_VOICE, NUMBERS, MARGIN, DISSENT, TIED = "one voice", "numbers", "margin", "dissent", "tied"


@dataclass(frozen=True, eq=False)
class _Tally:
    mention: Mention
    form: str
    numbers: tuple[float, ...]
    """Those for and against, the larger first; the margin; or those against; empty where the form tells no number."""
    days: frozenset[Days]


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every vote with two outcomes; `taken` are places disputed already, by source and offset."""
    near = Surroundings(materials)
    told = [t for m in materials for c in m.extraction.clauses for t in _read(m, c)]
    pairs = [
        (a, b)
        for a, b in combinations(told, 2)
        if a.mention.source != b.mention.source
        and _exclude(a, b)
        and _are_one(a, b, near, told)
        and not _is_rivalled(a, b, told)
    ]
    done: set[int] = set()
    for one, other in pairs:
        if {id(one), id(other)} & done or (_is_taken(one, taken) and _is_taken(other, taken)):
            continue
        sides = (_side(one, other, told, near), _side(other, one, told, near))
        done |= {id(t) for side in sides for t in side}
        if not {t.mention.source for t in sides[0]} & {t.mention.source for t in sides[1]}:
            about = "whether the vote was unanimous" if ONE_VOICE in {one.form, other.form} else "how the vote went"
            yield Dispute(about, "number", tuple(tuple(t.mention for t in side) for side in sides))


def _side(own: _Tally, left: _Tally, told: Sequence[_Tally], near: Surroundings) -> list[_Tally]:
    """The tally with those of other articles that tell the same."""
    others = (t for t in told if t.mention.source != own.mention.source and _same(t, own))
    return [own, *(t for t in others if _are_one(t, left, near, told))]


def _read(material: Material, clause: Clause) -> Iterable[_Tally]:
    """Every way in which the clause tells the outcome of a vote that was held, each once."""
    words = clause.cut(material.source.text)
    if not _VOTING.search(words) or clause.status not in {"done", "ongoing", "expected", "planned"} or _PLAYED.search(words):
        return
    if _is_past(material, clause):
        return
    for form, numbers, match in _matches(words):
        if not _NOT_YET.search(words[: match.start()]):
            at = Span(start=clause.start + match.start(), end=clause.start + match.end())
            yield _Tally(Mention(material, clause, at), form, numbers, _days(material, clause))


def _matches(words: str) -> Iterable[tuple[str, tuple[float, ...], re.Match[str]]]:
    for pattern in (_SIDES, _PAIR):
        if match := pattern.search(words):
            yield NUMBERS, tuple(sorted((value_of(match["a"]), value_of(match["b"])), reverse=True)), match
            break
    if match := _MARGIN.search(words):
        yield MARGIN, (value_of(next(g for g in match.groups() if g)),), match
    if match := _ONE_VOICE.search(words):
        if not re.search(r"\b(?:not|n[’']t|never|far\s+from)\s+(?:\w+\s+)?$", words[: match.start()], re.IGNORECASE):
            yield ONE_VOICE, (), match
    elif match := _AGAINST.search(words):
        yield DISSENT, (value_of(match["n"]),), match
    elif match := _SPLIT.search(words):
        yield DISSENT, (), match
    if match := _CASTING.search(words):
        yield TIED, (), match


def _is_past(material: Material, clause: Clause) -> bool:
    """True where the clause names a time long before the report: another vote than that of the news."""
    spans = (days_of(t.value) for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"})
    day = material.source.published
    return day is not None and any(d is not None and (day - d.last).days > LONG_AGO for d in spans)


def _days(material: Material, clause: Clause) -> frozenset[Days]:
    spans = (days_of(t.value) for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"})
    return frozenset(d for d in spans if d is not None and d.length == 1)


def _exclude(one: _Tally, other: _Tally) -> bool:
    """True where the two outcomes cannot be of one vote."""
    forms = {one.form: one.numbers, other.form: other.numbers}
    if one.form == other.form:
        return bool(one.numbers and other.numbers) and one.numbers != other.numbers and one.form != DISSENT
    if ONE_VOICE in forms:
        return any(not numbers or numbers[-1] > 0 for form, numbers in forms.items() if form != ONE_VOICE)
    if NUMBERS in forms:
        most, least = forms[NUMBERS]
        if MARGIN in forms:
            return most - least != forms[MARGIN][0]
        return most - least > 1 if TIED in forms else bool(forms[DISSENT]) and forms[DISSENT][0] > most
    return TIED in forms and MARGIN in forms and forms[MARGIN][0] > 1


def _same(one: _Tally, other: _Tally) -> bool:
    return one.form == other.form and one.numbers == other.numbers


def _are_one(one: _Tally, other: _Tally, near: Surroundings, told: Sequence[_Tally]) -> bool:
    """True where nothing tells the two votes apart, and what stands around them is alike."""
    mentions = one.mention, other.mention
    apart = days_apart(one.mention.material, other.mention.material)
    if apart is None or abs(apart) > WINDOW or _are_days_apart(one, other):
        return False
    texts = [near.near(m.material, m.clause).cut(m.material.source.text) for m in mentions]
    clauses = [m.clause.cut(m.material.source.text) for m in mentions]
    for pattern, words in ((_RECOUNT, texts), (_EARLIER, clauses)):
        if len({bool(pattern.search(w)) for w in words}) > 1:
            return False
    chambers = [[bool(c.search(w)) for c in _CHAMBERS] for w in clauses]
    bodies = [{name for name, pattern in _BODY.items() if pattern.search(w)} for w in texts]
    if chambers[0] == [*reversed(chambers[1])] != chambers[1] or (all(bodies) and not bodies[0] & bodies[1]):
        return False
    alone = all(all(_goes_with(t, own) for t in told if t.mention.source == own.mention.source) for own in (one, other))
    return near.likeness(*mentions) >= (ALONE if alone and bodies[0] & bodies[1] else LIKENESS)


def _are_days_apart(one: _Tally, other: _Tally) -> bool:
    gaps = [abs((a.first - b.first).days) for a in one.days for b in other.days]
    return bool(gaps) and min(gaps) > NEXT


def _goes_with(one: _Tally, other: _Tally) -> bool:
    """True where both may be outcomes of one vote."""
    return one is other or not _exclude(one, other)


def _is_rivalled(one: _Tally, other: _Tally, told: Sequence[_Tally]) -> bool:
    """True where either article tells of another vote, or of the other's outcome."""
    for kept, left in ((one, other), (other, one)):
        rest = [t for t in told if t.mention.source == left.mention.source and t is not left]
        if any(_same(t, kept) or (_exclude(t, left) and not _exclude(t, kept)) for t in rest):
            return True
    return False


def _is_taken(tally: _Tally, taken: AbstractSet[tuple[str, int]]) -> bool:
    clause = tally.mention.clause
    return any(source == tally.mention.source and clause.start <= start < clause.end for source, start in taken)
