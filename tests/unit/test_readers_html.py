"""Web pages: the article's text without the page around it, and what the markup says of it; never the network."""

import datetime
import socket

import pytest

from briefing.model.source import Article
from briefing.readers import read

PARAGRAPHS = (
    "The council of Arden agreed on Monday to open the pass again. It had been shut for a week because of the snow.",
    "“Lorries may cross from noon,” said the mayor, Ana Brod. She thanked the crews that had worked through three nights.",
    "The crossing carries a third of the region’s trade, and hauliers say that each day of closure costs them a fortune.",
)
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
NAVIGATION = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
COMMENTS = (
    "<section class='comments' id='comments'><h2>Comments (2)</h2>"
    "<div class='comment'><p>I crossed it at noon.</p></div></section>"
)


def _page(head: str = "", body: str = BODY, headline: str = "Arden pass is open again") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>{NAVIGATION}"
        f"<main><article><h1>{headline}</h1>{body}</article>{COMMENTS}</main>"
        "<script>var a = 'secret';</script><footer><p>&copy; 2025 Arden Star</p></footer></body></html>"
    )


def _read(page: str | bytes, name: str = "a.html") -> Article:
    article = read(name, page.encode() if isinstance(page, str) else page).article
    assert article is not None
    return article


def test_text_is_headline_and_paragraphs_and_nothing_of_the_page() -> None:
    assert _read(_page()).text == "\n\n".join(["Arden pass is open again", *PARAGRAPHS])


