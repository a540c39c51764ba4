"""Parsed sentences → clauses that state something and can stand alone, with what composing needs to know of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.phrases import find_phrases, lemma
from briefing.extractors.status import find_status, find_telling, is_negated, is_verbal
from briefing.language.lines import LIST_NUMBER
from briefing.model.extraction import Anaphor, Clause
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name, Quantity, Quotation

SHORTEST = 4
"""Words that a clause has at least, to say anything when it stands alone."""
_OPENERS = frozenset(
    """also besides but consequently conversely elsewhere finally furthermore hence however indeed instead likewise
    meanwhile moreover nevertheless nonetheless otherwise similarly still then therefore though thus yet and so""".split()
)
_ASIDES = frozenset({"also", "meanwhile", "however", "moreover", "nevertheless", "nonetheless", "furthermore", "likewise"})
_DEMONSTRATIVES = frozenset({"this", "these", "those", "such", "that"})
_TIMES = frozenset({"DATE", "TIME"})
_LEANING = re.compile(
    r"(?:In (?:response|addition|turn|contrast)|As a result|By contrast|At the same time|That said|Even so"
    r"|For (?:its|his|her|their) part|On the other hand|After all|For now),\s+"
)
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_LINKS = frozenset({";", ":", "while", "whereas"})
_BULLETS = frozenset("- – — • * · ▪ ● ‣ > :".split())
_BREAKS = frozenset(", – — ( -".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CONSEQUENCES = frozenset(
    "make mean leave lead force cause allow let prompt follow come result give put bring push suggest show help raise".split()
)
"""Verbs behind “which” whose subject may be all that was said before."""
_LIGHT = frozenset("be have do say tell add make take get go come accord".split())


@dataclass(frozen=True)
class Found:
    """What the other extractors found in the article, which a clause takes its share of."""

    text: str
    names: Sequence[Name]
    anaphors: Sequence[Anaphor]
    quantities: Sequence[Quantity]
    quotations: Sequence[Quotation]


def extract(parsed: Sequence[ParsedSentence], found: Found) -> tuple[Clause, ...]:
    """The clauses of the parsed sentences, in the order of the text; a sentence that cannot be split is one clause."""
    quoted = [Span(start=q.parts[0].start, end=q.parts[-1].end) for q in found.quotations]
    return tuple(_build(found, sentence, tokens) for sentence in parsed for tokens in _split(found.text, sentence, quoted))


def extract_facets(parsed: Sequence[ParsedSentence], found: Found) -> tuple[Clause, ...]:
    """What the parsed sentences tell in subordinate clauses, and what they tell without them, in the order of the text.

    “The deal, which cut tolls, ends in May” tells that the deal cut tolls, and that it ends in May: either may be what
    another article tells. A facet that is told without its subordinate clauses spans the whole sentence all the same.
    """
    return tuple(facet for sentence in parsed for facet in _find_facets(found, sentence))


def _find_facets(found: Found, sentence: ParsedSentence) -> Iterable[Clause]:
    tokens = _read_tokens(found.text, sentence)
    below = {t.i: sorted(t.subtree, key=lambda s: s.i) for t in tokens if t.dep_ in {"relcl", "advcl"} and t.head.i != t.i}
    below = {i: subtree for i, subtree in below.items() if sum(t.is_alpha for t in subtree) >= SHORTEST}
    for i, subtree in below.items():
        verb = next(t for t in subtree if t.i == i)
        if verb.dep_ == "relcl" and _is_denied(verb.head):
            continue
        above = [t for t in verb.head.subtree if t.i < subtree[0].i] if verb.dep_ == "relcl" else []
        told = [t for t in [*above, *subtree] if t.dep_ != "mark" and t.tag_ not in {"WDT", "WP"}]
        if len(told) >= SHORTEST:
            facet = _build(found, sentence, sorted(told, key=lambda t: t.i), verb)
            relative = tuple(_find_omitted(found, sentence, above, verb))
            yield facet.model_copy(update={"omitted": relative and (*relative, *facet.omitted)})
    subordinate = {t.i for subtree in below.values() for t in subtree}
    rest = [t for t in tokens if t.i not in subordinate]
    if subordinate and sum(t.is_alpha for t in rest) >= SHORTEST:
        yield _build(found, sentence, rest).model_copy(update={"omitted": ()})


def _find_omitted(found: Found, sentence: ParsedSentence, above: list[Token], verb: Token) -> Iterable[Span]:
    """“, which” or “, who” between a name and the finite verb that it is the subject of; nothing in any other clause.

    Without it the words read as a sentence: “Lund, who lost twice, …” tells that “Lund … lost twice”.
    """
    if not above or above[-1].text != "," or not (verb.tag_ in {"VBD", "VBZ", "VBP"} or _is_finite(verb)):
        return
    comma = above[-1]
    pronoun = comma.nbor(1) if comma.i + 1 < len(comma.doc) else comma
    if not _is_told_of(verb.head, verb, pronoun, sentence, found):
        return
    if pronoun.lower_ in {"which", "who"} and pronoun.dep_ in {"nsubj", "nsubjpass"} and verb.head.pos_ in {"PROPN", "NOUN"}:
        yield Span(start=sentence.start_of(comma), end=sentence.end_of(pronoun))


def _is_told_of(noun: Token, verb: Token, pronoun: Token, sentence: ParsedSentence, found: Found) -> bool:
    """True where the relative clause tells of the noun itself, for certain.

    It does not in “it was Lund, not Berg, who left”, of either. “Who” tells of persons, not of the firm that one works for;
    “which” may mean all that was said before (“…, which makes it hard”), unless the noun is a name, the subject, or has a
    determiner and the verb is no verb of consequence.
    """
    if _is_picked_out(noun):
        return False
    at = sentence.start_of(noun)
    if pronoun.lower_ == "who":
        return not any(n.start <= at < n.end and n.kind != "person" for n in found.names)
    if noun.pos_ == "PROPN" or noun.dep_ in _SUBJECTS:
        return True
    held = any(child.dep_ in {"det", "poss", "nummod"} for child in noun.children)
    return held and verb.lemma_.lower() not in _CONSEQUENCES


def _is_denied(noun: Token) -> bool:
    """True for “not Berg” and “rather than Berg”: what is told in such a place is told of another."""
    first = noun.left_edge
    before = [first.nbor(-1)] if first.i > first.sent.start else []
    return any(token.lower_ in {"nor", "not", "than"} for token in (*noun.lefts, *before))


def _is_picked_out(noun: Token) -> bool:
    """True for the noun of a cleft sentence: “it was Lund who”."""
    while noun.dep_ in {"appos", "conj"}:
        noun = noun.head
    return noun.dep_ == "attr" and any(child.lower_ == "it" and child.dep_ in _SUBJECTS for child in noun.head.children)


def _read_tokens(text: str, sentence: ParsedSentence) -> list[Token]:
    """The sentence's tokens without white space, and without the number that the paragraph has in a list."""
    number = LIST_NUMBER.match(text, sentence.passage.start)
    first = sentence.passage.start if number is None else number.end()
    return [token for token in sentence.tokens if not token.is_space and sentence.start_of(token) >= first]


