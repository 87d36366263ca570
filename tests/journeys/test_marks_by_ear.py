"""Marks that are pressed while it plays lie in the frame that was on the screen."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.project import Project, Recording
from app.media.engines.vlc_library import vlc_is_here
from app.ui.app import Minutage
from tests.marking import FRAME_MS, Marking
from tests.stage import let_pass, wait_until

MARKS = 12
FAR_MS = 100
LATE, ROUNDS = 3, 3
"""On a busy machine some pictures come to the screen late, and now and then many."""


@pytest.mark.skipif(not vlc_is_here(), reason="libVLC is not on this machine")
@pytest.mark.parametrize("rate", [0.5, 1.0, 2.0])
def test_a_mark_lies_in_the_frame_that_was_on_the_screen(
    minutage: Minutage, project: Project, recording: Path, qtbot: QtBot, rate: float
) -> None:
    random.seed(rate)
    minutage.document.open(replace(project, recording=Recording(str(recording))))
    wait_until(lambda: minutage.player.has_recording and not minutage.player.is_opening)
    marking = Marking(minutage)
    minutage.player.set_rate(rate)
    assert any(_is_true(_mark(minutage, marking)) for _ in range(ROUNDS))


def _mark(minutage: Minutage, marking: Marking) -> list[int]:
    """Play from the beginning, and mark by chance; return how far each mark is from its frame, in ms."""
    minutage.player.play_from(1_000)
    wait_until(lambda: minutage.player.is_playing and minutage.player.position_ms > 1_500)
    apart = []
    for _ in range(MARKS):
        let_pass(random.uniform(0.1, 0.3))
        apart.append(marking.press())
    return apart


def _is_true(apart: list[int]) -> bool:
    return sum(one > FRAME_MS for one in apart) <= LATE and sorted(apart)[-1 - LATE] <= FAR_MS
