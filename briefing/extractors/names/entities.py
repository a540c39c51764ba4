"""Mentions of one article → entities: which of them name the same person, body or place, and which of the three it is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.evidence import weigh_kind
from briefing.extractors.names.gazetteer import BLOC_ALIASES, COUNTRY_ALIASES, PLACES
from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import COMPANY_NOUNS
from briefing.extractors.names.roles import find_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.extractors.names.mentions import Mention
    from briefing.model.extraction import NameKind

Words = tuple[str, ...]
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "&", "de", "la"})


@dataclass(frozen=True)
class Entity:
    """What several mentions name."""

    full: str
    kind: NameKind
    role: str | None
    mentions: tuple[Mention, ...]


def group(mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The entities of an article, in order of first mention; every mention belongs to exactly one."""
    by_words: dict[Words, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_words[mention.words].append(mention)
    longest_first = sorted(by_words, key=lambda w: (-len(w), by_words[w][0].start))
    kinds = {words: weigh_kind(words, (*by_words[words], *_bare_forms(words, by_words))) for words in longest_first}
    leads: dict[Words, Words] = {}
    for words in longest_first:
        leads[words] = _find_longer(words, by_words, leads, kinds) or words
    merged: dict[Words, list[Mention]] = defaultdict(list)
    for words in longest_first:
        merged[leads[words]].extend(by_words[words])
    entities = [_make(words, found, kinds[words]) for words, found in merged.items()]
    return tuple(sorted(entities, key=lambda e: e.mentions[0].start))


def _bare_forms(words: Words, by_words: Mapping[Words, list[Mention]]) -> Sequence[Mention]:
    """Mentions of “Orbit” that tell what “Orbit Health” is: its first word alone, where the second never is."""
    if len(words) != 2 or words[0].lower() in FEMALE | MALE or words[1:] in by_words:
        return ()
    return by_words.get(words[:1], ())


def _make(words: Words, found: list[Mention], kind: NameKind) -> Entity:
    ordered = tuple(sorted(found, key=lambda m: m.start))
    if kind == "other" and len(words) == 1:
        kind = weigh_kind(words, ordered)
    role = _choose_role([r.text for m in ordered if (r := find_role(m))]) if kind == "person" else None
    longest = max((m for m in ordered if m.words == words), key=lambda m: -m.start, default=ordered[0])
    text = longest.written
    return Entity(full=text, kind=kind, role=role, mentions=ordered)


def _choose_role(roles: Sequence[str]) -> str | None:
    """The first role told, or a later wording that holds it (“President”, then “U.S. President”)."""
    if not roles:
        return None
    return max((r for r in roles if roles[0] in r), key=lambda r: len(r) if len(r) < 3 * len(roles[0]) + 20 else 0)


def _find_longer(
    words: Words, by_words: Mapping[Words, list[Mention]], leads: Mapping[Words, Words], kinds: Mapping[Words, NameKind]
) -> Words | None:
    """The fuller name in the article that `words` is short for; None where there is none, or more than one."""
    alias = _find_alias(words, by_words, leads)
    if alias is not None:
        return alias
    if " ".join(words).lower() in PLACES:
        return None
    candidates = {lead for lead in leads.values() if lead != words and _is_short_for(words, lead, kinds, by_words)}
    if len(candidates) > 1:
        closer = {c for c in candidates if kinds[c] == "person" and c[-1] == words[-1]}
        candidates = closer or candidates
    if len(candidates) > 1:
        return _nearest(words, by_words, candidates)
    return next(iter(candidates), None)


def _nearest(words: Words, by_words: Mapping[Words, list[Mention]], candidates: Iterable[Words]) -> Words | None:
    """The candidate named last before the first bare mention; None where none was."""
    first = by_words[words][0].start
    before = [(max((m.start for m in by_words[c] if m.start < first), default=-1), c) for c in candidates]
    best = max(before)
    return best[1] if best[0] >= 0 else None


def _find_alias(words: Words, by_words: Mapping[Words, list[Mention]], leads: Mapping[Words, Words]) -> Words | None:
    """Another of the article's names for the same country or bloc, or the name whose initials `words` are."""
    text = " ".join(words).lower()
    canonical = COUNTRY_ALIASES.get(text) or BLOC_ALIASES.get(text)
    for lead in leads.values():
        known = " ".join(lead).lower()
        if canonical and (COUNTRY_ALIASES.get(known) or BLOC_ALIASES.get(known)) == canonical:
            return lead
        if (
            len(words) == 1
            and len(lead) > 1
            and (_is_acronym(words[0], lead) or _is_bracketed(by_words[words], by_words[lead]))
        ):
            return lead
    return None


def _is_bracketed(short: Sequence[Mention], long: Sequence[Mention]) -> bool:
    """True where letters in brackets follow the name somewhere: “Singapore Airlines (SIA)”."""
    for mention in short:
        tokens = mention.line
        text = tokens[mention.first].text
        if mention.first < 2 or tokens[mention.first - 1].text != "(" or not text.isupper() or len(text) < 2:
            continue
        if any(m.sentence is mention.sentence and m.last == mention.first - 1 for m in long):
            return True
    return False


def _is_acronym(word: str, lead: Words) -> bool:
    """True where `word` is made of the initials of `lead`, small words left out or kept: “APEC”, “CSIS”."""
    letters = word.replace(".", "")
    if not letters.isupper() or len(letters) < 2:
        return False
    parts = [p for w in lead for p in w.replace("-", " ").split()]
    strict = "".join(p[0] for p in parts if p.lower() not in _SMALL).upper()
    return letters == strict or letters == "".join(p[0] for p in parts).upper()


def _is_short_for(words: Words, lead: Words, kinds: Mapping[Words, NameKind], by_words: Mapping[Words, list[Mention]]) -> bool:
    """True where `words` is a surname, first name or opening word of `lead`, as its kind allows."""
    if len(words) >= len(lead):
        return False
    kind = kinds[lead]
    if kind == "person":
        return _is_personal_short(words, lead, kinds, by_words)
    if kind == "organisation":
        opens = lead[: len(words)] == words and " ".join(lead[len(words) :]).islower() is False
        placed = kinds[words] == "place" and not _is_firm_alone(words, lead, by_words)
        return opens and not placed and not any(m.title or m.honorific for m in by_words[words])
    return False


def _is_firm_alone(words: Words, lead: Words, by_words: Mapping[Words, list[Mention]]) -> bool:
    """True where a name that sounds like a place (“Orme Bay”) is only ever short for the firm “Orme Bay Partners”."""
    firm = all(w.lower() in COMPANY_NOUNS for w in lead[len(words) :])
    return firm and len(words) > 1 and not any(_locative(m) for m in by_words[words])


def _is_personal_short(
    words: Words, lead: Words, kinds: Mapping[Words, NameKind], by_words: Mapping[Words, list[Mention]]
) -> bool:
    if len(words) > 1:
        surname = words[-1] == lead[-1] and words[0] in lead
        return surname or _folded(lead[-len(words) :]) == _folded(words)
    if words[0].lower() == lead[-1].lower():
        return kinds[words] != "place" or not any(_locative(m) for m in by_words[words])
    if len(lead) > 2 and words == lead[-2:-1] and lead[0].lower() in FEMALE | MALE:
        # The first of two surnames, as in Spanish: “Ruiz” for “Gabriela Ruiz Santos”.
        return lead[-1:] not in by_words and words[0].lower() not in FEMALE | MALE
    if words[0] != lead[0]:
        return False
    return lead[-1:] not in by_words or words[0].lower() in FEMALE | MALE


def _folded(words: Words) -> Words:
    return tuple(w.lower() for w in words)


def _locative(mention: Mention) -> bool:
    before = mention.line[mention.first - 1].text.lower() if mention.first else ""
    owns = mention.last < len(mention.line) and mention.line[mention.last].tag_ == "POS"
    return not owns and before in {"in", "at", "near", "into"}
