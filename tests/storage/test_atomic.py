"""A file is written whole or not at all, whichever call fails, and nothing is left lying about."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import MinutageError
from app.storage.atomic import Disk, write_atomically

OLD, NEW = b"old " * 500, b"new " * 5000


class FailingDisk(Disk):
    """A disk on which the n-th call fails, and those after it too if it fails for good.

    Args:
        at: which call, from 0.
        code: the error; None for a write that takes only a part.
        for_good: whether every later call fails as well, but for taking the temporary file away.
    """

    def __init__(self, at: int, code: int | None, *, for_good: bool = False) -> None:
        self._at, self._code, self._for_good = at, code, for_good
        self.calls = 0

    @property
    def was_reached(self) -> bool:
        return self.calls > self._at

    def _fails(self) -> bool:
        at, self.calls = self.calls, self.calls + 1
        return at == self._at or (self._for_good and at > self._at)

    def _step(self) -> None:
        if self._fails() and self._code is not None:
            raise OSError(self._code, os.strerror(self._code))

    def open(self, path: Path, flags: int, mode: int = 0o777) -> int:  # type: ignore[override]
        self._step()
        return os.open(path, flags, mode)

    def write(self, handle: int, data: memoryview) -> int:  # type: ignore[override]
        if self._fails():
            if self._code is None:
                return os.write(handle, data[: max(1, len(data) // 3)])
            raise OSError(self._code, os.strerror(self._code))
        return os.write(handle, data)

    def close(self, handle: int) -> None:  # type: ignore[override]
        os.close(handle)
        self._step()

    def sync(self, handle: int) -> None:
        self._step()
        super().sync(handle)

    def replace(self, new: Path, old: Path) -> None:
        self._step()
        super().replace(new, old)

    def link(self, new: Path, free: Path) -> None:
        self._step()
        super().link(new, free)


def refusal(path: Path, disk: Disk, *, replace: bool) -> str:
    """What is said when the file is not written; nothing where it is."""
    try:
        write_atomically(path, NEW, disk, replace=replace)
    except MinutageError as error:
        return str(error)
    return ""


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, None], ids=str)
@pytest.mark.parametrize(
    ("before", "replace"), [(OLD, True), (None, True), (None, False)], ids=["replaced", "made", "made where none is"]
)
def test_whichever_call_fails_the_file_is_the_old_or_the_new_one(
    tmp_path: Path, before: bytes | None, replace: bool, code: int | None, for_good: bool
) -> None:
    path = tmp_path / "projet.minutage.json"
    for at in range(100):
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
        disk = FailingDisk(at, code, for_good=for_good)
        refused = refusal(path, disk, replace=replace)
        found = path.read_bytes() if path.exists() else None
        assert found in ((before, NEW) if refused else (NEW,))
        assert not refused or ("was not written" in refused) == (found != NEW)
        assert left(tmp_path) in ([], [path.name])
        assert code is not None or not refused
        if not disk.was_reached:
            break
    assert 7 <= at < 100  # open, write, sync, close, replace, and open, sync, close of the folder


def test_a_folder_that_may_forget_is_told_so_of_a_file_that_was_written(tmp_path: Path) -> None:
    class Forgetful(Disk):
        def sync(self, handle: int) -> None:
            if stat.S_ISDIR(os.fstat(handle).st_mode):
                raise OSError(errno.EIO, os.strerror(errno.EIO))

    path = tmp_path / "a"
    with pytest.raises(MinutageError, match=r"^a was written, but the disk reported an error and may lose it: save it"):
        write_atomically(path, NEW, Forgetful())
    assert path.read_bytes() == NEW


def test_a_write_that_takes_nothing_is_a_full_disk(tmp_path: Path) -> None:
    class Stuck(Disk):
        def write(self, *_call: object) -> int:  # type: ignore[override]
            return 0

    with pytest.raises(MinutageError, match="because the disk is full: free some space"):
        write_atomically(tmp_path / "a", NEW, Stuck())
    assert left(tmp_path) == []


def test_a_write_that_lies_about_its_count_is_found_out(tmp_path: Path) -> None:
    class Lying(Disk):
        def write(self, handle: int, data: Any) -> int:  # type: ignore[override]
            os.write(handle, data[:-1])
            return len(data)

    (tmp_path / "a").write_bytes(OLD)
    with pytest.raises(MinutageError, match="the disk reported an error"):
        write_atomically(tmp_path / "a", NEW, Lying())
    assert (tmp_path / "a").read_bytes() == OLD
    assert left(tmp_path) == ["a"]


def test_an_interrupt_from_the_keyboard_leaves_nothing_behind(tmp_path: Path) -> None:
    class Interrupted(Disk):
        def sync(self, *_call: object) -> None:
            raise KeyboardInterrupt

    (tmp_path / "a").write_bytes(OLD)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a", NEW, Interrupted())
    assert (tmp_path / "a").read_bytes() == OLD
    assert left(tmp_path) == ["a"]


class Killed(Disk):
    """A disk whose user ends the program, so hard that nothing can be taken away any more."""

    def replace(self, *_call: object) -> None:
        raise KeyboardInterrupt

    def unlink(self, *_call: object) -> None:  # type: ignore[override]
        raise OSError


def killed(path: Path, age_s: float) -> Path:
    """A temporary file that a killed write of `path` left so long ago."""
    before = set(path.parent.iterdir())
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, NEW, Killed())
    (temp,) = set(path.parent.iterdir()) - before
    then = time.time() - age_s
    os.utime(temp, (then, then))
    return temp


@pytest.mark.parametrize("knows_links", [True, False], ids=["a disk with links", "a disk without"])
def test_a_file_that_came_while_another_was_written_is_not_replaced_unasked(tmp_path: Path, knows_links: bool) -> None:
    path = tmp_path / "a"

    class Busy(Disk):
        def sync(self, handle: int) -> None:
            path.write_bytes(OLD)
            super().sync(handle)

        def link(self, new: Path, free: Path) -> None:
            if not knows_links:
                raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
            super().link(new, free)

    with pytest.raises(FileExistsError):
        write_atomically(path, NEW, Busy(), replace=False)
    assert path.read_bytes() == OLD
    with pytest.raises(FileExistsError):
        write_atomically(path, NEW, replace=False)
    assert left(tmp_path) == ["a"]


@pytest.mark.parametrize("knows_links", [True, False], ids=["a disk with links", "a disk without"])
def test_a_file_is_made_where_none_is(tmp_path: Path, knows_links: bool) -> None:
    class Fat(Disk):
        def link(self, new: Path, free: Path) -> None:
            raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), new, None, free)

    with umask(0o027):
        write_atomically(tmp_path / "a", NEW, Disk() if knows_links else Fat(), replace=False)
    assert (tmp_path / "a").read_bytes() == NEW
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
    assert left(tmp_path) == ["a"]


def test_what_a_killed_write_left_is_swept_by_a_later_write_of_the_same_file(tmp_path: Path) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    old, young, others = killed(path, 90_000), killed(path, 80_000), killed(other, 90_000)
    alike = tmp_path / f"{old.name}-copie"
    alike.write_bytes(OLD)
    os.utime(alike, (0, 0))
    write_atomically(path, NEW)
    assert left(tmp_path) == sorted(["a", young.name, others.name, alike.name])


def test_the_sweep_leaves_folders_and_links_and_fails_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "a"
    old = killed(path, 90_000)
    folder = old.with_name(old.name[:-8] + "0" * 8)
    folder.mkdir()
    os.utime(folder, (0, 0))
    link = old.with_name(old.name[:-8] + "1" * 8)
    link.symlink_to("a")
    os.utime(link, (0, 0), follow_symlinks=False)

    class Holding(Disk):
        def unlink(self, *_call: object) -> None:  # type: ignore[override]
            raise PermissionError

    write_atomically(path, NEW, Holding())
    assert left(tmp_path) == sorted(["a", old.name, folder.name, link.name])
    assert path.read_bytes() == NEW


def test_nothing_at_all_is_also_content(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(OLD)
    write_atomically(tmp_path / "a", b"")
    assert (tmp_path / "a").read_bytes() == b""


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "a").write_bytes(OLD)
    link = tmp_path / "link"
    link.symlink_to("there/a")
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "there" / "a").read_bytes() == NEW
    assert left(tmp_path / "there") == ["a"]


def test_a_link_to_nothing_makes_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("a")
    write_atomically(tmp_path / "link", NEW)
    assert (tmp_path / "a").read_bytes() == NEW


@contextmanager
def umask(value: int) -> Iterator[None]:
    before = os.umask(value)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(mode)
    with umask(0o077):
        write_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    with umask(0o027):
        write_atomically(tmp_path / "a", NEW)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_secret_is_not_readable_by_others_while_it_is_written(tmp_path: Path) -> None:
    modes: list[int] = []

    class Watched(Disk):
        def write(self, handle: int, data: Any) -> int:  # type: ignore[override]
            modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
            return os.write(handle, data)

    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "a").chmod(0o600)
    write_atomically(tmp_path / "a", NEW, Watched())
    assert modes == [0o600]


def test_the_longest_name_that_the_disk_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 126 + ".js")
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_a_file_in_the_folder_that_one_stands_in_needs_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically(Path("a"), NEW)
    assert (tmp_path / "a").read_bytes() == NEW


def test_what_can_t_be_written_is_told_by_its_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    for path, reason in {
        tmp_path: "is a folder: choose a file",
        tmp_path / "none" / "a": "because the folder none does not exist: make the folder first",
        tmp_path / "file" / "a": "because the folder file does not exist",
        tmp_path / ("n" * 256): "is longer than this disk allows: choose a shorter one",
        tmp_path / "pipe": "pipe is not an ordinary file",
        tmp_path / "loop": "loop is a link that leads back to itself",
        Path("/dev/null"): "null is not an ordinary file",
    }.items():
        with pytest.raises(MinutageError) as error:
            write_atomically(path, NEW)
        assert reason in str(error.value)
    assert left(tmp_path) == ["file", "loop", "pipe"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is allowed to root")
def test_what_may_not_be_written_is_told_and_left(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(0o444)
    with pytest.raises(MinutageError, match="a is write-protected: take the protection away"):
        write_atomically(path, NEW)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(MinutageError, match="you have no right to write there"):
            write_atomically(tmp_path / "b", NEW)
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == OLD


def test_a_disk_that_is_really_full_keeps_the_old_file() -> None:
    with pytest.raises(MinutageError, match="full is not an ordinary file"):
        write_atomically(Path("/dev/full"), NEW)
