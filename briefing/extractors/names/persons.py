"""Parsed sentences and names → everybody whom they mention, named or not, with what a pronoun needs to know."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.descriptions import resolve_description
from briefing.extractors.names.genders import gender_of_noun
from briefing.extractors.names.roles import is_role_noun
from briefing.language.marks import find_quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Token

    from briefing.extractors.names.genders import Gender
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SINGULAR = frozenset({"NN", "NNP"})
_PEOPLE = frozenset(
    """man woman boy girl person adult child baby infant toddler youth teenager teen pensioner relative parent mum mom dad uncle
    aunt cousin nephew niece grandson granddaughter grandparent fiance fiancee fiancé fiancée partner boyfriend girlfriend lover
    mother-in-law father-in-law stepfather stepmother stepson orphan villager islander citizen migrant immigrant exile
    bystander passer-by onlooker pedestrian motorcyclist commuter shopper caller viewer reader donor patient inmate prisoner
    detainee hostage captive fugitive suspect accused gunman attacker assailant killer murderer thief robber burglar rapist
    hacker smuggler dealer terrorist insurgent fighter combatant recruit cadet officer-in-charge teammate opponent rival
    challenger contender nominee incumbent successor predecessor counterpart loyalist dissident protester demonstrator
    neighbour neighbor housemate flatmate landlord landlady lodger employee labourer laborer apprentice bricklayer cleaner
    carer nanny barber tailor seamstress miller fishmonger grocer shipowner landowner homeowner shareholder sibling twin
    newcomer stranger veteran survivor celebrity star idol icon prodigy genius hero heroine villain messiah prophet saint
    commissioner-general under-secretary vice-president second-in-command insider source informant applicant claimant
    plaintiff appellant complainant petitioner signatory juror tycoon heir heiress sovereign monarch ruler dictator
    tsar""".split()
)
"""Nouns for a person that tell no office or occupation."""
_BODIES_TOO = frozenset(
    """chair general major head host guard watch panel regulator insurer broker broadcaster builder developer operator owner
    supplier publisher employer lender trader partner investor customer consultant auditor contractor producer winner rival
    speaker counsel fellow star source cook guide champion operator-owner major-general buyer seller bidder maker distributor
    provider borrower creditor debtor donor opponent challenger contender successor predecessor counterpart icon""".split()
)
"""Nouns for a person that mean a body, a thing or a quality as often: people only as subjects or with “who”."""
_ARGUMENTS = frozenset({"dobj", "dative", "attr", "agent", "oprd"})


@dataclass(frozen=True)
class Referent:
    """One mention of a person: by name, by a description that leads to a name, by one that does not, or by a pronoun."""

    full: str
    """Fullest name; empty for somebody whom the article does not name, or not for certain."""
    gender: Gender | None
    sentence: int
    """Order among the parsed sentences."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    head: Token
    described: bool = False
    """True for a common noun, whomever it stands for."""

    @property
    def subject(self) -> bool:
        """True for a grammatical subject of any clause."""
        return self.head.dep_ in SUBJECTS


