"""A verb in an outer sentence → its subject, by the order of words, insertions and shared subjects allowed for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import CALENDAR, GROUP_NOUNS
from briefing.extractors.quotes.firms import FIRM_NOUNS
from briefing.extractors.quotes.speakers import PRONOUNS, RELATIVES, listed_end, read_phrase
from briefing.extractors.quotes.verbs import ADVERBS_BETWEEN, DESCRIBE, SPEECH

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast, Speaker
    from briefing.extractors.quotes.outline import Line, Piece
    from briefing.model.extraction import Name

_CLAUSE_WORDS = frozenset(
    """
    that while as when because although though if since whereas where whether until before after than once unless how what why
    """.split()
)
_JOINERS = frozenset({"and", "but", "or", "nor", "yet", "then"})
_PAUSES = frozenset({",", "—", "–", "-", "--", ")"})
_MUTE = frozenset("shares stocks prices futures bonds sales profits profit revenue oil gold sterling earnings".split())
_INDEFINITE = frozenset("somebody someone nobody everybody everyone anyone anybody".split())
_AUXILIARIES = frozenset({"have", "be", "do"})
_LONGEST_DAY = 3
"""Words of a day: “Tuesday”, “November 10”."""
_MAX_APPOSITION = 30
_MAX_DEPTH = 4
_REDUCED = 2
"""How many words at least a noun, a participle and a preposition leave before a phrase that follows them."""


@dataclass(frozen=True)
class Subject:
    """A subject with the index of its first piece in the line."""

    speaker: Speaker
    start: int


def find_subject(line: Line, verb: int, cast: Cast, depth: int = 0) -> Subject | None:
    """The subject of the verb at index `verb`; None where the words before it tell none."""
    if depth > _MAX_DEPTH:
        return None
    at = _skip_between(line, verb)
    if line[verb].tag in {"VBG", "VB"} and not _has_auxiliary(line, at, verb):
        return _shared_subject(line, verb, cast, depth)
    if at == 0:
        return None
    before = line[at - 1]
    if before.run is not None:
        return None
    if before.lower in _JOINERS:
        return _shared_subject(line, at - 1, cast, depth)
    if before.text in _PAUSES:
        if at >= 2 and line[at - 2].lower in _JOINERS:
            return _shared_subject(line, at - 2, cast, depth)
        return _subject_before_apposition(line, at - 1, cast, depth)
    return _phrase_before(line, at, cast, depth)


def _skip_between(line: Line, verb: int) -> int:
    """Index one past the subject: adverbs and auxiliaries before the verb are passed over."""
    at = verb
    while at > 0:
        if at > 1 and line[at - 1].lower == "longer" and line[at - 2].lower == "no":
            at -= 2
            continue
        if _is_between(line[at - 1]):
            at -= 1
            continue
        led = _skip_time(line, at)
        if led == at:
            break
        at = led
    return at


def _skip_time(line: Line, end: int) -> int:
    """Index of the “on” of a day that stands before index `end`, as in “X, on Tuesday said”; `end` where none does.

    Only after a comma or a verb: in “the court on Tuesday said” it trails the phrase, which is cut there.
    """
    at = end
    while at > 0 and end - at < _LONGEST_DAY and (line[at - 1].lower in CALENDAR or line[at - 1].tag == "CD"):
        at -= 1
    if at == end or at <= 1 or line[at - 1].lower != "on" or not any(p.lower in CALENDAR for p in line[at:end]):
        return end
    return at - 1 if line[at - 2].text in _PAUSES or line[at - 2].is_verb else end


def _is_between(piece: Piece) -> bool:
    if piece.run is not None:
        return False
    if (
        piece.lower in ADVERBS_BETWEEN
        or piece.tag in {"RB", "RBR", "MD"}
        or (piece.lower.endswith("ly") and piece.text[0].islower() and not piece.tag.startswith("NN"))
    ):
        return piece.lower not in {"there", "no"}
    return (
        (piece.lemma in _AUXILIARIES and piece.is_verb)
        or piece.lower in {"'d", "'ve", "'ll"}
        or (piece.lower == "'s" and piece.tag != "POS")
    )


def _has_auxiliary(line: Line, start: int, verb: int) -> bool:
    return any(p.lemma in _AUXILIARIES or p.tag == "MD" for p in line[start:verb])


def _shared_subject(line: Line, before: int, cast: Cast, depth: int) -> Subject | None:
    """The subject that a verb after index `before` shares: that of the verb of speech before it, else of the clause it joins.

    Where no verb stands before (“Calling it “dead”, X left”), the subject of the first verb after a comma.
    """
    opening = _clause_start(line, before)
    verbs = [i for i in range(opening, before) if _carries_clause(line, i)]
    spoken = [i for i in reversed(verbs) if line[i].lemma in SPEECH | DESCRIBE]
    earlier = [i for i in range(opening - 1, -1, -1) if _carries_clause(line, i)]
    for i in (*spoken[:1], *verbs, *earlier):
        found = find_subject(line, i, cast, depth + 1)
        if found is not None and not _is_mute(line, found):
            return found
    if verbs or earlier:
        return None
    for i in range(before + 1, len(line)):
        if line[i].is_finite and any(p.text == "," for p in line[before:i]):
            return find_subject(line, i, cast, depth + 1)
    return None


def _is_mute(line: Line, subject: Subject) -> bool:
    """True for what rises and falls and cannot speak: “Shares fell after X cut its outlook, blaming “weak” sales”."""
    return subject.speaker.name is not None and line[subject.start].lower in _MUTE


def _clause_start(line: Line, before: int) -> int:
    """Index after the last “while”, “but” or semicolon that opens a clause of its own before index `before`."""
    for i in range(before - 1, 0, -1):
        opens = line[i].text == ";" or (line[i].lower in {"while", "whereas", "but"} and line[i - 1].text == ",")
        if opens and any(p.is_finite for p in line[i:before]) and line[i + 1].tag.startswith(("NN", "PRP", "DT", "JJ")):
            return i + 1
    return 0


def _carries_clause(line: Line, i: int) -> bool:
    """True for the main verb of a clause. After an insertion (“X, at home, called”) the model sees a participle."""
    if line[i].is_finite:
        return True
    after_insertion = line[i].tag == "VBN" and i > 1 and line[i - 1].text == ","
    return after_insertion and any(p.text == "," for p in line[max(0, i - 16) : i - 1])


def _subject_before_apposition(line: Line, pause: int, cast: Cast, depth: int) -> Subject | None:
    """“NAME, a description, said”; “Her negotiator, NAME, said”; “NAME, meanwhile, said”. `pause` closes the insertion."""
    if line[pause].text == ")":
        opening = max((i for i in range(pause) if line[i].text == "("), default=0)
        return _phrase_before(line, opening, cast, depth)
    fallback: Subject | None = None
    closing = pause
    for at in range(pause - 1, max(-1, pause - _MAX_APPOSITION), -1):
        if at > 0 and (line[at].text not in _PAUSES | {"("} or line[at].text == ")" or _is_hyphen(line, at)):
            continue
        inner = read_phrase(line, at + 1 if line[at].text in _PAUSES | {"("} else at, closing, cast)
        if inner is not None and inner.person and _is_all_name(line, at + 1, closing, cast):
            return Subject(inner, _phrase_start(line, at))
        if at == 0 or line[at].text not in _PAUSES | {"("}:
            break
        found = _phrase_before(line, at, cast, depth)
        if inner is not None and found is not None and _names_body(line, found, (at, closing), cast):
            return Subject(inner, found.start)
        if inner is not None and _introduces_name(line, found, inner, (at, closing), cast):
            return Subject(inner, _phrase_start(line, at))
        if found is not None and (found.speaker.person or found.speaker.pronoun) and not _opens_apposition(line, found.start):
            return found
        fallback = fallback or found
        closing = at
    return fallback


def _is_hyphen(line: Line, i: int) -> bool:
    """True for the mark inside “father-of-two”, which parts nothing."""
    return i + 1 < len(line) and line[i - 1].end == line[i].start and line[i].end == line[i + 1].start and line[i].text == "-"


def _introduces_name(line: Line, found: Subject | None, inner: Speaker, stretch: tuple[int, int], cast: Cast) -> bool:
    """True for “Her husband, the engineer NAME, said”: a pronoun owns the description, a name ends the insertion `stretch`."""
    at, closing = stretch
    if found is None or not inner.person or line[found.start].tag != "PRP$" or line[at + 1].lower not in {"the", "a", "an"}:
        return False
    end = line[closing - 1].end
    return any(n.full == inner.name and n.end == end for n in cast.within(line[at].start, end))


def _names_body(line: Line, found: Subject, stretch: tuple[int, int], cast: Cast) -> bool:
    """True for “The firm, NAME, said”: a common noun for a body, and a name that is all of the insertion `stretch`."""
    at, closing = stretch
    if line[found.start].lower != "the" or found.speaker.head not in GROUP_NOUNS | FIRM_NOUNS:
        return False
    start, end = line[at + 1].start, line[closing - 1].end
    return any((n.start, n.end) == (start, end) and n.kind != "person" for n in cast.within(start, end))


def _opens_apposition(line: Line, start: int) -> bool:
    """True where a phrase after a comma opens with an article: it describes what stands before the comma."""
    return start > 0 and line[start - 1].text in _PAUSES and line[start].lower in {"a", "an", "the", "one"}


def _is_all_name(line: Line, start: int, end: int, cast: Cast) -> bool:
    """True where the pieces are a person's name with its title and nothing else."""
    if start >= end:
        return False
    names = [n for n in cast.within(line[start].start, line[end - 1].end) if n.kind == "person"]
    return len(names) == 1 and names[0].end == line[end - 1].end and line[start].text[0].isupper()


