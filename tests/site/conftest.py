"""What the tests of the site share: the folder of outputs, a way to ask the site over it, a real server, a browser."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from chromium import open_browser
from shelves import Answer, Shelf, ask_app, fill_shelf, start_server, stop_server

from briefing.site.access import Access
from briefing.site.app import make_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser
    from starlette.types import ASGIApp


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Topics that are whole, hostile, nearly empty and broken; nobody changes it."""
    return fill_shelf(tmp_path_factory.mktemp("shelf") / "outputs")


@pytest.fixture(scope="session")
def ask(shelf: Shelf) -> Callable[..., Answer]:
    """Asks the site over `shelf`, or another app, as its server would."""
    own = make_app(shelf.root, Access())

    def ask_now(
        path: str, *headers: tuple[str, str], method: str = "GET", client: str = "127.0.0.1", app: ASGIApp | None = None
    ) -> Answer:
        return asyncio.run(ask_app(app or own, path, headers, method, client))

    return ask_now


@pytest.fixture(scope="session")
def served(shelf: Shelf) -> Iterator[str]:
    """Address of a real server over `shelf`."""
    process, address = start_server(str(shelf.root))
    yield address
    said = stop_server(process)
    assert "Traceback" not in said, said


@pytest.fixture(scope="module")
def browser(program: Callable[[str], str]) -> Iterator[Browser]:
    """Headless Chromium, that of the system; gone before another module is tested."""
    with open_browser(program("chromium")) as chromium:
        yield chromium
