"""A block is one line: text that comes from outside is split or joined into lines here."""

import re
from typing import Final

INSTEAD: Final = "\ufffd"
_HALF_CHARACTERS: Final = re.compile("[\ud800-\udfff]")


def split_lines(text: str) -> list[str]:
    r"""Split at every line break that Unicode knows, and keep what stands between; at least one line.

    Half of a surrogate pair, which no file can hold, becomes U+FFFD.

    >>> split_lines("un\r\ndeux\u2028\ntrois\n")
    ['un', 'deux', '', 'trois', '']
    """
    lines = f"{_whole(text)}|".splitlines()  # the sign keeps the last line, which may be empty
    lines[-1] = lines[-1][:-1]
    return lines


def one_line(text: str) -> str:
    """Return the text with a space in the place of each line break."""
    if text.splitlines() == [text]:  # nearly every text that is read
        return _whole(text)
    return " ".join(split_lines(text))


def _whole(text: str) -> str:
    try:
        text.encode()  # a tenth of what looking for them takes, and there hardly ever are any
    except UnicodeEncodeError:
        return _HALF_CHARACTERS.sub(INSTEAD, text)
    return text
