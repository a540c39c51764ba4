"""Pages: what is answered for what lies on disk, whole, hostile, broken or gone, and for a stranger's path."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import quote

import briefings
import pytest
from shelves import FILES, HOSTILE_TITLE, fill

from briefing.options import Options
from briefing.site.access import Access
from briefing.site.app import make_app
from briefing.writers import memo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shelves import Answer, Shelf

    Ask = Callable[..., Answer]

HARBOURS = quote("Häfen & Zölle", safe="")


def _edition(shelf: Shelf) -> str:
    return f"/topics/ferry/editions/{shelf.ferry[1]}/"


def test_the_first_page_lists_every_topic_and_what_is_broken_loses_none(ask: Ask) -> None:
    page = ask("/")
    assert page.status == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    for topic in ("ferry", HARBOURS, "empty", "broken"):
        assert f'href="/topics/{topic}/"' in page.text
    assert "cannot be shown" in page.text


def test_a_topic_lists_its_editions_and_their_documents(ask: Ask, shelf: Shelf) -> None:
    page = ask("/topics/ferry/").text
    for edition in shelf.ferry:
        assert f"/topics/ferry/editions/{edition}/" in page
        for name in (*FILES, "briefing.json"):
            assert f"/topics/ferry/editions/{edition}/files/{name}" in page
    assert page.index(shelf.ferry[1]) < page.index(shelf.ferry[0])


def test_every_link_of_every_page_leads_somewhere(ask: Ask) -> None:
    waiting, seen, anchors = ["/"], set[str](), dict[str, set[str]]()
    wanted: list[tuple[str, str]] = []
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = ask(address)
        assert answer.status == 200, address
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        anchors[address] = set(re.findall(r'\bid="([^"]+)"', answer.text))
        ids = re.findall(r'\bid="([^"]+)"', answer.text)
        assert len(ids) == len(set(ids)), address
        for link in re.findall(r'(?:href|src)="([^"]*)"', answer.text):
            target = link.replace("&amp;", "&")
            if re.match(r"https?://", target):
                continue
            page, _, anchor = target.partition("#")
            page = page if page.startswith("/") or not page else address.split("?")[0].rsplit("/", 1)[0] + "/" + page
            if anchor:
                wanted.append((page or address, anchor))
            if len(seen) < 150:
                waiting.append(page or address)
    assert [pair for pair in wanted if pair[0] in anchors and pair[1] not in anchors[pair[0]]] == []


def test_a_note_leads_to_its_words_in_the_article(ask: Ask, shelf: Shelf) -> None:
    memo = ask(_edition(shelf)).text
    link = re.search(r'<a class="mark" id="mark-2-1" href="([^"#]+)#passage"', memo)
    assert link
    page = ask(_edition(shelf) + link[1]).text
    marked = re.findall(r'<mark class="chosen" id="passage">([^<]+)</mark>', page)
    assert marked == ["The pact, signed in 2019, runs out at midnight on March 31."]
    assert "Also told in" in page


def test_an_unknown_note_marks_nothing(ask: Ask, shelf: Shelf) -> None:
    for note in ("0", "999", "x", "1%00", ""):
        page = ask(f"{_edition(shelf)}sources/S1?note={note}")
        assert page.status == 200
        assert 'id="passage"' not in page.text
    assert ask(f"{_edition(shelf)}sources/S99").status == 404


def test_what_has_changed_is_told(ask: Ask, shelf: Shelf) -> None:
    page = ask(f"{_edition(shelf)}changes").text
    assert shelf.ferry[0] in page
    assert "Fish farms on Holm" in page
    assert 'class="new"' in page
    assert "first edition" in ask(f"/topics/ferry/editions/{shelf.ferry[0]}/changes").text
    same = ask(f"{_edition(shelf)}changes?since={shelf.ferry[1]}")
    assert "Nothing has changed." in same.text
    assert ask(f"{_edition(shelf)}changes?since=nope").status == 404


def test_search_marks_what_it_finds(ask: Ask, shelf: Shelf) -> None:
    page = ask("/search?q=petition+FARES&topic=ferry").text
    assert "1 statement." in page
    assert "<mark>petition</mark>" in page
    assert f"{_edition(shelf)}#mark-" in page
    assert "2 statements." in ask("/search?q=petition+FARES&topic=ferry&editions=all").text
    assert "0 statements" in ask("/search?q=petition&topic=empty").text
    assert "no word" in ask("/search?q=%3F").text


def test_nothing_of_an_article_becomes_markup(ask: Ask, shelf: Shelf) -> None:
    edition = f"/topics/{HARBOURS}/editions/{shelf.harbours}/"
    for address in (
        "/",
        f"/topics/{HARBOURS}/",
        edition,
        f"{edition}sources/S1?note=1",
        f"{edition}changes",
        f"/search?q={quote('<script>alert(1)</script> minutes')}",
        f"/search?q={quote(chr(34))}%3E%3Cscript%3E&topic={quote(chr(34) + '><script>')}",
    ):
        answer = ask(address)
        assert answer.status == 200, address
        assert len(re.findall("<script", answer.text)) == 1, address  # the site's own
        assert "<img" not in answer.text
        assert 'href="javascript:' not in answer.text
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", answer.text), address
    assert "&lt;script&gt;" in ask(f"{edition}sources/S1").text
    assert HOSTILE_TITLE not in ask("/").text


@pytest.mark.parametrize(
    "name", ["../../ferry/briefing.json", "..%2f..%2fbriefing.json", "%2e%2e/x", "/etc/passwd", "%2fetc%2fpasswd"]
)
def test_a_strangers_path_leads_nowhere(name: str, ask: Ask, shelf: Shelf) -> None:
    for place in (
        f"{_edition(shelf)}files/{name}",
        f"/topics/ferry/files/{name}",
        f"/topics/{name}/",
        f"/topics/ferry/editions/{name}/",
        f"{_edition(shelf)}sources/{name}",
        f"/static/{name}",
        f"/{name}",
    ):
        answer = ask(place)
        assert answer.status == 404, place
        assert "Not found" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/topics/ferry/files/edition.json",
        "/topics/ferry/files/memo.docx%00.pdf",
        "/topics/ferry%00/",
        "/topics/editions/",
        "/topics/./",
        "/topics/../",
        "/topics/%ff%fe/",
        "/topics/ferry/files/",
        "/topics/broken/editions/.2020-01-03-11111111-abc.new/",
        "/static/",
        "/static/layout.html.j2",
        "/static/../memo.css",
        "/static/fonts/../../pyproject.toml",
        "//etc/passwd",
    ],
)
def test_what_is_no_document_is_not_found(path: str, ask: Ask) -> None:
    assert ask(path).status == 404


def test_links_and_pipes_are_no_documents(tmp_path: Path, ask: Ask) -> None:
    outputs = tmp_path / "outputs"
    edition = fill(outputs / "ferry", briefings.small())
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "briefing.json").write_bytes((outputs / "ferry" / "briefing.json").read_bytes())
    folder = outputs / "ferry" / "editions" / edition
    (folder / "memo.pdf").unlink()
    (folder / "memo.pdf").symlink_to(secret / "briefing.json")
    (folder / "memo.md").unlink()
    os.mkfifo(folder / "memo.md")
    (outputs / "linked").symlink_to(secret)
    (outputs / "ferry" / "editions" / "linked").symlink_to(secret)
    app = make_app(outputs, Access())
    assert ask(f"/topics/ferry/editions/{edition}/", app=app).status == 200
    for path in (f"ferry/editions/{edition}/files/memo.pdf", f"ferry/editions/{edition}/files/memo.md", "linked/"):
        assert ask(f"/topics/{path}", app=app).status == 404
    assert ask("/topics/ferry/editions/linked/", app=app).status == 404


def test_a_broken_edition_says_what_is_wrong_and_gives_what_there_is(ask: Ask, shelf: Shelf) -> None:
    page = ask("/topics/broken/")
    assert page.status == 200
    assert "structure 0.3" in page.text
    assert "is no whole briefing" in page.text
    assert "briefing.json is missing" in page.text
    assert shelf.ferry[0] in page.text
    assert ask(f"/topics/broken/editions/{shelf.ferry[0]}/").text.count('<section aria-labelledby="context"') == 1
    for edition in (shelf.ferry[1], "2020-01-01-0ffe0ffe", "2020-01-02-00000000"):
        for part in ("", "changes", "sources/S1"):
            shown = ask(f"/topics/broken/editions/{edition}/{part}")
            assert shown.status == 200
            assert "cannot be" in shown.text
    assert ask("/topics/broken/editions/2020-01-01-0ffe0ffe/files/memo.pdf").body == b"%PDF old"
    assert ask("/search?q=pact&editions=all").status == 200


def test_the_memo_is_that_of_its_documents(tmp_path: Path, ask: Ask) -> None:
    options = Options(to="Director", classification="Internal", sections=("bottom_line", "outlook", "context"))
    first = fill(tmp_path, briefings.nearly_empty(), options)
    second = fill(tmp_path, briefings.small(), options)
    page = ask(f"/topics/{tmp_path.name}/editions/{second}/", app=make_app(tmp_path, Access())).text
    assert '<p class="classification">Internal</p>' in page
    assert "<dd>Director</dd>" in page
    assert page.index('<h2 id="outlook">') < page.index('<h2 id="context">')
    assert 'id="issues"' not in page
    assert f"Compared with edition {first}." in page
    before = (first, briefings.nearly_empty())
    numbers = [note.number for note in memo.build(briefings.small(), options, second, before).notes]
    assert re.findall(r'<li id="note-(\d+)">', page) == [str(number) for number in numbers]


def test_a_damaged_edition_takes_no_later_one_with_it(tmp_path: Path, ask: Ask) -> None:
    first = fill(tmp_path, briefings.small().model_copy(update={"stakes": ()}))
    second = fill(tmp_path, briefings.small())
    file = tmp_path / "editions" / first / "briefing.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"id": "S2"', '"id": "S7"'), encoding="utf-8")
    app = make_app(tmp_path, Access())
    for address in (f"editions/{second}/", "", f"editions/{second}/changes"):
        assert ask(f"/topics/{tmp_path.name}/{address}", app=app).status == 200
    assert '<h2 id="stakes">' in ask(f"/topics/{tmp_path.name}/editions/{second}/", app=app).text


def test_a_citation_that_was_tampered_with_is_told(tmp_path: Path, ask: Ask) -> None:
    edition = fill(tmp_path, briefings.small())
    file = tmp_path / "editions" / edition / "briefing.json"
    file.write_text(
        file.read_text(encoding="utf-8").replace("runs out at midnight", "runs out at daybreak", 1), encoding="utf-8"
    )
    page = ask(f"/topics/{tmp_path.name}/editions/{edition}/", app=make_app(tmp_path, Access()))
    assert "not hold" in page.text


def test_a_source_that_is_not_there_is_told(tmp_path: Path, ask: Ask) -> None:
    edition = fill(tmp_path, briefings.small())
    file = tmp_path / "editions" / edition / "briefing.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"source": "S2"', '"source": "S7"'), encoding="utf-8")
    page = ask(f"/topics/{tmp_path.name}/editions/{edition}/", app=make_app(tmp_path, Access()))
    assert page.status == 200
    assert "does not hold" in page.text


def test_a_folder_that_vanishes_and_comes_back(tmp_path: Path, ask: Ask) -> None:
    outputs = tmp_path / "outputs"
    edition = fill(outputs, briefings.small())
    app = make_app(outputs, Access())
    assert ask("/", app=app).headers["location"] == "/topics/outputs/"
    shutil.move(outputs, tmp_path / "away")
    for path in ("/", "/topics/outputs/", f"/topics/outputs/editions/{edition}/", "/search?q=pact"):
        answer = ask(path, app=app)
        assert answer.status == 503
        assert "folder of outputs is gone" in answer.text
    shutil.move(tmp_path / "away", outputs)
    assert ask(f"/topics/outputs/editions/{edition}/", app=app).status == 200
    shutil.rmtree(outputs / "editions")
    assert "Bottom line" in ask("/topics/outputs/editions/current/", app=app).text


def test_a_new_edition_is_there_at_the_next_look(tmp_path: Path, ask: Ask) -> None:
    app = make_app(tmp_path, Access())
    assert "no briefing here yet" in ask("/", app=app).text
    first = fill(tmp_path / "ferry", briefings.nearly_empty())
    assert first in ask("/topics/ferry/latest", app=app).text
    second = fill(tmp_path / "ferry", briefings.small())
    assert second in ask("/topics/ferry/latest", app=app).text
    assert "This is an earlier edition" in ask(f"/topics/ferry/editions/{first}/", app=app).text


def test_a_memo_that_was_set_aside_is_offered(tmp_path: Path, ask: Ask) -> None:
    fill(tmp_path, briefings.nearly_empty())
    (tmp_path / "memo.docx").write_bytes(b"mine")
    fill(tmp_path, briefings.small())
    app = make_app(tmp_path, Access())
    found = re.search(r'href="([^"]+memo\.edited-[^"]+)"', ask(f"/topics/{tmp_path.name}/", app=app).text)
    assert found
    assert ask(found[1], app=app).body == b"mine"


def test_a_mistake_of_ours_shows_no_trace(ask: Ask, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    app = make_app(shelf.root, Access())
    monkeypatch.setattr("briefing.site.library.Library.list_topics", lambda _self: 1 / 0)
    answer = ask("/", app=app)
    assert answer.status == 500
    assert "log of the server" in answer.text
    assert "ZeroDivisionError" not in answer.text
    assert "content-security-policy" in answer.headers
