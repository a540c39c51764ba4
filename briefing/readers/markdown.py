"""Markdown with or without front matter → the text that it sets, and what the front matter says of it.

Text: headline first, below it the day of the front matter as it is written there, paragraphs set apart by blank lines, headings
and list items on their own lines, link and picture syntax left out. Front matter is YAML between lines of “---” or TOML between
lines of “+++”, as site generators write it.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import yaml  # type: ignore[import-untyped]  # its stubs are a package of their own

from briefing.language import lines
from briefing.language.datelines import find_date
from briefing.readers.day_line import add_date_line
from briefing.readers.decoding import decode, drop_controls
from briefing.readers.plausible import judge_date
from briefing.readers.reading import Extract, report
from briefing.readers.tables import report_rows
from briefing.readers.text import read_credits, shorten_agency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.briefing import Diagnostic

_DATE_FIELDS = (
    "date",
    "published",
    "publishdate",
    "published_at",
    "publishedat",
    "published_on",
    "published_time",
    "date_published",
    "datepublished",
    "publish_date",
    "pub_date",
    "pubdate",
    "publication_date",
    "publicationdate",
    "release_date",
    "issued",
    "posted",
    "created",
)
"""Names under which site generators and archives keep the day of publication, in lower case."""
_YAML = re.compile(r"\A\s*---[ \t]*\n(?P<body>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(?P<body>.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~).*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[(?P<alt>[^\]\n]{0,400})\]\((?:[^()\s]|\([^()\s]{0,400}\)){0,2000}(?:\s+[\"'(][^\n]*?[\"')])?\)")
_LINK = re.compile(r"\[(?P<text>[^\]\n]{1,400})\]\((?:[^()\s]|\([^()\s]{0,400}\)){0,2000}(?:\s+[\"'(][^\n]*?[\"')])?\)")
_REFERENCE = re.compile(r"\[(?P<text>[^\]\n]{1,400})\]\[[^\]\n]{0,400}\]")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*\S+.*$", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<text>https?://[^\s<>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,2000}>")
_STRONG = re.compile(r"(?<![\w\\*_])(?P<mark>\*\*\*|___|\*\*|__|\*|_)(?=\S)(?P<text>[^\n]{0,800}?\S)(?P=mark)(?![\w*_])")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_HEADING = re.compile(r"\A {0,3}#{1,6}\s+(?P<text>.*?)\s*#*\s*\Z")
_UNDERLINE = re.compile(r"\A {0,3}(?:=+|-{2,})\s*\Z")
_RULE = re.compile(r"\A {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})\Z")
_ITEM = re.compile(r"\A\s*(?:[-*+]|\d{1,3}[.)])\s+")
_BULLET = re.compile(r"\A\s*[*+]\s+")
_CELL = r"[ :]*-+[ :]*"
_TABLE = re.compile(
    r"^ {0,3}(?P<head>[^\n|]{0,400}\|[^\n]{0,2000})\n"
    rf" {{0,3}}(?:\|?{_CELL}(?:\|{_CELL}){{1,60}}\|?|\|{_CELL}\|)[ \t]*(?:\n|\Z)"
    r"(?:[^\n]*\|[^\n]*(?:\n|\Z))*",
    re.MULTILINE,
)
_BOLD = re.compile(r"\s*(?:\*\*|__)(?=\S)")
"""A row that opens in bold: two of them one below the other are labels with what they say, and no running text."""
_QUOTE = re.compile(r"\A(?: {0,3}>\s?)+")


def read(data: bytes) -> Extract:
    """The text and metadata of a Markdown file; an empty text, with the reason, where it is no article."""
    decoded = decode(data)
    if decoded.text is None:
        return Extract("", diagnostics=decoded.diagnostics)
    fields, body, problems = _split_front_matter(decoded.text)
    body, rows = _drop_tables(drop_controls(body))
    blocks = _find_blocks(body)
    title = _take(fields, "title", "headline") or _find_title(body)
    if title and (not blocks or " ".join(blocks[0].split()).casefold() != title.casefold()):
        blocks.insert(0, title)
    text = "\n\n".join(blocks) if len(blocks) > (1 if title else 0) else ""
    credits_ = read_credits(text, title)
    written = _take(fields, *_DATE_FIELDS) or ""
    published, doubts = judge_date(find_date(written), credits_.published, text)
    if published and text and written in decoded.text:
        text = "\n\n".join(add_date_line(blocks, title, written))
    return Extract(
        text=text,
        title=title or credits_.title,
        publisher=_find_publisher(fields) or credits_.publisher,
        byline=_find_writers(fields) or credits_.byline,
        wire=_take(fields, "wire", "agency") or credits_.wire or _find_agency(fields),
        url=_find_address(fields),
        published=published or credits_.published,
        published_basis="metadata" if published else "dateline" if credits_.published else "unknown",
        stated_day=credits_.stated_day,
        diagnostics=(*decoded.diagnostics, *problems, *doubts, *report_rows(rows)),
    )


def _split_front_matter(text: str) -> tuple[Mapping[str, Any], str, tuple[Diagnostic, ...]]:
    """The fields of the front matter under lower-case names, and the text after it. Fields that cannot be read are none."""
    for pattern, load in ((_YAML, _load_yaml), (_TOML, tomllib.loads)):
        match = pattern.match(text)
        if match is None:
            continue
        try:
            loaded = load(match["body"])
        except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
            problem = report(
                "front-matter",
                "The front matter at its head cannot be read.",
                "Mend its syntax, or state the facts in the manifest.",
            )
            return {}, text[match.end() :], (problem,)
        if isinstance(loaded, dict):
            return {str(key).lower(): value for key, value in loaded.items()}, text[match.end() :], ()
    return {}, text, ()


def _load_yaml(body: str) -> object:
    """Values as they are written: the base loader makes no dates, numbers or objects of them."""
    return yaml.load(body, Loader=yaml.BaseLoader)  # noqa: S506  the base loader makes strings, lists and mappings only


def _take(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first field of these names that holds a line of text."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, dict):
            value = value.get("name")
        if value is not None and not isinstance(value, (list, dict, bool)):
            plain = " ".join(drop_controls(str(value)).split())
            if plain:
                return plain
    return None


def _find_publisher(fields: Mapping[str, Any]) -> str | None:
    """The outlet; an agency under “source” is where an outlet has its report from, and no outlet."""
    source = _take(fields, "source")
    stated = _take(fields, "publisher", "publication", "outlet", "site", "site_name")
    return stated or (source if source and lines.read_agency_name(source) is None else None)


def _find_agency(fields: Mapping[str, Any]) -> str | None:
    """The agency that stands where a writer or a source is named."""
    named = (_take(fields, name) for name in ("author", "byline", "by", "source"))
    agency = next((a for value in named if value and (a := lines.read_agency_name(value))), None)
    return shorten_agency(agency) if agency else None


def _find_writers(fields: Mapping[str, Any]) -> tuple[str, ...]:
    for name in ("author", "authors", "byline", "by"):
        value = fields.get(name)
        listed = value if isinstance(value, list) else [value]
        names: list[str] = []
        for item in listed:
            plain = _take({"name": item}, "name")
            if plain:
                bare = re.sub(r"\Aby\s+", "", plain, flags=re.IGNORECASE)
                names.extend(lines.split_names(bare) or (() if lines.read_agency_name(bare) else (bare,)))
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _find_address(fields: Mapping[str, Any]) -> str | None:
    for name in ("url", "link", "canonical", "canonical_url", "source_url", "permalink"):
        value = _take(fields, name)
        if value and re.match(r"https?://[^\s<>\"]+\Z", value):
            return value
    return None


def _drop_tables(body: str) -> tuple[str, list[tuple[str, ...]]]:
    """The text without its tables of bars and hyphens (GitHub Flavored Markdown, section 4.10), and the first row of each."""
    first_rows: list[tuple[str, ...]] = []

    def drop(match: re.Match[str]) -> str:
        first_rows.append(tuple(cell.strip() for cell in match["head"].strip().strip("|").split("|")))
        return "\n"

    return _TABLE.sub(drop, body), first_rows


def _find_title(body: str) -> str | None:
    """The first heading of the first level, where nothing but blank lines stands before it."""
    rows = [row for row in _COMMENT.sub("", body).split("\n") if row.strip()]
    if rows and (heading := re.match(r" {0,3}#\s+(.*?)\s*#*\s*\Z", rows[0])):
        return _strip_marks(heading[1]) or None
    if len(rows) > 1 and re.match(r" {0,3}=+\s*\Z", rows[1]):
        return _strip_marks(rows[0].strip()) or None
    return None


def _find_blocks(body: str) -> list[str]:
    """The blocks of text: paragraphs joined into one line, headings, and lists with a line an item."""
    plain = _DEFINITION.sub("", _FENCE.sub("", _COMMENT.sub("", body)))
    blocks: list[str] = []
    rows: list[str] = []

    def flush() -> None:
        if rows:
            blocks.append("\n".join(rows))
            rows.clear()

    previous = ""
    for raw in plain.split("\n"):
        row = _QUOTE.sub("", raw)
        heading = _HEADING.match(row)
        if not row.strip() or heading or _RULE.match(row) or _UNDERLINE.match(row):
            flush()
            if heading and (text := _strip_marks(heading["text"])):
                blocks.append(text)
        elif text := _strip_marks(_BULLET.sub("- ", row.strip())):
            listed = _ITEM.match(row) or (_BOLD.match(row) and _BOLD.match(previous))
            if rows and not listed and not previous.endswith(("  ", "\\")):
                rows[-1] = f"{rows[-1]} {text}"
            else:
                rows.append(text)
        previous = row
    flush()
    return blocks


def _strip_marks(row: str) -> str:
    """One line without the marks of emphasis, links, pictures and code."""
    text = _PICTURE.sub(lambda m: f"[Photo: {m['alt']}]" if m["alt"].strip() else "", row)
    text = _TAG.sub("", _AUTOLINK.sub(r"\g<text>", _REFERENCE.sub(r"\g<text>", _LINK.sub(r"\g<text>", text))))
    for _ in range(2):
        text = _STRONG.sub(r"\g<text>", text)
    text = _ESCAPE.sub(r"\1", _CODE.sub(r"\1", text))
    return re.sub(r"[ \t]+", " ", text).strip().removesuffix("\\").strip()
