"""The paragraphs of an article in order → every quoted run that is somebody's words, with its speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import GROUP_NOUNS
from briefing.extractors.quotes.cues import find_cue
from briefing.extractors.quotes.inversion import read_right
from briefing.extractors.quotes.reporting import PAUSES, is_foretold, is_passive, is_speech
from briefing.extractors.quotes.subjects import find_subject
from briefing.extractors.quotes.terms import (
    describes_source,
    is_coined,
    is_named,
    is_phrase_of,
    is_scare,
    is_sentence,
    is_source_in_marks,
    is_still_unsaid,
    is_subject,
    is_term,
    is_title,
    is_trade_name,
)
from briefing.extractors.quotes.told import Told, is_stranger
from briefing.extractors.quotes.verbs import AUTHORED, DOCUMENTS, INSCRIBED, PEOPLE, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.cues import Cue
    from briefing.extractors.quotes.outline import Line, Paragraph
    from briefing.extractors.quotes.speakers import Cast, Speaker
    from briefing.language.marks import Quoted

_BACK = frozenset({"both", "it", "they", "this", "these", "that", "those", "he", "she", "each", "neither", "such"})
_MANNERS = frozenset("be sound seem look appear shrug smile sigh laugh grin pause nod frown beam wince chuckle".split())
"""Verbs of how somebody is while speaking: what stands before them, alone in its marks, is theirs."""
_UTTERANCES = frozenset({"words", "view", "verdict", "message", "warning", "promise", "reaction", "judgment", "assessment"})
_FEW = 3
"""So few words may as well be a term of the trade, where somebody is only expected to use them."""
_FARTHEST_LED = 12
"""How many words whom and where something was said may take."""
_BACKSHIFTED = frozenset({"would", "could", "might", "should"})


@dataclass(frozen=True)
class Said:
    """A quoted run with its speaker, and whether it goes on with the utterance before it."""

    run: Quoted
    speaker: Speaker | None
    whole: bool
    """True where the run stands as a sentence of its own, with or without an attribution."""
    continues: bool
    """True where it is a further part of the quotation before it."""


def attribute(paragraphs: Sequence[Paragraph], cast: Cast) -> tuple[Said, ...]:
    """The quoted runs of all paragraphs that are quotations, in order."""
    walk = _Walk(cast)
    for paragraph in paragraphs:
        walk.read(paragraph)
    return tuple(walk.said)


def attribute_points(paragraphs: Sequence[Paragraph], cast: Cast) -> tuple[Said, ...]:
    """The quoted runs in the points of a summary box that their own point attributes to a name, in order.

    A point's marks often hold a headline's words, so that nothing is guessed there.
    """
    found: list[Said] = []
    for line in (line for paragraph in paragraphs for line in paragraph.lines):
        for i, piece in enumerate(line):
            cue = find_cue(line, i, cast) if piece.run is not None else None
            if piece.run is None or cue is None or cue.strength == "weak" or cue.speaker is None or cue.speaker.name is None:
                continue
            if cue.speaker.head is None and _is_quotation(line, i, cue, whole=False):
                found.append(Said(piece.run, cue.speaker, whole=False, continues=False))
    return tuple(found)


class _Walk:
    """Goes through the paragraphs, and remembers who spoke last and who was last the subject."""

    def __init__(self, cast: Cast) -> None:
        self.said: list[Said] = []
        self._cast = cast
        self._open: Said | None = None
        """The last run where its quotation goes on into the next paragraph."""
        self._last_line: Line = ()
        self._last: Said | None = None
        """The last quotation in the line just before; None after a line without one."""
        self._spoke_here: Said | None = None
        """The last quotation of the paragraph; None before there is one."""
        self._told = Told()
        self._opens = True
        """True in the first line of a paragraph."""
        self._following: Line = ()
        """The next line of the paragraph; empty in its last."""

    def read(self, paragraph: Paragraph) -> None:
        """Takes in one paragraph."""
        first = True
        self._told.open_paragraph()
        self._spoke_here = None
        for line, following in zip(paragraph.lines, (*paragraph.lines[1:], ()), strict=True):
            self._opens = first
            self._following = following
            if first:
                self._credit_above(line)
            self._read_line(line, opens=first)
            first = False
        runs = paragraph.runs
        goes_on = bool(runs) and runs[-1].closing is None and bool(self.said) and self.said[-1].run is runs[-1]
        self._open = self.said[-1] if goes_on else None

    def _read_line(self, line: Line, *, opens: bool) -> None:
        before: Said | None = None
        for i, piece in enumerate(line):
            if piece.run is None:
                continue
            said = self._read_run(line, i, before, opens=opens)
            if said is not None:
                self.said.append(said)
                self._told.add_speaker(said.speaker)
                before = said
        reporters = [one for k in range(len(line) if before is None else 0) if (one := self._reporter(line, k)) is not None]
        for one in reporters:
            self._told.add_speaker(one)
        self._told.add_documents(_documents_in(line), [before.speaker] if before is not None else reporters)
        self._told.add_subject(_main_subject(line, self._cast))
        self._last = before
        self._spoke_here = before or self._spoke_here
        self._last_line = line

    def _credit_above(self, line: Line) -> None:
        """Gives the quotation that ends the paragraph above to the X of “said X” in small letters, which opens this one."""
        opens = line[0].is_word and line[0].text[0].islower() and is_speech(line, 0) and line[0].is_finite
        speaker = read_right(line, 1, self._cast) if opens else None
        if speaker is not None and self._is_unattributed():
            self.said[-1] = replace(self.said[-1], speaker=self._told.lead_back(speaker, line[0].lemma))

    def _is_unattributed(self) -> bool:
        """True where the line before ends in a quotation to which nothing in that line gives a speaker."""
        last = self._last_line[-1:]
        ends = bool(last) and bool(self.said) and last[0].run is not None and self.said[-1].run is last[0].run
        return ends and find_cue(self._last_line, len(self._last_line) - 1, self._cast) is None

    def _reporter(self, line: Line, verb: int) -> Speaker | None:
        """Who speaks by the verb at index `verb`, a description led back to whom it stands for."""
        speaker = _speaker_of(line, verb, self._cast)
        return None if speaker is None else self._told.lead_back(speaker, line[verb].lemma)

    def _read_run(self, line: Line, i: int, before: Said | None, *, opens: bool) -> Said | None:
        run = line[i].run
        if run is None:
            return None
        text = line[i].text
        cue = find_cue(line, i, self._cast)
        whole = is_sentence(text) and _stands_alone(line, i)
        if self._open is not None and opens and i == 0:
            speaker = self._settle(cue, line) if cue is not None and cue.strength == "adjacent" else self._open.speaker
            if speaker is not None and speaker.pronoun is None and self._is_unattributed():
                self.said[-1] = replace(self._open, speaker=speaker)
            return Said(run, speaker or self._open.speaker, whole=True, continues=True)
        if cue is None and before is not None and _is_interrupted(line, before.run, i):
            return Said(run, before.speaker, whole, continues=True)
        if not _is_quotation(line, i, cue, whole=whole):
            reporter = self._reported_on(line, i) if cue is None and not opens else None
            if reporter is None and cue is None and is_phrase_of(line, i):
                reporter = self._fragment_speaker(line[:i])
            return None if reporter is None else Said(run, reporter, whole=False, continues=False)
        if cue is not None:
            speaker = self._settle(cue, line)
            return Said(run, speaker, whole, continues=before is not None and _is_interrupted(line, before.run, i))
        if i == 0 and not opens and self._last is not None and _ends_with_attribution(self._last_line):
            return Said(run, self._last.speaker, whole, continues=True)
        if before is not None and (i and line[i - 1].run is not None):
            return Said(run, before.speaker, whole, continues=True)
        return Said(run, self._guess(line, i, opens=opens) or self._told_next(line), whole, continues=False)

    def _settle(self, cue: Cue | None, line: Line) -> Speaker | None:
        """The speaker of the attribution; a pronoun that leads nowhere goes to the last speaker it can stand for."""
        if cue is None or cue.speaker is None:
            return None
        if (stranger := self._find_stranger(cue.speaker, line[: cue.at])) is not None:
            return stranger
        if cue.speaker.name is not None or cue.speaker.pronoun is None:
            return self._told.lead_back(cue.speaker, line[cue.at].lemma)
        told: tuple[Speaker | None, ...] = ()
        if self._last is None:
            told = (_main_subject(self._last_line, self._cast), *self._told.recent())
        said = tuple(one.speaker for one in reversed(self.said[-3:]))
        own = _main_subject(line[: cue.at], self._cast)
        for other in (own, *told, *said, _main_subject(self._last_line, self._cast)):
            if other is not None and _stands_for(cue.speaker, other):
                return replace(other, pronoun=cue.speaker.pronoun)
        named_next = None if self._told.recent() or not self._opens else _main_subject(self._following, self._cast)
        if named_next is not None and named_next.head is None and _stands_for(cue.speaker, named_next):
            return replace(named_next, pronoun=cue.speaker.pronoun)
        return replace(cue.speaker, name=None)

    def _find_stranger(self, speaker: Speaker, before: Line) -> Speaker | None:
        """Whom “he” or “she” is where the sentence before, in the same paragraph, is about somebody new without a name.

        `before` is what stands before the verb of speech.

        “A man at the gate found this funny. “Which gate?” he asked.” His name, where that sentence tells it, is printed.
        """
        if self._last is not None or self._opens:
            return None
        if speaker.pronoun == "they" and speaker.name is None:
            several = _main_subject(self._last_line, self._cast)
            return several if several is not None and several.plural and several.person else None
        if speaker.pronoun not in {"he", "she"}:
            return None
        own = _main_subject(before, self._cast)
        if own is not None and own.person and own.pronoun is None:
            return None
        subject = _main_subject(self._last_line, self._cast)
        if subject is None or subject.head is None or subject.plural or not is_stranger(subject, speaker.pronoun):
            return None
        return replace(subject, name=_own_name(self._last_line) or subject.name, pronoun=speaker.pronoun, person=True)

    def _fragment_speaker(self, before: Line) -> Speaker | None:
        """The person whom the clause before a quoted phrase is about; None for a passive, whose words are somebody else's."""
        finite = [k for k, p in enumerate(before) if p.is_finite]
        if not finite or any(is_passive(before, k) for k in range(finite[0], len(before))):
            return None
        subject = _main_subject(before, self._cast)
        return subject if subject is not None and subject.person and subject.name and subject.head is None else None

    def _reported_on(self, line: Line, i: int) -> Speaker | None:
        """Who was reported in the sentence before, where this one goes on with what that person said without saying so.

        “The ships will stay, said X. Both would serve as “floating schools” until May.” Only a pronoun for what the sentence
        before was about, a “would” that puts it in somebody’s mouth, and two quoted words or more tell it from irony.
        """
        before = line[:i]
        opening = next((p.lower for p in before if p.is_word), "")
        reported = opening in _BACK and any(p.lower in _BACKSHIFTED for p in before)
        if not reported or len(line[i].text.split()) < 2 or is_named(line, i) or is_title(line[i].text):
            return None
        if any(p.is_finite and is_speech(line, k) for k, p in enumerate(line)):
            return None
        speakers = [s for k in range(len(self._last_line)) if (s := _speaker_of(self._last_line, k, self._cast)) is not None]
        named = {s.name for s in speakers}
        return speakers[0] if len(named) == 1 and speakers[0].person and speakers[0].name else None

    def _guess(self, line: Line, i: int, *, opens: bool) -> Speaker | None:
        """The speaker of a quoted sentence that nothing in its own sentence attributes."""
        if i > 0 and any(p.is_word for p in line[:i]):
            return _main_subject(line[:i], self._cast)
        if self._last is not None:
            return self._last.speaker
        if self._spoke_here is not None and not opens and not self._turns_to_another():
            return self._spoke_here.speaker
        subject = self._lead_subject(_main_subject(self._last_line, self._cast))
        introduced = self._last_line[-1:] and self._last_line[-1].text == ":"
        reported = any(is_speech(self._last_line, k) for k in range(len(self._last_line)))
        if subject is None or subject.name is None or not (introduced or reported or not opens):
            return None
        return subject if introduced or subject.person else None

    def _told_next(self, line: Line) -> Speaker | None:
        """Whom the next line of the paragraph is about, where the quotation is all that its own line holds.

        ““There is no way back.” Ann Lowe was blunt.” “Those were the words of Ann Lowe.”
        """
        if any(p.is_word for p in line) or not self._following or self._following[0].run is not None:
            return None
        opening = self._following[0].lower
        if opening in {"that", "those", "so", "thus", "these"}:
            return _named_behind(self._following, self._cast)
        verb = next((p for p in self._following if p.is_finite), None)
        told = self._opens and verb is not None and verb.lemma in _MANNERS
        subject = _main_subject(self._following, self._cast) if told else None
        return subject if subject is not None and subject.person and subject.head is None and subject.name else None

    def _lead_subject(self, subject: Speaker | None) -> Speaker | None:
        """The subject of a clause, a pronoun that nothing led back given to whom the lines before were about."""
        if subject is None or subject.name is not None or subject.pronoun is None:
            return subject
        return next((o for o in self._told.recent() if _stands_for(subject, o)), subject)

    def _turns_to_another(self) -> bool:
        """True where the line just before is about somebody else than the speaker of the paragraph’s last quotation."""
        subject = _main_subject(self._last_line, self._cast)
        spoke = self._spoke_here.speaker if self._spoke_here is not None else None
        return subject is not None and subject.name is not None and (spoke is None or subject.name != spoke.name)


