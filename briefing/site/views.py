"""A request that may be answered → the page or file that it asks for."""

from __future__ import annotations

import contextlib
import datetime
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse

from briefing.site import passages, search
from briefing.site.documents import find_kind, name_download
from briefing.site.library import BRIEFING_FILE
from briefing.site.readings import Reading, UnreadableError
from briefing.site.rendering import edition_address, topic_address
from briefing.site.responses import answer, answer_file, answer_static
from briefing.writers import text
from briefing.writers.descriptors import describe, label_short
from briefing.writers.figure import draw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from briefing.changes import Report
    from briefing.model.statement import Deadline
    from briefing.site.library import Document, Library, Shelved, Topic
    from briefing.site.readings import Readings
    from briefing.site.rendering import Renderer
    from briefing.writers.memo_model import Part
    from briefing.writers.note_model import Note

HTML = "text/html; charset=utf-8"
LONGEST_QUERY = 200
"""Characters of a query that are looked at."""
MOST_HITS = 200
"""Statements that one page of results shows."""

MOST_EDITIONS = 30
"""Editions that the page of a topic lists at first."""
MOST_SEARCHED = 30
"""Editions of one topic that a search looks through."""


class Listed(NamedTuple):
    """One edition in the list of a topic."""

    shelved: Shelved
    as_of: datetime.date | None
    articles: int
    problem: str
    """Why it cannot be shown; empty where nothing is known against it."""


class Shown(NamedTuple):
    """An edition with what it says, or why that cannot be shown."""

    topic: Topic
    shelved: Shelved
    reading: Reading | None
    problem: str


class News(NamedTuple):
    """What has changed since another edition."""

    since: Shown
    report: Report
    notes: dict[tuple[str, int], tuple[str, Note]]
    """By name of the group and place in it: address of the edition and note that lead to the words."""


class Found(NamedTuple):
    """What a search found in one edition."""

    shown: Shown
    hits: list[search.Hit]


