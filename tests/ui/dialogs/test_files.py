"""The file dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QWidget
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


class Marked(QTranslator):
    """Translates what is ours, so that what Qt says by itself is seen."""

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"<{source}>" if context == "files" else ""

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.mark.parametrize("make", [dialog_to_open, dialog_to_save])
def test_the_labels_are_ours_and_translated(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, make: Callable[..., QFileDialog]
) -> None:
    translator, window = Marked(), QWidget()
    qtbot.addWidget(window)
    qapp.installTranslator(translator)
    try:
        dialog = make(window, "Choose", tmp_path / "a.mp4", FILTERS)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.open()
        names = ("lookInLabel", "fileNameLabel", "fileTypeLabel")
        labels = [dialog.findChild(QLabel, name).text() for name in names]
        assert labels == ["<&Look in:>", "<File &name:>", "<Files of &type:>"]
        dialog.reject()
    finally:
        qapp.removeTranslator(translator)
