"""A clause with a date in it → a short phrase of what happens by then, in the clause's own words with visible edits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.deadline_reach import LONGEST, points_outside, reach_back
from briefing.compose.descriptions import find_described, find_offer
from briefing.compose.printing import print_span
from briefing.compose.stemming import stem
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, TimeExpression

_BREAK = re.compile(r"[,;:](?=\s)|\s[—–-]+\s|—")
_LEAD_IN = re.compile(
    r"(?:\s*(?<!\bbe\s)\b(?:up\s+to|by|until|till|through|thru|within|on|at|in|from|before|no\s+later\s+than|not\s+later\s+than|effective|as\s+of|starting|to|for|the|noon|"
    r"midnight|midday|close|end|start|of|business|\w+\s+o[’']clock|\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?)?|local\s+time|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|next|this|coming))*\s*$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:(?:no|not)\s+later\s+than|up\s+to|by|until|till|through|thru|within|on|at|in|from|before|than|effective|of|for)\b",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"^\s*(?:at|for|from|in|on)(?=\s+(?:before|by|no\s+later|till|until)\b)", re.IGNORECASE)
"""Before the preposition of the date, the end of a verb: “sworn in by”."""
_JOINT = re.compile(r"^(?:so|and|but|which\s+means|meaning|then)\s+", re.IGNORECASE)
_SECOND_PREDICATE = re.compile(
    r"\s+(?:and|but)\s+(?=(?:must|will|is|are|was|were|has|have|should|can|could|would|may|might)\b)"
)
_GRANTED = re.compile(r"\b(?:has|have|had|given|gives?|gave|within)\b[^,;]{0,30}$")
_ATTACHED = re.compile(r"^(?:with|amid)\s+(?=\w+\s+\w+)", re.IGNORECASE)
_ON_WHICH = re.compile(
    r"(?:about|for|from|in|on|over|to|under|upon)\s+which\s+(?!(?:he|i|it|she|there|they|this|we|you)\b)", re.IGNORECASE
)
"""Between a noun and a sentence about it that reads alone: “on which the court has promised a ruling”."""
_OBJECT_LEFT_OUT = re.compile(
    r"\b(?:to|must|will|shall)\s+(?:announce|answer|conclude|decide|deliver|explain|file|hand\s+over|issue|name|pay|produce|publish"
    r"|release|reply|report|respond|rule|say|sign|submit)\s*$",
    re.IGNORECASE,
)
"""“is to publish”: a reader of the row alone asks what."""
_WHAT = re.compile(r"^\s+(?:about|how|into|on|what|whether|who)\s+(?!\w+day\b|\w+\s+\d|\d)", re.IGNORECASE)
"""Behind the date of such a verb, what the reader asks for: “must report by 30 June on the bid”."""
_MERE_PAPERS = re.compile(
    r"(?:[\[\]\w]+\s+){0,2}(?:documents?|files?|forms|letters?|notices?|papers|paperwork|records|submissions?)\s(?:\w+\s+){1,3}"
    r"(?:back|in|out|\w+ed|\w+en|made|put|sent)$",
    re.IGNORECASE,
)
"""“papers must be handed over”: by whom, and of what?"""
_DAY_OF = re.compile(
    r"\W*(?:(?:is|was|will\s+be)\s+)?(?:the\s+(?:day|date)\s+(?:(?:on|by|after)\s+which|when|that)|when)\s+", re.IGNORECASE
)
"""Between a date and what happens on it: “May 9, when the truce ends”."""
_MOVED_ON = re.compile(r"^\s+to\s+(?:the\s+)?(?:\d|(?-i:[A-Z]))", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s+(?:on\s+\w+day|(?:of|from|after|following)\s+(?:the|that|this|its|their)\s+\w+)(?=\s+to\s)", re.IGNORECASE
)
"""What a length of time is counted from: “60 days from the signing”, “two days on Monday to answer”."""
_APPOSED = re.compile(r"(?:an?|the|its|their)\s+(?:[\w’'-]+\s+)*?(?:deadline|cut-?off)\b", re.IGNORECASE)
_WAS_TO_END = re.compile(
    r"which\s+(?:was|were|had\s+been)\s+(?:\w+\s+){0,2}?to\s+(?:have\s+)?(?:clos|end|expir|laps|run|shut)", re.IGNORECASE
)
"""“extended the period, which was to have ended on 3 May”: what ends is told before."""
_MOVED_BY = re.compile(r"(?:,?\s+|\b)from\s+[^,;]{1,30}\s+to\s+(?:the\s+)?$", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:he|she|it|they|we|you|i|this|there)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"^.{0,90}?\b(?:said|says|known|announced|warned|told\s+\w+|insisted|confirmed|ruled|ordered|agreed)\b(?:(?!\bto\b)[^,;]){0,40}?\bthat\s+"
    r"(?=(?!he\b|she\b|it\b|they\b)\w+\s+\w+)",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?:say|said|says|warned|added|insisted|announced|promised)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"^(?:which|who|whom|whose|that|where)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\s(?:will|must|is|are|was|were|has|have|had|can|could|may|might|should|would)\b")
_TAIL = re.compile(r"^\s+(?:or|if|unless|for|to|when|with|under|after)\b")
_PLAIN_START = re.compile(
    r"^(?:if|unless|while|although|after|before|when|as|with|by|under|in|on|at|despite|according|amid|since|for|during|following)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|in case|lest|once|provided|should|till|unless|until|whether|without)\s+$", re.IGNORECASE)
_IF = re.compile(r"(?:if|in case|once|provided|should|unless)\b", re.IGNORECASE)
_BROKEN_START = re.compile(r"(?:ahead of|amid|and|as|but|including|or|that|under an?|with)\b", re.IGNORECASE)
_BROKEN_END = re.compile(
    r"\b(?:give|gives|gave|given|had|has|have|said|to)$|\b(?:a|an|the)$|\b(?:give|gives|gave|given) \w+$", re.IGNORECASE
)
_VERB_FIRST = re.compile(
    r"(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would)\b", re.IGNORECASE
)
_BY = re.compile(r"\b(?:by|before|than)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before such a date must be done; “on May 9, when …” opens what follows."""
_DASHES = frozenset("-–—")
_HOUR = re.compile(
    r"(?:the\s+)?\b(?:noon|midday|midnight|(?:close|end)\s+of\s+(?:business|play|trading)|(?:half\s+past|(?:a\s+)?quarter\s+(?:to|past))\s+\w+"
    r"|\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?\s?m\b\.?|o[’']clock\b|hours\b)|\d{1,2}[.:]\d{2}"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+(?:o[’']clock|[ap]\.?m\b\.?))?(?!\s+(?:days?|hours|weeks?|months?)\b))"
    r"(?![\w-])(?:\s+(?:local\s+time|sharp|(?-i:[A-Z]{2,4}T|GMT|UTC))\b)?",
    re.IGNORECASE,
)
"""The time of day of a deadline, which its row keeps: the date stands beside it."""
_ABBREVIATED = re.compile(r"[ap]\.\s?m\.$", re.IGNORECASE)
_TIMED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}")


def print_what(material: Material, clause: Clause, time: TimeExpression, materials: Sequence[Material]) -> str:
    """What must happen or lapse at `time`, without the date itself; omissions are marked `…`, insertions `[…]`.

    Whom a description at its head means (“the airline”) is looked up in `materials`.

    The whole sentence where less would say something else: the condition without its “unless”, the deed without the doer.
    """
    pieces = _choose(material, clause, time)
    printed = [print_named(material, pieces[0], materials), *(_print(material, piece) for piece in pieces[1:])]
    told = " … ".join(printed)
    return f"{told} …" if told.endswith(" after") else told


def find_told(material: Material, clause: Clause, time: TimeExpression) -> Span:
    """The words that a row cites: the clause, with as much before it as the row prints."""
    return Span(start=min(clause.start, _choose(material, clause, time)[0].start), end=clause.end)


def _choose(material: Material, clause: Clause, time: TimeExpression) -> list[Span]:
    pieces = _pieces(material, clause, time)
    if _is_torn(material, clause, pieces[0]):
        pieces = _widen(material, material.sentences[clause.sentence].start, clause.end) or pieces
    elif _is_part(material, pieces) or _drops_condition(material, clause, pieces[0]):
        pieces = _widen(material, clause.start, clause.end) or pieces
    if points_outside(material, pieces) and (run := reach_back(material, clause)):
        return [_strip(material.source.text, run.start, run.end)]
    return pieces


def stands_alone(material: Material, clause: Clause, time: TimeExpression) -> bool:
    """True where what is printed of the clause is a statement, and does not open with a bare pronoun."""
    pieces = _pieces(material, clause, time)
    bare = points_outside(material, pieces)
    broken = _is_part(material, pieces) and not _IF.match(pieces[0].cut(material.source.text))
    return not bare and not broken and not _is_torn(material, clause, pieces[0])


def count_gaps(material: Material, clause: Clause, time: TimeExpression) -> int:
    """How much a reader of the row alone has to ask for: what is to be published (3), who must serve papers (3); else 0."""
    last = _choose(material, clause, time)[-1].cut(material.source.text)
    return 3 * bool(_OBJECT_LEFT_OUT.search(last)) + 3 * bool(_MERE_PAPERS.match(last))


def _drops_condition(material: Material, clause: Clause, first: Span) -> bool:
    """True where the clause opens with “If …,” and the first piece stands behind that: what is due then is not due else."""
    return first.start > clause.start and bool(_IF.match(clause.cut(material.source.text)))


def _widen(material: Material, start: int, end: int) -> list[Span]:
    """All of it, the date included; nothing where that is too long for a table."""
    whole = _strip(material.source.text, start, end)
    return [whole] if whole.end - whole.start <= LONGEST else []


def _is_part(material: Material, pieces: Sequence[Span]) -> bool:
    """True where the pieces are a condition without what follows from it, an adverbial alone, or break off."""
    text = material.source.text
    opening, end = pieces[0].cut(text), pieces[-1].cut(text)
    condition = _IF.match(opening) and len(pieces) == 1 and ", " not in opening
    return bool(condition or _BROKEN_START.match(opening) or _BROKEN_END.search(end))


def _is_torn(material: Material, clause: Clause, first: Span) -> bool:
    """True where the first piece has lost the word that makes a condition of it, or its subject."""
    before = material.source.text[material.sentences[clause.sentence].start : first.start]
    return bool(_CONDITION.search(before) or (before and _VERB_FIRST.match(first.cut(material.source.text))))


def print_named(material: Material, span: Span, materials: Sequence[Material]) -> str:
    """The words of the first piece, with the name in brackets for a description that opens it, and whose an offer is."""
    if offer := find_offer(material, span):
        return f"{offer[1]} {print_span(material, Span(start=offer[0].end, end=span.end))}".strip(" ,;:—–")
    described = find_described(material, span, materials)
    if described is None:
        return print_span(material, span).strip(" ,;:—–")
    rest = print_span(material, Span(start=described.end, end=span.end))
    return f"[{described.name}] {rest}".strip(" ,;:—–")


def _print(material: Material, span: Span) -> str:
    """The words of a later piece, whose letter is not raised."""
    letter = material.source.text[span.start]
    printed = print_span(material, span)
    if printed.startswith(f"[{letter.upper()}]"):
        printed = letter + printed[3:]
    return printed.strip(" ,;:—–")


def _pieces(material: Material, clause: Clause, time: TimeExpression) -> list[Span]:
    text = material.source.text
    hour = _find_hour(text, time)
    segments = _segments(text, clause)
    at = next(i for i, s in enumerate(segments) if s.start <= time.start < s.end)
    here = segments[at]
    if apart_from := _find_apart(text, clause, time, segments, at):
        return [apart_from]
    counted = _COUNTED.match(text, time.end, clause.end)
    past = counted.end() if counted else time.end
    after = Span(start=past, end=here.end) if here.end > past else None
    end = _cut_lead_in(text, here.start, time.start)
    timed = _strip(text, here.start, hour.end) if hour else None
    apart = end <= here.start and at > 1 and _is_aside(text, segments[at - 1])
    if apart:
        # “told it to hand over the money - a tenth of its turnover - by Friday”: the date goes with what the aside interrupts.
        at -= 2
        here, end = segments[at], segments[at].end
    elif timed:
        end = timed.end
    start = here.start + (joint.end() if (joint := _JOINT.match(here.cut(text))) else 0)
    start += attached.end() if (attached := _ATTACHED.match(text[start:end])) else 0
    on_which = _ON_WHICH.match(text, start, end)
    start = on_which.end() if on_which else start
    labelled = at > 0 and ":" in text[segments[at - 1].end : here.start] and len(segments[at - 1].cut(text).split()) <= 4
    if reported := _REPORTED.match(text[start:end]):
        start += reported.end()
    own_subject = (
        bool(reported or attached or on_which or labelled or (joint and _PRONOUN.match(text[start:end])))
        or any(p.role == "subject" and start <= p.start and p.end <= end for p in clause.phrases)
        or bool(
            joint
            and any(p.role == "object" and p.start < start + 25 and start <= p.start and p.end <= end for p in clause.phrases)
        )
    )
    goes_on = after is not None and (
        _TAIL.match(after.cut(text)) or (_OBJECT_LEFT_OUT.search(text, start, end) and _WHAT.match(after.cut(text)))
    )
    if not goes_on and not any(start <= p.start and p.end <= end for p in clause.phrases) and at + 1 < len(segments):
        rest = _strip(text, segments[at + 1].start, clause.end)
        return [*([timed] if timed else []), rest if rest.end - rest.start <= LONGEST else segments[at + 1]]
    if not apart and _GRANTED.search(text, start, end) and _TAIL.match(text[past : clause.end]):
        end = timed.end if timed else time.start
    stated = Span(start=start, end=end) if end > start else here
    own_subject = own_subject and not _leans(text, clause, segments[1:at], stated, joint=bool(joint))
    pieces = _head(text, clause, segments[:at], stated, own_subject=own_subject)
    if timed and apart:
        pieces.append(timed)
    moved = after is not None and _MOVED_ON.match(after.cut(text))
    if after is not None and not moved and goes_on and len(after.cut(text)) > 6:
        tail = _strip(text, after.start, after.end)
        joins = text[pieces[-1].end : tail.start].isspace()
        pieces[-1:] = [Span(start=pieces[-1].start, end=tail.end)] if joins else [pieces[-1], tail]
    kept = [p for p in pieces if p.end - p.start > 1]
    whole = sum(p.end - p.start for p in kept)
    return kept if kept and 12 <= whole <= LONGEST else [_strip(text, clause.start, clause.end)]


def _find_apart(text: str, clause: Clause, time: TimeExpression, segments: Sequence[Span], at: int) -> Span | None:
    """Where what happens then stands all on one side of the date: behind “, when”, or before “from 3 May to”; else None."""
    here = segments[at]
    if (day_of := _DAY_OF.match(text, time.end, clause.end)) and not _BY.search(text, clause.start, time.start):
        return _strip(text, day_of.end(), clause.end)
    if not at:
        return None
    moved_by = _MOVED_BY.search(text, here.start, time.start)
    if moved_by and moved_by.start() == here.start:
        return segments[at - 1]
    if any(told_before.match(text, here.start, time.start) for told_before in (_WAS_TO_END, _APPOSED)):
        return _strip(text, segments[0].start, segments[at - 1].end)
    moved_on = here.start == time.start - len("from ") and _MOVED_ON.match(text[time.end : here.end])
    return segments[at - 1] if moved_on else None


def _find_hour(text: str, time: TimeExpression) -> Span | None:
    """The words of the date that tell the time of day, with the day where that comes first; None where they tell none."""
    found = _HOUR.search(text, time.start, time.end) if _TIMED.match(time.value or "") else None
    return Span(start=time.start, end=found.end()) if found else None


def _head(text: str, clause: Clause, earlier_segments: list[Span], stated: Span, *, own_subject: bool) -> list[Span]:
    """The subject, wherever it stands, and what is said of it up to the date: `stated` is the latter."""
    start, end = stated.start, stated.end
    earlier = list(_SECOND_PREDICATE.finditer(text, start, end))
    dated = earlier and any(c.isdigit() for c in text[start : earlier[-1].start()])
    if dated:
        auxiliary = _AUXILIARY.search(text, start, earlier[-1].start())
        if auxiliary is not None and auxiliary.start() > start:
            return [_strip(text, start, auxiliary.start()), _strip(text, earlier[-1].end(), end)]
    if not earlier_segments or own_subject:
        return [_strip(text, start, end)]
    if _RELATIVE.match(text[start:end]):
        condition = _PLAIN_START.match(text, earlier_segments[-1].start, start)
        return [_strip(text, condition.end() if condition else earlier_segments[-1].start, end)]
    opening = next((s for s in earlier_segments if not _PLAIN_START.match(s.cut(text)) and _holds_noun(clause, s)), None)
    if opening is None:
        return [_strip(text, clause.start, end)]
    between = earlier_segments[earlier_segments.index(opening) + 1 :]
    start = next((s.start for s in between if _holds_verb(text, clause, s)), start)
    if opening.end + 2 >= start:
        return [_strip(text, opening.start, end)]
    return [_strip(text, opening.start, opening.end), _strip(text, start, end)]


def _is_aside(text: str, span: Span) -> bool:
    """True for what stands between dashes, and for a relative clause."""
    if re.match(r"(?:who|which|whose)\b", span.cut(text)):
        return True
    return text[: span.start].rstrip()[-1:] in _DASHES and text[span.end :].lstrip()[:1] in _DASHES


def _leans(text: str, clause: Clause, between: Sequence[Span], stated: Span, *, joint: bool) -> bool:
    """True where the verb of what is stated has its subject before it: “Ada Lund, in the chair, told the mill, …”."""
    held = not joint and any(_holds_verb(text, clause, span) for span in between)
    return held or bool(_SAID.match(text, stated.start, stated.end))


def _holds_verb(text: str, clause: Clause, span: Span) -> bool:
    """True for the segment that opens with an auxiliary, or with the main verb of the clause."""
    words = span.cut(text)
    first = words.split(" ", 1)[0].lower()
    return bool(_VERB_FIRST.match(words)) or (clause.verb is not None and stem(first) == stem(clause.verb))


def _holds_noun(clause: Clause, span: Span) -> bool:
    return any(span.covers(p) for p in clause.phrases)


def _segments(text: str, clause: Clause) -> list[Span]:
    """The clause cut at commas, dashes and colons outside quotation marks; not within numbers."""
    found: list[Span] = []
    start = clause.start
    depth = 0
    for match in re.finditer(r"[“”\"]|" + _BREAK.pattern, text[clause.start : clause.end]):
        if match[0] in '“”"':
            depth = 1 if match[0] == "“" or (match[0] == '"' and depth == 0) else 0
            continue
        at = clause.start + match.start()
        if depth == 0 and at > start:
            found.append(_strip(text, start, at))
            start = clause.start + match.end()
    if start < clause.end:
        found.append(Span(start=_skip(text, start, clause.end), end=clause.end))
    return found


def _skip(text: str, start: int, end: int) -> int:
    while start < end - 1 and text[start] in " \t\n,;:—–-":
        start += 1
    return start


def _strip(text: str, start: int, end: int) -> Span:
    start = _skip(text, start, end)
    while end > start + 1 and text[end - 1] in " \t\n,;:—–.“‘" and not _ABBREVIATED.search(text, start, end):
        end -= 1
    return Span(start=start, end=end)


def _cut_lead_in(text: str, start: int, end: int) -> int:
    """The end of what is said before the date, its prepositions and time of day left out."""
    if moved := _MOVED_BY.search(text, start, end):
        return moved.start()
    lead = _LEAD_IN.search(text, start, end)
    if lead is None:
        return end
    first = _PREPOSITION.search(_PARTICLE.sub(lambda found: " " * len(found[0]), lead[0], count=1))
    return lead.start() + first.start() if first else lead.start()
