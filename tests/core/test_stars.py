from hypothesis import example, given
from hypothesis import strategies as st

from app.core.inline import Span, plain, spans, stretches
from app.core.stars import Pair, pairs

PIECES = ["*mot*", "**mot**", "*un mot*", "*", "**", "***", "a", " ", "é", ".", "»", "«", "’", "_", "(", ")", "%", "😀"]
SIGNS = ["\u202f", "\u00a0", "\u2028", "\x1c", "\u0301", "-", '"', "…", "—"]
TEXTS = st.lists(st.sampled_from(PIECES + SIGNS), max_size=9).map("".join)
AS_PARSED = "\\."
"""Where it stands at the end, a parser reads the text: it shows a full stop."""


@given(TEXTS)
@example("*oui\u202f!* et **non**, *peut-être*")
@example("(*a*)")
@example("*a *")
@example("*a*\x1c*b*")
@example("a*b* c *d*")
@example("*a* *b*c")
@example("«\u00a0*a*\u00a0»")
def test_what_is_read_without_a_parser_is_what_a_parser_reads(text):
    if pairs(text) is not None:
        whole = text + " "
        assert pairs(whole) is not None
        assert spans(whole + AS_PARSED) == _joined(spans(whole), Span("."))


@given(TEXTS)
def test_each_letter_of_such_a_text_looks_as_the_pairs_say(text):
    for start, end, size in pairs(text) or []:
        words = [one for one in stretches(text) if start <= one.start < end and not one.is_mark]
        assert [(one.emphasis, one.strong) for one in words] == [(size == 1, size == 2)]
        assert text[start + size : end - size] in plain(text)


def test_nearly_all_emphasis_is_read_so_and_what_could_be_taken_otherwise_is_not():
    assert pairs("l’*été* dernier, **vraiment\u202f!**") == [Pair(2, 7, 1), Pair(17, 31, 2)]
    for text in ("2*3*4", "*a", "a*", "*a**b*", "***a***", "*a* b*c", r"\*a*", "[*a*](https://e.org)", "* a *"):
        assert pairs(text) is None


def _joined(runs: list[Span], last: Span) -> list[Span]:
    """Return the runs with one more, which is one with the last where both look the same."""
    if runs and runs[-1][1:] == last[1:]:
        return [*runs[:-1], runs[-1]._replace(text=runs[-1].text + last.text)]
    return [*runs, last]
