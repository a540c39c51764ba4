"""Downloads: documents are sent whole or in part, under their type and name, and only where a browser lacks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import briefings
import pytest
from shelves import FILES, fill

from briefing.site.access import Access
from briefing.site.app import make_app
from briefing.site.documents import disposition

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shelves import Answer, Shelf

    Ask = Callable[..., Answer]

HARBOURS = quote("Häfen & Zölle", safe="")


def _edition(shelf: Shelf) -> str:
    return f"/topics/ferry/editions/{shelf.ferry[1]}/"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("memo.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("memo.pdf", "application/pdf"),
        ("memo.md", "text/markdown; charset=utf-8"),
        ("deadlines.ics", "text/calendar; charset=utf-8"),
        ("sources.csl.json", "application/vnd.citationstyles.csl+json"),
        ("sources.ris", "application/x-research-info-systems"),
    ],
)
def test_a_document_is_sent_whole_under_its_type_and_name(name: str, media_type: str, ask: Ask, shelf: Shelf) -> None:
    answer = ask(f"{_edition(shelf)}files/{name}")
    assert answer.body == FILES[name]
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-length"] == str(len(FILES[name]))
    assert answer.headers["content-disposition"] == f'attachment; filename="ferry {shelf.ferry[1]} {name}"'
    assert answer.headers["content-security-policy"].endswith("sandbox")
    head = ask(f"{_edition(shelf)}files/{name}", method="HEAD")
    assert (head.status, head.body, head.headers) == (200, b"", answer.headers)
    assert ask(f"/topics/ferry/files/{name}").body == FILES[name]


def test_a_name_beyond_ascii_is_sent_twice(ask: Ask, shelf: Shelf) -> None:
    header = ask(f"/topics/{HARBOURS}/editions/{shelf.harbours}/files/memo.pdf").headers["content-disposition"]
    full = quote(f"Häfen & Zölle {shelf.harbours} memo.pdf", safe="")
    assert header == f"attachment; filename=\"Hafen & Zolle {shelf.harbours} memo.pdf\"; filename*=UTF-8''{full}"
    assert disposition('a"b\r\nc\\.pdf').startswith('attachment; filename="a-b--c-.pdf"; filename*=')
    assert disposition("北京.pdf") == "attachment; filename=\".pdf\"; filename*=UTF-8''%E5%8C%97%E4%BA%AC.pdf"


PDF = FILES["memo.pdf"]


@pytest.mark.parametrize(
    ("wanted", "status", "part"),
    [
        ("bytes=0-9", 206, PDF[:10]),
        ("bytes=100-", 206, PDF[100:]),
        ("bytes=-7", 206, PDF[-7:]),
        ("bytes=10230-99999", 206, PDF[10230:]),
        ("bytes=-99999", 206, PDF),
        ("BYTES=0-0", 206, PDF[:1]),
        ("bytes=10240-", 416, b""),
        ("bytes=-0", 416, b""),
        ("bytes=0-1,4-5", 200, PDF),
        ("bytes=9-3", 200, PDF),
        ("bytes=-", 200, PDF),
        ("lines=0-9", 200, PDF),
        ("bytes=x-", 200, PDF),
        (f"bytes={'9' * 40}-", 200, PDF),
    ],
)
def test_a_part_is_sent_where_one_is_asked_for(wanted: str, status: int, part: bytes, ask: Ask, shelf: Shelf) -> None:
    answer = ask(f"{_edition(shelf)}files/memo.pdf", ("range", wanted))
    assert (answer.status, answer.body) == (status, part)
    if status == 206:
        start = PDF.index(part)
        assert answer.headers["content-range"] == f"bytes {start}-{start + len(part) - 1}/{len(PDF)}"
        assert answer.headers["content-length"] == str(len(part))
    elif status == 416:
        assert answer.headers["content-range"] == f"bytes */{len(PDF)}"


def test_a_part_of_another_content_is_not_mixed_in(ask: Ask, shelf: Shelf) -> None:
    file = f"{_edition(shelf)}files/memo.pdf"
    tag = ask(file).headers["etag"]
    assert ask(file, ("range", "bytes=0-9"), ("if-range", tag)).status == 206
    assert ask(file, ("range", "bytes=0-9"), ("if-range", '"other"')).status == 200
    assert ask(file, ("range", "bytes=0-9"), ("if-range", f"W/{tag}")).status == 200


def test_what_a_browser_has_is_not_sent_again(ask: Ask, shelf: Shelf) -> None:
    for address in ("/", _edition(shelf), f"{_edition(shelf)}files/memo.docx", "/static/site.css", "/static/fonts/sans.ttf"):
        tag = ask(address).headers["etag"]
        for header in (tag, f"W/{tag}", f'"a", {tag}', "*"):
            answer = ask(address, ("if-none-match", header))
            assert (answer.status, answer.body) == (304, b""), address
            assert answer.headers["etag"] == tag
        assert ask(address, ("if-none-match", '"other"')).status == 200


def test_the_tag_of_a_document_follows_its_content(tmp_path: Path, ask: Ask) -> None:
    fill(tmp_path, briefings.small())
    app = make_app(tmp_path, Access())
    address = f"/topics/{tmp_path.name}/files/memo.md"
    before = ask(address, app=app).headers["etag"]
    (tmp_path / "memo.md").write_bytes(b"# Note\n")
    answer = ask(address, ("if-none-match", before), app=app)
    assert (answer.status, answer.body) == (200, b"# Note\n")


def test_parts_of_the_site_are_kept_under_their_version(ask: Ask) -> None:
    assets = re.findall(r'"(/static/[^"]+\?v=[^"]+)"', ask("/").text)
    fonts = re.findall(r"url\((/static/fonts/[^)]+)\)", ask(assets[-2]).text)
    assert len(assets) == 5
    assert len(fonts) == 4
    for address in (*assets, *fonts):
        assert "immutable" in ask(address).headers["cache-control"]
        assert ask(address.split("?")[0]).headers["cache-control"] == "private, no-cache"
