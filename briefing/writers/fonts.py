"""Names of the bundled fonts → their bytes and the characters that they can show."""

from functools import cache
from importlib.resources import files

_FILES = {
    "fonts/serif.ttf": ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
    "fonts/serif-italic.ttf": ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf"),
    "fonts/sans.ttf": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
    "fonts/sans-italic.ttf": ("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf"),
}

NAMES = tuple(_FILES)
"""The names under which a stylesheet asks for the fonts."""


@cache
def load(name: str) -> bytes:
    """The font file called `name`, one of `NAMES`."""
    package, file = _FILES[name]
    return (files(package) / "files" / file).read_bytes()
