"""Materials → disputes over who did it: one deed that one party does once, told of two parties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.doing_words import DEEDS, Deed
from briefing.compose.disagreements.frames import sense
from briefing.compose.disagreements.nearby import words_around
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, same_name, setting, words_of
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Name, Phrase
    from briefing.model.source import Span

_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|its|his|her|their|whose)\s+(?:[\w-]+\s+){0,3}|[’']s?\s+(?:[\w-]+\s+){0,3})$", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:another|other|others|separate|separately|second|third|also|too|similar|further|former|previous|earlier|old|rival|own|"
    r"if|whether|could|may|might|want(?:s|ed)?\s+to|plan(?:s|ned)?\s+to|hop(?:es|ed)\s+to|threaten\w*)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:and|with|alongside|joined|backed|jointly|together|among|behalf)\b", re.IGNORECASE)
_APPOSED = re.compile(
    r"(?:\s+(?:of|from|for|in|at)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s?){1,4})?,?\s+(?:called\s+|named\s+)?(?:Mr\.?\s|Mrs\.?\s|Ms\.?\s|Dr\.?\s|Sir\s|Dame\s|Lord\s|Lady\s)?"
)
_PERSON = r"(?P<{}>man|woman|boy|girl|victim|body|remains|gunman|attacker|suspect|killer)"
_BEHIND = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bow(?:es|ed)\s+(?:its|his|her|their|the)\s+(?P<act>\w+)\s+to\s+",
        r"\bfirst\s+to\s+(?P<act>\w+)\b[^.;,]{0,40}?\s(?:was|were)\s+",
        r"\b(?P<act>\w+)\s+(?:was|is|has\s+been)\s+(?:credited|attributed|ascribed)\s+to\s+",
        r"\b(?:accept|approv|back|choos|pick|select|prefer|favou?r)\w*\s(?:[\w-]+\s){0,4}?(?P<act>bid|offer|proposal|tender)\s(?:from|of|by)\s",
        r"\b(?P<act>contract|order|prize|award|title|cup)\b[^.;,]{0,40}?\s(?:was\s+awarded|went|goes|has\s+gone|was\s+given)\s+to\s+",
        rf"\b(?:the|a)\s+(?:dead\s+)?{_PERSON.format('act')}\b[^.;]{{0,90}}?\b(?:identified|named)\b[^.;]{{0,40}}?\sas\s+(?:that\s+of\s+)?",
        rf"\b(?:identified|named)\s+(?:the|a)\s+(?:dead\s+)?{_PERSON.format('act')}\b[^.;]{{0,60}}?\sas\s+(?:that\s+of\s+)?",
        rf"\b(?:show|prove|confirm|find|found|reveal)\w*\s(?:that\s)?the\s(?:dead\s)?{_PERSON.format('act')}\s(?:to\sbe|was|is)\s(?:that\sof\s)?",
    )
)
"""What the doer's name stands behind, with the word that tells the deed or what it is done to."""
_TELLING = frozenset("for of on in against about".split())
_PEOPLE = frozenset("man woman boy girl victim body".split())
_CLEFT = re.compile(
    r"\bit\s+was\s+(?=\S[^,.;]{2,80}?,?\s+(?:who|which|that)\s+(?:(?:had|first|really|actually)\s+)*(?P<act>\w+))",
    re.IGNORECASE,
)
_PREVAILING = re.compile(
    r"\b(?:carried\s+the\s+day|prevailed|won\s+out|came\s+out\s+on\s+top|triumphed|emerged\s+(?:as\s+the\s+)?(?:victor|winner)\w*)\b"
)
WINDOW = 45
"""Days between two reports beyond which they may be of two deeds."""
_ENDING = re.compile(r"(?:ed|d|ied)$")
_WHERE = re.compile(r",?\s+(?:in which|when|where)\b")
_REACH = 15
"""Characters before doer and deed in which a word tells that it is another deed."""
_BESIDE = 12
"""Characters beside a name in which a word tells that others did it too."""
_NEAR = 5
_ALIKE = 2
"""Words in common around the deed from which it is taken for one, where no name tells."""
_ROOT = 5


@dataclass(frozen=True, eq=False)
class _Doing:
    """That somebody did something."""

    mention: Mention
    deed: Deed
    doer: Name
    matter: frozenset[str]
    kind: frozenset[str]
    """Words behind the matter's noun that tell it from others: “for poetry”."""
    compound: frozenset[str]
    """Nouns before it that tell it from others, with it: “poetry prize”."""
    definite: bool
    days: tuple[Days, ...]
    around: frozenset[str]
    """Names of the paragraph, the doer's left out."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every deed that articles tell of different parties; none where one article tells it of both."""
    told = [d for m in materials for clause in m.extraction.clauses for d in _read(m, clause)]
    left = list(told)
    for one in told:
        others = [o for o in left if _clash(one, o)]
        if one not in left or not others:
            continue
        rival = others[0]
        alike = [d for d in told if d.deed is one.deed and _same_matter(d, one)]
        sides = [[d for d in alike if _share_doer(d, side)] for side in (one, rival)]
        left = [d for d in left if d not in alike]
        sources = [{d.mention.source for d in side} for side in sides]
        if not sources[0] & sources[1] and sum(map(len, sides)) == len(alike):
            yield Dispute(one.deed.about, "name", tuple(tuple(d.mention for d in side) for side in sides))


