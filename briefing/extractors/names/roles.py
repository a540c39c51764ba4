"""A mention in its sentence → the office or description that stands beside it, as the article words it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.gazetteer import PLACES
from briefing.extractors.names.lexicon import CALENDAR, HONORIFICS, ROLE_NOUNS, TITLE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.extractors.names.mentions import Mention

MAX_ROLE_TOKENS = 18
"""A description longer than this tells a story, not an office."""
_CHAIN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "HYPH", "VBN", "AFX", "CC", "IN", "POS", "ADD", "XX"})
_POSSESSIVE = frozenset({"’s", "'s", "’", "'"})
_STOPS = frozenset(',.;:()[]—–“”"‘?!')
_ARTICLES = frozenset({"a", "an", "the", "one", "another"})
_PREPOSITIONS = frozenset(
    "of at for in on with from to by who that which whose under into and since as where when , . ; ( — –".split()
)
_FORMS = frozenset({"former", "ex", "acting", "deputy", "vice", "chief", "co"})


def find_role(mention: Mention) -> str | None:
    """The role told just before the name, else just after it, with no article in front; None where there is none."""
    return role_before(mention) or role_after(mention)


def is_role_noun(token: Token) -> bool:
    """True for a noun of office or occupation, in the singular or plural."""
    lower = token.lemma_.lower() if token.tag_ == "NNS" else token.text.lower()
    return lower in ROLE_NOUNS or lower in TITLE_NOUNS or any(part in ROLE_NOUNS for part in lower.split("-")[-1:])


def role_before(mention: Mention) -> str | None:
    """“U.S. Treasury Secretary”, “foreign ministry spokesperson”, “China’s leader”; “director” of “its director, …”."""
    tokens = mention.line
    end = mention.first
    while end > mention.lead and tokens[end - 1].text.lower() in HONORIFICS - TITLE_NOUNS:
        end -= 1
    if mention.honorific and end == mention.first and end > 0 and tokens[end - 1].text.lower() in HONORIFICS:
        end -= 1
    if end > 0 and tokens[end - 1].text == ",":
        end = end - 1 if _introduces(mention, end - 1) else 0
    if end <= 0 or not (is_role_noun(tokens[end - 1]) or mention.lead < mention.first):
        return None
    start = _chain_start(tokens, min(end - 1, mention.lead if mention.lead < mention.first else end - 1))
    return _text(tokens, start, end)


def _introduces(mention: Mention, comma: int) -> bool:
    """True where “its director, NAME” or “the union’s leader, NAME” ends at `comma`: the noun has a determiner or owner."""
    tokens = mention.line
    if not is_role_noun(tokens[comma - 1]):
        return False
    following = tokens[mention.last] if mention.last < len(tokens) else None
    if following is not None and following.text not in _STOPS and following.pos_ not in {"VERB", "AUX"}:
        return False
    start = _chain_start(tokens, comma - 1)
    before = tokens[start - 1] if start else None
    owned = any(t.text in _POSSESSIVE for t in tokens[start:comma])
    return owned or (before is not None and (before.tag_ == "PRP$" or before.text.lower() == "the"))


def _chain_start(tokens: Sequence[Token], head: int) -> int:
    """Index of the first token of the noun chain that ends at `head`, an owner (“the union’s”) with it, a pronoun without."""
    i = head
    while i > 0 and head - i < MAX_ROLE_TOKENS:
        before = tokens[i - 1]
        lower = before.text.lower()
        if (
            before.text in _STOPS
            or before.text.endswith("/")
            or lower in CALENDAR
            or lower == "that"
            or before.tag_ not in _CHAIN_TAGS
        ):
            break
        if before.tag_ == "IN" and not (lower in {"of", "for"} and i - 2 >= 0 and is_role_noun(tokens[i - 2])):
            break
        if before.text == "&" or tokens[i].text == "&":
            i -= 1
            continue
        if before.tag_ == "CC" and not (i - 2 >= 0 and is_role_noun(tokens[i - 2]) and tokens[i - 2].text.islower()):
            break
        if before.tag_ == "VBN" and lower not in {"retired", "appointed", "elected"}:
            break
        i -= 1
    while i < head and tokens[i].tag_ in {"CC", "IN", "POS", "HYPH"}:
        i += 1
    owned = i > 0 and any(t.text in _POSSESSIVE for t in tokens[i:head])
    if owned and tokens[i - 1].text.lower() in {"the", "a", "an"}:
        i -= 1
    return i


def role_after(mention: Mention) -> str | None:
    """“general secretary of …”, “who teaches …”, or the body of “… of Railwatch”; None where nothing of the sort follows."""
    tokens = mention.line
    at = mention.last
    if at >= len(tokens):
        return None
    if tokens[at].text.lower() == "of":
        return _body_of(mention, at + 1)
    if tokens[at].text not in {",", "(", "—", "–"}:
        return None
    at += 1
    if at + 1 < len(tokens) and tokens[at].like_num and tokens[at + 1].text == ",":
        at += 2
    end = _description_end(tokens, at)
    if end - at < 1 or end - at > MAX_ROLE_TOKENS:
        return None
    if tokens[at].text.lower() == "who":
        return _text(tokens, at, end) if _tells_occupation(tokens, at, end) else None
    return _text(tokens, at, end) if _is_description(tokens, at, end) else None


def _description_end(tokens: Sequence[Token], at: int) -> int:
    """One past the last token before the comma, dash or stop that closes the description."""
    end = at
    while end < len(tokens) and tokens[end].text not in _STOPS:
        end += 1
    return end


def _is_description(tokens: Sequence[Token], at: int, end: int) -> bool:
    """True where the noun phrase that opens `at:end` is headed by a role noun: not the next item of a list, nor a clause."""
    head = at
    while (
        head + 1 < end
        and tokens[head + 1].text.lower() not in _PREPOSITIONS
        and tokens[head + 1].tag_ not in {"VBD", "VBZ", "VBP", "MD"}
    ):
        head += 1
    if tokens[at].pos_ in {"VERB", "AUX", "ADP", "SCONJ"} and tokens[at].text.lower() not in _FORMS | {"retired"}:
        return False
    if not is_role_noun(tokens[head]):
        return False
    return head + 1 >= end or tokens[head + 1].tag_ not in {"VBD", "VBZ", "VBP", "MD"}


def _tells_occupation(tokens: Sequence[Token], at: int, end: int) -> bool:
    """True for “who teaches …”, “who is head of …”: a standing fact in the present tense, not an event."""
    if end - at < 3:
        return False
    verb = tokens[at + 1]
    return verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() not in {
        "say",
        "have",
        "do",
        "think",
        "believe",
        "expect",
        "want",
        "hope",
    }


def _body_of(mention: Mention, at: int) -> str | None:
    """The body in “NAME of BODY”, articles left out; None where what follows is a place or no name."""
    tokens = mention.line
    while at < len(tokens) and tokens[at].text.lower() in {"the", "a"}:
        at += 1
    end = at
    while end < len(tokens) and (
        tokens[end].text[:1].isupper() or tokens[end].text.lower() in {"of", "for", "and", "on", "&", "the"}
    ):
        end += 1
    while end > at and not tokens[end - 1].text[:1].isupper():
        end -= 1
    text = _text(tokens, at, end) if end > at else None
    return None if text is None or text.lower() in PLACES else text


def _text(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """The words `start:end` without a leading article, unless an owner follows it (“the union’s general secretary”)."""
    owned = any(t.text in _POSSESSIVE for t in tokens[start:end])
    while start < end and tokens[start].text.lower() in _ARTICLES and not (owned and tokens[start].text.lower() == "the"):
        start += 1
    while start < end and tokens[start].tag_ == "PRP$":
        start += 1
    text = "".join(t.text + (" " if t.whitespace_ else "") for t in tokens[start:end]).strip().lstrip("-–— ")
    return " ".join(text.split()) or None
