from unicodedata import normalize

import pytest
from hypothesis import given

from app.core.checks import find_problems
from app.core.inline import plain, rendered
from tests.core.transcripts import TEXTS, page, turn


def found(rule, text, **members):
    """Return what the rule tells of a text, each with the source that it means."""
    problems = find_problems(page(turn("t", text, 0), **members))
    return [(one.message(), text[slice(*one.span)]) for one in problems if one.rule == rule]


@given(TEXTS)
def test_what_is_rendered_is_found_in_the_source_letter_by_letter(text):
    shown, places = rendered(text)
    assert shown == plain(text)
    assert [text[at] for at in places] == list(shown)


@pytest.mark.parametrize(
    "sign",
    [
        "[inaudible]",
        "[Inaudible]",
        "(inaudible)",
        "[ inaudible ]",
        "[inaudible\u00a012:34]",
        "[inaudible 00:12:34]",
        "[passage inaudible]",
        "[quelques mots inaudibles]",
        "[incompréhensible]",
        normalize("NFD", "[incompréhensible]"),
        "[indistinct]",
        "[unintelligible]",
        "[unclear]",
        "[?]",
        "[???]",
        "(?)",
        "XXX",
        "XXXX",
        "[à vérifier]",
        normalize("NFD", "[à vérifier]"),
        "[nom à vérifier]",
        "[A VERIFIER]",
        "[à compléter]",
        "[mot manquant]",
        "[missing word]",
        "[to check]",
        "[tbc]",
    ],
)
def test_what_was_left_for_later_is_told_as_it_stands(sign):
    assert found("inaudible", f"Il a dit {sign}, je crois.") == [(f"“{sign}” still stands in the text", sign)]


@pytest.mark.parametrize(
    "text",
    [
        "C’était inaudible.",
        "On n’entend rien (c’est inaudible au fond de la salle).",
        "[rires] [applaudissements]",
        "(voir page 3)",
        "Est-ce vrai ? Vraiment ??",
        "Louis XIV, taille XXL",
        "La xxx du film",
        "[?](https://example.org)",
        "[inaudible](https://example.org/XXX)",
        "[note] à vérifier",
    ],
)
def test_what_somebody_said_was_not_left_for_later(text):
    assert found("inaudible", text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("un  mot", "  "),
        ("un \t mot", " \t "),
        ("un\u00a0 mot", "\u00a0 "),
        ("vraiment \u202f?", " \u202f"),
        ("un *gros  mot*", "  "),
        ("[un lien ](https://example.org) ici", " ](https://example.org) "),
    ],
)
def test_two_spaces_are_told_where_they_stand(text, source):
    assert found("double-space", text) == [("Two spaces follow one another", source)]


@pytest.mark.parametrize(
    "text",
    [
        "un mot",
        "  un mot  ",
        "vraiment\u202f?",
        "« oui »".replace(" ", "\u00a0"),
        "[a](https://example.org '  ')",
        "a \\  ",
    ],
)
def test_single_spaces_and_those_at_the_ends_are_no_double_spaces(text):
    assert found("double-space", text) == []


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("Dans le le jardin", "le", "le le"),
        ("Le le jardin", "le", "Le le"),
        ("de\u00a0de l’eau", "de", "de\u00a0de"),
        ("de  de l’eau", "de", "de  de"),
        ("au fond de de.", "de", "de de"),
        ("*le* le jardin", "le", "le* le"),
        ("Il a dit à à Paul", "à", "à à"),
        (normalize("NFD", "un été été"), normalize("NFD", "été"), normalize("NFD", "été été")),
        ("[le](https://example.org) le jardin", "le", "le](https://example.org) le"),
        ("the the end", "the", "the the"),
        ("et c’est c’est bien", "c’est", "c’est c’est"),
    ],
)
def test_a_word_that_stands_twice_is_told(text, word, source):
    assert found("repeated-word", text) == [(f"“{word}” stands twice", source)]


@pytest.mark.parametrize(
    "text",
    [
        "Nous nous sommes vus, vous vous en souvenez",
        "Oui oui, non non, très très bien",
        "Il l’a vu, vu et revu",
        "C’est le. Le jardin",
        "le « le » du titre",
        "Boutros Boutros-Ghali, Duran Duran",
        "l’eau l’eau-de-vie",
        "20 20",
        "la lame, le lent",
        "He had had that that",
        "C’est c’est-à-dire",
        "un mot\\* mot",
    ],
)
def test_what_is_said_twice_on_purpose_or_across_a_stop_is_left_alone(text):
    assert found("repeated-word", text) == []


def test_each_slip_of_a_text_is_told():
    assert len(found("repeated-word", "le le jardin de de la cour")) == 2
    assert len(found("double-space", "un  mot  ou deux")) == 2
