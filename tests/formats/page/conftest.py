"""A page of our own, with all that a page can hold."""

from pathlib import Path

import pytest

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project, Recording, Speaker


@pytest.fixture
def evening(recording: Path) -> Project:
    """An evening about a tool library: 20 s of recording, chapters of all levels, placed and unplaced blocks."""
    return Project(
        title="Prêter plutôt qu’acheter\u00a0: trois ans après",
        language="fr",
        publisher="Les Cahiers du Voisinage",
        date="2023-10-01",
        revision=7,
        recording=Recording(str(recording), duration_ms=20_000, frame_rate="25/1"),
        speakers=(
            Speaker("s1", "Hélène Vasseur", "directrice", "Maison des Savoirs", url="https://example.org/vasseur"),
            Speaker("s2", "Karim Benali", "urbaniste"),
            Speaker("s3", "Odile Marchetti"),
        ),
        blocks=(
            Block("p1", PARAGRAPH, "Trois voisins racontent une bibliothèque d’outils\u00a0; chaque heure y mène."),
            Block("p2", PARAGRAPH, "*Les questions du public* ont été résumées."),
            Block("c1", CHAPTER, "Présentation", start_ms=0),
            Block("t1", TURN, "Bonsoir à toutes et à tous, malgré la pluie.", start_ms=1_000, speaker="s3"),
            Block("c2", CHAPTER, "Question 1\u00a0: comment est-ce né\u202f?", start_ms=4_000),
            Block(
                "t2",
                TURN,
                "Par un besoin\u00a0: nul n’use une ponceuse **deux fois** par an. Voir [l’enquête](https://example.org/).",
                start_ms=5_040,
                speaker="s1",
                label="Réponse d’Hélène Vasseur",
            ),
            Block("p3", PARAGRAPH, "La règle tient en une ligne\u00a0: rendre l’outil propre."),
            Block("c3", CHAPTER, "Les chiffres", start_ms=9_000, level=2),
            Block("t3", TURN, "Quatre mille prêts et un mariage.", start_ms=9_000, speaker="s2"),
            Block("c4", CHAPTER, "Le détail", level=3),
            Block("t4", TURN, "Onze outils perdus.", speaker="s1"),
            Block("c5", CHAPTER, "Question 2\u00a0: et demain\u202f?", start_ms=15_400),
            Block("t5", TURN, "Commencez petit, et commencez lundi.", start_ms=16_000),
            Block("p4", PARAGRAPH, "Les participants ont relu leurs propos.", role=ASIDE),
            Block("p5", PARAGRAPH, "Merci à eux."),
        ),
    )
