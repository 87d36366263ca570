<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AudioTrackMenu</name>
    <message>
        <source>Track {number}</source>
        <translation>Piste {number}</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>The picture is in its own window</source>
        <translation>L’image est dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>La ramener ici</translation>
    </message>
</context>
<context>
    <name>BackButton</name>
    <message>
        <source>Back to the playhead</source>
        <translation>Revenir à la tête de lecture</translation>
    </message>
    <message>
        <source>Back to what is heard ({key})</source>
        <translation>Revenir à ce qu’on entend ({key})</translation>
    </message>
</context>
<context>
    <name>ChapterDelegate</name>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Titre du chapitre</translation>
    </message>
</context>
<context>
    <name>ChapterList</name>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
</context>
<context>
    <name>ChapterModel</name>
    <message>
        <source>Chapter without a title</source>
        <translation>Chapitre sans titre</translation>
    </message>
    <message>
        <source>{title}, not placed yet</source>
        <translation>{title}, à placer</translation>
    </message>
    <message>
        <source>{title}, at {time}, {flaw}</source>
        <translation>{title}, à {time}, {flaw}</translation>
    </message>
    <message>
        <source>{title}, at {time}</source>
        <translation>{title}, à {time}</translation>
    </message>
    <message>
        <source>{title}, at {time}, has a problem</source>
        <translation>{title}, à {time}, a un problème</translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message>
        <source>No chapters yet. {key} makes one at the playhead.</source>
        <translation>Pas encore de chapitre. {key} en fait un à la tête de lecture.</translation>
    </message>
    <message>
        <source>{placed} placed of {total}</source>
        <translation>{placed} placés sur {total}</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>By the place in the list</source>
        <translation>Selon la place dans la liste</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Couleur {number}</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Autre couleur</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Tapez une commande</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>{menu}: {entry}</source>
        <translation>{menu}&#xa0;: {entry}</translation>
    </message>
    <message>
        <source>No command is called “{text}”.</source>
        <translation>Aucune commande ne s’appelle «&#xa0;{text}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Counts</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte en cours…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>Temps de parole</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Prises</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Without spaces</source>
        <translation>Sans espaces</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>{placed} marks placed of {all}</source>
        <translation>{placed} repères placés sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapitre</numerusform>
            <numerusform>%n chapitres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n prise de parole</numerusform>
            <numerusform>%n prises de parole</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>La sélection</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>La page entière</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Annulé&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Rétabli&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>Titre de la page</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Adresse du lien</translation>
    </message>
    <message>
        <source>Address of the link; without one it goes</source>
        <translation>Adresse du lien&#x202f;; sans adresse, le lien est retiré</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>{name} is written</source>
        <translation>{name} a été écrit</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Find in the texts and the names</source>
        <translation>Rechercher dans les textes et les noms</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Où rechercher</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Respecter les majuscules</translation>
    </message>
    <message>
        <source>Ignore accents</source>
        <translation>Ignorer les accents</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List all that was found</source>
        <translation>Lister tout ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
</context>
<context>
    <name>FindSearch</name>
    <message>
        <source>Found in the name of the speaker {name}</source>
        <translation>Trouvé dans le nom de l’intervenant {name}</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>The last match: it goes on at the beginning</source>
        <translation>Dernière occurrence&#xa0;: la recherche reprend au début</translation>
    </message>
    <message>
        <source>The first match: it goes on at the end</source>
        <translation>Première occurrence&#xa0;: la recherche reprend à la fin</translation>
    </message>
    <message>
        <source>Select something to look through first</source>
        <translation>Sélectionnez d’abord ce qu’il faut parcourir</translation>
    </message>
    <message>
        <source>{here} of {count}</source>
        <translation>{here} sur {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing found; {count} whatever the capitals</source>
        <translation>Rien trouvé&#x202f;; {count} sans égard aux majuscules</translation>
    </message>
    <message>
        <source>Nothing found; {count} whatever the accents</source>
        <translation>Rien trouvé&#x202f;; {count} sans égard aux accents</translation>
    </message>
    <message>
        <source>Nothing found; {count} whatever the capitals and accents</source>
        <translation>Rien trouvé&#x202f;; {count} sans égard aux majuscules ni aux accents</translation>
    </message>
    <message>
        <source>{count} and more</source>
        <translation>{count} et plus</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Name of a speaker</source>
        <translation>Nom d’un intervenant</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Prise de parole</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>{keys} finds in the texts and in the speakers’ names</source>
        <translation>{keys} recherche dans les textes et dans les noms des intervenants</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce que cela fait</translation>
    </message>
    <message>
        <source>Speaker 1 to {last}</source>
        <translation>Intervenant 1 à {last}</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>Continuing paragraph</source>
        <translation>Paragraphe qui continue</translation>
    </message>
    <message>
        <source>Speaker by name</source>
        <translation>Intervenant par son nom</translation>
    </message>
    <message>
        <source>Choose who says the turn, while you write in it</source>
        <translation>Choisir qui parle, en écrivant dans la prise de parole</translation>
    </message>
    <message>
        <source>On a time in the margin</source>
        <translation>Sur un temps dans la marge</translation>
    </message>
    <message>
        <source>Nudge the mark</source>
        <translation>Décaler un peu le repère</translation>
    </message>
    <message>
        <source>Alt and the wheel</source>
        <translation>Alt et la molette</translation>
    </message>
    <message>
        <source>By a frame; with Shift by a tenth of a second</source>
        <translation>D’une image&#x202f;; avec Maj, d’un dixième de seconde</translation>
    </message>
    <message>
        <source>While one types: take it, and go on</source>
        <translation>Pendant la saisie&#xa0;: valider, et passer au suivant</translation>
    </message>
    <message>
        <source>While one types: move it</source>
        <translation>Pendant la saisie&#xa0;: le décaler</translation>
    </message>
    <message>
        <source>By a second; with Shift by a tenth of one</source>
        <translation>D’une seconde&#x202f;; avec Maj, d’un dixième</translation>
    </message>
    <message>
        <source>In the list of speakers</source>
        <translation>Dans la liste des intervenants</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Give to the selection</source>
        <translation>Attribuer à la sélection</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>The first nine have a key</source>
        <translation>Les neuf premiers ont un raccourci</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>Sur la frise</translation>
    </message>
    <message>
        <source>Choose a mark</source>
        <translation>Choisir un repère</translation>
    </message>
    <message>
        <source>Move the chosen mark</source>
        <translation>Déplacer le repère choisi</translation>
    </message>
    <message>
        <source>By a frame; with Shift by ten</source>
        <translation>D’une image&#x202f;; avec Maj, de dix</translation>
    </message>
    <message>
        <source>Rename the chapter</source>
        <translation>Renommer le chapitre</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Ôter le repère</translation>
    </message>
    <message>
        <source>Say who speaks at the caret</source>
        <translation>Dire qui parle là où est le curseur</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>On the video or the timeline</source>
        <translation>Sur la vidéo ou la frise</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>Reculer et avancer</translation>
    </message>
    <message>
        <source>Beginning and end</source>
        <translation>Début et fin</translation>
    </message>
    <message>
        <source>New chapter</source>
        <translation>Nouveau chapitre</translation>
    </message>
</context>
<context>
    <name>LanguageCommands</name>
    <message>
        <source>Choose the language of the text first, in the Text menu.</source>
        <translation>Choisissez d’abord la langue du texte, dans le menu Texte.</translation>
    </message>
    <message>
        <source>The spelling is not checked.</source>
        <translation>L’orthographe n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>No unknown word.</source>
        <translation>Aucun mot inconnu.</translation>
    </message>
    <message>
        <source>All is set as French typography has it.</source>
        <translation>Tout suit déjà la typographie française.</translation>
    </message>
</context>
<context>
    <name>ListenCommands</name>
    <message>
        <source>This block has no mark to hear yet</source>
        <translation>Ce bloc n’a pas encore de repère à écouter</translation>
    </message>
    <message>
        <source>There is no recording to hear it in</source>
        <translation>Il n’y a pas d’enregistrement où l’écouter</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Vitesse {rate}</translation>
    </message>
    <message>
        <source>This turn has no mark to begin at yet</source>
        <translation>Cette prise de parole n’a pas encore de repère où commencer</translation>
    </message>
    <message>
        <source>This turn is marked past the end of the recording</source>
        <translation>Cette prise de parole a son repère après la fin de l’enregistrement</translation>
    </message>
    <message>
        <source>The loop has ended</source>
        <translation>La boucle est terminée</translation>
    </message>
    <message>
        <source>Over and over from {start} to {end}; {key} ends it</source>
        <translation>En boucle de {start} à {end}&#x202f;; {key} y met fin</translation>
    </message>
    <message>
        <source>Over and over from {start} to the end; {key} ends it</source>
        <translation>En boucle de {start} jusqu’à la fin&#x202f;; {key} y met fin</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Times</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>A click on a time plays from there; “Play from here” in the menu of the text does the same. A double click, or {key} in the text, lets you type another.</source>
        <translation>Un clic sur un temps lance la lecture à cet endroit&#x202f;; «&#xa0;Lire à partir d’ici&#xa0;», dans le menu du texte, fait de même. Un double-clic, ou {key} dans le texte, permet d’en saisir un autre.</translation>
    </message>
    <message>
        <source>to place</source>
        <translation>à placer</translation>
    </message>
    <message>
        <source>Not placed yet: put the caret here and press {key} where it is heard</source>
        <translation>À placer&#xa0;: mettez le curseur ici et appuyez sur {key} là où on l’entend</translation>
    </message>
    <message>
        <source>Play from {time}</source>
        <translation>Lire à partir de {time}</translation>
    </message>
    <message>
        <source>Double-click to type another ({key})</source>
        <translation>Double-cliquez pour en saisir un autre ({key})</translation>
    </message>
</context>
<context>
    <name>MarkCommands</name>
    <message>
        <source>Marked at {time}</source>
        <translation>Repère placé à {time}</translation>
    </message>
    <message>
        <source>Every mark is placed</source>
        <translation>Tous les repères sont placés</translation>
    </message>
    <message>
        <source>{mark}; every mark is placed</source>
        <translation>{mark}&#x202f;; tous les repères sont placés</translation>
    </message>
    <message>
        <source>Nothing here takes a mark yet: make it a turn or a chapter first</source>
        <translation>Rien ici ne prend encore de repère&#xa0;: faites-en d’abord une prise de parole ou un chapitre</translation>
    </message>
    <message>
        <source>“{words}” marked at {time}</source>
        <translation>Repère placé à {time}&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>New chapter at {time}</source>
        <translation>Nouveau chapitre à {time}</translation>
    </message>
    <message>
        <source>No chapter was waiting for the time of its first turn</source>
        <translation>Aucun chapitre n’attendait le temps de sa première prise de parole</translation>
    </message>
    <message numerus="yes">
        <source>%n chapter(s) placed at their first turn</source>
        <translation>
            <numerusform>%n chapitre placé à sa première prise de parole</numerusform>
            <numerusform>%n chapitres placés à leur première prise de parole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Something went wrong in Minutage itself. Your work is still here.</source>
        <translation>Une erreur s’est produite dans Minutage. Votre travail est toujours là.</translation>
    </message>
    <message>
        <source>Save it now. A copy is also in {path}.</source>
        <translation>Enregistrez-le maintenant. Une copie se trouve aussi dans {path}.</translation>
    </message>
    <message>
        <source>Save it now, to be sure.</source>
        <translation>Enregistrez-le maintenant, par précaution.</translation>
    </message>
</context>
<context>
    <name>Misspelt</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>Add “{word}” to my dictionary</source>
        <translation>Ajouter «&#xa0;{word}&#xa0;» à mon dictionnaire</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
</context>
<context>
    <name>OpenCommands</name>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>A newer Minutage made this project. It can be read and exported here, not changed.</source>
        <translation>Ce projet vient d’un Minutage plus récent. On peut le lire et l’exporter ici, pas le modifier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{name} is another recording than the one that was marked: check the marks.</source>
        <translation>{name} n’est pas l’enregistrement d’origine&#xa0;: vérifiez les repères.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Projects, recordings and texts</source>
        <translation>Projets, enregistrements et textes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Where does the text “{name}” belong?</source>
        <translation>Où va le texte «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Where does the recording “{name}” belong?</source>
        <translation>Où va l’enregistrement «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Replace the text here</source>
        <translation>Remplacer le texte ici</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>L’utiliser ici</translation>
    </message>
    <message>
        <source>The open project has one already.</source>
        <translation>Le projet ouvert en a déjà un.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Points clés</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>Mot à mot</translation>
    </message>
    <message>
        <source>Is this text what was said, word for word, or its key points?</source>
        <translation>Ce texte est-il ce qui a été dit, mot à mot, ou ses points clés&#x202f;?</translation>
    </message>
</context>
<context>
    <name>PasteCommands</name>
    <message>
        <source>The clipboard holds no text</source>
        <translation>Le presse-papiers ne contient pas de texte</translation>
    </message>
    <message>
        <source>The text has changed meanwhile: nothing more was pasted</source>
        <translation>Le texte a changé entre-temps&#xa0;: rien d’autre n’a été collé</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) pasted</source>
        <translation>
            <numerusform>%n bloc collé</numerusform>
            <numerusform>%n blocs collés</numerusform>
        </translation>
    </message>
    <message>
        <source>What was pasted holds times.</source>
        <translation>Ce qui a été collé contient des temps.</translation>
    </message>
    <message>
        <source>Paste as timed blocks ({key})</source>
        <translation>Coller en blocs minutés ({key})</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>{key} marks:  {block}</source>
        <translation>{key} marque&#xa0;:  {block}</translation>
    </message>
</context>
<context>
    <name>PlayCommands</name>
    <message>
        <source>Go to time</source>
        <translation>Aller au temps</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Type&amp;face</source>
        <translation>P&amp;olice</translation>
    </message>
    <message>
        <source>Si&amp;ze of the letters</source>
        <translation>Taille des &amp;caractères</translation>
    </message>
    <message>
        <source>Pla&amp;yed by</source>
        <translation>&amp;Lecteur</translation>
    </message>
    <message>
        <source>From the next start on. Automatic is VLC where it is installed.</source>
        <translation>Dès le prochain démarrage. Automatique&#xa0;: VLC, s’il est installé.</translation>
    </message>
    <message>
        <source>Other &amp;speed</source>
        <translation>Autre &amp;vitesse</translation>
    </message>
    <message>
        <source>{key} changes to it and back. A speed that you choose at work takes its place.</source>
        <translation>{key} y passe et en revient. Une vitesse choisie en travaillant prend sa place.</translation>
    </message>
    <message>
        <source>Play only while the &amp;key or the pedal is held</source>
        <translation>Lire seulement tant que la &amp;touche ou la pédale est tenue</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step back on &amp;pause</source>
        <translation>Recul à la &amp;pause</translation>
    </message>
    <message>
        <source>The playhead moves back, and a mark set then takes the time of that picture.</source>
        <translation>La tête de lecture recule&#x202f;; un repère placé alors prend le temps de cette image.</translation>
    </message>
    <message>
        <source>Step back on &amp;resume</source>
        <translation>Recul à la &amp;reprise</translation>
    </message>
    <message>
        <source>When it plays on where it was paused. Of both steps, only the longer one counts.</source>
        <translation>Quand on reprend là où on a mis en pause. Des deux reculs, seul le plus long compte.</translation>
    </message>
    <message>
        <source>Pause while I &amp;type, and play on after a second without keys</source>
        <translation>Mettre en pause pendant la &amp;saisie, reprendre après une seconde sans frappe</translation>
    </message>
    <message>
        <source>Marks set while it plays</source>
        <translation>Repères placés pendant la lecture</translation>
    </message>
    <message>
        <source>Reaction t&amp;ime</source>
        <translation>Temps de réact&amp;ion</translation>
    </message>
    <message>
        <source>How long you take to press the key: the mark is set that much earlier.</source>
        <translation>Le temps qu’il vous faut pour appuyer&#xa0;: le repère est placé d’autant plus tôt.</translation>
    </message>
    <message>
        <source>Sound &amp;delay</source>
        <translation>Retar&amp;d du son</translation>
    </message>
    <message>
        <source>How late you hear it, as with wireless headphones: earlier by that, too.</source>
        <translation>Le retard de l’écoute, comme avec un casque sans fil&#xa0;: d’autant plus tôt aussi.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>ProblemCommands</name>
    <message>
        <source>No problem was found</source>
        <translation>Aucun problème trouvé</translation>
    </message>
    <message>
        <source>This is to be put right by hand: {problem}</source>
        <translation>À corriger à la main&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>There is no problem here that could be fixed for you</source>
        <translation>Aucun problème ici ne peut être corrigé automatiquement</translation>
    </message>
    <message>
        <source>Fixed wherever it is sure what is right</source>
        <translation>Corrigé partout où la correction est certaine</translation>
    </message>
    <message>
        <source>Nothing was changed: it is fixed already, or nobody can be sure what is right</source>
        <translation>Rien n’a changé&#xa0;: c’est déjà corrigé, ou la correction n’est pas certaine</translation>
    </message>
    <message>
        <source>-problems.html</source>
        <translation>-problemes.html</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Export the problems</source>
        <translation>Exporter les problèmes</translation>
    </message>
    <message>
        <source>{name} is written</source>
        <translation>{name} est enregistré</translation>
    </message>
</context>
<context>
    <name>ProblemDelegate</name>
    <message>
        <source>The whole page</source>
        <translation>La page entière</translation>
    </message>
    <message>
        <source>Fix ▾</source>
        <translation>Corriger ▾</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Enter goes there, Space offers what puts it right.</source>
        <translation>Entrée y mène, Espace propose les corrections.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>{fix} (Space)</source>
        <translation>{fix} (Espace)</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>What was found is hidden. The buttons above show it.</source>
        <translation>Ce qui a été trouvé est masqué. Les boutons ci-dessus permettent de l’afficher.</translation>
    </message>
    <message>
        <source>No problem was found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Y aller</translation>
    </message>
    <message>
        <source>Fix &amp;all {count} of this kind</source>
        <translation>Corriger les {count} de &amp;ce genre</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Position in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
    <message>
        <source>{position} of {length}</source>
        <translation>{position} sur {length}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
</context>
<context>
    <name>RecordingCommands</name>
    <message>
        <source>This is another recording than before: check the marks.</source>
        <translation>C’est un autre enregistrement qu’avant&#xa0;: vérifiez les repères.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Choose the recording</source>
        <translation>Choisir l’enregistrement</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Revenir à l’ancien</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n occurrence remplacée</numerusform>
            <numerusform>%n occurrences remplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) kept as they were, for their marks or a name would be lost</source>
        <translation>
            <numerusform>%n occurrence laissée telle quelle, car sa mise en forme ou un nom serait perdu</numerusform>
            <numerusform>%n occurrences laissées telles quelles, car leur mise en forme ou un nom serait perdu</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more: replace once more</source>
        <translation>il y en a d’autres&#xa0;: remplacez encore une fois</translation>
    </message>
