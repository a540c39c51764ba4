"""A quoted run in its outer sentence → the words that attribute it, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.extractors.names.lexicon import CALENDAR
from briefing.extractors.quotes.inversion import read_right
from briefing.extractors.quotes.reporting import PAUSES, is_passive, is_speech
from briefing.extractors.quotes.speakers import Speaker, read_phrase
from briefing.extractors.quotes.subjects import find_subject
from briefing.extractors.quotes.terms import is_source_in_marks
from briefing.extractors.quotes.verbs import ADJACENT, DOCUMENTS, INSCRIBED, SPEECH, SPEECH_NOUNS, THINK

if TYPE_CHECKING:
    from briefing.extractors.quotes.outline import Line
    from briefing.extractors.quotes.speakers import Cast
    from briefing.model.extraction import Name

Strength = Literal["adjacent", "governing", "weak"]
_LOOSE_ENDS = (",", "?", "!", "—", "–", "-", "…", "...")
_OPENS_OTHER = frozenset("while but and although though whereas when because since if so or yet".split())
_MODALS = frozenset({"would", "will", "could", "should", "might", "may", "must", "'d", "'ll"})
_CUT_OFF = (",", "?", "!", "—", "–")
_BEGINS = frozenset("go run begin start open end close conclude".split())
"""Verbs that report words only where these open like a text: “the letter begins “Dear …””, but not “will open “on time””."""
_FEWEST_SIGNED = 3
_NOUN_REACH = 6
"""Pieces between a noun of speech and its words, unless a clause tells them: “his guess is that …”."""
_MANNER = 4
"""How many words the clause may go on with from its verb: “he beamed at the end”."""
_BEING_AS = frozenset(
    "be have do work serve act pose appear emerge begin start double function live die come go dress masquerade resign retire "
    "train know rank use become grow quit spend earn list register operate trade reopen open market sell".split()
)
"""Lemmas of verbs behind which “as” tells a part or use and no view."""
_CONTRASTS = frozenset({"but", "while", "whereas", "although", "though"})


@dataclass(frozen=True)
class Cue:
    """An attribution. `speaker` is None where the words attribute but do not tell to whom (“he was told”)."""

    speaker: Speaker | None
    strength: Strength
    at: int
    """Index in the line of the word that attributes."""


def find_cue(line: Line, run: int, cast: Cast) -> Cue | None:
    """What attributes the run at index `run` of its line; None where nothing in the line does.

    Words right after the closing mark go first where the run ends in a comma, a question or an exclamation; then the nearest
    verb of speech before it; then a clause like “…, she said” further on.
    """
    loose = _ends_loosely(line, run)
    after = _adjacent_after(line, run, cast)
    before = _governing_before(line, run, cast)
    if after is not None and line[after.at].lower == "according" and before is not None and _is_source(after, before):
        return before
    if after is not None and loose:
        return after
    if before is not None and before.speaker is not None:
        return before
    return after or _trailing(line, run, cast) or before or _told_as(line, run, cast) or _weak_before(line, run, cast)


def _is_source(after: Cue, before: Cue) -> bool:
    """True where “according to” tells only which paper holds the words that somebody named is to say."""
    document = after.speaker is not None and not after.speaker.person
    return document and before.speaker is not None and before.speaker.person and before.strength == "governing"


def _ends_loosely(line: Line, run: int) -> bool:
    """True where the attribution cuts the run off: it ends in a comma, question or exclamation mark, or one follows."""
    follows = line[run + 1].text if run + 1 < len(line) else "."
    return line[run].text.rstrip().endswith(_LOOSE_ENDS) or follows in PAUSES


def _adjacent_after(line: Line, run: int, cast: Cast) -> Cue | None:
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
    if start < len(line) and line[start].lower in _OPENS_OTHER:
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
    if start >= len(line) or not line[start].is_word or line[start].lower in _OPENS_OTHER:
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
                third = _quoted_by(line, verb, cast) or _cited_by(line, verb, subject.speaker, cast)
                if third is not None:
                    return Cue(third, strength, verb)
                return Cue(subject.speaker, strength, verb)
            if line[verb].is_finite:
                break
    return None


def _governing_before(line: Line, run: int, cast: Cast) -> Cue | None:
    """The nearest verb or noun of speech before the run whose clause still reaches it; one that tells a speaker goes first."""
    nameless: Cue | None = None
    for i in range(run - 1, -1, -1):
        piece = line[i]
        if piece.text == ";":
            return nameless
        if piece.lower == "according" and i + 1 < run and line[i + 1].lower == "to":
            return Cue(read_right(line, i + 2, cast), "governing", i)
        if piece.lower == "words" and i + 1 < run and line[i + 1].lower == "of":
            return Cue(read_right(line, i + 2, cast), "governing", i)
        if piece.text == ":" and i == run - 1 and (labelled := _labelled(line, i, cast)) is not None:
            return labelled
        if piece.text == ":" and i == run - 1 and not any(p.is_verb for p in line[:i]):
            owned = _owned_noun(line, i - 1, run, cast) if i else None
            return owned or Cue(read_phrase(line, 0, i, cast), "governing", i)
        direct = piece.lemma in ADJACENT and piece.is_verb and _reaches(line, i, run)
        cue = None
        if direct or (is_speech(line, i) and not (len(line[run].text.split()) <= 2 and _is_barred(line, i, run))):
            cue = _cue_of_verb(line, _reporter_of(line, i, cast), cast)
        cue = cue or _owned_noun(line, i, run, cast)
        if cue is not None and cue.speaker is not None:
            return cue
        nameless = nameless or cue
    return nameless


def _labelled(line: Line, colon: int, cast: Cast) -> Cue | None:
    """“Mayor Ann Lowe: “…””: the person whose name ends at the colon, no verb between it and the stop, colon or run before."""
    start = colon
    while start > 0 and line[start - 1].run is None and line[start - 1].text not in {":", ";"}:
        start -= 1
    if start == colon or any(p.is_finite for p in line[start:colon]):
        return None
    named = next((n for n in cast.within(line[start].start, line[colon - 1].end) if n.end == line[colon - 1].end), None)
    if named is None or named.kind != "person":
        return None
    before = next((p for p in reversed(line[start:colon]) if p.end <= named.start), None)
    led = before is not None and before.tag in {"IN", "TO", "CC", "PRP$", "POS"}
    return None if led else Cue(cast.person(named.full), "adjacent", colon)


def _reaches(line: Line, verb: int, run: int) -> bool:
    """True where a verb that only sometimes reports stands beside the run, or before the colon that introduces it."""
    if line[verb + 1].lower == "to":
        return False
    introduced = line[run - 1].text == ":" and not any(p.is_finite or p.text == "," for p in line[verb + 1 : run])
    written = line[run].text[:1].isupper() or line[run].text[:1].isdigit() or line[verb].lemma not in _BEGINS
    return (run - verb <= 2 and written) or (introduced and line[verb].lemma in {"text", "chant", "sing", "read", "express"})


def _reporter_of(line: Line, verb: int, cast: Cast) -> int:
    """The verb that reports the one at `verb` where that is only foretold: “X said the board would answer “soon””."""
    if verb == 0 or line[verb - 1].lower not in _MODALS:
        return verb
    for i in range(verb - 1, 0, -1):
        if line[i].run is not None or line[i].text in PAUSES | {";", ":"}:
            return verb
        if line[i].is_finite and line[i].lower not in _MODALS:
            said = line[i].lemma in SPEECH and not is_passive(line, i) and find_subject(line, i, cast) is not None
            return i if said else verb
    return verb


def _cue_of_verb(line: Line, verb: int, cast: Cast) -> Cue | None:
    """The attribution by the verb at `verb`, passive voice and inversion allowed for."""
    if line[verb].lower == "saying" and verb and line[verb - 1].lower == "as":
        return _cue_of_third_party(line, verb, cast)
    if is_passive(line, verb):
        for i in range(verb + 1, min(verb + 5, len(line))):
            if line[i].lower == "by":
                return Cue(read_right(line, i + 1, cast), "governing", verb)
        if line[verb].lemma in {"quote", "cite", "hear"}:
            subject = find_subject(line, verb, cast)
            return Cue(subject.speaker, "governing", verb) if subject else None
        return Cue(None, "governing", verb)
    own = _own_subject(line, verb, cast)
    if own is not None:
        return Cue(own, "governing", verb)
    subject = find_subject(line, verb, cast)
    if subject is not None:
        return Cue(subject.speaker, "governing", verb)
    inverted = None if _opens_clause(line, verb + 1) else read_right(line, verb + 1, cast)
    return Cue(inverted, "governing", verb) if inverted is not None and inverted.name is not None else None


def _own_subject(line: Line, participle: int, cast: Cast) -> Speaker | None:
    """X of “…, with X saying” and “…, X saying”: whoever stands between the comma and the participle; None for another verb.

    Without “with” the parse must take X for the participle's subject.
    """
    if not line[participle].lower.endswith("ing"):
        return None
    led = next((i for i in range(participle - 1, 0, -1) if line[i].lower == "with" or _parts(line, i)), 0)
    introduced = line[led].lower == "with" and line[led - 1].text in PAUSES
    if not introduced:
        led = next((i for i in range(participle - 1, 0, -1) if line[i].text in PAUSES), participle)
        if not any(p.dep.startswith("nsubj") and p.head == line[participle].start for p in line[led + 1 : participle]):
            return None
    comma = next((i for i in range(led + 1, participle) if line[i].text == ","), participle)
    speaker = read_phrase(line, led + 1, comma, cast)
    return None if speaker is None or speaker.head in DOCUMENTS | INSCRIBED else speaker


def _parts(line: Line, i: int) -> bool:
    """True for a piece that no noun phrase with an apposition can hold."""
    return line[i].run is not None or line[i].is_finite or line[i].text in {";", ":", "—", "–"}


def _cue_of_third_party(line: Line, saying: int, cast: Cast) -> Cue | None:
    """“The agency quoted X as saying”, “X was quoted as saying”: X speaks, whoever quotes."""
    for i in range(saying - 2, -1, -1):
        if line[i].lemma in {"quote", "cite"}:
            if is_passive(line, i):
                quoted = next((k for k in range(i - 1, 0, -1) if line[k].run is not None), i)
                if (source := _quoted_source(line, quoted)) is not None:
                    return Cue(source, "governing", saying)
                subject = find_subject(line, i, cast)
                return Cue(subject.speaker, "governing", saying) if subject is not None else None
            source = _quoted_source(line, saying - 2) or read_phrase(line, i + 1, saying - 1, cast)
            return Cue(source, "governing", saying)
    return None


def _quoted_source(line: Line, run: int) -> Speaker | None:
    """“a “Senate aide”” of “quoted a “Senate aide” as saying”: whoever is told of in marks himself; None for another run."""
    if not is_source_in_marks(line, run):
        return None
    return Speaker(f"{line[run - 1].lower} {line[run].text.strip()}", person=True, head=line[run].text.split()[-1].lower())


def _quoted_by(line: Line, verb: int, cast: Cast) -> Speaker | None:
    """X of “the agency quoted X as saying”; None where the verb at `verb` quotes nobody."""
    if line[verb].lemma not in {"quote", "cite"}:
        return None
    at = next((i for i in range(verb + 2, len(line)) if line[i].lower in {"saying", "telling"}), None)
    return None if at is None or line[at - 1].lower != "as" else read_phrase(line, verb + 1, at - 1, cast)


def _cited_by(line: Line, verb: int, reporter: Speaker, cast: Cast) -> Speaker | None:
    """X of “the agency reported, citing X”; None where nobody is cited, or a person reports."""
    at = verb + 1
    while at < len(line) and (line[at].text == "," or line[at].lower in CALENDAR | {"on"}):
        at += 1
    if reporter.person or at >= len(line) or line[at].lower not in {"citing", "quoting"}:
        return None
    cited = read_right(line, at + 1, cast)
    return cited if cited is not None and cited.name is not None and (cited.person or cited.head is None) else None


def _opens_clause(line: Line, start: int) -> bool:
    """True where what follows a verb of speech is reported speech and no subject: “said both sides had …”."""
    for piece in line[start : start + 12]:
        if piece.is_finite:
            return True
        if piece.run is not None or piece.text in PAUSES:
            return False
    return False


def _is_barred(line: Line, verb: int, run: int) -> bool:
    """True where a new main clause starts between the verb and the run, so that the reporter speaks again."""
    for i in range(verb + 1, run):
        if line[i].lower in _CONTRASTS and line[i - 1].text == "," and line[i + 1].lower != "that":
            return any(p.is_finite for p in line[i + 1 :])
    return False


def _owned_noun(line: Line, i: int, run: int, cast: Cast) -> Cue | None:
    """“X’s promise to “…””, “her description of it as “…””: the owner speaks."""
    introduces = line[i].lemma == "word" and line[i + 1].text == ":"
    if (line[i].lemma not in SPEECH_NOUNS and not introduces) or not line[i].tag.startswith("NN"):
        return None
    tells = i + 2 < run and line[i + 1].lemma == "be" and line[i + 2].lower == "that"
    introduces = introduces or _is_told_briefly(line, i, run)
    if run - i > _NOUN_REACH and not (tells or introduces):
        return None
    between = line[i + 1 : run]
    if not introduces and any(p.is_finite for p in between) and not any(p.lower == "that" for p in between):
        return None
    j = i - 1
    while j >= 0 and line[j].tag in {"JJ", "NN", "NNS", "VBN", "RB", "CD"}:
        j -= 1
    if j < 0:
        return None
    if line[j].tag == "PRP$" and line[j].lower in {"his", "her"}:
        name = cast.antecedents.get(line[j].start, "")
        pronoun = "he" if line[j].lower == "his" else "she"
        return Cue(cast.person(name) if name else Speaker(None, pronoun=pronoun, person=True), "governing", i)
    if line[j].lower in {"'s", "'"}:
        start = j
        while start > 0 and line[start - 1].tag.startswith(("NN", "JJ")):
            start -= 1
        return Cue(read_phrase(line, start, j, cast), "governing", i)
    return None


def _is_told_briefly(line: Line, i: int, run: int) -> bool:
    """True for “Her verdict on the deal was short: “…””: a noun of speech that the clause before a colon is about."""
    finite = [p for p in line[:run] if p.is_finite]
    opens = i <= 1 or (line[i].start < finite[0].start if finite else False)
    return line[run - 1].text == ":" and opens and len(finite) == 1 and finite[0].lemma == "be"


def _trailing(line: Line, run: int, cast: Cast) -> Cue | None:
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


def _told_as(line: Line, run: int, cast: Cast) -> Cue | None:
    """“played the delay down as “…””, “summed up the night as “…””: whoever makes something out as what is quoted.

    The verb has an object; it is no verb of being or serving as, and its subject can speak.
    """
    at = run - 1 - (run > 1 and line[run - 1].lower in {"a", "an", "the"})
    if at < 1 or line[at].lower != "as" or len(line[run].text.split()) <= 1:
        return None
    for i in range(at - 1, 0, -1):
        if line[i].run is not None or line[i].text in {";", ":"} or line[i].lower in _OPENS_OTHER:
            return None
        if line[i].is_finite or (line[i].tag in {"VBG", "VBN"} and line[i].lemma not in _BEING_AS):
            if i + 1 == at or line[i].lemma in _BEING_AS or is_passive(line, i):
                return None
            subject = find_subject(line, i, cast)
            spoken = subject is not None and (subject.speaker.person or subject.speaker.pronoun or subject.speaker.plural)
            return Cue(subject.speaker, "governing", i) if subject is not None and spoken else None
    return None


def _weak_before(line: Line, run: int, cast: Cast) -> Cue | None:
    """A verb of opinion before the run: “believes the pact is “unfair””."""
    for i in range(run - 1, -1, -1):
        if line[i].text == ";":
            return None
        if line[i].lemma in THINK and line[i].is_verb:
            subject = find_subject(line, i, cast)
            return Cue(subject.speaker, "weak", i) if subject is not None else None
    return None
