"""Who is answered: methods, host names, passwords, proxies; and the headers of every answer."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from briefing.cli import main
from briefing.errors import OptionsError
from briefing.site.access import Access, decide, is_loopback, parse_networks, read_password
from briefing.site.app import make_app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shelves import Answer, Shelf

PASSWORD = "a long – pässword:with colons"  # noqa: S105  of a test
PAGES = ["/", "/nope", "/search?q=pact", "/static/site.css", "/topics/ferry/", "/topics/broken/"]


def _basic(words: str) -> tuple[str, str]:
    return "authorization", f"Basic {base64.b64encode(words.encode()).decode()}"


@pytest.mark.parametrize("page", PAGES)
def test_every_answer_keeps_itself_to_itself(page: str, ask: Callable[..., Answer]) -> None:
    headers = ask(page).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_the_site_is_read_only(method: str, ask: Callable[..., Answer]) -> None:
    answer = ask("/topics/ferry/", method=method)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:1", "LOCALHOST", "[::1]:80", "[::1]", "10.1.2.3"])
def test_its_own_names_are_answered(host: str, ask: Callable[..., Answer]) -> None:
    assert ask("/", ("host", host)).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1:80:80", "[::1", "", "127.0.0.1:x", "a b"],
)
def test_a_name_that_was_bound_anew_is_refused(host: str, ask: Callable[..., Answer]) -> None:
    assert ask("/", ("host", host)).status == 421


def test_two_names_are_refused_and_a_given_one_is_answered(shelf: Shelf, ask: Callable[..., Answer]) -> None:
    assert ask("/", ("host", "localhost"), ("host", "evil.example")).status == 421
    named = make_app(shelf.root, Access(names=frozenset({"memos.example"})))
    assert ask("/", ("host", "Memos.example:8000"), app=named).status == 200


def test_the_right_password_alone_is_let_in(shelf: Shelf, ask: Callable[..., Answer]) -> None:
    app = make_app(shelf.root, Access(password=PASSWORD))
    assert ask("/topics/ferry/", _basic(f"anybody:{PASSWORD}"), app=app).status == 200
    file = f"/topics/ferry/editions/{shelf.ferry[1]}/files/memo.pdf"
    for page in (*PAGES, file):
        answer = ask(page, app=app)
        assert answer.status == 401
        assert answer.headers["www-authenticate"] == 'Basic realm="briefing", charset="UTF-8"'
        assert b"ferry" not in answer.body


@pytest.mark.parametrize(
    "headers",
    [
        (_basic("anybody:wrong"),),
        (_basic(f"anybody:{PASSWORD}x"),),
        (_basic(f"anybody:{PASSWORD[:-1]}"),),
        (_basic("anybody:"),),
        (_basic(PASSWORD),),
        (("authorization", "Basic"),),
        (("authorization", "Basic ä not base64"),),
        (("authorization", f"Bearer {PASSWORD.encode().decode('latin-1')}"),),
        (_basic(f"anybody:{PASSWORD}"), _basic("anybody:wrong")),
    ],
)
def test_a_wrong_password_is_refused(headers: tuple[tuple[str, str], ...], shelf: Shelf, ask: Callable[..., Answer]) -> None:
    assert ask("/", *headers, app=make_app(shelf.root, Access(password=PASSWORD))).status == 401


def test_a_proxy_is_believed_where_it_is_the_proxy(shelf: Shelf, ask: Callable[..., Answer]) -> None:
    access = Access(trusted_header="X-Remote-User", proxies=parse_networks(["10.0.0.0/8", "::1"]))
    app = make_app(shelf.root, access)
    user = ("x-remote-user", "ada")
    assert ask("/", user, app=app, client="10.1.2.3").status == 200
    assert ask("/", user, app=app, client="::ffff:10.1.2.3").status == 200
    assert ask("/", user, app=app, client="::1").status == 200
    for refused in (
        ask("/", user, app=app, client="192.168.0.1"),
        ask("/", user, ("x-forwarded-for", "10.1.2.3"), app=app, client="192.168.0.1"),
        ask("/", app=app, client="10.1.2.3"),
        ask("/", ("x-remote-user", " "), app=app, client="10.1.2.3"),
        ask("/", user, ("x-remote-user", "bob"), app=app, client="10.1.2.3"),
    ):
        assert refused.status == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback_needs_no_password(host: str) -> None:
    assert is_loopback(host)
    decide(host, Access())


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "memos.example", "", "localhost.evil.example"])  # noqa: S104  it is refused
def test_others_are_not_let_in_unasked(host: str) -> None:
    with pytest.raises(OptionsError, match="BRIEFING_PASSWORD"):
        decide(host, Access())
    decide(host, Access(password=PASSWORD))
    decide(host, Access(trusted_header="X-User", proxies=parse_networks(["10.0.0.1"])))


@pytest.mark.parametrize(
    ("access", "message"),
    [
        (Access(password="short"), "fewer than 12"),  # noqa: S106  of a test
        (Access(trusted_header="X-User"), "--trust-proxy"),
        (Access(proxies=parse_networks(["10.0.0.1"])), "--trust-header"),
        (Access(password=PASSWORD, trusted_header="X-User", proxies=parse_networks(["10.0.0.1"])), "exclude"),
    ],
)
def test_half_a_lock_is_no_lock(access: Access, message: str) -> None:
    with pytest.raises(OptionsError, match=message):
        decide("127.0.0.1", access)


def test_the_password_is_the_first_line_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_bytes("pässword of many letters\r\nand a remark\n".encode())
    assert read_password(file) == "pässword of many letters"
    file.write_bytes(b"\n")
    with pytest.raises(OptionsError, match="no password"):
        read_password(file)
    with pytest.raises(OptionsError, match="cannot be read"):
        read_password(tmp_path / "none")


@pytest.mark.parametrize(
    "words",
    [
        ["--host", "0.0.0.0"],  # noqa: S104  it is refused
        ["--trust-proxy", "nonsense", "--trust-header", "X-User"],
        ["nowhere"],
    ],
)
def test_the_command_refuses_what_would_be_open(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFING_PASSWORD", raising=False)
    (tmp_path / "outputs").mkdir()
    assert main(["serve", *words]) == 2