def _documents_in(line: Line) -> tuple[str, ...]:
    """The nouns of what is told to be written or put out in the line: “in a letter to staff”, “issued a statement”."""
    return tuple(
        p.lower
        for k, p in enumerate(line)
        if p.lower in AUTHORED and any(q.lower in {"a", "an", "his", "her", "its", "their"} for q in line[max(0, k - 4) : k])
    )


def _named_behind(line: Line, cast: Cast) -> Speaker | None:
    """X of “That was X”, “Those were the words of X”, “So said X”: the first person named right behind the verb, or “of”."""
    verb = next((i for i, p in enumerate(line[:4]) if p.is_finite), None)
    names = [n for n in cast.within(line[0].start, line[-1].end) if n.kind == "person"]
    if verb is None or not names or line[verb].lemma not in {"be", "say", "speak", "go"}:
        return None
    between = [p for p in line[verb + 1 :] if p.start < names[0].start]
    direct = all(p.tag.startswith(("NN", "JJ")) for p in between)
    words = [p.lower for p in between]
    return cast.person(names[0].full) if direct or ("of" in words[:5] and set(words) & _UTTERANCES) else None


def _own_name(line: Line) -> str | None:
    """“Bob” of “who said his name was Bob” and “who gave her name as Ann”; None where no such words stand."""
    for i in range(1, len(line) - 2):
        if line[i].lower == "name" and line[i - 1].tag == "PRP$":
            after = [p for p in line[i + 1 : i + 5] if p.lower not in {"was", "is", "as", "only", "just"}]
            if after and len(after) < len(line[i + 1 : i + 5]) and after[0].tag.startswith("NNP"):
                return after[0].text
    return None


