"""An article → its passages and sentences, each with what it is: the article's own statement, or heading, credit, caption.

Nothing is cut out: every character that is no white space lies in exactly one sentence.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from briefing.language import lines, sentences
from briefing.language.boilerplate import find_image_markup, is_boilerplate, starts_comments, starts_links
from briefing.language.date_lines import is_date_line, is_placed_date
from briefing.language.datelines import read_dateline
from briefing.language.head import is_truncated, normalise, read_head, read_stack
from briefing.language.headings import is_heading
from briefing.language.labels import is_label_line, strip_headline
from briefing.language.paragraphs import find_paragraphs
from briefing.model.source import Passage, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.head import HeadKind
    from briefing.language.paragraphs import Paragraph
    from briefing.model.source import Article, TextKind

_KIND_IN_HEAD: dict[HeadKind, TextKind] = {
    "title": "title",
    "heading": "heading",
    "byline": "byline",
    "dateline": "dateline",
    "boilerplate": "boilerplate",
    "caption": "caption",
    "lead-duplicate": "lead-duplicate",
    "summary-label": "heading",
}
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*\Z")
_LIFTED_QUOTE = re.compile(
    r"\A[\"“‘'](?P<words>[^\"“”]+)[\"”’']\s*(?:[—–-]+\s*[^\W\d_][^.!?]{1,80}|(?<![,?!]\W)(?<![,?!]\W\s)[A-Z][^.!?]{1,60})\Z"
)
"""A quotation set large between paragraphs, with its speaker after a dash or right behind it."""
_SPEAKER = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2}[^a-zß-öø-ÿ:\d]{0,40}:\s")
_FEWEST_SPEAKERS = 2
"""Paragraphs opened by a name in capitals and a colon from which on the text is a transcript, and they are no datelines."""
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+\S")
_FEWEST_NUMBERED = 3
"""Numbered paragraphs from which on a text can be numbered throughout, as official statements and orders are."""
_MOST_NUMBERED = 10
"""Words up to which a numbered line over a paragraph is its heading."""
_RELEASE = re.compile(
    r"\A(?i:FOR IMMEDIATE RELEASE)\b|/(?:PR ?Newswire|EIN Presswire|CNW)/|\((?:BUSINESS WIRE|GLOBE NEWSWIRE)\)|\ASOURCE\s+[A-Z]"
)
"""What only a press release says: in such a text, “About …” leads in what the firm always says of itself."""
_ABOUT = re.compile(r"About (?:the )?[A-Z][\w&.’' -]{1,60}:?\Z")
_END_MARK = re.compile(r"\W*#\W*#\W*#\W*|\W*-\s?30\s?-\W*")
"""The end of a release: what follows is what the sender always says of itself."""
_TAIL = 4
"""Paragraphs at the end where writers are introduced and signed."""
_LONGEST_QUESTION = 20
_FEWEST_QUESTIONS = 3
"""Lines with nothing but a question from which on a text is set as questions and answers."""
_MARKS = frozenset("“\"‘'«„")
_FEWEST_REPEATED = 8
"""Words from which on a repetition is no coincidence."""
_MOST_PLACES = 8
"""Paragraphs with the same words that are compared; more of them are a machine's output, not news."""
_LONGEST_POINT = 40
"""Words up to which a line under the label of a summary box is one of its points."""


def segment(article: Article) -> tuple[Passage, ...]:
    """The passages of the article's text, in order, not overlapping; empty where it holds white space only.

    A paragraph or a single line is a passage. A headline stack is cut into headline, labels and abstract. A dateline that opens
    a paragraph is a sentence of its own, up to and including its dash or colon.
    """
    every = find_paragraphs(article.text)
    kinds = _Classifier(article, every).classify()
    passages: list[Passage] = []
    begun = sum(_SPEAKER.match(p.text) is not None for p in every) >= _FEWEST_SPEAKERS
    for paragraph, kind in zip(every, kinds, strict=True):
        if kind is None:
            passages.extend(_cut_stack(article.text, paragraph))
        else:
            tail = paragraph.start >= every[-_TAIL:][0].start
            passages.append(_cut(article.text, paragraph, kind, opens_article=not begun, tail=tail))
            begun = begun or kind == "body"
    return tuple(passages)


