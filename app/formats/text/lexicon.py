"""The words that the importer knows, French and English, in lower case."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.split("\n") if line.strip())


SERIES: Final = _words("""
    question questions q partie chapitre thème sujet point section séquence étape acte scène volet épisode module leçon
    atelier séance jour bloc axe débat part chapter topic item session theme step lesson act scene episode unit day
""")
"""What headings number: ``Question 2``, ``Partie 3``."""

ANNOUNCEMENTS: Final = _phrases("""
    chapitres
    les chapitres
    chapitrage
    sommaire
    programme
    au programme
    plan
    plan de la vidéo
    dans cette vidéo
    table des matières
    minutage
    déroulé
    repères
    index
    timecodes
    time codes
    timestamps
    time stamps
    chapters
    contents
    table of contents
    outline
    in this video
    in this episode
""")
"""What stands above a list of chapters and is none."""

FACTS: Final = _words("""
    participants participantes intervenants intervenantes invités invitées présents présentes animateur animatrice
    modérateur modératrice date lieu durée auteur auteure transcription enregistrement source
    speakers guests host moderator place duration author recorded recording transcript
""")
"""What a text's head tells about its recording."""

PARTICLES: Final = _words("de du des la le van von der den di da del el al bin ben ould y e")
"""Small words inside a name."""

TITLES: Final = _words("m mm mr mrs ms mme mlle dr pr me maître sir")
"""What stands before a surname."""

NO_FIRST_NAMES: Final = _words("""
    le la les l un une des du de d ce cet cette ces mon ma mes ton son sa ses notre nos votre vos leur leurs au aux à en
    et ou mais donc or car si que qui quoi quel quelle quels quelles comment pourquoi quand où combien pour par dans sur
    sous avec sans chez vers il elle ils elles on nous vous je tu y oui non
    the a an this that these those our your their his her its my and but so if what why how when where who for in at
    with from to of we you they it i yes no
""")
"""What no name begins with."""

COMMON: Final = _words("""
    note notes attention remarque question questions réponse réponses introduction conclusion partie chapitre
    exemple exemples source sources titre date lieu durée participant participants intervenants sommaire programme
    bilan objectif objectifs résultat résultats résumé rappel important nb ps astuce définition conseil avantage
    avantages inconvénient inconvénients contexte étape sujet thème présentation problème solution point points
    phase épisode saison acte scène section annexe chiffre chiffres citation info infos lien liens musique crédits
    contact contacts site web mail tél téléphone adresse horaires prix tarif tarifs version objet suite fin début
    débat vidéo audio transcription retranscription édito actualité actualités merci bonus faq part chapter
    example title place duration result results summary tip context step topic episode warning problem link links
    music credits email phone timecode timecodes timestamps
""")
"""What stands before a colon and names nobody."""

SAID_OF_NUMBERS: Final = _words("""
    est sont était étaient sera seront serait reste restent devient fait font vaut valent suffit suffisent
    semble signifie représente correspond is are was were means has had seems remains
""")
"""What is said of the number at the beginning of a sentence: ``16:10 est un format``."""

RUNS_ON: Final = SAID_OF_NUMBERS | _words("""
    ne n' à au aux en entre contre pour par sur dans avec sans chez vers depuis
    selon partout environ pile seulement exactement
    at in for by with between against per from versus vs
""")
"""What may go on from a number as well as begin a title: ``3:02 pour Nantes``, ``3:02 pour commencer``."""
