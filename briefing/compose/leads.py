"""Clauses that tell one fact → the one that is printed: whole, plain, and saying what the others say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.material import Evidence
from briefing.compose.outlook_cues import weigh_outlook
from briefing.compose.stake_cues import weigh_stakes
from briefing.compose.stemming import stem
from briefing.compose.vocabulary import ACTOR_NOUNS
from briefing.language.marks import find_quoted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

LONGEST = 420
"""Characters beyond which a clause is too long to be a statement."""
SHORTEST = 25
"""Characters below which a clause seldom says enough alone."""
EASY = 260
"""Characters that a reader takes in at once."""
_DANGLING = re.compile(
    r"(?:it|they|this|that|these|those|he|she|his|her|their|its|such|there|here|which|who"
    r"|(?:one|others?|some|both)(?=\s+(?:of|is|are|was|were|has|have|had|said|says?|will|would|could|can|may)\b)"
    r"|(?:little|nobody|nothing|no one) (?:like|of) (?:it|that|them|this|the (?:kind|sort))"
    r"|the ones? (?:that|which|who)|(?:after|before|beside|besides|beyond|by|despite|since|until|with) (?:it"
    r"|that|this|those),"
    r"|the (?:move|decision|announcement|news|step|latter|former|two|pair|plan|change|comments?|remarks?|result))"
    r"(?<=[\w,])(?!\w)",
    re.IGNORECASE,
)
_SAYING = re.compile(r"\s+(?:says?|said|adds|added)\b")
_SHOUTED = re.compile(r"(?:THE|AN|AT|AFTER|BY|FOR|IN|MORE|ON|WITH)\s+(?![A-Z]{2})")
"""“THE Supreme Court”: some papers set the first words of a report in capitals."""
_ROUNDABOUT = re.compile(r"(?:What|There|It|That|Among|Then)\s", re.IGNORECASE)
"""“What would be extended is …”: the statement comes late."""
_COLOUR = re.compile(
    r", (?:add|boost|deepen|fuel|heighten|highlight|illustrat|mark|rais|reflect|renew|signal|stok|underlin|underscor)l?ing\b"
    r"[^,;]*\b(?:concern|doubt|fear|hope|importance|intent|mood|need|pressure|resolve|seriousness|stakes"
    r"|tension|uncertaint|urgency)\w*",
    re.IGNORECASE,
)
"""“…, adding urgency to the talks”: what the reporter makes of it."""
_BARE = re.compile(
    r"(?:(?:Without|After|Before|Despite|Under|Beyond|Since|With)\s+)?(?:the|both)\s+"
    r"(?:agreement|announcement|change|control|curb|cut|deal|decision|delay|demand|fall|fee|figure|idea|issue|letter|limit"
    r"|matter|measure|money|move|news|number|offer|order|other|outline|proposal|rest|result|rise|rule|statement"
    r"|step|threat|visit"
    r"|vote)s?(?:\s+(?:is|are|was|were|has|have|had|will|would|could|may|might|can|must|should|covers?|means?)\b|,)",
    re.IGNORECASE,
)
"""“The threats could …”: a noun with nothing but its article, which only the sentence before can tell."""
_BARE_PART = re.compile(
    r"\b(?:that|than|at) (?:about |almost |nearly |only )?(?:an?|one|two|three) (?:eighth|fifth|half|quarter|tenth|third)s? "
    r"(?:had|has|is|looked|looks|seemed|seems|was|were|would)\b"
    r"|^(?:a few|few|half|many|most|neither|none|several|two(?: |-)thirds)(?:,| (?:are|had|have|is|say|was|were|will|would)\b)",
    re.IGNORECASE,
)
"""“said that a quarter was likelier”, “Several are leaving”: a quarter of what, several of whom?"""
_COMPARED = re.compile(
    r"^[^:;.]{0,90}?\b(?:is|are|was|were|sounded|seemed|remains?|remained) "
    r"(?:(?:far |much |rather |even |a little )?(?:less|more) (?:certain|cautious|cheerful|confident|gloomy|guarded|hopeful"
    r"|optimistic|pessimistic|sanguine|sceptical|skeptical|sure|upbeat|worried)"
    r"|gloomier|happier|surer|blunter|calmer)\b(?! than\b)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"The (?!average |country|world)[a-z-]+ [a-z-]+ (?!(?:at|between|for|from|in|of|on|that|to|which|who|with)\b)"
)
_POINTING = frozenset({"this", "these", "those", "such", "that", "here"})
_OBJECTS = frozenset({"him", "them"})
_OPEN_END = re.compile(r"[,;:—–-]$")
_AUXILIARY = re.compile(
    r"(?!.*\b(?:who|which|that|whose|whom|where|when|if|because)\b.*\b(?:can|could|will|would|may|might|must|should)\b)"
    r".{3,}\b(?:can|could|will|would|may|might|must|should) \w",
    re.IGNORECASE | re.DOTALL,
)
_PLEDGE = re.compile(
    r"\b(?:we|I)(?:[’'](?:ll|m|re|d)| will| shall| won[’']t| would| can| are| am)(?:n[’']t|not| not)?\b"
    r"(?! (?:anticipate|be (?:amazed|astonished|surprised)|bet|call|certain|confident|doubt|expect|give|guess|imagine|likely"
    r"|need|probably|say|see|sure|think)\b)",
    re.IGNORECASE,
)
"""What somebody says of his own doings, which is his position and no forecast."""
OWN = 1.7
"""What a forecast in somebody's own words lacks of what can stand alone: it gives way to one as plain in the reporter's."""
HELD = 0.5
PLAINLY = 2.0
"""What is expected is best told with who expects it and how surely, and what may be lost with who loses how much: what that
adds at most, and the weight there that is plain."""
FORECAST = 1.3
"""Weight in the outlook from which on a quotation is printed there."""
FULL = 12
"""Words of a body sentence that seldom makes do without a verb."""
_IN_PERSON = re.compile(
    r"\b(?:[Ww]e|[Oo]ur(?! (?:[a-z]+ )?(?:correspondent|critic|editor|reporter)s?\b)|us|[Mm]y|I|[Yy]ou(?:rs?)?)\b"
)
"""Of the writer, or to the reader: “Your dose …” is advice."""


def find_leads(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The clauses that can be printed for all, best first; empty where none can stand alone.

    Where one article tells as done what another tells as planned, those that tell it as done lead.
    """
    able = [e for e in evidence if can_stand_alone(e)]
    own = [e for e in evidence if not e.facet and e not in able and _forecasts(e)]
    able = [e for e in able if not e.facet] + own or able
    able = [e for e in able if e.clause.status == "done"] or able
    told: dict[str, set[tuple[str, int]]] = {}
    for each in evidence:
        for term in each.terms:
            told.setdefault(term, set()).add((each.material.source.id, each.clause.sentence))
    common = {term for term, sentences in told.items() if len(sentences) > 1}

    def rank(one: Evidence) -> tuple[float, str, int, str]:
        typical = len(common & set(one.terms)) / len(common) if common else 0.0
        typical += 0.8 if stem(one.clause.verb or "") in common else 0.0
        lost = weigh_stakes(one) if one.clause.status != "done" else 0.0
        typical += HELD * min(max(weigh_outlook(one), lost) / PLAINLY, 1.0)
        typical += OWN if one in own else 0.0
        return rate(one) + typical, _published(one), -len(one.text), one.material.source.id

    return sorted(able, key=rank, reverse=True)


