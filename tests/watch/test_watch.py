"""What the watcher makes of files that come, go, grow, are renamed, and of all that passes through a folder besides."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
import watchfiles

from briefing.errors import InputError, OptionsError
from briefing.watching import Pace, Place, Seen, observe, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PACE = Pace(quiet=0.3, look=0.5, tick=0.1)
LIMIT = 30.0
"""Seconds."""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    return folder


def _until(sight: Iterator[Seen], holds: Callable[[Seen], bool]) -> Seen:
    """The first value for which `holds` is true."""
    end = time.monotonic() + LIMIT
    for seen in sight:
        if holds(seen):
            return seen
        assert time.monotonic() < end, f"not seen within {LIMIT} s"
    raise AssertionError("the watcher ended")


def _next_other(sight: Iterator[Seen], than: Seen) -> Seen:
    return _until(sight, lambda seen: seen.digest != than.digest)


def _stays(sight: Iterator[Seen], seen: Seen, looks: int = 3) -> None:
    assert {now.digest for now in itertools.islice(sight, looks)} == {seen.digest}


def _names(seen: Seen) -> dict[str, list[str]]:
    return {name: [file.name for file in topic.files] for name, topic in seen.topics.items()}


def test_what_is_there_is_seen_at_the_start_and_nothing_new_without_a_change(seeds: Path) -> None:
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    assert _names(seen) == {"": ["a.txt"]}
    assert seen == observe(Place(seeds))
    (seeds / "a.txt").touch()
    (seeds / "a.txt").chmod(0o600)
    _stays(sight, seen)


def test_a_file_that_comes_changes_is_renamed_and_goes(seeds: Path) -> None:
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    (seeds / "b.txt").write_text("two")
    seen = _next_other(sight, seen)
    assert _names(seen) == {"": ["a.txt", "b.txt"]}
    (seeds / "b.txt").write_text("TWO")
    seen = _next_other(sight, seen)
    (seeds / "b.txt").rename(seeds / "c.txt")
    seen = _next_other(sight, seen)
    assert _names(seen) == {"": ["a.txt", "c.txt"]}
    (seeds / "c.txt").unlink()
    seen = _next_other(sight, seen)
    assert seen == observe(Place(seeds))


def test_what_changes_while_the_caller_is_busy_is_in_the_next_value(seeds: Path) -> None:
    sight = watch(Place(seeds), Pace(quiet=0.3, look=3600, tick=0.1))
    seen = next(sight)
    (seeds / "b.txt").write_text("two")
    time.sleep(1)
    (seeds / "b.txt").write_text("three")
    assert next(sight).digests == observe(Place(seeds)).digests != seen.digests


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, which tells who has a file open")
def test_a_file_is_not_taken_while_somebody_writes_it(seeds: Path) -> None:
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    file = (seeds / "b.txt").open("w")
    file.write("half")
    file.flush()

    def finish() -> None:
        file.write(" and half")
        file.close()

    timer = threading.Timer(4 * PACE.quiet, finish)
    timer.start()
    now = _next_other(sight, seen)
    timer.join()
    assert now == observe(Place(seeds))


def test_what_is_written_without_end_is_taken_as_it_is(seeds: Path, caplog: pytest.LogCaptureFixture) -> None:
    sight = watch(Place(seeds), Pace(quiet=0.3, patience=1.0, look=0.5, tick=0.1))
    seen = next(sight)
    end = threading.Event()

    def write() -> None:
        for number in itertools.count():
            (seeds / "b.txt").write_text(str(number))
            if end.wait(0.05):
                return

    thread = threading.Thread(target=write)
    thread.start()
    try:
        _next_other(sight, seen)
    finally:
        end.set()
        thread.join()
    assert "without end" in caplog.text


def test_a_thousand_files_are_one_change(seeds: Path) -> None:
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    for number in range(1000):
        (seeds / f"{number:04}.txt").write_text(str(number))
    seen = _next_other(sight, seen)
    assert len(seen.topics[""].files) == 1001
    shutil.rmtree(seeds)
    seeds.mkdir()
    (seeds / "a.txt").write_text("one")
    assert _names(_until(sight, lambda seen: bool(seen.topics))) == {"": ["a.txt"]}


def test_the_ways_of_editors_are_no_changes(seeds: Path) -> None:
    """Names that vim, Emacs, LibreOffice, Word and browsers leave for a while; and a save by way of a second file."""
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    for name in (".a.txt.swp", "a.txt~", "#a.txt#", ".~lock.a.txt#", "~$a.txt", "b.txt.part", "b.crdownload", ".b.txt.x7Fz"):
        (seeds / name).write_text("x")
    (seeds / "4913").touch()  # vim asks in this way whether it may write here
    (seeds / "4913").unlink()
    _stays(sight, seen)
    (seeds / "a.txt").rename(seeds / "a.txt~")
    time.sleep(PACE.quiet / 3)
    (seeds / ".a.txt.new").write_text("saved")
    (seeds / ".a.txt.new").replace(seeds / "a.txt")
    seen = _next_other(sight, seen)
    assert seen == observe(Place(seeds))
    assert _names(seen) == {"": ["a.txt"]}


def test_topics_come_and_go_with_their_folders(tmp_path: Path) -> None:
    topics = tmp_path / "topics"
    (topics / "port").mkdir(parents=True)
    (topics / "port" / "a.txt").write_text("one")
    sight = watch(Place(topics), PACE)
    seen = next(sight)
    (topics / "rail" / "week one").mkdir(parents=True)
    (topics / "rail" / "week one" / "b.txt").write_text("two")
    now = _next_other(sight, seen)
    assert _names(now) == {"port": ["a.txt"], "rail": ["week one/b.txt"]}
    assert now.digests["port"] == seen.digests["port"]
    shutil.rmtree(topics / "port")
    assert _names(_next_other(sight, now)) == {"rail": ["week one/b.txt"]}


def test_a_folder_that_vanishes_comes_back_and_is_replaced(seeds: Path, tmp_path: Path) -> None:
    """With no look in between: what is heard has to do, after the folder under that name is another."""
    sight = watch(Place(seeds), Pace(quiet=0.3, look=3600, tick=0.1))
    seen = next(sight)
    seeds.rename(tmp_path / "away")
    gone = next(sight)
    assert isinstance(gone.trouble, InputError)
    (tmp_path / "away").rename(seeds)
    assert _until(sight, lambda now: not now.trouble).digest == seen.digest
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "b.txt").write_text("two")
    seeds.rename(tmp_path / "away")
    (tmp_path / "other").rename(seeds)
    now = _until(sight, lambda now: _names(now) == {"": ["b.txt"]})
    (seeds / "c.txt").write_text("three")
    assert _names(_next_other(sight, now)) == {"": ["b.txt", "c.txt"]}


def test_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    sight = watch(Place(tmp_path / "seeds"), PACE)
    assert next(sight).trouble
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("one")
    assert _names(_until(sight, lambda seen: not seen.trouble)) == {"": ["a.txt"]}


def test_options_are_part_of_what_is_seen_except_when_the_memo_is_made(seeds: Path) -> None:
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    options = seeds / "briefing.toml"
    options.write_text('schedule = "0 7 * * *"\ntime_zone = "Asia/Tokyo"\n')
    now = _until(sight, lambda seen: seen.topics[""].options.schedule == "0 7 * * *")
    assert now.digest == seen.digest
    options.write_text('titel = "x"\n')
    assert isinstance(_next_other(sight, now).trouble, OptionsError)
    options.write_text('title = "x"\n')
    assert _until(sight, lambda now: not now.trouble).topics[""].options.title == "x"


def test_options_and_templates_that_lie_elsewhere_are_watched(seeds: Path, tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "memo.css").write_text("h1 {}")
    config = tmp_path / "own.toml"
    config.write_text('templates = "house"\n')
    sight = watch(Place(seeds, config), PACE)
    seen = next(sight)
    (house / "memo.css").write_text("h2 {}")
    seen = _next_other(sight, seen)
    config.write_text('templates = "house"\nto = "x"\n')
    assert _next_other(sight, seen).topics[""].options.to == "x"


def test_outputs_among_the_seeds_are_no_seeds(seeds: Path) -> None:
    sight = watch(Place(seeds, outputs=seeds / "out"), PACE)
    seen = next(sight)
    (seeds / "out").mkdir()
    (seeds / "out" / "memo.txt").write_text("made")
    _stays(sight, seen)


def test_where_the_system_tells_nothing_the_folder_is_looked_at(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_paths: Path, **_options: object) -> Iterator[object]:
        raise OSError(28, "OS file watch limit reached")

    monkeypatch.setattr(watchfiles, "watch", refuse)
    sight = watch(Place(seeds), PACE)
    seen = next(sight)
    (seeds / "b.txt").write_text("two")
    assert _names(_next_other(sight, seen)) == {"": ["a.txt", "b.txt"]}
    assert caplog.text.count("watch limit") == 1


def test_it_ends_when_it_is_told_to(seeds: Path) -> None:
    stop = threading.Event()
    sight = watch(Place(seeds), Pace(look=3600), stop)
    next(sight)
    threading.Timer(0.3, stop.set).start()
    start = time.monotonic()
    assert list(sight) == []
    assert time.monotonic() - start < LIMIT


def test_names_that_are_not_utf_8_are_seen(seeds: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (seeds / name).write_text("x")
    except OSError:
        pytest.skip("needs a file system that takes any bytes as a name")
    assert _names(next(watch(Place(seeds), PACE))) == {"": ["a.txt", "caf�.txt"]}
