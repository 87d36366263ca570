"""Where the picture stands: in the pane, in its own window, or on the whole screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStyle

from app.ui.player.pane import PlayerPane

if TYPE_CHECKING:
    from app.ui.player.window import PictureWindow

FIRST_SIZE = QSize(960, 540)
GIVEN_MS = 1_000
"""So long a window manager may take to give a new window the keys that it should not have."""


class PicturePlaces(QObject):
    """Moves the one screen that there is between the pane and its own window, which is made when it is first wanted.

    Args:
        window: the main window.
        pane: where the picture is at home.
        make: makes the window of the picture.
        geometry: that of the window of the picture, as Qt wrote it; nothing where it never had one.

    Signals:
        changed: the picture stands elsewhere.
    """

    changed = Signal()

    def __init__(
        self, window: QMainWindow, pane: PlayerPane, make: "Callable[[], PictureWindow]", geometry: QByteArray
    ) -> None:
        super().__init__(window)
        self._main, self._pane, self._make, self._geometry = window, pane, make, geometry
        self._own: PictureWindow | None = None
        self._is_apart = self._is_full = False
        pane.return_requested.connect(self.bring_back)

    @property
    def is_apart(self) -> bool:
        """Whether the picture has its own window, or will have it again after the full screen."""
        return self._is_apart

    @property
    def is_full(self) -> bool:
        """Whether the picture fills a screen."""
        return self._is_full

    @property
    def own(self) -> "PictureWindow | None":
        """The window of the picture; None while none was wanted."""
        return self._own

    @property
    def geometry(self) -> QByteArray:
        """Where its own window stands, or stood last."""
        self._keep_geometry()
        return self._geometry

    # The ways

    @Slot()
    def toggle_apart(self) -> None:
        """Give the picture its own window, or take it back into the pane."""
        if self._is_apart:
            self.bring_back()
        else:
            has_keys = self._pane.isAncestorOf(QApplication.focusWidget() or self._main) or self._is_full
            self.set_apart(active=True if has_keys else None)

    def set_apart(self, *, active: bool | None) -> None:
        """Give the picture its own window.

        Args:
            active: whether the keys go there. Else they stay where they are: somebody may be writing. None where
                they stay if they can: on the main window's own screen a window that was just asked for has to be
                in front, and with that it has the keys.
        """
        own = self._window()
        self._is_apart = True
        if self._is_full:
            self._fill(False)
            self._pane.collapse()
        else:
            own.take(self._pane.let_go(collapses=True))
        own.setWindowState(Qt.WindowState.WindowNoState)
        self._place(own)
        active = self._shares_screen(own) if active is None else active
        own.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not active)
        self._pane.picture.setFocus()  # else a button of the bar had the focus there, and the bar would stay
        own.show()
        if active:
            own.activateWindow()
        else:
            own.installEventFilter(self)
            QTimer.singleShot(GIVEN_MS, self, self._expect_nothing)
        self.changed.emit()

    @Slot()
    def bring_back(self) -> None:
        """Show the picture in the pane again."""
        if self._own is None or not (self._is_apart or self._is_full):
            return
        self._keep_geometry()
        was_active = self._own.isActiveWindow()
        screen = self._own.give()
        self._is_apart = False
        self._fill(False)
        if screen is not None:
            self._pane.take_back(screen)
        self._own.hide()
        if was_active:
            self._main.activateWindow()
        self.changed.emit()

    @Slot()
    def toggle_full(self) -> None:
        """Fill the screen with the picture: the one that its own window is on, else the main window's."""
        if self._is_full:
            self._leave_full()
            return
        own = self._window()
        self._keep_geometry()
        self._fill(True)
        if not self._is_apart:
            own.take(self._pane.let_go(collapses=False))
            own.setGeometry(self._main.screen().geometry())
        own.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        own.showFullScreen()
        own.wake()
        own.activateWindow()
        self._pane.picture.setFocus()
        self.changed.emit()

    def cancel(self) -> bool:
        """Leave the full screen; return whether there was one to leave."""
        was_full = self._is_full
        if was_full:
            self._leave_full()
        return was_full

    def close(self) -> None:
        """End with the main window; the picture goes nowhere any more."""
        self._fill(False)
        if self._own is not None:
            self._own.hide()
            self._own.deleteLater()
            self._own = None

    # How

    def _leave_full(self) -> None:
        if not self._is_apart:
            self.bring_back()
            return
        self._fill(False)
        if self._own is not None:
            self._own.showNormal()
        self.changed.emit()

    def _fill(self, on: bool) -> None:
        """Know that the picture fills a screen, or does so no more; only while it does, the main window is watched."""
        self._is_full = on
        if on:
            self._main.installEventFilter(self)
        else:
            self._main.removeEventFilter(self)

    def _window(self) -> "PictureWindow":
        if self._own is None:
            self._own = self._make()
            self._own.close_requested.connect(self.bring_back)
            self._own.state_changed.connect(self._on_state)
        return self._own

    @Slot()
    def _on_state(self) -> None:
        """Somebody else may fill the screen, or leave it: the system's own keys."""
        if self._own is None or not self._own.isVisible() or self._own.isFullScreen() == self._is_full:
            return
        if self._is_full:
            self._leave_full()
        elif self._is_apart:
            self._fill(True)
            self.changed.emit()

    @Slot()
    def _expect_nothing(self) -> None:
        """From now on who gives the picture's window the keys means it."""
        if self._own is not None:
            self._own.removeEventFilter(self)

    def _keep_geometry(self) -> None:
        if self._own is not None and self._is_apart and not self._is_full and self._own.isVisible():
            self._geometry = self._own.saveGeometry()

    def _place(self, own: "PictureWindow") -> None:
        """Put the window where it stood last, if that can be seen; else on another screen, if there is one."""
        if not self._geometry.isEmpty() and own.restoreGeometry(self._geometry) and _is_seen(own):
            return
        here = self._main.screen()
        other = next((one for one in QGuiApplication.screens() if one is not here), here)
        room = other.availableGeometry()
        size = FIRST_SIZE.boundedTo(room.size() * 0.9)
        place = QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignCenter, size, room)
        own.setGeometry(place)

    def _shares_screen(self, own: "PictureWindow") -> bool:
        """Whether the picture stands on the main window's screen; before it is shown, Qt does not know which it is."""
        return QGuiApplication.screenAt(own.geometry().center()) in (self._main.screen(), None)

    def _is_in_the_way(self) -> bool:
        return self._own is not None and self._shares_screen(self._own)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at both windows.

        A new one may be given the keys without having asked for them; and a question on the main
        window must not stay behind a picture that fills its screen.
        """
        if watched is self._own and event.type() == QEvent.Type.WindowActivate:
            self._expect_nothing()
            self._main.activateWindow()
        elif watched is self._main and event.type() == QEvent.Type.WindowBlocked and self._is_in_the_way():
            self.cancel()
        return super().eventFilter(watched, event)


def _is_seen(own: "PictureWindow") -> bool:
    """Whether enough of the window is on a screen to take hold of it: the second one may be gone."""
    title = own.frameGeometry()
    title.setHeight(min(title.height(), 40))
    seen = (one.availableGeometry().intersected(title) for one in QGuiApplication.screens())
    return any(one.width() >= 80 and one.height() >= 10 for one in seen)