class _Classifier:
    """Goes through the paragraphs of one article from top to bottom and says what each is; None stands for a headline stack."""

    def __init__(self, article: Article, every: Sequence[Paragraph]) -> None:
        self._every = every
        self._head = read_head(every, article.title)
        self._title = normalise(article.title or "")
        self._publisher = article.publisher
        self._normal = [normalise(p.text) for p in every]
        self._words = [n.split() for n in self._normal]
        self._all = " ".join(self._normal)
        self._places = _find_places(every, self._words)
        self._kinds: list[TextKind | None] = []
        self._begun = False
        self._in_summary = False
        self._in_links = False
        self._in_comments = False
        self._is_numbered_text = _is_numbered_text(every)
        self._is_release = any(_RELEASE.search(p.text) for p in every)
        self._in_about = False

    def classify(self) -> list[TextKind | None]:
        """One kind a paragraph, in order."""
        for index, paragraph in enumerate(self._every):
            if index < self._head.body:
                kind = self._head.lines[index].kind
                self._in_summary = kind == "summary-label"
                self._kinds.append(None if kind == "stack" else _KIND_IN_HEAD[kind])
            else:
                self._kinds.append(self._classify(index, paragraph.text))
        if "body" not in self._kinds:
            return [kind if kind != "summary" else "body" for kind in self._kinds]
        return self._kinds

    def _classify(self, index: int, text: str) -> TextKind:
        if self._title and self._title in {self._normal[index], normalise(strip_headline(text))}:
            self._in_summary = False
            return "title"
        if self._in_comments or (starts_comments(text) and self._is_late(index)):
            self._in_comments = True
            return "boilerplate"
        if self._is_repeated(index, text):
            return "lead-duplicate"
        if self._is_behind(index, text):
            return "boilerplate"
        plain = self._classify_by_wording(index, text)
        if plain is not None:
            return plain
        if self._is_point(index, text):
            return "heading" if text.endswith("?") and is_heading(text, self._following(index)) else "summary"
        self._in_summary = False
        if self._in_links and not _ENDS_SENTENCE.search(text):
            return "boilerplate"
        self._in_links = False
        following = self._following(index)
        signed_off = lines.find_sign_off(text) if index >= len(self._every) - _TAIL else None
        asked = self._asks(index, text)
        if (
            asked
            or lines.is_section_name(text)
            or is_heading(text[:signed_off].rstrip(), following)
            or self._is_numbered(index, text)
        ):
            return "heading"
        self._begun = True
        return "body"

    def _is_behind(self, index: int, text: str) -> bool:
        """True from the end mark of a release on, or from the “About …” with which the sender introduces itself."""
        if self._is_late(index) and (_END_MARK.fullmatch(text) or (self._is_release and _ABOUT.match(text))):
            self._in_about = True
        return self._in_about

    def _classify_by_wording(self, index: int, text: str) -> TextKind | None:
        """What the line says that it is; None where its wording does not tell."""
        if lines.is_summary_label(text):
            self._in_summary = not self._is_late(index)
            return "heading"
        if is_date_line(text) or is_placed_date(text):
            return "dateline"
        tail = index >= len(self._every) - _TAIL
        if lines.read_byline(text) is not None or is_label_line(text):
            return "byline"
        if lines.is_caption(text):
            return "caption"
        if is_boilerplate(text) or (tail and (lines.is_biography(text) or self._is_self_promotion(text))):
            self._in_links = self._in_links or starts_links(text)
            return "boilerplate"
        return "byline" if self._is_signature(index, text) else None

    def _is_signature(self, index: int, text: str) -> bool:
        """True for a writer's name alone after the last paragraph of the body."""
        if index < len(self._every) - 3 * _TAIL or not lines.is_bare_name(text):
            return False
        after = [p for p in self._every[index + 1 :] if not is_boilerplate(p.text)]
        return len(after) < _TAIL and not any(_ENDS_SENTENCE.search(p.text) for p in after)

    def _is_self_promotion(self, text: str) -> bool:
        """True where the outlet tells about itself and ends on a call to subscribe."""
        if not self._publisher or not text.startswith(self._publisher):
            return False
        last = sentences.split(text, 0, len(text))[-1]
        return is_boilerplate(last.cut(text))

    def _is_late(self, index: int) -> bool:
        """True where most of the article's words stand before this paragraph."""
        before = sum(len(p.text.split()) for p in self._every[:index])
        return before * 2 >= sum(len(p.text.split()) for p in self._every)

    def _is_point(self, index: int, text: str) -> bool:
        """True for a point of a summary box: a list before the body, or the lines under the box's label."""
        bullet = lines.BULLET.match(text) is not None and not (self._is_numbered_text and _NUMBERED.match(text))
        if bullet and (self._in_summary or not self._begun):
            return True
        if not self._in_summary or read_dateline(text, opens_article=False) is not None:
            return False
        first = index == 0 or self._kinds[-1] == "heading"
        listed = any(lines.BULLET.match(p.text) for p in self._every[index - 1 : index + 2])
        return (first or not self._every[index].gap) and not listed and len(text.split()) <= _LONGEST_POINT

    def _following(self, index: int) -> str:
        """The paragraph after the one at `index`; empty where that is the last."""
        return self._every[index + 1].text if index + 1 < len(self._every) else ""

    def _is_numbered(self, index: int, text: str) -> bool:
        """True for a numbered line without a stop over a paragraph, as newsletters and lists of reasons set their headings."""
        if not _NUMBERED.match(text) or _ENDS_SENTENCE.search(text) or len(text.split()) > _MOST_NUMBERED:
            return False
        around = [p.text for p in (*self._every[max(0, index - 1) : index], *self._every[index + 1 : index + 2])]
        if any(lines.BULLET.match(p) for p in around) or index + 1 >= len(self._every):
            return False
        following = self._every[index + 1].text
        return len(following.split()) > len(text.split()) and _ENDS_SENTENCE.search(following) is not None

    def _asks(self, index: int, text: str) -> bool:
        """True for a question of a page of questions and answers: alone on its line, over a longer answer."""
        if not text.endswith("?") or len(text.split()) > _LONGEST_QUESTION or text[0] in _MARKS:
            return False
        asked = sum(
            p.text.endswith("?") and p.text[0] not in _MARKS and len(p.text.split()) <= _LONGEST_QUESTION for p in self._every
        )
        return asked >= _FEWEST_QUESTIONS and len(self._following(index).split()) > len(text.split())

    def _is_repeated(self, index: int, text: str) -> bool:
        """True for an excerpt that breaks off, a paragraph that stood before, or a line lifted out of a longer paragraph."""
        words = self._words[index]
        if lifted := _LIFTED_QUOTE.match(text):
            inner = normalise(lifted["words"])
            return len(inner.split()) >= 3 and self._all.count(inner) > 1
        if len(words) < _FEWEST_REPEATED:
            return False
        if is_truncated(text):
            excerpt = self._places.get(_key(words[-_FEWEST_REPEATED - 1 : -1]), [])
            if any(place != index for place in excerpt) or (text.rstrip().endswith("]") and index < self._head.body + 2):
                return True
        for place in self._places[_key(words[:_FEWEST_REPEATED])]:
            longer = len(self._normal[place]) > len(self._normal[index])
            excerpted = place < index and self._kinds[place] == "lead-duplicate"
            if place != index and (longer or place < index) and not excerpted and self._normal[index] in self._normal[place]:
                return True
        return False


