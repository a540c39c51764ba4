"""`Memo` and the bytes of the templates → one HTML page; no template reaches a file, the network or the program."""

import traceback
from collections.abc import Mapping

from jinja2 import BaseLoader, DictLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.errors import RenderError
from briefing.writers import text
from briefing.writers.figure import draw
from briefing.writers.memo_model import HEADINGS, Memo

TEMPLATE = "memo.html.j2"

_FAILURES = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError, RecursionError)
"""What the expressions of a template can raise."""

UNDATED = "2000-01-01"
"""Stands in the properties of a document whose briefing has no date: they must hold one, and a clock has no say."""


def render(memo: Memo, templates: Mapping[str, bytes]) -> str:
    """The page. Raises `RenderError`, naming file and line, where a template is absent, broken or asks for too much."""
    environment = ImmutableSandboxedEnvironment(
        loader=_loader(templates), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.filters["bound"] = text.bind
    try:
        return environment.get_template(TEMPLATE).render(
            memo=memo,
            headings=HEADINGS,
            created=memo.as_of or UNDATED,
            draw=lambda part: Markup(draw(part.timeline)),  # noqa: S704 -- our own drawing, article text escaped by lxml
        )
    except _FAILURES as error:
        what = "is not among the templates" if isinstance(error, TemplateNotFound) else error
        raise RenderError(f"{_place(error)}: {what}; mend the template or delete your copy to use the project's own") from error


def _loader(templates: Mapping[str, bytes]) -> BaseLoader:
    texts = {}
    for name, data in templates.items():
        if name.endswith(".j2"):
            try:
                texts[name] = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise RenderError(f"template {name}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    return DictLoader(texts)


def _place(error: Exception) -> str:
    """“template memo.html.j2, line 12”, as far as the error tells."""
    name = error.name if isinstance(error, TemplateSyntaxError | TemplateNotFound) and error.name else TEMPLATE
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    line = error.lineno if isinstance(error, TemplateSyntaxError) else lines[-1] if lines else None
    return f"template {name}, line {line}" if line else f"template {name}"
