"""The system's own dictionaries, asked; and what is said where there is none."""

import sys
from pathlib import Path

import pytest

from app.core.errors import MinutageError
from app.session.spelling.checker import Checker
from app.session.spelling.dictionary import choose, open_dictionary
from app.session.spelling.personal import PersonalWords
from tests.spelling import needs_enchant, needs_english, needs_french


@needs_french
def test_french_words_are_known_and_slips_have_suggestions():
    french = open_dictionary("fr", "FR")
    assert french.tag == "fr_FR"
    assert [french.knows(one) for one in ("aujourd'hui", "cœur", "été", "acceuil")] == [True, True, True, False]
    assert french.suggest("acceuil")[0] == "accueil"


@needs_french
def test_a_word_that_ends_in_soft_hyphens_does_not_stop_the_others():
    checker = Checker("fr", open_dictionary("fr", "FR"), PersonalWords(Path("none")))
    assert [checker.faults(word) for word in ("l’\u00ad", "eau-\u00ad\u00ad-forte", "acceuil")] == [(), (), ((0, 7),)]


@needs_english
def test_the_users_country_decides_between_british_and_american():
    british, american = open_dictionary("en", "GB"), open_dictionary("en", "US")
    assert (british.knows("colour"), british.knows("color")) == (True, False)
    assert (american.knows("colour"), american.knows("color")) == (False, True)
    assert open_dictionary("en", "FR").tag == "en_GB"
    assert open_dictionary("en-US", "GB").tag == "en_US"


@pytest.mark.parametrize(
    ("language", "country", "tag"),
    [
        ("fr", "CA", "fr_CA"),
        ("fr", "US", "fr_FR"),
        ("fr-BE", "CA", "fr_CA"),
        ("en", "", "en_GB"),
        ("de-AT", "", "de"),
        ("pt-BR", "PT", "pt_BR"),
        ("br", "FR", None),
        ("f", "FR", None),
    ],
)
def test_the_dictionary_that_fits_best_is_taken(language, country, tag):
    assert choose(["de", "en_GB", "en_US", "fr_CA", "fr_FR", "pt_BR", "pt_PT"], language, country) == tag


@needs_enchant
def test_where_no_dictionary_has_the_language_one_line_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr("app.session.spelling.dictionary.system", lambda: "Linux")
    with pytest.raises(MinutageError) as caught:
        open_dictionary("tlh", "FR")
    assert str(caught.value) == (
        "the spelling is not checked: there is no dictionary of “tlh”: install the package hunspell-tlh"
    )


@needs_enchant
def test_elsewhere_the_line_names_the_files_and_their_folder(monkeypatch):
    monkeypatch.setattr("app.session.spelling.dictionary.system", lambda: "Darwin")
    with pytest.raises(MinutageError, match=r"put Hunspell’s tlh\.aff and tlh\.dic into .*hunspell"):
        open_dictionary("tlh", "FR")


def test_where_enchant_is_missing_one_line_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "enchant", None)
    with pytest.raises(MinutageError, match="Enchant is not installed: install the package pyenchant"):
        open_dictionary("fr")
