"""What the tests of the spelling need of the system."""

import pytest


def _languages() -> set[str]:
    try:
        from enchant import list_languages
    except ImportError:
        return set()
    return set(list_languages())


LANGUAGES = _languages()
needs_french = pytest.mark.skipif("fr_FR" not in LANGUAGES, reason="no French dictionary here: install hunspell-fr")
needs_english = pytest.mark.skipif(
    not {"en_GB", "en_US"} <= LANGUAGES, reason="no English dictionaries here: install hunspell-en-gb, hunspell-en-us"
)
needs_enchant = pytest.mark.skipif(not LANGUAGES, reason="Enchant is not here: install libenchant-2-2 and pyenchant")
