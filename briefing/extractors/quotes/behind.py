"""The words behind a quoted run → the clause that attributes it, right after the marks or after a later comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.cue import Cue
from briefing.extractors.quotes.governing import OPENS_OTHER, find_cited_source, find_quoted_source
from briefing.extractors.quotes.inversion import read_right
from briefing.extractors.quotes.reporting import PAUSES, is_passive, is_speech
from briefing.extractors.quotes.subjects import find_subject
from briefing.extractors.quotes.verbs import ADJACENT, DOCUMENTS, SPEECH_NOUNS

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.cue import Strength
    from briefing.extractors.quotes.outline import Line
    from briefing.model.extraction import Name

_CUT_OFF = (",", "?", "!", "—", "–")
_FEWEST_SIGNED = 3
_MANNER = 4
"""How many words the clause may go on with from its verb: “he beamed at the end”."""


def find_adjacent(line: Line, run: int, cast: Cast) -> Cue | None:
    """“…,” she said · “…,” said X · “…,” according to X."""
    start = run + 1
    while start < len(line) and line[start].text in PAUSES:
        start += 1
    return (
        _clause_at(line, start, cast, "adjacent")
        or _between_dashes(line, run, cast)
        or _signed(line, run, cast)
        or _told_without_verb(line, run, cast)
        or (_manner_clause(line, start, cast) if line[run].text.rstrip().endswith(_CUT_OFF) or start > run + 1 else None)
    )


def _manner_clause(line: Line, start: int, cast: Cast) -> Cue | None:
    """“…,” he boomed · “…,” squeaked X: a person and one verb of whatever kind are all that follows to the next pause."""
    if start < len(line) and line[start].lower in OPENS_OTHER:
        return None
    end = next(
        (i for i in range(start, len(line)) if line[i].run is not None or line[i].text in {*PAUSES, ".", ";", ":"}), len(line)
    )
    finite = [
        i
        for i in range(start, end)
        if line[i].is_finite or (i + 1 == end and (line[i].tag == "VBN" or line[i].lower == "read"))
    ]
    if not finite and start < end and line[start].tag == "NNS" and (signed := _name_at(line, start + 1, end, cast)):
        return Cue(cast.person(signed.full), "adjacent", start)
    if (
        len(finite) != 1
        or line[finite[0]].tag not in {"VBD", "VBZ", "VBN", "NN", "VB"}
        or line[finite[0]].lemma in {"be", "have", "do"}
    ):
        return None
    verb = finite[0]
    speaker = read_right(line, start + 1, cast) if verb == start else None
    if verb > start:
        subject = find_subject(line, verb, cast)
        speaker = subject.speaker if subject is not None and subject.start >= start and end - verb <= _MANNER else None
    if (
        speaker is not None
        and verb > start
        and speaker.head in DOCUMENTS | SPEECH_NOUNS
        and line[verb].lemma in ADJACENT | {"read"}
    ):
        return Cue(speaker, "adjacent", verb)
    if speaker is None or not speaker.person:
        document = verb == start and line[verb].lemma == "read" and any(p.lower in DOCUMENTS for p in line[verb + 1 : verb + 4])
        return Cue(speaker, "adjacent", verb) if speaker is not None and document else None
    return Cue(speaker, "adjacent", verb)


def _name_at(line: Line, start: int, end: int, cast: Cast) -> Name | None:
    """The person whose name is all that the pieces `start:end` hold: what “smiles” stands before, taken for a noun."""
    if start >= end:
        return None
    names = [n for n in cast.within(line[start].start, line[end - 1].end) if n.kind == "person"]
    return names[0] if len(names) == 1 and names[0].start == line[start].start and names[0].end == line[end - 1].end else None


def _between_dashes(line: Line, run: int, cast: Cast) -> Cue | None:
    """“…” — she raised a hand — “…”: what stands between the dashes is about the speaker, whatever its verb."""
    ends = [i for i in range(run + 1, len(line)) if line[i].text in {"—", "–"}]
    if len(ends) != 2 or ends[0] != run + 1 or ends[1] + 1 >= len(line) or line[ends[1] + 1].run is None:
        return None
    for verb in range(ends[0] + 1, ends[1]):
        if line[verb].is_finite:
            subject = find_subject(line, verb, cast)
            return Cue(subject.speaker, "adjacent", verb) if subject is not None else None
    return None


def _signed(line: Line, run: int, cast: Cast) -> Cue | None:
    """““…” — Rep. Ann Lowe, on the budget”: a dash and a name sign a quotation that stands alone."""
    if run or len(line) < _FEWEST_SIGNED or line[run + 1].text not in {"—", "–", "-", "--"} or any(p.is_finite for p in line):
        return None
    end = next(
        (i for i in range(run + 2, len(line)) if line[i].text in {",", "(", ".", ";"} and line[i - 1].tag != "NNP"), len(line)
    )
    names = [n for n in cast.within(line[run + 2].start, line[-1].end) if n.kind == "person"]
    if not names or names[0].start > line[min(end, len(line)) - 1].end:
        return None
    return Cue(cast.person(names[0].full), "adjacent", run + 1)


def _told_without_verb(line: Line, run: int, cast: Cast) -> Cue | None:
    """““…,” NAME, an analyst at BODY.”: the line holds a name and its office beside the run, and no verb."""
    rest = line[run + 1 :]
    if run or not line[run].text.rstrip().endswith(",") or not rest or any(p.is_finite or p.run is not None for p in rest):
        return None
    names = cast.within(rest[0].start, rest[-1].end)
    first = next((n for n in names if n.kind == "person" and n.role and n.start == rest[0].start), None)
    return Cue(cast.person(first.full), "adjacent", run + 1) if first is not None else None


def _clause_at(line: Line, start: int, cast: Cast, strength: Strength) -> Cue | None:
    """An attribution that opens at index `start`."""
    if start >= len(line) or not line[start].is_word or line[start].lower in OPENS_OTHER:
        return None
    if line[start].lemma == "be" and start + 3 < len(line):
        if line[start + 2].lemma in SPEECH_NOUNS and line[start + 3].lower in {"of", "from"}:
            return Cue(read_right(line, start + 4, cast), strength, start)
        start += 2 if line[start + 1].lower in {"how", "what"} else 0
    words_of = line[start].lower == "in" and [p.lower for p in line[start + 1 : start + 4]] == ["the", "words", "of"]
    if words_of:
        return Cue(read_right(line, start + 4, cast), strength, start)
    if line[start].lower == "per" and start > 0 and line[start - 1].run is not None:
        return Cue(read_right(line, start + 1, cast), strength, start)
    if line[start].lower == "according" and start + 1 < len(line):
        return Cue(read_right(line, start + 2, cast), strength, start)
    if is_speech(line, start) and line[start].tag != "VBG":
        speaker = read_right(line, start + 1, cast)
        return Cue(speaker, strength, start) if speaker is not None else None
    return _subject_first(line, start, cast, strength)


def _subject_first(line: Line, start: int, cast: Cast, strength: Strength) -> Cue | None:
    """“she said”, “X, who joined in 2020, told reporters”: a subject at index `start`, then its verb of speech."""
    for verb in range(start + 1, min(start + 32, len(line))):
        if line[verb].run is not None:
            break
        if is_speech(line, verb) and not is_passive(line, verb):
            subject = find_subject(line, verb, cast)
            late = line[start].tag == "RB" or line[start].lower in {"as", "the", "a", "an"}
            if subject is not None and start <= subject.start <= start + late:
                third = find_quoted_source(line, verb, cast) or find_cited_source(line, verb, subject.speaker, cast)
                if third is not None:
                    return Cue(third, strength, verb)
                return Cue(subject.speaker, strength, verb)
            if line[verb].is_finite:
                break
    return None


def find_trailing(line: Line, run: int, cast: Cast) -> Cue | None:
    """“The offer is “dead” for now, she said.”: an attribution after a later comma."""
    for i in range(run + 1, len(line) - 1):
        if line[i].text not in {",", "—", "–"}:
            continue
        cue = _clause_at(line, i + 1, cast, "governing")
        if cue is not None and not _takes_clause(line, cue.at):
            return cue
    return None


def _takes_clause(line: Line, verb: int) -> bool:
    """True where the verb at `verb` has a statement of its own after it, and so reports that instead."""
    rest = line[verb + 1 :]
    return any(p.is_finite for p in rest) and not any(p.text == "," for p in rest)
