from collections.abc import Iterator

import pytest

from app.core.checks import HINT, Slip, TextRule, checker
from app.core.checks.checker import Checker
from app.core.project import Project
from tests.core.transcripts import page, turn


class Enough(Exception):  # noqa: N818 - it is no error
    """Somebody wants the work to end."""


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str | None]]:
    """The texts that a rule was asked about, each with its language; it finds something in each."""
    asked = []

    def find(text: str, language: str | None) -> Iterator[Slip]:
        asked.append((text, language))
        yield Slip((0, len(text)), "{text}", {"text": text})

    monkeypatch.setattr(checker, "TEXT_RULES", (TextRule("any", HINT, find),))
    return asked


def texts(*blocks, language="fr"):
    return Project(language=language, blocks=tuple(turn(f"b{at}", text, at) for at, text in enumerate(blocks)))


def found(by, project):
    return [(one.block, one.message()) for one in by.find(project) if one.rule == "any"]


def test_a_text_is_read_again_only_when_it_has_changed(read):
    by = Checker()
    assert found(by, texts("un", "deux", "un")) == [(0, "un"), (1, "deux"), (2, "un")]
    assert sorted(read) == [("deux", "fr"), ("un", "fr")]
    read.clear()
    assert found(by, texts("zéro", "un", "trois")) == [(0, "zéro"), (1, "un"), (2, "trois")]
    assert sorted(read) == [("trois", "fr"), ("zéro", "fr")]


def test_a_text_that_is_gone_is_forgotten(read):
    by = Checker()
    for project in (texts("un"), texts("deux"), texts("un")):
        by.find(project)
    assert [text for text, _ in read] == ["un", "deux", "un"]


def test_in_another_language_all_is_read_again(read):
    by = Checker()
    by.find(texts("un"))
    assert found(by, texts("un", language="en")) == [(0, "un")]
    assert read == [("un", "fr"), ("un", "en")]


def test_it_ends_when_it_is_told_to_and_has_learnt_nothing_half(read):
    by = Checker()
    project = texts(*(str(at) for at in range(1_000)))

    def go_on() -> None:
        if len(read) >= 200:
            raise Enough

    with pytest.raises(Enough):
        by.find(project, go_on)
    assert len(read) < 400
    read.clear()
    assert len(found(by, project)) == len(read) == 1_000


def test_the_language_of_the_page_reaches_every_rule(read):
    Checker().find(page(turn("t", "mot")))
    assert read == [("mot", None)]
