"""What is known about the whole page: title, content, recording."""

from app.core.page import choose_recording, set_content, set_recording, set_title
from app.core.project import SUMMARY, VERBATIM, Project, Recording
from tests.core.transcripts import PAGE, page, turn


def test_a_title_is_given_in_one_step_and_the_same_one_is_none():
    step = set_title(PAGE, "Le lac gelé")
    assert (step.label, step.apply(PAGE).title) == ("Title of the page", "Le lac gelé")
    assert set_title(step.apply(PAGE), "Le lac gelé") is None


def test_it_is_said_what_the_text_is():
    step = set_content(PAGE, SUMMARY)
    assert (step.label, step.apply(PAGE).content) == ("Say what the text is", SUMMARY)
    assert set_content(Project(content=VERBATIM), VERBATIM) is None


def test_a_recording_gives_a_project_without_a_title_its_name():
    step = choose_recording(PAGE, Recording("/salle/table ronde.mp4", size=7))
    done = step.apply(PAGE)
    assert (step.label, done.recording, done.title) == (
        "Choose recording",
        Recording("/salle/table ronde.mp4", size=7),
        "table ronde",
    )
    named = page(turn("a"), title="Le lac gelé")
    assert choose_recording(named, Recording("/a.mp4")).apply(named).title == "Le lac gelé"


def test_the_recording_that_is_found_again_keeps_what_only_the_project_knows():
    known = Recording("/là/a.mp4", fingerprint="f", url="https://example.org/a.mp4")
    project = page(recording=known)
    done = choose_recording(project, Recording("/ici/a.mp4", fingerprint="f")).apply(project)
    assert done.recording == Recording("/ici/a.mp4", fingerprint="f", url="https://example.org/a.mp4")


def test_a_recording_is_taken_back_whole():
    old = Recording("/là/a.mp4", fingerprint="f", url="https://example.org/a.mp4")
    project = page(recording=Recording("/ici/b.mp4", fingerprint="g", url="https://example.org/b.mp4"))
    assert set_recording(project, old).apply(project).recording == old
    assert set_recording(page(recording=old), old) is None