def _split(text: str, sentence: ParsedSentence, quoted: Sequence[Span]) -> list[list[Token]]:
    """The sentence's tokens, cut before each further main clause that has a subject and a finite verb of its own."""
    tokens = _read_tokens(text, sentence)
    root = sentence.tokens.root
    stops = [token.i + 1 for token in tokens[:-1] if token.text == ";"]
    cuts = sorted({*stops, *(_cut_before(head, root) for head in _coordinates(root))})
    parts: list[list[Token]] = []
    begin = 0
    for at in cuts:
        index = next((i for i, token in enumerate(tokens) if token.i == at), 0)
        inside = any(s.start <= sentence.start_of(tokens[index]) < s.end for s in quoted)
        linked = index > 0 and (tokens[index - 1].dep_ == "cc" or tokens[index - 1].text in _LINKS)
        if linked and not inside and index - begin >= SHORTEST and len(tokens) - index >= SHORTEST:
            parts.append(tokens[begin:index])
            begin = index
    parts.append(tokens[begin:])
    return [trimmed for part in parts if (trimmed := _trim(part, last=part is parts[-1]))]


def _coordinates(root: Token) -> Iterable[Token]:
    """Verbs coordinated with `root`, directly or in a chain, that have a subject of their own and no teller above."""
    for child in root.children:
        if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and child.i > root.i:
            has_subject = any(c.dep_ in {"nsubj", "nsubjpass", "expl"} and c.pos_ != "PRON" for c in child.children)
            if has_subject and (child.tag_ not in {"VBG", "VBN", "VB"} or _is_finite(child)):
                yield child
            yield from _coordinates(child)


