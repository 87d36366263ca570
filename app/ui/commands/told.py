"""Refusals told in the status bar: no box for a slip of the hand."""

from collections.abc import Callable

from app.core.errors import MinutageError
from app.ui.errors import in_one_line


def told(command: Callable[[], object], say: Callable[[str], object]) -> Callable[[], None]:
    """Return the command that says in one line why it did nothing, where it did not."""

    def run() -> None:
        try:
            command()
        except MinutageError as error:
            say(in_one_line(error))

    return run
