"""A folder of seeds → topics: which files belong to which memo, in which order, under which options."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.errors import InputError, OptionsError
from briefing.model.briefing import Diagnostic
from briefing.readers import READERS
from briefing.seeds import SUFFIXES, SeedFile, printable, read_bytes
from briefing.topics import Topic, find_topics


def _lay(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def _names(topics: tuple[Topic, ...]) -> dict[str, list[str]]:
    return {topic.name: [file.name for file in topic.files] for topic in topics}


def test_a_folder_with_articles_is_one_topic_with_all_that_lies_below(tmp_path: Path) -> None:
    _lay(tmp_path, "b.txt", "a.md", "day two/c.html", "day two/deep/d.txt")
    assert _names(find_topics(tmp_path)) == {"": ["a.md", "b.txt", "day two/c.html", "day two/deep/d.txt"]}


def test_a_folder_without_articles_but_with_folders_that_have_some_is_a_set(tmp_path: Path) -> None:
    _lay(tmp_path, "port/a.txt", "rail/week one/b.txt", "rail/week two/c.txt", "notes/numbers.csv", "table.csv", "README.md")
    assert _names(find_topics(tmp_path)) == {"port": ["a.txt"], "rail": ["week one/b.txt", "week two/c.txt"]}


def test_a_file_that_is_no_article_is_handed_on_to_be_told_of(tmp_path: Path) -> None:
    assert _names(find_topics(_lay(tmp_path, "a.txt", "picture.jpg"))) == {"": ["a.txt", "picture.jpg"]}


def test_an_empty_folder_is_a_topic_without_files(tmp_path: Path) -> None:
    assert _names(find_topics(tmp_path)) == {"": []}


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.txt",
        ".git/a.txt",
        "a.txt~",
        "~$a.docx",
        "#a.txt#",
        "a.txt.swp",
        "a.txt.part",
        "a.txt.tmp",
        "Thumbs.db",
        "__MACOSX/a.txt",
        "README.md",
        "readme",
        "LICENSE",
        "briefing.toml",
    ],
)
def test_what_editors_and_systems_leave_is_passed_over(tmp_path: Path, name: str) -> None:
    _lay(tmp_path, "z.txt", name)
    (tmp_path / "briefing.toml").write_text("")
    assert _names(find_topics(tmp_path)) == {"": ["z.txt"]}


def test_the_outputs_are_no_seeds(tmp_path: Path) -> None:
    _lay(tmp_path, "a.txt", "outputs/memo.docx", "outputs/editions/x/notes.txt")
    assert _names(find_topics(tmp_path, outputs=tmp_path / "outputs")) == {"": ["a.txt"]}


def test_seeds_and_outputs_are_two_folders(tmp_path: Path) -> None:
    with pytest.raises(OptionsError, match="choose another --out"):
        find_topics(_lay(tmp_path, "a.txt"), outputs=tmp_path / "x" / "..")


def test_a_folder_that_cannot_be_listed_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "shut":
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    _lay(tmp_path, "a.txt", "shut/b.txt")
    monkeypatch.setattr(os, "scandir", refuse)
    (topic,) = find_topics(tmp_path)
    assert [file.name for file in topic.files] == ["a.txt", "shut"]
    assert _problem(read_bytes(topic.files[1], 100)) == "unreadable-file"


def test_seeds_that_are_no_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not a folder"):
        find_topics(tmp_path / "none")


def test_options_of_the_top_hold_for_all_topics_and_a_topics_own_go_over_them(tmp_path: Path) -> None:
    _lay(tmp_path, "port/a.txt", "rail/b.txt")
    (tmp_path / "briefing.toml").write_text(
        'to = "All"\nfrom = "Unit"\n[articles."rail/b.txt"]\npublisher = "P"\n[articles."port/a.txt"]\nwire = "W"\n'
    )
    (tmp_path / "rail" / "briefing.toml").write_text('to = "Rail"\n[articles."b.txt"]\nwire = "V"\n')
    port, rail = find_topics(tmp_path)
    assert (port.options.to, rail.options.to, rail.options.sender) == ("All", "Rail", "Unit")
    (known,) = [file.known for file in rail.files]
    assert known
    assert (known.publisher, known.wire) == ("P", "V")
    assert list(port.options.articles) == ["a.txt"]


def test_a_named_file_stands_in_for_that_of_the_seeds(tmp_path: Path) -> None:
    _lay(tmp_path / "seeds", "a.txt")
    (tmp_path / "seeds" / "briefing.toml").write_text('to = "Seeds"')
    (tmp_path / "other.toml").write_text('title = "Other"')
    (topic,) = find_topics(tmp_path / "seeds", tmp_path / "other.toml")
    assert (topic.options.title, topic.options.to) == ("Other", None)
    with pytest.raises(OptionsError, match=r"none\.toml"):
        find_topics(tmp_path / "seeds", tmp_path / "none.toml")


def test_a_template_folder_must_be_there(tmp_path: Path) -> None:
    _lay(tmp_path, "a.txt")
    (tmp_path / "briefing.toml").write_text('templates = "house"')
    with pytest.raises(OptionsError, match="house is not a folder"):
        find_topics(tmp_path)
    (tmp_path / "house").mkdir()
    assert find_topics(tmp_path)[0].options.templates == tmp_path / "house"


def test_an_entry_for_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    _lay(tmp_path, "harbour.txt")
    (tmp_path / "briefing.toml").write_text('[articles."harbor.txt"]\npublisher = "P"')
    (problem,) = find_topics(tmp_path)[0].problems
    assert (problem.source, problem.code) == ("harbor.txt", "absent-file")
    assert "“harbour.txt”" in problem.remedy


def _file(path: Path) -> SeedFile:
    return SeedFile(path.name, path, path.parent.resolve(), None)


def _problem(data: bytes | Diagnostic) -> str:
    assert isinstance(data, Diagnostic)
    assert data.message
    assert data.remedy
    return data.code


def test_bytes_are_read_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfa\r\n\x00")
    assert read_bytes(_file(tmp_path / "a.txt"), 100) == b"\xef\xbb\xbfa\r\n\x00"


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 101)
    assert _problem(read_bytes(_file(tmp_path / "a.txt"), 100)) == "too-large"
    assert read_bytes(_file(tmp_path / "a.txt"), 101) == b"x" * 101


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    (tmp_path / "a.txt").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _problem(read_bytes(_file(tmp_path / "a.txt"), 100)) == "unreadable-file"


def test_links_are_followed_inside_the_folder_only(tmp_path: Path) -> None:
    _lay(tmp_path, "outside.txt", "seeds/a.txt", "elsewhere/b.txt")
    seeds = tmp_path / "seeds"
    (seeds / "inside.txt").symlink_to("a.txt")
    (seeds / "out.txt").symlink_to(tmp_path / "outside.txt")
    (seeds / "dangling.txt").symlink_to("none.txt")
    (seeds / "round.txt").symlink_to("round.txt")
    (seeds / "folder").symlink_to(tmp_path / "elsewhere")
    (seeds / "self").symlink_to(seeds)
    (topic,) = find_topics(seeds)
    read = {file.name: read_bytes(file, 100) for file in topic.files}
    assert {name: data if isinstance(data, bytes) else data.code for name, data in read.items()} == {
        "a.txt": b"seeds/a.txt",
        "dangling.txt": "unreadable-file",
        "inside.txt": b"seeds/a.txt",
        "out.txt": "link-outside",
        "round.txt": "unreadable-file",
    }


def test_a_pipe_does_not_hold_the_run_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert _problem(read_bytes(_file(tmp_path / "a.txt"), 100)) == "unreadable-file"


def test_a_folder_is_a_topic_where_it_holds_what_a_reader_reads() -> None:
    assert READERS.keys() == SUFFIXES


def test_names_are_fit_to_be_printed() -> None:
    assert printable("cafe\u0301\n\udcff.txt") == "café��.txt"
    assert printable("talks 한국.txt") == "talks 한국.txt"
