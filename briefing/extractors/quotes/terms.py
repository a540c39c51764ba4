"""A quoted run in its outer sentence → whether the marks set off a title, nickname or term instead of somebody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extractors.quotes.reporting import is_speech
from briefing.extractors.quotes.verbs import JUDGE, NAMING, TERMS_BEFORE

if TYPE_CHECKING:
    from briefing.extractors.quotes.outline import Line

_WORD = re.compile(r"[^\W_][\w’'-]*")
_SMALL = frozenset("a an the of and or in on at to for from by with as is but nor vs versus into".split())
_SPEECHLIKE = re.compile(
    r"\b(?:i|we|you|he|she|they|it|is|are|was|were|be|been|will|would|can|could|should|must|shall|may|might|has|have|had|do|does|did|"
    r"don|won|isn|aren|let|not|no|never|i’m|we’re|it’s|i'm|we're|it's|this|that|there)\b",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"(?:is|was|are|were|has|have|had|will|would|could|can|does|did|should|must)\b")
"""What goes on with the clause before the marks, and names nothing: “said the book “is a fraud””."""
_ENDS = (".", "!", "?", "…", "...")
_SHORT_TERM = 3
_KNOWN = frozenset({"known", "billed", "styled", "marketed", "branded", "nicknamed", "christened"})
_KNOWN_REACH = 10
"""Pieces within which such a word names: “known to half the town as “the Dean””."""
_LONG_PHRASE = 4
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_CALLS = frozenset({"call", "know", "dub", "nickname", "term", "label", "name", "christen"})
_SIDES = frozenset(
    "critics opponents supporters campaigners activists rivals officials unions backers allies ministers lawmakers detractors "
    "defenders advocates protesters demonstrators republicans democrats conservatives sceptics skeptics admirers foes".split()
)
"""Several who take sides: what they call a thing is their view of it."""
_FEW_WORDS = 2
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
_CALLED_REACH = 12
"""Pieces after “as” within which it is told who calls a thing so."""


def is_sentence(text: str) -> bool:
    """True where the quoted words are a whole sentence, or open like one: a capital, several words, a verb or a pronoun."""
    words = _WORD.findall(text)
    if len(words) < 3:
        return bool(words) and text[0].isupper() and text.endswith(("!", "?", ".", ","))
    return text.lstrip("[(…. ")[:1].isupper() and (bool(_SPEECHLIKE.search(text)) or text.endswith((*_ENDS, ",")))


_DESCRIBING = frozenset("with close familiar briefed in near inside from of at privy involved aware who knowledgeable".split())
"""What opens a phrase that tells more of the person before it."""


def is_title(text: str) -> bool:
    """True for words that are all capitalised, as in the title of a work (“Ten Books to Last a Delay”) or a name."""
    words = _WORD.findall(text)
    if len(words) == 1:
        return text[0].isupper() and text.rstrip(",")[-1].isalnum()
    if not words or text.isupper():
        return False
    if text.rstrip(",").endswith(_ENDS) and len(words) > 6:
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in words) and words[-1][0].isupper()


def is_named(line: Line, run: int) -> bool:
    """True where the words before the run give a thing its name: “known as”, “dubbed”, “the term”, “so-called”."""
    before = [p.lower for p in line[max(0, run - 4) : run] if p.is_word]
    if not before:
        return False
    owned = any(p.tag in {"PRP$", "POS"} for p in line[max(0, run - 3) : run - 1])
    if before[-1] == "words" and run > 1 and (owned or any(is_speech(line, i) for i in range(run))):
        return False
    if (
        (before[-1] in TERMS_BEFORE and not _PREDICATE.match(line[run].text))
        or before[-1] == "so-called"
        or before[-2:] == ["so", "called"]
    ):
        return True
    if before[-1] in NAMING and _is_participle(line, run - 1):
        return True
    if before[-1] == "or" and run > 1 and line[run - 2].text == ",":
        return True
    if before[-1] in {"a", "an", "the"} and len(before) > 1 and before[-2] in NAMING and _is_participle(line, run - 2):
        return True
    if before[-1] == "as" and any(p.lower in _KNOWN for p in line[max(0, run - _KNOWN_REACH) : run - 1]):
        return True
    return (
        len(before) > 1
        and before[-2] in TERMS_BEFORE
        and before[-1] in {"of", "for", "as"}
        and before[-2] in {"term", "concept", "notion", "title"}
    )


def _is_participle(line: Line, i: int) -> bool:
    """True where the naming verb has no subject of its own: “a fund called “Dawn””, “the plan was dubbed “Dawn””."""
    if i == 0:
        return True
    before = line[i - 1]
    if line[i].lower in {"dubbed", "nicknamed", "titled", "entitled", "codenamed"} and not before.tag.startswith(
        ("PRP", "NNP")
    ):
        return True
    if before.lemma == "be" or (before.tag.startswith("RB") and i > 1 and line[i - 2].lemma == "be"):
        return True
    return line[i].tag == "VBN" and before.lemma != "have" and before.tag not in {"PRP", "NNP"}


def is_scare(line: Line, run: int, cue_at: int | None) -> bool:
    """True for one or two quoted words that only qualify the noun after them, outside what somebody is reported to say.

    `cue_at` is the index of the word that attributes; None where none does. Between that word and the run more must stand than
    an article, or the run belongs to the name of a thing spoken about (“said the “final” offer was late”, “insist that the new
    “superbus” will run”).
    """
    words = _WORD.findall(line[run].text)
    if len(words) > 2 or run + 1 >= len(line):
        return False
    follows = line[run + 1]
    qualifies = follows.tag.startswith(("NN", "JJ", "CD", "$")) and follows.run is None
    if cue_at is None:
        return True
    is_topic = follows.is_finite and run > 0 and line[run - 1].tag in {"DT", "PRP$", "JJ"}
    if not (qualifies or is_topic) or cue_at > run or line[cue_at].lemma in JUDGE:
        return False
    between = {"DT", "PRP$", "IN", "JJ"} if is_topic else {"DT", "PRP$", "IN"}
    return all(p.tag in between for p in line[cue_at + 1 : run])


def is_term(line: Line, run: int) -> bool:
    """True for three quoted words or fewer after an article: a term, where somebody only thinks so (“the “old guard””)."""
    short = len(_WORD.findall(line[run].text)) <= _SHORT_TERM
    return short and run > 0 and line[run - 1].lower in _ARTICLES


def is_coined(line: Line, run: int) -> bool:
    """True for a name that people have for a thing: “the “great hush”, as the radio calls it”, an article before the marks."""
    if run == 0 or line[run - 1].lower not in _ARTICLES:
        return False
    at = run + 1 + (run + 1 < len(line) and line[run + 1].text == ",")
    if at >= len(line) or line[at].lower != "as":
        return False
    for piece in line[at + 1 : at + _CALLED_REACH]:
        if piece.run is not None or piece.text == ",":
            return False
        if piece.is_verb and piece.lemma in _CALLS:
            return True
    return False


def is_trade_name(line: Line, run: int) -> bool:
    """True for “what engineers call “…””, “what the locals call “…””: a name that many have for a thing, and nobody's view.

    Those who take sides (“what critics call “…””) give their view of it.
    """
    if _is_called_by_all(line, run):
        return True
    if run < 3 or line[run - 1].lower not in {"call", "dub", "nickname", "term"} or line[run - 1].tag not in {"VBP", "VB"}:
        return False
    callers = line[run - 2]
    if callers.tag != "NNS" or callers.lower in _SIDES:
        return False
    opening = next((p for p in reversed(line[: run - 2]) if p.tag not in {"JJ", "NN", "RB", "CC", "NNS", "DT"}), None)
    return opening is not None and opening.lower in {"what", "which", "that"}


def _is_called_by_all(line: Line, run: int) -> bool:
    """True for “Locals call it “the pit””, “Builders speak of “sweating””: one or two words that everybody uses."""
    if len(_WORD.findall(line[run].text)) > _FEW_WORDS:
        return False
    verb = next((i for i in range(run - 1, 0, -1) if line[i].is_verb), None)
    if (
        verb is None
        or run - verb < _FEW_WORDS
        or line[verb].lower not in {"call", "nickname", "speak", "talk"}
        or line[verb].tag not in {"VBP", "VB"}
    ):
        return False
    caller = line[verb - 1]
    return caller.lower in {"they", "people"} or (caller.tag == "NNS" and caller.lower not in _SIDES and verb == 1)


def names_a_thing(line: Line, run: int, verb: int) -> bool:
    """True for a body that “called it “the engine””: a few words with “the” that the verb at `verb` makes a thing's name."""
    words = _WORD.findall(line[run].text)
    return 1 < len(words) <= _SHORT_TERM and words[0].lower() == "the" and line[verb].lemma in _CALLS and verb < run


