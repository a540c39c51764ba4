"""The site in a real browser: with JavaScript and without, by keyboard, light and dark, and under axe-core's rules."""

from __future__ import annotations

import base64
import contextlib
import itertools
from typing import TYPE_CHECKING
from urllib.parse import quote

import briefings
import pytest
from shelves import FILES, Shelf, fill, start_server, stop_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Browser, Page, ViewportSize

DESK: ViewportSize = {"width": 1300, "height": 850}
PHONE: ViewportSize = {"width": 390, "height": 800}
SERIOUS = {"serious", "critical"}
WORDS = "The operator carried 212,000 passengers last year, most of them commuters."
PASSWORD = "pässword of many letters"  # noqa: S105  of a test


@contextlib.contextmanager
def _open(
    browser: Browser, size: ViewportSize = DESK, *, script: bool = True, dark: bool = False, expected: str = ""
) -> Iterator[Page]:
    """A page in a browser of its own. What the console calls an error fails the test, unless it holds what is `expected`."""
    context = browser.new_context(
        viewport=size, java_script_enabled=script, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert [error for error in errors if not expected or expected not in error] == []


def _memo(served: str, shelf: Shelf) -> str:
    return f"{served}/topics/ferry/editions/{shelf.ferry[1]}/"


def _addresses(shelf: Shelf) -> dict[str, str]:
    ferry = f"/topics/ferry/editions/{shelf.ferry[1]}/"
    harbours = f"/topics/{quote('Häfen & Zölle', safe='')}/editions/{shelf.harbours}/"
    return {
        "home": "/",
        "topic": "/topics/ferry/",
        "broken topic": "/topics/broken/",
        "memo": ferry,
        "earlier memo": f"/topics/ferry/editions/{shelf.ferry[0]}/",
        "hostile memo": harbours,
        "broken memo": f"/topics/broken/editions/{shelf.ferry[1]}/",
        "passage": f"{ferry}sources/S1?note=2",
        "hostile article": f"{harbours}sources/S2",
        "changes": f"{ferry}changes",
        "search": "/search?q=the+pact&editions=all",
        "nothing found": "/search?q=zebra",
    }


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_page_breaks_a_serious_rule(browser: Browser, served: str, shelf: Shelf, *, dark: bool) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  with a browser only

    axe = Axe()
    found: list[str] = []
    addresses = _addresses(shelf)
    del addresses["hostile memo"]  # the same rules on a page twenty times as long
    with _open(browser, dark=dark) as page:
        for name, address in addresses.items():
            page.goto(served + address)
            found += [f"{name}: {told}" for told in _violations(axe, page, dark=dark)]
        page.goto(_memo(served, shelf))
        page.locator("a.mark").first.click()
        page.wait_for_selector("dialog[open] #passage")
        found += [f"panel: {told}" for told in _violations(axe, page, dark=dark)]
        page.set_viewport_size(PHONE)
        for name in ("topic", "memo", "changes"):
            page.goto(served + addresses[name])
            found += [f"{name} on a phone: {told}" for told in _violations(axe, page, dark=dark)]
    with _open(browser, dark=dark, expected="status of 404") as page:
        page.goto(f"{served}/topics/none/")
        found += [f"not found: {told}" for told in _violations(axe, page, dark=dark)]
    assert found == []


def _violations(axe: Axe, page: Page, *, dark: bool) -> list[str]:
    """What breaks a serious rule, a line each; in the dark the rules about colours, which are all that the dark changes."""
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if dark:
        options["runOnly"] = ["cat.color"]
    results = axe.run(page, options=options).response["violations"]
    return [
        f"{each['id']} {node['target']} {node.get('failureSummary', '')}"
        for each in results
        if each["impact"] in SERIOUS
        for node in each["nodes"]
    ]


def test_a_note_opens_its_passage_beside_the_text(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser) as page:
        page.goto(_memo(served, shelf))
        mark = page.locator("#mark-4-1")
        mark.scroll_into_view_if_needed()
        before = mark.bounding_box()
        mark.click()
        panel = page.get_by_role("dialog")
        panel.locator("#passage").wait_for()
        assert page.url == _memo(served, shelf)
        assert "".join(panel.locator("mark.chosen").all_inner_texts()) == WORDS
        assert panel.get_by_role("heading", level=2).first.inner_text() == "Harbour Courier (S1), 3 March 2026"
        assert page.evaluate("document.activeElement.id") == "panel-title"
        assert mark.get_attribute("aria-expanded") == "true"
        after = mark.bounding_box()
        assert before
        assert after
        assert abs(after["y"] - before["y"]) < 3
        seen = panel.locator("#passage").bounding_box()
        assert seen
        assert 0 < seen["y"] < DESK["height"]
        page.keyboard.press("Escape")
        panel.wait_for(state="hidden")
        assert page.evaluate("document.activeElement.id") == "mark-4-1"
        assert mark.get_attribute("aria-expanded") is None


def test_a_note_can_be_followed_through_the_panel(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser) as page:
        page.goto(_memo(served, shelf))
        page.locator("#mark-2-1").focus()
        page.keyboard.press("Enter")
        panel = page.get_by_role("dialog")
        panel.locator("#passage").wait_for()
        panel.get_by_role("link", name="Strait Herald (S2)").click()
        panel.get_by_role("heading", name="Strait Herald (S2), 3 March 2026").wait_for()
        panel.get_by_role("button", name="Close").click()
        assert page.evaluate("document.activeElement.id") == "mark-2-1"
        page.locator("#mark-2-1").click()
        panel.get_by_role("link", name="Open the article on its own page").click()
        page.wait_for_url("**/sources/S1?note=2#passage")


def test_on_a_phone_the_passage_comes_from_below(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser, PHONE) as page:
        page.goto(_memo(served, shelf))
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.locator("#mark-1-1").click()
        panel = page.get_by_role("dialog")
        panel.locator("#passage").wait_for()
        box = panel.bounding_box()
        assert box
        assert round(box["width"]) == PHONE["width"]
        page.keyboard.press("Escape")
        panel.wait_for(state="hidden")
        assert page.evaluate("document.activeElement.id") == "mark-1-1"


def test_without_javascript_a_note_leads_to_the_marked_words(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser, script=False) as page:
        page.goto(_memo(served, shelf))
        page.locator("#mark-4-1").click()
        page.wait_for_url("**/sources/S1?note=4#passage")
        passage = page.locator("#passage")
        assert "".join(page.locator("mark.chosen").all_inner_texts()) == WORDS
        box = passage.bounding_box()
        assert box
        assert 0 <= box["y"] < DESK["height"]
        page.get_by_role("link", name="Back to note 4").click()
        page.wait_for_url("**/#mark-4-1")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_search_finds_and_leads_to_the_statement(browser: Browser, served: str, *, script: bool) -> None:
    with _open(browser, script=script) as page:
        page.goto(f"{served}/topics/ferry/")
        page.get_by_role("searchbox").fill("PETITION")
        page.get_by_role("button", name="Search").click()
        page.wait_for_url("**/search?*")
        assert page.locator(".hits mark").all_inner_texts()[0].lower() == "petition"
        assert page.get_by_label("Topic").input_value() == "ferry"
        page.get_by_role("link", name="Context").first.click()
        page.wait_for_url("**/editions/**#mark-*")
        assert "petition" in page.locator("li:has(:target)").inner_text()


def test_a_document_is_saved_under_its_own_name(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser) as page:
        page.goto(f"{served}/topics/ferry/")
        with page.expect_download() as waiting:
            page.get_by_role("link", name="PDF Memo for print").click()
        download = waiting.value
        assert download.suggested_filename == f"ferry {shelf.ferry[1]} memo.pdf"
        assert download.path().read_bytes() == FILES["memo.pdf"]


def test_the_keyboard_reaches_the_text_first(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser) as page:
        page.goto(_memo(served, shelf))
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
        box = page.locator(".skip").bounding_box()
        assert box
        assert box["width"] > 100
        page.keyboard.press("Enter")
        page.wait_for_url("**#main")
        assert page.evaluate("document.activeElement.id") == "main"


def test_headings_go_down_one_step_at_a_time(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser, script=False) as page:
        addresses = _addresses(shelf)
        for name, address in addresses.items():
            page.goto(served + address)
            levels = [
                int(heading[1]) for heading in page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(e => e.tagName)")
            ]
            assert levels[0] == 1, name
            assert levels.count(1) == 1, name
            assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), name


