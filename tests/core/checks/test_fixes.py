"""Every fix: the problem is gone, everything else stays, and one undo gives the same project."""

from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given

from app.core.blocks import Block
from app.core.checks import find_problems, position_of
from app.core.checks.fixes import FIXES, fixes_for
from app.core.checks.rules import RULES, TEXT_RULES
from app.core.edits import Caret
from app.core.project import Project, Recording, Speaker
from tests.core.transcripts import PAGE, SPEAKERS, chapter, ids, page, paragraph, projects, texts, turn, words


def problems_of(project, rule):
    return [one for one in find_problems(project) if one.rule == rule]


def fixed(project, rule, number=0):
    """Return the project once the first fix of that problem was done, which must be taken back whole."""
    problem = problems_of(project, rule)[number]
    step = fixes_for(problem)[0].step(project, problem)
    assert step is not None
    done = step.apply(project)
    assert step.inverse().apply(done) == project
    before, left = ([(one.block_id, one.message()) for one in problems_of(one_of, rule)] for one_of in (project, done))
    told = problem.block_id, problem.message()
    assert left.count(told) < before.count(told)
    return done


def all_fixed(project, rule):
    step = FIXES[rule][0].step_for_all(project, rule)
    assert step is not None
    done = step.apply(project)
    assert step.inverse().apply(done) == project
    return done


def refused(project, rule, number=0):
    problem = problems_of(project, rule)[number]
    return fixes_for(problem)[0].step(project, problem) is None


def times(project):
    return [one.start_ms for one in project.blocks]


def turns(*starts):
    return page(*(turn(f"b{at}", "mot", ms) for at, ms in enumerate(starts)))


def test_every_fix_belongs_to_a_rule():
    assert set(FIXES) <= {one.id for one in (*RULES, *TEXT_RULES)}


# Order


@pytest.mark.parametrize(
    ("starts", "ordered"),
    [
        ((10, 5), [5, 10]),
        ((5, 6, 1, 7), [1, 5, 6, 7]),
        ((1, 900, 2, 3, 4), [1, 2, 3, 4, 900]),  # the one above stands out
        ((9, 1, 2, 3), [1, 2, 3, 9]),
        ((1, 5, 9, 4, 10), [1, 4, 5, 9, 10]),
        ((1, 9, 4, 5, 12), [1, 4, 5, 9, 12]),
        ((1, 4, 4, 3, 9), [1, 3, 4, 4, 9]),
    ],
)
def test_a_block_is_moved_to_where_its_time_belongs(starts, ordered):
    assert times(fixed(turns(*starts), "time-order")) == ordered


def test_a_block_is_moved_with_its_paragraphs_and_keeps_what_it_is():
    blocks = (
        turn("a", "un", 1_000),
        paragraph("a2", "et"),
        turn("b", "trois", 3_000),
        paragraph("b2", "puis"),
        turn("c", "deux", 2_000, speaker="s1"),
        paragraph("c2", "donc"),
        paragraph("z", "Fin", role="aside"),
    )
    done = fixed(page(*blocks), "time-order")
    assert ids(done) == ["a", "a2", "c", "c2", "b", "b2", "z"]
    assert all(one in blocks for one in done.blocks)


def test_a_block_that_comes_first_is_moved_below_what_introduces_the_page():
    done = fixed(page(paragraph("p", "Introduction"), turn("a", "x", 9_000), turn("b", "x", 1_000)), "time-order")
    assert ids(done) == ["p", "b", "a"]


def test_the_caret_goes_with_the_block_and_comes_back():
    project = turns(5_000, 6_000, 1_000, 7_000)
    problem = problems_of(project, "time-order")[0]
    step = fixes_for(problem)[0].step(project, problem)
    assert (step.before, step.after) == (Caret.at(2), Caret.at(0))


def test_all_are_sorted_in_one_step_and_what_has_no_time_goes_with_what_it_belongs_to():
    blocks = (
        paragraph("intro", "Bonsoir"),
        chapter("c1", "Un", 0),
        turn("a", "x", 30_000),
        paragraph("a2", "suite"),
        turn("a3", "sans heure"),
        chapter("c2", "Deux"),
        turn("b", "x", 10_000),
        turn("c", "x", 20_000),
        paragraph("fin", "Fin", role="aside"),
    )
    done = all_fixed(page(*blocks), "time-order")
    assert ids(done) == ["intro", "c1", "c2", "b", "c", "a", "a2", "a3", "fin"]
    assert problems_of(done, "time-order") == []


