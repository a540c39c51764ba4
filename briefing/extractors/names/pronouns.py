"""Parsed sentences and names → what the pronouns of the third person stand for; an empty text wherever that is not clear."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import FEMALE_TITLES, MALE_TITLES, ROLE_NOUNS
from briefing.language.marks import find_quoted
from briefing.model.extraction import Anaphor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

Gender = str
_PERSONAL: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_IMPERSONAL = frozenset({"it", "its", "itself", "they", "them", "their", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_REACH = 3
"""A pronoun looks back this many sentences."""
_MARGIN = 0.8
"""The best candidate must be this much ahead of the next, or the pronoun stays unresolved."""
_EXPLETIVE = frozenset("be seem appear remain become take turn rain snow look".split())


@dataclass(frozen=True)
class _Candidate:
    full: str
    sentence: int
    subject: bool
    start: int
    passage: int


def resolve_pronouns(parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> tuple[Anaphor, ...]:
    """Every pronoun of the third person, in order, with the fullest name of what it stands for.

    `antecedent` is empty inside quotations, where two candidates are as likely, where none is named, and where the name itself
    follows as the subject of the same sentence (“Before she spoke, Marsh drank”): a reader needs no help there. “it” and “its”
    lead to a body or state only where that is the subject just before; “they” stays unresolved.
    """
    return _Resolver(parsed, names).resolve()


class _Resolver:
    """Walks the article once, remembering who was named last and as what."""

    def __init__(self, parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> None:
        self._parsed = parsed
        self._genders = _genders(parsed, names)
        self._names_at: dict[int, list[Name]] = defaultdict(list)
        for name in names:
            self._names_at[name.start].append(name)
        self._kinds = {n.full: n.kind for n in names}
        self._named: list[_Candidate] = []
        self._quoted: dict[int, tuple[tuple[int, int], ...]] = {}

    def resolve(self) -> tuple[Anaphor, ...]:
        found: list[Anaphor] = []
        for order, sentence in enumerate(self._parsed):
            for token in sentence.tokens:
                start = sentence.start_of(token)
                inside = self._inside_quotation(sentence, start)
                if not inside:
                    self._remember(sentence, token, order)
                lower = token.text.lower()
                if lower in _PERSONAL or lower in _IMPERSONAL:
                    antecedent = "" if inside else self._antecedent(sentence, token, order)
                    end = sentence.end_of(token)
                    found.append(Anaphor(start=start, end=end, text=token.text, antecedent=antecedent))
        return tuple(found)

    def _inside_quotation(self, sentence: ParsedSentence, position: int) -> bool:
        base = sentence.passage.start
        if base not in self._quoted:
            text = sentence.tokens.doc.text
            self._quoted[base] = tuple((base + q.start, base + q.end) for q in find_quoted(text, 0, len(text)))
        return any(start <= position < end for start, end in self._quoted[base])

    def _remember(self, sentence: ParsedSentence, token: Token, order: int) -> None:
        for name in self._names_at.get(sentence.start_of(token), ()):
            subject = _is_subject(sentence, name)
            self._named.append(_Candidate(name.full, order, subject, name.start, sentence.passage.start))

    def _antecedent(self, sentence: ParsedSentence, token: Token, order: int) -> str:
        lower = token.text.lower()
        if lower in _PERSONAL:
            full = self._person(sentence, token, order, _PERSONAL[lower])
        elif lower in {"it", "its"}:
            full = self._body(sentence, token, order)
        else:
            full = ""
        if full and self._follows(sentence, token, full):
            return ""
        if full:
            start = sentence.start_of(token)
            self._named.append(_Candidate(full, order, token.dep_ in _SUBJECTS, start, sentence.passage.start))
        return full

    def _follows(self, sentence: ParsedSentence, token: Token, full: str) -> bool:
        """True where `full` is named after the pronoun as the subject of a clause that the pronoun’s own clause depends on."""
        above = {t.i for t in token.ancestors}
        for later in sentence.tokens:
            if later.i <= token.i or later.dep_ not in _SUBJECTS or later.head.i not in above or later.head.i == token.head.i:
                continue
            names = (n for at in (later, *later.lefts) for n in self._names_at.get(sentence.start_of(at), ()))
            if any(n.full == full for n in names):
                return not self._inside_quotation(sentence, sentence.start_of(later))
        return False

    def _person(self, sentence: ParsedSentence, token: Token, order: int, gender: Gender) -> str:
        scores: dict[str, float] = {}
        for candidate in self._named:
            distance = order - candidate.sentence
            if self._kinds.get(candidate.full) != "person" or distance > _REACH:
                continue
            known = self._genders.get(candidate.full)
            if known is not None and known != gender:
                continue
            score = (3.0 if candidate.subject else 1.5) - distance + (1.0 if known else 0.0)
            score -= 0.5 if candidate.passage != sentence.passage.start else 0.0
            scores[candidate.full] = max(score, scores.get(candidate.full, score))
        if self._other_person(sentence, token):
            return ""
        if not scores:
            return self._only_person(sentence, token, gender)
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN:
            return ""
        best = ranked[0][0]
        if token.dep_ in _SUBJECTS:
            self._genders.setdefault(best, gender)
        return best

    def _other_person(self, sentence: ParsedSentence, token: Token) -> bool:
        """True where somebody without a name is the last subject before the pronoun: “the minister said that his bill …”."""
        subjects = [t for t in sentence.tokens if t.i < token.i and t.dep_ in _SUBJECTS]
        if not subjects or subjects[-1].pos_ != "NOUN" or subjects[-1].text.lower() not in ROLE_NOUNS:
            return False
        first, last = (sentence.start_of(t) for t in (next(subjects[-1].subtree), token))
        return not any(first <= start < last for start in self._names_at)

    def _only_person(self, sentence: ParsedSentence, token: Token, gender: Gender) -> str:
        """The only person of the whole article, if named already; empty where the gender is against it."""
        persons = {full for full, kind in self._kinds.items() if kind == "person"}
        full = next(iter(persons)) if len(persons) == 1 else ""
        before = any(c.full == full and c.start < sentence.start_of(token) for c in self._named)
        return full if before and self._genders.get(full, gender) == gender else ""

    def _body(self, sentence: ParsedSentence, token: Token, order: int) -> str:
        """The body or state that is the subject just before “it”; empty for an “it” that stands for nothing."""
        if token.text.lower() == "it" and (token.dep_ not in _SUBJECTS or token.head.lemma_.lower() in _EXPLETIVE):
            return ""
        start = sentence.start_of(token)
        reach = 0 if token.text.lower() == "its" else 1
        near = [c for c in self._named if order - c.sentence <= reach and c.start < start and c.subject]
        fulls = {c.full for c in near}
        if len(fulls) != 1 or (reach and self._other_subject(sentence, token, order)):
            return ""
        full = near[-1].full
        return full if self._kinds.get(full) in {"organisation", "place"} else ""

    def _other_subject(self, sentence: ParsedSentence, token: Token, order: int) -> bool:
        """True where a common noun is also a subject nearby and could be meant as well."""
        near = [*self._parsed[max(order - 1, 0)].tokens, *(t for t in sentence.tokens if t.i < token.i)]
        return any(t.dep_ in _SUBJECTS and t.pos_ == "NOUN" for t in near)


def _is_subject(sentence: ParsedSentence, name: Name) -> bool:
    """True where a token of the name is a grammatical subject."""
    tokens = [t for t in sentence.tokens if name.start <= sentence.start_of(t) < name.end]
    return any(t.dep_ in _SUBJECTS for t in tokens)


def _genders(parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> dict[str, Gender]:
    """Gender by full name, from titles, roles and given names; a person of whom nothing tells it is left out."""
    found: dict[str, Gender] = {}
    before = _words_before(parsed)
    for name in names:
        if name.kind != "person" or name.full in found:
            continue
        words = [before.get(name.start, ""), *(name.role or "").lower().split()]
        gender = next((g for g in map(_titled, words) if g), None)
        if gender is not None:
            found[name.full] = gender
    for name in names:
        first = name.full.split()[0].lower()
        if name.kind == "person" and name.full not in found and (first in FEMALE) != (first in MALE):
            found[name.full] = "f" if first in FEMALE else "m"
    return found


def _titled(word: str) -> Gender | None:
    if word in FEMALE_TITLES:
        return "f"
    return "m" if word in MALE_TITLES else None


def _words_before(parsed: Sequence[ParsedSentence]) -> dict[int, str]:
    """The lower-case word just before each token, by the token's first code point."""
    return {s.start_of(b): a.text.lower() for s in parsed for a, b in zip(s.tokens, list(s.tokens)[1:], strict=False)}
