"""The paragraphs of an article in order → every quoted run that is somebody's words, with its speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.extractors.quotes.cues import find_cue
from briefing.extractors.quotes.inversion import read_right
from briefing.extractors.quotes.quotable import ends_with_attribution, is_interrupted, is_quotation, stands_alone
from briefing.extractors.quotes.reporting import is_speech
from briefing.extractors.quotes.settling import Background, settle, stands_for
from briefing.extractors.quotes.tellers import (
    documents_in,
    find_fragment_speaker,
    list_reporters,
    main_subject,
    named_behind,
    speaker_of,
)
from briefing.extractors.quotes.terms import is_named, is_phrase_of, is_sentence, is_title
from briefing.extractors.quotes.told import Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.cast import Cast, Speaker
    from briefing.extractors.quotes.outline import Line, Paragraph
    from briefing.language.marks import Quoted

_BACK = frozenset({"both", "it", "they", "this", "these", "that", "those", "he", "she", "each", "neither", "such"})
_MANNERS = frozenset("be sound seem look appear shrug smile sigh laugh grin pause nod frown beam wince chuckle".split())
"""Verbs of how somebody is while speaking: what stands before them, alone in its marks, is theirs."""
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
            if cue.speaker.head is None and is_quotation(line, i, cue, whole=False):
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
        self._before = self._here = 0
        """First code points of the paragraph before, and of the present one."""

    def read(self, paragraph: Paragraph) -> None:
        """Takes in one paragraph."""
        first = True
        self._told.open_paragraph()
        self._before, self._here = self._here, paragraph.passage.start
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
        self._told.add_documents(documents_in(line), [before.speaker] if before is not None else reporters)
        self._told.add_subject(main_subject(line, self._cast))
        self._last = before
        self._spoke_here = before or self._spoke_here
        self._last_line = line

    def _background(self, line: Line) -> Background:
        since = max(self._before, self._cast.section(line[0].start))
        said = tuple(one.speaker for one in reversed(self.said[-3:]))
        quoted = self._last is not None
        return Background(self._cast, self._told, said, self._last_line, self._following, self._opens, quoted, since)

    def _credit_above(self, line: Line) -> None:
        """Gives the quotation that ends the paragraph above to the X of “said X” in small letters, which opens this one.

        A quotation that stands alone and that nobody else has goes to whom this paragraph shows.
        """
        opens = line[0].is_word and line[0].text[0].islower() and is_speech(line, 0) and line[0].is_finite
        speaker = read_right(line, 1, self._cast) if opens else None
        if speaker is not None and self._is_unattributed():
            self.said[-1] = replace(self.said[-1], speaker=self._told.lead_back(speaker, line[0].lemma))
        elif len(self._last_line) == 1 and self._is_unattributed() and self.said[-1].speaker is None:
            self.said[-1] = replace(self.said[-1], speaker=self._shown_below(line))

    def _shown_below(self, line: Line) -> Speaker | None:
        """Whom the line below a quotation without a speaker is about, a paragraph of its own: the one person that it names."""
        subject = main_subject(line, self._cast) if line[0].run is None else None
        named = {n.full for n in self._cast.within(line[0].start, line[-1].end) if n.kind == "person"}
        return subject if subject is not None and subject.pronoun is None and named == {subject.name} else None

    def _is_unattributed(self) -> bool:
        """True where the line before ends in a quotation to which nothing in that line gives a speaker."""
        last = self._last_line[-1:]
        ends = bool(last) and bool(self.said) and last[0].run is not None and self.said[-1].run is last[0].run
        return ends and find_cue(self._last_line, len(self._last_line) - 1, self._cast) is None

    def _reporter(self, line: Line, verb: int) -> Speaker | None:
        """Who speaks by the verb at index `verb`, a description led back to whom it stands for."""
        speaker = speaker_of(line, verb, self._cast)
        return None if speaker is None else self._told.lead_back(speaker, line[verb].lemma)

    def _read_run(self, line: Line, i: int, before: Said | None, *, opens: bool) -> Said | None:
        run = line[i].run
        if run is None:
            return None
        text = line[i].text
        cue = find_cue(line, i, self._cast)
        whole = is_sentence(text) and stands_alone(line, i)
        if self._open is not None and opens and i == 0:
            speaker = (
                settle(cue, line, self._background(line))
                if cue is not None and cue.strength == "adjacent"
                else self._open.speaker
            )
            if speaker is not None and speaker.pronoun is None and self._is_unattributed():
                self.said[-1] = replace(self._open, speaker=speaker)
            return Said(run, speaker or self._open.speaker, whole=True, continues=True)
        if cue is None and before is not None and is_interrupted(line, before.run, i):
            return Said(run, before.speaker, whole, continues=True)
        if not is_quotation(line, i, cue, whole=whole):
            reporter = self._reported_on(line, i) if cue is None and not opens else None
            if reporter is None and cue is None and is_phrase_of(line, i):
                reporter = find_fragment_speaker(line[:i], self._cast) or self._narrated(line, i)
            return None if reporter is None else Said(run, reporter, whole=False, continues=False)
        if cue is not None:
            speaker = settle(cue, line, self._background(line))
            return Said(run, speaker, whole, continues=before is not None and is_interrupted(line, before.run, i))
        if i == 0 and not opens and self._last is not None and ends_with_attribution(self._last_line):
            return Said(run, self._last.speaker, whole, continues=True)
        if before is not None and (i and line[i - 1].run is not None):
            return Said(run, before.speaker, whole, continues=True)
        return Said(run, self._guess(line, i, opens=opens) or self._told_next(line), whole, continues=False)

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
        return self._sole_reporter()

    def _narrated(self, line: Line, i: int) -> Speaker | None:
        """Who was reported in the sentence before, where this one goes on in the past about a thing: “No jobs were “gone””."""
        finite = [k for k, p in enumerate(line[:i]) if p.is_finite]
        if self._opens or not finite or any(line[k].tag != "VBD" or is_speech(line, k) for k in finite):
            return None
        subject = main_subject(line, self._cast)
        return None if subject is None or subject.person or (subject.plural and subject.head is None) else self._sole_reporter()

    def _sole_reporter(self) -> Speaker | None:
        """The person with a name whom alone the sentence before reports; None for several."""
        speakers = [self._told.lead_back(s, "") for s in list_reporters(self._last_line, self._cast)]
        if len({s.name for s in speakers}) != 1 or not speakers[0].person:
            return None
        return speakers[0] if speakers[0].name else self._lead_subject(speakers[0])

    def _guess(self, line: Line, i: int, *, opens: bool) -> Speaker | None:
        """The speaker of a quoted sentence that nothing in its own sentence attributes."""
        if i > 0 and any(p.is_word for p in line[:i]):
            return main_subject(line[:i], self._cast)
        if self._last is not None:
            return self._last.speaker
        if self._spoke_here is not None and not opens and not self._turns_to_another():
            return self._spoke_here.speaker
        subject = self._lead_subject(main_subject(self._last_line, self._cast))
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
            return named_behind(self._following, self._cast)
        verb = next((p for p in self._following if p.is_finite), None)
        told = self._opens and verb is not None and verb.lemma in _MANNERS
        subject = main_subject(self._following, self._cast) if told else None
        return subject if subject is not None and subject.person and subject.head is None and subject.name else None

    def _lead_subject(self, subject: Speaker | None) -> Speaker | None:
        """The subject of a clause, a pronoun that nothing led back given to whom the lines before were about."""
        if subject is None or subject.name is not None or subject.pronoun is None:
            return subject
        return next((o for o in self._told.recent() if stands_for(subject, o)), subject)

    def _turns_to_another(self) -> bool:
        """True where the line just before is about somebody else than the speaker of the paragraph’s last quotation."""
        subject = main_subject(self._last_line, self._cast)
        spoke = self._spoke_here.speaker if self._spoke_here is not None else None
        return subject is not None and subject.name is not None and (spoke is None or subject.name != spoke.name)
