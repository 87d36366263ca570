"""What `python -m tests.benchmarks` says of the figures it took; the figures themselves are not tested here."""

import pytest

from tests.benchmarks.__main__ import NAMES, main
from tests.benchmarks.figures import Row, as_table, turn_about


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
    assert f"there are {', '.join(NAMES)}" in capsys.readouterr().err
