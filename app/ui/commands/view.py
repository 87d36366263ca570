"""View and Help: what is shown, and how."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMessageBox, QWidget

from app import __version__
from app.ui.timeline.timeline import Timeline


class ViewCommands(QObject):
    """Shows and hides the panes, zooms the timeline, chooses the theme.

    Signals:
        appearance_requested: ``"system"``, ``"light"`` or ``"dark"``.
    """

    appearance_requested = Signal(str)

    def __init__(self, window: QMainWindow, panes: dict[str, QWidget], timeline: Timeline) -> None:
        super().__init__(window)
        self._window, self._panes, self._timeline = window, panes, timeline

    def commands(self) -> dict[str, Callable[[], object]]:
        shown = {f"view.{name}": self._switch(pane) for name, pane in self._panes.items()}
        chosen = {f"view.{name}": self._choose(name) for name in ("system", "light", "dark")}
        return {
            **shown,
            **chosen,
            "view.zoom_in": self._timeline.zoom_in,
            "view.zoom_out": self._timeline.zoom_out,
            "view.zoom_all": self._timeline.zoom_to_all,
            "view.full_screen": self.toggle_full_screen,
            "help.keys": self._show_keys,
            "help.about": self._show_about,
        }

    @staticmethod
    def _switch(pane: QWidget) -> Callable[[], None]:
        return lambda: pane.setVisible(pane.isHidden())

    def _choose(self, name: str) -> Callable[[], None]:
        return lambda: self.appearance_requested.emit(name)

    def toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def cancel(self) -> bool:
        """Leave the full screen; return whether there was one to leave."""
        was_full = self._window.isFullScreen()
        if was_full:
            self.toggle_full_screen()
        return was_full

    def _show_keys(self) -> None:
        from app.ui.dialogs.keys import KeysDialog  # late: the window starts without it

        KeysDialog(self._window).open()

    def _show_about(self) -> None:
        text = self.tr("Minutage {version}\n\nFrom a recording to a chaptered, readable page.").format(
            version=__version__
        )
        QMessageBox.about(self._window, self.tr("About Minutage"), text)
