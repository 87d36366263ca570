"""French typography: what is set right, what is left alone, and what stays as it was."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import Word
from app.core.edits import Caret
from app.core.inline import literals, plain, spans
from app.core.turns import Place
from app.core.typography import first_patch, fix_typography, french_typography, patches, typographic
from tests.core.transcripts import chapter, page, texts, turn, words
from tests.strategies import lines

PIECES = st.sampled_from(
    [
        *"!?;:«»'’.,-–…*[]()\\ ",
        " .",
        " ,",
        "\u00a0",
        "\u202f",
        "l'",
        "...",
        " - ",
        "mot",
        "8:42",
        "e\u0301",
        "https://a.fr",
        "`",
        "3",
    ]
)


def shown(text: str) -> str:
    """Return the text with its no-break space as ``_`` and its narrow one as ``~``, so that they are seen."""
    return text.replace("\u00a0", "_").replace("\u202f", "~")


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Vraiment ? Oui! Si ; mais: non.", "Vraiment~? Oui~! Si~; mais_: non."),
        ("Quoi ?! Eh bien !!!", "Quoi~?! Eh bien~!!!"),
        ("«Oui», dit-elle, « non  ».", "«_Oui_», dit-elle, «_non_»."),
        ("«Quoi?»", "«_Quoi~?_»"),
        ("l'eau d'ici, aujourd'hui, qu'«elle» a", "l’eau d’ici, aujourd’hui, qu’«_elle_» a"),
        ("Euh... oui (...) et [...]", "Euh… oui (…) et […]"),
        ("Et alors...?", "Et alors…~?"),
        ("la mer - haute - monte. Elle baisse - peut-être.", "la mer –_haute_– monte. Elle baisse –_peut-être."),
        ("Déjà\u00a0! Fini\u202f:", "Déjà~! Fini_:"),
        ("*Quoi*! **Oui** : l'*eau* «*mot*»", "*Quoi*~! **Oui**_: l’*eau* «_*mot*_»"),
        ("voir [l'an](https://a.fr/l'an?x;!) !", "voir [l’an](https://a.fr/l'an?x;!)~!"),
        ("Super 🎉!", "Super 🎉~!"),
        ("mettre en place .", "mettre en place."),
        ("Oui , non \u00a0. Et *quoi* ,! « Fin . »", "Oui, non. Et *quoi*,~! «_Fin._»"),
        ("à 8 h 30 . Voir www.a.fr , puis (rien .)", "à 8 h 30. Voir www.a.fr, puis (rien.)"),
        ("À 8:42! Ou à 1 h 30?", "À 8:42~! Ou à 1 h 30~?"),
    ],
)
def test_what_a_keyboard_gives_is_set_as_french_has_it(typed, set_):
    assert shown(typographic(typed)) == set_


@pytest.mark.parametrize(
    "text",
    [
        "8:42, 1:02:03, 1 h 30, 16:9, 16 : 9, 5'30''",
        "https://exemple.fr/l'an?x=1;y!, www.a.fr/d'ici... et a.b@c.fr; d",
        ":) :-) ;) ;-) :D :'( :/ :smile: oui",
        "`l'a ? b : c` if(a!=b) x=a;",
        "2019 - 2020, 5 - 3",
        "- Une liste",
        "(?) [!]",
        'le \'mot\' là, "?" et "mot"',
        "C:\\dossier et foo;bar et R&amp;D",
        "../..  a...1 ....",
        "à .5 près, 3 ,5 et 3 , 5, un fichier .txt, puis … et . . . et , ,",
        "`ls .` et ( . ) a_b=c .x",
        "»Wort«",
        "« »",
        "\\*l\\*",
        "",
    ],
)
def test_times_addresses_ratios_smileys_and_code_are_left_alone(text):
    assert typographic(text) == text
    assert first_patch(text) is None


def test_a_text_that_is_right_is_left_alone_composed_or_not():
    right = "Déjà\u202f! Ce n’est pas «\u00a0l’été\u00a0»\u00a0: il gèle – encore…"
    assert typographic(right) == right
    apart = normalize("NFD", right)
    assert typographic(apart) == apart


def test_letters_with_combining_accents_stay_as_they_are_stored():
    assert typographic(normalize("NFD", "L'été!")) == normalize("NFD", "L’été\u202f!")


@given(st.lists(PIECES, max_size=12).map("".join) | lines)
def test_setting_it_twice_is_setting_it_once_and_no_mark_is_another(text):
    once = typographic(text)
    assert typographic(once) == once
    assert (first_patch(text) is None) == (once == text)
    kept = set(literals(text))
    assert [char for at, char in enumerate(text) if at not in kept] == [
        char for at, char in enumerate(once) if at not in set(literals(once))
    ]
    assert [one[1:] for one in spans(text)] == [one[1:] for one in spans(once)]


@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_letter_and_no_digit_changes(text):
    def letters(one: str) -> list[str]:
        return [char for char in plain(one) if char.isalnum()]

    assert letters(typographic(text)) == letters(text)


def test_where_it_would_end_an_emphasis_the_text_is_left_alone():
    assert len(spans("*a «*(b), l'eau")) > 1
    assert typographic("*a «*(b), l'eau") == "*a «*(b), l'eau"


def test_what_has_a_mark_inside_is_left_alone_and_the_rest_is_set():
    assert shown(typographic("la mer *-* l'eau !")) == "la mer *-* l’eau~!"


def test_a_hostile_line_takes_no_long_time():
    for text in ("!" * 50_000, " - a" * 20_000, "a:" * 30_000 + "=", "<" * 30_000, "' " * 30_000, "«" * 30_000):
        patches(text)


PAGE = page(
    chapter("c", "Bonjour !", 0),
    turn("a", "L'eau ? Oui !", 1_000, words=words("L'eau ? Oui !")),
    turn("b", "Rien à dire."),
    turn("d", "Ah! Oh! Hé!"),
)


def test_the_whole_page_is_one_step_that_counts_its_places():
    step = french_typography(PAGE, Place(0, 0), Place(3, 11))
    assert step is not None
    done = step.apply(PAGE)
    assert [shown(text) for text in texts(done)] == ["Bonjour~!", "L’eau~? Oui~!", "Rien à dire.", "Ah~! Oh~! Hé~!"]
    assert step.note is not None
    assert step.note.message() == "7 places were set as French typography has it"
    assert step.inverse().apply(done) == PAGE


def test_ids_marks_and_the_times_of_words_stay():
    step = fix_typography(PAGE, 1)
    assert step is not None
    before, after = PAGE.blocks[1], step.apply(PAGE).blocks[1]
    assert (after.id, after.start_ms, after.words) == (before.id, before.start_ms, before.words)
    assert before.words is not None
    assert after.words is not None
    assert isinstance(after.words[0], Word)
    assert fix_typography(step.apply(PAGE), 1) is None


def test_only_what_is_selected_is_set():
    step = french_typography(PAGE, Place(3, 3), Place(3, 7))
    assert step is not None
    assert shown(texts(step.apply(PAGE))[3]) == "Ah! Oh~! Hé!"


def test_the_caret_and_the_selection_stay_at_their_letters():
    caret = Caret(3, 10, 3, 4)  # H|é … O|h
    step = french_typography(PAGE, Place(0, 0), Place(3, 11), caret)
    assert step is not None
    assert (step.before, step.after) == (caret, Caret(3, 12, 3, 5))


def test_where_all_is_right_there_is_no_step():
    assert french_typography(PAGE, Place(2, 0), Place(2, 12)) is None
