"""The picture that is attached to a sound."""

from pathlib import Path

import numpy as np
import pytest

from app.media.files.cover import read_cover
from app.media.files.probe import outline, probe
from tests.recordings import make_cover, make_recording, make_sound

SUFFIXES = [".mp3", ".m4a", ".m4b", ".flac", ".ogg", ".opus", ".mka"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_cover_of_a_sound_is_read_and_is_no_video(tmp_path: Path, suffix: str) -> None:
    path = make_sound(tmp_path / f"voix{suffix}", seconds=1, cover=make_cover())
    found = read_cover(path)
    assert found is not None
    assert (found.width, found.height) == (300, 300)
    assert found.smaller is not None
    for cover, side in ((found, 300), (found.smaller, 150)):
        pixels = np.frombuffer(cover.bgra, np.uint8).reshape(side, side, 4)
        assert pixels[side // 4, side // 2].tolist() == pytest.approx([0, 120, 200, 255], abs=12)
        assert pixels[side * 3 // 4, side // 2].tolist() == pytest.approx([0, 0, 200, 255], abs=12)
    assert outline(path).picture is None
    assert probe(path).frame_rate is None


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_sound_with_a_cover_is_as_long_as_its_sound(tmp_path: Path, suffix: str) -> None:
    path = make_sound(tmp_path / f"voix{suffix}", seconds=3, cover=make_cover())
    assert probe(path).duration_ms == pytest.approx(3_000, abs=50)


def test_a_sound_without_one_and_a_video_have_none(tmp_path: Path) -> None:
    assert read_cover(make_sound(tmp_path / "voix.m4a", seconds=1)) is None
    assert read_cover(make_recording(tmp_path / "film.mp4", seconds=1)) is None


def test_a_cover_that_is_none_costs_nothing_but_itself(tmp_path: Path) -> None:
    torn = make_cover()[:40] + bytes(400)
    assert read_cover(make_sound(tmp_path / "voix.mp3", seconds=1, cover=torn)) is None
