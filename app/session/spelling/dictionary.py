"""The system's spelling dictionaries, asked through Enchant: Hunspell's, or whatever else it finds."""

from collections.abc import Iterable
from platform import system
from threading import Lock
from typing import TYPE_CHECKING, Final

from app.core.errors import MinutageError
from app.core.language import primary
from app.core.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from enchant import Broker, Dict

SUGGESTIONS: Final = 6
_USUAL: Final = {"fr": ("fr_FR",), "en": ("en_GB", "en_US")}
"""The variety of a language that is taken where the user's country has none of its own."""
_PACKAGES: Final = {"en": "hunspell-en-gb"}


class Dictionary:
    """The words of one language. May be asked from any thread, one at a time: Enchant's own are not made for several.

    Args:
        tag: its language and country, ``"fr_FR"``.
        words: Enchant's dictionary.
    """

    def __init__(self, tag: str, words: "Dict") -> None:
        self.tag = tag
        self._words, self._lock = words, Lock()

    def knows(self, word: str) -> bool:
        """Whether the word is in it; one of which nothing is left, as of a soft hyphen, is not wrong."""
        with self._lock:
            return not word or bool(self._words.check(word))  # Enchant refuses to look at nothing

    def suggest(self, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first; takes up to some tenths of a second."""
        with self._lock:
            return list(dict.fromkeys(self._words.suggest(word)))[:SUGGESTIONS]


def open_dictionary(language: str, country: str = "") -> Dictionary:
    """Return the dictionary of a language, the user's country's where there is one.

    Takes some tenths of a second at first.

    Args:
        language: a BCP 47 tag; one that names a country asks for that.
        country: ISO 3166, ``"CA"``.

    Raises:
        MinutageError: there is none, or nothing that reads it; says how to get it.
    """
    broker = _broker()
    tag = choose(broker.list_languages(), language, country)
    if tag is None:
        raise _no_dictionary(language)
    return Dictionary(tag, broker.request_dict(tag))


def choose(available: Iterable[str], language: str, country: str) -> str | None:
    """Return the tag among those available that fits best, None where none is of that language.

    >>> choose(["en_GB", "en_US", "fr_FR"], "en", "FR"), choose(["en_GB", "en_US"], "en", "US")
    ('en_GB', 'en_US')
    """
    spoken = primary(language)
    asked = (language.replace("-", "_"),) if language != spoken else ()
    own = sorted(one for one in available if primary(one) == spoken)
    wanted = (*asked, f"{spoken}_{country}", *_USUAL.get(spoken, ()), spoken, *own)
    return next((one for one in wanted if one in own), None)


def _broker() -> "Broker":
    try:
        from enchant import Broker  # late, in a job: it looks for a library of the system's
    except ImportError as missing:
        raise _no_library(missing) from missing
    broker = Broker()
    broker.set_ordering("*", "hunspell,nuspell,aspell")
    return broker


def _no_library(missing: ImportError) -> MinutageError:
    package = "pyenchant" if isinstance(missing, ModuleNotFoundError) else "libenchant-2-2"
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "the spelling is not checked: Enchant is not installed"),
        QT_TRANSLATE_NOOP("core", "install the package {package}"),
        package=package,
    )


def _no_dictionary(language: str) -> MinutageError:
    what = QT_TRANSLATE_NOOP("core", "the spelling is not checked: there is no dictionary of “{language}”")
    spoken = primary(language)
    if system() == "Linux":
        todo = QT_TRANSLATE_NOOP("core", "install the package {package}")
        return MinutageError(what, todo, language=language, package=_PACKAGES.get(spoken, f"hunspell-{spoken}"))
    from enchant import get_user_config_dir

    todo = QT_TRANSLATE_NOOP("core", "put Hunspell’s {spoken}.aff and {spoken}.dic into {folder}")
    return MinutageError(what, todo, language=language, spoken=spoken, folder=f"{get_user_config_dir()}/hunspell")
