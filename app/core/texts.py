"""English source texts in rooms that do not know Qt.

The translation extractor finds the calls by the name of the function; the
window translates the text where it shows it, the command line prints it as is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: ARG001, N802 - the extractor's name, and its shape
    """Return `source`; the call marks it for the translation extractor."""
    return source


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a person should know, and need not answer.

    Args:
        text: English source text, marked with `QT_TRANSLATE_NOOP("core", …)`, with named parameters. No full stop.
        values: the named parameters.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def message(self, translate: Callable[[str], str] = str) -> str:
        """Return the text, translated, with the values in place."""
        return translate(self.text).format(**self.values)
