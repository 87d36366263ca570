"""The file dialogs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.files import dialog_to_open, dialog_to_save

FILTERS = ["Recordings (*.mp4 *.mkv *.mov *.webm *.mp3 *.wav)", "All files (*)"]


@pytest.fixture(params=[dialog_to_open, dialog_to_save])
def dialog(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[QFileDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = request.param(window, "Choose", tmp_path / "a.mp4", FILTERS)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    yield dialog
    dialog.reject()


def test_the_kinds_are_listed_without_their_patterns(dialog: QFileDialog) -> None:
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert [kinds.itemText(at) for at in range(kinds.count())] == ["Recordings", "All files"]


def test_the_kind_that_is_chosen_is_told_whole(dialog: QFileDialog) -> None:
    assert dialog.selectedNameFilter() == FILTERS[0]
    dialog.selectNameFilter(FILTERS[1])
    assert dialog.selectedNameFilter() == FILTERS[1]
