"""Made-up briefings → a folder of outputs with whole, hostile and damaged editions, and the site over it: asked, or served."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import briefings

from briefing.editions import find_lineage
from briefing.pipeline import Outcome
from briefing.publish import publish
from briefing.stages import name_edition, print_briefing

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message

    from briefing.model.briefing import Briefing
    from briefing.options import Options

ROOT = Path(__file__).parents[2]
FILES = {
    "memo.docx": b"word " * 50,
    "memo.pdf": b"".join(number.to_bytes(4, "big") for number in range(2560)),
    "memo.md": b"# Memo\n",
    "deadlines.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "sources.csl.json": b"[]\n",
    "sources.ris": b"TY  - NEWS\r\n",
}
HOSTILE_TITLE = "<script>document.title = 'taken'</script> \u202eevil\u202c <img src=x onerror=alert(1)>"


@dataclass(frozen=True)
class Answer:
    """What the site answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as a page."""
        return self.body.decode()


@dataclass(frozen=True)
class Shelf:
    """A folder of outputs."""

    root: Path
    ferry: tuple[str, str]
    """Ids of the two editions of the topic “ferry”, the current one last."""
    harbours: str
    """Id of the hostile edition of the topic “Häfen & Zölle”."""


def fill(folder: Path, briefing: Briefing, options: Options | None = None) -> str:
    """Publishes `briefing` in `folder`, with documents that are none; returns its id."""
    data = print_briefing(briefing)
    lineage = find_lineage(folder, name_edition(briefing.as_of, data))
    return publish(Outcome(briefing, {"briefing.json": data, **FILES}, {}, lineage, options), folder).edition


def fill_shelf(root: Path) -> Shelf:
    small = briefings.small()
    earlier = small.model_copy(update={"stakes": (), "as_of": datetime.date(2026, 3, 3)})
    ferry = (fill(root / "ferry", earlier), fill(root / "ferry", small))
    large = briefings.large()
    hostile = [source.model_copy(update={"title": HOSTILE_TITLE, "url": "javascript:alert(1)"}) for source in large.sources]
    harbours = fill(root / "Häfen & Zölle", large.model_copy(update={"sources": tuple(hostile), "title": HOSTILE_TITLE}))
    fill(root / "empty", briefings.nearly_empty())
    shutil.copytree(root / "ferry", root / "broken")
    editions = root / "broken" / "editions"
    half = editions / ferry[1] / "briefing.json"
    half.write_bytes(half.read_bytes()[:5000])
    (root / "broken" / "briefing.json").write_bytes(half.read_bytes())
    older = editions / "2020-01-01-0ffe0ffe"
    older.mkdir()
    (older / "briefing.json").write_text(json.dumps({"schema_version": "0.3", "title": "Old"}), encoding="utf-8")
    (older / "memo.pdf").write_bytes(b"%PDF old")
    (editions / "2020-01-02-00000000").mkdir()
    (editions / ".2020-01-03-11111111-abc.new").mkdir()
    return Shelf(root, ferry, harbours)


async def ask_app(app: ASGIApp, path: str, headers: tuple[tuple[str, str], ...], method: str, client: str) -> Answer:
    raw, _, query = path.partition("?")
    if not any(name == "host" for name, _ in headers):
        headers = (("host", "127.0.0.1:8000"), *headers)
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(raw),
        "raw_path": raw.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers],
        "client": (client, 50000),
        "server": ("127.0.0.1", 8000),
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    with contextlib.suppress(ZeroDivisionError):  # what an application raises after it has answered is the server's to log
        await app(scope, receive, send)
    start, *pieces = sent
    found = {name.decode(): value.decode("latin-1") for name, value in start["headers"]}
    return Answer(start["status"], found, b"".join(piece.get("body", b"") for piece in pieces))


def start_server(*words: str, **environment: str) -> tuple[subprocess.Popen[str], str]:
    """`briefing serve` on a free port with `words`; the process, which the caller ends, and the address."""
    command = [sys.executable, "-m", "briefing", "serve", *words, "--port", "0"]
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stderr is not None
    for line in process.stderr:
        if found := re.search(r"http://\S+", line):
            return process, found.group().rstrip("/")
    process.wait()
    raise AssertionError(f"the server ended with {process.returncode}")


def stop_server(process: subprocess.Popen[str]) -> str:
    """Ends the server as a supervisor does; what it had still to say."""
    process.terminate()
    _, said = process.communicate(timeout=20)
    return said
