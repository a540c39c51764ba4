"""Parsed sentences and names → the body or state that “it” and “its” stand for; an empty text wherever that is not clear."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefing.extractors.names.lexicon import GROUP_NOUNS, ROLE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_EXPLETIVE = frozenset("be seem appear remain become take turn rain snow look".split())
_DOING = frozenset(
    """accept accuse acknowledge add admit agree aim allege announce appeal appoint approve argue ask back ban blame block buy
    call cancel challenge claim complain concede condemn confirm consider criticise criticize cut decide declare decline defend
    demand deny describe employ estimate expect fear fight file fire forecast hire hope impose insist intend invest issue launch
    lobby maintain need negotiate note offer oppose order own pay plan pledge predict prefer promise propose publish pull quote
    recommend reject release repeat reply report request resist respond retain run say seek sell send serve sign spend state
    submit sue suggest support suspect threaten try urge veto vote vow wait want warn win withdraw write""".split()
)
"""What bodies do and things do not: an “it” that does so is no deal and no jet of the sentence before."""
_NAMELESS = GROUP_NOUNS | {"corporation", "issuer", "registrant", "parties", "buyer", "seller", "employer", "publisher"}
"""Capitalised by themselves (“the Company”), they name nobody to a reader of the statement alone."""


_POLITIES = frozenset(
    """borough canton city commonwealth confederation county district duchy emirate federation island kingdom municipality port
    principality province republic state sultanate town union university village""".split()
)
"""What “of” leads to the name of: the name is what is meant."""


class _Spot(NamedTuple):
    full: str
    start: int


class Bodies:
    """The subjects that were bodies or states, by sentence."""

    def __init__(self, parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> None:
        self._parsed = parsed
        self._names_at: dict[int, list[Name]] = defaultdict(list)
        for name in names:
            self._names_at[name.start].append(name)
        self._kinds = {n.full: n.kind for n in names}
        self._subjects: dict[int, list[_Spot]] = defaultdict(list)
        for order, sentence in enumerate(parsed):
            self._subjects[order] = [_Spot(n.full, n.start) for n in self._named(sentence) if _is_subject(sentence, n)]

    def remember(self, full: str, token: Token, order: int, sentence: ParsedSentence) -> None:
        """Counts an “it” that was led back among the subjects of its sentence."""
        if token.dep_ in _SUBJECTS:
            self._subjects[order].append(_Spot(full, sentence.start_of(token)))

    def find(self, sentence: ParsedSentence, token: Token, order: int) -> str:
        """The body or state that is the subject just before; empty for an “it” that may stand for nothing or a thing."""
        if token.lower_ == "its":
            return self._owner(sentence, token) or self._officed(sentence, token, order)
        if token.dep_ not in _SUBJECTS or token.head.lemma_.lower() in _EXPLETIVE:
            return ""
        start = sentence.start_of(token)
        here = [s for s in self._subjects[order] if s.start < start]
        before = self._subjects[order - 1] if order else []
        fulls = {s.full for s in (*here, *before)}
        if len(fulls) != 1 or self._other_subject(sentence, token, order):
            return ""
        full = next(iter(fulls))
        if not here and self._has_thing(order - 1) and (not _acts(token) or self._has_other_body(order - 1, full)):
            return ""
        return full if self._kinds.get(full) in {"organisation", "place"} and full.lower() not in _NAMELESS else ""

    def _owner(self, sentence: ParsedSentence, token: Token) -> str:
        """The body that is the subject of the nearest clause around “its”, where no other thing stands between the two."""
        for verb in token.ancestors:
            subjects = [c for c in verb.children if c.dep_ in _SUBJECTS and c.i < token.i]
            if not subjects:
                continue
            names = self._over(sentence, subjects[-1])
            between = sentence.tokens.doc[subjects[-1].i + 1 : token.i]
            others = any(t.tag_ in {"NN", "NNP"} and t.dep_ in {"dobj", "pobj", "nsubj", "nsubjpass"} for t in between)
            named = names and names[0].kind in {"organisation", "place"} and names[0].full.lower() not in _NAMELESS
            return names[0].full if named and not others else ""
        return ""

    def _officed(self, sentence: ParsedSentence, token: Token, order: int) -> str:
        """The one body or state in the main subject of the sentence before, where “its” opens this one with an officer of it.

        “The Duchy of Lund keeps records. Its ombudsman, Ada Marsh, …”: a thing has no ombudsman.
        """
        office = token.head
        opens = token.i == sentence.tokens.start and token.dep_ == "poss"
        if not opens or not order or not {office.lemma_.lower(), office.text.lower()} & ROLE_NOUNS:
            return ""
        before = self._parsed[order - 1]
        if before.passage != sentence.passage or before.index != sentence.index - 1:
            return ""
        subject = next((c for c in before.tokens.root.children if c.dep_ in _SUBJECTS), None)
        if subject is None:
            return ""
        below = [t for t in subject.subtree if t.head.lower_ == "of"] if subject.lemma_.lower() in _POLITIES else []
        inside = {before.start_of(t) for t in below or [subject]}
        fulls = {n.full for n in self._named(before) if n.kind != "person" and inside & set(range(n.start, n.end))}
        full = next(iter(fulls)) if len(fulls) == 1 else ""
        return "" if full.lower() in _NAMELESS else full

    def _named(self, sentence: ParsedSentence) -> Iterable[Name]:
        for token in sentence.tokens:
            yield from self._names_at.get(sentence.start_of(token), ())

    def _over(self, sentence: ParsedSentence, token: Token) -> list[Name]:
        at = sentence.start_of(token)
        return [n for n in self._named(sentence) if n.start <= at < n.end]

    def _has_thing(self, order: int) -> bool:
        """True where the sentence has a thing or another body that “it” could be: an object, or what a verb is about."""
        sentence = self._parsed[order]
        named = [n for n in self._named(sentence) if _is_subject(sentence, n)]
        return any(
            t.dep_ in {"dobj", "attr", "pobj", "appos"}
            and t.tag_ in {"NN", "NNP"}
            and t.ent_type_ not in {"DATE", "TIME", "PERSON"}
            and not any(n.start <= sentence.start_of(t) < n.end for n in named)
            for t in sentence.tokens
        )

    def _has_other_body(self, order: int, full: str) -> bool:
        """True where something is done to another body in the sentence, which may answer: “Ford sued Tesla. It …”."""
        sentence = self._parsed[order]
        others = [n for n in self._named(sentence) if n.full != full]
        objects = [t for t in sentence.tokens if t.dep_ in {"dobj", "dative"} or (t.dep_ == "pobj" and t.head.dep_ == "agent")]
        return any(n.start <= sentence.start_of(t) < n.end for n in others for t in objects)

    def _other_subject(self, sentence: ParsedSentence, token: Token, order: int) -> bool:
        """True where a common noun is also a subject nearby and could be meant as well."""
        near = [*self._parsed[max(order - 1, 0)].tokens, *(t for t in sentence.tokens if t.i < token.i)]
        return any(t.dep_ in _SUBJECTS and t.pos_ == "NOUN" for t in near)


def _acts(token: Token) -> bool:
    """True where “it” does what bodies do: decides, pays, says; or has until some day to do it."""
    verb = token.head
    due = verb.lemma_.lower() == "have" and any(c.lower_ in {"until", "till", "by"} for c in verb.subtree)
    return due or verb.lemma_.lower() in _DOING


def _is_subject(sentence: ParsedSentence, name: Name) -> bool:
    """True where a token of the name is a grammatical subject."""
    return any(t.dep_ in _SUBJECTS for t in sentence.tokens if name.start <= sentence.start_of(t) < name.end)
