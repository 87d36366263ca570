"""What is known about the whole page: its title, what its text is, its recording. Every function returns a step."""

from pathlib import PurePath

from app.core.edits import Step, assign
from app.core.lines import one_line
from app.core.project import Project, Recording, located
from app.core.texts import QT_TRANSLATE_NOOP


def set_title(project: Project, title: str) -> Step | None:
    """Return the step that gives the page its title; None where it has that one."""
    return _set(project, "title", title, QT_TRANSLATE_NOOP("core", "Title of the page"))


def set_language(project: Project, language: str | None) -> Step | None:
    """Return the step that says what language the text is in, a BCP 47 tag; None where that is said."""
    return _set(project, "language", language, QT_TRANSLATE_NOOP("core", "Language of the text"))


def set_content(project: Project, content: str) -> Step | None:
    """Return the step that says whether the text is `VERBATIM` or `SUMMARY`; None where that is said."""
    return _set(project, "content", content, QT_TRANSLATE_NOOP("core", "Say what the text is"))


def set_recording(project: Project, recording: Recording) -> Step | None:
    """Return the step that gives the project exactly that recording; None where it has that one."""
    return _set(project, "recording", recording, QT_TRANSLATE_NOOP("core", "Choose recording"))


def choose_recording(project: Project, found: Recording) -> Step:
    """Return the step that gives the project its recording, another one, or the same where it is now.

    What the project knows besides stays, as `located` says. A page whose title nobody gave takes the recording's name.
    """
    edit = assign(project, "recording", located(project.recording, found))
    named = () if has_given_title(project) else (assign(project, "title", name_of(found)),)
    return Step(QT_TRANSLATE_NOOP("core", "Choose recording"), (edit, *named))


def has_given_title(project: Project) -> bool:
    """Whether somebody gave the page its title: it is more than the recording's name."""
    return bool(project.title) and (project.recording is None or project.title != name_of(project.recording))


def name_of(recording: Recording) -> str:
    """Return the file's name without its suffix, as a title holds it."""
    return one_line(PurePath(recording.path).stem)


def _set(project: Project, member: str, value: object, label: str) -> Step | None:
    return None if getattr(project, member) == value else Step(label, (assign(project, member, value),))