</context>
<context>
    <name>SaveCommands</name>
    <message>
        <source>untitled</source>
        <translation>sans titre</translation>
    </message>
    <message>
        <source>Minutage project</source>
        <translation>Projet Minutage</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Drop a recording here, or open one</source>
        <translation>Déposez un enregistrement ici, ou ouvrez-en un</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>{name} is not where it was.
The text can be edited all the same.</source>
        <translation>{name} n’est plus où il était.
Le texte peut être travaillé tout de même.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>Picture of the recording</source>
        <translation>Image de l’enregistrement</translation>
    </message>
    <message>
        <source>Cover of the recording</source>
        <translation>Pochette de l’enregistrement</translation>
    </message>
    <message>
        <source>Waveform around the playhead</source>
        <translation>Forme d’onde autour de la tête de lecture</translation>
    </message>
    <message>
        <source>Sound alone</source>
        <translation>Son seul</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift the times</source>
        <translation>Décaler les temps</translation>
    </message>
    <message>
        <source>By an amount</source>
        <translation>D’une durée</translation>
    </message>
    <message>
        <source>So that this mark is at the playhead</source>
        <translation>Pour que ce repère soit à la tête de lecture</translation>
    </message>
    <message>
        <source>Stretched between two marks</source>
        <translation>Étirés entre deux repères</translation>
    </message>
    <message>
        <source>For another frame rate</source>
        <translation>Pour une autre cadence d’images</translation>
    </message>
    <message>
        <source>What will be moved</source>
        <translation>Ce qui sera déplacé</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Comment</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Durée</translation>
    </message>
    <message>
        <source>&amp;Rates</source>
        <translation>&amp;Cadences</translation>
    </message>
    <message>
        <source>{time} is really at</source>
        <translation>{time} est en fait à</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Prendre {amount}</translation>
    </message>
    <message>
        <source>The latest mark would lie past the end of the recording, at {end}.</source>
        <translation>Le dernier repère tomberait après la fin de l’enregistrement, à {end}.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n repère</numerusform>
            <numerusform>%n repères</numerusform>
        </translation>
    </message>
    <message>
        <source>First: {time}</source>
        <translation>Premier&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Last: {time}</source>
        <translation>Dernier&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} sur {all}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
