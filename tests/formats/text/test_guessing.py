"""The default of the question whether a text is word for word or key points."""

import subprocess
import sys
from pathlib import Path

from app.core.blocks import TURN, Block
from app.core.project import Project
from app.formats.text import guess_content, read


def guessed(text: str) -> str:
    return guess_content(read(text.encode(), Path("texte.txt"), None))


def test_answers_with_labels_are_key_points():
    assert guessed("".join(f"{minute}:00 Réponse de Léa Simon : Oui.\n" for minute in range(4))) == "summary"


def test_few_words_for_many_minutes_are_key_points():
    lines = "".join(f"{minute}:00 Le lac a gelé. On patine.\n" for minute in range(0, 40, 5))
    assert guessed(f"Le lac\n{lines}") == "summary"


def test_speech_is_word_for_word():
    said = "et alors on a mis les bottes et on est partis vers le lac avec les chiens " * 5
    lines = "".join(f"{at // 60}:{at % 60:02} Léa Simon : {said}.\n" for at in range(0, 300, 30))
    assert guessed(lines) == "verbatim"


def test_short_exclamations_between_speakers_are_word_for_word():
    assert guessed("".join(f"0:{at:02} Léa Simon : Oui !\n" for at in range(5, 50, 5))) == "verbatim"


def test_a_text_without_turns_is_word_for_word():
    assert guessed("Une lettre.") == "verbatim"


def test_emphasis_and_links_are_no_words_and_are_not_read_to_know_that():
    said = "*et alors* on a mis les **bottes** [du voisin](https://example.org/des-bottes) " * 3
    blocks = tuple(Block(f"b{at}", TURN, said, start_ms=at * 20_000) for at in range(5))
    script = "import sys; from app.formats.text import guess_content; from app.core.project import Project; "
    assert guess_content(Project(blocks=blocks)) == "verbatim"
    names = "from app.core.blocks import Block; "
    code = f"{names}{script}guess_content(Project(blocks={blocks!r})); sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
