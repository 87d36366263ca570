from dataclasses import FrozenInstanceError
from uuid import RFC_4122, UUID

import pytest

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.ids import new_id
from app.core.project import Project, Recording, Speaker
from tests.core.transcripts import chapter, page, paragraph, turn


def test_each_project_and_each_block_has_an_id_of_its_own():
    assert Project().id != Project().id
    assert len({new_id() for _ in range(1000)}) == 1000


def test_a_projects_id_is_a_random_uuid_as_others_write_it():
    for _ in range(100):
        written = Project().id
        read = UUID(written)
        assert (str(read), read.version, read.variant) == (written, 4, RFC_4122)


def test_a_project_cannot_be_changed_behind_its_history():
    with pytest.raises(FrozenInstanceError):
        Project().title = "autre"


def test_a_project_of_a_newer_major_version_is_read_only():
    assert not Project().is_read_only
    assert not Project(version=(1, 7)).is_read_only
    assert Project(version=(2, 0)).is_read_only


def test_the_duration_is_the_recordings_where_it_is_known():
    assert Project().duration_ms is None
    assert Project(recording=Recording("/r.mp4")).duration_ms is None
    assert Project(recording=Recording("/r.mp4", duration_ms=20_000)).duration_ms == 20_000


def test_a_speaker_is_found_by_id_and_nobody_by_none():
    project = Project(speakers=(Speaker("s1", "Inès"), Speaker("s2", "Théo")))
    assert project.speaker("s2") == Speaker("s2", "Théo")
    assert project.speaker("s3") is None
    assert project.speaker(None) is None


def test_chapters_come_with_their_positions():
    project = page(paragraph("b0"), chapter("b1"), turn("b2"), chapter("b3"))
    assert [(at, block.id) for at, block in project.chapters()] == [(1, "b1"), (3, "b3")]


@pytest.mark.parametrize(
    ("block", "is_placed", "is_unplaced"),
    [
        (Block("b", CHAPTER, "", start_ms=0), True, False),
        (Block("b", CHAPTER, ""), False, True),
        (Block("b", TURN, "", start_ms=5), True, False),
        (Block("b", TURN, ""), False, True),
        (Block("b", PARAGRAPH, ""), False, False),
        (Block("b", PARAGRAPH, "", start_ms=5), False, False),
        (Block("b", "slide", "", start_ms=5), False, False),
    ],
)
def test_only_chapters_and_turns_are_placed_or_not(block, is_placed, is_unplaced):
    assert (block.is_placed, block.is_unplaced) == (is_placed, is_unplaced)


def test_a_chapter_is_of_the_first_level_where_none_is_given():
    assert chapter("b").depth == 1
    assert chapter("b", level=3).depth == 3


def test_a_paragraph_continues_what_is_above_unless_it_is_an_aside():
    assert paragraph("b").continues
    assert Block("b", "slide", "").continues
    assert not paragraph("b", role="aside").continues
    assert not turn("b").continues
