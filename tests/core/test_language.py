import pytest

from app.core.language import guess_language, language_of, primary
from app.core.project import Project
from tests.core.transcripts import turn

FRENCH = "Nous sommes dans une ville qui est au bord de la mer, et le vent est fort."
ENGLISH = "The wind is strong and we are in a town that you have to see with them."


@pytest.mark.parametrize(
    ("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en"), (FRENCH + ENGLISH, None), ("Oui", None)]
)
def test_small_words_tell_the_language_where_they_leave_no_doubt(text, language):
    assert guess_language(text) == language


def test_what_the_project_says_counts_and_else_its_text():
    blocks = tuple(turn(f"t{at}", text) for at, text in enumerate(FRENCH.split(", ")))
    assert language_of(Project(language="de-AT", blocks=blocks)) == "de-AT"
    assert language_of(Project(blocks=blocks)) == "fr"
    assert language_of(Project()) is None


def test_a_language_is_the_same_in_every_country():
    assert [primary(one) for one in ("fr-CA", "FR", "en_GB", "zh-Hant-TW", None)] == ["fr", "fr", "en", "zh", ""]
