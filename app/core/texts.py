"""English source texts in rooms that do not know Qt.

The translation extractor finds the calls by the name of the function; the
window translates the text where it shows it, the command line prints it as is.
"""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: ARG001, N802 - the extractor's name, and its shape
    """Return `source`; the call marks it for the translation extractor."""
    return source
