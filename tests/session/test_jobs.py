import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import MinutageError
from app.session.jobs import TURN_S, Job, JobRunner, Progress, share_turns


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_the_result_comes_in_the_thread_that_started_the_job(jobs: JobRunner, qtbot: QtBot) -> None:
    threads: list[int] = []

    def work(_progress: Progress) -> str:
        threads.append(threading.get_ident())
        return "done"

    job = jobs.start(work)
    job.succeeded.connect(lambda _result: threads.append(threading.get_ident()))
    with qtbot.waitSignal(job.succeeded) as told:
        pass
    assert told.args == ["done"]
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_progress_and_parts_come_before_the_result(jobs: JobRunner, qtbot: QtBot) -> None:
    told: list[Any] = []

    def work(progress: Progress) -> int:
        progress.step(1, 2)
        progress.give("half")
        return 2

    job = jobs.start(work)
    job.progressed.connect(lambda done, total: told.append((done, total)))
    job.gave.connect(told.append)
    job.succeeded.connect(told.append)
    with qtbot.waitSignal(job.settled):
        pass
    assert told == [(1, 2), "half", 2]


def test_an_error_for_people_is_told_as_it_is(jobs: JobRunner, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise MinutageError("{name} was not opened", name="a.txt")

    job = jobs.start(work)
    with qtbot.waitSignal(job.failed) as told:
        pass
    assert str(told.args[0]) == "a.txt was not opened"


@pytest.mark.logs
def test_a_bug_is_logged_and_told_without_its_trace(
    jobs: JobRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    job = jobs.start(work)
    with qtbot.waitSignal(job.failed) as told:
        pass
    assert isinstance(told.args[0], MinutageError)
    assert "ZeroDivisionError" in caplog.text


def test_a_cancelled_job_ends_at_its_next_step_and_tells_nothing(jobs: JobRunner, qtbot: QtBot) -> None:
    goes_on, told = threading.Event(), []
    reached: list[str] = []

    def work(progress: Progress) -> str:
        goes_on.wait(5)
        progress.step(1, 2)
        reached.append("beyond")
        return "late"

    job: Job = jobs.start(work)
    job.succeeded.connect(told.append)
    job.failed.connect(told.append)
    with qtbot.waitSignal(job.settled):
        job.cancel()
        goes_on.set()
    assert told == []
    assert reached == []


def test_closing_waits_for_what_runs(qapp: object) -> None:
    runner, goes_on, ended = JobRunner(), threading.Event(), threading.Event()

    def work(_progress: Progress) -> None:
        goes_on.wait(5)
        ended.set()

    runner.start(work)
    later = threading.Timer(0.05, goes_on.set)
    later.start()
    runner.close()
    assert ended.is_set()
    later.join()


def test_a_save_does_not_wait_behind_slow_reading(jobs: JobRunner, qtbot: QtBot) -> None:
    goes_on = threading.Event()
    for _ in range(10):
        jobs.start(lambda _progress: goes_on.wait(5))
    with qtbot.waitSignal(jobs.start(lambda _progress: "saved", urgent=True).succeeded) as told:
        pass
    assert told.args == ["saved"]
    goes_on.set()


def test_once_it_is_closed_nothing_is_run(qapp: object) -> None:
    runner, done = JobRunner(), []
    runner.close()
    runner.start(done.append)
    assert done == []
    assert not runner.is_busy


def test_whoever_waits_for_its_turn_beside_a_job_gets_it_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []
    monkeypatch.setattr(sys, "setswitchinterval", told.append)
    share_turns()
    assert told == [TURN_S]
