"""Names: looked up, told apart, and written into a lead-in."""

from unicodedata import normalize

import pytest

from app.core.names import begins_part, folded, handed_on, relabelled


def test_case_accents_and_ways_to_write_an_apostrophe_are_the_same():
    for name in ("Zoé  d'Arc", "zoe d’arc", normalize("NFD", "ZOÉ d’Arc"), "Zoé\u00a0d’Arc"):
        assert folded(name) == "zoe d'arc"


@pytest.mark.parametrize(
    ("query", "is_meant"),
    [("", True), ("i", True), ("INE", True), ("inès ro", True), ("roc", True), ("mar inè", True), ("oche", False)],
)
def test_the_beginning_of_any_part_of_a_name_is_enough(query, is_meant):
    assert begins_part("Inès Roche-Martin", query) is is_meant


@pytest.mark.parametrize(
    ("label", "old", "new", "found"),
    [
        ("Réponse d’Inès Roche", "Inès Roche", "Théo Marchand", "Réponse de Théo Marchand"),
        ("Réponse d'Inès Roche", "Inès Roche", "Agnès", "Réponse d'Agnès"),
        ("Réponse de Théo Marchand", "Théo Marchand", "Inès Roche", "Réponse d’Inès Roche"),
        ("Réponse de Théo", "Théo", "Hélène", "Réponse d’Hélène"),
        ("Réponse de Théo", "Théo", "Hans", "Réponse de Hans"),
        ("Réponse d’Anne", "Anne", "Yann", "Réponse de Yann"),
        ("Réponse de Paul", "Paul", "Yves", "Réponse d’Yves"),
        ("RÉPONSE D’INÈS ROCHE", "Inès Roche", "Théo Marchand", "RÉPONSE DE THÉO MARCHAND"),
        (normalize("NFD", "Réponse d’Inès"), normalize("NFC", "Inès"), "Théo", "Réponse de Théo"),
        ("Answer by Inès\u00a0Roche (2)", "Inès Roche", "Théo", "Answer by Théo (2)"),
        ("Anne", "Anne", "Anna", None),
        ("ANNE", "Anne", "Anna", None),
        ("Réponse de Jean-Pierre", "Jean", "Paul", "Réponse de Jean-Pierre"),
        ("Réponse d’Annette", "Anne", "Paul", "Réponse d’Annette"),
        ("Réponse d’Anne Martin", "Anne", "Anne Martin", "Réponse d’Anne Martin"),
        ("Mot d’accueil", "Inès", "Théo", "Mot d’accueil"),
        (None, "Inès", "Théo", None),
        ("Mot", " ", "Théo", "Mot"),
        ("Réponse de C++ (x", "C++ (x", "Zoé", "Réponse de Zoé"),
    ],
)
def test_a_lead_in_takes_the_new_name(label, old, new, found):
    assert relabelled(label, old, new) == found


def test_another_language_loses_no_vowel():
    assert relabelled("Respuesta de Teo", "Teo", "Inés", elides=False) == "Respuesta de Inés"


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Réponse de Philippe Roux", "Réponse de Zoé"),
        ("Réponse de PHILIPPE", "Réponse de ZOÉ"),
        ("Philippe", None),
        ("Le mot de M. Roux", "Le mot de M. Zoé"),
        ("Réponse des élus", "Réponse des élus"),
        ("Mot d’accueil", "Mot d’accueil"),
        (None, None),
    ],
)
def test_what_somebody_else_says_now_names_the_former_in_no_part(label, found):
    assert handed_on(label, "Philippe Roux", "Zoé") == found
