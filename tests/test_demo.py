"""The bundled demo: a round table that shows at once what Minutage is for."""

import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from app.core.checks import find_problems
from app.core.project import Project
from app.formats import registry
from app.media.files.probe import fingerprint, probe
from app.paths import DEMO, RESOURCES
from tests.projects import read_project

RECORDING = DEMO.with_name("table-ronde.mp4")
TEXT = DEMO.with_name("table-ronde.txt")


@pytest.fixture(scope="module")
def demo() -> Project:
    return read_project(DEMO)


def test_the_recording_lasts_60_to_90_s_and_is_light_to_ship():
    assert 60_000 <= probe(RECORDING).duration_ms <= 90_000
    assert RECORDING.stat().st_size <= 1_500_000


def test_the_project_knows_its_recording(demo: Project):
    assert demo.recording is not None
    assert Path(demo.recording.path) == RECORDING
    assert demo.recording.fingerprint == fingerprint(RECORDING)
    assert demo.recording.size == RECORDING.stat().st_size
    assert demo.recording.duration_ms == probe(RECORDING).duration_ms


def test_a_seek_is_never_far_from_a_key_frame():
    with av.open(str(RECORDING)) as container:
        stream = container.streams.video[0]
        keys = [float(one.pts * stream.time_base) for one in container.demux(stream) if one.is_keyframe and one.size]
    assert keys[0] == 0
    assert max(np.diff(keys)) <= 2


def test_chapters_placed_and_not_placed_yet_are_both_seen(demo: Project):
    placed = [block.is_placed for _, block in demo.chapters()]
    assert placed == [True, True, False, True, False]


def test_one_time_stands_twice_and_nothing_else_is_wrong(demo: Project):
    problems = find_problems(demo)
    assert sorted({one.rule for one in problems}) == ["same-time", "unplaced-chapter"]
    twin = next(one for one in problems if one.rule == "same-time")
    assert twin.block is not None
    assert demo.blocks[twin.block].start_ms == 64_000


def test_importing_the_text_gives_the_blocks_of_the_project(demo: Project):
    imported = registry.by_id("text").importer()(TEXT.read_bytes(), TEXT, None)
    assert [(one.type, one.text, one.label, one.role) for one in imported.blocks] == [
        (one.type, one.text, one.label, one.role) for one in demo.blocks
    ]
    assert [one.start_ms for one in imported.blocks if one.is_turn] == [
        one.start_ms for one in demo.blocks if one.is_turn
    ]


def test_a_voice_begins_exactly_where_a_turn_does(demo: Project):
    loud = _loudness()
    starts = {one.start_ms // 10 for one in demo.blocks if one.is_turn and one.start_ms is not None}
    assert all(loud[start - 40 : start - 1].max() < 0.01 for start in starts)  # AAC is heard a little early
    assert all(loud[start : start + 15].max() > 0.05 for start in starts)


def _loudness() -> np.ndarray:
    """Return the loudest sample, 0 to 1, of every 10 ms."""
    with av.open(str(RECORDING)) as container:
        frames = [one.to_ndarray()[0] for one in container.decode(audio=0) if one.pts >= 0]
        rate = container.streams.audio[0].rate
    samples = np.abs(np.concatenate(frames))
    step = rate // 100
    return samples[: len(samples) // step * step].reshape(-1, step).max(axis=1)


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".minutage.json"])
def test_the_demo_converts(demo: Project, tmp_path: Path, suffix: str):
    out = tmp_path / f"page{suffix}"
    command = [sys.executable, "main.py", "convert", str(DEMO), str(out)]
    done = subprocess.run(command, cwd=RESOURCES.parent, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    written = out.read_text(encoding="utf-8")
    assert all(one.text.split(" ")[0] in written for one in demo.blocks)
    assert "Une voix se conserve en circulant." in written