def _phrase_before(line: Line, end: int, cast: Cast, depth: int) -> Subject | None:
    """The noun phrase that ends at index `end`, read as a speaker."""
    start = _phrase_start(line, end)
    if start >= end:
        return None
    if end - start == 1 and line[start].lower in RELATIVES and start > 0:
        back = start - 1 if line[start - 1].text in _PAUSES else start
        found = _phrase_before(line, back, cast, depth + 1) if depth < _MAX_DEPTH else None
        named = _name_before(line, back, cast) if line[start].lower == "who" else None
        return named if named is not None and (found is None or not found.speaker.person) else found
    if start > _REDUCED and _is_reduced_clause(line, start) and depth < _MAX_DEPTH:
        return _phrase_before(line, start - 2, cast, depth + 1)
    speaker = read_phrase(line, start, end, cast)
    if speaker is not None and speaker.pronoun is None and start >= 2 and line[start - 1].text == ",":
        names = [n for n in cast.within(line[0].start, line[start - 2].end) if n.kind == "person"]
        if (
            names
            and names[-1].end == line[start - 2].end
            and speaker.role is None
            and speaker.person
            and not _is_object(line, names[-1])
        ):
            return Subject(cast.person(names[-1].full), _phrase_start(line, start - 1))
    return Subject(speaker, start) if speaker is not None else None