def _stands_for(pronoun: Speaker, other: Speaker) -> bool:
    """True where the pronoun can stand for `other`: both a person or neither, one for one, and no given name against it."""
    if other.name is None or other.plural or other.person != pronoun.person:
        return False
    if not pronoun.person and other.head is not None and other.head not in DOCUMENTS | GROUP_NOUNS | PEOPLE:
        return False
    first = other.name.split()[0].lower()
    against = {"he": FEMALE - MALE, "she": MALE - FEMALE}.get(pronoun.pronoun or "", frozenset())
    return first not in against


def _is_quotation(line: Line, i: int, cue: Cue | None, *, whole: bool) -> bool:
    """Whether the run at `i` is somebody's words and no title, term or scare quote."""
    text = line[i].text
    if not any(c.isalnum() for c in text) or is_source_in_marks(line, i) or describes_source(line, i):
        return False
    inscribed = cue is None or (cue.speaker is not None and cue.speaker.head in INSCRIBED and line[cue.at].lemma == "read")
    if (inscribed and (cue is not None or _is_inscribed(line, i))) or is_still_unsaid(line, i) or is_trade_name(line, i):
        return False
    if whole and (cue is None or cue.strength == "adjacent") and (i == 0 or not is_title(text)):
        return True
    answered = i > 0 and line[i - 1].text in {":", ","}
    if (
        is_coined(line, i)
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


def _is_inscribed(line: Line, i: int) -> bool:
    """True for what stands on a thing: a colon before it, a sign or banner before that, and no verb of speech."""
    if i == 0 or line[i - 1].text != ":" or any(is_speech(line, k) for k in range(i)):
        return False
    return any(p.lower in INSCRIBED for p in line[:i])


def _stands_alone(line: Line, i: int) -> bool:
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


def _is_interrupted(line: Line, before: Quoted, i: int) -> bool:
    """True for the second run of “A,” she said, “b”: the first ends in a comma, and only the attribution stands between."""
    at = next(k for k, p in enumerate(line) if p.run is before)
    between = line[at + 1 : i]
    if line[at].text[-1:] not in ",—–?!-" and (not between or between[0].text not in {",", "—", "–"}):
        return False
    if not between or between[-1].text not in {",", ":", "—", "–"}:
        return False
    verbs = sum(1 for p in between if p.is_finite)
    return verbs <= 2


def _ends_with_attribution(line: Line) -> bool:
    """True where a line is a quotation with its attribution, or a quotation alone: what is quoted next goes on with it."""
    return bool(line) and (line[0].run is not None or line[-1].run is not None or (len(line) > 1 and line[-2].run is not None))


def _speaker_of(line: Line, verb: int, cast: Cast) -> Speaker | None:
    """Who speaks by the finite verb at index `verb`, before or after it; None where it reports nothing."""
    if not line[verb].is_finite or not is_speech(line, verb) or is_passive(line, verb):
        return None
    pause = verb == 0 or line[verb - 1].text in PAUSES
    subject = find_subject(line, verb, cast)
    if subject is not None and (subject.speaker.person or not pause):
        return subject.speaker
    return read_right(line, verb + 1, cast)


def _main_subject(line: Line, cast: Cast) -> Speaker | None:
    """The subject of the first finite verb of the line; None where it cannot be read."""
    for i, piece in enumerate(line):
        if piece.is_finite:
            subject = find_subject(line, i, cast)
            return subject.speaker if subject is not None else None
    return None