class Persons:
    """The persons of an article, by sentence, in the order of the text; what stands in quotation marks is left out."""

    def __init__(self, parsed: Sequence[ParsedSentence], names: Sequence[Name], genders: Mapping[str, Gender]) -> None:
        self._names = names
        self._genders = genders
        self._quoted: dict[int, tuple[tuple[int, int], ...]] = {}
        self._at: dict[int, list[Referent]] = defaultdict(list)
        for order, sentence in enumerate(parsed):
            found = [*self._find_named(sentence, order), *self._find_described(sentence, order)]
            self._at[order] = sorted(found, key=lambda r: r.start)

    def of(self, order: int) -> list[Referent]:
        """Everybody mentioned in the sentence, in order; pronouns only once they have been added."""
        return self._at[order]

    def add(self, referent: Referent) -> None:
        """Adds a pronoun, with or without somebody whom it stands for."""
        self._at[referent.sentence].append(referent)
        self._at[referent.sentence].sort(key=lambda r: r.start)

    def is_quoted(self, sentence: ParsedSentence, position: int) -> bool:
        """True where the code point lies in quotation marks."""
        base = sentence.passage.start
        if base not in self._quoted:
            text = sentence.tokens.doc.text
            self._quoted[base] = tuple((base + q.start, base + q.end) for q in find_quoted(text, 0, len(text)))
        return any(start <= position < end for start, end in self._quoted[base])

    def _find_named(self, sentence: ParsedSentence, order: int) -> Iterable[Referent]:
        tokens = list(sentence.tokens)
        for name in self._names:
            if not sentence.sentence.start <= name.start < sentence.sentence.end or self.is_quoted(sentence, name.start):
                continue
            inside = [t for t in tokens if name.start <= sentence.start_of(t) < name.end]
            if not inside:
                continue
            head = next((t for t in inside if t.head not in inside), inside[-1])
            if name.kind == "person":
                yield Referent(name.full, self._genders.get(name.full), order, name.start, name.end, _outer(head))
            elif name.kind == "other" and any(t.ent_type_ == "PERSON" for t in inside) and _outer(head).dep_ != "pobj":
                yield Referent("", None, order, name.start, name.end, _outer(head))

    def _find_described(self, sentence: ParsedSentence, order: int) -> Iterable[Referent]:
        told = list(self._find_told(sentence))
        for token in sentence.tokens:
            start = sentence.start_of(token)
            if not _is_person_noun(token) or self.is_quoted(sentence, start):
                continue
            if any(a <= start < b for a, b in told) or self._is_named_beside(sentence, token):
                continue
            full = self._resolve(sentence, token)
            gender = self._genders.get(full) if full else gender_of_noun(token.lower_)
            yield Referent(full, gender, order, start, sentence.end_of(token), token, described=True)

    def _find_told(self, sentence: ParsedSentence) -> Iterable[tuple[int, int]]:
        """Where the roles stand that the sentence tells of those whom it names: they mention nobody else."""
        base, text = sentence.sentence.start, sentence.tokens.doc.text
        offset = sentence.passage.start
        for name in self._names:
            if name.kind != "person" or not name.role or not base <= name.start < sentence.sentence.end:
                continue
            at = text.find(name.role, max(base - offset, name.start - offset - len(name.role) - 30), name.end - offset + 200)
            if at >= 0:
                yield at + offset, at + offset + len(name.role)

    def _is_named_beside(self, sentence: ParsedSentence, noun: Token) -> bool:
        """True for a noun that a name stands beside in apposition, or that is said of a name: “Lund is a builder”."""
        beside = [c for c in noun.children if c.dep_ in {"appos", "compound", "nmod"}]
        if noun.dep_ in {"appos", "compound", "nmod"}:
            beside.append(noun.head)
        if noun.dep_ in {"attr", "oprd"}:
            subjects = [c for c in noun.head.children if c.dep_ in SUBJECTS]
            if any(c.pos_ == "PRON" for c in subjects):
                return True
            beside += subjects
        spots = [sentence.start_of(t) for t in beside]
        after = sentence.end_of(noun)
        spots += [n.start for n in self._names if n.kind == "person" and 0 <= n.start - after <= len(", ")]
        return any(n.kind == "person" and n.start <= at < n.end for at in spots for n in self._names)

    def _resolve(self, sentence: ParsedSentence, noun: Token) -> str:
        """Whom “the transport secretary” names for certain; empty for “a secretary” and “his secretary”."""
        before = [t for t in noun.lefts if t.dep_ in {"amod", "compound", "nmod", "poss"}]
        determiner = next((t.lower_ for t in noun.lefts if t.dep_ == "det"), "")
        if (
            determiner != "the"
            or any(t.pos_ == "PRON" for t in before)
            or any(t.dep_ in {"prep", "relcl"} for t in noun.rights)
        ):
            return ""
        first = min((t.left_edge.i for t in before), default=noun.i)
        words = [t.text for t in noun.doc[first : noun.i + 1] if t.lower_ != "the" and not t.is_punct]
        name = resolve_description(words, sentence.start_of(noun), self._names)
        return name.full if name is not None and name.kind == "person" and name.role is not None else ""


def _is_person_noun(token: Token) -> bool:
    """True for a noun in the singular that means somebody."""
    if token.tag_ not in _SINGULAR or token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "nmod", "amod"}:
        return False
    if token.text[:1].isupper() and not token.is_sent_start:
        return False
    word = token.lower_
    agentive = word.endswith(("woman", "man")) and word not in {"human", "german", "ottoman", "talisman"}
    if not (word in _PEOPLE or is_role_noun(token) or agentive):
        return False
    who = any(c.dep_ == "relcl" and any(w.lower_ in {"who", "whose"} for w in c.subtree) for c in token.children)
    return word not in _BODIES_TOO or who or token.dep_ in SUBJECTS


def _outer(head: Token) -> Token:
    """The noun that a name stands in apposition to, whose place in the sentence it shares: “his deputy, Ann Marsh, said”."""
    while head.dep_ in {"appos", "compound", "nmod"} and head.head != head and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    return head
