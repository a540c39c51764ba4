"""What is extracted from one article alone: names, quotations, dates and clauses, each with its span."""

import datetime
from typing import Literal

from pydantic import Field

from briefing.model.frozen import Frozen
from briefing.model.source import Article, Passage, PublishedBasis, Span

NameKind = Literal["person", "organisation", "place", "other"]
QuoteKind = Literal["full", "partial", "split"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
CountedFrom = Literal["told", "publication"]
Status = Literal["done", "ongoing", "planned", "expected", "possible", "demanded", "conditional"]


class Reference(Frozen):
    """The day against which “Friday” and “next month” are read."""

    date: datetime.date | None = Field(description="Null where nothing tells it: relative expressions then have no value.")
    basis: PublishedBasis = Field(description="Where the date came from.")


class Name(Span):
    """One mention of a named person, organisation or place, led back to its fullest form."""

    text: str = Field(description="As it stands here, title and possessive left out.")
    kind: NameKind = Field(description="What is named.")
    full: str = Field(description="Fullest form that the article gives, such as “Ada Lund” for “Lund”.")
    role: str | None = Field(default=None, description="Office or description beside the name, such as “Treasury Secretary”.")
    side: str | None = Field(
        default=None,
        description="Country or body that it speaks for: a country by its common English name, also for a government, capital "
        "or seat of power; a body by its fullest name in the article; null where the article does not tell.",
    )


class QuotePart(Span):
    """An unbroken run of quoted words, marks left out."""

    text: str = Field(description="The words between the marks.")


class Occasion(Span):
    """Where, when or before whom words were said, as the article's own reporting clause puts it."""

    text: str = Field(description="As it stands, such as “told reporters before the vote”.")


class Quotation(Frozen):
    """One utterance, direct or partial, with whoever said it."""

    text: str = Field(description="The parts, joined by one space.")
    parts: tuple[QuotePart, ...] = Field(min_length=1, description="In the order of the text.")
    speaker: str | None = Field(description="Fullest name or own description in the article; null where none is given.")
    role: str | None = Field(description="The speaker's role as the article gives it; null where it gives none.")
    kind: QuoteKind = Field(description="Whole sentences, a fragment in a reporter's sentence, or interrupted.")
    occasion: Occasion | None = Field(
        default=None, description="Where, when or before whom it was said; null where its own sentences do not tell."
    )


class TimeExpression(Span):
    """A TIMEX3 (ISO 24617-1, ISO-TimeML)."""

    text: str = Field(description="The expression as it stands.")
    type: TimexType = Field(description="TIMEX3 type.")
    value: str | None = Field(description="TIMEX3 value; null where it needs a reference date and there is none.")
    deadline: bool = Field(description="True where something must happen, lapses or takes effect by then.")
    counted_from: CountedFrom | None = Field(
        default=None, description="What the last day of a length of time is counted from; null where the value is no such day."
    )


class Phrase(Span):
    """A noun phrase without its determiner."""

    text: str = Field(description="As it stands.")
    key: str = Field(description="Lower-case lemmas, joined by spaces: equal for “port fees” and “port fee”.")
    head: str = Field(description="Lemma of the head noun.")
    nouns: int = Field(ge=1, description="How many words at the end of the key are nouns: 2 of “scarce metal ore”.")
    role: str = Field(description="Grammatical function: “subject”, “object”, the governing preposition, or the dependency.")
    governor: str = Field(description="Lemma of the verb or noun that the phrase depends on; empty where there is none.")


class Quantity(Span):
    """A number with what it counts."""

    text: str = Field(description="As it stands, such as “about 55%”.")
    value: float = Field(description="The number in units of `unit`; “31 million” is 31000000, “six in ten” is 60 percent.")
    unit: str = Field(description="“percent”, a currency, a unit of time, or the lemma of the counted noun; empty if none.")
    measure: str = Field(description="Lemmas that say what is measured, such as “turnout”; empty where unclear.")


class Anaphor(Span):
    """A pronoun or bare surname that a reader of the clause alone could not place."""

    text: str = Field(description="As it stands.")
    antecedent: str = Field(description="Fullest form of what it stands for, or an empty text where that is not known.")


class Clause(Span):
    """A stretch of one sentence that states something and can stand alone."""

    sentence: int = Field(ge=0, description="Index among the article's sentences.")
    subject: str | None = Field(description="Fullest form of the grammatical subject; null where there is none.")
    verb: str | None = Field(description="Lemma of the main verb; null in a fragment.")
    status: Status = Field(
        description="Whether it is told as done, going on, planned, expected, possible, demanded or conditional."
    )
    negated: bool = Field(description="True where the main verb is negated.")
    speaker: str | None = Field(description="Who is reported as saying it; null where the reporter states it.")
    terms: tuple[str, ...] = Field(description="Lemmas of the content words, in order.")
    phrases: tuple[Phrase, ...] = Field(description="Noun phrases, in order.")
    quantities: tuple[Quantity, ...] = Field(description="Numbers with what they count, in order.")
    anaphors: tuple[Anaphor, ...] = Field(description="Words to be resolved in brackets where the clause is printed alone.")
    omitted: tuple[Span, ...] = Field(
        default=(), description="Words inside the clause that it reads without, printed as “…”: “, which” behind a subject."
    )
    openers: tuple[Span, ...] = Field(description="Discourse words (“However,”) to be left out where it is printed alone.")
    phrasal: tuple[str, ...] = Field(default=(), description="Lemmas of verbs with a particle, such as “strike_down”.")
    passing: tuple[Span, ...] = Field(default=(), description="What appositions and participles say of its nouns in passing.")


class Extraction(Frozen):
    """All that one article gives."""

    article: Article = Field(description="What was read.")
    reference: Reference = Field(description="The date that relative expressions were read against.")
    passages: tuple[Passage, ...] = Field(description="The text's make-up.")
    names: tuple[Name, ...] = Field(description="In the order of the text.")
    quotations: tuple[Quotation, ...] = Field(description="In the order of the text.")
    times: tuple[TimeExpression, ...] = Field(description="In the order of the text; never overlapping.")
    clauses: tuple[Clause, ...] = Field(description="In the order of the text.")
    facets: tuple[Clause, ...] = Field(
        description="What a clause tells besides or without its subordinate clauses; printed only where `omitted` says how."
    )
