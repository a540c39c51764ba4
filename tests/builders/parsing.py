"""A text → its parsed sentences, without readers or segmentation: each line is a paragraph of body sentences."""

from __future__ import annotations

import re

from briefing.language import sentences
from briefing.language.parse import ParsedSentence, parse
from briefing.model.source import Passage, Sentence


def parse_lines(text: str) -> tuple[ParsedSentence, ...]:
    """The parsed sentences of `text`, each line of it a paragraph."""
    passages = []
    for line in re.finditer(r"[^\n]+", text):
        spans = sentences.split(text, line.start(), line.end())
        inner = tuple(Sentence(start=s.start, end=s.end, kind="body") for s in spans)
        passages.append(Passage(start=line.start(), end=line.end(), kind="body", sentences=inner))
    return parse(text, passages)
