"""The find bar: what is looked for, how and where, and what is to stand in its place."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.find import Query
from app.ui.elided import ElidedLabel
from app.ui.theme import Theme

ALL: Final = "all"
SELECTION: Final = "selection"
CHAPTER: Final = "chapter"
_NARROW_PX: Final = 640
_FIELD_PX: Final = 180
_SIGN_PX: Final = 28
_SIGNS: Final = 3
_SHEET: Final = """
#find {{ background: {chrome}; border-bottom: 1px solid {line}; }}
#find QLabel {{ color: {soft}; }}
#find #trouble {{ color: {warning}; }}
#find QComboBox {{ padding: 5px 0 5px 6px; }}
#find QComboBox::drop-down {{ width: 20px; }}
#find QToolButton {{ color: {soft}; background: transparent; border: 1px solid {line}; border-radius: 6px;
    padding: 4px 2px; }}
#find QToolButton#way, #find QToolButton#list {{ background: {paper}; color: {ink}; padding: 4px 6px; }}
#find QToolButton#way {{ padding: 4px 2px; }}
#find QToolButton#close {{ border-color: transparent; }}
#find QToolButton:hover {{ background: {paper}; color: {ink}; border-color: {soft}; }}
#find QToolButton:checked {{ background: {wash}; color: {ink}; border-color: {accent}; }}
#find QToolButton:focus {{ border-color: {accent}; }}
#find QToolButton:disabled {{ color: {line}; }}
"""


class FindField(QLineEdit):
    """A line whose Enter goes on, and with Shift back.

    Signals:
        entered: Enter was pressed; whether with Shift.
    """

    entered = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            self.entered.emit(modifiers == Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)


class _Count(ElidedLabel):
    """How many were found: a few digits more or less move nothing."""

    least_px = 72

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self.least_px, 0))


class FindBar(QWidget):
    """One line above the page, two where the page is narrow, and one more to replace.

    Signals:
        changed: what is looked for, how or where is another now.
        step_requested: 1 for the next match, -1 for the one before.
        replace_requested, replace_all_requested, list_requested, close_requested: what they say.
    """

    changed = Signal()
    step_requested = Signal(int)
    replace_requested = Signal()
    replace_all_requested = Signal()
    list_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find and replace"))
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _make_fields(self) -> None:
        self.field, self.replacement = FindField(), FindField()
        for field, name in (
            (self.field, self.tr("Find in the texts and the names")),
            (self.replacement, self.tr("Replace with")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setMinimumWidth(120)
        self.count, self.trouble = _Count(), QLabel()
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.trouble.setObjectName("trouble")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.scope = QComboBox()
        for choice, text in (
            (ALL, self.tr("Everywhere")),
            (SELECTION, self.tr("Selection")),
            (CHAPTER, self.tr("Chapter")),
        ):
            self.scope.addItem(text, choice)
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(9)
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.scope.setToolTip(self.tr("Where to look"))

    def _make_buttons(self) -> None:
        self.previous = self._button("↑", self.tr("Previous match"), self.tr("Shift+Enter"))
        self.next = self._button("↓", self.tr("Next match"), self.tr("Enter"))
        self.match_case = self._switch("Aa", self.tr("Match capitals"))
        self.accents = self._switch("é=e", self.tr("Ignore accents"))
        self.words = self._switch("|a|", self.tr("Whole words"))
        self.pattern = self._switch(".*", self.tr("Regular expression"))
        self.list = self._button(self.tr("List"), self.tr("List all that was found"), "")
        self.close_button = self._button("✕", self.tr("Close"), self.tr("Esc"))
        self.list.setObjectName("list")
        self.close_button.setObjectName("close")
        for button in (self.previous, self.next):
            button.setObjectName("way")
        self.replace_one = QPushButton(self.tr("Replace"))
        self.replace_all = QPushButton(self.tr("Replace all"))
        for button in (self.replace_one, self.replace_all):
            button.setAutoDefault(False)

    def _button(self, text: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})" if keys else name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if len(text) <= _SIGNS:
            button.setFixedWidth(_SIGN_PX)
        return button

    def _switch(self, text: str, name: str) -> QToolButton:
        button = self._button(text, name, "")
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        search, ways, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        direction = QBoxLayout.Direction.LeftToRight
        for widget in (self.field, self.count, self.previous, self.next):
            search.addWidget(widget, int(widget is self.field))
        for widget in (self.match_case, self.accents, self.words, self.pattern, self.scope, self.list):
            ways.addWidget(widget)
        ways.addStretch()
        ways.addWidget(self.close_button)
        self._instead = QWidget()
        self._instead_row = instead = QBoxLayout(direction, self._instead)
        instead.addWidget(self.replacement, 1)
        instead.addLayout(buttons)
        for button in (self.replace_one, self.replace_all):
            buttons.addWidget(button)
        self._row = QBoxLayout(direction)
        self._row.addLayout(search, 1)
        self._row.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        for layout in (column, search, ways, buttons, instead, self._row):
            layout.setSpacing(4)
        instead.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self.trouble)
        column.addWidget(self._instead)
        self._instead.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._tell)
        self.field.entered.connect(self._on_entered)
        self.replacement.entered.connect(self._on_replace)
        for switch in (self.match_case, self.accents, self.words, self.pattern):
            switch.toggled.connect(self._tell)
        self.scope.activated.connect(self._tell)
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.list.clicked.connect(self.list_requested)
        self.close_button.clicked.connect(self.close_requested)
        self.replace_one.clicked.connect(self.replace_requested)
        self.replace_all.clicked.connect(self.replace_all_requested)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        names = ("chrome", "line", "soft", "warning", "paper", "ink", "accent", "wash")
        self.setStyleSheet(_SHEET.format(**{name: getattr(theme, name).name() for name in names}))

    # What the window asks

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(
            self.field.text(),
            match_case=self.match_case.isChecked(),
            ignore_accents=self.accents.isChecked(),
            whole_words=self.words.isChecked(),
            is_pattern=self.pattern.isChecked(),
        )

    @property
    def where(self) -> str:
        """`ALL`, `SELECTION` or `CHAPTER`."""
        return str(self.scope.currentData())

    def set_where(self, where: str) -> None:
        """Look there from now on; nobody is told."""
        self.scope.setCurrentIndex(self.scope.findData(where))

    def show_for(self, text: str, *, replacing: bool) -> None:
        """Come into view, with the keyboard: `text` in the field where there is some, all of it selected."""
        if replacing:
            self._instead.show()
        self.show()
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def hide_replacing(self) -> None:
        """Show the line to replace in no more."""
        self._instead.hide()

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Offer to replace only where that can be done."""
        for widget in (self.replacement, self.replace_one, self.replace_all):
            widget.setDisabled(is_read_only)

    def show_count(self, text: str) -> None:
        """Say how much was found, and which of it is here."""
        if text != self.count.whole:  # it is said at each move of the caret
            self.count.setText(text)
            self.field.setAccessibleDescription(text)

    def show_trouble(self, text: str) -> None:
        """Say what is wrong with what is looked for; nothing where nothing is."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if text:
            self.field.setAccessibleDescription(text)

    # What happens

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot(bool)
    def _on_entered(self, is_back: bool) -> None:
        self.step_requested.emit(-1 if is_back else 1)

    @Slot(bool)
    def _on_replace(self, _is_back: bool) -> None:
        if self.replace_one.isEnabled():
            self.replace_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what stands beside a field below it where both have no room beside one another."""
        super().resizeEvent(event)
        buttons = self.replace_one.sizeHint().width() + self.replace_all.sizeHint().width()
        for row, least in ((self._row, _NARROW_PX), (self._instead_row, buttons + _FIELD_PX)):
            direction = QBoxLayout.Direction
            row.setDirection(direction.TopToBottom if self.width() < least else direction.LeftToRight)
