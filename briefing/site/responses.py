"""Pages and files → answers with entity tags, and of files the part that was asked for (RFC 9110)."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from briefing.run import digest
from briefing.site.documents import disposition

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from starlette.requests import Request
    from starlette.types import Receive, Scope, Send

_PIECE = 64 * 1024
"""Bytes that are read of a file at a time."""
_RANGE = re.compile(r"bytes=(\d{1,18})?-(\d{1,18})?", re.ASCII | re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?("[^"]*")')
_ALWAYS_ASK = "private, no-cache"
_KEEP = "private, max-age=31536000, immutable"
_FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"


def answer(
    request: Request, body: str | bytes, media_type: str, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer with `body`, or word that the browser's own copy still holds."""
    data = body.encode("utf-8", "replace") if isinstance(body, str) else body
    tag = f'"{digest(data)[:32]}"'
    common = {"etag": tag, "cache-control": _ALWAYS_ASK, **(headers or {})}
    if status == 200 and _matches(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=common)
    return Response(data, status, common, media_type)


def answer_static(request: Request, data: bytes, media_type: str, version: str) -> Response:
    """A part of the site itself: kept for good by a browser that asked for it under its version."""
    kept = {"cache-control": _KEEP} if request.query_params.get("v") == version else {}
    return answer(request, data, media_type, headers=kept)


def answer_file(request: Request, path: Path, media_type: str, name: str, content: str) -> Response:
    """The file at `path`, to be saved as `name`; `content` is the digest of what it holds. Raises `OSError`.

    One range is honoured; several at once, and what is no range of bytes, are answered with the whole file, as RFC 9110
    (section 14.2) allows. What is sent is read from one open file: one that is replaced meanwhile is sent as it was.
    """
    tag = f'"{content[:32]}"'
    headers = {
        "etag": tag,
        "cache-control": _ALWAYS_ASK,
        "accept-ranges": "bytes",
        "content-disposition": disposition(name),
        "content-security-policy": _FILE_POLICY,
    }
    if _matches(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    file = _open(path)
    size = os.fstat(file.fileno()).st_size
    span = _find_range(request, size, tag)
    if span and span[0] >= size:
        file.close()
        return Response(status_code=416, headers={**headers, "content-range": f"bytes */{size}"})
    start, end = span or (0, size)
    headers |= {"content-type": media_type, "content-length": str(end - start)}
    if span:
        headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
    return _Part(file, start, end, 206 if span else 200, headers)


class _Part(Response):
    """The bytes of an open file from `start` to `end`, exclusive; it closes the file."""

    def __init__(self, file: BinaryIO, start: int, end: int, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(status_code=status, headers=headers)
        self._file, self._start, self._end = file, start, end

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends it, piece by piece."""
        del receive
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            place = self._end if scope["method"] == "HEAD" else self._start
            self._file.seek(place)
            while place < self._end:
                piece = await run_in_threadpool(self._file.read, min(_PIECE, self._end - place))
                if not piece:
                    break  # somebody cut the file short: the length that was promised tells the browser
                place += len(piece)
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._file.close()


def _open(path: Path) -> BinaryIO:
    """The regular file at `path`; one that became a link, a pipe or a folder meanwhile raises `OSError`."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileNotFoundError(path)
    return os.fdopen(handle, "rb")


def _find_range(request: Request, size: int, tag: str) -> tuple[int, int] | None:
    """Start and end, exclusive, of the part that is asked for, its start perhaps beyond the file; None for all of it."""
    found = _RANGE.fullmatch(request.headers.get("range", "").strip())
    condition = request.headers.get("if-range")
    if not found or (condition is not None and condition != tag):
        return None
    first, last = (int(number) if number else None for number in found.groups())
    if first is None:
        return None if last is None else (max(size - last, 0), size) if last else (size, size)
    if last is None:
        return first, size
    return None if last < first else (first, min(last + 1, size))


def _matches(header: str | None, tag: str) -> bool:
    """True where `header`, an If-None-Match, names `tag`; compared weakly, as RFC 9110 (section 13.1.2) asks."""
    return header is not None and (header.strip() == "*" or tag in _TAG.findall(header))