class Views:
    """The pages of the site."""

    def __init__(self, library: Library, readings: Readings, renderer: Renderer) -> None:
        self._library = library
        self._readings = readings
        self._renderer = renderer

    def home(self, request: Request) -> Response:
        """All topics; where there is one only, that one."""
        topics = self._library.list_topics()
        if len(topics) == 1:
            return RedirectResponse(topic_address(topics[0].name), 307)
        shown = [(topic, self._show(topic, topic.current) if topic.current else None) for topic in topics]
        return self._page(request, "home", topics=shown, next_deadline=_find_next_deadline)

    def topic(self, request: Request) -> Response:
        """One topic: its current edition in short, the documents, and all editions."""
        topic = self._find_topic(request)
        every = request.query_params.get("editions") == "all"
        current = self._show(topic, topic.current) if topic.current else None
        return self._page(
            request,
            "topic",
            topic=topic,
            current=current,
            editions=[self._list(topic, shelved) for shelved in topic.editions[: None if every else MOST_EDITIONS]],
            left=0 if every else max(len(topic.editions) - MOST_EDITIONS, 0),
            news=self._find_news(current, topic.before(current.shelved)) if current else None,
            next_deadline=_find_next_deadline,
        )

    def latest(self, request: Request) -> Response:
        """The id of the current edition, for pages that wait for the next one."""
        topic = self._find_topic(request)
        headers = {"cache-control": "no-store"}
        return JSONResponse({"edition": topic.current.id if topic.current else None}, headers=headers)

    def memo(self, request: Request) -> Response:
        """The memo of one edition."""
        shown = self._find_edition(request)
        if shown.reading is None:
            return self._page(request, "broken", shown=shown)
        news = self._find_news(shown, shown.topic.before(shown.shelved))
        return self._page(request, "memo", shown=shown, news=news, body=Markup(self._lay_out(shown.reading)))  # noqa: S704 -- our own template's

    def changes(self, request: Request) -> Response:
        """What has changed in an edition since the one before, or since that which `since` in the query names."""
        shown = self._find_edition(request)
        topic, asked = shown.topic, request.query_params.get("since", "")
        since = topic.find(asked) if asked else topic.before(shown.shelved)
        if asked and since is None:
            raise HTTPException(404, "There is no such edition to compare with, or its folder is gone.")
        other = self._show(topic, since) if since else None
        return self._page(request, "changes", shown=shown, other=other, news=self._find_news(shown, since))

    def source(self, request: Request) -> Response:
        """One article of an edition, what is cited of it marked; `note` in the query names the passage that is asked for."""
        shown = self._find_edition(request)
        if shown.reading is None:
            return self._page(request, "broken", shown=shown)
        source = shown.reading.sources.get(request.path_params["source"])
        if source is None:
            raise HTTPException(404, "This edition has no such article.")
        cited = shown.reading.list_cited(source.id)
        note = shown.reading.find_note(request.query_params.get("note", ""))
        return self._page(
            request,
            "source",
            shown=shown,
            source=source,
            label=label_short(source),
            description=describe(source, shown.reading.briefing.sources),
            numbers=sorted({each.note for each in cited}),
            note=note,
            paragraphs=passages.cut(source.text, cited, note.number if note else None),
        )

    def search(self, request: Request) -> Response:
        """Statements that hold the words of the query, in one topic or all, in the current editions or all."""
        query = request.query_params.get("q", "")[:LONGEST_QUERY].strip()
        name = request.query_params.get("topic", "")
        every = request.query_params.get("editions") == "all"
        topics = self._library.list_topics()
        asked = [topic for topic in topics if name in {"", topic.name}]
        phrases = search.parse(query)
        found: list[Found] = []
        left = MOST_HITS
        for shown in self._list_searched(asked, every=every) if phrases else ():
            if shown.reading is not None and (hits := list(search.find(shown.reading.entries, phrases))):
                found.append(Found(shown, hits[:left]))
                left -= len(found[-1].hits)
                if not left:
                    break
        return self._page(
            request,
            "search",
            query=query,
            chosen_topic=name,
            every=every,
            topics=topics,
            found=found,
            asked=bool(phrases),
            total=MOST_HITS - left,
            cut=not left,
            most=MOST_SEARCHED,
        )

    def _list_searched(self, topics: Sequence[Topic], *, every: bool) -> Iterator[Shown]:
        for topic in topics:
            for shelved in topic.editions[: MOST_SEARCHED if every else 1]:
                yield self._show(topic, shelved)

    def edition_file(self, request: Request) -> Response:
        """A document of one edition."""
        topic = self._find_topic(request)
        shelved = self._find_shelved(topic, request)
        document = shelved.find(request.path_params["name"])
        return self._download(request, document, name_download(topic.name, shelved.id, request.path_params["name"]))

    def topic_file(self, request: Request) -> Response:
        """A document that lies in the topic's folder now: the address stays the same from edition to edition."""
        topic = self._find_topic(request)
        document = next((each for each in topic.documents if each.name == request.path_params["name"]), None)
        return self._download(request, document, name_download(topic.name, "", request.path_params["name"]))

    def static(self, request: Request) -> Response:
        """A part of the site itself."""
        asset = self._renderer.find_asset(request.path_params["name"])
        if asset is None:
            raise HTTPException(404)
        return answer_static(request, asset.data, asset.media_type, asset.version)

    def message(self, request: Request, status: int, title: str, message: str) -> Response:
        """A page that says why there is nothing else to see."""
        return self._page(request, "message", status=status, title=title, message=message)

    def _page(self, request: Request, name: str, *, status: int = 200, **shown: object) -> Response:
        return answer(request, self._renderer.render(name, **shown), HTML, status=status)

    def _download(self, request: Request, document: Document | None, name: str) -> Response:
        kind = find_kind(document.name) if document else None
        if document is None or kind is None:
            raise HTTPException(404, "There is no such document.")
        try:
            return answer_file(request, document.path, kind.media_type, name, self._library.digest(document.path))
        except OSError as error:
            raise HTTPException(404, "The document is gone, or cannot be read.") from error

    def _find_topic(self, request: Request) -> Topic:
        topic = self._library.find_topic(request.path_params["topic"])
        if topic is None:
            raise HTTPException(404, "There is no such topic, or its folder is gone.")
        return topic

    def _find_shelved(self, topic: Topic, request: Request) -> Shelved:
        shelved = topic.find(request.path_params["edition"])
        if shelved is None:
            raise HTTPException(404, "There is no such edition, or its folder is gone.")
        return shelved

    def _find_edition(self, request: Request) -> Shown:
        topic = self._find_topic(request)
        return self._show(topic, self._find_shelved(topic, request))

    def _show(self, topic: Topic, shelved: Shelved) -> Shown:
        try:
            return Shown(topic, shelved, self._readings.read(topic, shelved), "")
        except UnreadableError as error:
            return Shown(topic, shelved, None, str(error))

    def _find_news(self, shown: Shown, since: Shelved | None) -> News | None:
        """None where there is no such edition, or one of the two cannot be read."""
        earlier = self._show(shown.topic, since) if since else None
        if shown.reading is None or earlier is None or earlier.reading is None:
            return None
        report = self._readings.compare(earlier.reading, shown.reading)
        notes = {}
        for group in report.groups:
            for index, item in enumerate(group.items):
                for each in (shown, earlier):
                    if each.reading and (note := each.reading.find_note_of(item.statement)):
                        notes[group.name, index] = (edition_address(shown.topic.name, each.shelved.id), note)
                        break
        return News(earlier, report, notes)

    def _list(self, topic: Topic, shelved: Shelved) -> Listed:
        """By its record where that tells of the very `briefing.json` that is there: a list need not read a year of editions."""
        record, document = shelved.record, shelved.find(BRIEFING_FILE)
        if record and document:
            with contextlib.suppress(OSError, ValueError):
                if record.documents.get(BRIEFING_FILE) == self._library.digest(document.path):
                    as_of = datetime.date.fromisoformat(record.as_of) if record.as_of else None
                    return Listed(shelved, as_of, len(record.seeds), "")
        shown = self._show(topic, shelved)
        if shown.reading is None:
            return Listed(shelved, None, 0, shown.problem)
        return Listed(shelved, shown.reading.briefing.as_of, len(shown.reading.briefing.sources), "")

    def _lay_out(self, reading: Reading) -> str:
        """The memo without what stands around it, made once."""
        made = reading.pages.get("memo")
        if made is None:
            made = self._renderer.render("memo_body", memo=reading.memo, draw=_draw)
            reading.pages["memo"] = made
        return made


def _find_next_deadline(reading: Reading) -> Deadline | None:
    """The first dated deadline that has not passed at the cut-off; None where there is none."""
    as_of = reading.briefing.as_of
    for deadline in reading.briefing.deadlines:
        first = text.first_day(deadline.date)
        if first and (as_of is None or text.last_day(deadline.date) >= as_of):
            return deadline
    return None


def _draw(part: Part) -> Markup:
    """The line of time of one story."""
    return Markup(draw(part.timeline))  # noqa: S704 -- drawn by this program, article text escaped by lxml