def _name_before(line: Line, end: int, cast: Cast) -> Subject | None:
    """The person whose name ends right before index `end`: “a petition filed by X, who said …”."""
    names = [n for n in cast.within(line[0].start, line[end - 1].end) if n.kind == "person" and n.end == line[end - 1].end]
    if not names:
        return None
    return Subject(cast.person(names[-1].full), next(i for i in range(end) if line[i].end > names[-1].start))


def _is_object(line: Line, name: Name) -> bool:
    """True where the name belongs to a phrase of place or time: “Speaking on X’s Morning Hour, the leader said”."""
    at = next((i for i, p in enumerate(line) if p.start >= name.start), 0)
    return at > 0 and (line[at - 1].tag in {"IN", "POS", "TO"} or line[at - 1].lower in {"'s", "'"})


def _is_reduced_clause(line: Line, start: int) -> bool:
    """True for “Officials briefed on the plan said”: the phrase at `start` only tells more of the subject.

    Were the participle the verb of the sentence, the one that follows the phrase would have no subject.
    """
    noun, verb, preposition = line[start - 3 : start]
    return verb.tag in {"VBN", "VBD"} and preposition.tag == "IN" and noun.tag in {"NNS", "NN"}


def _phrase_start(line: Line, end: int) -> int:
    """Index of the first piece of the noun phrase that ends at `end`."""
    if line[end - 1].lower in (PRONOUNS - RELATIVES) | _INDEFINITE:
        return end - 1
    start = end
    while start > 0 and (not _bounds(line, start - 1, end) or _is_listed(line, start - 1, end)):
        start -= 1
    while start < end and line[start].tag in {"IN", "TO", "CC"} and start + 1 < end:
        inner = _after_fronted(line, start, end)
        if inner == start:
            break
        start = inner
    return start