def test_a_chapter_without_a_time_at_the_end_stays_there():
    done = all_fixed(page(turn("a", "x", 9), turn("b", "x", 5), chapter("c", "Fin"), turn("d", "x")), "time-order")
    assert ids(done) == ["b", "a", "c", "d"]


def test_blocks_at_one_time_keep_their_order():
    assert ids(all_fixed(turns(9, 5, 5, 5), "time-order")) == ["b1", "b2", "b3", "b0"]


# The same time


def test_a_doubled_time_is_shifted_to_the_next_second():
    assert times(fixed(turns(1_000, 2_400, 2_400, 9_000), "same-time")) == [1_000, 2_400, 3_000, 9_000]


def test_those_below_that_shared_the_time_are_shifted_too():
    assert times(fixed(turns(2_000, 2_000, 2_000, 9_000), "same-time")) == [2_000, 3_000, 4_000, 9_000]


def test_an_end_that_would_lie_before_the_start_is_dropped():
    done = fixed(page(turn("a", "x", 2_000), turn("b", "x", 2_000, end_ms=2_500)), "same-time")
    assert (done.blocks[1].start_ms, done.blocks[1].end_ms) == (3_000, None)


@pytest.mark.parametrize(
    "project",
    [
        turns(2_000, 2_000, 2_900),
        turns(2_000, 2_000, 3_000),
        turns(1_000, 2_000, 3_000, 2_000),
        turns(*[2_000] * 2, 3_000),
        page(turn("a", "x", 2_000), turn("b", "x", 2_000), recording=Recording("/r.mp4", duration_ms=2_500)),
    ],
)
def test_no_time_is_shifted_onto_or_over_the_next_mark_nor_beyond_the_end(project):
    assert refused(project, "same-time", -1)


def test_all_doubled_times_are_shifted_in_one_step():
    done = all_fixed(turns(2_000, 2_000, 2_000, 7_000, 7_000, 7_500, 8_000, 8_000), "same-time")
    assert times(done) == [2_000, 3_000, 4_000, 7_000, 7_000, 7_500, 8_000, 9_000]


def test_where_half_the_page_shares_a_time_no_seconds_are_made_up():
    assert refused(turns(*[0] * 21), "same-time", -1)
    assert FIXES["same-time"][0].step_for_all(turns(*[0] * 21), "same-time") is None
    assert times(all_fixed(turns(*[0] * 20), "same-time")) == list(range(0, 20_000, 1_000))


# Chapters and ends


def test_a_chapter_begins_with_its_first_turn():
    project = page(turn("o", "x", 0), chapter("c", "T", 60_000), turn("a", "x", 52_000), turn("b", "x", 50_000))
    done = fixed(project, "before-chapter")
    assert done.blocks[1].start_ms == 50_000
    assert problems_of(done, "before-chapter") == []


def test_a_chapter_without_a_mark_is_placed_at_its_first_turn():
    blocks = (chapter("c", "T"), turn("a", "x", 5_000), chapter("d", "U"), turn("b", "x", 9_000), chapter("e", "V"))
    assert times(fixed(page(*blocks), "unplaced-chapter")) == [5_000, 5_000, None, 9_000, None]
    assert times(all_fixed(page(*blocks), "unplaced-chapter")) == [5_000, 5_000, 9_000, 9_000, None]
    assert refused(page(*blocks), "unplaced-chapter", 2)


def test_a_chapter_does_not_begin_before_what_stands_above_it():
    project = page(turn("o", "x", 55_000), chapter("c", "T", 60_000), turn("a", "x", 50_000))
    assert refused(project, "before-chapter")


def test_all_chapters_begin_with_their_first_turns():
    blocks = [
        one
        for at in (0, 100_000)
        for one in (chapter(f"c{at}", "T", at + 9_000), turn(f"a{at}", "x", at), turn(f"b{at}", "x", at + 5_000))
    ]
    assert times(all_fixed(page(*blocks), "before-chapter")) == [0, 0, 5_000, 100_000, 100_000, 105_000]


def test_a_turn_ends_where_the_next_begins():
    project = page(turn("a", "x", 0, end_ms=5_000), paragraph("p"), turn("b", "x", 3_000, end_ms=9_000))
    assert [one.end_ms for one in fixed(project, "overlap").blocks] == [3_000, None, 9_000]
    assert all_fixed(project, "overlap") == fixed(project, "overlap")


# Speakers


def cast(*names):
    return tuple(Speaker(f"s{at}", name) for at, name in enumerate(names))