def test_section_headings_and_list_items_stand_alone() -> None:
    extra = f"<h2>What opens when</h2><ul><li>Lorries at noon</li><li>Cars at three</li></ul><p>{PARAGRAPHS[0]} Twice.</p>"
    blocks = _read(_page(body=BODY + extra)).text.split("\n\n")
    assert blocks[4:] == ["What opens when", "- Lorries at noon", "- Cars at three", f"{PARAGRAPHS[0]} Twice."]


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"],
"headline": "Arden pass is open again", "datePublished": "2025-05-03T09:00:00+02:00", "dateModified": "2025-05-04",
"author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Cruz"}],
"publisher": {"@type": "NewsMediaOrganization", "name": "Arden Star"}, "url": "https://star.example/pass"}]}</script>"""
OPEN_GRAPH = """<meta property="og:site_name" content="Arden Star"><meta property="og:title" content="Pass open - Arden Star">
<meta property="article:published_time" content="2025-05-03T09:00:00+02:00">
<meta name="author" content="By Ann Lee and Bo Cruz"><link rel="canonical" href="https://star.example/pass">"""


@pytest.mark.parametrize("head", [LINKED, OPEN_GRAPH], ids=["json-ld", "open-graph"])
def test_metadata_are_read(head: str) -> None:
    article = _read(_page(head))
    assert article.title == "Arden pass is open again"
    assert (article.publisher, article.byline) == ("Arden Star", ("Ann Lee", "Bo Cruz"))
    assert article.url == "https://star.example/pass"
    assert (article.published, article.published_basis) == (datetime.date(2025, 5, 3), "metadata")


def test_page_that_marks_up_nothing_is_read_from_its_words() -> None:
    lead = "<p class='byline'>By Ann Lee</p><p><time datetime='2025-05-03'>Saturday</time></p>"
    article = _read(_page("<title>Arden pass is open again | Arden Star</title>", lead + BODY))
    assert (article.publisher, article.byline, article.published) == ("Arden Star", ("Ann Lee",), datetime.date(2025, 5, 3))


def test_the_day_that_a_page_prints_stands_below_the_headline() -> None:
    label = "<div class='meta'>Ann Lee | 3 May 2025 | 4 min read</div>"
    assert _read(_page(OPEN_GRAPH, label + BODY)).text.split("\n\n")[:2] == ["Arden pass is open again", "3 May 2025"]
    assert _read(_page(OPEN_GRAPH, label.replace("3 May", "4 May") + BODY)).text.split("\n\n")[1] == PARAGRAPHS[0]


def test_days_of_change_addresses_and_copyright_are_no_day_of_publication() -> None:
    head = (
        '<meta property="article:modified_time" content="2025-05-04"><meta http-equiv="last-modified" content="2025-05-04">'
        '<link rel="canonical" href="https://star.example/2025/05/03/pass">'
    )
    article = _read(_page(head))
    assert (article.published, article.published_basis) == (None, "unknown")


def test_outlet_as_author_is_no_writer() -> None:
    assert _read(_page('<meta name="author" content="https://star.example/team">')).byline == ()
    assert _read(_page('<meta name="author" content="Newsroom">')).byline == ()


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("<meta charset='windows-1252'>", "cp1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", "cp1252"),
        ("<meta charset='iso-8859-2'>", "iso8859-2"),
    ],
)
def test_encoding_that_the_page_declares_is_used(declaration: str, encoding: str) -> None:
    body = (
        BODY.replace("“", '"').replace("”", '"').replace("’", "'") + "<p>Zoë and Jörg opened the gate of the pass at noon.</p>"
    )
    page = _page(body=body).replace("<meta charset='utf-8'>", declaration)
    assert "Zoë and Jörg" in _read(page.encode(encoding)).text


def test_xhtml_with_an_xml_declaration_is_read() -> None:
    assert _read('<?xml version="1.0" encoding="utf-8"?>\n' + _page(), "a.xhtml").text.startswith("Arden pass")


def test_page_that_breaks_off_is_kept_and_reported() -> None:
    page = _page()
    reading = read("a.html", page[: page.index("costs them")].encode())
    assert [d.code for d in reading.diagnostics] == ["broken-page"]
    assert reading.article is not None
    assert PARAGRAPHS[0] in reading.article.text


def test_short_page_is_read_by_its_paragraphs() -> None:
    page = f"<html><body><main><h1>Pass open</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></main></body></html>"
    assert _read(page).text == f"Pass open\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"


def test_control_characters_are_dropped_from_a_page() -> None:
    text = _read(_page(body=BODY.replace("noon", "no\x07on"))).text
    assert "noon" in text
    assert "\x07" not in text


def test_deep_nesting_is_no_crash() -> None:
    assert read("a.html", ("<div>" * 5000 + BODY + "</div>" * 5000).encode()).diagnostics


def test_no_page_reaches_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = _page('<link rel="stylesheet" href="http://star.example/a.css">', BODY + '<img src="http://star.example/a.png">')
    doctype = page.replace("<!DOCTYPE html>", '<!DOCTYPE html SYSTEM "http://star.example/a.dtd">')
    assert _read(doctype).text.startswith("Arden pass")


TABLE = (
    "<table><tr><th>Year</th><th>Lorries</th></tr>"
    "<tr><td>2023</td><td>40,112</td></tr><tr><td>2024</td><td>31,907</td></tr></table>"
)


def test_a_table_that_is_left_out_is_told_of() -> None:
    reading = read("a.html", _page(body=f"{BODY}{TABLE}<p>The road is closed at night.</p>").encode())
    assert [d.code for d in reading.diagnostics] == ["table-left-out"]
    assert "Year | Lorries" in reading.diagnostics[0].message


def test_a_table_that_lays_out_the_page_or_belongs_to_it_is_not_told_of() -> None:
    layout = (
        f"<html><body><table><tr><td>Menu</td><td>x</td></tr><tr><td>1</td><td><h1>Pass</h1>{BODY}</td></tr></table></body>"
    )
    widget = _page(body=f"{BODY}<aside>{TABLE}</aside>")
    assert [read("a.html", page.encode()).diagnostics for page in (layout, widget)] == [(), ()]


def test_lists_and_quotations_set_apart_are_kept_and_captions_are_not() -> None:
    body = (
        f"{BODY}<ul><li>The road opens at noon.</li></ul><blockquote><p>“We are glad,” the union wrote.</p></blockquote>"
        "<figure><img src='a' alt='Snow'><figcaption>Snow on the pass</figcaption></figure><p>It will snow again.</p>"
    )
    blocks = _read(_page(body=body)).text.split("\n\n")
    assert blocks[4:] == ["- The road opens at noon.", "“We are glad,” the union wrote.", "It will snow again."]


def _dated(day: str, body: str = BODY) -> str:
    return _page(f"<meta property='article:published_time' content='{day}'>", body)


@pytest.mark.parametrize(
    ("page", "published", "codes"),
    [
        pytest.param(_dated("2025-05-03T09:00:00Z"), datetime.date(2025, 5, 3), [], id="plain"),
        pytest.param(_dated("1970-01-01T00:00:00Z"), None, ["date-doubtful"], id="zero-of-unix-time"),
        pytest.param(_dated("2099-12-31"), None, ["date-doubtful"], id="far-ahead"),
        pytest.param(
            _dated("2025-05-03", f"<p>ARDEN, May 2, 2021 (KNA) — {PARAGRAPHS[0]}</p>{BODY}"),
            datetime.date(2025, 5, 3),
            ["date-doubtful"],
            id="years-after-its-dateline",
        ),
        pytest.param(
            _dated("2025-05-03", f"{BODY}<p>The last avalanche was on 7 February 2023.</p>"),
            datetime.date(2025, 5, 3),
            ["date-doubtful"],
            id="years-after-each-day-in-its-text",
        ),
        pytest.param(
            _dated("2025-05-03", f"{BODY}<p>It must close by June 1, 2025.</p>"), datetime.date(2025, 5, 3), [], id="near"
        ),
        pytest.param(
            _dated("2025-05-03", f"{BODY}<p>It was built in 1911.</p>"), datetime.date(2025, 5, 3), [], id="bare-year"
        ),
    ],
)
def test_a_doubtful_day_is_told_of_and_an_absurd_one_not_used(
    page: str, published: datetime.date | None, codes: list[str]
) -> None:
    reading = read("a.html", page.encode())
    assert reading.article is not None
    assert (reading.article.published, [d.code for d in reading.diagnostics]) == (published, codes)


def test_an_agency_in_the_writers_place_is_the_agency_and_not_the_outlet() -> None:
    linked = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Reuters"},'
        '"publisher": {"name": "Arden Star"}}</script>'
    )
    article = _read(_page(linked))
    assert (article.publisher, article.wire, article.byline) == ("Arden Star", "Reuters", ())
