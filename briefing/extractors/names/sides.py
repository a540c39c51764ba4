"""Persons of an article with their roles → the country or body that each speaks for."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extractors.names.countries import COUNTRIES, LONGEST, SEATS, find_country
from briefing.extractors.names.descriptions import resolve_description
from briefing.extractors.names.gazetteer import BLOC_ALIASES, DEMONYMS, PLACES
from briefing.extractors.names.lexicon import ORGANISATION_NOUNS, PORTFOLIOS, ROLE_MODIFIERS, ROLE_NOUNS, TITLE_NOUNS
from briefing.extractors.names.offices import find_head
from briefing.extractors.names.powers import STATE_BODIES, UNION, find_government, is_ministry, tells_own_mind
from briefing.extractors.names.roles import find_role, is_role_noun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Token

    from briefing.extractors.names.entities import Entity
    from briefing.extractors.names.mentions import Mention
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

_STATE_OFFICES = frozenset(
    """
    president leader king queen emperor emir sultan prince princess chancellor premier minister secretary spokesman
    spokeswoman spokesperson ambassador envoy diplomat official officials negotiator representative commissioner general
    admiral commander consul governor undersecretary commissioner regime delegate czar attache taoiseach ayatollah
    vice-president prosecutor
    """.split()
)
"""Offices that speak for a country whose name or adjective stands before them; a Danish farmer does not speak for Denmark."""
_LOCAL_OFFICES = frozenset({"governor", "mayor", "premier"})
_CHIEFS = frozenset({"chief", "head", "adviser", "advisor", "director"})
_STATE_MATTERS = frozenset(
    "policy defence defense army navy military intelligence treasury trade economic security foreign finance tariff".split()
)
_PRIVATE = frozenset(
    """
    association federation chamber bank party society institute institution university group corp corp. inc inc. airlines
    airline club league foundation reserve trust company football cricket rugby tennis team industry business hospital firm
    """.split()
)
"""Words of bodies that do not speak for their country."""
_NOT_NOW = frozenset(
    "former ex then late opposition rebel exiled retired shadow one-time onetime erstwhile ousted jailed dissident".split()
)
_NO_VOICE = frozenset(
    """
    wife husband widow widower son daughter brother sister mother father uncle aunt friend ally critic customer passenger
    patient victim survivor neighbour neighbor graduate fan veteran winner laureate student pupil resident spouse partner
    biographer rival member supporter opponent investor striker goalkeeper footballer
    """.split()
)
"""Who has to do with a body or person and does not speak for it."""
_LEADING = frozenset("leads heads chairs runs directs represents owns founded co-founded".split())
"""Verbs that make a body the side of their subject."""
_OWNED = frozenset({"’s", "'s", "’", "'"})
_INTO_BODY = frozenset({"of", "at", "for", "with", "from"})
_REGIMES = frozenset({"administration", "government", "cabinet", "campaign", "regime"})


def find_sides(entities: Sequence[Entity], names: Sequence[Name], parsed: Sequence[ParsedSentence]) -> Mapping[str, str]:
    """The side by a person’s fullest name; a person of whom the article does not tell it is left out.

    It is read from the roles: the country of an office of state, the body of any other; for whoever speaks for another person,
    that person’s side. Former offices tell nothing.
    """
    return _Reader(names, parsed).read([e for e in entities if e.kind == "person"])


class _Reader:
    """Reads roles against the names of the article."""

    def __init__(self, names: Sequence[Name], parsed: Sequence[ParsedSentence]) -> None:
        self._names = names
        self._parsed = parsed
        self._at = {n.start: n for n in names}
        self._before = {s.start_of(s.tokens[0]): before for before, s in pairwise(parsed)}
        self._bodies = {n.text.lower(): n.full for n in names if n.kind in {"organisation", "other"}}
        self._places = {n.text.lower() for n in names if n.kind == "place"}
        self._persons = {n.text.lower(): n.full for n in names if n.kind == "person"}
        self._owners: dict[str, str] = {}
        """Whom a person speaks for, where that is another person."""
        self._full = ""

    def read(self, persons: Sequence[Entity]) -> Mapping[str, str]:
        """The sides of `persons`, by fullest name."""
        found: dict[str, str] = {}
        for entity in persons:
            self._full = entity.full
            told = Counter(side for mention in entity.mentions if (side := self._of_mention(mention)))
            if told:
                found[entity.full] = told.most_common(1)[0][0]
        for sentence in self._parsed:
            self._read_descriptions(sentence, found)
        for full, owner in self._owners.items():
            if full not in found and owner in found and owner not in self._owners:
                found[full] = found[owner]
        return found

    def _of_mention(self, mention: Mention) -> str | None:
        role = find_role(mention)
        if role is None or role.past:
            return None
        tokens = mention.line[role.start : role.end]
        words = [t.text.lower() for t in tokens]
        ahead = role.end <= mention.first and is_role_noun(tokens[-1])
        head = len(words) - 1 if ahead else find_head(words)
        if head is None:
            led = self._of_led(words)
            return led or self._of_body(
                mention, tokens[1:] if words[:1] == ["who"] else tokens, [w for w in words if w != "who"], ""
            )
        if any(w in _NOT_NOW or w.startswith("ex-") for w in words[: head + 1]):
            return None
        noun = words[head].rpartition("-")[2] if words[head] not in _STATE_OFFICES else words[head]
        if noun in _NO_VOICE:
            return None
        before = self._of_owner(mention, tokens[:head], words[: head + 1], noun)
        return before or self._of_body(mention, tokens[head + 1 :], words[head + 1 :], noun)

    def _of_led(self, words: Sequence[str]) -> str | None:
        """The body of “who leads the growers’ league”; None where the object of the verb is no body that is named."""
        if len(words) < 3 or words[0] != "who" or words[1] not in _LEADING:
            return None
        end = next((i for i in range(3, len(words)) if words[i] in {"in", "on", "for", "since", "and", "from"}), len(words))
        rest = [w for w in words[2:end] if w not in {"the", "a", "an"}]
        body = self._longest(rest)
        return body if body is not None and rest[-1] in body.lower().split() else None

    def _of_owner(self, mention: Mention, tokens: Sequence[Token], words: Sequence[str], noun: str) -> str | None:
        """The side told before the noun of office: “U.S. Treasury Secretary”, “the union’s leader”, “Boeing spokesman”."""
        before = words[:-1]
        body = self._longest(before)
        if body is not None:
            return find_government(tuple(body.lower().split()), before[:2]) or body
        country = find_country(tuple(before))
        if any(t.text[:1].isupper() and t.text.lower() in _PRIVATE for t in tokens):
            return _capitalised(tokens)
        if country is not None:
            return country if self._is_state(noun, before) else None
        seat = next((SEATS[p] for p in _phrases(before) if p in SEATS and self._is_seat(p, before, noun)), None)
        if seat is not None:
            return seat
        if before[-1:] == ["european"] and noun == "commissioner":
            return UNION
        return self._of_other_owner(mention, tokens, before, noun)

    def _of_other_owner(self, mention: Mention, tokens: Sequence[Token], before: Sequence[str], noun: str) -> str | None:
        """The side told by an owner that is no known country, seat or body: “the union’s”, “Wilk’s”, “UBS”, “its”."""
        owned = next((i for i, w in enumerate(before) if w in _OWNED), None)
        if owned:
            return self._described(before[:owned], mention)
        regime = next((i for i, w in enumerate(before) if w in _REGIMES), None)
        if regime and self._owns(before[:regime]):
            return None
        if noun in _LOCAL_OFFICES and " ".join(before) in PLACES:
            return " ".join(t.text for t in tokens)
        if is_ministry(before):
            return self._only_country(mention)
        if not before:
            return self._of_pronoun(mention, len(tokens))
        return self._unknown_body(tokens)

    def _is_state(self, noun: str, before: Sequence[str]) -> bool:
        if set(before) & _PRIVATE:
            return False
        if noun in _CHIEFS:
            return bool(set(before) & (_STATE_MATTERS | STATE_BODIES))
        return noun in _STATE_OFFICES

    def _is_seat(self, phrase: str, before: Sequence[str], noun: str) -> bool:
        """True where a building speaks, or a capital that owns the office: “Oslo’s envoy”, but not “Oslo mayor”."""
        if phrase not in PLACES:
            return True
        owned = any(w in _OWNED for w in before)
        return noun in _STATE_OFFICES - _LOCAL_OFFICES and (owned or noun in {"envoy", "diplomat", "negotiator", "official"})

    def _of_pronoun(self, mention: Mention, taken: int) -> str | None:
        """The body of “its director”: the only one that the sentence names before; else None."""
        role = find_role(mention)
        at = (role.start if role is not None else 0) + taken - 1
        if at < 0 or mention.line[at].text.lower() not in {"its", "their"}:
            return None
        start, end = mention.sentence.start_of(mention.line[0]), mention.sentence.start_of(mention.line[at])
        found = {n.full for n in self._names if start <= n.start < end and n.kind in {"organisation", "place"}}
        bodies = {n.full for n in self._names if n.kind == "organisation"} & found
        return bodies.pop() if len(found) == 1 and bodies else None

    def _described(self, owner: Sequence[str], mention: Mention) -> str | None:
        """The side of an owner: a description of a body, or a person, whose side is read later."""
        words = [w for w in owner if w != "the"]
        if self._owns(words):
            return None
        name = resolve_description(words, mention.start, self._names)
        return name.full if name is not None and name.kind == "organisation" else None

    def _owns(self, words: Sequence[str]) -> bool:
        """True where the words are a person of the article: the office is noted as one that speaks for that person."""
        owner = next((self._persons[p] for p in _phrases(words) if p in self._persons), None)
        if owner is None or owner == self._full:
            return False
        self._owners[self._full] = owner
        return True

    def _longest(self, words: Sequence[str]) -> str | None:
        """The longest name of a body among the words, in its fullest form; “who” is none."""
        for run in _phrases(words):
            phrase = run.replace(" ’", "’").replace(" '", "'")
            if phrase in SEATS or phrase in {"who", "us"} or phrase in COUNTRIES or phrase in DEMONYMS:
                continue
            if phrase in BLOC_ALIASES:
                return BLOC_ALIASES[phrase]
            if phrase in self._bodies and not all(w in _GENERIC for w in phrase.split()):
                return self._bodies[phrase]
        return None

    def _unknown_body(self, tokens: Sequence[Token]) -> str | None:
        """A body that the article names only before an office: “UBS” of “UBS analyst”."""
        run = [t for t in tokens if t.text[:1].isupper() and t.text.lower() not in _GENERIC | DEMONYMS | PLACES]
        acronym = bool(run) and all(t.text.isupper() and len(t.text) > 1 for t in run)
        if not run or not (acronym or any(t.ent_type_ == "ORG" for t in run)):
            return None
        whole = list(tokens[tokens.index(run[0]) : tokens.index(run[-1]) + 1])
        if " ".join(t.text.lower() for t in whole) in self._places:
            return None
        return "".join(t.text + (" " if t.whitespace_ else "") for t in whole).strip()

    def _of_body(self, mention: Mention, tokens: Sequence[Token], words: Sequence[str], noun: str) -> str | None:
        """The side told after the noun of office: “of Associated Crews”, “at the Harrow Institution”."""
        for i, word in enumerate(words):
            if word not in _INTO_BODY or i + 1 >= len(words):
                continue
            end = next((k for k in range(i + 1, len(words)) if words[k] in _INTO_BODY | {"in", "on", "to"} and k > i + 1), None)
            phrase = [w for w in words[i + 1 : end] if w not in {"the", "a", "an"}]
            side = self._of_phrase(mention, list(words[i + 1 :]), phrase, noun)
            if side is None and noun in _LOCAL_OFFICES and " ".join(phrase) in PLACES:
                side = " ".join(t.text for t in tokens[i + 1 : end] if t.text.lower() != "the")
            if side is None and word == "at":
                side = _capitalised(tokens[i + 1 : end])
            if side is not None:
                return side
        return None

    def _of_phrase(self, mention: Mention, rest: Sequence[str], phrase: Sequence[str], noun: str) -> str | None:
        """The side that one phrase after a preposition tells; `rest` is the phrase with all that follows it."""
        opening = [w for w in rest if w not in {"the", "a", "an"}]
        body = next((b for p in _phrases(rest) if _opens(p, opening) and (b := self._longest(p.split()))), None)
        if body is not None:
            return find_government(tuple(body.lower().split())) or body
        seat = SEATS.get(" ".join(phrase))
        if seat is not None and " ".join(phrase) not in PLACES:
            return seat
        country = find_country(tuple(phrase))
        if country is not None:
            whole = " ".join(phrase) in COUNTRIES and noun in _STATE_OFFICES
            return country if whole or set(phrase) & STATE_BODIES else None
        if self._owns(phrase):
            return None
        if is_ministry(phrase):
            return self._only_country(mention)
        name = resolve_description(phrase, mention.start, self._names) if len(phrase) == 1 else None
        return name.full if name is not None and name.kind == "organisation" else None

    def _only_country(self, mention: Mention) -> str | None:
        """The country whose own mind a ministry tells (“Norway is willing …, said a foreign ministry spokesman”); else None.

        A minister may as well speak of another country, so that its being the subject alone proves nothing.
        """
        sentence = mention.sentence
        before = self._before.get(sentence.start_of(mention.line[0]))
        subjects = self._subject_countries(sentence)
        if not subjects and before is not None and before.passage.start == sentence.passage.start:
            subjects = self._subject_countries(before)
        countries = {country for country, _ in subjects}
        minded = all(tells_own_mind(token) for _, token in subjects)
        return countries.pop() if len(countries) == 1 and minded else None

    def _subject_countries(self, sentence: ParsedSentence) -> list[tuple[str, Token]]:
        """The countries that are subjects in a sentence, by name or capital, with their tokens."""
        found: list[tuple[str, Token]] = []
        for token in sentence.tokens:
            name = self._at.get(sentence.start_of(token))
            lower = name.full.lower() if name is not None and name.kind == "place" and token.dep_ == "nsubj" else ""
            country = COUNTRIES.get(lower) or SEATS.get(lower)
            if country is not None:
                found.append((country, token))
        return found

    def _read_descriptions(self, sentence: ParsedSentence, found: dict[str, str]) -> None:
        """Adds what “the Danish president” tells of the one person whom it stands for."""
        line = list(sentence.tokens)
        for i, token in enumerate(line):
            if token.text.lower() != "the":
                continue
            end = i + 1
            while end < len(line) and end - i < 7 and line[end].tag_ in {"NN", "NNS", "NNP", "JJ"}:
                end += 1
            words = [t.text.lower() for t in line[i + 1 : end]]
            country = find_country(tuple(words))
            if country is None or words[-1] not in _STATE_OFFICES or not self._is_state(words[-1], words):
                continue
            name = resolve_description(words, sentence.start_of(token), self._names)
            if name is not None:
                found.setdefault(name.full, country)


_GENERIC = (
    ORGANISATION_NOUNS
    | PORTFOLIOS
    | ROLE_MODIFIERS
    | ROLE_NOUNS
    | TITLE_NOUNS
    | frozenset("’s 's majority minority ’ '".split())
)
"""Words that name no body by themselves."""


def _capitalised(tokens: Sequence[Token]) -> str | None:
    """The capitalised words that open the tokens, an article left out; None for a place or where none does."""
    run: list[str] = []
    for token in tokens:
        if token.text[:1].isupper() or (run and token.text in {"&", "of", "for", "and"}):
            run.append(token.text)
        elif run or token.text.lower() not in {"the", "a", "an"}:
            break
    while run and not run[-1][:1].isupper():
        run.pop()
    text = " ".join(run)
    return None if not text or text.lower() in PLACES else text


def _phrases(words: Sequence[str]) -> list[str]:
    """Every run of the words, longest first, possessive marks left out at the ends."""
    size = min(len(words), LONGEST + 4)
    return [" ".join(words[i : i + n]) for n in range(size, 0, -1) for i in range(len(words) - n + 1)]


def _opens(phrase: str, words: Sequence[str]) -> bool:
    """True where the phrase, or the phrase after an article, opens the words."""
    return bool(words) and " ".join(words).startswith(phrase.removeprefix("the "))
