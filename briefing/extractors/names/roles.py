"""A mention in its sentence → the office or description that stands beside it, as the article words it."""

from __future__ import annotations

from dataclasses import dataclass
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
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that", "where"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DASHES = frozenset("-–—")
_OCCUPATIONS = frozenset(
    """
    teach lead head run chair own represent study work serve direct manage coordinate co-ordinate edit negotiate farm drive
    cover advise speak oversee specialise specialize research breed train coach play sit lecture sing write publish practise
    practice command preside govern host present produce design build sell make keep supervise administer staff
    """.split()
)
"""Verbs that tell, in the present tense, what somebody is: “who teaches law”, not “who wants a law”."""
_FORMS = frozenset({"former", "ex", "acting", "deputy", "vice", "chief", "co"})


@dataclass(frozen=True)
class Role:
    """An office or description beside a name."""

    text: str
    """Without a leading article, except before an owner, and without “who is”."""
    start: int
    """Index of its first token in the mention's line."""
    end: int
    """One past its last token."""
    past: bool = False
    """True where “who was” tells that it is held no more."""


def find_role(mention: Mention) -> Role | None:
    """The role told just before the name, else just after it; None where there is none."""
    return role_before(mention) or role_after(mention)


def is_role_noun(token: Token) -> bool:
    """True for a noun of office or occupation, in the singular or plural."""
    lower = token.lemma_.lower() if token.tag_ == "NNS" else token.text.lower()
    return lower in ROLE_NOUNS or lower in TITLE_NOUNS or any(part in ROLE_NOUNS for part in lower.split("-")[-1:])


def role_before(mention: Mention) -> Role | None:
    """“U.S. Treasury Secretary”, “foreign ministry spokesperson”, “China’s leader”; “director” of “its director, …”."""
    tokens = mention.line
    end = mention.first
    while end > mention.lead and tokens[end - 1].text.lower() in HONORIFICS - TITLE_NOUNS:
        end -= 1
    if mention.honorific and end == mention.first and end > 0 and tokens[end - 1].text.lower() in HONORIFICS:
        end -= 1
    if end > 0 and tokens[end - 1].text == ",":
        long = _long_introduction(mention, end - 1)
        if long is not None:
            return long
        end = end - 1 if _introduces(mention, end - 1) else 0
    if end <= 0 or not (is_role_noun(tokens[end - 1]) or mention.lead < end):
        return None
    start = _chain_start(tokens, min(end - 1, mention.lead if mention.lead < end else end - 1))
    return _role(tokens, start, end)


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


def _long_introduction(mention: Mention, comma: int) -> Role | None:
    """“the head of the growers’ association, NAME, …”: an office with its body ends at `comma`, a stop or nothing before it."""
    tokens = mention.line
    start = comma
    while start > 0 and comma - start < MAX_ROLE_TOKENS and tokens[start - 1].tag_ in _CHAIN_TAGS | {"DT"}:
        start -= 1
    of = next((i for i in range(start + 2, comma) if tokens[i].text.lower() in {"of", "for", "at"}), None)
    if of is None or tokens[start].text.lower() != "the" or not is_role_noun(tokens[of - 1]):
        return None
    after = [t.text.lower() for t in tokens[mention.last : mention.last + 2]]
    closed = (start == 0 or tokens[start - 1].text in _STOPS) and after[:1] == [","] and after[1:] not in (["and"], ["or"])
    return _role(tokens, start, comma) if closed else None


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
        if before.tag_ == "IN" and tokens[i].text.lower() in TITLE_NOUNS - {"state"}:
            break  # “a spokesman for Gov. NAME”: the office before “for” is somebody else's
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


def role_after(mention: Mention) -> Role | None:
    """“general secretary of …”, “who teaches …”, “of Railwatch”; None where nothing of the sort follows."""
    tokens = mention.line
    at = mention.last
    if at >= len(tokens):
        return None
    if tokens[at].text.lower() == "of":
        return _of_body(mention)
    if tokens[at].text not in {",", "(", "—", "–"}:
        return None
    at += 1
    if at + 1 < len(tokens) and tokens[at].like_num and tokens[at + 1].text == ",":
        at += 2
    end = _description_end(tokens, at)
    if end - at < 1 or end - at > MAX_ROLE_TOKENS:
        return None
    if tokens[at].text.lower() == "who":
        return _role_of_relative(tokens, at, end)
    end = _cut_clause(tokens, at, end)
    return _role(tokens, at, end) if _is_description(tokens, at, end) else None


