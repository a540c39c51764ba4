"""The path of Chromium → a headless browser, for as long as a context lasts."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@contextlib.contextmanager
def open_browser(path: str) -> Iterator[Browser]:
    """The browser. While it is open a loop of asyncio runs in this thread: nothing else may start one."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  its driver is started where a browser is there only

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()