def _is_finite(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"VBD", "VBP", "VBZ", "MD"} for child in verb.children)


def _cut_before(head: Token, root: Token) -> int:
    """The index of the first token of the coordinate clause: what follows the last conjunction before its subject."""
    left = min((t.i for t in head.subtree if t.i > root.i), default=head.i)
    return int(left)


def _trim(tokens: list[Token], *, last: bool) -> list[Token]:
    """The tokens without a bullet before them, or a conjunction, comma or dash behind; the last part keeps its full stop."""
    while tokens and tokens[0].text in _BULLETS:
        tokens = tokens[1:]
    while tokens and not last and (tokens[-1].dep_ in {"cc", "punct"} and not tokens[-1].is_quote):
        tokens = tokens[:-1]
    return tokens


def _build(found: Found, sentence: ParsedSentence, tokens: list[Token], root: Token | None = None) -> Clause:
    """The clause that `tokens` make, in their order; what they leave out between them is no part of what it tells."""
    span = Span(start=sentence.start_of(tokens[0]), end=sentence.end_of(tokens[-1]))
    telling = find_telling(root if root is not None else _find_root(tokens))
    starts = {sentence.start_of(token) for token in tokens}
    subject = _find_subject(telling.main)
    return Clause(
        start=span.start,
        end=span.end,
        sentence=sentence.index,
        subject=_name(found, sentence, subject) if subject is not None else None,
        verb=telling.main.lemma_.lower() if is_verbal(telling.main) else None,
        status=find_status(telling.main),
        negated=is_negated(telling.main),
        speaker=_name(found, sentence, telling.teller) if telling.teller is not None else None,
        terms=tuple(_terms(tokens, telling.teller)),
        phrases=tuple(find_phrases(sentence, tokens)),
        quantities=tuple(q for q in found.quantities if span.covers(q) and q.start in starts),
        anaphors=tuple(sorted(_find_anaphors(found, sentence, tokens), key=lambda a: a.start)),
        omitted=tuple(_find_asides(found, sentence, tokens)),
        openers=tuple(_find_openers(found.text, sentence, tokens)),
        phrasal=tuple(f"{lemma(t.head)}_{t.lower_}" for t in tokens if t.tag_ == "RP" and t.head.pos_ == "VERB"),
        passing=tuple(_find_passing(sentence, tokens)),
    )


def _find_passing(sentence: ParsedSentence, tokens: list[Token]) -> Iterable[Span]:
    """What the clause says of a noun in passing, in an apposition or a participle: “a port, the largest, built in 1962”."""
    inside = {token.i for token in tokens}
    for token in tokens:
        first, last = token.left_edge, token.right_edge
        if first.i > token.head.i and token.head.i in inside and _is_passing(token, first):
            yield Span(start=sentence.start_of(first), end=sentence.end_of(last))


def _is_passing(token: Token, first: Token) -> bool:
    """True for what is set off: a participle, an apposition, or a noun with a determiner, which is one by another label."""
    opening = first  # “formerly an engineer”: the adverb hangs on the name, as the label does
    while opening.i > opening.sent.start and opening.nbor(-1).pos_ == "ADV":
        opening = opening.nbor(-1)
    if opening.i == opening.sent.start or opening.nbor(-1).text not in _BREAKS:
        return False
    if token.dep_ == "acl":
        return token.tag_ in {"VBG", "VBN"}
    aside = first.dep_ in {"det", "poss"} and token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"conj", *_SUBJECTS}
    return token.dep_ == "appos" or aside


def _find_subject(main: Token) -> Token | None:
    """The subject of the verb; of “who” and “which” the noun that the clause hangs on; else None."""
    subject = next((c for c in main.children if c.dep_ in _SUBJECTS), None)
    if subject is not None and subject.tag_ in {"WP", "WDT"} and main.dep_ == "relcl":
        return main.head
    if subject is None and main.dep_ in {"acl", "conj"} and main.head.dep_ == "ROOT" and main.head.pos_ in {"NOUN", "PROPN"}:
        return main.head if _is_predicate(main) else None
    return subject


