"""The words before a quoted run → the verb or noun of speech that governs it, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import CALENDAR
from briefing.extractors.quotes.cast import Speaker
from briefing.extractors.quotes.cue import Cue
from briefing.extractors.quotes.inversion import read_right
from briefing.extractors.quotes.reporting import PAUSES, is_passive, is_speech
from briefing.extractors.quotes.speakers import PRONOUNS, read_phrase
from briefing.extractors.quotes.subjects import find_subject
from briefing.extractors.quotes.terms import is_source_in_marks
from briefing.extractors.quotes.verbs import ADJACENT, DOCUMENTS, INSCRIBED, SPEECH, SPEECH_NOUNS, THINK

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.outline import Line

OPENS_OTHER = frozenset("while but and although though whereas when because since if so or yet".split())
_MODALS = frozenset({"would", "will", "could", "should", "might", "may", "must", "'d", "'ll"})
_BEGINS = frozenset("go run begin start open end close conclude".split())
"""Verbs that report words only where these open like a text: “the letter begins “Dear …””, but not “will open “on time””."""
_NOUN_REACH = 6
"""Pieces between a noun of speech and its words, unless a clause tells them: “his guess is that …”."""
_BEING_AS = frozenset(
    "be have do work serve act pose appear emerge begin start double function live die come go dress masquerade resign retire "
    "train know rank use become grow quit spend earn list register operate trade reopen open market sell".split()
)
"""Lemmas of verbs behind which “as” tells a part or use and no view."""
_TAKING_IN = frozenset("read hear see watch study receive get follow ignore".split())
"""Lemmas of what somebody else does with a person's words: “he had read her remarks “with interest””."""
_BEFORE_NOUN = frozenset({"DT", "CD", "JJ", "NN", "NNP", "POS", "PRP$"})
"""Tags of what may stand before the noun that heads a phrase."""
_CONTRASTS = frozenset({"but", "while", "whereas", "although", "though"})


def find_governing(line: Line, run: int, cast: Cast) -> Cue | None:
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
        if direct or (
            is_speech(line, i)
            and not _is_compared(line, i)
            and not (len(line[run].text.split()) <= 2 and _is_barred(line, i, run))
        ):
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


def _is_compared(line: Line, verb: int) -> bool:
    """True for a verb that tells how much: “less than it asks”."""
    return verb > 1 and line[verb - 1].lower in PRONOUNS and line[verb - 2].lower == "than"


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
    speaker = _own_subject(line, verb, cast) or _subject_of(line, verb, cast)
    return None if speaker is None else Cue(speaker, "governing", verb)


def _subject_of(line: Line, verb: int, cast: Cast) -> Speaker | None:
    """Who stands before the verb of speech at `verb` as its subject, or behind it; None where nobody does."""
    if line[verb - 1].text == "," and _find_subject_at(line, verb, verb + 1, len(line)):
        behind = read_right(line, verb + 1, cast)  # “…, then, says a guard, “…””, whatever stands before
        if behind is not None:
            return behind
    subject = find_subject(line, verb, cast)
    if subject is not None:
        return subject.speaker
    if at := _find_subject_at(line, verb, 0, verb):
        start = at
        while start > 0 and line[start - 1].tag in _BEFORE_NOUN:
            start -= 1
        return read_phrase(line, start, at + 1, cast)
    inverted = None if _opens_clause(line, verb + 1) else read_right(line, verb + 1, cast)
    return inverted if inverted is not None and inverted.name is not None else None


def _find_subject_at(line: Line, verb: int, start: int, end: int) -> int:
    """Index of the noun among the pieces `start:end` that the parse takes for the verb's subject; 0 for none."""
    return next((i for i in range(start, end) if line[i].dep == "nsubj" and line[i].head == line[verb].start), 0)


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


def find_quoted_source(line: Line, verb: int, cast: Cast) -> Speaker | None:
    """X of “the agency quoted X as saying”; None where the verb at `verb` quotes nobody."""
    if line[verb].lemma not in {"quote", "cite"}:
        return None
    at = next((i for i in range(verb + 2, len(line)) if line[i].lower in {"saying", "telling"}), None)
    return None if at is None or line[at - 1].lower != "as" else read_phrase(line, verb + 1, at - 1, cast)


def find_cited_source(line: Line, verb: int, reporter: Speaker, cast: Cast) -> Speaker | None:
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
        if start and line[start - 1].lemma in _TAKING_IN:
            return None
        return Cue(read_phrase(line, start, j, cast), "governing", i)
    return None


def _is_told_briefly(line: Line, i: int, run: int) -> bool:
    """True for “Her verdict on the deal was short: “…””: a noun of speech that the clause before a colon is about."""
    finite = [p for p in line[:run] if p.is_finite]
    opens = i <= 1 or (line[i].start < finite[0].start if finite else False)
    return line[run - 1].text == ":" and opens and len(finite) == 1 and finite[0].lemma == "be"


def find_told_as(line: Line, run: int, cast: Cast) -> Cue | None:
    """“played the delay down as “…””, “summed up the night as “…””: whoever makes something out as what is quoted.

    The verb has an object; it is no verb of being or serving as, and its subject can speak.
    """
    at = run - 1 - (run > 1 and line[run - 1].lower in {"a", "an", "the"})
    if at < 1 or line[at].lower != "as" or len(line[run].text.split()) <= 1:
        return None
    for i in range(at - 1, 0, -1):
        if line[i].run is not None or line[i].text in {";", ":"} or line[i].lower in OPENS_OTHER:
            return None
        if line[i].is_finite or (line[i].tag in {"VBG", "VBN"} and line[i].lemma not in _BEING_AS):
            if i + 1 == at or line[i].lemma in _BEING_AS or is_passive(line, i):
                return None
            subject = find_subject(line, i, cast)
            spoken = subject is not None and (subject.speaker.person or subject.speaker.pronoun or subject.speaker.plural)
            return Cue(subject.speaker, "governing", i) if subject is not None and spoken else None
    return None


def find_weak(line: Line, run: int, cast: Cast) -> Cue | None:
    """A verb of opinion before the run: “believes the pact is “unfair””."""
    for i in range(run - 1, -1, -1):
        if line[i].text == ";":
            return None
        if line[i].lemma in THINK and line[i].is_verb:
            subject = find_subject(line, i, cast)
            return Cue(subject.speaker, "weak", i) if subject is not None else None
    return None
