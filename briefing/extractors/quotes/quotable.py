"""A quoted run with its line and its attribution → whether it is somebody's words, and how it stands in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.reporting import is_foretold, is_passive, is_speech
from briefing.extractors.quotes.terms import (
    describes_source,
    is_coined,
    is_named,
    is_put_to,
    is_scare,
    is_source_in_marks,
    is_still_unsaid,
    is_subject,
    is_term,
    is_title,
    is_trade_name,
    names_a_thing,
)
from briefing.extractors.quotes.verbs import INSCRIBED, SPEECH

if TYPE_CHECKING:
    from briefing.extractors.quotes.cue import Cue
    from briefing.extractors.quotes.outline import Line
    from briefing.language.marks import Quoted

_FEW = 3
"""So few words may as well be a term of the trade, where somebody is only expected to use them."""
_FARTHEST_LED = 12
"""How many words whom and where something was said may take."""


def is_quotation(line: Line, i: int, cue: Cue | None, *, whole: bool) -> bool:
    """Whether the run at `i` is somebody's words and no title, term or scare quote."""
    text = line[i].text
    if not any(c.isalnum() for c in text) or is_source_in_marks(line, i) or describes_source(line, i):
        return False
    if is_put_to(line, i):
        return False
    inscribed = cue is None or (cue.speaker is not None and cue.speaker.head in INSCRIBED and line[cue.at].lemma == "read")
    if (inscribed and (cue is not None or _is_inscribed(line, i))) or is_still_unsaid(line, i) or is_trade_name(line, i):
        return False
    if whole and (cue is None or cue.strength == "adjacent") and (i == 0 or not is_title(text)):
        return True
    answered = i > 0 and line[i - 1].text in {":", ","}
    if (
        is_coined(line, i)
        or (cue is not None and _names_for_nobody(cue) and names_a_thing(line, i, cue.at))
        or (cue is not None and cue.at == i + 1 and is_subject(line, i))
        or is_named(line, i)
        or (is_title(text) and not answered and not (cue is not None and cue.strength == "adjacent"))
    ):
        return False
    if cue is None:
        return whole
    if cue.strength == "weak" and (cue.speaker is None or len(text.split()) < 2 or is_term(line, i)):
        return False
    if not whole and len(text.split()) <= _FEW and is_foretold(line, cue.at):
        return False
    return not is_scare(line, i, cue.at)


def _names_for_nobody(cue: Cue) -> bool:
    """True where no person is told to have spoken."""
    return cue.speaker is None or not (cue.speaker.person or cue.speaker.plural or cue.speaker.pronoun in {"he", "she", "they"})


def _is_inscribed(line: Line, i: int) -> bool:
    """True for what stands on a thing: a colon before it, a sign or banner before that, and no verb of speech."""
    if i == 0 or line[i - 1].text != ":" or any(is_speech(line, k) for k in range(i)):
        return False
    return any(p.lower in INSCRIBED for p in line[:i])


def stands_alone(line: Line, i: int) -> bool:
    """True where the run opens its line, follows a colon, a comma or another run, or is itself a sentence to its stop."""
    if i and line[i].text[:1].isupper() and line[i].text.endswith((".", "!", "?")) and _is_led(line, i):
        return True
    return i == 0 or line[i - 1].text in {":", ",", ";", "—", "–", "("} or line[i - 1].run is not None


def _is_led(line: Line, i: int) -> bool:
    """True where a verb of speech stands before the run, with whom or where at most between: “said in an interview “…””."""
    if is_speech(line, i - 1):
        return True
    if line[i - 1].run is not None or not line[i - 1].tag.startswith(("NN", "PRP", "CD")) or line[i - 1].tag == "PRP$":
        return False
    for at in range(i - 2, max(-1, i - _FARTHEST_LED), -1):
        piece = line[at]
        if piece.lemma in SPEECH and is_speech(line, at) and not is_passive(line, at):
            return True
        if piece.run is not None or piece.is_verb or piece.lower in {"that", "of", "as", "it"}:
            return False
    return False


def is_interrupted(line: Line, before: Quoted, i: int) -> bool:
    """True for the second run of “A,” she said, “b”: the first ends in a comma, and only the attribution stands between."""
    at = next(k for k, p in enumerate(line) if p.run is before)
    between = line[at + 1 : i]
    if line[at].text[-1:] not in ",—–?!-" and (not between or between[0].text not in {",", "—", "–"}):
        return False
    if not between or between[-1].text not in {",", ":", "—", "–"}:
        return False
    verbs = sum(1 for p in between if p.is_finite)
    return verbs <= 2


def ends_with_attribution(line: Line) -> bool:
    """True where a line is a quotation with its attribution, or a quotation alone: what is quoted next goes on with it."""
    return bool(line) and (line[0].run is not None or line[-1].run is not None or (len(line) > 1 and line[-2].run is not None))
