"""A disk that is slow, or a share that nobody answers for: whoever plays does not wait for it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.media.engines.engine import State
from app.media.engines.vlc_media import VlcMedia
from app.media.files.guard import check_recording
from tests.media.engines.conftest import Bench


class SlowDisk:
    """Answers for one path only once it is let go of, within five seconds."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.goes_on = threading.Event()

    def delay(self, ask: Callable) -> Callable:
        """Return the question, asked of this disk."""

        def asked(path: Path, *rest: object) -> object:
            if path == self.path:
                assert self.goes_on.wait(5)
            return ask(path, *rest)

        return asked


@pytest.fixture
def slow(short: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk = SlowDisk(short)
    monkeypatch.setattr("app.media.engines.engine.check_recording", disk.delay(check_recording))
    yield disk
    disk.goes_on.set()


def ours() -> list[str]:
    """Return the names of the threads of ours that run."""
    return [one.name for one in threading.enumerate() if one.name.startswith("minutage")]


def test_opening_is_told_at_once_and_ends_when_the_disk_answers(bench: Bench, slow: SlowDisk) -> None:
    bench.engine.open(slow.path)
    assert bench.states == [State.OPENING]
    bench.engine.seek(1_000)
    bench.let_pass(50)
    assert (bench.engine.state, bench.engine.now_ms()) == (State.OPENING, 1_000)
    slow.goes_on.set()
    bench.wait_for(lambda: bench.engine.state is State.PAUSED)
    assert bench.engine.now_ms() == 1_000


def test_another_recording_opens_meanwhile_and_the_late_one_is_not_taken(
    bench: Bench, slow: SlowDisk, other: Path
) -> None:
    bench.engine.open(slow.path)
    bench.open(other)
    slow.goes_on.set()
    bench.wait_for(lambda: "minutage-engine" not in ours())
    bench.play()
    assert bench.engine.path == other
    assert bench.states == [State.OPENING, State.EMPTY, State.OPENING, State.PAUSED, State.PLAYING]


def test_what_goes_wrong_too_late_is_not_told(bench: Bench, slow: SlowDisk) -> None:
    slow.path = slow.path.with_name("perdu.mp4")
    bench.engine.open(slow.path)
    bench.engine.eject()
    slow.goes_on.set()
    bench.wait_for(lambda: "minutage-engine" not in ours())
    bench.let_pass(50)
    assert (bench.engine.state, bench.errors) == (State.EMPTY, [])


def test_closing_for_good_waits_for_the_disk(bench: Bench, slow: SlowDisk) -> None:
    bench.engine.open(slow.path)
    threading.Timer(0.05, slow.goes_on.set).start()
    bench.engine.close()
    assert slow.goes_on.is_set()
    assert ours() == []


def test_a_slow_look_at_the_streams_is_not_waited_for(
    vlc_bench: Bench, slow: SlowDisk, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.media.files import probe

    monkeypatch.setattr("app.media.engines.engine.check_recording", check_recording)
    monkeypatch.setattr(probe, "outline", slow.delay(probe.outline))
    vlc_bench.engine.open(slow.path)
    vlc_bench.open(other)
    assert vlc_bench.engine.path == other


def test_what_libvlc_is_slow_to_stop_is_not_waited_for(
    vlc_bench: Bench, short: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, free = threading.Event(), VlcMedia.free

    def stop(media: VlcMedia) -> None:
        assert goes_on.wait(5)
        free(media)

    vlc_bench.open(short)
    vlc_bench.play()
    monkeypatch.setattr(VlcMedia, "free", stop)
    vlc_bench.open(other)
    assert vlc_bench.engine.now_ms() == 0
    goes_on.set()
    vlc_bench.engine.close()
    assert ours() == []