</context>
<context>
    <name>SpeakerCommands</name>
    <message>
        <source>{name} says nothing from the caret on.</source>
        <translation>{name} ne dit rien à partir du curseur.</translation>
    </message>
    <message numerus="yes">
        <source>This speaker takes over %n turn(s) of {name} from here on.</source>
        <translation>
            <numerusform>Cet intervenant reprend %n prise de parole de {name} à partir d’ici.</numerusform>
            <numerusform>Cet intervenant reprend %n prises de parole de {name} à partir d’ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This speaker takes over %n turn(s) of {name} from {time} on.</source>
        <translation>
            <numerusform>Cet intervenant reprend %n prise de parole de {name} à partir de {time}.</numerusform>
            <numerusform>Cet intervenant reprend %n prises de parole de {name} à partir de {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Leave the turns to nobody</source>
        <translation>Laisser ces prises de parole sans intervenant</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nom de l’intervenant</translation>
    </message>
</context>
<context>
    <name>SpeakerCompletion</name>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>New speaker “{name}”</source>
        <translation>Nouvel intervenant «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>SpeakerDelegate</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nom de l’intervenant</translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>Or&amp;ganisme</translation>
    </message>
    <message>
        <source>&amp;Web page</source>
        <translation>Page &amp;web</translation>
    </message>
</context>
<context>
    <name>SpeakerList</name>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
</context>
<context>
    <name>SpeakerModel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n prise</numerusform>
            <numerusform>%n prises</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>SpeakerPane</name>
    <message>
        <source>Nobody yet. {key} names who speaks at the caret, and so does @ in a turn.</source>
        <translation>Personne pour l’instant. {key} désigne qui parle à l’endroit du curseur&#x202f;; un @ dans une prise de parole aussi.</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Put somebody on the list</source>
        <translation>Ajouter quelqu’un à la liste</translation>
    </message>
    <message>
        <source>Give to the selection</source>
        <translation>Attribuer à la sélection</translation>
    </message>
    <message>
        <source>Give them the selected turns, or the one at the caret (Space)</source>
        <translation>Lui attribuer les prises de parole sélectionnées, ou celle du curseur (Espace)</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Rename, merge, split off, move, remove</source>
        <translation>Renommer, fusionner, détacher, déplacer, retirer</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n intervenant</numerusform>
            <numerusform>%n intervenants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>All turns of {name} from here on</source>
        <translation>Toutes les prises de parole de {name} à partir d’ici</translation>
    </message>
    <message>
        <source>Give to the selection</source>
        <translation>Attribuer à la sélection</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Role, organisation, colour…</source>
        <translation>Fonction, organisme, couleur…</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Split off from the caret on…</source>
        <translation>Détacher à partir du curseur…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>{placed} marks placed of {all}</source>
        <translation>{placed} repères placés sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>{signs} character(s) · {minutes} min to read</source>
        <translation>
            <numerusform>{signs} signe · {minutes} min de lecture</numerusform>
            <numerusform>{signs} signes · {minutes} min de lecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next problem ({key})</source>
        <translation>Aller au problème suivant ({key})</translation>
    </message>
</context>
<context>
    <name>StrangerOffer</name>
    <message>
        <source>Put {names} on the list of speakers?</source>
        <translation>Ajouter {names} à la liste des intervenants&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Put {names} and %n other(s) on the list of speakers?</source>
        <translation>
            <numerusform>Ajouter {names} et %n autre à la liste des intervenants&#x202f;?</numerusform>
            <numerusform>Ajouter {names} et %n autres à la liste des intervenants&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Leave as text</source>
        <translation>Laisser dans le texte</translation>
    </message>
</context>
<context>
    <name>TimeCommands</name>
    <message>
        <source>The whole page</source>
        <translation>Toute la page</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>À partir d’ici</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>La sélection</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>to place</source>
        <translation>à placer</translation>
    </message>
    <message>
        <source>Time of the block</source>
        <translation>Temps du bloc</translation>
    </message>
    <message>
        <source>Enter takes it, Tab takes it and goes on to the next, Esc leaves it as it was; Up and Down move it by a second, with Shift by a tenth; empty, it is not placed</source>
        <translation>Entrée valide, Tab valide et passe au suivant, Échap le laisse tel quel&#x202f;; les flèches haut et bas le décalent d’une seconde, avec Maj d’un dixième&#x202f;; vide, il reste à placer</translation>
    </message>
    <message>
        <source>Enter makes it one that is not placed yet</source>
        <translation>Entrée en fait un repère à placer</translation>
    </message>
    <message numerus="yes">
        <source>Enter moves it by %n frame(s)</source>
        <translation>
            <numerusform>Entrée le déplace de %n image</numerusform>
            <numerusform>Entrée le déplace de %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter puts it at {time}</source>
        <translation>Entrée le place à {time}</translation>
    </message>
</context>
<context>
    <name>TimelineMenu</name>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>New chapter here</source>
        <translation>Nouveau chapitre ici</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>Tout l’enregistrement</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Ôter le repère</translation>
    </message>
    <message>
        <source>Place it here</source>
        <translation>Le placer ici</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Space plays, Left and Right move, Up and Down choose a mark, Enter renames it, Delete removes it, M makes a new chapter</source>
        <translation>Espace lit, gauche et droite déplacent, haut et bas choisissent un repère, Entrée le renomme, Suppr l’ôte, M fait un nouveau chapitre</translation>
    </message>
    <message>
        <source>Open a recording to place marks along it</source>
        <translation>Ouvrez un enregistrement pour y placer des repères</translation>
    </message>
    <message>
        <source>1 mark to place · {key}</source>
        <translation>1 repère à placer · {key}</translation>
    </message>
    <message>
        <source>{count} marks to place · {key}</source>
        <translation>{count} repères à placer · {key}</translation>
    </message>
    <message>
        <source>{name}, not placed yet</source>
        <translation>{name}, à placer</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>Go to the next mark that is not placed yet</source>
        <translation>Aller au prochain repère à placer</translation>
    </message>
    <message>
        <source>{what}: drag it to its place</source>
        <translation>{what}&#xa0;: tirez-le à sa place</translation>
    </message>
    <message>
        <source>Chapter without a title</source>
        <translation>Chapitre sans titre</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Prise de parole</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}, non enregistré</translation>
    </message>
