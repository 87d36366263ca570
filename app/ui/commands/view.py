"""View and Help: what is shown, and how."""

from collections.abc import Callable, Container

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from app import __version__
from app.ui.frame.side import SidePane
from app.ui.timeline.timeline import Timeline


class ViewCommands(QObject):
    """Shows and hides the panes, zooms the timeline, chooses the theme.

    Signals:
        appearance_requested: ``"system"``, ``"light"`` or ``"dark"``.
        pane_shown: name of a pane that a command has brought back.
    """

    appearance_requested = Signal(str)
    pane_shown = Signal(str)

    def __init__(self, window: QMainWindow, panes: dict[str, QWidget], side: SidePane, timeline: Timeline) -> None:
        super().__init__(window)
        self._window, self._panes, self._side, self._timeline = window, panes, side, timeline

    def commands(self) -> dict[str, Callable[[], object]]:
        shown = {f"view.{name}": self._switch(pane) for name, pane in self._panes.items()}
        chosen = {f"view.{name}": self._choose(name) for name in ("system", "light", "dark")}
        return {
            **shown,
            **chosen,
            "view.chapters": lambda: self.show_panel("chapters"),
            "view.speakers": lambda: self.show_panel("speakers"),
            "view.problems": lambda: self.show_panel("problems"),
            "view.zoom_in": self._timeline.zoom_in,
            "view.zoom_out": self._timeline.zoom_out,
            "view.zoom_all": self._timeline.zoom_to_all,
            "view.full_window": self.toggle_full_screen,
            "help.keys": self._show_keys,
            "help.about": self._show_about,
        }

    @property
    def panes(self) -> tuple[str, ...]:
        """The names of the panes that can be hidden."""
        return tuple(self._panes)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The names of the panes that are not shown."""
        return tuple(name for name, pane in self._panes.items() if pane.isHidden())

    def hide(self, names: Container[str]) -> None:
        """Show all panes but those."""
        for name, pane in self._panes.items():
            _show(pane, name not in names)

    def show_panel(self, name: str) -> None:
        """Bring a panel of the side into view, and the keyboard to it."""
        _show(self._side, True)
        self.pane_shown.emit("side")
        self._side.show_panel(name)
        self._side.panel(name).setFocus()

    @staticmethod
    def _switch(pane: QWidget) -> Callable[[], None]:
        return lambda: _show(pane, pane.isHidden())

    def _choose(self, name: str) -> Callable[[], None]:
        return lambda: self.appearance_requested.emit(name)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to what the window was, maximized or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def is_full(self) -> bool:
        """Whether the window fills the screen."""
        return self._window.isFullScreen()

    def cancel(self) -> bool:
        """Leave the full screen; return whether there was one to leave."""
        was_full = self.is_full
        if was_full:
            self.toggle_full_screen()
        return was_full

    def _show_keys(self) -> None:
        from app.ui.dialogs.keys import KeysDialog  # late: the window starts without it

        KeysDialog(self._window).open()

    def _show_about(self) -> None:
        from app.ui.dialogs.box import Icon, make_box  # late: as above

        text = self.tr("Minutage {version}\n\nFrom a recording to a chaptered, readable page.").format(
            version=__version__
        )
        box = make_box(self._window, Icon.NoIcon, text)
        box.setWindowTitle(self.tr("About Minutage"))
        box.open()


def _show(pane: QWidget, on: bool) -> None:
    pane.setVisible(on)
    column = pane.parentWidget()
    if isinstance(column, QSplitter):  # it would keep its room with nothing in it
        column.setVisible(not all(column.widget(at).isHidden() for at in range(column.count())))
