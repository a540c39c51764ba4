"""The outer sentence of a quotation and the verb that attributes it → the words that tell on what occasion it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.cues import find_cue
from briefing.extractors.quotes.venues import AUDIENCES, EVENTS, LENGTHS, MOMENTS, NO_OCCASIONS, PLACES, POSTING, TELLING
from briefing.model.extraction import Occasion
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.outline import Line, Paragraph, Piece
    from briefing.model.extraction import Quotation

_LEADS = frozenset("at in on during via over by through from outside inside aboard".split())
"""Prepositions that open an occasion: what somebody speaks at, in or on."""
_WHEN = frozenset("before after following during while amid".split())
"""Words that open an occasion whatever follows: “before shaking hands”, “after the vote”."""
_AS = frozenset("as while when before after".split())
"""Words that open one with a clause: “as he left the court”."""
_LINKS = _LEADS | _WHEN | frozenset("to into with of for about against alongside between near towards toward beside".split())
"""What goes on with an occasion: “in an interview with …”."""
_SPEAKING = frozenset(
    "speaking talking writing testifying appearing reading reached contacted interviewed addressing posting asked".split()
)
_BY = frozenset("telephone phone email e-mail mail text message letter video link videolink fax post".split())
_THROUGH = frozenset(
    "translator interpreter spokesman spokeswoman spokesperson lawyer attorney solicitor publicist aide".split()
)
_ON_AIR = frozenset("television tv radio air stage sidelines camera".split())
_OWN = frozenset("a an his her its their".split())
"""What stands before an event at which somebody speaks, where it may as well be what he speaks of: “the bill”, “the report”."""
_SEEN = frozenset(
    "seen obtained released issued published posted aired broadcast held hosted carried dated sent shared".split()
)
"""Participles that tell more of a statement, letter or event."""
_RELATIVES = frozenset({"who", "whom", "which", "whose", "where"})
_SHORTLY = frozenset("shortly just hours minutes moments days soon immediately right late early".split())
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INNER = _NOUNS | {"DT", "PRP$", "JJ", "JJS", "JJR", "CD", "POS", "VBN", "VBG", "HYPH", "PDT", "RB", "$"}
_OWNERS = frozenset({"'s", "'", "’s", "’"})
_JOINTS = _OWNERS | {"-", "&", "and"}
_MOST = 110
"""Code points that an occasion takes beside a name and a role; a longer one is cut at its last link."""


def add_occasion(quotation: Quotation, paragraphs: Sequence[Paragraph], text: str, cast: Cast) -> Quotation:
    """The quotation with the words that tell its occasion; as it is where its own sentences tell none."""
    found = find_occasion(quotation, paragraphs, cast)
    if found is None:
        return quotation
    told = Occasion(start=found.start, end=found.end, text=found.cut(text))
    return quotation.model_copy(update={"occasion": told})


def find_occasion(quotation: Quotation, paragraphs: Sequence[Paragraph], cast: Cast) -> Span | None:
    """Where, when or before whom the words were spoken or written; None where their own sentences tell nothing of it.

    “told reporters before the vote”, “in an interview with X”, “posted on Z”: as it stands there, without the speaker.
    """
    spoken = {part.start for part in quotation.parts}
    for paragraph in paragraphs:
        if not any(paragraph.passage.start <= start < paragraph.passage.end for start in spoken):
            continue
        for line in paragraph.lines:
            for i, piece in enumerate(line):
                if piece.run is None or not any(piece.start < start < piece.end for start in spoken):
                    continue
                cue = find_cue(line, i, cast)
                found = _read(line, cue.at, i) if cue is not None else None
                if found is not None:
                    return found
    return None


def _read(line: Line, verb: int, run: int) -> Span | None:
    """The occasion that stands behind the verb of speech, before it, at the head of its sentence, or behind the words."""
    found = _of_medium(line, verb) or _of_audience(line, verb) or _behind(line, verb) or _before(line, verb)
    if found is None and verb < run < len(line) - 2 and line[run + 2].lower in _OWN:
        return _occasion_at(line, run + 1, near=False)
    return found


def _of_medium(line: Line, verb: int) -> Span | None:
    """“posted on the platform”, “wrote in a letter”: from the verb on, which says what sort of occasion it was."""
    if line[verb].lemma not in POSTING:
        return None
    link = _skip_to_link(line, verb + 1, {"on", "in", "to"})
    end = _noun_phrase(line, link + 1) if link is not None else None
    if link is None or end is None:
        return None
    if line[verb].lemma == "write" and line[link].lower == "in" and not _has(line, link, end, EVENTS):
        return None
    return _cut(line, verb if link == verb + 1 else link, _go_on(line, end))


def _of_audience(line: Line, verb: int) -> Span | None:
    """“told reporters in Lund”: from the verb on, which tells that they were spoken to."""
    lemma, start = line[verb].lemma, verb + 1
    if lemma not in TELLING:
        return None
    end = _noun_phrase(line, start)
    if (
        end is None
        or line[start].tag == "PRP"
        or line[verb].tag == "VB"
        or not (lemma == "tell" or _has(line, start, end, AUDIENCES))
    ):
        return None
    if end < len(line) and line[end].is_finite:
        return None
    return _cut(line, verb, _go_on(line, end))


def _skip_to_link(line: Line, start: int, links: set[str]) -> int | None:
    """Index of the link behind the verb, or behind the subject that follows it; None where none does."""
    if start < len(line) and line[start].lower in links:
        return start
    end = _noun_phrase(line, start)
    return end if end is not None and end < len(line) and line[end].lower in links else None


def _behind(line: Line, verb: int) -> Span | None:
    """“said in a statement”, “said X, the chair, at a hearing”: at once a place will do, behind the speaker only an event."""
    near, aside = True, False
    for i in range(verb + 1, len(line)):
        piece = line[i]
        if piece.run is not None or piece.text in {".", ";", ":"} or piece.lower == "that" or (piece.is_finite and not aside):
            return None
        aside = (aside or piece.lower in _RELATIVES) and piece.text != ","  # “said X, who brokered it, in an interview”
        if not aside and (near or line[i - 1].text == "," or line[i - 1].tag in _NOUNS):
            found = _occasion_at(line, i, near=near)
            if found is not None:
                after = next((p for p in line if p.start >= found.end), None)
                return found if after is None or not after.is_finite else None  # “said the claims in a report were …”
        near = near and (piece.tag.startswith("RB") or piece.lower in MOMENTS | {"on", "late", "early"})
    return None


def _before(line: Line, verb: int) -> Span | None:
    """“In a letter to staff, X said”, “X, speaking at a rally, said”."""
    for i in range(verb):
        if not _opens(line, i) or line[i].run is not None:
            continue
        found = _occasion_at(line, i, near=False)
        if (
            found is not None
            and found.end <= line[verb].start
            and not any(p.run is not None or p.is_finite for p in _between(line, found.end, line[verb].start))
        ):
            return found
    return None


def _between(line: Line, start: int, end: int) -> list[Piece]:
    """The pieces between the occasion and the verb, without what stands between commas about the speaker."""
    pieces = [p for p in line if start <= p.start < end]
    return [p for k, p in enumerate(pieces) if not any(q.lower in _RELATIVES for q in pieces[:k])]


def _occasion_at(line: Line, i: int, *, near: bool) -> Span | None:
    """The occasion that opens at index `i`; `near` the verb, a place is one too."""
    first = line[i].lower
    at = i + 1 if first in _SHORTLY and i + 1 < len(line) and line[i + 1].lower in _WHEN else i
    opener = line[at].lower
    if opener in _SPEAKING and line[at].tag in {"VBG", "VBN"}:
        end = _go_on(line, at + 1)
        return _cut(line, i, end) if end > at + 1 else None
    if opener in _AS and at + 1 < len(line) and (near or at > i or opener in _WHEN):
        stop = _clause(line, at + 1)
        if stop is None and line[at + 1].tag == "VBN":  # “when asked about the delay”
            stop = _go_on(line, at + 2)
        if stop is not None and stop > at + 2:
            return _cut(line, i, stop)
    if opener in _WHEN or opener in _LEADS:
        return _phrase_at(line, i, at, near=near)
    return None


def _phrase_at(line: Line, i: int, at: int, *, near: bool) -> Span | None:
    """The occasion that the preposition at `at` opens."""
    opener = line[at].lower
    gerund = at + 1 < len(line) and line[at + 1].tag == "VBG" and line[at + 1].lower not in _SPEAKING
    if opener in {"before", "after", "while"} and gerund and (near or at > i):
        return _cut(line, i, _go_on(line, _object(line, at + 2)))
    end = _noun_phrase(line, at + 1)
    if end is None or _has(line, at + 1, end, NO_OCCASIONS | LENGTHS):
        return None
    return _cut(line, i, _go_on(line, end)) if _is_occasion(line, at, end, near=near) else None


def _is_occasion(line: Line, at: int, end: int, *, near: bool) -> bool:
    """True where the preposition at `at` and the noun phrase up to `end` tell where, when or in what words are said."""
    opener, first = line[at].lower, line[at + 1].lower
    heads = {line[end - 1].lower, line[end - 1].lemma}
    named = line[end - 1].tag in {"NNP", "NNPS"} and line[end - 1].lower not in MOMENTS
    if opener == "by":
        return bool(heads & _BY)
    if opener in {"through", "via"} and heads & _THROUGH:
        return True
    if near and opener in _WHEN:
        return line[end - 1].lower not in MOMENTS
    if near and opener in {"at", "in", "on", "outside", "inside", "aboard", "from"} and (heads & PLACES or named):
        return opener != "from" or not named
    if not near and (opener == "on" or not _opens(line, at)):
        return bool(heads & EVENTS) and (first in _OWN or bool(heads & _ON_AIR))
    return bool(heads & EVENTS)


def _opens(line: Line, at: int) -> bool:
    """True at the head of a sentence or behind a comma, where a phrase belongs to the whole and to no noun before it."""
    return at == 0 or line[at - 1].text in {",", "—", "–"} or line[at - 1].run is not None


def _clause(line: Line, start: int) -> int | None:
    """End of a short clause: “he left the court”; None where no subject and verb follow."""
    subject = start + 1 if start < len(line) and line[start].tag == "PRP" else _noun_phrase(line, start)
    if subject is None or subject >= len(line) or not line[subject].is_finite:
        return None
    return _go_on(line, _object(line, subject + 1))


def _object(line: Line, start: int) -> int:
    """One past the object that stands at `start`, with what goes on with it; `start` where none does."""
    if start < len(line) and line[start].tag == "PRP":
        return start + 1
    return _noun_phrase(line, start) or start


def _go_on(line: Line, end: int) -> int:
    """End of the chain of phrases that tells more of an occasion: “with X”, “on Monday”, “seen by Y”, “to meet Z”."""
    while end < len(line):
        following = _link(line, end)
        if following is None:
            return end
        end = following
    return end


def _link(line: Line, at: int) -> int | None:
    """End of one further phrase; None where none follows."""
    piece = line[at]
    if piece.run is not None:
        return None
    if piece.lower in MOMENTS or (piece.tag == "CD" and line[at - 1].lower in MOMENTS):
        return at + 1
    if piece.lower in {"last", "this", "earlier", "late", "early"} | _SHORTLY and at + 1 < len(line):
        return _link(line, at + 1)
    if piece.lower in _SEEN:
        return at + 1
    if piece.lower not in _LINKS or at + 1 >= len(line) or line[at + 1].run is not None:
        return None
    after = line[at + 1]
    if piece.lower == "to" and after.tag == "VB":
        return _object(line, at + 2)
    if after.tag == "VBG" and piece.lower in {"before", "after", "while", "of", "about"}:
        return _object(line, at + 2)
    end = _noun_phrase(line, at + 1)
    return None if end is None or (end < len(line) and line[end].is_finite) else end


def _noun_phrase(line: Line, start: int) -> int | None:
    """One past the last word of the noun phrase at `start`; None where none stands there."""
    end, last = start, None
    while end < len(line) and line[end].run is None:
        piece = line[end]
        if not (_is_noun(piece) or piece.tag in _INNER or piece.lower in _JOINTS):
            break
        if last is not None and _ends_phrase(line, end, last):
            break
        if _is_noun(piece) or (piece.tag == "CD" and end > start):
            last = end + 1
        end += 1
    return last


def _ends_phrase(line: Line, at: int, last: int) -> bool:
    """True where the noun phrase whose last noun stands before `last` does not go on at index `at`."""
    piece = line[at]
    if piece.lower == "and":
        return last != at or at + 1 >= len(line) or line[at + 1].tag not in _NOUNS
    if piece.tag in {"DT", "PRP$", "PDT", "RB"}:
        return line[at - 1].lower not in _OWNERS
    return (piece.lower in MOMENTS and line[at - 1].lower not in _OWNERS) or (last == at and piece.tag in {"VBN", "VBG"})


def _is_participle(piece: Piece) -> bool:
    """True for what leads on to something that does not follow: “in a memo seen”."""
    return piece.lower in _SEEN and piece.tag in {"VBN", "VBD"}


def _is_noun(piece: Piece) -> bool:
    """True for a noun, and for a name that the model takes for a foreign word or an address: “A&HW”."""
    return piece.tag in _NOUNS or (piece.tag in {"FW", "ADD", "XX", "LS"} and piece.text[:1].isupper())


def _has(line: Line, start: int, end: int, words: frozenset[str]) -> bool:
    return any(p.lower in words or p.lemma in words for p in line[start:end])


def _cut(line: Line, start: int, end: int) -> Span | None:
    """The characters from `start` to `end`, fewer phrases where they are too many; None for a verb alone."""
    while end > start + 1 and (line[end - 1].end - line[start].start > _MOST or _is_participle(line[end - 1])):
        end -= 1
        while end > start + 1 and line[end].lower not in _LINKS | _SEEN:
            end -= 1
    if end <= start + 1:
        return None
    last = line[end - 1]
    stop = end == len(line) and len(last.text) == 2 and last.text.endswith(".")  # “on X.” at the end of the sentence
    return Span(start=line[start].start, end=last.end - stop)
