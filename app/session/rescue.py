"""The recovery copy: written first of all when something in Minutage itself went wrong."""

import logging
from pathlib import Path
from typing import Final

from app.core.errors import MinutageError
from app.session.document import Document
from app.session.naming import SUFFIX, proposed_name
from app.storage.project_file import save_project

log = logging.getLogger(__name__)

KEPT: Final = 20


def rescue_folder() -> Path:
    """Return where recovery copies are: in the user's own folder for state."""
    from platformdirs import user_state_path  # late: only who needs rescue asks

    return user_state_path("minutage", appauthor=False) / "recovered"


def rescue(document: Document, folder: Path | None = None) -> Path | None:
    """Write what is not saved to a file of its own, and return it; None where nothing needs it, or nothing can.

    It raises nothing: it is called when something has gone wrong already. Of older copies the last 20 stay.
    """
    if not document.is_modified or document.project.is_read_only:
        return None
    from datetime import datetime  # late: the window starts without it

    target = rescue_folder() if folder is None else folder
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
    path = target / proposed_name(document, f" {now}{SUFFIX}", "untitled")
    try:
        target.mkdir(parents=True, exist_ok=True)
        save_project(document.project, path)
        for old in sorted(target.glob(f"*{SUFFIX}"), key=lambda one: one.stat().st_mtime)[:-KEPT]:
            old.unlink()
    except (OSError, MinutageError) as error:
        log.error("no recovery copy was written: %s", type(error).__name__)
        return path if path.exists() else None
    return path
