from app.core.newer import made_by_newer, made_by_newer_note


def test_a_newer_minutage_s_project_is_told_in_the_same_words_as_an_error_and_as_a_note():
    what, todo = made_by_newer().texts()
    assert what == "This project was made by a newer Minutage and is not changed here"
    assert todo == "update Minutage, or export it in another format"
    assert made_by_newer_note().message() == what
