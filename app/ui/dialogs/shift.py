"""The dialog in which times are moved together: which ones, how, and where the first and the last come to stand."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import MinutageError
from app.core.project import Project
from app.core.shift import RATES, Retiming, Span, refusal_of, span_of
from app.core.timecode import format_timecode, parse_timecode, within_project
from app.core.typed_time import format_amount, parse_amount, read_typed
from app.ui.errors import in_one_line
from app.ui.theme import Theme

FIELD_PX: Final = 300
_BY, _PLAYHEAD, _BETWEEN, _RATE = range(4)
_ARROW: Final = "→"


class Scope(NamedTuple):
    """A part of the page: what it is called, and the positions of its first and its last block."""

    title: str
    first: int
    last: int


class Shift(NamedTuple):
    """What is asked for: the positions of the first and the last block, and where their times go."""

    first: int
    last: int
    retiming: Retiming


class ShiftDialog(QDialog):
    """Asks which times are to be moved, and how; nothing is moved before OK.

    Args:
        project: as it is now; while the dialog is open nobody else changes it.
        scopes: what there is to choose from, the likeliest first.
        at: position of the block whose mark is “this mark”.
        playhead_ms: where the recording is; None where it is not there to be heard.

    Signals:
        asked: a `Shift`. The dialog stays: `accept` it once that is done, or `refuse`.
    """

    asked = Signal(object)

    def __init__(
        self,
        project: Project,
        scopes: Sequence[Scope],
        at: int,
        *,
        playhead_ms: int | None,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._project, self._scopes, self._playhead_ms = project, scopes, playhead_ms
        self._at, blocks = at, project.blocks
        self._here_ms = blocks[at].start_ms if at < len(blocks) and blocks[at].takes_mark else None
        self._spans: dict[int, Span | None] = {}
        self.setWindowTitle(self.tr("Shift the times"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_fields()
        self._make_answers(theme)
        self._lay_out()
        self._refresh()
        self.amount.setFocus()

    def _make_fields(self) -> None:
        self.scope, self.way, self.rate = QComboBox(), QComboBox(), QComboBox()
        for one in self._scopes:
            self.scope.addItem(one.title)
        ways = [(self.tr("By an amount"), _BY)]
        if self._here_ms is not None and self._playhead_ms is not None:
            ways.append((self.tr("So that this mark is at the playhead"), _PLAYHEAD))
        ways += [(self.tr("Stretched between two marks"), _BETWEEN), (self.tr("For another frame rate"), _RATE)]
        for text, way in ways:
            self.way.addItem(text, way)
        for before, after in (("23.976", "25"), ("25", "23.976"), ("24", "25"), ("25", "24"), ("23.976", "24")):
            self.rate.addItem(f"{before} {_ARROW} {after}", (before, after))
        self.amount, self.start, self.end = QLineEdit(), QLineEdit(), QLineEdit()
        self.amount.setPlaceholderText("+2.5, -0:30, 250 ms")
        for field in (self.amount, self.start, self.end):
            field.textEdited.connect(self._refresh)
        for box in (self.scope, self.way, self.rate):
            box.currentIndexChanged.connect(self._refresh)

    def _make_answers(self, theme: Theme) -> None:
        self.preview, self.trouble = QLabel(), QLabel()
        for label in (self.preview, self.trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.preview.setAccessibleName(self.tr("What will be moved"))
        self.trouble.setStyleSheet(f"color: {theme.warning.name()};")
        self.fit = QPushButton()
        self.fit.setAutoDefault(False)
        self.fit.clicked.connect(self._take_what_fits)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._ask)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)  # else Cancel is, while OK is disabled

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&What"), self.scope),
            (self.tr("&How"), self.way),
            (self.tr("&Amount"), self.amount),
            ("", self.start),
            ("", self.end),
            (self.tr("&Rates"), self.rate),
        )
        for name, field in rows:
            field.setFixedWidth(FIELD_PX)
            field.setAccessibleName(name.replace("&", ""))
            self._form.addRow(name or " ", field)
        self._form.addRow("", self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._form)
        column.addWidget(self.trouble)
        column.addWidget(self.fit, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.buttons)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    # What is asked

    def _scope(self) -> Scope:
        return self._scopes[self.scope.currentIndex()]

    def _way(self) -> int:
        return int(self.way.currentData())

    def _span(self) -> Span | None:
        """Return the marks of the chosen part; looked for once."""
        number = self.scope.currentIndex()
        if number not in self._spans:
            self._spans[number] = span_of(self._project, *self._scope()[1:])
        return self._spans[number]

    def _ends(self, span: Span) -> tuple[int, int]:
        """Return the times of the two marks to stretch between: this one, where it is moved, and the last one."""
        first = self._at if self._here_ms is not None and span.first <= self._at < span.last else span.first
        return self._time(first), self._time(span.last)

    def _time(self, at: int) -> int:
        return self._project.blocks[at].start_ms or 0

    def _retiming(self, span: Span) -> Retiming | None:
        """Return where times are to go; None where nothing is asked for yet.

        Raises:
            MinutageError: what was typed is no time, or nothing can be moved so.
        """
        way = self._way()
        if way == _PLAYHEAD:
            return Retiming(self._here_ms or 0, self._playhead_ms or 0)
        if way == _RATE:
            before, after = (RATES[one] for one in self.rate.currentData())
            return Retiming.rate(before, after)
        if way == _BETWEEN:
            ends = self._ends(span)
            wanted = (_absolute(field.text(), ms) for field, ms in zip((self.start, self.end), ends, strict=True))
            first, last = zip(ends, wanted, strict=True)
            return Retiming.between(first, last)
        return Retiming.by(parse_amount(self.amount.text())) if self.amount.text().strip() else None

    # What is said

    @Slot()
    def _refresh(self) -> None:
        """Show the fields that belong to the choice, where times would go, and why they can't."""
        span, way = self._span(), self._way()
        shown: dict[QWidget, bool] = {
            self.amount: way == _BY,
            self.start: way == _BETWEEN,
            self.end: way == _BETWEEN,
            self.rate: way == _RATE,
        }
        for field, is_shown in shown.items():
            self._form.setRowVisible(field, is_shown)
        if span is not None:
            self._name_ends(span)
        self._show(span, *self._asked(span))

    def _name_ends(self, span: Span) -> None:
        """Say which marks these are, and begin with where they stand, until somebody has typed something."""
        for field, ms in zip((self.start, self.end), self._ends(span), strict=True):
            name = self.tr("{time} is really at").format(time=format_timecode(ms))
            self._form.labelForField(field).setText(name)
            field.setAccessibleName(name)
            if not field.isModified():
                field.setText(format_timecode(ms))

    def _asked(self, span: Span | None) -> tuple[Retiming | None, MinutageError | None]:
        """Return where times would go, as far as that can be read, and why they can't."""
        if span is None:
            return None, refusal_of(None, Retiming.by(0))
        try:
            retiming = self._retiming(span)
        except MinutageError as error:
            return None, error
        return retiming, None if retiming is None else refusal_of(span, retiming)

    def _show(self, span: Span | None, retiming: Retiming | None, refusal: MinutageError | None) -> None:
        is_void = retiming is None or retiming == Retiming(retiming.at_ms, retiming.at_ms)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(refusal is None and not is_void)
        self.preview.setText(self._preview(span, None if refusal else retiming))
        self._warn("" if refusal is None else in_one_line(refusal))
        is_too_early = refusal is not None and retiming is not None and retiming.to_ms < 0
        self.fit.setVisible(is_too_early and span is not None and span.least_ms > 0 and self._way() == _BY)
        if span is not None:
            self.fit.setText(self.tr("Take {amount}").format(amount=format_amount(-span.least_ms)))
            self._warn_of_end(span, retiming, refusal)

    def _warn_of_end(self, span: Span, retiming: Retiming | None, refusal: MinutageError | None) -> None:
        end_ms = self._project.duration_ms
        if retiming is not None and refusal is None and end_ms is not None and retiming(span.most_ms) > end_ms:
            text = self.tr("The latest mark would lie past the end of the recording, at {end}.")
            self._warn(text.format(end=format_timecode(end_ms)))

    def _preview(self, span: Span | None, retiming: Retiming | None) -> str:
        if span is None:
            return ""
        lines = [self.tr("%n mark(s)", "", span.marks)]
        for text, at in ((self.tr("First: {time}"), span.first), (self.tr("Last: {time}"), span.last)):
            ms = self._time(at)
            goes = "" if retiming is None else f" {_ARROW} {format_timecode(within_project(retiming(ms)))}"
            lines.append(text.format(time=f"{format_timecode(ms)}{goes}"))
        return "\n".join(lines)

    def _warn(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    # What is answered

    @Slot()
    def _take_what_fits(self) -> None:
        span = self._span()
        if span is not None:
            self.amount.setText(format_amount(-span.least_ms))
            self._refresh()

    @Slot()
    def _ask(self) -> None:
        span = self._span()
        retiming, refusal = self._asked(span)
        if retiming is not None and refusal is None:
            self._hold(busy=True)  # until it is done: of a long page that takes a moment
            self.asked.emit(Shift(*self._scope()[1:], retiming))

    @Slot(object)
    def refuse(self, error: MinutageError) -> None:
        """Say why it was not done; OK may be pressed again."""
        self._hold(busy=False)
        self._refresh()
        self._warn(in_one_line(error))

    def _hold(self, *, busy: bool) -> None:
        """Leave nothing to choose but to cancel, or all again."""
        for part in (self.scope, self.way, self.rate, self.amount, self.start, self.end):
            part.setDisabled(busy)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setDisabled(busy)


def _absolute(text: str, now_ms: int) -> int:
    """Return the time that is typed in the place of another; here it can't be none, and no frames.

    Raises:
        MinutageError: it is none of this.
    """
    typed = read_typed(text, now_ms)
    return parse_timecode(text) if typed.ms is None or typed.frames else typed.ms
