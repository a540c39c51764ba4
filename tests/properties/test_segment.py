"""What holds for every text: spans lie in order inside their passage, cover all but white space, and nothing crashes."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.marks import find_quoted
from briefing.language.sentences import split
from briefing.model.source import Article
from briefing.readers import READERS, read
from briefing.segment import segment

_PIECES = st.sampled_from(
    [
        *"ABCabc019 \n\t.,:;!?…“”\"‘’'«»„()[]–—-/#*_<>|&é中",
        " said ",
        "Mr. ",
        "U.S. ",
        "By Ann Lee",
        "LONDON (AP) — ",
        "Read more: ",
        "Key points\n",
        "- item\n",
        "\n\n",
        "5 May 2025",
        "[…]",
        "/ ",
        "Comments (3)\n",
        "The talks failed. ",
    ]
)
_TEXTS = st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=200)


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_sentences_tile_their_passages(text: str) -> None:
    article = Article(digest=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), text=text)
    at = 0
    covered: set[int] = set()
    for passage in segment(article):
        assert passage.start >= at
        at = passage.start
        assert passage.sentences
        for sentence in passage.sentences:
            assert sentence.start >= at
            assert passage.covers(sentence)
            assert sentence.cut(text) == sentence.cut(text).strip()
            at = sentence.end
            covered.update(range(sentence.start, sentence.end))
        at = passage.end
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_sentence_ends_inside_a_closed_quotation(text: str) -> None:
    closed = [q for q in find_quoted(text, 0, len(text)) if q.closing is not None]
    for span in split(text, 0, len(text))[:-1]:
        assert not any(q.opening < span.end < q.after for q in closed)


@given(_TEXTS)
@settings(max_examples=150, deadline=None)
def test_quoted_runs_lie_in_order_between_their_marks(text: str) -> None:
    at = 0
    for quoted in find_quoted(text, 0, len(text)):
        assert at <= quoted.opening < quoted.start < quoted.end <= quoted.after <= len(text)
        assert quoted.closing in {None, quoted.end}
        at = quoted.after


@given(st.binary(max_size=300) | _TEXTS.map(lambda t: t.encode("utf-8", "replace")), st.sampled_from([*READERS, ".pdf", ""]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_an_article_or_say_why_not(data: bytes, suffix: str) -> None:
    reading = read(f"file{suffix}", data)
    assert reading.article is not None or reading.diagnostics
    assert all(d.source is None and d.message.endswith(".") and d.remedy.endswith(".") for d in reading.diagnostics)
    if reading.article is not None:
        assert reading.article.digest == hashlib.sha256(data).hexdigest()
        segment(reading.article)