def find_fuller(lead: Evidence, evidence: Sequence[Evidence], told: AbstractSet[float] = frozenset()) -> Evidence | None:
    """Of the clauses for one fact that can stand alone, the one with most figures, of which none is in `told`.

    None where `lead` has figures itself, or no other clause has any.
    """
    able = [e for e in evidence if e.clause.quantities and not e.facet and can_stand_alone(e) and not dangles(e)]
    able = [e for e in able if not lead.clause.quantities and told.isdisjoint(q.value for q in e.clause.quantities)]
    return max(able, key=lambda e: (len(e.clause.quantities), rate(e), e.material.source.id), default=None)


def gives_figures(one: Evidence, other: Evidence) -> bool:
    """True where `one` gives every figure that `other` gives."""
    here, there = ({(q.value, q.unit) for q in each.clause.quantities} for each in (one, other))
    return here >= there


def can_stand_alone(evidence: Evidence) -> bool:
    """True where the clause is a whole sentence or main clause that a reader understands without the one before."""
    clause = evidence.clause
    text = evidence.printed.cut(evidence.material.source.text)
    whole = evidence.sentence.kind == "body" or (evidence.sentence.kind == "summary" and text.endswith((".", "!")))
    if not whole or not evidence.printable or not _has_verb(evidence, text) or not SHORTEST <= len(text) <= LONGEST:
        return False
    if text.endswith("?") or _OPEN_END.search(text) or not _marks_balance(text):
        return False
    if _DANGLING.match(text):
        return any(a.start == evidence.printed.start and a.antecedent for a in clause.anaphors)
    return not _speaks_for_itself(text)


def _has_verb(evidence: Evidence, text: str) -> bool:
    """True where the clause has a main verb, or shows by an auxiliary or its length that one was taken for a noun."""
    if evidence.clause.verb is not None or _AUXILIARY.match(text):
        return True
    return text[0].isupper() and text.endswith(".") and len(text.split()) >= FULL and ":" not in text


