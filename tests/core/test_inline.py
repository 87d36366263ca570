import subprocess
import sys
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.inline import Span, count_words, escape, plain, spans, stretches, web_address

MARKS = st.text(st.sampled_from('**__[]()<>\\ !"ab\u00a0é’«»`&;:/.xhtps'), max_size=40)
LINES = st.text(max_size=60)
PIECES = st.lists(
    st.sampled_from(["*", "**", "\\", "[", "](", ")", "https://e.org", " ", "a", "mailto:a@b.c", '"t"', "é", "."]),
    max_size=20,
).map("".join)


@given(MARKS | LINES | PIECES)
@example("\\*a*")
@example("[x](https://e.org/*a*b)")
@example("![x](https://e.org)")
def test_an_escaped_text_renders_as_itself(text):
    assert plain(escape(text)) == text


@given(MARKS | LINES | PIECES)
def test_the_runs_say_what_plain_says_and_neighbours_differ(text):
    runs = spans(text)
    assert "".join(run.text for run in runs) == plain(text)
    assert all(run.text for run in runs)
    assert all(one[1:] != other[1:] for one, other in pairwise(runs))


@given(MARKS | LINES | PIECES)
@example('[le plan](https://e.org "du *canal*") **entier**')
@example("[ ](https://e.org) et [](https://e.org)")
@example('[a](https://e.org\\) "b c") d')
@example('[a](<https://e.org)> "b c") d')
@example('[a](https://x[b](https://e.org) "b c") d')
def test_words_are_counted_as_rendered(text):
    assert count_words(text) == len(plain(text).split())


@given(LINES.filter(lambda text: not set(text) & set("*[\\")))
def test_a_text_without_marks_is_its_own_source(text):
    assert escape(text) == plain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 = 15",
        "2*3",
        "[inaudible]",
        "* une puce",
        "voir [1] et (2)",
        "C:\\dossier",
        "fin\\",
        "_souligné_",
        "`code`",
        "a * b * c",
        "[x](javascript:alert(1))",
        "[x](page.html)",
        "&amp; <b>",
    ],
)
def test_what_would_not_read_as_a_mark_stays_as_it_is(text):
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("un *mot* ici", r"un \*mot\* ici"),
        ("**fort**", r"\*\*fort\*\*"),
        ("3 * 4, *mot*", r"3 * 4, \*mot\*"),
        ("[x](https://e.org)", r"\[x](https://e.org)"),
        (r"\*", r"\\*"),
        (r"\*a*", r"\\\*a\*"),
        (r"C:\[dir]", r"C:\\[dir]"),
    ],
)
def test_only_what_would_read_as_a_mark_is_escaped(text, source):
    assert escape(text) == source


def test_emphasis_strong_and_links_are_runs_with_their_look():
    assert spans("a *b* **c** ***d*** [e *f*](https://e.org/é)") == [
        Span("a "),
        Span("b", emphasis=True),
        Span(" "),
        Span("c", strong=True),
        Span(" "),
        Span("d", emphasis=True, strong=True),
        Span(" "),
        Span("e ", href="https://e.org/%C3%A9"),
        Span("f", emphasis=True, href="https://e.org/%C3%A9"),
    ]


def test_underscores_code_entities_html_and_bare_addresses_are_literal():
    text = "_a_ __b__ `c` &lt; <b>d</b> <https://e.org> https://e.org ~~f~~"
    assert spans(f"*x*{text}")[1:] == [Span(text)]


def test_an_escape_is_read_before_every_ascii_punctuation_and_nowhere_else():
    assert plain(r"\*a\* \_ \[b\](c) \\ \a \é") == r"*a* _ [b](c) \ \a \é"


def test_french_spaces_and_line_breaks_come_through_untouched():
    text = "Quel bilan\u202f? «\u00a0*Oui*\u00a0»\nFin"
    assert plain(text) == "Quel bilan\u202f? «\u00a0Oui\u00a0»\nFin"


@pytest.mark.parametrize("address", ["https://e.org", "http://e.org/a?b=c#d", "mailto:a@e.org", "HTTPS://E.ORG/(a)"])
def test_web_and_mail_addresses_are_links(address):
    assert spans(f"[x]({address})") == [Span("x", href=address)]
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/hosts",
        "//e.org",
        "page.html",
        "https:e.org",
        "https://",
        "java\tscript:x",
        "\x01https://e.org",
        "",
        " ",
    ],
)
def test_any_other_address_is_no_link(address):
    assert spans(f"[x]({address})") == [Span(f"[x]({address})")]
    assert web_address(address) is None


def test_an_address_is_made_fit_for_an_attribute():
    assert web_address('https://e.org/"><script>') == "https://e.org/%22%3E%3Cscript%3E"
    assert web_address(None) is None


def test_hostile_nesting_loses_nothing():
    for piece in ("[", "[a](", "*a ", "**a*", "[a](https://x.y ", "[a](<", "\\", "](", "*a* "):
        text = piece * 5000
        assert plain(escape(text)) == text


def test_a_text_without_marks_does_not_import_the_parser():
    code = (
        "import sys; from app.core.inline import escape, plain, spans\n"
        "for text in ('5 * 3 [inaudible] fin\\\\', 'Bonjour'): assert escape(text) == plain(text) == text\n"
        "print('markdown_it' in sys.modules, end=' ')\n"
        "plain('2*3*4')\n"
        "print('markdown_it' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout.split() == ["False", "True"]


# Stretches


@given(MARKS | LINES | PIECES)
def test_stretches_are_the_whole_text_and_what_is_no_mark_is_what_is_rendered(text):
    found = stretches(text)
    assert "".join(text[one.start : one.end] for one in found) == text
    shown = [Span(text[one.start : one.end], one.emphasis, one.strong, one.href) for one in found if not one.is_mark]
    joined = [Span("".join(span.text for span in alike), *look) for look, alike in groupby(shown, lambda one: one[1:])]
    assert joined == spans(text)


def test_a_stretch_knows_what_its_words_mean():
    text = r"un **mot *fort*** et [un lien](https://exemple.org) \*"
    looks = {text[one.start : one.end]: one for one in stretches(text)}
    assert looks["mot "].strong
    assert not looks["mot "].emphasis
    assert looks["fort"].strong
    assert looks["fort"].emphasis
    assert looks["un lien"].href == "https://exemple.org"
    assert looks["](https://exemple.org)"].is_mark
    assert looks["\\"].is_mark