def is_put_to(line: Line, run: int) -> bool:
    """True for “Asked whether it was a “cover-up”, she said …”: the words of whoever asks, who is not told."""
    asked = next((i for i in range(run - 1, -1, -1) if line[i].lower in _ASKED and line[i].tag in {"VBN", "VBD"}), None)
    if asked is None or any(p.text == "," or p.run is not None for p in line[asked:run]):
        return False
    return asked == 0 or line[asked - 1].text == "," or line[asked - 1].lower in {"when", "if", "once"}


def is_still_unsaid(line: Line, run: int) -> bool:
    """True for the question of a ballot: “voters will be asked: “…”” and “proposed that residents be asked: “…””.

    “Be” in its bare form, or a modal before the verb, tells that nobody has put it yet.
    """
    verb = next((i for i in range(run - 1, 0, -1) if line[i].is_verb and line[i].lemma != "be"), None)
    if verb is None or line[verb].lemma not in {"ask", "read"} or not (line[run - 1].text == ":" or run - verb <= 1):
        return False
    before = line[verb - 1].lower
    return (before == "be" and line[verb].tag in {"VBN", "VBD"}) or before in {"will", "would"}


def is_subject(line: Line, run: int) -> bool:
    """True for a term that is what the sentence is about: “A “class 1 recall” asks everybody to …”."""
    if run == 0 or run + 1 >= len(line) or line[run - 1].lower not in _ARTICLES:
        return False
    return line[run + 1].is_finite and line[run].text.rstrip()[-1:].isalnum()


