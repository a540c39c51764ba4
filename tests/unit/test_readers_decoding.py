"""Bytes to text: byte-order marks, wide and narrow encodings, what is lost and what is no text."""

import codecs

import pytest

from briefing.readers.decoding import decode

TEXT = "“Café” – the minister’s word – cost £5. It was the end of it."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="utf-8-mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="utf-16-le-mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16-be-mark"),
        pytest.param(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), id="utf-32-le-mark"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16-le-without-mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16-be-without-mark"),
        pytest.param(TEXT.encode("cp1252"), id="cp1252"),
    ],
)
def test_encodings_of_news_are_told_apart(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == TEXT
    assert decoded.diagnostics == ()


def test_declared_encoding_goes_before_the_guess() -> None:
    data = "Gdańsk i Łódź".encode("iso8859-2")
    assert decode(data, "ISO-8859-2").text == "Gdańsk i Łódź"


@pytest.mark.parametrize("declared", ["rot13", "base64", "no-such-thing", "", "../x"])
def test_declaration_that_names_no_character_set_is_passed_over(declared: str) -> None:
    assert decode("Café".encode("cp1252"), declared).text == "Café"


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode("“Café”".encode("cp1252"), "ISO-8859-1").text == "“Café”"


def test_lost_characters_are_counted() -> None:
    data = TEXT.encode() + b"\xff and so on"
    decoded = decode(data)
    assert decoded.text == f"{TEXT}\ufffd and so on"
    (problem,) = decoded.diagnostics
    assert problem.code == "replaced-characters"
    assert problem.message.startswith("1 character ")


def test_few_control_characters_are_kept_and_reported() -> None:
    decoded = decode(TEXT.encode() + b"\x07\x1b")
    assert decoded.text == f"{TEXT}\x07\x1b"
    (problem,) = decoded.diagnostics
    assert problem.code == "control-characters"
    assert "2 control characters" in problem.message


def test_line_ends_are_made_one_kind() -> None:
    assert decode(b"a\r\nb\rc\nd").text == "a\nb\nc\nd"