def _forecasts(evidence: Evidence) -> bool:
    """True for a sentence that is mostly somebody's own words, says whose, and tells what he expects."""
    text = evidence.text
    quoted = find_quoted(text, 0, len(text))
    inside = sum(q.end - q.start for q in quoted)
    named = [(n.start, n.full) for n in evidence.material.extraction.names if evidence.clause.covers(n)]
    named += [(a.start, a.antecedent) for a in evidence.clause.anaphors if a.antecedent]
    outside = [full for at, full in named if not any(q.start <= at - evidence.clause.start < q.end for q in quoted)]
    return bool(
        outside
        and inside > 0.5 * len(text)
        and not _PLEDGE.search(text)
        and SHORTEST <= len(text) <= EASY
        and _marks_balance(text)
        and not text.endswith("?")
        and weigh_outlook(evidence) >= FORECAST
    )


def dangles(evidence: Evidence) -> bool:
    """True where a word of the clause points at something that neither the clause nor its brackets name."""
    phrases = evidence.clause.phrases
    if _BARE.match(evidence.printed.cut(evidence.material.source.text)):
        return True
    text = evidence.material.source.text
    for anaphor in evidence.clause.anaphors:
        saying = bool(_SAYING.match(text, anaphor.end))
        word = anaphor.text.lower()
        # An object is never what the subject of its own clause is (“They brought them in”): it takes another noun before it.
        fewest = 2 if word in _OBJECTS else 1
        pointing = saying or word in _POINTING or sum(1 for p in phrases if p.end <= anaphor.start) < fewest
        if not anaphor.antecedent and pointing and anaphor.start >= evidence.printed.start:
            return True
    return False


def lean_back(evidence: Evidence) -> Evidence | None:
    """The clause with the sentence before it, where that tells of what it speaks; None where it does not, or is none.

    “The dairies have closed. They take a fifth of the milk.” is printed whole: what “they” are is told in the reporter's words.
    """
    material, clause = evidence.material, evidence.clause
    at = clause.sentence
    if evidence.facet or at == 0 or any(material.sentences[i].kind != "body" for i in (at - 1, at)):
        return None
    before = material.sentences[at - 1]
    inside = [c for c in material.extraction.clauses if c.sentence == at - 1]
    if not inside or clause.end - before.start > LONGEST or len(evidence.text) < SHORTEST:
        return None
    whole = inside[0].model_copy(update={"start": before.start, "end": before.end})
    opening = Evidence(material=material, clause=whole)
    own = material.source.text[material.sentences[at].start : clause.end]
    if not can_stand_alone(opening) or dangles(opening) or not _marks_balance(own) or _speaks_for_itself(own):
        return None
    return Evidence(material=material, clause=clause.model_copy(update={"start": opening.printed.start, "openers": ()}))


def is_clearer_behind(evidence: Evidence) -> bool:
    """True where a reader is better off with the sentence before: “a third was likelier”, “expected them to use it”.

    So he is with “The synthetic opioid is …”, which describes what it does not name.
    """
    clause, text = evidence.clause, evidence.text
    if dangles(evidence) or _BARE_PART.search(text):
        return True
    things = [p for p in clause.phrases if p.head not in ACTOR_NOUNS and p.text == p.text.lower()]
    for anaphor in clause.anaphors:
        if not anaphor.antecedent and anaphor.text in {"it", "that"} and not any(p.end <= anaphor.start for p in things):
            return True
    described = _DESCRIBED.match(text)
    return bool(described) and any(
        p.role == "subject" and p.start - clause.start == len("The ") and p in things for p in clause.phrases
    )


def compares(evidence: Evidence) -> bool:
    """True for “Lund was less sure”, which says more where the sentence before it has been read."""
    return _COMPARED.search(evidence.text) is not None


def _marks_balance(text: str) -> bool:
    quoted = find_quoted(text, 0, len(text))
    return all(q.closing is not None for q in quoted) and text.count("“") == text.count("”")


def _speaks_for_itself(text: str) -> bool:
    """True where the whole clause is somebody's own words, which belong among the quotations, or a writer's to his readers."""
    quoted = find_quoted(text, 0, len(text))
    inside = sum(q.end - q.start for q in quoted)
    return inside > 0.5 * len(text) or bool(not quoted and _IN_PERSON.search(text))


def rate(evidence: Evidence) -> float:
    """The higher, the better the clause reads alone (0 to about 3)."""
    text = evidence.text
    score = 2.0 if can_stand_alone(evidence) else 0.0
    score += 0.5 if len(text) <= EASY else 0.5 * EASY / len(text)
    score -= 0.3 * sum(1 for a in evidence.clause.anaphors if a.antecedent not in evidence.names)
    score -= 1.0 if dangles(evidence) else 0.0
    score -= 0.6 if evidence.facet else 0.0
    score -= 0.6 if _ROUNDABOUT.match(text) else 0.0
    score -= 0.3 if _SHOUTED.match(text) else 0.0
    score -= 0.4 if _COLOUR.search(text) else 0.0
    score -= 0.2 if evidence.clause.openers or evidence.sentence.kind != "body" else 0.0
    return score + (0.2 if text[0].isupper() else 0.0)


def _published(evidence: Evidence) -> str:
    date = evidence.material.source.published
    return date.isoformat() if date else ""