def is_source_in_marks(line: Line, run: int) -> bool:
    """True for “quoted a “Senate aide” as saying” and “a “family friend” was quoted”: the words describe whoever speaks."""
    if run == 0 or run + 1 >= len(line) or line[run].run is None or line[run - 1].lower not in {"a", "an", "one", "the"}:
        return False
    following = [p.lower for p in line[run + 1 : run + 4]]
    quoted = any(w in {"quoted", "cited"} for w in following) and following[0] in {"is", "was", "has", "had"}
    return quoted or following[:2] in (["as", "saying"], ["as", "telling"])


def describes_source(line: Line, run: int) -> bool:
    """True for “an official “close to the talks” said”: a phrase in marks that stands between a noun and its verb of speech."""
    if run == 0 or run + 1 >= len(line) or not line[run - 1].tag.startswith("NN"):
        return False
    opening = line[run].text.split()[0].lower()
    follows = line[run + 1]
    return opening in _DESCRIBING and follows.is_finite and not follows.lower.startswith("be")


def is_phrase_of(line: Line, run: int) -> bool:
    """True for four quoted words or more that can be told words although nothing reports them (“gives it “a year, or two””).

    So many words are seldom a term. No name, no title, nothing that qualifies the noun after it or follows a preposition.
    """
    text = line[run].text
    if len(_WORD.findall(text)) < _LONG_PHRASE or run == 0 or is_named(line, run) or is_title(text) or text.isupper():
        return False
    before, follows = line[run - 1], line[run + 1] if run + 1 < len(line) else None
    if follows is not None and follows.run is None and follows.tag.startswith(("NN", "JJ")):
        return False
    return before.run is None and before.tag not in {"IN", "TO", "VBN"} and before.lower not in {"a", "an", "the"}
