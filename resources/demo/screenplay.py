"""What is said in the demo, by whom and when: the one source of its text, its project and its recording.

The spaces of French typography are put by `french`: what is written here can be read and changed by hand.
"""

import re
from dataclasses import dataclass
from typing import Final

SECONDS: Final = 84
TITLE: Final = "Que garder des voix\u202f? Les archives sonores à la bibliothèque"
PUBLISHER: Final = "Les Cahiers de l’oreille"
DATE: Final = "2026-03-12"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone at the table, from left to right.

    Args:
        id: the speaker's id in the project.
        voice, pitch, speed: espeak-ng's voice, its pitch from 0 to 99, its words a minute.
    """

    id: str
    name: str
    role: str
    organisation: str
    voice: str
    pitch: int
    speed: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, as the website of the round table gives it.

    Args:
        type: ``"paragraph"``, ``"chapter"`` or ``"turn"``.
        text: what is said, or the title of the chapter.
        who: the id of who speaks it; None where nobody does.
        at_s: when it begins to be spoken, in seconds from the start.
        written: the time as the text writes it; empty where it writes none.
        lead: what stands between the time and the text: ``"Réponse de …"``.
        written_s: the time that the text gives where that is not when it is spoken.
        placed: whether the chapter has its mark in the project.
    """

    type: str
    text: str
    who: str | None = None
    at_s: float | None = None
    written: str = ""
    lead: str = ""
    written_s: float | None = None
    placed: bool = False


PEOPLE: Final = (
    Person("s1", "Inès Lacombe", "rédactrice en chef", "Les Cahiers de l’oreille", "fr-fr+f2", 52, 158),
    Person("s2", "Odile Ternant", "conservatrice", "Phonothèque des Deux-Vallées", "fr-fr+f4", 40, 152),
    Person("s3", "Karim Belhadj", "directeur", "Médiathèque de Saint-Aubrac", "fr-fr+m3", 46, 156),
    Person("s4", "Rémi Vasseur", "ingénieur du son", "Studio Grain de voix", "fr-fr+m7", 32, 154),
)


def french(text: str) -> str:
    """Return `text` with the no-break spaces that French asks for: wide at a colon and in guillemets, else narrow."""
    text = re.sub(r" (?=[:»])|(?<=«) ", "\u00a0", text)
    return re.sub(r" (?=[;?!])", "\u202f", text)


def _paragraph(text: str, who: str | None = None, at_s: float | None = None) -> Line:
    return Line("paragraph", french(text), who, at_s)


def _chapter(text: str, who: str | None, at_s: float, *, placed: bool) -> Line:
    return Line("chapter", french(text), who, at_s, placed=placed)


def _turn(written: str, lead: str, text: str, who: str, at_s: float, *, written_s: float | None = None) -> Line:
    return Line("turn", french(text), who, at_s, written, lead, written_s)


LINES: Final = (
    _paragraph(
        "Une bibliothèque garde des livres. Elle garde aussi, souvent sans le savoir, des voix : enquêtes de village, "
        "émissions de radios libres, répondeurs, berceuses. Des milliers d’heures dorment sur des bandes "
        "que plus aucun appareil du bâtiment ne sait lire."
    ),
    _paragraph(
        "Pour ce troisième rendez-vous, « Que garder des voix ? », Les Cahiers de l’oreille ont réuni une "
        "conservatrice, un directeur de médiathèque et un ingénieur du son. En voici un extrait d’une minute et demie, "
        "chapitré par question."
    ),
    _paragraph("Bonne écoute, et bonne lecture."),
    _paragraph(
        "Participants : Odile Ternant (Phonothèque des Deux-Vallées), Karim Belhadj (Médiathèque de Saint-Aubrac) "
        "et Rémi Vasseur (Studio Grain de voix). L’échange est animé par Inès Lacombe."
    ),
    _chapter("Ouverture – Qui est autour de la table", None, 1, placed=True),
    _turn("0.02", "", "Bonsoir à toutes et à tous. Ce soir, on ne lit pas : on écoute.", "s1", 2),
    _turn(
        "0:07",
        "",
        "Odile Ternant veille, à la Phonothèque des Deux-Vallées, sur onze mille bandes magnétiques.",
        "s1",
        7,
    ),
    _turn(
        "0:12",
        "",
        "Karim Belhadj prête des disques et des micros à Saint-Aubrac ; Rémi Vasseur rend leur souffle "
        "aux cassettes oubliées.",
        "s1",
        12,
    ),
    _chapter("Question 1 : Pourquoi garder ce que personne ne demande ?", "s1", 19, placed=True),
    _turn(
        "0:22 :",
        "Réponse d’Odile Ternant",
        "Parce que la demande vient toujours trop tard. Un accent, on ne le cherche que lorsqu’il s’est tu.",
        "s2",
        22,
    ),
    _turn(
        "0:28",
        "Réponse de Karim Belhadj",
        "Chez nous, une berceuse de 1974 a été réclamée quarante ans plus tard, par la petite-fille de celle "
        "qui chantait.",
        "s3",
        28,
    ),
    _chapter("Question 2 : Faut-il tout numériser ?", "s1", 36, placed=False),
    _turn(
        "0:38",
        "Réponse de Rémi Vasseur",
        "Non. Une bande saine peut attendre dix ans ; une cassette qui colle n’attendra pas l’hiver. "
        "Commençons par ce qui s’efface.",
        "s4",
        38,
    ),
    _turn(
        "0:46",
        "Réponse d’Odile Ternant",
        "Et gardons l’original : un fichier copie le son, pas l’étiquette.",
        "s2",
        46,
    ),
    _paragraph("Or c’est l’étiquette, bien souvent, qui dit qui parle.", "s2", 50.6),
    _chapter("Question 3 : À qui appartient une voix ?", "s1", 55, placed=True),
    _turn(
        "0:57",
        "Réponse de Karim Belhadj",
        "À qui l’a prêtée. Nous appelons les familles avant d’ouvrir l’écoute ; deux fois sur trois, elles viennent "
        "avec une autre bande.",
        "s3",
        57,
    ),
    _turn(
        "1:04",
        "Réponse de Rémi Vasseur",
        "Et celle que l’on a prise sans le dire, on la conserve, mais on ne la diffuse pas.",
        "s4",
        64,
    ),
    _chapter("Question 4 du public : par où commencer, chez soi ?", "s1", 69, placed=False),
    _turn(
        "1:04",
        "Réponse d’Odile Ternant",
        "Dites un nom, un lieu, une date, à voix haute, au début de l’enregistrement.",
        "s2",
        72,
        written_s=64,
    ),
    _turn(
        "1.17",
        "Réponse de Rémi Vasseur",
        "Puis faites deux copies, et offrez-en une. Une voix se conserve en circulant.",
        "s4",
        77,
    ),
    _paragraph("Fin de l’enregistrement"),
)
