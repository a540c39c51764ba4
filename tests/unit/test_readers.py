"""What `read` makes of a file's name and bytes, before any format: limits, formats, languages, the manifest's word."""

import datetime
import time

import pytest

from briefing.options import Known
from briefing.readers import LIMIT, Reading, read

BODY = "The council of Arden agreed on Monday to open the pass again. It had been shut for a week because of the snow."


def _code(reading: Reading) -> str:
    (problem,) = reading.diagnostics
    assert problem.source is None
    assert problem.message
    assert problem.remedy
    return problem.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("a.txt", b"", "empty-file", id="nothing"),
        pytest.param("a.txt", b" \r\n\t\n", "empty-file", id="white-space"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "empty-file", id="mark-only"),
        pytest.param("a.txt", b"\x00" * 50, "empty-file", id="zeros"),
        pytest.param("a.txt", bytes(range(256)) * 8, "not-text", id="junk"),
        pytest.param("a.txt", b"%PDF-1.7\n1 0 obj", "not-text", id="pdf-renamed"),
        pytest.param("a.md", b"PK\x03\x04 word/document.xml", "not-text", id="docx-renamed"),
        pytest.param("a.txt", b"<!DOCTYPE html><html><p>Hello</p></html>", "not-text", id="page-renamed"),
        pytest.param("a.pdf", b"%PDF-1.7", "unsupported-format", id="pdf"),
        pytest.param("a.docx", b"PK", "unsupported-format", id="docx"),
        pytest.param("a", b"text", "unsupported-format", id="no-suffix"),
        pytest.param("a.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no-text", id="menu-only"),
        pytest.param("a.html", b"<html></html>", "no-text", id="empty-page"),
        pytest.param("a.md", b"---\ntitle: Pass open\n---\n", "no-text", id="front-matter-only"),
    ],
)
def test_file_without_an_article_says_why(name: str, data: bytes, code: str) -> None:
    reading = read(name, data)
    assert reading.article is None
    assert _code(reading) == code


def test_too_large_a_file_is_refused_before_it_is_looked_at() -> None:
    started = time.perf_counter()
    reading = read("a.txt", b"x" * 20_000_000)
    assert time.perf_counter() - started < 0.5
    assert _code(reading) == "too-large"


def test_limit_is_the_callers() -> None:
    data = BODY.encode()
    assert read("a.txt", data, limit=len(data)).article is not None
    assert _code(read("a.txt", data, limit=len(data) - 1)) == "too-large"
    assert LIMIT == 5_000_000


GERMAN = """Der Gemeinderat hat am Montag beschlossen, den Pass wieder zu öffnen. Er war eine Woche lang wegen des Schnees
gesperrt, und die Polizei sagte, dass sie die Straße nicht mehr räumen kann."""
FRENCH = """Le conseil municipal a décidé lundi de rouvrir le col. La route était fermée depuis une semaine à cause de la neige,
et la police a dit que les camions ne pouvaient pas passer."""
SPANISH = """El consejo decidió el lunes reabrir el paso. La carretera estaba cerrada desde hace una semana por la nieve, y la
policía dijo que los camiones no podían pasar por el puente."""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "German"),
        (FRENCH, "French"),
        (SPANISH, "Spanish"),
        ("Городской совет решил в понедельник снова открыть перевал.", "a language in Cyrillic letters"),
        ("市议会周一决定重新开放山口。", "Chinese"),
    ],
)
def test_article_in_another_language_is_left_out_and_named(text: str, language: str) -> None:
    reading = read("a.txt", text.encode())
    assert reading.article is None
    assert _code(reading) == "other-language"
    assert language in reading.diagnostics[0].message


def test_english_with_foreign_names_and_a_foreign_quotation_is_kept() -> None:
    text = f"{BODY} “La montagne est à tout le monde,” said Zoë Müller-Łukasz of Čadca, quoting 習近平 and the poet Hölderlin."
    article = read("a.txt", text.encode()).article
    assert article is not None
    assert (article.language, article.text) == ("en", text)


def test_plain_text_stays_as_it_stands_but_for_mark_and_line_ends() -> None:
    article = read(
        "a.TXT", b"\xef\xbb\xbf" + BODY.encode() + b"  \r\n\r\n\tThe \xe2\x80\x98end\xe2\x80\x99.\rDone.\n\n"
    ).article
    assert article is not None
    assert article.text == f"{BODY}  \n\n\tThe ‘end’.\nDone.\n\n"


def test_what_a_person_states_goes_before_what_the_file_says() -> None:
    text = f"The pass is open\nBy Ann Lee\n3 May 2025\n\nARDEN (KNA) — {BODY}"
    plain = read("a.txt", text.encode()).article
    assert plain is not None
    assert (plain.published, plain.published_basis, plain.wire) == (datetime.date(2025, 5, 3), "dateline", "KNA")
    known = Known(published=datetime.date(2025, 5, 4), publisher="The Pass", url="https://pass.example/1")
    stated = read("a.txt", text.encode(), known).article
    assert stated is not None
    assert (stated.published, stated.published_basis) == (datetime.date(2025, 5, 4), "manifest")
    assert (stated.publisher, stated.url) == ("The Pass", "https://pass.example/1")
    assert (stated.title, stated.wire, stated.byline) == (plain.title, plain.wire, plain.byline)


def test_same_bytes_give_the_same_reading() -> None:
    assert read("a.txt", BODY.encode()) == read("b.txt", BODY.encode())
