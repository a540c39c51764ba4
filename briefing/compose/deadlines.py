"""Materials → deadlines: what must happen, lapses or binds by a date, once each, with every article that tells it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import days_of, iso_of
from briefing.compose.deadline_conditions import find_conditions
from briefing.compose.deadline_succession import find_successors
from briefing.compose.deadline_text import count_gaps, find_told, print_what, stands_alone
from briefing.compose.material import count_origins
from briefing.compose.printing import print_span
from briefing.model.statement import Deadline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, TimeExpression
    from briefing.model.statement import DeadlineBasis, DeadlineKind

_EXPIRY = re.compile(
    r"\bexpir|\blaps(?:e|es|ed|ing)\b|\b(?:run(?:s|ning)?|ran)\s+out\b(?!\s+of)|\bcut-?off\b|\b(?:com(?:e|es|ing)|came)\s+to\s+an\s+end\b|"
    r"\bceas(?:e|es|ed)\s+to\s+(?:apply|exist|have\s+effect)\b|\bterminat(?:e|es|ed)\b|\b(?:stays?|stayed|remains?|remained|is|are)\s+"
    r"(?:open|valid|in\s+(?:force|place|effect))\s+(?:until|through|till)\b|\bvalid\s+(?:until|through)\b|"
    r"\b(?:truce|ceasefire|cease-fire|agreement|deal|pact|treaty|mandate|contract|offer|waiver|licen[cs]e|exemption|moratorium|permit|visa|"
    r"funding|term|emergency|curfew|lockdown|ban|pause|suspension|lease|sanctions|programme|program|scheme)s?\b[^.;]{0,40}\b(?:ends?|ending|to\s+end|will\s+end)\b",
    re.IGNORECASE,
)
_STOPPED_UNTIL = re.compile(
    r"\b(?:bann?(?:s|ed|ing)?|barr?(?:s|ed|ing)|froze|freez(?:es?|ing)|halt(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|suspend(?:s|ed|ing)?)\b"
    r"[^.;]*\b(?:until|till|through)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ULTIMATUM = re.compile(
    r"\bultimatum\b|\bor\s+(?:else|face|be\s+\w+ed|lose|risk|see|forfeit)\b|\bif\s+(?:not|it\s+does\s+not|they\s+do\s+not)\b",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(
    r"\b(?:tak|com|enter|go|went|put)\w*\s+(?:in)?(?:to)?\s*(?:effect|force|operation)\b|\bcame\s+into\b|\beffective\s+(?:from|on|as\s+of)?|"
    r"\bin\s+(?:force|effect)\s+from\b|\bto\s+apply\s+from\b|\bappl(?:y|ies)\s+from\b|\bbecomes?\s+law\b|\bbecomes?\s+binding\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\bdeadline\b|\bno\s+later\s+than\b|\bdue\s+(?:by|on|in|for|to\s+(?:report|decide|publish|rule|repay|pay))\b|\bby\s+(?:the\s+)?"
    r"(?:end|close|start|noon|midnight)\b",
    re.IGNORECASE,
)
_OBLIGED = re.compile(
    r"\b(?:must|has\s+to|have\s+to|had\s+to|needs?|required|obliged|ordered|told|instruct\w*|is\s+to|are\s+to|promis\w+|pledg\w+|"
    r"vow\w*|agreed\s+to|commit\w*|asked\s+to|given|gave|granted|allowed|supposed\s+to|bound\s+to|under\s+orders)\b",
    re.IGNORECASE,
)
_SOFT = re.compile(r"\b(?:could|expected|fears?|forecast|likely|(?-i:may)|might|risks?|threatens?|would)\b", re.IGNORECASE)
"""What may lapse by a day has no deadline there."""
_NOT_DUE = re.compile(
    r"\b(?:that|which|who)\s+(?:was|were|had\s+been)\s+(?:originally\s+|first\s+)?due\b[^,;.]{0,14}$|\b(?:minutes?|hours?|days?|weeks?|months?)\s+(?:ahead\s+of|before|after)\s+(?:the\s+|an?\s+)?$"
    r"|\b(?:moved|put|pushed|brought)\s+(?:back|forward)\s+from\s+(?:the\s+)?$"
    r"|\b(?:clouds?|ferr(?:y|ies)|flights?|frosts?|gales?|planes?|rains?|ships?|showers?|snow|storms?|thunderstorms?|trains?|winds?)\s+(?:is|are|was|were)\s+due\b[^,;]{0,20}$",
    re.IGNORECASE,
)
"""What was due on the day before it moved, what is timed by another’s limit, and what comes of itself."""
_AWAITED = re.compile(r"\b(?:would|do|does)\s+(?:not\s+)?expect\b|\bexpects\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|as\s+of|starting|beginning)\s+(?:on\s+)?(?:the\s+)?$", re.IGNORECASE)
_OWN_TERM = re.compile(
    r"(?:['’]s|s['’]|\b(?:his|her|my))\s+(?:[\w-]+\s+){0,3}?(?:term|tenure|stint|presidency|premiership|chairmanship|leadership)\b",
    re.IGNORECASE,
)
"""A person's time in office, with which nothing lapses that somebody could still save."""
_WITHIN = re.compile(r"\b(?:within|inside)\s+(?:of\s+)?(?:the\s+next\s+)?$", re.IGNORECASE)
_IN_FORCE_FOR = re.compile(r"\b(?:for|lasts?|runs?)\s+(?:the\s+next\s+|an?\s+initial\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|before)\s+(?:the\s+)?$", re.IGNORECASE)
_DAY_OF = re.compile(r"^\W*(?:(?:is|was|will\s+be)\s+)?(?:the\s+(?:day|date)\b|when\b)", re.IGNORECASE)
_MOVED_FROM = re.compile(r"^\s+to\s+(?:the\s+)?(?:\d|(?-i:[A-Z]))", re.IGNORECASE)
_ABSOLUTE = re.compile(
    r"\b\d{1,4}(?:st|nd|rd|th)?\b(?![:.]\d|\s*(?:[ap]\.?\s?m\b|o['’]clock|hours?\b|hrs\b|GMT|UTC))(?<!:\d\d)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
_EVERYWHERE = frozenset(
    """year month week day time date deadline country government noon midnight midday morning afternoon evening night hour
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december next last end""".split()
)
_LAPSE_VERBS = frozenset("cease close come end expire lapse run set terminate".split())
_ARRANGEMENTS = frozenset(
    """accord agreement armistice arrangement bargain ceasefire cease-fire compact concession deal measure package pact peace
    pause provision reprieve respite rule settlement suspension term treaty truce understanding""".split()
)
"""Words that newspapers use of one and the same arrangement, for the sake of variety."""
NEAR = 60
"""Characters on either side of a date within which a verb of lapsing or taking effect belongs to it."""


@dataclass(frozen=True, eq=False)
class Telling:
    """One article's telling of one deadline."""

    material: Material
    clause: Clause
    time: TimeExpression
    days: Days
    kind: DeadlineKind
    basis: DeadlineBasis
    leads: bool
    """True where the telling can carry a deadline of its own, and not only confirm that of another article."""

    @property
    def in_full(self) -> bool:
        """True where a sentence of the article tells it; a summary, headline or caption tells it in telegraphic form."""
        return self.material.sentences[self.clause.sentence].kind == "body"

    @property
    def counted(self) -> datetime.date:
        """The last day of a limit that only publication dates, the earliest day for all others: a copy counts from its own."""
        return self.days.last if self.basis == "implied" else datetime.date.min

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the clause in lower case, by which copies are told."""
        return tuple(re.findall(r"\w+", self.clause.cut(self.material.source.text).lower()))

    @property
    def terms(self) -> frozenset[str]:
        """What the telling is about, names left in."""
        return frozenset(t for t in self.clause.terms if t not in _EVERYWHERE and not t[0].isdigit())


def find(materials: Sequence[Material], origin_of: Mapping[str, str]) -> tuple[Deadline, ...]:
    """The deadlines of the cluster, by date; empty where no article tells any.

    Meetings, hearings and other events that merely have a date are left out, and so is what is told only after it has
    passed. Two dates that articles give for one deadline are two deadlines; where one is told to have taken the place of the
    other, that one says so and cites it. Deadlines of a mere condition, which have no date, come last.
    """
    groups = group_tellings(materials)
    successors = find_successors(groups)
    deadlines: list[Deadline] = []
    for n, group in enumerate(groups):
        if n in successors:
            new, telling = successors[n]
            deadlines.append(_build([*group, telling], origin_of, materials, superseded_by=iso_of(groups[new][0].days)))
        else:
            deadlines.append(_build(group, origin_of, materials))
    deadlines += find_conditions(materials, origin_of)
    return tuple(sorted(deadlines, key=lambda d: (d.date or "9999", d.what)))


def group_tellings(materials: Sequence[Material]) -> list[list[Telling]]:
    """Every telling of a deadline, grouped by deadline; the most exact date of a group stands first."""
    groups: list[list[Telling]] = []
    found = [c for material in materials for c in _candidates(material)]
    for candidate in sorted(
        found, key=lambda c: (not c.leads, c.days.length, not c.in_full, c.counted, c.material.source.id, c.clause.start)
    ):
        home = next((group for group in groups if _same(group, candidate)), None)
        if home is not None:
            home.append(candidate)
        elif candidate.leads:
            groups.append([candidate])
    return groups


def find_void(material: Material) -> frozenset[int]:
    """Where in the article the dates begin by which nothing is due, though they are told like a limit; code points."""
    text = material.source.text
    told = ((time, c) for time in material.extraction.times for c in material.extraction.clauses if c.covers(time))
    return frozenset(time.start for time, clause in told if _is_void(text[clause.start : time.start]))


def _is_void(before: str) -> bool:
    return bool(_NOT_DUE.search(before)) or bool(_AWAITED.search(before) and not _OBLIGED.search(before))


def _candidates(material: Material) -> Iterable[Telling]:
    text = material.source.text
    for time in material.extraction.times:
        clause = next((c for c in material.extraction.clauses if c.covers(time)), None)
        if clause is None:
            continue
        days = days_of(time.value)
        before, after = text[clause.start : time.start], text[time.end : clause.end]
        if days is None:
            continue
        if time.counted_from is not None:
            leads = time.counted_from == "told" or bool(_WITHIN.search(before))
            basis: DeadlineBasis = "computed" if time.counted_from == "told" else "implied"
            ends: DeadlineKind = "expiry" if _IN_FORCE_FOR.search(before) else "due"
            yield Telling(material, clause, time, days, ends, basis, leads=leads)
            continue
        kind = _kind(before, after, told=time.deadline)
        if kind is None:
            continue
        published = material.source.published
        past = published is not None and days.last < published
        basis = "stated" if _ABSOLUTE.search(time.text) else "computed"
        done = kind == "due" and clause.status == "done" and not _OBLIGED.search(before) and " to " not in before
        yield Telling(material, clause, time, days, kind, basis, leads=not past and not done and not _is_void(before))


def _kind(before: str, after: str, *, told: bool) -> DeadlineKind | None:
    """What sort of deadline the words around a date make of it; None where it is none.

    `told` is the reading of the time expression itself; without it, only a verb of lapsing or of taking effect right
    before the date counts.
    """
    near = f"{before[-NEAR:]} {after if _DAY_OF.match(after) else '' if _BY.search(before) else after[:NEAR]}"
    right_before = re.split(r"[,;:]", before[-NEAR:])[-1]
    if not told and _SOFT.search(right_before):
        return None
    if told and _FROM.search(before) and not _MOVED_FROM.match(after):
        return "effective"
    if not told and _OWN_TERM.search(right_before):
        return None
    if _EXPIRY.search(near if told else right_before) or (told and _STOPPED_UNTIL.search(before)):
        return "expiry"
    if _EFFECTIVE.search(near if told else right_before):
        return "effective"
    if not told:
        return "due" if re.search(r"\bdeadline\b[^.;,]{0,25}$", right_before) else None
    if _ULTIMATUM.search(f"{before} {after}"):
        return "ultimatum"
    return "due"


def _same(group: Sequence[Telling], candidate: Telling) -> bool:
    """True where the candidate tells the group's deadline: the same days, or a vaguer date for the same matter."""
    for other in group:
        if other.material is candidate.material and other.clause == candidate.clause and other.days == candidate.days:
            return True
        if other.basis == candidate.basis == "implied" and other.words == candidate.words:
            return True
        shared = len(other.terms & candidate.terms)
        if other.days == candidate.days and (shared >= 1 or candidate.basis == "implied"):
            return True
        if other.days == candidate.days and other.kind == candidate.kind == "expiry" and _may_be_one(other, candidate):
            return True
        if candidate.days.covers(other.days) and shared >= 2 and other.kind == candidate.kind:
            return True
    return False


def _may_be_one(other: Telling, candidate: Telling) -> bool:
    """What lapses on one day is one thing, unless the two name it by words that cannot mean the same."""
    if not candidate.in_full:
        return True
    one, two = _lapsing(other), _lapsing(candidate)
    return not one or not two or bool(one & two) or bool(one & _ARRANGEMENTS and two & _ARRANGEMENTS)


def _lapsing(telling: Telling) -> frozenset[str]:
    """Heads of the noun phrases that can be what lapses: the subjects, or all where the parser saw none; lower case."""
    phrases = [p for p in telling.clause.phrases if not p.covers(telling.time) and not telling.time.covers(p)]
    ending = [p.head.lower() for p in phrases if p.governor in _LAPSE_VERBS and p.role == "subject"]
    return frozenset(ending or [p.head.lower() for p in phrases])


def _build(
    group: Sequence[Telling], origin_of: Mapping[str, str], materials: Sequence[Material], superseded_by: str | None = None
) -> Deadline:
    exact = group[0].days
    tellings = sorted((c for c in group if c.leads and c.days == exact), key=_awkwardness)
    first = tellings[0]
    rest = [c for c in group if c is not first]
    told = find_told(first.material, first.clause, first.time)
    citations = [first.material.cite(told)]
    for candidate in sorted(
        rest, key=lambda c: (c.material.source.id != first.material.source.id, c.material.source.id, c.clause.start)
    ):
        citation = candidate.material.cite(candidate.clause)
        if citation not in citations and not (citation.source == citations[0].source and told.covers(citation)):
            citations.append(citation)
    basis: DeadlineBasis = "stated" if any(c.basis == "stated" for c in tellings) else first.basis
    kinds = [c.kind for c in tellings if c.kind != "due"]
    return Deadline(
        text=print_span(first.material, told),
        citations=tuple(citations),
        origins=count_origins(citations, origin_of),
        date=iso_of(first.days),
        what=print_what(first.material, first.clause, first.time, materials),
        kind=first.kind if first.kind != "due" or not kinds else kinds[0],
        basis=basis,
        superseded_by=superseded_by,
    )


def _awkwardness(candidate: Telling) -> tuple[int, int, str, int]:
    """How badly a telling prints: without a subject, without what it is about, in a quotation, very long or very short."""
    clause = candidate.clause
    text = clause.cut(candidate.material.source.text)
    awkward = 2 * (clause.subject is None) + 2 * (text[0] in "“\"‘'") + (len(text) > 220) + 2 * (len(text) < 40)
    awkward += 4 * (not candidate.in_full)
    awkward += 3 * bool(_MOVED_FROM.match(text[candidate.time.end - clause.start :]))
    awkward += 3 * (not stands_alone(candidate.material, clause, candidate.time))
    awkward += count_gaps(candidate.material, clause, candidate.time)
    awkward += sum(1 for a in clause.anaphors if not a.antecedent) + (candidate.basis != "stated")
    return awkward, len(text), candidate.material.source.id, clause.start
