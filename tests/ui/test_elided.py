"""Texts that give way."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.elided import ElidedButton, ElidedLabel

TEXT = "Le repère de ce chapitre est à placer"


@pytest.mark.parametrize("kind", [ElidedLabel, ElidedButton])
def test_the_beginning_is_shown_and_the_whole_is_told(qtbot: QtBot, kind: type[ElidedLabel | ElidedButton]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.setText(TEXT)
    widget.show()
    wanted = widget.sizeHint()
    widget.resize(wanted)
    assert (widget.text(), widget.toolTip()) == (TEXT, "")
    widget.resize(wanted.width() // 2, wanted.height())
    assert widget.text().endswith("…")
    assert TEXT.startswith(widget.text()[:-1])
    assert (widget.whole, widget.toolTip(), widget.accessibleName()) == (TEXT, TEXT, TEXT)
    assert abs(widget.sizeHint().width() - wanted.width()) <= 2  # letters are measured one by one, or as words
    assert widget.minimumSizeHint().width() == widget.least_px


def test_a_text_that_is_shorter_than_the_least_width_asks_for_no_more(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.least_px = 260
    label.setText("Oui")
    assert label.minimumSizeHint().width() == label.sizeHint().width() < 260


def test_a_text_is_never_read_as_markup(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("<b>Anne</b>")
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("<b>Anne</b>")
