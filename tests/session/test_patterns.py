"""The process that matches patterns: it ends with whoever asks, and by itself."""

import pickle
import re
import signal
import subprocess
import sys

import pytest

from app.session.patterns import PatternMatcher

ENDLESS = re.compile(r"(a+)+$")


def test_the_process_is_gone_when_nobody_matches_any_more():
    with PatternMatcher(lambda: None) as matcher:
        assert matcher(re.compile("o."), "mot\nor") == [((1, 3),), ((4, 6),)]
        process = matcher._process
    assert process.returncode is not None


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="this system has no alarm")
def test_a_process_whose_window_was_killed_ends_in_the_middle_of_a_match():
    program = "from app.session.pattern_server import serve; serve(longest_s=1)"
    process = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE)
    for part in (ENDLESS, "a" * 40 + "!"):
        pickle.dump(part, process.stdin)
    process.stdin.close()
    assert process.wait(timeout=30) == -signal.SIGALRM
