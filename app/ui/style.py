"""The style sheet: what Qt's own widgets look like, from the theme's tokens."""

from string import Template
from typing import Final

from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from app.ui.theme import Theme, forget_fonts, interface_font

STYLE: Final = ("-style", "Fusion")
"""Arguments for QApplication: the style that looks the same on every system. `setStyle` would bring all its names."""

_SHEET: Final = Template("""
QMainWindow, QDialog, QMessageBox { background: $panel; }
QMenuBar { background: $chrome; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $line; }
QMenu { background: $paper; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $wash; color: $ink; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $chrome; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QSplitter::handle { background: $line; }
QStatusBar { background: $chrome; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QPushButton { background: $paper; border: 1px solid $line; border-radius: 6px; padding: 5px 14px; color: $ink;
    outline: none; }
QPushButton:hover { background: $chrome; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:default { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton:default:focus { border: 2px solid $ink; padding: 4px 13px; }
QPushButton:disabled { background: $chrome; color: $soft; border: 1px solid $line; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QLineEdit, QComboBox { background: $paper; border: 1px solid $line; border-radius: 6px; padding: 5px 8px; color: $ink;
    selection-background-color: $selection; selection-color: $ink; }
QLineEdit { placeholder-text-color: $soft; }
QAbstractSpinBox { background: $paper; border: 1px solid $line; border-radius: 6px; padding: 4px 0;
    color: $ink; selection-background-color: $selection; selection-color: $ink; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("$down"); width: 10px; height: 8px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 10px; height: 8px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 24px; }
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::down-arrow:off { image: none; }
QCheckBox { spacing: 8px; padding: 2px 0; }
QCheckBox::indicator { width: 14px; height: 14px; background: $paper; border: 1px solid $soft; border-radius: 3px; }
QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid $accent; }
QCheckBox::indicator:checked { image: url("$check"); }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 1px solid $accent; }
QListView, QTreeView { background: $paper; border: 1px solid $line; border-radius: 6px; color: $ink; outline: none; }
QListView::item { padding: 4px 8px; }
QListView::item:selected, QTreeView::item:selected { background: $wash; color: $ink; }
QTreeWidget::item { padding: 3px 8px; }
QHeaderView::section { background: $paper; color: $soft; border: none; border-bottom: 1px solid $line;
    padding: 5px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QPlainTextEdit QScrollBar:vertical { background: $paper; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(theme: Theme) -> str:
    """Return the sheet in the theme's colours."""
    names = ("ink", "soft", "paper", "panel", "chrome", "line", "accent", "wash", "on_accent", "selection")
    icons = {name: (RESOURCES / "icons" / f"{name}.svg").as_posix() for name in ("down", "up", "check")}
    return _SHEET.substitute({name: getattr(theme, name).name() for name in names} | icons)


def dress(application: QApplication, theme: Theme) -> None:
    """Give the whole application the theme."""
    forget_fonts()
    application.setFont(interface_font())
    application.setPalette(theme.palette())
    application.setStyleSheet(style_sheet(theme))
