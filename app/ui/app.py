"""Starting the window."""

import gc
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app import __version__
from app.media.engines.choose import make_engine
from app.paths import RESOURCES
from app.session.document import Document
from app.session.files import open_demo
from app.session.jobs import JobRunner, share_turns
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.mishaps import Mishaps
from app.ui.style import STYLE

if TYPE_CHECKING:
    from app.ui.desktop.media_keys import MediaKeys

log = logging.getLogger(__name__)


class Minutage:
    """The application's parts, made once, in order, and ended in the other order."""

    def __init__(self, application: QApplication, *, silent: bool = False) -> None:
        share_turns()
        self.settings = SettingsStore()
        self.appearance = Appearance(application, self.settings)
        self.document = Document()
        self.jobs = JobRunner()
        engine = make_engine(self.settings.current.engine, silent=silent)
        self.player = Player(self.document, engine, self.settings)
        self.window = MainWindow(self.document, self.player, self.jobs, self.settings, self.appearance)
        self.media_keys: MediaKeys | None = None  # from the first paint on

    def start(self, files: Sequence[str], *, demo: bool = False) -> None:
        """Show the window and open what was asked for."""
        if demo:
            self.document.open(open_demo().project)
        self.window.painted.connect(lambda: self._open(files, demo=demo))
        self.window.painted.connect(self._offer_media_keys)
        self.window.painted.connect(_collect_again)
        self.window.show()

    def _open(self, files: Sequence[str], *, demo: bool) -> None:
        opens = self.window.commands.opens
        if demo:
            opens.tell()
        opens.open_paths([Path(one) for one in files])

    def _offer_media_keys(self) -> None:
        from app.ui.desktop.media_keys import MediaKeys  # late: nobody needs them for the first paint

        self.media_keys = MediaKeys(self.document, self.player, self.window)
        self.media_keys.begin(self.jobs)

    def end(self) -> None:
        """Stop what plays and what runs; nothing is left behind."""
        if self.media_keys is not None:
            self.media_keys.close()
        self.player.close()
        self.jobs.close()


def _collect_again() -> None:
    """Let the garbage collector work from now on, and pass over all that the start has made."""
    gc.freeze()
    gc.enable()


def translate(application: QApplication, locale: QLocale) -> None:
    """Load the catalogues of the user's language, ours and Qt's own.

    Where ours has no such language (the C locale is none), English is loaded for its plurals.
    """
    ours, qts = str(RESOURCES / "i18n"), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not _load(application, locale, "minutage", ours):
        _load(application, QLocale(QLocale.Language.English), "minutage", ours)
    _load(application, locale, "qtbase", qts)


def _load(application: QApplication, locale: QLocale, name: str, folder: str) -> bool:
    translator = QTranslator(application)
    return translator.load(locale, name, "_", folder) and application.installTranslator(translator)


def run(files: Sequence[str], demo: bool = False) -> int:
    """Open the window, and return its exit status when it is closed."""
    logging.basicConfig(level=logging.WARNING, format="minutage: %(message)s")
    QApplication.setApplicationName("Minutage")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("minutage")
    application = QApplication([*sys.argv[:1], *STYLE])
    translate(application, QLocale())
    minutage = Minutage(application)
    mishaps = Mishaps(minutage.window, minutage.document, lambda: minutage.window.commands.saves)
    try:
        mishaps.watch()
        minutage.start(files, demo=demo)
        return application.exec()
    finally:
        mishaps.end()
        minutage.end()