def test_script_in_the_title_of_an_article_does_nothing(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser) as page:
        for name in ("home", "hostile memo", "hostile article"):
            page.goto(served + _addresses(shelf)[name])
            assert "taken" not in page.title()[:5]
            assert page.locator("main script, main img").count() == 0
        page.goto(served + _addresses(shelf)["hostile memo"])
        page.locator("a.mark").first.click()
        page.get_by_role("dialog").locator("#passage").wait_for()
        assert page.locator("dialog script, dialog img").count() == 0
        assert page.title().startswith("<script>")


def test_the_policy_stops_a_script_that_got_in(browser: Browser, served: str) -> None:
    with _open(browser, expected="Content Security Policy") as page:
        page.goto(f"{served}/topics/ferry/")
        ran = page.evaluate(
            """() => new Promise((done) => {
                 document.addEventListener('securitypolicyviolation', () => done('stopped'));
                 const script = document.createElement('script');
                 script.textContent = 'window.ran = true';
                 document.body.append(script);
                 setTimeout(() => done(String(window.ran)), 1000);
               })"""
        )
        assert ran == "stopped"


def test_nothing_is_asked_of_any_other_address(browser: Browser, served: str, shelf: Shelf) -> None:
    asked: list[str] = []
    with _open(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        for address in ("/", "/topics/ferry/", f"/topics/ferry/editions/{shelf.ferry[1]}/"):
            page.goto(served + address)
            page.wait_for_load_state("networkidle")
    assert len(asked) > 5
    assert [url for url in asked if not url.startswith(served)] == []


def test_paper_is_white_and_has_no_buttons(browser: Browser, served: str, shelf: Shelf) -> None:
    with _open(browser, dark=True) as page:
        page.goto(_memo(served, shelf))
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator("h1").is_visible()
        assert page.locator("#note-1").is_visible()
        for hidden in (".top", ".contents", ".fetch"):
            assert not page.locator(hidden).is_visible()


def test_word_of_a_newer_edition_comes_by_itself(browser: Browser, tmp_path: Path) -> None:
    outputs = tmp_path / "outputs"
    fill(outputs / "ferry", briefings.nearly_empty())
    process, address = start_server(str(outputs))
    try:
        with _open(browser) as page:
            page.clock.install()
            page.goto(f"{address}/topics/ferry/")
            newer = fill(outputs / "ferry", briefings.small())
            page.clock.run_for(6_000)
            page.get_by_role("link", name="See what is new").click()
            page.get_by_role("rowheader", name=newer).wait_for()
    finally:
        stop_server(process)


def test_a_password_is_asked_and_a_wrong_one_refused(browser: Browser, shelf: Shelf) -> None:
    process, address = start_server(str(shelf.root), "--host", "0.0.0.0", BRIEFING_PASSWORD=PASSWORD)  # noqa: S104  it asks who is there
    address = address.replace("0.0.0.0", "127.0.0.1")  # noqa: S104  the same
    try:
        wrong = base64.b64encode(b"ada:a wrong password").decode()
        context = browser.new_context()
        for headers in ({}, {"authorization": f"Basic {wrong}"}):
            answer = context.request.get(f"{address}/topics/ferry/", headers=headers)
            assert answer.status == 401
            assert "ferry" not in answer.text()
        context.close()
        context = browser.new_context(http_credentials={"username": "ada", "password": PASSWORD})
        page = context.new_page()
        page.goto(f"{address}/topics/ferry/")
        assert page.get_by_role("heading", level=1).inner_text().startswith("Ferry pact")
        context.close()
    finally:
        said = stop_server(process)
    assert "wrong password from 127.0.0.1" in said
    assert PASSWORD not in said