def _read(material: Material, clause: Clause) -> Iterator[_Doing]:
    """What the clause tells as done by somebody whom it names."""
    text = material.source.text
    for deed in DEEDS:
        for doer, matter in (*_acting(material, clause, deed), *_entitled(clause, deed), *_credited(material, clause, deed)):
            name = _name_of(material, clause, doer)
            ends = [p for p in (name, doer, matter) if p is not None]
            start, end = min(p.start for p in ends), max(p.end for p in ends)
            if name is None or (name.kind == "place" and not name.side):
                continue  # a street or a town does nothing; a country does
            if not _OTHER.search(text, max(clause.start, start - _REACH), end):
                yield _doing(material, clause, deed, name, matter)


def _doing(material: Material, clause: Clause, deed: Deed, name: Name, matter: Phrase | None) -> _Doing:
    before = material.source.text[clause.start : matter.start] if matter else ""
    hanging = [
        p for p in clause.phrases if matter and p.governor == matter.head and p.start >= matter.end and p.role in _TELLING
    ]
    called = {w for p in clause.phrases if matter and p.role == "appos" and p.governor == matter.head for w in words_of(p.text)}
    beside = [p for p in clause.phrases if p.governor in deed.verbs]
    times = (t for t in material.extraction.times if t.type in {"DATE", "TIME"} and any(t.overlaps(p) for p in beside))
    days = [days_of(t.value) for t in times]
    return _Doing(
        Mention(material, clause, name),
        deed,
        name,
        frozenset({sense(matter.head), *words_of(matter.text), *called}) if matter else frozenset(),
        frozenset(w for p in hanging for w in p.key.split()),
        frozenset(f"{word} {matter.head}" for word in matter.key.split()[-matter.nouns : -1]) if matter else frozenset(),
        matter is None or _DEFINITE.search(before) is not None,
        tuple(d for d in days if d is not None),
        frozenset(n for n in setting(material, clause) if not same_name(n, name.full)),
    )


def _acting(material: Material, clause: Clause, deed: Deed) -> Iterator[tuple[Span, Phrase | None]]:
    """The doers that stand as a verb's subject or behind its “by”, each with what the deed was done to."""
    parts = [f for f in material.extraction.facets if clause.covers(f)]
    for verb in sorted({p.governor for p in clause.phrases} & deed.verbs):
        own = [p for p in clause.phrases if p.governor == verb]
        part = min((p for p in (*parts, clause) if p.verb == verb), key=lambda p: p.end - p.start, default=clause)
        if part.verb == verb and (part.negated or part.status not in {"done", "ongoing"}):
            continue
        agent = next((p for p in own if p.role == "by"), None) or next((p for p in own if p.role == "subject"), None)
        at = agent or _subject_of(material, clause, part, verb)
        if at is None:
            continue
        objects = [p for p in own if p.role == "object" or p.role in {"on", "for", "over", "forward"}]
        ahead = [p for p in clause.phrases if p.end <= max(at.start, own[0].start) and p is not at]
        matters = [p for p in (*objects, *reversed(ahead)) if not deed.matters or p.head in deed.matters]
        if matters:
            yield at, matters[0]
        elif not objects and any(a.text.lower() == "it" for a in clause.anaphors):
            before = (p for c in material.extraction.clauses if c.sentence == clause.sentence - 1 for p in c.phrases)
            if any(p.head in deed.matters for p in before):
                yield at, None


def _subject_of(material: Material, clause: Clause, part: Clause, verb: str) -> Span | None:
    """The subject of a relative clause, which stands before its “who” or “which”; where it is done is no subject."""
    if part.verb != verb or part is clause or not part.subject:
        return None
    first = next((p for p in clause.phrases if part.covers(p) and p.start <= part.start + _NEAR), None)
    return None if first is None or _WHERE.match(material.source.text, first.end) else first