</context>
<context>
    <name>TranscriptEditor</name>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Titre du chapitre</translation>
    </message>
    <message>
        <source>Write here, or open a text.</source>
        <translation>Écrivez ici, ou ouvrez un texte.</translation>
    </message>
    <message>
        <source>Drop a recording or a text on the window, or choose File ▸ Open. Enter begins a paragraph, {key} a turn.</source>
        <translation>Déposez un enregistrement ou un texte sur la fenêtre, ou choisissez Fichier ▸ Ouvrir. Entrée commence un paragraphe, {key} une prise de parole.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Type the time</source>
        <translation>Saisir le temps</translation>
    </message>
    <message>
        <source>Split the turn here</source>
        <translation>Scinder la prise de parole ici</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Chapter, level {level}</source>
        <translation>Chapitre, niveau {level}</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Prise de parole</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>à placer</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playhead</source>
        <translation>Tête de lecture</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Forward {seconds} s</source>
        <translation>Avancer de {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Back {seconds} s</source>
        <translation>Reculer de {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Minutage {version}

From a recording to a chaptered, readable page.</source>
        <translation>Minutage {version}

D’un enregistrement à une page chapitrée et lisible.</translation>
    </message>
    <message>
        <source>About Minutage</source>
        <translation>À propos de Minutage</translation>
    </message>
</context>
<context>
    <name>WordCommands</name>
    <message>
        <source>There is no recording to hear it in</source>
        <translation>Aucun enregistrement à écouter</translation>
    </message>
    <message>
        <source>This turn has no mark to begin at yet</source>
        <translation>Cette prise de parole n’a pas encore de repère</translation>
    </message>
    <message>
        <source>These words have no times: the place is a guess</source>
        <translation>Ces mots n’ont pas de temps&#xa0;: l’endroit est estimé</translation>
    </message>
    <message>
        <source>No word of this text has a time or a confidence</source>
        <translation>Aucun mot de ce texte n’a de temps ni d’indice de confiance</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Spea&amp;ker</source>
        <translation>I&amp;ntervenant</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the text</source>
        <translation>L&amp;angue du texte</translation>
    </message>
    <message>
        <source>Audio trac&amp;k</source>
        <translation>&amp;Piste audio</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Repères</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>Commencer un projet vide</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a project, a recording or a text</source>
        <translation>Ouvrir un projet, un enregistrement ou un texte</translation>
    </message>
    <message>
        <source>Choose &amp;recording…</source>
        <translation>Choisir l’enre&amp;gistrement…</translation>
    </message>
    <message>
        <source>Give the project its recording, or find one that has moved</source>
        <translation>Donner au projet son enregistrement, ou retrouver celui qui a bougé</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Enregistrer le projet sous un autre nom</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Write the page, or another format</source>
        <translation>Écrire la page, ou un autre format</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Couper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Paste text without its looks, and blocks of Minutage as they are</source>
        <translation>Coller le texte sans sa mise en forme, et les blocs de Minutage tels quels</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Gras</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Italique</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Lien…</translation>
    </message>
    <message>
        <source>&amp;Split the turn here</source>
        <translation>&amp;Scinder la prise de parole ici</translation>
    </message>
    <message>
        <source>Begin a new turn at the caret, and at the playhead’s time</source>
        <translation>Commencer une prise de parole là où est le curseur, au temps de la tête de lecture</translation>
    </message>
    <message>
        <source>Paste as ti&amp;med blocks</source>
        <translation>Coller en blocs &amp;minutés</translation>
    </message>
    <message>
        <source>Paste a text as blocks, with the times and the speakers that it names</source>
        <translation>Coller un texte en blocs, avec les temps et les intervenants qu’il nomme</translation>
    </message>
    <message>
        <source>&amp;Join with the block above</source>
        <translation>&amp;Joindre au bloc du dessus</translation>
    </message>
    <message>
        <source>Make one block of the selected ones, or of this one and the one above</source>
        <translation>Réunir en un seul les blocs sélectionnés, ou celui-ci et celui du dessus</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Mon&amp;ter</translation>
    </message>
    <message>
        <source>Move the block up: a turn with its paragraphs, a chapter with its section</source>
        <translation>Monter le bloc&#xa0;: une prise de parole avec ses paragraphes, un chapitre avec sa section</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move the block down: a turn with its paragraphs, a chapter with its section</source>
        <translation>Descendre le bloc&#xa0;: une prise de parole avec ses paragraphes, un chapitre avec sa section</translation>
    </message>
    <message>
        <source>Make it a &amp;chapter</source>
        <translation>En faire un c&amp;hapitre</translation>
    </message>
    <message>
        <source>Make chapters of the selected blocks, or of the one at the caret</source>
        <translation>Faire des chapitres des blocs sélectionnés, ou de celui où est le curseur</translation>
    </message>
    <message>
        <source>Make turns of the selected blocks, or of the one at the caret</source>
        <translation>Faire des prises de parole des blocs sélectionnés, ou de celui où est le curseur</translation>
    </message>
    <message>
        <source>Make paragraphs of the selected blocks, or of the one at the caret</source>
        <translation>Faire des paragraphes des blocs sélectionnés, ou de celui où est le curseur</translation>
    </message>
    <message>
        <source>Chapter one level &amp;higher</source>
        <translation>Hausser le &amp;chapitre d’un niveau</translation>
    </message>
    <message>
        <source>Raise the selected chapters, or the one at the caret, by one level</source>
        <translation>Relever d’un niveau les chapitres sélectionnés, ou celui où est le curseur</translation>
    </message>
    <message>
        <source>Chapter one level d&amp;eeper</source>
        <translation>A&amp;baisser le chapitre d’un niveau</translation>
    </message>
    <message>
        <source>Lower the selected chapters, or the one at the caret, by one level</source>
        <translation>Abaisser d’un niveau les chapitres sélectionnés, ou celui où est le curseur</translation>
    </message>
    <message>
        <source>Make it a t&amp;urn</source>
        <translation>&amp;En faire une prise de parole</translation>
    </message>
    <message>
        <source>Make it a para&amp;graph</source>
        <translation>En faire un &amp;paragraphe</translation>
    </message>
    <message>
        <source>Title of the pa&amp;ge…</source>
        <translation>Titre de la pa&amp;ge…</translation>
    </message>
    <message>
        <source>Say what stands above the published page</source>
        <translation>Dire ce qui figure en tête de la page publiée</translation>
    </message>
    <message>
        <source>&amp;New speaker…</source>
        <translation>&amp;Nouvel intervenant…</translation>
    </message>
    <message>
        <source>Name somebody new, who speaks at the caret</source>
        <translation>Nommer quelqu’un de nouveau, qui parle là où est le curseur</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>Choose how it looks, plays, pauses and marks</source>
        <translation>Choisir l’apparence, la lecture, les pauses et les repères</translation>
    </message>
    <message>
        <source>&amp;Mark this block</source>
        <translation>&amp;Placer le repère ici</translation>
    </message>
    <message>
        <source>Give the block at the caret the playhead’s time</source>
        <translation>Donner au bloc où est le curseur le temps de la tête de lecture</translation>
    </message>
    <message>
        <source>Mark and go to the &amp;next</source>
        <translation>Placer et passer au &amp;suivant</translation>
    </message>
    <message>
        <source>Mark the block at the caret and go to the next one without a mark</source>
        <translation>Placer le repère du bloc et aller au prochain sans repère</translation>
    </message>
    <message>
        <source>New &amp;chapter at the playhead</source>
        <translation>Nouveau &amp;chapitre à la tête de lecture</translation>
    </message>
    <message>
        <source>Make a chapter where the recording is now</source>
        <translation>Faire un chapitre là où en est l’enregistrement</translation>
    </message>
    <message>
        <source>Place c&amp;hapters at their first turn</source>
        <translation>Placer les c&amp;hapitres à leur première prise de parole</translation>
    </message>
    <message>
        <source>Give every chapter without a mark the time of its first turn</source>
        <translation>Donner à chaque chapitre sans repère le temps de sa première prise de parole</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>Ôter &amp;le repère</translation>
    </message>
    <message>
        <source>Make the block at the caret, or all that are selected, not placed yet; the text stays</source>
        <translation>Ôter le temps du bloc où est le curseur, ou de tous les blocs sélectionnés&#x202f;; le texte reste</translation>
    </message>
    <message>
        <source>Nudge one frame &amp;back</source>
        <translation>&amp;Reculer d’une image</translation>
    </message>
    <message>
        <source>Nudge one frame &amp;forward</source>
        <translation>&amp;Avancer d’une image</translation>
    </message>
    <message>
        <source>&amp;Audition the mark</source>
        <translation>&amp;Écouter le repère</translation>
    </message>
    <message>
        <source>Play two seconds on either side of the mark</source>
        <translation>Lire deux secondes de part et d’autre du repère</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>Pro&amp;blèmes</translation>
    </message>
    <message>
        <source>What is worth a look before the page goes out</source>
        <translation>Ce qui mérite un coup d’œil avant la publication</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Pro&amp;blème suivant</translation>
    </message>
    <message>
        <source>Go to the next of the problems that their panel shows</source>
        <translation>Aller au problème suivant parmi ceux que montre leur panneau</translation>
    </message>
    <message>
        <source>Previous pr&amp;oblem</source>
        <translation>Pr&amp;oblème précédent</translation>
    </message>
    <message>
        <source>F&amp;ix the problem here</source>
        <translation>Corr&amp;iger le problème ici</translation>
    </message>
    <message>
        <source>Put the problem right that was told last, or the first at the caret</source>
        <translation>Corriger le dernier problème annoncé, ou le premier au curseur</translation>
    </message>
    <message>
        <source>Fix all of this &amp;kind</source>
        <translation>Corriger tous ceux de ce &amp;genre</translation>
    </message>
    <message>
        <source>Put all problems of that kind right, in one step</source>
        <translation>Corriger tous les problèmes de ce genre, en une seule étape</translation>
    </message>
    <message>
        <source>E&amp;xport the problems…</source>
        <translation>E&amp;xporter les problèmes…</translation>
    </message>
    <message>
        <source>Write them as a web page or as text</source>
        <translation>Les enregistrer en page web ou en texte</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Lecture ou pause</translation>
    </message>
    <message>
        <source>Also Esc, when nothing else is open</source>
        <translation>Échap aussi, quand rien d’autre n’est ouvert</translation>
    </message>
    <message>
        <source>Cancel, else play or pause</source>
        <translation>Annuler, sinon lecture ou pause</translation>
    </message>
    <message>
        <source>Cancel what is open or in progress; otherwise play or pause</source>
        <translation>Annuler ce qui est ouvert ou en cours&#x202f;; sinon lecture ou pause</translation>
    </message>
    <message>
        <source>&amp;Back 2 s</source>
        <translation>&amp;Reculer de 2&#xa0;s</translation>
    </message>
    <message>
        <source>&amp;Forward 2 s</source>
        <translation>&amp;Avancer de 2&#xa0;s</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>Reculer de 10&#xa0;s</translation>
    </message>
    <message>
        <source>Forward 10 s</source>
        <translation>Avancer &amp;de 10&#xa0;s</translation>
    </message>
    <message>
        <source>Ba&amp;ck one frame</source>
        <translation>Reculer d’une i&amp;mage</translation>
    </message>
    <message>
        <source>Pause, and show the frame before</source>
        <translation>Mettre en pause, et montrer l’image précédente</translation>
    </message>
    <message>
        <source>Forward &amp;one frame</source>
        <translation>Avancer d’&amp;une image</translation>
    </message>
    <message>
        <source>Pause, and show the next frame</source>
        <translation>Mettre en pause, et montrer l’image suivante</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>Plus &amp;vite</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>Plus l&amp;entement</translation>
    </message>
    <message>
        <source>Nor&amp;mal speed, and back</source>
        <translation>Vitesse &amp;normale, et retour</translation>
    </message>
    <message>
        <source>Change between normal speed and the other one: that of the preferences, or the last one chosen</source>
        <translation>Passer de la vitesse normale à l’autre&#xa0;: celle des préférences, ou la dernière choisie</translation>
    </message>
    <message>
        <source>Play from the &amp;word at the caret</source>
        <translation>Lire à partir du mot au &amp;curseur</translation>
    </message>
    <message>
        <source>Also a double click on a word whose time is known</source>
        <translation>Un double-clic sur un mot dont le temps est connu fait de même</translation>
    </message>
    <message>
        <source>Play the &amp;turn</source>
        <translation>Lire la prise de par&amp;ole</translation>
    </message>
    <message>
        <source>Play the turn at the caret once, from its mark to the next one</source>
        <translation>Lire une fois la prise de parole où est le curseur, de son repère au suivant</translation>
    </message>
    <message>
        <source>&amp;Loop the turn or the selection</source>
        <translation>En &amp;boucle&#xa0;: la prise de parole ou la sélection</translation>
    </message>
    <message>
        <source>Hear it over and over, until you switch it off or seek elsewhere; a pause keeps it</source>
        <translation>L’entendre sans fin, jusqu’à ce qu’on l’arrête ou qu’on aille ailleurs&#x202f;; une pause la garde</translation>
    </message>
    <message>
        <source>Previous &amp;chapter</source>
        <translation>C&amp;hapitre précédent</translation>
    </message>
    <message>
        <source>&amp;Next chapter</source>
        <translation>Chapitre &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Go to time…</source>
        <translation>Aller au &amp;temps…</translation>
    </message>
    <message>
        <source>Keep the text with the &amp;recording</source>
        <translation>Le te&amp;xte suit l’enregistrement</translation>
    </message>
    <message>
        <source>Scroll to what is heard, or back to it after scrolling by hand</source>
        <translation>Faire défiler jusqu’à ce qu’on entend, ou y revenir après avoir défilé à la main</translation>
    </message>
    <message>
        <source>&amp;Player</source>
        <translation>&amp;Lecteur</translation>
    </message>
    <message>
        <source>&amp;Chapters</source>
        <translation>&amp;Chapitres</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Frise</translation>
    </message>
    <message>
        <source>Pan&amp;els under the player</source>
        <translation>Pa&amp;nneaux sous le lecteur</translation>
    </message>
    <message>
        <source>Chapters, and what else has a tab there</source>
        <translation>Les chapitres, et tout ce qui a un onglet à cet endroit</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>Caractères plus &amp;grands</translation>
    </message>
    <message>
        <source>S&amp;maller letters</source>
        <translation>Caractères plus &amp;petits</translation>
    </message>
    <message>
        <source>Letters of the &amp;usual size</source>
        <translation>Caractères de taille &amp;habituelle</translation>
    </message>
    <message>
        <source>Spea&amp;kers</source>
        <translation>&amp;Intervenants</translation>
    </message>
    <message>
        <source>Show who is on the list of speakers, and how long each speaks</source>
        <translation>Afficher la liste des intervenants et leur temps de parole</translation>
    </message>
    <message>
        <source>Co&amp;unts…</source>
        <translation>&amp;Décompte…</translation>
    </message>
    <message>
        <source>Words, characters, time to read and to hear, of the page and its chapters</source>
        <translation>Mots, signes, temps de lecture et de parole, de la page et de ses chapitres</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>&amp;Agrandir la frise</translation>
    </message>
    <message>
        <source>Zoom &amp;out on the timeline</source>
        <translation>&amp;Réduire la frise</translation>
    </message>
    <message>
        <source>The &amp;whole recording</source>
        <translation>&amp;Tout l’enregistrement</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>Fill the screen with the picture; all keys go on working</source>
        <translation>Remplir l’écran avec l’image&#x202f;; toutes les touches continuent de servir</translation>
    </message>
    <message>
        <source>Picture in its ow&amp;n window</source>
        <translation>I&amp;mage dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>For a second screen; closing that window brings the picture back</source>
        <translation>Pour un second écran&#x202f;; fermer cette fenêtre ramène l’image</translation>
    </message>
    <message>
        <source>Fill the &amp;screen with the window</source>
        <translation>R&amp;emplir l’écran avec la fenêtre</translation>
    </message>
    <message>
        <source>The text and everything else, without the system around it</source>
        <translation>Le texte et tout le reste, sans le système autour</translation>
    </message>
    <message>
        <source>Un&amp;derline unsure words</source>
        <translation>&amp;Souligner les mots incertains</translation>
    </message>
    <message>
        <source>Show which words the speech recognition was not sure of, until corrected</source>
        <translation>Montrer les mots dont la reconnaissance vocale n’était pas sûre, jusqu’à leur correction</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Trouver une commande par son nom</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>Ouvrir la &amp;démonstration</translation>
    </message>
    <message>
        <source>&amp;About Minutage</source>
        <translation>À propos de &amp;Minutage</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Find in the texts and in the speakers’ names</source>
        <translation>Rechercher dans les textes et dans les noms des intervenants</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>R&amp;emplacer…</translation>
    </message>
    <message>
        <source>Put other words in the place of what is found</source>
        <translation>Mettre d’autres mots à la place de ce qui est trouvé</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence suiva&amp;nte</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>List all that was foun&amp;d</source>
        <translation>Lister tout ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Show every match with its time and the words around it</source>
        <translation>Montrer chaque occurrence avec son temps et les mots qui l’entourent</translation>
    </message>
    <message>
        <source>Chec&amp;k the spelling</source>
        <translation>Vérifier l’&amp;orthographe</translation>
    </message>
    <message>
        <source>Underline the words that no dictionary has; the menu of the text suggests others</source>
        <translation>Souligner les mots qu’aucun dictionnaire ne connaît&#x202f;; le menu du texte en propose d’autres</translation>
    </message>
    <message>
        <source>Ne&amp;xt unknown word</source>
        <translation>Mot inconnu sui&amp;vant</translation>
    </message>
    <message>
        <source>Select the next word that no dictionary has</source>
        <translation>Sélectionner le prochain mot qu’aucun dictionnaire ne connaît</translation>
    </message>
    <message>
        <source>&amp;French typography</source>
        <translation>Typographie &amp;française</translation>
    </message>
    <message>
        <source>Set the spaces, apostrophes, dashes and dots of the selection, or of the page, as French has them</source>
        <translation>Mettre les espaces, apostrophes, tirets et points à la française, dans la sélection ou dans toute la page</translation>
    </message>
    <message>
        <source>&amp;French</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Anglais</translation>
    </message>
    <message>
        <source>&amp;Not said</source>
        <translation>&amp;Non précisée</translation>
    </message>
    <message>
        <source>Let the small words of the text tell its language</source>
        <translation>Reconnaître la langue d’après les petits mots du texte</translation>
    </message>
    <message>
        <source>T&amp;ype the time</source>
        <translation>Saisir le &amp;temps</translation>
    </message>
    <message>
        <source>Type the time of the block at the caret, as 8:56, 8m56 or +2.5</source>
        <translation>Saisir le temps du bloc où est le curseur, comme 8:56, 8m56 ou +2.5</translation>
    </message>
    <message>
        <source>Nudge a tenth of a second back</source>
        <translation>Reculer d’un dixième de seconde</translation>
    </message>
    <message>
        <source>Nudge a tenth of a second forward</source>
        <translation>Avancer d’&amp;un dixième de seconde</translation>
    </message>
    <message>
        <source>&amp;Shift the times…</source>
        <translation>&amp;Décaler les temps…</translation>
    </message>
    <message>
        <source>Move or stretch the times of a part or of all, as after a new cut</source>
        <translation>Déplacer ou étirer les temps d’une partie ou de tout, comme après un nouveau montage</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A paragraph has no mark of its own</source>
        <translation>Un paragraphe n’a pas de repère à lui</translation>
    </message>
    <message>
        <source>put the caret in the turn or the chapter above it</source>
        <translation>mettez le curseur dans la prise de parole ou le chapitre au-dessus</translation>
    </message>
    <message>
        <source>Place mark</source>
        <translation>Placer le repère</translation>
    </message>
    <message>
        <source>This mark is not placed yet</source>
        <translation>Ce repère n’est pas encore placé</translation>
    </message>
    <message>
        <source>place it first, then move it</source>
        <translation>placez-le d’abord, puis déplacez-le</translation>
    </message>
    <message>
        <source>Move mark</source>
        <translation>Déplacer le repère</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Ôter le repère</translation>
    </message>
    <message>
        <source>1 mark was removed</source>
        <translation>1 repère a été ôté</translation>
    </message>
    <message>
        <source>Remove marks</source>
        <translation>Ôter les repères</translation>
    </message>
    <message>
        <source>{count} marks were removed</source>
        <translation>{count} repères ont été ôtés</translation>
    </message>
    <message>
        <source>New chapter</source>
        <translation>Nouveau chapitre</translation>
    </message>
    <message>
        <source>Place chapters at their first turn</source>
        <translation>Placer les chapitres à leur première prise de parole</translation>
    </message>
    <message>
        <source>The mark at {time} was lost; undo brings it back</source>
        <translation>Le repère à {time} est perdu&#x202f;; Annuler le rétablit</translation>
    </message>
    <message>
        <source>{count} marks were lost, the first at {time}; undo brings them back</source>
        <translation>{count} repères sont perdus, le premier à {time}&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>There is nothing to mark here</source>
        <translation>Il n’y a pas de repère à placer ici</translation>
    </message>
    <message>
        <source>write or open a text first</source>
        <translation>écrivez ou ouvrez d’abord un texte</translation>
    </message>
    <message>
        <source>make it a turn or a chapter first</source>
        <translation>faites-en d’abord une prise de parole ou un chapitre</translation>
    </message>
    <message>
        <source>“{text}” is not a time</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un temps</translation>
    </message>
    <message>
        <source>write it like 8:56, 1:02:03 or 0:08.250</source>
        <translation>écrivez-le comme 8:56, 1:02:03 ou 0:08.250</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Split turn</source>
        <translation>Scinder la prise de parole</translation>
    </message>
    <message>
        <source>The speaker’s name was lost; undo brings it back</source>
        <translation>Le nom de l’intervenant est perdu&#x202f;; Annuler le rétablit</translation>
    </message>
    <message>
        <source>The times of the words were lost; undo brings them back</source>
        <translation>Les temps des mots sont perdus&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>The speaker’s name and the times of the words were lost; undo brings them back</source>
        <translation>Le nom de l’intervenant et les temps des mots sont perdus&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>The mark at {time} and the speaker’s name were lost; undo brings them back</source>
        <translation>Le repère à {time} et le nom de l’intervenant sont perdus&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>The mark at {time} and the times of the words were lost; undo brings them back</source>
        <translation>Le repère à {time} et les temps des mots sont perdus&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>The mark at {time}, the speaker’s name and the times of the words were lost; undo brings them back</source>
        <translation>Le repère à {time}, le nom de l’intervenant et les temps des mots sont perdus&#x202f;; Annuler les rétablit</translation>
    </message>
    <message>
        <source>Change kind of block</source>
        <translation>Changer la nature du bloc</translation>
    </message>
    <message>
        <source>{count} blocks lost what only turns have; undo brings it back</source>
        <translation>{count} blocs ont perdu ce que seule une prise de parole peut avoir&#x202f;; Annuler le rétablit</translation>
    </message>
    <message>
        <source>Only a chapter has a level</source>
        <translation>Seul un chapitre a un niveau</translation>
    </message>
    <message>
        <source>put the caret in a chapter, or select some</source>
        <translation>placez le curseur dans un chapitre, ou sélectionnez-en</translation>
    </message>
    <message>
        <source>There is no deeper level</source>
        <translation>Il n’y a pas de niveau plus bas</translation>
    </message>
    <message>
        <source>There is no higher level</source>
        <translation>Il n’y a pas de niveau plus haut</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>Changer de niveau</translation>
    </message>
    <message>
        <source>Rename speaker</source>
        <translation>Renommer l’intervenant</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>Modifier l’intervenant</translation>
    </message>
    <message>
        <source>Move speaker</source>
        <translation>Déplacer l’intervenant</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>Fusionner les intervenants</translation>
    </message>
    <message>
        <source>Assign speaker</source>
        <translation>Dire qui parle</translation>
    </message>
    <message>
        <source>Split speaker</source>
        <translation>Détacher l’intervenant</translation>
    </message>
    <message>
        <source>{name} still speaks in the text</source>
        <translation>{name} parle encore dans le texte</translation>
    </message>
    <message>
        <source>give the turns to somebody else first, or to nobody</source>
        <translation>attribuez d’abord ces prises de parole à quelqu’un d’autre, ou à personne</translation>
    </message>
    <message>
        <source>Remove speaker</source>
        <translation>Retirer l’intervenant</translation>
    </message>
    <message>
        <source>{name} is on the list already</source>
        <translation>{name} est déjà dans la liste</translation>
    </message>
    <message>
        <source>merge the two, or write the name otherwise</source>
        <translation>fusionnez les deux, ou écrivez le nom autrement</translation>
    </message>
    <message>
        <source>Minutage project</source>
        <translation>Projet Minutage</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>There is no format named “{id}”</source>
        <translation>Il n’y a pas de format «&#xa0;{id}&#xa0;»</translation>
    </message>
    <message>
        <source>choose one of {known}</source>
        <translation>choisissez parmi {known}</translation>
    </message>
    <message>
        <source>The name {name} does not say which format to write</source>
        <translation>Le nom {name} ne dit pas dans quel format écrire</translation>
    </message>
    <message>
        <source>end it with one of {suffixes}, or name the format</source>
        <translation>terminez-le par l’un de ces suffixes&#xa0;: {suffixes}, ou nommez le format</translation>
    </message>
    <message>
        <source>choose the recording in it</source>
        <translation>choisissez l’enregistrement qui s’y trouve</translation>
    </message>
    <message>
        <source>{name} is not there</source>
        <translation>{name} n’est pas là</translation>
    </message>
    <message>
        <source>if the recording was moved or renamed, locate it</source>
        <translation>si l’enregistrement a été déplacé ou renommé, localisez-le</translation>
    </message>
    <message>
        <source>{name} could not be read</source>
        <translation>{name} n’a pas pu être lu</translation>
    </message>
    <message>
        <source>check that it is still there and that you may read it</source>
        <translation>vérifiez qu’il est toujours là et que vous pouvez le lire</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>{name} est vide</translation>
    </message>
    <message>
        <source>it may still be being copied; try again, or choose another file</source>
        <translation>il est peut-être en cours de copie&#x202f;; réessayez, ou choisissez un autre fichier</translation>
    </message>
    <message>
        <source>{name} is a text or a playlist, not a recording</source>
        <translation>{name} est un texte ou une liste de lecture, pas un enregistrement</translation>
    </message>
    <message>
        <source>choose the video or the sound itself</source>
        <translation>choisissez la vidéo ou le son même</translation>
    </message>
    <message>
        <source>{name} is not a recording that Minutage can play</source>
        <translation>{name} n’est pas un enregistrement que Minutage peut lire</translation>
    </message>
    <message>
        <source>choose a video or a sound, such as MP4, Matroska, MP3 or WAV</source>
        <translation>choisissez une vidéo ou un son, par exemple MP4, Matroska, MP3 ou WAV</translation>
    </message>
    <message>
        <source>Import text</source>
        <translation>Importer le texte</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Choose recording</source>
        <translation>Choisir l’enregistrement</translation>
    </message>
    <message>
        <source>Something went wrong in Minutage itself</source>
        <translation>Une erreur s’est produite dans Minutage</translation>
    </message>
    <message>
        <source>save your work and try again</source>
        <translation>enregistrez votre travail et réessayez</translation>
    </message>
    <message>
        <source>{name} is write-protected</source>
        <translation>{name} est protégé en écriture</translation>
    </message>
    <message>
        <source>take the protection away, or save it elsewhere</source>
        <translation>ôtez la protection, ou enregistrez-le ailleurs</translation>
    </message>
    <message>
        <source>mend that line in a text editor, or open an older copy</source>
        <translation>réparez cette ligne dans un éditeur de texte, ou ouvrez une copie plus ancienne</translation>
    </message>
    <message>
        <source>The file is larger than 256 MB, which no project is</source>
        <translation>Le fichier dépasse 256&#xa0;Mo, ce qu’aucun projet n’atteint</translation>
    </message>
    <message>
        <source>choose the project file, not its recording</source>
        <translation>choisissez le fichier du projet, pas son enregistrement</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8 text</source>
        <translation>La ligne {line} n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>choose another file, or save this one as UTF-8</source>
        <translation>choisissez un autre fichier, ou enregistrez celui-ci en UTF-8</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>open an older copy of it</source>
        <translation>ouvrez-en une copie plus ancienne</translation>
    </message>
    <message>
        <source>The file nests its values more than {levels} levels deep</source>
        <translation>Le fichier emboîte ses valeurs sur plus de {levels} niveaux</translation>
    </message>
    <message>
        <source>choose another file: no project is so deep</source>
        <translation>choisissez un autre fichier&#xa0;: aucun projet n’est si profond</translation>
    </message>
    <message>
        <source>The file is not whole: it ends too early, in line {line}</source>
        <translation>Le fichier n’est pas entier&#xa0;: il finit trop tôt, à la ligne {line}</translation>
    </message>
    <message>
        <source>Line {line} is not valid JSON</source>
        <translation>La ligne {line} n’est pas du JSON valide</translation>
    </message>
    <message>
        <source>Line {line} holds {number}, which is not a number that can be kept</source>
        <translation>La ligne {line} contient {number}, un nombre qui ne peut être gardé</translation>
    </message>
    <message>
        <source>Line {line} gives “{member}” for the second time</source>
        <translation>La ligne {line} donne «&#xa0;{member}&#xa0;» pour la deuxième fois</translation>
    </message>
    <message>
        <source>Line {line} holds half a character</source>
        <translation>La ligne {line} contient un demi-caractère</translation>
    </message>
    <message>
        <source>make it an object, in curly brackets</source>
        <translation>faites-en un objet, entre accolades</translation>
    </message>
    <message>
        <source>add it in a text editor, or open an older copy</source>
        <translation>ajoutez-le dans un éditeur de texte, ou ouvrez une copie plus ancienne</translation>
    </message>
    <message>
        <source>make it a list, in square brackets</source>
        <translation>faites-en une liste, entre crochets</translation>
    </message>
    <message>
        <source>make it a text, in quotation marks</source>
        <translation>faites-en un texte, entre guillemets</translation>
    </message>
    <message>
        <source>make it a text that is not empty</source>
        <translation>faites-en un texte qui ne soit pas vide</translation>
    </message>
    <message>
        <source>make it the name of a file</source>
        <translation>faites-en le nom d’un fichier</translation>
    </message>
    <message>
        <source>write it like “25/1” or “30000/1001”</source>
        <translation>écrivez-le comme «&#xa0;25/1&#xa0;» ou «&#xa0;30000/1001&#xa0;»</translation>
    </message>
    <message>
        <source>write each word like [“La”, 536000, 536120]</source>
        <translation>écrivez chaque mot comme [“La”, 536000, 536120]</translation>
    </message>
    <message>
        <source>give a word&apos;s confidence as a number from 0 to 1</source>
        <translation>donnez la confiance d’un mot comme un nombre de 0 à 1</translation>
    </message>
    <message>
        <source>make it a time in whole milliseconds, below a thousand hours</source>
        <translation>faites-en un temps en millisecondes entières, sous mille heures</translation>
    </message>
    <message>
        <source>make it a whole number, 0 or more</source>
        <translation>faites-en un nombre entier, 0 ou plus</translation>
    </message>
    <message>
        <source>make it 1, 2 or 3</source>
        <translation>mettez 1, 2 ou 3</translation>
    </message>
    <message>
        <source>write it like [1, 0]</source>
        <translation>écrivez-le comme [1, 0]</translation>
    </message>
    <message>
        <source>make it true, or take it away</source>
        <translation>mettez true, ou ôtez-le</translation>
    </message>
    <message>
        <source>The recording can&apos;t be read</source>
        <translation>L’enregistrement ne peut être lu</translation>
    </message>
    <message>
        <source>The “{member}” of the recording can&apos;t be read</source>
        <translation>Le membre «&#xa0;{member}&#xa0;» de l’enregistrement ne peut être lu</translation>
    </message>
    <message>
        <source>Speaker {position} can&apos;t be read</source>
        <translation>L’intervenant {position} ne peut être lu</translation>
    </message>
    <message>
        <source>The “{member}” of speaker {position} can&apos;t be read</source>
        <translation>Le membre «&#xa0;{member}&#xa0;» de l’intervenant {position} ne peut être lu</translation>
    </message>
    <message>
        <source>Block {position} can&apos;t be read</source>
        <translation>Le bloc {position} ne peut être lu</translation>
    </message>
    <message>
        <source>The “{member}” of block {position} can&apos;t be read</source>
        <translation>Le membre «&#xa0;{member}&#xa0;» du bloc {position} ne peut être lu</translation>
    </message>
    <message>
        <source>Block {position} has no “{member}”</source>
        <translation>Le bloc {position} n’a pas de «&#xa0;{member}&#xa0;»</translation>
    </message>
    <message>
        <source>Comment {position} can&apos;t be read</source>
        <translation>Le commentaire {position} ne peut être lu</translation>
    </message>
    <message>
        <source>The “{member}” of comment {position} can&apos;t be read</source>
        <translation>Le membre «&#xa0;{member}&#xa0;» du commentaire {position} ne peut être lu</translation>
    </message>
    <message>
        <source>The project can&apos;t be read</source>
        <translation>Le projet ne peut être lu</translation>
    </message>
    <message>
        <source>The “{member}” of the project can&apos;t be read</source>
        <translation>Le membre «&#xa0;{member}&#xa0;» du projet ne peut être lu</translation>
    </message>
    <message>
        <source>The project has no “{member}”</source>
        <translation>Le projet n’a pas de «&#xa0;{member}&#xa0;»</translation>
    </message>
    <message>
        <source>Speaker {position} has no “{member}”</source>
        <translation>L’intervenant {position} n’a pas de «&#xa0;{member}&#xa0;»</translation>
    </message>
    <message>
        <source>The recording has no “{member}”</source>
        <translation>L’enregistrement n’a pas de «&#xa0;{member}&#xa0;»</translation>
    </message>
    <message>
        <source>Comment {position} has no “{member}”</source>
        <translation>Le commentaire {position} n’a pas de «&#xa0;{member}&#xa0;»</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file</source>
        <translation>{name} n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>choisissez un autre fichier</translation>
    </message>
    <message>
        <source>save it elsewhere</source>
        <translation>enregistrez-le ailleurs</translation>
    </message>
    <message>
        <source>{name} was not written, because the disk is full</source>
        <translation>{name} n’a pas été écrit, car le disque est plein</translation>
    </message>
    <message>
        <source>free some space, or save it elsewhere</source>
        <translation>libérez de la place, ou enregistrez-le ailleurs</translation>
    </message>
    <message>
        <source>{name} was not written, because you have no right to write there</source>
        <translation>{name} n’a pas été écrit, car vous n’avez pas le droit d’écrire là</translation>
    </message>
    <message>
        <source>{name} was not written, because the disk reported an error</source>
        <translation>{name} n’a pas été écrit, car le disque a signalé une erreur</translation>
    </message>
    <message>
        <source>try again, or save it elsewhere</source>
        <translation>réessayez, ou enregistrez-le ailleurs</translation>
    </message>
    <message>
        <source>{name} is a folder</source>
        <translation>{name} est un dossier</translation>
    </message>
    <message>
        <source>{name} was written, but the disk reported an error and may lose it</source>
        <translation>{name} a été écrit, mais le disque a signalé une erreur et peut le perdre</translation>
    </message>
    <message>
        <source>save it once more, elsewhere too</source>
        <translation>enregistrez-le encore une fois, ailleurs aussi</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>choisissez un fichier</translation>
    </message>
    <message>
        <source>The name {name} is longer than this disk allows</source>
        <translation>Le nom {name} est plus long que ce disque ne le permet</translation>
    </message>
    <message>
        <source>choose a shorter one</source>
        <translation>choisissez-en un plus court</translation>
    </message>
    <message>
        <source>{name} was not written, because the folder {folder} does not exist</source>
        <translation>{name} n’a pas été écrit, car le dossier {folder} n’existe pas</translation>
    </message>
    <message>
        <source>make the folder first, or save it elsewhere</source>
        <translation>créez d’abord le dossier, ou enregistrez-le ailleurs</translation>
    </message>
    <message>
        <source>{name} is a link that leads back to itself</source>
        <translation>{name} est un lien qui ramène à lui-même</translation>
    </message>
    <message>
        <source>{name} was not written, because the disk is read-only</source>
        <translation>{name} n’a pas été écrit, car le disque est en lecture seule</translation>
    </message>
    <message>
        <source>{name} was not written, because it is larger than the disk allows</source>
        <translation>{name} n’a pas été écrit, car il est plus gros que le disque ne le permet</translation>
    </message>
    <message>
        <source>There is no file {name}</source>
        <translation>Il n’y a pas de fichier {name}</translation>
    </message>
    <message>
        <source>check its name and its folder</source>
        <translation>vérifiez son nom et son dossier</translation>
    </message>
    <message>
        <source>{name} was not read, because the disk reported an error</source>
        <translation>{name} n’a pas été lu, car le disque a signalé une erreur</translation>
    </message>
    <message>
        <source>try again, or open a copy of it</source>
        <translation>réessayez, ou ouvrez-en une copie</translation>
    </message>
    <message>
        <source>{name} was not read, because you have no right to read it</source>
        <translation>{name} n’a pas été lu, car vous n’avez pas le droit de le lire</translation>
    </message>
    <message>
        <source>ask its owner for the right, or for a copy</source>
        <translation>demandez-en le droit, ou une copie, à son propriétaire</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>Nouvel intervenant</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>Titre de la page</translation>
    </message>
    <message>
        <source>A speaker needs a name</source>
        <translation>Il faut un nom</translation>
    </message>
    <message>
        <source>A page needs a title</source>
        <translation>Une page a besoin d’un titre</translation>
    </message>
    <message>
        <source>This is no address of a web page</source>
        <translation>Ce n’est pas l’adresse d’une page web</translation>
    </message>
    <message>
        <source>write it whole, beginning with https://</source>
        <translation>écrivez-la en entier, à partir de https://</translation>
    </message>
    <message>
        <source>Say what the text is</source>
        <translation>Dire ce qu’est le texte</translation>
    </message>
    <message>
        <source>This project was made by a newer Minutage and is not changed here</source>
        <translation>Ce projet vient d’un Minutage plus récent et n’est pas modifié ici</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB</source>
        <translation>{name} dépasse {limit}&#xa0;Mo</translation>
    </message>
    <message>
        <source>no transcript is that long: choose another file, or cut it in parts</source>
        <translation>aucune transcription n’est si longue&#xa0;: choisissez un autre fichier, ou coupez-le en parties</translation>
    </message>
    <message>
        <source>{name} is not a plain text</source>
        <translation>{name} n’est pas un texte brut</translation>
    </message>
    <message>
        <source>save it as plain text (.txt) in the program it comes from, and open that</source>
        <translation>enregistrez-le en texte brut (.txt) dans le programme d’où il vient, et ouvrez cela</translation>
    </message>
    <message>
        <source>{name} has more than {limit} lines</source>
        <translation>{name} a plus de {limit} lignes</translation>
    </message>
    <message>
        <source>{name} holds no text</source>
        <translation>{name} ne contient pas de texte</translation>
    </message>
    <message>
        <source>choose a file that holds the transcript</source>
        <translation>choisissez un fichier qui contient la transcription</translation>
    </message>
    <message>
        <source>The file is JSON, but not a Minutage project</source>
        <translation>Le fichier est du JSON, mais pas un projet Minutage</translation>
    </message>
    <message>
        <source>choose one that Minutage saved</source>
        <translation>choisissez-en un que Minutage a enregistré</translation>
    </message>
    <message>
        <source>update Minutage, or export it in another format</source>
        <translation>mettez Minutage à jour, ou exportez-le dans un autre format</translation>
    </message>
    <message>
        <source>Blocks {first} and {second} have the same id, “{id}”</source>
        <translation>Les blocs {first} et {second} ont le même identifiant, «&#xa0;{id}&#xa0;»</translation>
    </message>
    <message>
        <source>give one of them another in a text editor, or open an older copy</source>
        <translation>donnez-en un autre à l’un d’eux dans un éditeur de texte, ou ouvrez une copie plus ancienne</translation>
    </message>
    <message>
        <source>A newer Minutage made this project in a way that this one can&apos;t show</source>
        <translation>Ce projet vient d’un Minutage plus récent, d’une façon que celui-ci ne sait pas montrer</translation>
    </message>
    <message>
        <source>update Minutage</source>
        <translation>mettez Minutage à jour</translation>
    </message>
    <message>
        <source>Move text</source>
        <translation>Déplacer le texte</translation>
    </message>
    <message>
        <source>This chapter has no title</source>
        <translation>Ce chapitre n’a pas de titre</translation>
    </message>
    <message>
        <source>There is nothing in this chapter</source>
        <translation>Il n’y a rien dans ce chapitre</translation>
    </message>
    <message>
        <source>This turn has no text</source>
        <translation>Cette prise de parole n’a pas de texte</translation>
    </message>
    <message>
        <source>The type “{type}” is not known here; the block is shown as a paragraph</source>
        <translation>Le type «&#xa0;{type}&#xa0;» n’est pas connu ici&#x202f;; le bloc est montré comme un paragraphe</translation>
    </message>
    <message>
        <source>The speaker “{id}” is not in the list of speakers</source>
        <translation>L’intervenant «&#xa0;{id}&#xa0;» n’est pas dans la liste</translation>
    </message>
    <message>
        <source>“{name}” and “{other}” may be the same person</source>
        <translation>«&#xa0;{name}&#xa0;» et «&#xa0;{other}&#xa0;» sont peut-être la même personne</translation>
    </message>
    <message>
        <source>{time} stands below {above}, which is later</source>
        <translation>{time} vient sous {above}, qui est plus tard</translation>
    </message>
    <message>
        <source>{time} is given twice</source>
        <translation>{time} est donné deux fois</translation>
    </message>
    <message>
        <source>{time} lies beyond the end of the recording, at {end}</source>
        <translation>{time} dépasse la fin de l’enregistrement, à {end}</translation>
    </message>
    <message>
        <source>This turn begins at {time}, before the one above it ends, at {end}</source>
        <translation>Cette prise de parole commence à {time}, avant la fin de celle du dessus, à {end}</translation>
    </message>
    <message>
        <source>Nobody speaks from {end} to {time}</source>
        <translation>Personne ne parle de {end} à {time}</translation>
    </message>
    <message>
        <source>The mark of this chapter is not placed yet</source>
        <translation>Le repère de ce chapitre est à placer</translation>
    </message>
    <message>
        <source>The mark of this turn is not placed yet</source>
        <translation>Le repère de cette prise de parole est à placer</translation>
    </message>
    <message>
        <source>{name} could not be played</source>
        <translation>{name} n’a pas pu être joué</translation>
    </message>
    <message>
        <source>it may be damaged or cut short; try another copy of it</source>
        <translation>il est peut-être abîmé ou coupé&#x202f;; essayez-en une autre copie</translation>
    </message>
    <message>
        <source>{name} can’t be read as a recording</source>
        <translation>{name} ne peut être lu comme un enregistrement</translation>
    </message>
    <message>
        <source>This is too much to make bold or italic at once</source>
        <translation>La sélection est trop longue pour être mise en gras ou en italique d’un coup</translation>
    </message>
    <message>
        <source>select fewer than {most} blocks</source>
        <translation>sélectionnez moins de {most} blocs</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Mise en relief</translation>
    </message>
    <message>
        <source>Exactly this can’t be made bold, or stop being bold</source>
        <translation>Cette sélection précise ne peut ni être mise en gras, ni cesser de l’être</translation>
    </message>
    <message>
        <source>Exactly this can’t be made italic, or stop being italic</source>
        <translation>Cette sélection précise ne peut ni être mise en italique, ni cesser de l’être</translation>
    </message>
    <message>
        <source>select whole words, without a sign that a letter follows</source>
        <translation>sélectionnez des mots entiers, sans signe suivi d’une lettre</translation>
    </message>
    <message>
        <source>A link stands in one block</source>
        <translation>Un lien tient dans un seul bloc</translation>
    </message>
    <message>
        <source>select words of one block</source>
        <translation>sélectionnez des mots d’un seul bloc</translation>
    </message>
    <message>
        <source>These words can’t be a link</source>
        <translation>Ces mots ne peuvent pas être un lien</translation>
    </message>
    <message>
        <source>select words without another link or half of a bracket</source>
        <translation>sélectionnez des mots sans autre lien ni moitié de crochets</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>{name} could not be played: its name, or a folder&apos;s, is not text</source>
        <translation>{name} n’a pas pu être lu&#xa0;: son nom, ou celui d’un dossier, n’est pas du texte</translation>
    </message>
    <message>
        <source>rename it, or install VLC</source>
        <translation>renommez-le, ou installez VLC</translation>
    </message>
    <message>
        <source>The recording is not there to mark by</source>
        <translation>L’enregistrement n’est pas là pour placer des repères</translation>
    </message>
    <message>
        <source>locate it, or drag the mark on the timeline</source>
        <translation>localisez-le, ou faites glisser le repère sur la frise</translation>
    </message>
    <message>
        <source>VLC could not be started, so Qt Multimedia plays in its place</source>
        <translation>VLC n’a pas pu démarrer, Qt Multimedia lit donc à sa place</translation>
    </message>
    <message>
        <source>install VLC again, or choose Qt Multimedia in the preferences</source>
        <translation>réinstallez VLC, ou choisissez Qt Multimedia dans les préférences</translation>
    </message>
    <message>
        <source>VLC is not on this computer, so Qt Multimedia plays in its place</source>
        <translation>VLC n’est pas sur cet ordinateur, Qt Multimedia lit donc à sa place</translation>
    </message>
    <message>
        <source>install VLC, or choose Qt Multimedia in the preferences</source>
        <translation>installez VLC, ou choisissez Qt Multimedia dans les préférences</translation>
    </message>
    <message>
        <source>{name} announces {announced}, but only {found} of it are there</source>
        <translation>{name} annonce {announced}, mais il n’y en a que {found}</translation>
    </message>
    <message>
        <source>it may be cut short; try another copy of it</source>
        <translation>il est peut-être coupé&#x202f;; essayez-en une autre copie</translation>
    </message>
    <message>
        <source>{time} is before the chapter begins, at {begin}</source>
        <translation>{time} est avant le début du chapitre, à {begin}</translation>
    </message>
    <message>
        <source>For YouTube: the title at {time} has more than {most} characters</source>
        <translation>Pour YouTube&#xa0;: le titre à {time} a plus de {most} caractères</translation>
    </message>
    <message>
        <source>For YouTube: no chapters are shown unless the first begins at 0:00</source>
        <translation>Pour YouTube&#xa0;: aucun chapitre n’est montré si le premier ne commence pas à 0:00</translation>
    </message>
    <message>
        <source>For YouTube: no chapters are shown unless there are at least {fewest}</source>
        <translation>Pour YouTube&#xa0;: aucun chapitre n’est montré s’il y en a moins de {fewest}</translation>
    </message>
    <message>
        <source>For YouTube: no chapters are shown unless each lasts {shortest} s, as that at {time} does not</source>
        <translation>Pour YouTube&#xa0;: aucun chapitre n’est montré si l’un dure moins de {shortest}&#xa0;s, comme celui à {time}</translation>
    </message>
    <message>
        <source>Sort by time</source>
        <translation>Ranger dans l’ordre des temps</translation>
    </message>
    <message>
        <source>Sorted by time</source>
        <translation>Rangé dans l’ordre des temps</translation>
    </message>
    <message>
        <source>Place it at its first turn</source>
        <translation>Le placer à sa première prise de parole</translation>
    </message>
    <message>
        <source>The chapter is placed at its first turn now</source>
        <translation>Le chapitre est maintenant placé à sa première prise de parole</translation>
    </message>
    <message>
        <source>Begin the chapter with its first turn</source>
        <translation>Commencer le chapitre à sa première prise de parole</translation>
    </message>
    <message>
        <source>The chapter begins with its first turn now</source>
        <translation>Le chapitre commence maintenant à sa première prise de parole</translation>
    </message>
    <message>
        <source>Shift to the next second</source>
        <translation>Décaler à la seconde suivante</translation>
    </message>
    <message>
        <source>The mark was shifted to the next second</source>
        <translation>Le repère a été décalé à la seconde suivante</translation>
    </message>
    <message>
        <source>End the turn above where this one begins</source>
        <translation>Terminer la prise de parole du dessus où celle-ci commence</translation>
    </message>
    <message>
        <source>The turn above ends where this one begins now</source>
        <translation>La prise de parole du dessus se termine maintenant où celle-ci commence</translation>
    </message>
    <message>
        <source>Put “{id}” on the list of speakers</source>
        <translation>Mettre «&#xa0;{id}&#xa0;» dans la liste des intervenants</translation>
    </message>
    <message>
        <source>“{id}” is on the list of speakers now</source>
        <translation>«&#xa0;{id}&#xa0;» est maintenant dans la liste des intervenants</translation>
    </message>
    <message>
        <source>Take the speaker’s usual spelling</source>
        <translation>Prendre l’orthographe habituelle de l’intervenant</translation>
    </message>
    <message>
        <source>The speaker’s name is spelt as usual now</source>
        <translation>Le nom de l’intervenant a maintenant son orthographe habituelle</translation>
    </message>
    <message>
        <source>Leave one space</source>
        <translation>Ne laisser qu’une espace</translation>
    </message>
    <message>
        <source>One space was left</source>
        <translation>Il ne reste qu’une espace</translation>
    </message>
    <message>
        <source>Set it as French typography has it</source>
        <translation>Mettre en typographie française</translation>
    </message>
    <message>
        <source>Set as French typography has it</source>
        <translation>Mis en typographie française</translation>
    </message>
    <message>
        <source>Take one of the two words away</source>
        <translation>Enlever l’un des deux mots</translation>
    </message>
    <message>
        <source>One of the two words was taken away</source>
        <translation>L’un des deux mots a été enlevé</translation>
    </message>
    <message>
        <source>Write it as most on this page</source>
        <translation>L’écrire comme le plus souvent sur cette page</translation>
    </message>
    <message>
        <source>Written as most on this page now</source>
        <translation>Écrit comme le plus souvent sur cette page</translation>
    </message>
    <message>
        <source>Fix problem</source>
        <translation>Corriger un problème</translation>
    </message>
    <message>
        <source>Fix problems</source>
        <translation>Corriger des problèmes</translation>
    </message>
    <message>
        <source>A straight apostrophe; most on this page are curly</source>
        <translation>Une apostrophe droite&#x202f;; la plupart sont courbes sur cette page</translation>
    </message>
    <message>
        <source>A curly apostrophe; most on this page are straight</source>
        <translation>Une apostrophe courbe&#x202f;; la plupart sont droites sur cette page</translation>
    </message>
    <message>
        <source>A straight quotation mark; most on this page are curly</source>
        <translation>Un guillemet droit&#x202f;; la plupart sont courbes sur cette page</translation>
    </message>
    <message>
        <source>A curly quotation mark; most on this page are straight</source>
        <translation>Un guillemet courbe&#x202f;; la plupart sont droits sur cette page</translation>
    </message>
    <message>
        <source>Not as French typography has it: “{place}”</source>
        <translation>Typographie à revoir&#xa0;: «&#xa0;{place}&#xa0;»</translation>
    </message>
    <message>
        <source>“{words}” still stands in the text</source>
        <translation>«&#xa0;{words}&#xa0;» est encore dans le texte</translation>
    </message>
    <message>
        <source>Two spaces follow one another</source>
        <translation>Deux espaces se suivent</translation>
    </message>
    <message>
        <source>“{word}” stands twice</source>
        <translation>«&#xa0;{word}&#xa0;» est écrit deux fois</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Move blocks</source>
        <translation>Déplacer des blocs</translation>
    </message>
    <message>
        <source>The parenthesis at character {at} is never closed</source>
        <translation>La parenthèse ouverte au caractère {at} n’est jamais fermée</translation>
    </message>
    <message>
        <source>The parenthesis at character {at} closes none</source>
        <translation>La parenthèse fermante du caractère {at} n’en ferme aucune</translation>
    </message>
    <message>
        <source>The bracket at character {at} is never closed</source>
        <translation>Le crochet ouvert au caractère {at} n’est jamais fermé</translation>
    </message>
    <message>
        <source>There is nothing to repeat before character {at}</source>
        <translation>Il n’y a rien à répéter avant le caractère {at}</translation>
    </message>
    <message>
        <source>Character {at} repeats what is repeated already</source>
        <translation>Le caractère {at} répète ce qui est déjà répété</translation>
    </message>
    <message>
        <source>At character {at}, the least count is greater than the most</source>
        <translation>Au caractère {at}, le nombre minimal dépasse le nombre maximal</translation>
    </message>
    <message>
        <source>A count of repetitions is too large</source>
        <translation>Un nombre de répétitions est trop grand</translation>
    </message>
    <message>
        <source>The range at character {at} runs backwards</source>
        <translation>L’intervalle du caractère {at} est à l’envers</translation>
    </message>
    <message>
        <source>The backslash at the end stands before nothing</source>
        <translation>La barre oblique inverse de la fin ne précède rien</translation>
    </message>
    <message>
        <source>The backslash at character {at} means nothing before this letter</source>
        <translation>La barre oblique inverse du caractère {at} n’a pas de sens devant cette lettre</translation>
    </message>
    <message>
        <source>The code of a character at character {at} is not complete</source>
        <translation>Le code qui commence au caractère {at} est incomplet</translation>
    </message>
    <message>
        <source>Character {at} speaks of a group that is not there</source>
        <translation>Le groupe cité au caractère {at} n’existe pas</translation>
    </message>
    <message>
        <source>Character {at} speaks of a group that is not closed yet</source>
        <translation>Le groupe cité au caractère {at} n’est pas encore fermé</translation>
    </message>
    <message>
        <source>Two groups have the same name, the second at character {at}</source>
        <translation>Deux groupes ont le même nom, le second au caractère {at}</translation>
    </message>
    <message>
        <source>What is looked for backwards must have one length</source>
        <translation>Ce qui est recherché en arrière doit avoir une longueur fixe</translation>
    </message>
    <message>
        <source>What follows the ? at character {at} means nothing</source>
        <translation>Ce qui suit le «&#xa0;?&#xa0;» du caractère {at} n’a pas de sens</translation>
    </message>
    <message>
        <source>The pattern can’t be read from character {at} on</source>
        <translation>L’expression est illisible à partir du caractère {at}</translation>
    </message>
    <message>
        <source>put a backslash before a sign that is meant as itself</source>
        <translation>mettez une barre oblique inverse devant un signe à prendre tel quel</translation>
    </message>
    <message>
        <source>The replacement speaks of the group “{name}”, which the pattern does not have</source>
        <translation>Le remplacement cite le groupe «&#xa0;{name}&#xa0;», absent de l’expression</translation>
    </message>
    <message>
        <source>put parentheses around what it is to take, or write \$ for a dollar</source>
        <translation>mettez entre parenthèses ce qu’il doit reprendre, ou écrivez \$ pour un dollar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>There is no block above to join with</source>
        <translation>Il n’y a pas de bloc au-dessus à joindre</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>There is no block to move</source>
        <translation>Il n’y a pas de bloc à déplacer</translation>
    </message>
    <message>
        <source>This is the end of the page already</source>
        <translation>C’est déjà la fin de la page</translation>
    </message>
    <message>
        <source>This is the top of the page already</source>
        <translation>C’est déjà le haut de la page</translation>
    </message>
    <message>
        <source>Only an introduction stands above, and it would become part of this</source>
        <translation>Il n’y a au-dessus qu’une introduction, et elle deviendrait une partie de ce bloc</translation>
    </message>
    <message>
        <source>move the introduction down instead</source>
        <translation>descendez plutôt l’introduction</translation>
    </message>
    <message>
        <source>Both marks have the same time, so nothing can be stretched between them</source>
        <translation>Les deux repères ont le même temps, rien ne peut donc être étiré entre eux</translation>
    </message>
    <message>
        <source>shift them instead, or choose two others</source>
        <translation>décalez-les plutôt, ou choisissez-en deux autres</translation>
    </message>
    <message>
        <source>The two marks would not stand in their order any more</source>
        <translation>Les deux repères ne seraient plus dans leur ordre</translation>
    </message>
    <message>
        <source>give the first one the earlier time</source>
        <translation>donnez au premier le temps le plus tôt</translation>
    </message>
    <message>
        <source>Shift times</source>
        <translation>Décaler les temps</translation>
    </message>
    <message>
        <source>Stretch times</source>
        <translation>Étirer les temps</translation>
    </message>
    <message>
        <source>There is no placed mark to move</source>
        <translation>Il n’y a pas de repère placé à déplacer</translation>
    </message>
    <message>
        <source>place one first, or choose more of the page</source>
        <translation>placez-en un d’abord, ou choisissez-en plus</translation>
    </message>
    <message>
        <source>The mark at {time} would fall beyond a thousand hours</source>
        <translation>Le repère à {time} tomberait au-delà de mille heures</translation>
    </message>
    <message>
        <source>move it less</source>
        <translation>déplacez-le moins</translation>
    </message>
    <message>
        <source>The mark at {time} would fall before the beginning</source>
        <translation>Le repère à {time} tomberait avant le début</translation>
    </message>
    <message>
        <source>let the first one be later</source>
        <translation>placez le premier plus tard</translation>
    </message>
    <message>
        <source>{time} earlier is as far as it goes</source>
        <translation>reculez de {time} au plus</translation>
    </message>
    <message>
        <source>choose a part of the page without it</source>
        <translation>choisissez une partie de la page qui ne le contient pas</translation>
    </message>
    <message>
        <source>1 mark was moved</source>
        <translation>1 repère a été déplacé</translation>
    </message>
    <message>
        <source>{count} marks were moved</source>
        <translation>{count} repères ont été déplacés</translation>
    </message>
    <message>
        <source>Correct spelling</source>
        <translation>Corriger l’orthographe</translation>
    </message>
    <message>
        <source>This mark is not placed yet, so there is nothing to count from</source>
        <translation>Ce repère n’est pas encore placé, il n’y a donc rien à partir de quoi compter</translation>
    </message>
    <message>
        <source>write the time itself, like 8:56</source>
        <translation>écrivez le temps lui-même, comme 8:56</translation>
    </message>
    <message>
        <source>That is before the beginning of the recording</source>
        <translation>C’est avant le début de l’enregistrement</translation>
    </message>
    <message>
        <source>take away {time} at most</source>
        <translation>retirez {time} au plus</translation>
    </message>
    <message>
        <source>No project holds a time of more than a thousand hours</source>
        <translation>Aucun projet ne contient de temps au-delà de mille heures</translation>
    </message>
    <message>
        <source>add less</source>
        <translation>ajoutez moins</translation>
    </message>
    <message>
        <source>1 place was set as French typography has it</source>
        <translation>1&#xa0;endroit mis en typographie française</translation>
    </message>
    <message>
        <source>{count} places were set as French typography has it</source>
        <translation>{count}&#xa0;endroits mis en typographie française</translation>
    </message>
    <message>
        <source>French typography</source>
        <translation>Typographie française</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Problems of “{title}”</source>
        <translation>Problèmes de «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Problems of the page</source>
        <translation>Problèmes de la page</translation>
    </message>
    <message>
        <source>No problem was found</source>
        <translation>Aucun problème trouvé</translation>
    </message>
    <message>
        <source>The search was given up: this pattern takes too long</source>
        <translation>La recherche a été abandonnée&#xa0;: cette expression prend trop de temps</translation>
    </message>
    <message>
        <source>repeat less inside of what is repeated, or look through a chapter only</source>
        <translation>évitez les répétitions imbriquées, ou ne parcourez qu’un chapitre</translation>
    </message>
    <message>
        <source>the spelling is not checked: Enchant is not installed</source>
        <translation>l’orthographe n’est pas vérifiée&#xa0;: Enchant n’est pas installé</translation>
    </message>
    <message>
        <source>install the package {package}</source>
        <translation>installez le paquet {package}</translation>
    </message>
    <message>
        <source>the spelling is not checked: there is no dictionary of “{language}”</source>
        <translation>l’orthographe n’est pas vérifiée&#xa0;: il n’y a pas de dictionnaire pour «&#xa0;{language}&#xa0;»</translation>
    </message>
    <message>
        <source>put Hunspell’s {spoken}.aff and {spoken}.dic into {folder}</source>
        <translation>mettez les fichiers {spoken}.aff et {spoken}.dic de Hunspell dans {folder}</translation>
    </message>
    <message>
        <source>your dictionary could not be written</source>
        <translation>votre dictionnaire n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>the word is known until Minutage ends</source>
        <translation>le mot est connu jusqu’à la fermeture de Minutage</translation>
    </message>
    <message>
        <source>Add speakers</source>
        <translation>Ajouter des intervenants</translation>
    </message>
    <message>
        <source>What was copied holds no blocks that can be read</source>
        <translation>Ce qui a été copié ne contient pas de blocs lisibles</translation>
    </message>
    <message>
        <source>copy them once more</source>
        <translation>copiez-les de nouveau</translation>
    </message>
    <message>
        <source>Paste as timed blocks</source>
        <translation>Coller en blocs minutés</translation>
    </message>
    <message>
        <source>A selection this large is carried as words alone; undo brings marks and speakers back</source>
        <translation>Une sélection aussi longue n’emporte que le texte&#x202f;; Annuler rétablit repères et intervenants</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nom du fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>flaws</name>
    <message>
        <source>out of order</source>
        <translation>pas dans l’ordre</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>trop tôt</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>en double</translation>
    </message>
    <message>
        <source>past the end</source>
        <translation>après la fin</translation>
    </message>
</context>
<context>
    <name>overwrite</name>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} existe déjà. Le remplacer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Enregistrer les modifications de «&#xa0;{name}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Si vous n’enregistrez pas, elles seront perdues.</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>&amp;Ne pas enregistrer</translation>
    </message>
</context>
</TS>