def _is_listed(line: Line, mark: int, end: int) -> bool:
    """True for a comma or “and” in the list of modifiers of an office: “the firm’s sales, service and marketing director”."""
    if line[mark].lower not in {",", "and"} or mark == 0:
        return False
    start = mark
    while start > 0 and (line[start - 1].tag.startswith(("NN", "JJ", "POS", "DT")) or line[start - 1].lower in {",", "'s"}):
        start -= 1
    return (
        mark < listed_end(line, start, next((i for i in range(start, mark + 1) if line[i].lower in {",", "and"}), mark)) <= end
    )


def _after_fronted(line: Line, start: int, end: int) -> int:
    """Index after “In the capital” where a phrase opens with a preposition and no comma parts it from the subject."""
    for i in range(end - 1, start, -1):
        if line[i].lower in PRONOUNS or line[i].lower in {"the", "a", "an"}:
            return i
        modifies = line[i].tag in {"VBG", "VBN"} and line[i + 1].tag.startswith(("NN", "JJ"))
        if line[i].text[0].islower() and line[i].tag not in {"NN", "NNS", "JJ"} and not modifies:
            return i + 1
    return start + 1


def _bounds(line: Line, i: int, end: int) -> bool:
    """True where the piece at `i` cannot belong to the noun phrase that ends at `end`."""
    piece = line[i]
    if piece.run is not None:
        return True
    if not piece.is_word:
        return piece.lower not in {"'s", "'", "-", "‑", "&", "/", "."} or piece.tag == "VBZ"
    if piece.lower in _CLAUSE_WORDS:
        return True
    if piece.lower in _JOINERS:
        return not _joins_nouns(line, i, end)
    if piece.is_verb:
        modifies = piece.tag in {"VBG", "VBN", "VB"} and i + 1 < end and line[i + 1].tag.startswith(("NN", "JJ", "IN"))
        return not modifies or piece.lemma in _AUXILIARIES
    return piece.lower in RELATIVES and i + 1 < end


def _joins_nouns(line: Line, i: int, end: int) -> bool:
    """True for the “and” of “X and Y said”, where a noun stands on either side and no verb before it."""
    if i == 0 or i + 1 >= end or line[i].lower not in {"and", "or"}:
        return False
    left, right = line[i - 1], line[i + 1]
    nominal = ("NN", "JJ", "CD")
    if not (left.tag.startswith(nominal) and right.tag.startswith((*nominal, "DT", "PRP$"))):
        return False
    return not any(p.is_finite for p in line[max(0, i - 6) : i])
