"""Recordings to read."""

from pathlib import Path

import pytest

from tests.recordings import make_recording, make_sound

CHAPTERS = ((0, 2_500, "Début"), (2_500, 6_000, "Été – l’œuvre"))


@pytest.fixture(scope="session")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A video of 6 s with two chapters and a beep at 0 s and at 5 s."""
    return make_recording(tmp_path_factory.mktemp("video") / "film.mp4", seconds=6, chapters=CHAPTERS)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sound alone, of 6 s."""
    return make_sound(tmp_path_factory.mktemp("sound") / "voix.m4a", seconds=6)