def _is_numbered_text(every: Sequence[Paragraph]) -> bool:
    """True where the body itself is numbered: paragraph by paragraph from 1 on, with others between or most of its words."""
    numbered = [i for i, p in enumerate(every) if _NUMBERED.match(p.text) and _ENDS_SENTENCE.search(p.text)]
    if len(numbered) < _FEWEST_NUMBERED:
        return False
    numbers = [int(re.findall(r"\d+", every[i].text)[0]) for i in numbered]
    rising = numbers == list(range(1, len(numbers) + 1))
    words = sum(len(every[i].text.split()) for i in numbered)
    parted = any(b - a > 1 for a, b in itertools.pairwise(numbered))
    return rising and (parted or 2 * words > sum(len(p.text.split()) for p in every))


def _key(words: Sequence[str]) -> str:
    return " ".join(words)


def _find_places(every: Sequence[Paragraph], words: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    """For the first words of each paragraph, and the last of each that breaks off: the paragraphs in which they stand."""
    places: dict[str, list[int]] = {}
    for paragraph, own in zip(every, words, strict=True):
        if len(own) >= _FEWEST_REPEATED:
            places[_key(own[:_FEWEST_REPEATED])] = []
            if is_truncated(paragraph.text):
                places[_key(own[-_FEWEST_REPEATED - 1 : -1])] = []
    for index, own in enumerate(words):
        for at in range(len(own) - _FEWEST_REPEATED + 1):
            found = places.get(_key(own[at : at + _FEWEST_REPEATED]))
            if found is not None and len(found) < _MOST_PLACES and index not in found:
                found.append(index)
    return places


def _cut(text: str, paragraph: Paragraph, kind: TextKind, *, opens_article: bool, tail: bool) -> Passage:
    """One passage with its sentences."""
    start, end = paragraph.start, paragraph.end
    if kind not in {"body", "summary"}:
        return Passage(start=start, end=end, kind=kind, sentences=(Sentence(start=start, end=end, kind=kind),))
    found: list[Sentence] = []
    at = start
    if kind == "body":
        if markup := find_image_markup(paragraph.text):
            at += markup
            found.append(Sentence(start=start, end=start + len(paragraph.text[:markup].rstrip()), kind="boilerplate"))
        dateline = read_dateline(paragraph.text[markup:], opens_article=opens_article)
        if dateline is not None:
            found.append(Sentence(start=at, end=at + dateline.end, kind="dateline"))
            at += dateline.end
    signed_off = lines.find_sign_off(paragraph.text) if kind == "body" and tail else None
    if signed_off is not None:
        end = start + signed_off
    for span in sentences.split(text, at, end):
        own = "boilerplate" if kind == "body" and _is_credit(span.cut(text), last=span.end == end, tail=tail) else kind
        found.append(Sentence(start=span.start, end=span.end, kind=own))
    if signed_off is not None:
        found.append(Sentence(start=end, end=paragraph.end, kind="boilerplate"))
    return Passage(start=start, end=paragraph.end, kind=kind, sentences=tuple(found))


def _is_credit(sentence: str, *, last: bool, tail: bool) -> bool:
    """True for a credit in brackets, or a call to subscribe that ends the last paragraphs."""
    return last and (tail or sentence.startswith(("(", "["))) and (is_boilerplate(sentence) or lines.is_caption(sentence))


def _cut_stack(text: str, paragraph: Paragraph) -> list[Passage]:
    """Headline, labels and abstract of a headline stack; the slashes go with the labels."""
    stack = read_stack(paragraph.text)
    if stack is None:
        return [_cut(text, paragraph, "title", opens_article=False, tail=False)]
    start, end = paragraph.start, paragraph.end
    labels_end = start + len(paragraph.text[: stack.abstract_start].rstrip())
    label_start = start + stack.title_end
    while text[label_start].isspace():
        label_start += 1
    passages = [_whole(start, start + stack.title_end, "title"), _whole(label_start, labels_end, "byline")]
    abstract = sentences.split(text, start + stack.abstract_start, end)
    if abstract:
        kept = tuple(Sentence(start=s.start, end=s.end, kind="summary") for s in abstract)
        passages.append(Passage(start=kept[0].start, end=kept[-1].end, kind="summary", sentences=kept))
    return passages


def _whole(start: int, end: int, kind: TextKind) -> Passage:
    """A passage that is one sentence."""
    return Passage(start=start, end=end, kind=kind, sentences=(Sentence(start=start, end=end, kind=kind),))
