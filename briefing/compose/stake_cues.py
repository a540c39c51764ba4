"""A clause → how strongly it tells what is at stake: who stands to lose or gain, what, and how much."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import (
    AFFECTED,
    ATTENTION,
    CONFLICT,
    CONTACT,
    COVER,
    DEATH,
    DEPENDENCE,
    EDGED,
    EXPOSURE,
    FALLEN,
    FEAR,
    GAIN,
    HARM,
    LOSS,
    POWER,
    RISEN,
    RULES,
    SCHEDULED,
    SUPPORT,
    TAINTED,
    TIES,
    TRADED,
    TRUST,
    WITHDRAWN,
)
from briefing.compose.cues import MODAL, find_terms, weigh_plainness
from briefing.compose.days import day_of
from briefing.compose.onlookers import is_private
from briefing.compose.stake_figures import is_vague_count, weigh_quantity
from briefing.compose.stake_roles import weigh_roles
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Evidence

THIN = 4
"""Content words below which a clause without a figure says too little of who stands to lose what."""
MADE = 1.2
"""What the make-up of a clause says at most; words that tell of harm say it more plainly."""
IDLE = 0.3
"""What is left of a clause whose verb tells only that somebody looks on, hopes, points out, meets or keeps a date."""
ASIDE = 0.5
"""What words of money and of people weigh where nothing says what becomes of them."""
PLAIN = 0.8
"""Weight of the words from which on a duty is a consequence (“a ward without power must close”)."""
MERE = 0.3
"""Weight of fear alone, where nothing says of what: a mood."""
SPARED = 0.3
"""What is left of a figure beside harm that is denied or over."""
RECENT = datetime.timedelta(days=90)
BYGONE = 0.4
"""What is left of what was done longer ago than that."""
WEEK = datetime.timedelta(days=7)
PAST = 0.6
"""The same of what was done on a day more than a week ago: what happened, and no longer what may be lost."""
ONE = 0.6
"""What is left of harm that was done to one person: a story, and not what a country has at stake."""
_OWNERS = frozenset({"her", "his"})
_AT_STAKE = re.compile(
    r"\bat (?:stake|risk)\b|\bstands? to (?:lose|gain)\b|\bin(?:to)? (?:doubt|jeopardy|limbo|the balance)\b"
    r"|\b(?:losers?|winners?) (?:are|could|from|is|may|of|will|would)\b|\bcasts? (?:a shadow|doubt)\b|\bhang(?:s|ing)? over\b",
    re.IGNORECASE,
)
_PART = (
    r"(?:\d|per ?cent|%|half|thirds?|quarters?|fifths?|tenths?|in (?:two|three|four|five|six|seven|eight|nine|ten)\b|most|all)"
)
_SHARE = re.compile(
    rf"\b(?:ma(?:de|kes?) up|account(?:s|ed)? for|com(?:es?|ing) from)\b[^.;]*{_PART}"
    rf"|{_PART} (?:of )?[^.;,]*\b(?:c[ao]m(?:es?|ing) from|depends? on|(?:go|move|pass|run|travel)(?:es|s)? through)\b"
    rf"|\b(?:builds?|buys?|carr(?:y|ies)|grows?|handles?|makes?|produces?|provides?|sells?|suppl(?:y|ies)) "
    rf"(?:\w+ ){{0,3}}(?:half|two[- ]thirds|three[- ]quarters|most|all|\w+ in \w+|\d+(?:%| per ?cent))"
    rf" of (?:all|its|the|their|what)\b",
    re.IGNORECASE,
)
_RELIES = re.compile(
    r"\b(?:depend\w*|rel(?:y|ies|ied|iance|iant)) (?:\w+ )?(?:on|upon)\b|\blives? (?:by|off|on) (?:a|his|her|its|the|their)\b"
    r"|(?:\b(?:the|their|its)|[’']s) only\b|\b(?:no other|nothing else|last remaining)\b",
    re.IGNORECASE,
)
_DEPENDS = re.compile(
    r"\b(?:could|may|will|would) (?:\w+ )?depend\b|\bdepend(?:s|ed)? on (?:how|what|when|whether|who)\b", re.IGNORECASE
)
"""What is still open hangs on something, and lives by nothing."""
_TAKEN_AWAY = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|walk(?:s|ed|ing)?|driven?|scared?) away\b"
    r"|\b(?:pull(?:s|ed|ing)?|forced|wip(?:es?|ed|ing)) (?:out|off)\b"
    r"|\bla(?:id|y|ying) off\b|\blet(?:s|ting)? go(?! of)"
    r"|\bcut(?:s|ting)? off\b|\bshut(?:s|ting)? down\b|\bon hold\b|\bfor good\b"
    r"|\b(?:driven?|drove|forced?) (?:[\w,.]+ ){1,4}(?:from|out of) (?:their|its|his|her)\b",
    re.IGNORECASE,
)
_NEEDY = re.compile(
    r"\b(?:asks?|asked|appeal(?:s|ed)|plead(?:s|ed)|calls?|called) (?:[\w’']+ ){0,3}for (?:help|aid|support)\b", re.IGNORECASE
)
_DEPRIVED = re.compile(
    r"\b(?:leav(?:es?|ing)|left) (?:[\w’'-]+ ){0,5}(?:without|with (?:no|nothing|little)|short of|unable)\b"
    r"|\b(?:r[au]n(?:s|ning)?|going|goes|went|go|do|does) (?:out of|out|short of|short|without|dry|hungry|cold)\b"
    r"|\b(?:unable to|no longer (?:accept|afford|be able|cover|deliver|insure|lend|pay|provide|sell|serve|supply|treat)"
    r"|too (?:far|late|dear|expensive)|can(?:not)? (?:only|barely|hardly))\b"
    r"|\b(?:can|could) [\w ]{0,30}\bonly\b|\b(?:will|would) stop\b"
    r"|\bstop(?:s|ped)? (?:work|production|treatment|paying|serving)\b"
    r"|\b(?:are|be|been|is|remain(?:s|ed)?|still|was|were) without \w|\b(?:better|worse) off\b|not survive\b"
    r"|\b(?:earn|get|make|paid|pay|receive)s? (?:[\w.,%]+ ){0,4}(?:less|more)\b"
    r"|\b(?:could|may|might|will|would) (?:be forced|have) to "
    r"(?:borrow|cancel|close|cut|find|leave|move|pay|quit|ration|repay|sell|shut|stop)\b"
    r"|\b(?:bear|foot|pay|pick up|shoulder)s? the (?:bill|brunt|cost|price|tab)\b"
    r"|\bout of (?:business|pocket|work)\b|\bgo(?:es|ing|ne)? (?:bust|under|to the wall)\b|\bwound up\b"
    r"|\bend(?:s|ed|ing)? up (?:paying|with(?:out)?)\b|\bpay(?:s|ing)? twice\b"
    r"|\b(?:has|have) (?:enough |only |just )?(?!been |had |\w+ed )(?:[a-z]+ ){1,3}for (?:about |another |just |only )?[\w-]+ "
    r"(?:days|hours|weeks)\b"
    r"|\blast(?:s|ed)? (?:only|barely|hardly|just|no more than|at (?:most|best)|another|a few)\b",
    re.IGNORECASE,
)
"""What somebody has to do without, or has for a short time only."""
_WITHOUT = re.compile(
    r"^(?:but |and )?(?:without|failing|unless)\b[^,;]*, .*\b(?:can(?:not|['’]t)?|could|may|might|will|would)\b", re.IGNORECASE
)
"""What becomes of somebody who does not get it."""
_RATE = re.compile(
    r"\d[\d,.]*(?: (?:bn|m|million|billion))? \w+ (?:an?|each|every|per) (?:day|hour|month|week|year)\b", re.IGNORECASE
)
_HAS_NONE = re.compile(r"\b(?:has|have|had) no (?!\w+ (?:to|that)\b)\w", re.IGNORECASE)
_LEVER = re.compile(
    r"\b(?:can|could|may|might|entitled to|allow\w* (?:\w+ ){0,2}to|free to|power to|right to|threat\w* to|unless) "
    r"(?:[\w’']+ ){0,5}?"
    r"(?:ban|block|bring down|call in|cancel|cut off|demand|dismiss|evict|expel|fine|foreclose|impose|leave|levy|paid|pull out"
    r"|recall|repossess|revoke|seize|shut|strip|sue|suspend|terminate|veto|walk away|withdraw|withhold)\b",
    re.IGNORECASE,
)
"""What one side can do to another."""
_FALL = re.compile(
    r"\b(?:have|has|had|forced?|forces|oblige[sd]?) to (?:quit|resign|step (?:down|aside)|stand (?:down|aside))\b"
    r"|\bcosts? (?:[\w’']+ ){1,4}(?:his|her|their|the) (?:\w+ )?(?:career|job|leadership|majority|office|post|seat)s?\b"
    r"|\b(?:bring(?:ing)? down|topples?|toppling) (?:the|his|her|a|their)\b|\bdecides? who\b|\bthe fall of (?:the|his|her)\b",
    re.IGNORECASE,
)
"""Who may fall, or come to power."""
_DEARER = re.compile(
    r"\b(?:cost(?:s|ing)? (?:\w+ ){0,2}(?:more|double|triple|twice)|dearer|costlier"
    r"|(?:double|triple|twice|treble|three times) the price)\b",
    re.IGNORECASE,
)
_AT_THE_CLOSE = re.compile(r"\b(?:clos|open)(?:es?|ed|ing) (?:at|down|flat|higher|lower|unchanged|up|\d)", re.IGNORECASE)
_LAPSES = re.compile(
    r"\b(?:are|be|due to|is|may|set to|to|will|would|could) (?:\w+ly )?"
    r"(?:expir(?:e|ing)|laps(?:e|ing)|run(?:ning)? out|unravel)\b"
    r"|\b(?:expires|lapses|runs out)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(r"\b(?:record|all-time|\w+-(?:year|month|week)) (?:high|level|low|peak|trough)s?\b", re.IGNORECASE)
_IF = re.compile(
    r"\b(?:if|unless|otherwise|in the event of)\b|^(?:without|should|were|another|untreated|failing)\b|\bwithout (?:it|them)\b"
    r"|\b(?:would|will) mean\b",
    re.IGNORECASE,
)
"""On what it hangs."""
_AVERTED = re.compile(
    r"(?<!\bif )(?<!\bwhen )(?<!\bwith )\bno (?:\w+ ){1,6}(?:would|will|to be|has|have|is|are|was|were)\b"
    r"|\bc[ao]me off\b|\b(?:very )?little\b"
    r"|\bwithout (?:\w+ )?(?:accident|casualt|damage|harm|incident|injur|loss)|\bnot at risk\b"
    r"|\b(?:need|should|must) not (?:be |feel )?(?:alarmed|anxious|concerned|fear|panic|worr(?:y|ied))\b"
    r"|\bno (?:need|cause|reason) (?:to|for)\b"
    r"|\b(?:avoid|blunt|calm|cool|cut|defus|eas|lessen|low|lower|reduc|reliev|sooth|stabili[sz])(?:e|s|es|ed|ing)? "
    r"(?:\w+ ){0,3}"
    r"(?:anxiet|burden|concern|dependence|fear|friction|pressure|reliance|strain|stress|tension|worr)"
    r"|\b(?:lost|los(?:es?|ing)) [^.;]*\bless\b",
    re.IGNORECASE,
)
"""Harm that is denied, eased or over."""
_SINCE = re.compile(r"\b(?:since|still|so far)\b", re.IGNORECASE)
"""What was done and lasts."""
_WARNED = re.compile(r"\b(?:warn(?:s|ed|ing)?|fears?|feared|worr(?:y|ies|ied))\b", re.IGNORECASE)
_WORST = re.compile(r"\bthe worst\b(?! (?:is|was) over)", re.IGNORECASE)
_THEMSELVES = re.compile(r"\b(?:their|they)\b", re.IGNORECASE)
_RESULT = re.compile(
    r", (?:thus |thereby )?(?:bringing|costing|forcing|leaving|posing|pushing|putting|raising|robbing|stripping|threatening)\b",
    re.IGNORECASE,
)
"""The end of a sentence that tells what came of it."""


def weigh_stakes(evidence: Evidence, as_of: datetime.date | None = None, *, plainly: bool = True) -> float:
    """How much the clause tells who stands to lose or gain, and how much (0 where it does not), seen from the day `as_of`.

    What only its make-up tells counts where it need not be told `plainly`.
    """
    clause, text = evidence.clause, evidence.text
    terms = find_terms(evidence) | _find_tellers(evidence)
    averted = bool(_AVERTED.search(text))
    cues = _weigh_harm(evidence, terms, averted=averted)
    if not plainly:
        cues = max(cues, min(weigh_roles(evidence, terms), MADE))
    counted = max((weigh_quantity(evidence, q, plain=not cues, harms=_tells_loss) for q in clause.quantities), default=0.0)
    if cues and terms & (AFFECTED | DEATH) and is_vague_count(text):
        counted = max(counted, 1.0)
    score = (
        cues + (SPARED * counted if averted else counted) + (0.5 if cues and counted >= 1 else 0.0) + 0.3 * bool(terms & POWER)
    )
    score += (
        0.5 * bool(terms & SUPPORT)
        + (0.5 if cues else 0.2) * bool(terms & AFFECTED and counted < 1)
        + 0.3 * bool(MODAL.search(text))
    )
    if not cues and not counted:
        score *= ASIDE
    if len(terms) < THIN and not clause.quantities:
        score -= 0.5
    if _is_one_persons(evidence, counted):
        score *= ONE
    if _is_idle(evidence, counted):
        score *= IDLE
    age = _weigh_age(evidence, as_of) if as_of else 1.0
    return max(0.0, age * score * weigh_plainness(evidence, duties=counted < 1 and cues < PLAIN))


def _find_tellers(evidence: Evidence) -> set[str]:
    """Those of `AFFECTED` who tell it of themselves (“shops say they …”): who tells a clause is none of its terms."""
    told = (evidence.clause.speaker or "").lower().split() if _THEMSELVES.search(evidence.text) else ()
    return {word.removesuffix("s") for word in told} & AFFECTED


def _weigh_harm(evidence: Evidence, terms: AbstractSet[str], *, averted: bool) -> float:
    """How much the clause tells of what is lost, gained, feared or about to lapse, and of what hangs on it."""
    text = evidence.text
    sums = any(quantity.unit in CURRENCIES for quantity in evidence.clause.quantities)
    cues = _weigh_loss(evidence, terms) + 0.6 * bool(terms & GAIN and (sums or terms & (AFFECTED | SUPPORT)))
    hangs = bool(_IF.search(text))
    if evidence.clause.verb in FEAR or terms & FEAR or _WARNED.search(text):
        cues += 1.0 if cues or hangs or MODAL.search(text) else MERE
    cues += 1.0 * bool(terms & CONFLICT and not terms & HARM and (hangs or (cues and MODAL.search(text))))
    cues += 1.0 * bool(_LAPSES.search(text) and (terms | {phrase.head for phrase in evidence.clause.phrases}) & COVER)
    if cues and hangs:
        cues += 0.5
    return max(0.0, cues - 0.8) if averted else cues


def _is_idle(evidence: Evidence, counted: float) -> bool:
    """True where nobody loses or gains by what the main verb tells."""
    verb, status = evidence.clause.verb, evidence.clause.status
    scheduled = verb in SCHEDULED and status == "expected"
    return verb in CONTACT or (counted < 1 and (verb in ATTENTION or scheduled))


def _weigh_age(evidence: Evidence, as_of: datetime.date) -> float:
    """1 for what is; less for what was done months ago, nothing for what was done in another year than this and the last."""
    if evidence.clause.status != "done" or _SINCE.search(evidence.text):
        return 1.0
    values = [time.value for time in evidence.times if time.value and time.value[:4].isdigit()]
    if not values:
        return 1.0
    latest = max(values)
    if int(latest[:4]) < as_of.year - 1:
        return 0.0
    if latest[:7] < (as_of - RECENT).isoformat()[:7]:
        return BYGONE
    days = [day for value in values if (day := day_of(value))]
    return PAST if days and max(days) < as_of - WEEK else 1.0


def _is_one_persons(evidence: Evidence, counted: float) -> bool:
    """True for what was done or befell one person who is named, and for what somebody without office has to lose alone."""
    clause = evidence.clause
    persons = {name.full: name for name in evidence.material.extraction.names if name.kind == "person"}
    opening = next((a.antecedent for a in clause.anaphors if a.start == clause.start and a.text.lower() in _OWNERS), None)
    who = persons.get(clause.subject or "") or persons.get(opening or "")
    if who is None or clause.speaker not in {None, who.full}:
        return False
    return is_private(evidence, who.full) or (not counted and clause.status == "done" and clause.subject == who.full)


def _weigh_loss(evidence: Evidence, terms: AbstractSet[str]) -> float:
    """How much it tells of harm done or feared, of what is lived by, and of what is taken away, falls or goes without."""
    text, clause = evidence.text, evidence.clause
    score = _weigh_words(terms, text)
    moves = {phrase.governor for phrase in clause.phrases if TRADED & set(phrase.key.split())}
    if moves & (FALLEN | RISEN):
        score += (1.0 if moves & FALLEN else 0.8) + 0.3 * bool(_RECORD.search(text))
    elif moves & EDGED:
        score += 0.3
    return score


def _weigh_words(terms: AbstractSet[str], text: str) -> float:
    lost = (terms & LOSS or _WORST.search(text)) and not terms & TIES
    score = 1.0 if terms & HARM else 0.8 if lost else 0.0
    score += 0.5 * bool(terms & EXPOSURE)
    lives = not _DEPENDS.search(text)
    score += 0.7 * bool((terms & DEPENDENCE and lives) or _SHARE.search(text))
    score += 1.0 * bool(_AT_STAKE.search(text)) + 0.4 * bool(lives and _RELIES.search(text)) + 0.8 * bool(_FALL.search(text))
    score += 0.3 * bool(lost and _RATE.search(text) and not _AVERTED.search(text)) + 0.7 * bool(_WITHOUT.search(text))
    deprived = _DEPRIVED.search(text) or (terms & AFFECTED and _HAS_NONE.search(text))
    score += 0.6 * bool(_NEEDY.search(text)) + 0.8 * bool(deprived) + 0.6 * bool(_LEVER.search(text))
    if not terms & RULES:
        score += 1.0 if _TAKEN_AWAY.search(text) else 0.6 if terms & WITHDRAWN and not _AT_THE_CLOSE.search(text) else 0.0
    score += 0.8 * bool(_DEARER.search(text)) + 0.8 * bool(terms & TRUST and terms & (TAINTED | HARM | LOSS))
    return score + 0.5 * bool(_RESULT.search(text))


def _tells_loss(terms: AbstractSet[str], text: str) -> bool:
    return _weigh_words(terms, text) > 0


def is_later_count(evidence: Evidence, other: Evidence) -> bool:
    """True where `evidence` counts what `other` counts, in a later article: of the dead, of homes damaged."""
    here, there = (each.material.source.published for each in (evidence, other))
    if here is None or there is None or here <= there:
        return False
    mine, theirs = (set(each.clause.terms) for each in (evidence, other))
    units = [{q.unit for q in each.clause.quantities} for each in (evidence, other)]
    dead = mine & DEATH and theirs & DEATH and evidence.clause.quantities and other.clause.quantities
    return bool(dead or (units[0] & units[1] & AFFECTED and mine & theirs & HARM))
