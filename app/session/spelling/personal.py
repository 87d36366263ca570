"""The user's own words, which are right in every project: a text file, one word a line."""

import logging
from pathlib import Path
from threading import Lock
from unicodedata import normalize

from app.core.spelling import composed
from app.storage.atomic import write_atomically

log = logging.getLogger(__name__)


def words_path() -> Path:
    """Return where the words are: a file beside the settings."""
    from platformdirs import user_config_path  # late: not before the first paint

    return user_config_path("minutage", appauthor=False) / "words.txt"


class PersonalWords:
    """The words, read once by whoever asks first; from any thread."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._words: frozenset[str] | None = None
        self._lock = Lock()

    def knows(self, word: str) -> bool:
        """Whether the word is one of them; one in small letters may have a capital."""
        with self._lock:
            words = self._words = self._kept()
            return word in words or word.lower() in words

    def add(self, word: str) -> None:
        """Put a word to the others, those that another window has added since too, and write them.

        Raises:
            MinutageError: they can't be written; the word is known until Minutage ends.
            OSError: the same.
            UnicodeError: what is there is no text in UTF-8; it is not written over.
        """
        with self._lock:
            self._words = self._kept() | {composed(word)}
            path = self._path or words_path()
            known = self._read(strict=True)
            self._words |= frozenset(map(composed, known))
            if word not in known:
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, "".join(f"{one}\n" for one in (*known, normalize("NFC", word))).encode())

    def _kept(self) -> frozenset[str]:
        return frozenset(map(composed, self._read())) if self._words is None else self._words

    def _read(self, *, strict: bool = False) -> list[str]:
        """Return the words in the file; none where there is no file."""
        try:
            text = (self._path or words_path()).read_bytes().decode("utf-8-sig", "strict" if strict else "replace")
        except FileNotFoundError:
            return []
        except OSError as error:
            if strict:
                raise
            log.info("the user's words were not read: %s", type(error).__name__)
            return []
        return [line.strip() for line in text.splitlines() if line.strip()]
