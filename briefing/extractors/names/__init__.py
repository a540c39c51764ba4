"""Parsed sentences → names, each mention with its fullest form; and what the pronouns of the third person stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.entities import group
from briefing.extractors.names.mentions import find_mentions
from briefing.extractors.names.powers import find_power
from briefing.extractors.names.pronouns import resolve_pronouns
from briefing.extractors.names.roles import find_role
from briefing.extractors.names.sides import find_sides
from briefing.model.extraction import Name

if TYPE_CHECKING:
    from briefing.extractors.names.entities import Entity
    from briefing.extractors.names.mentions import Mention
    from briefing.language.parse import ParsedSentence

__all__ = ["extract", "resolve_pronouns"]


def extract(text: str, parsed: tuple[ParsedSentence, ...]) -> tuple[Name, ...]:
    """Every mention of a named person, organisation or place (or of something else that has a name), in the order of the text.

    `full` is the fullest form that stands anywhere in the article; `role` is the one told beside this mention, else the first
    that the article tells; `side` is whom it speaks for. Empty where nothing is named.
    """
    entities = [entity for entity in group(find_mentions(parsed)) if not _proves_nothing(entity)]
    pairs = sorted(((m, e) for e in entities for m in e.mentions), key=lambda pair: pair[0].start)
    found = tuple(_name(text, mention, entity) for mention, entity in pairs)
    sides = find_sides(entities, found, parsed)
    return tuple(
        name.model_copy(update={"side": sides.get(e.full) if e.kind == "person" else find_power(m, e.kind, e.full)})
        for name, (m, e) in zip(found, pairs, strict=True)
    )


def _name(text: str, mention: Mention, entity: Entity) -> Name:
    start, end = mention.start, mention.end
    role = _role_at(mention, entity)
    return Name(start=start, end=end, text=text[start:end], kind=entity.kind, full=entity.full, role=role)


def _proves_nothing(entity: Entity) -> bool:
    """True for a single word that is capitalised only because it opens a sentence."""
    bare = entity.kind == "other" and " " not in entity.full
    return bare and all(mention.opens for mention in entity.mentions)


def _role_at(mention: Mention, entity: Entity) -> str | None:
    """The role beside the mention, unless the entity's own says the same in more words; None for what is no person."""
    if entity.kind != "person":
        return None
    here = find_role(mention)
    return here.text if here and here.text not in (entity.role or "") else entity.role
