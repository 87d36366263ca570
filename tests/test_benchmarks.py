"""What `python -m tests.benchmarks` says of the figures it took; the figures themselves are not tested here."""

import pytest

from tests.benchmarks import __main__ as module
from tests.benchmarks.__main__ import NAMES, NOT_REACHED, WHEN_NAMED, main
from tests.benchmarks.figures import STATED, Row, as_table, turn_about


def test_a_row_is_measured_by_its_peer():
    row = Row("start", [20.0, 30.0, 40.0], "ms", 3, "an empty window", peer=[10.0, 10.0, 99.0])
    assert row.ratio == 3
    assert row.holds


def test_a_row_falls_short_just_above_its_bar():
    assert not Row("start", [30.1], "ms", 3, "an empty window", peer=[10.0]).holds


def test_a_row_without_a_peer_is_measured_by_the_bar_itself():
    assert Row("convert: Qt", [0], "modules", 0, "nothing of Qt imported").holds
    assert not Row("convert: Qt", [1], "modules", 0, "nothing of Qt imported").holds


def test_the_table_says_which_figure_falls_short():
    rows = [Row("start", [40.0], "ms", 3, "an empty window", [10.0]), Row("convert", [40.0], "ms", 6, "json", [10.0])]
    heading, first, second = as_table(rows).splitlines()
    assert heading.split() == ["name", "median", "p95", "n", "ratio", "bar", "against"]
    assert first.endswith("FALLS SHORT")
    assert second.endswith("holds")


def test_json_rows_say_everything():
    row = Row("convert", [40.0, 44.0], "ms", 6, "json", [10.0, 11.0]).as_json()
    assert row == {
        "name": "convert",
        "median": 42.0,
        "p95": 43.8,
        "n": 2,
        "unit": "ms",
        "bar": 6,
        "ratio": 4.0,
        "against": "json",
        "against_median": 10.5,
        "holds": True,
    }


def test_a_figure_without_a_bar_is_stated() -> None:
    row = Row("playback", [32.0], "% CPU", STATED, "nothing")
    assert row.holds
    assert as_table([row]).endswith("stated")
    assert row.as_json()["bar"] is None


class Runs:
    """A benchmark that falls short at first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *values: float) -> None:
        self.names: list[str] = []
        self._values = iter(values)
        monkeypatch.setattr(module, "rows_of", self._rows_of)

    def _rows_of(self, name: str) -> list[Row]:
        self.names.append(name)
        return [Row(name, [next(self._values)], "ms", 3, "a limit")]


def test_what_falls_short_is_measured_once_more_where_that_is_wanted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = Runs(monkeypatch, 2.0, 4.0, 2.0)
    assert main(["start", "convert", "--twice"]) == 0
    assert runs.names == ["start", "convert", "convert"]
    assert "4 ms" in capsys.readouterr().err


def test_what_falls_short_again_counts(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Runs(monkeypatch, 4.0, 5.0)
    assert main(["start", "--twice"]) == 1
    assert "5 ms" in capsys.readouterr().out


def test_what_is_not_reached_yet_is_told_and_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs = Runs(monkeypatch, 5.0, 2.0)
    assert main([NOT_REACHED[0], "start", "--twice"]) == 0
    assert runs.names == [NOT_REACHED[0], "start"]
    assert "FALLS SHORT" in capsys.readouterr().out


def test_a_package_is_all_of_its_modules(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    runs = Runs(monkeypatch, *[1.0] * len(NAMES))
    assert main(["playback"]) == 0
    assert runs.names == [name for name in NAMES if name.startswith("playback.")]
    capsys.readouterr()


def test_two_things_are_run_turn_about_after_warming_up():
    log: list[str] = []

    def run(name: str) -> float:
        log.append(name)
        return float(len(log))

    ours, peer = turn_about(lambda: run("ours"), lambda: run("peer"), runs=2, warm=1)
    assert log == ["peer", "ours", "ours", "peer", "peer", "ours"]
    assert (ours, peer) == ([3.0, 6.0], [4.0, 5.0])


def test_an_unknown_name_is_refused_in_words(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as refusal:
        main(["nonsense"])
    assert refusal.value.code == 2
    assert f"there are {', '.join((*NAMES, *WHEN_NAMED))}" in capsys.readouterr().err
