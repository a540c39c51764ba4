"""The store: what is put in comes out whole, or not at all; nobody else can read or plant anything."""

from __future__ import annotations

import json
import logging
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing import cache
from briefing.cache import Size, Store
from briefing.errors import OptionsError

KEY = "ab" + "0" * 62
OTHER_KEY = "cd" + "0" * 62
PAYLOAD = '{"text":"“Fees fall”"}'.encode()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def _entry(store: Store, key: str = KEY) -> Path:
    return store.folder / "read" / key[:2] / f"{key}.json"


def test_what_is_kept_is_found(store: Store) -> None:
    digest = store.keep("read", KEY, PAYLOAD)
    assert store.find("read", KEY) == digest
    assert store.load("read", KEY) == PAYLOAD


def test_what_is_not_kept_is_not_found(store: Store) -> None:
    store.keep("read", KEY, PAYLOAD)
    assert store.find("read", OTHER_KEY) is None
    assert store.find("extract", KEY) is None
    assert store.load("extract", KEY) is None


def test_an_entry_is_two_lines_of_json(store: Store) -> None:
    digest = store.keep("read", KEY, PAYLOAD)
    header, payload = _entry(store).read_bytes().splitlines()
    assert json.loads(header) == {"stage": "read", "key": KEY, "digest": digest}
    assert json.loads(payload) == {"text": "“Fees fall”"}


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:0], id="emptied"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut off in the header"),
        pytest.param(lambda data: data[:-5], id="cut off in the payload"),
        pytest.param(lambda data: data.replace(b"fall", b"rise"), id="payload changed"),
        pytest.param(lambda data: data.replace(b"read", b"riot"), id="stage changed"),
        pytest.param(lambda data: data.replace(b'"ab', b'"ac'), id="key changed"),
        pytest.param(lambda data: data + b"more", id="lengthened"),
        pytest.param(lambda data: bytes(byte ^ 255 for byte in data), id="no text at all"),
        pytest.param(lambda data: b"[]\n" + data, id="header of another kind"),
    ],
)
def test_a_damaged_entry_is_not_found_and_a_warning_says_so(
    store: Store, damage: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert callable(damage)
    store.keep("read", KEY, PAYLOAD)
    _entry(store).write_bytes(damage(_entry(store).read_bytes()))
    assert store.find("read", KEY) is None
    assert "damaged" in caplog.text
    store.keep("read", KEY, PAYLOAD)
    assert store.load("read", KEY) == PAYLOAD


def test_an_entry_cannot_stand_in_for_another(store: Store) -> None:
    store.keep("read", KEY, PAYLOAD)
    _entry(store, OTHER_KEY).parent.mkdir()
    _entry(store).rename(_entry(store, OTHER_KEY))
    assert store.find("read", OTHER_KEY) is None


def test_the_store_is_its_owners_alone(store: Store) -> None:
    store.keep("read", KEY, PAYLOAD)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (store.folder, *store.folder.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_an_open_store_is_closed_to_others(store: Store) -> None:
    store.folder.chmod(0o777)
    Store(store.folder)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700


def test_a_store_of_another_user_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: store.folder.stat().st_uid + 1)
    with pytest.raises(OptionsError, match="another user"):
        Store(store.folder)


def test_a_folder_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(OptionsError, match="is not a cache"):
        Store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_store_that_cannot_be_written_only_remembers_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "store")
    assert len(store.keep("read", KEY, PAYLOAD)) == 64
    assert store.find("read", KEY) is None
    assert caplog.text.count("the run goes on without") == 1


def test_a_full_disk_stops_nothing(store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", full)
    store.keep("read", KEY, PAYLOAD)
    store.keep("read", OTHER_KEY, PAYLOAD)
    assert caplog.text.count("No space left on device") == 1
    assert list(store.folder.rglob("*.new")) == []


def test_writers_at_the_same_time_leave_one_whole_entry(store: Store) -> None:
    stores = [Store(store.folder) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        digests = set(pool.map(lambda each: each.keep("read", KEY, PAYLOAD), stores * 8))
        loaded = set(pool.map(lambda each: each.load("read", KEY), stores * 8))
    assert len(digests) == 1
    assert loaded == {PAYLOAD}
    assert [path.name for path in store.folder.rglob("*") if path.is_file() and path.suffix == ".new"] == []


def test_stores_can_be_opened_at_the_same_time(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: Store(tmp_path / "store"), range(32)))
    assert all(each.keep("read", KEY, PAYLOAD) for each in opened)


def test_clearing_drops_entries_and_nothing_else(store: Store) -> None:
    store.keep("read", KEY, PAYLOAD)
    store.keep("extract", OTHER_KEY, PAYLOAD)
    assert store.clear().entries == 2
    assert store.size() == Size(entries=0, bytes=0)
    assert [path.name for path in store.folder.iterdir()] == [cache.MARK]
    assert store.keep("read", KEY, PAYLOAD) == store.find("read", KEY)


def test_only_what_is_long_unused_is_pruned(store: Store) -> None:
    for key in (KEY, OTHER_KEY):
        store.keep("read", key, PAYLOAD)
        os.utime(_entry(store, key), (0, 0))
    (store.folder / "read" / "ab" / ".killed.new").write_bytes(b"half")
    os.utime(store.folder / "read" / "ab" / ".killed.new", (0, 0))
    store.find("read", KEY)  # used, and so younger
    assert store.prune().entries == 2
    assert sorted(path.name for path in store.folder.rglob("*") if path.is_file()) == [cache.MARK, f"{KEY}.json"]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv(cache.VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("/", "var", "someone")))
    return monkeypatch


def test_the_store_lies_where_the_environment_says(environment: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cache.default_folder().name == "briefing"
    environment.setenv(cache.VARIABLE, str(tmp_path))
    assert cache.default_folder() == tmp_path


def test_nothing_is_said_where_nothing_is_wrong(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store.keep("read", KEY, PAYLOAD)
    store.find("read", KEY)
    store.prune()
    assert caplog.records == []
