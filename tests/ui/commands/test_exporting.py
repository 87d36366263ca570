from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session.document import Document
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import Do
from tests.windows import Button, answer_box, answer_file_dialog


@pytest.mark.parametrize(("kind", "suffix"), [("Web page", ".html"), ("Markdown", ".md"), ("Plain text", ".txt")])
def test_each_format_is_written_with_its_suffix(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do, kind: str, suffix: str
) -> None:
    do("file.export")
    answer_file_dialog(window, qtbot, tmp_path / "page", kind)
    path = tmp_path / f"page{suffix}"
    qtbot.waitUntil(lambda: window.status.message == f"page{suffix} is written.")
    assert "Parce que l’oreille retient mieux." in path.read_text(encoding="utf-8")
    assert not document.is_modified


def test_a_suffix_that_is_typed_says_which_format(window: MainWindow, tmp_path: Path, qtbot: QtBot, do: Do) -> None:
    do("file.export")
    answer_file_dialog(window, qtbot, tmp_path / "page.md", "Web page")
    qtbot.waitUntil(lambda: window.status.message == "page.md is written.")
    assert (tmp_path / "page.md").read_text(encoding="utf-8").startswith("# ")


def test_a_page_that_is_there_is_not_replaced_unasked(window: MainWindow, tmp_path: Path, qtbot: QtBot, do: Do) -> None:
    page = tmp_path / "page.html"
    page.write_text("as it was", encoding="utf-8")
    do("file.export")
    answer_file_dialog(window, qtbot, tmp_path / "page", "Web page")
    answer_box(window, qtbot, Button.Cancel)
    assert page.read_text(encoding="utf-8") == "as it was"


def test_what_cannot_be_written_is_told_in_words(window: MainWindow, tmp_path: Path, qtbot: QtBot, do: Do) -> None:
    (tmp_path / "page.md").mkdir()
    do("file.export")
    answer_file_dialog(window, qtbot, tmp_path / "page", "Markdown")
    answer_box(window, qtbot, Button.Yes)
    assert "page.md" in answer_box(window, qtbot)
