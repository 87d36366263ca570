"""The recovery copy: written first of all when something in Minutage itself went wrong."""

import logging
import re
from pathlib import Path
from typing import Final

from app.session.document import Document
from app.session.naming import SUFFIX, proposed_name
from app.storage.project_file import save_project

log = logging.getLogger(__name__)

KEPT: Final = 20
KEPT_DAYS: Final = 30
_OURS: Final = re.compile(r" \d{4}-\d\d-\d\d \d\d-\d\d-\d\d" + re.escape(SUFFIX))


def rescue_folder() -> Path:
    """Return where recovery copies are: in the user's own folder for state."""
    from platformdirs import user_state_path  # late: only who needs rescue asks

    return user_state_path("minutage", appauthor=False) / "recovered"


def rescue(document: Document, folder: Path | None = None) -> Path | None:
    """Write what is not saved to a file of its own, and return it; None where nothing needs it, or nothing can.

    It raises nothing: it is called when something has gone wrong already. Of copies that are
    older than a month the latest 20 stay.
    """
    if not document.is_modified or document.project.is_read_only:
        return None
    copy = None
    try:
        target = rescue_folder() if folder is None else folder
        copy = _write(document, target)
        _sweep(target, document.path)
    except Exception as error:  # noqa: BLE001 - whatever it is, the user is told of the first mishap all the same
        log.error("no recovery copy was written, or an old one not removed: %s", type(error).__name__)
    return copy


def _write(document: Document, folder: Path) -> Path:
    from datetime import datetime  # late: the window starts without it

    now = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
    path = folder / proposed_name(document, f" {now}{SUFFIX}", "untitled")
    folder.mkdir(parents=True, exist_ok=True)
    save_project(document.project, path)
    return path


def _sweep(folder: Path, spared: Path | None) -> None:
    """Remove what nobody came for: copies of ours, never a project that is open."""
    import time  # late: as above

    month_ago = time.time() - KEPT_DAYS * 86_400
    copies = [one for one in folder.glob(f"*{SUFFIX}") if _OURS.search(one.name) and one != spared]
    for old in sorted(copies, key=lambda one: one.stat().st_mtime)[:-KEPT]:
        if old.stat().st_mtime < month_ago:
            old.unlink()