def _is_predicate(verb: Token) -> bool:
    """True for a finite verb that the parser took for a participle: behind a comma, joined to a verb in the past tense.

    “Katrin Dahl, the labour minister, left by a side door and resigned.”
    """
    past = any(c.dep_ == "conj" and c.tag_ == "VBD" for c in verb.children)
    return verb.tag_ in {"VBN", "VBD"} and past and verb.nbor(-1).text == ","


def _find_anaphors(found: Found, sentence: ParsedSentence, tokens: list[Token]) -> Iterable[Anaphor]:
    """The pronouns of the clause, “here”, and “this” or “such” before a noun that only the sentence before can explain."""
    starts = {sentence.start_of(token) for token in tokens}
    yield from (a for a in found.anaphors if a.start in starts)
    for token in tokens:
        points = token.lower_ in _DEMONSTRATIVES and token.dep_ in {"det", "predet", "amod"}
        if (points and token.head.ent_type_ not in _TIMES) or (token.lower_ == "here" and token.dep_ == "advmod"):
            yield Anaphor(start=sentence.start_of(token), end=sentence.end_of(token), text=token.text, antecedent="")


def _find_asides(found: Found, sentence: ParsedSentence, tokens: list[Token]) -> Iterable[Span]:
    """“also” and “meanwhile” inside the clause, with the commas around them, which lean on the sentence before."""
    quoted = [Span(start=q.parts[0].start, end=q.parts[-1].end) for q in found.quotations]
    for i, token in enumerate(tokens[1:-1], start=1):
        at = sentence.start_of(token)
        if token.lower_ not in _ASIDES or token.dep_ != "advmod" or any(q.start <= at < q.end for q in quoted):
            continue
        before, after = tokens[i - 1], tokens[i + 1]
        if before.text == "," and after.text == ",":
            yield Span(start=sentence.start_of(before), end=sentence.end_of(after))
        elif token.lower_ == "also" and before.text not in {",", "but"} and after.text != ",":
            yield Span(start=sentence.end_of(before), end=sentence.end_of(token))


def _terms(tokens: list[Token], teller: Token | None) -> Iterable[str]:
    """The content words; who tells it is left out, with role and all, lest two sayings of one person look alike."""
    telling = {t.i for t in teller.subtree} if teller is not None else set()
    for token in tokens:
        if token.pos_ in _CONTENT and lemma(token) not in _LIGHT and token.i not in telling:
            yield lemma(token)


def _find_root(tokens: list[Token]) -> Token:
    """The token that the others hang on: a verb before any other whose head lies outside."""
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if t.head.i == t.i or t.head.i not in inside]
    top = next((t for t in tops if t.pos_ in {"VERB", "AUX"}), tops[0])
    if top.pos_ in {"NOUN", "PROPN"} and not is_verbal(top):
        return next((c for c in top.children if c.dep_ == "acl" and c.i in inside and _is_predicate(c)), top)
    return top


def _name(found: Found, sentence: ParsedSentence, head: Token) -> str | None:
    """What `head` stands for: the fullest form of a name, the antecedent of a pronoun, or the noun phrase itself."""
    at = sentence.start_of(head)
    for name in found.names:
        if name.start <= at < name.end:
            return name.full
    for anaphor in found.anaphors:
        if anaphor.start <= at < anaphor.end:
            return anaphor.antecedent or None
    if head.pos_ == "PRON":
        return None
    phrases = find_phrases(sentence, [head])
    return phrases[0].cut(found.text) if phrases else None


def _find_openers(text: str, sentence: ParsedSentence, tokens: list[Token]) -> Iterable[Span]:
    """The discourse word that opens the clause, with its comma and the space behind it."""
    first = tokens[0]
    leaning = _LEANING.match(text, sentence.start_of(first))
    if leaning:
        yield Span(start=leaning.start(), end=leaning.end())
        return
    if first.lower_ not in _OPENERS or len(tokens) <= SHORTEST:
        return
    following = tokens[1]
    if following.text == "," or first.lower_ in {"and", "but", "so", "yet"}:
        rest = tokens[2] if following.text == "," else following
        start, end = sentence.start_of(first), sentence.start_of(rest)
        if text[start:end].strip():
            yield Span(start=start, end=end)
