"""The panel of problems: which severities are shown, and the list."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app.core.checks import ERROR, SEVERITIES, WARNING, Problem
from app.session.document import Document
from app.session.problems import Problems
from app.ui.frame.menus import literal
from app.ui.problems.delegate import MARGIN_PX, paint_sign
from app.ui.problems.list import ProblemList
from app.ui.problems.words import fix_words
from app.ui.theme import Theme, interface_font

_SIGN_PX: Final = 16
_SHARPNESS: Final = 2
_SHEET: Final = """
#problems {{ background: {panel}; }} #problems QLabel {{ color: {soft}; }}
#problems QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 2px 6px; }}
#problems QToolButton:checked {{ color: {ink}; background: {chrome}; }}
#problems QToolButton:focus {{ border-color: {accent}; }}
"""


class ProblemPanel(QWidget):
    """Three switches with what they count, above the problems that they let through.

    Signals:
        problem_requested: a `Problem` to go to.
        fix_requested: a `Problem`, and the `Fix` for it.
        fix_all_requested: the rule whose problems are all to be put right, and the `Fix`.
    """

    problem_requested = Signal(object)
    fix_requested = Signal(object, object)
    fix_all_requested = Signal(str, object)

    def __init__(self, problems: Problems, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._problems, self._document = problems, document
        self.list = ProblemList(problems, document, theme, self._make_menu)
        self.switches = {severity: QToolButton() for severity in SEVERITIES}
        self._hint = QLabel()
        self._below = QStackedLayout()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.problem_requested.connect(self.problem_requested)
        for severity, switch in self.switches.items():
            switch.setChecked(problems.is_shown(severity))
            switch.toggled.connect(lambda on, severity=severity: problems.show(severity, on=on))
        problems.changed.connect(self._on_changed)
        self.set_theme(theme)
        self._on_changed()

    def _lay_out(self) -> None:
        self._hint.setFont(interface_font(13))
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(2 * MARGIN_PX, 2 * MARGIN_PX, 2 * MARGIN_PX, 0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 4)
        row.setSpacing(4)
        for switch in self.switches.values():
            switch.setCheckable(True)
            switch.setFont(interface_font(12))
            switch.setIconSize(QSize(_SIGN_PX, _SIGN_PX))
            switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(switch)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(self._below)
        for widget in (self.list, self._hint):  # only now: without a parent it would be shown as a window
            self._below.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        colours = {one: getattr(theme, one).name() for one in ("panel", "soft", "ink", "chrome", "accent")}
        self.setStyleSheet(_SHEET.format(**colours))
        self.list.set_theme(theme)
        for severity, switch in self.switches.items():
            switch.setIcon(_sign(severity, theme))

    @property
    def chosen(self) -> Problem | None:
        """The problem of the row at which the hand is; None where the keys go elsewhere.

        A menu or the palette that is open takes the keys for a while, and changes nothing in that.
        """
        return self.list.current if self.isVisible() and self.window().focusWidget() is self.list else None

    def choose(self, problem: Problem) -> None:
        """Show which problem is being told."""
        self.list.choose(problem)

    @Slot()
    def _on_changed(self) -> None:
        for severity, switch in self.switches.items():
            switch.setText(self._count_words(severity, self._problems.count(severity)))
        if self._problems.all:
            self._hint.setText(self.tr("What was found is hidden. The buttons above show it."))
        else:
            self._hint.setText(self.tr("No problem was found."))
        self._below.setCurrentWidget(self.list if self._problems.shown else self._hint)

    def _count_words(self, severity: str, count: int) -> str:
        if severity == ERROR:
            return self.tr("%n error(s)", "", count)
        return self.tr("%n warning(s)", "", count) if severity == WARNING else self.tr("%n hint(s)", "", count)

    def _make_menu(self, problem: Problem, parent: QWidget) -> QMenu:
        """Return what can be done about a problem."""
        menu = QMenu(parent)
        go = menu.addAction(self.tr("&Go there"))
        go.triggered.connect(lambda: self.problem_requested.emit(problem))
        go.setEnabled(self._problems.position(problem) is not None)
        fixes = self.list.problems.fixes_of(problem)
        alike = sum(one.rule == problem.rule for one in self._problems.all)
        if fixes:
            menu.addSeparator()
        for fix in fixes:
            one = menu.addAction(literal(fix_words(fix, problem)))
            one.triggered.connect(lambda _=False, fix=fix: self.fix_requested.emit(problem, fix))
        if fixes and alike > 1:
            every = menu.addAction(self.tr("Fix &all {count} of this kind").format(count=alike))
            every.triggered.connect(lambda: self.fix_all_requested.emit(problem.rule, fixes[0]))
        return menu


def _sign(severity: str, theme: Theme) -> QIcon:
    picture = QPixmap(QSize(_SIGN_PX, _SIGN_PX) * _SHARPNESS)
    picture.setDevicePixelRatio(_SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_sign(painter, QPointF(_SIGN_PX / 2, _SIGN_PX / 2), severity, theme)
    painter.end()
    return QIcon(picture)