def _entitled(clause: Clause, deed: Deed) -> Iterator[tuple[Span, Phrase | None]]:
    """The doers that stand beside a noun for whoever does it, or as the possessor of the deed."""
    for phrase in clause.phrases:
        if phrase.head in deed.doers:
            beside = [
                p for p in clause.phrases if "appos" in (p.role, phrase.role) and phrase.head in {p.governor, phrase.head}
            ]
            matter = next((p for p in clause.phrases if p.governor == phrase.head and p.role in {"of", "poss"}), None)
            for other in beside:
                if other is not phrase and (other.governor == phrase.head or phrase.governor in other.key.split()):
                    yield other, matter
        if phrase.role in {"poss", "by"} and phrase.governor in deed.acts:
            holder = next((p for p in clause.phrases if p.head == phrase.governor), None)
            yield phrase, holder


def _credited(material: Material, clause: Clause, deed: Deed) -> Iterator[tuple[Span, Phrase | None]]:
    """The doers of “owes its discovery to”, “the first to notice it was”, “it was she who”, “carried the day with its bid”."""
    text = material.source.text
    known = deed.verbs | deed.acts | (deed.matters - _PEOPLE if deed.verbs else deed.matters)
    for match in (m for pattern in (*_BEHIND, _CLEFT) for m in pattern.finditer(text, clause.start, clause.end)):
        word = match["act"].lower()
        behind = [p for p in clause.phrases if match.end() <= p.end]
        if behind and {word, _ENDING.sub("", word), _ENDING.sub("e", word)} & known:
            yield behind[0], next((p for p in clause.phrases if p.head == word and p.end <= match.end()), None)
    for match in _PREVAILING.finditer(text, clause.start, clause.end):
        matters = [p for p in clause.phrases if p.head in deed.matters]
        ahead = [p for p in clause.phrases if p.end <= match.start() and p.role == "subject"]
        if matters and ahead:
            yield ahead[-1], matters[0]


def _name_of(material: Material, clause: Clause, doer: Span) -> Name | None:
    """The name of whoever a phrase stands for: its own, or the one in apposition; None where several did it together."""
    text = material.source.text
    names = [n for n in material.extraction.names if clause.covers(n)]
    head = next((p.governor for p in clause.phrases if p is doer and p.role == "appos"), None)
    ahead = [p for p in clause.phrases if head and p.head == head and p.end <= doer.start]
    own = [n for n in names if n.overlaps(doer)] or [n for n in names if any(n.overlaps(p) for p in ahead[-1:])]
    if not own:
        behind = [n for n in names if n.start >= doer.end and n.kind == "person"]
        own = [n for n in behind[:1] if _APPOSED.fullmatch(text, doer.end, n.start)]
    if not own or _TOGETHER.search(text, max(clause.start, own[0].start - _BESIDE), min(clause.end, own[-1].end + _BESIDE)):
        return None
    return own[-1]


def _clash(one: _Doing, other: _Doing) -> bool:
    """True where both are of one deed on one thing, told of two parties that are no names of one."""
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    if one.deed is not other.deed or here is there:
        return False
    if (apart is not None and abs(apart) > WINDOW) or not (one.definite or other.definite):
        return False
    if one.days and other.days and not any(a.overlaps(b) for a in one.days for b in other.days):
        return False
    if _share_doer(one, other) or not _same_matter(one, other) or _may_be_one(one, other):
        return False
    own = one.deed.verbs | one.deed.matters | one.deed.doers
    if len(frozenset.intersection(*(words_around(d.mention.material, d.mention.clause, own) for d in (one, other)))) >= _ALIKE:
        return True
    known = knows(there, [one.doer.full]) or knows(here, [other.doer.full]) or count_shared(one.around, other.around) > 0
    return known and not are_strangers(here, there)


def _same_matter(one: _Doing, other: _Doing) -> bool:
    """True where both are done to what one noun calls; where the deed tells its matter, to any of its kind."""
    if one.kind and other.kind and not one.kind & other.kind:
        return False
    heads = [{pair.split()[1] for pair in d.compound} for d in (one, other)]
    if heads[0] & heads[1] and not one.compound & other.compound:
        return False
    if one.deed.matters and one.around and other.around and not one.around & other.around:
        return False
    return bool(one.deed.matters) or not one.matter or not other.matter or bool(one.matter & other.matter)


def _share_doer(one: _Doing, other: _Doing) -> bool:
    return same_name(one.doer.full, other.doer.full)


def _may_be_one(one: _Doing, other: _Doing) -> bool:
    """True where the two may be names of one party, or one act for the other: a body and its head, a land and its people."""
    a, b = one.doer, other.doer
    kinds = {a.kind, b.kind}
    if ("person" in kinds and kinds & {"organisation", "place"}) or (a.side and b.side and same_name(a.side, b.side)):
        return True
    initials = ["".join(w[0] for w in n.full.split() if w[0].isupper()) for n in (a, b)]
    return a.full == initials[1] or b.full == initials[0] or bool(_roots(a) & _roots(b))


def _roots(name: Name) -> set[str]:
    """The beginnings of the name's words, which a land and its people have in common."""
    return {word[:_ROOT] for word in words_of(name.full) if len(word) >= _ROOT}
