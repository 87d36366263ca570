"""The one error that is shown to people."""

from collections.abc import Callable


class MinutageError(Exception):
    """What did not happen and what to do about it, in the user's words.

    Args:
        what: English source text, marked with `QT_TRANSLATE_NOOP("core", …)`, with named
            parameters: ``"{name} was not opened"``. No full stop at the end.
        todo: the same, the way out; may be empty.
        detail: for those who want to know more (a line number, the system's own words).
        values: the named parameters of both texts.

    >>> str(MinutageError("{name} was not opened", "choose another file", name="a.txt"))
    'a.txt was not opened: choose another file'
    """

    def __init__(self, what: str, todo: str = "", *, detail: str = "", **values: object) -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo
        self.detail = detail
        self.values = values

    def texts(self, translate: Callable[[str], str] = str) -> tuple[str, str]:
        """Return what happened and what to do, translated, with the values in place."""
        what, todo = (translate(text).format(**self.values) if text else "" for text in (self.what, self.todo))
        return what, todo

    def __str__(self) -> str:
        return ": ".join(text for text in self.texts() if text)