def _description_end(tokens: Sequence[Token], at: int) -> int:
    """One past the last token before the comma, dash or stop that closes the description."""
    end = at
    while end < len(tokens) and tokens[end].text not in _STOPS:
        end += 1
    return end


def _cut_clause(tokens: Sequence[Token], at: int, end: int) -> int:
    """One past the last token before a relative clause or an infinitive, which tell a story and no office."""
    for i in range(at + 1, end):
        infinitive = tokens[i].tag_ == "TO" and i + 1 < end and tokens[i + 1].tag_ == "VB"
        if tokens[i].text.lower() in _RELATIVES or infinitive:
            return i
    return end


def _is_description(tokens: Sequence[Token], at: int, end: int) -> bool:
    """True where the noun phrase that opens `at:end` is headed by a role noun: not the next item of a list, nor a clause."""
    if at >= end:
        return False
    head = at
    while head + 1 < end and tokens[head + 1].text.lower() not in _PREPOSITIONS and tokens[head + 1].tag_ not in _FINITE:
        head += 1
    if tokens[at].pos_ in {"VERB", "AUX", "ADP", "SCONJ"} and tokens[at].text.lower() not in _FORMS | {"retired"}:
        return False
    if not is_role_noun(tokens[head]):
        return False
    return not any(_is_predicate(tokens, i, end) for i in range(at, end))


def _is_predicate(tokens: Sequence[Token], i: int, end: int) -> bool:
    """True for a finite verb, or for one that is tagged as a participle although an object follows it."""
    token = tokens[i]
    if token.tag_ == "VBN" and i + 1 < end:
        return is_role_noun(tokens[i - 1]) and tokens[i + 1].tag_ in {"DT", "PRP"}
    return token.tag_ in _FINITE


def _role_of_relative(tokens: Sequence[Token], who: int, end: int) -> Role | None:
    """“at Holm College” of “who is at …”, “chief of staff of …” of “who was …”, “who teaches …” as it stands; else None."""
    if end - who < 3:
        return None
    verb = tokens[who + 1]
    if verb.lemma_.lower() != "be" and verb.text.lower() not in {"’s", "'s"}:
        occupied = verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() in _OCCUPATIONS
        return _role(tokens, who, end) if occupied else None
    start = who + 2
    while start < end and tokens[start].text.lower() in {"now", "currently", "also", "still", "once", "then"}:
        start += 1
    end = _cut_clause(tokens, start, end)
    past = verb.text.lower() in {"was", "were"}
    at_body = end - start > 1 and tokens[start].text.lower() in {"at", "with", "of"} and _names_body(tokens[start + 1 : end])
    if at_body or _is_description(tokens, start, end):
        return _role(tokens, start, end, past=past)
    return None


def _names_body(tokens: Sequence[Token]) -> bool:
    """True where a capitalised name follows, after an article at most."""
    words = [t.text for t in tokens if t.text.lower() not in _ARTICLES]
    return bool(words) and words[0][:1].isupper() and words[0].lower() not in CALENDAR | PLACES


def _of_body(mention: Mention) -> Role | None:
    """“of BODY” after the name; None where what follows is a place or no name."""
    tokens = mention.line
    at = mention.last + 1
    while at < len(tokens) and tokens[at].text.lower() in {"the", "a"}:
        at += 1
    end = at
    while (
        end < len(tokens)
        and tokens[end].text.lower() not in CALENDAR
        and (tokens[end].text[:1].isupper() or tokens[end].text.lower() in {"of", "for", "and", "on", "&", "the"})
    ):
        end += 1
    while end > at and not tokens[end - 1].text[:1].isupper():
        end -= 1
    if end == at or _join(tokens, at, end).lower() in PLACES or tokens[at].text.lower() in CALENDAR:
        return None
    return _role(tokens, mention.last, end)


def _role(tokens: Sequence[Token], start: int, end: int, *, past: bool = False) -> Role | None:
    """The words `start:end` without a leading article, unless an owner follows it (“the union’s general secretary”)."""
    owned = any(t.text in _POSSESSIVE for t in tokens[start:end])
    while start < end and tokens[start].text.lower() in _ARTICLES and not (owned and tokens[start].text.lower() == "the"):
        start += 1
    while start < end and (tokens[start].tag_ == "PRP$" or tokens[start].text in _DASHES):
        start += 1
    text = _join(tokens, start, end)
    if text.startswith("The "):
        text = f"the {text[4:]}"
    return Role(text, start, end, past) if text else None


def _join(tokens: Sequence[Token], start: int, end: int) -> str:
    text = "".join(t.text + (" " if t.whitespace_ else "") for t in tokens[start:end])
    return " ".join(text.split())