def test_the_spelling_with_more_turns_is_the_usual_one():
    speakers = (Speaker("s0", "Ines Garnault", role="régie"), Speaker("s1", "Inès Garnault", organisation="Nord"))
    blocks = tuple(turn(f"b{at}", "x", at, speaker=who) for at, who in enumerate(["s1", "s0", "s1"]))
    done = fixed(Project(speakers=speakers, blocks=blocks), "speaker-spelling")
    assert done.speakers == (Speaker("s1", "Inès Garnault", role="régie", organisation="Nord"),)
    assert {one.speaker for one in done.blocks} == {"s1"}


def test_of_as_many_turns_the_first_in_the_list_is_the_usual_one():
    done = fixed(Project(speakers=cast("Inès Garnault", "Ines Garnault")), "speaker-spelling")
    assert [one.name for one in done.speakers] == ["Inès Garnault"]


def test_all_spellings_become_one_in_one_step():
    speakers = cast("Inès Garnault", "Théo Marchand", "INES GARNAULT", "Ines Garnaut", "Theo Marchand")
    said = ["s0", "s1", "s2", "s3", "s4", "s0", "s1", "s3", "s3"]
    blocks = tuple(turn(f"b{at}", "x", at, speaker=who) for at, who in enumerate(said))
    done = all_fixed(Project(speakers=speakers, blocks=blocks), "speaker-spelling")
    assert [one.id for one in done.speakers] == ["s1", "s3"]
    assert problems_of(done, "speaker-spelling") == problems_of(done, "unknown-speaker") == []


def test_an_unknown_speaker_is_put_on_the_list():
    project = page(turn("a", "x", 0, speaker="Camille"), turn("b", "x", 5, speaker="Camille"))
    done = fixed(project, "unknown-speaker")
    assert done.speakers == (*SPEAKERS, Speaker("Camille", "Camille"))
    assert problems_of(done, "unknown-speaker") == []


def test_an_unknown_speaker_whose_name_is_on_the_list_is_that_one():
    done = fixed(page(turn("a", "x", 0, speaker=normalize("NFD", "inès garnault"))), "unknown-speaker")
    assert (done.speakers, done.blocks[0].speaker) == (SPEAKERS, "s1")


def test_all_unknown_speakers_are_put_on_the_list():
    project = page(*(turn(f"b{at}", "x", at, speaker=who) for at, who in enumerate(["A", "Bo", "A", "s2"])))
    assert [one.name for one in all_fixed(project, "unknown-speaker").speakers[2:]] == ["A", "Bo"]


# Words


@pytest.mark.parametrize(
    ("rule", "text", "mended"),
    [
        ("double-space", "un  mot", "un mot"),
        ("double-space", "vraiment \u202f?", "vraiment\u202f?"),
        ("double-space", "«\u00a0 oui", "«\u00a0oui"),
        ("double-space", "un *gros  mot*", "un *gros mot*"),
        ("double-space", "[un lien ](https://example.org/a) ici", "[un lien ](https://example.org/a)ici"),
        ("repeated-word", "dans le le jardin", "dans le jardin"),
        ("repeated-word", "Le le jardin", "Le jardin"),
        ("repeated-word", "de\u00a0de l’eau", "de l’eau"),
        ("repeated-word", "*le* le jardin", "*le* jardin"),
        ("repeated-word", "le *le* jardin", "*le* jardin"),
        ("repeated-word", "[le](https://example.org) le", "[le](https://example.org)"),
    ],
)
def test_a_slip_of_the_words_is_mended_and_its_marks_stay(rule, text, mended):
    project = page(turn("t", text, 0))
    assert texts(fixed(project, rule)) == texts(all_fixed(project, rule)) == [mended]


@pytest.mark.parametrize(
    ("rule", "text", "mended"),
    [
        ("double-space", "un  mot   ou\u00a0 deux", "un mot ou\u00a0deux"),
        ("double-space", "un  *mot*   ou  deux", "un *mot* ou deux"),
        ("repeated-word", "le le le jardin de de la cour", "le jardin de la cour"),
        ("repeated-word", "le le *jardin* de de la cour", "le *jardin* de la cour"),
    ],
)
def test_all_slips_of_a_block_are_mended_together(rule, text, mended):
    assert texts(all_fixed(page(turn("t", text, 0)), rule)) == [mended]


def test_words_whose_marks_would_be_left_empty_are_left_to_a_person():
    assert refused(page(turn("t", "*le* *le* jardin", 0)), "repeated-word")


def test_of_several_slips_in_a_block_the_one_that_is_meant_is_mended():
    project = page(turn("t", "un  mot  ou  deux", 0))
    assert texts(fixed(project, "double-space", 1)) == ["un  mot ou  deux"]


def test_the_words_that_stay_keep_their_times():
    text = "dans le le jardin"
    done = fixed(page(turn("t", text, 0, words=words(text))), "repeated-word")
    assert [(one.text, one.start_ms) for one in done.blocks[0].words] == [("dans", 0), ("le", 100), ("jardin", 300)]


@pytest.mark.parametrize(
    ("others", "text", "mended"),
    [
        ("l’un l’autre l’eau l’air", "l'été d'ici, à 12'30", "l’été d’ici, à 12'30"),
        ("l’un l’autre l’eau", "[l'eau](https://example.org/l'eau)", "[l’eau](https://example.org/l'eau)"),
        ("l’un l’autre l’eau l’air", "he said 'no' and rock 'n", "he said ‘no’ and rock ’n"),
        ("l'un l'autre l'eau", "*l’été*", "*l'été*"),
        ("“un” “deux” “trois”", 'dit "oui" et "*non*"', "dit “oui” et “*non*”"),
        ('"un" "deux" "trois"', "dit “oui”", 'dit "oui"'),
    ],
)
def test_quotes_are_written_as_most_of_the_page_has_them(others, text, mended):
    project = page(turn("a", others, 0), turn("b", text, 5))
    assert texts(fixed(project, "quotes")) == texts(all_fixed(project, "quotes")) == [others, mended]


def test_french_typography_is_set_in_the_block_or_on_the_page():
    wrong, right = "Qui ? *Lui* !", "Qui\u202f? *Lui*\u202f!"
    project = replace(page(turn("a", wrong, 0), turn("b", wrong, 5)), language="fr")
    assert texts(fixed(project, "french-typography")) == [right, wrong]
    assert texts(all_fixed(project, "french-typography")) == [right, right]


def test_a_quotation_mark_without_its_other_one_is_left_to_a_person():
    assert refused(page(turn("a", "“un” “deux”", 0), turn("b", 'dit "oui', 5)), "quotes")


# What all of them have in common


def test_a_problem_is_found_where_its_block_stands_now():
    project = turns(1_000, 2_000, 2_000)
    problem = problems_of(project, "same-time")[0]
    above = Project(blocks=(*(paragraph(f"p{at}") for at in range(5)), *project.blocks))
    assert position_of(above, problem) == 7
    assert times(fixes_for(problem)[0].step(above, problem).apply(above))[5:] == [1_000, 2_000, 3_000]


def test_a_problem_whose_block_is_gone_or_mended_has_no_fix():
    project = turns(1_000, 2_000, 2_000)
    problem = problems_of(project, "same-time")[0]
    fix = fixes_for(problem)[0]
    assert position_of(turns(1_000, 2_000), problem) is None
    assert fix.step(turns(1_000, 2_000), problem) is None
    assert fix.step(turns(1_000, 2_000, 3_000), problem) is None
    assert position_of(Project(), problem) is None


def test_nothing_is_fixed_in_a_project_of_a_newer_version():
    project = Project(blocks=turns(2_000, 2_000).blocks, version=(2, 0))
    assert refused(project, "same-time")
    assert FIXES["same-time"][0].step_for_all(project, "same-time") is None


def test_where_there_is_no_problem_there_is_nothing_to_fix_at_all():
    for rule, fixes in FIXES.items():
        assert [fix.step_for_all(PAGE, rule) for fix in fixes] == [None] * len(fixes)


@given(projects())
def test_a_fix_of_any_project_is_taken_back_whole_and_loses_no_block(project):
    for problem in find_problems(project):
        for fix in fixes_for(problem):
            for step in (fix.step(project, problem), fix.step_for_all(project, problem.rule)):
                if step is not None:
                    done = step.apply(project)
                    assert step.inverse().apply(done) == project
                    assert sorted(ids(done)) == sorted(ids(project))
                    assert not step.is_void


@given(projects())
def test_a_fix_of_all_leaves_no_time_out_of_order(project):
    step = FIXES["time-order"][0].step_for_all(project, "time-order")
    done = project if step is None else step.apply(project)
    found = find_problems(done)
    assert not [one for one in found if one.rule == "time-order"]


def test_a_block_of_an_unknown_type_is_moved_with_its_turn():
    blocks = (turn("a", "x", 9_000), turn("b", "x", 1_000), Block("s", "slide", "x"), turn("c", "x", 9_500))
    assert ids(fixed(page(*blocks), "time-order")) == ["b", "s", "a", "c"]
