"""What hypothesis makes projects of: everything that a file can hold and a test should not forget."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block, Word
from app.core.project import VERSION, Comment, Project, Recording, Speaker
from app.core.timecode import MAX_MS
from app.storage.members import BASE, BLOCK, COMMENT, PROJECT, RECORDING, SPEAKER, SUGGESTION

WORTH_A_TRY = (
    "",
    "La glace a fondu\u202f!",
    "Question 1\u00a0: qui a la clé\u202f?",
    "E\u0301te\u0301 de\u0301compose\u0301",
    "קול אחד ושני קולות",
    "\u200fمرحبا\u200e بكم",
    "👩‍👩‍👧‍👦 🇫🇷 👍🏽",
    "*gras* [lien](https://example.org) \\*",
    '"guillemets" et \\ barre',
    "<script>&amp;</script>",
    "\u0000\u001b\ufeff\ufffd",
    "NaN",
    "[[[[{{{{",
)

texts = st.sampled_from(WORTH_A_TRY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
lines = texts.map(lambda text: " ".join(f"{text}|".splitlines())[:-1])
words_ = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
times = st.integers(0, MAX_MS)
names = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1, max_size=12).filter(
    lambda name: name not in (".", "..")
)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def extras(known: Mapping[str, object]) -> st.SearchStrategy[dict[str, object]]:
    """Members that nobody knows."""
    unknown = texts.filter(lambda name: name not in known and name != "format")
    return st.just({}) | st.dictionaries(unknown, json_values, max_size=3)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _object(members: Mapping[str, st.SearchStrategy[Any]], known: Mapping[str, object]) -> st.SearchStrategy[Any]:
    """An object that stays one in memory: some of its members, and some that nobody knows."""
    return st.builds(lambda some, more: some | more, st.fixed_dictionaries({}, optional=members), extras(known))


timed_words = st.builds(Word, texts, times, times, _maybe(st.floats(0, 1)))
suggestions = _object(
    {
        "text": texts,
        "start_ms": times,
        "delete": st.just(True),
        "insert": st.fixed_dictionaries({"id": words_, "type": st.sampled_from([CHAPTER, TURN]), "text": lines}),
    },
    SUGGESTION,
)
bases = _object({"text": texts, "start_ms": times}, BASE)

speakers = st.builds(
    Speaker,
    id=words_,
    name=lines,
    role=_maybe(lines),
    organisation=_maybe(lines),
    url=_maybe(texts),
    colour=_maybe(st.just("#1b6ca8")),
    extra=extras(SPEAKER.members),
)

blocks = st.builds(
    Block,
    id=words_,
    type=st.sampled_from([CHAPTER, TURN, PARAGRAPH]) | words_,
    text=lines,
    start_ms=_maybe(times),
    end_ms=_maybe(times),
    level=st.sampled_from([None, 1, 2, 3]),
    speaker=_maybe(words_),
    content=_maybe(st.sampled_from(["verbatim", "summary", "gist"])),
    role=_maybe(st.sampled_from(["aside", "caption"])),
    label=_maybe(lines),
    words=_maybe(st.lists(timed_words, max_size=3).map(tuple)),
    extra=extras(BLOCK.members),
)

comments = st.builds(
    Comment,
    id=words_,
    text=texts,
    block=_maybe(words_),
    at_ms=_maybe(times),
    author=_maybe(texts),
    created=_maybe(st.just("2026-11-08T10:00:00Z")),
    modified=_maybe(st.just("2026-11-08T10:00:00+01:00")),
    reply_to=_maybe(words_),
    status=_maybe(st.sampled_from(["open", "accepted", "rejected", "done", "parked"])),
    suggestion=_maybe(suggestions),
    base=_maybe(bases),
    extra=extras(COMMENT.members),
)


def recordings(folder: str) -> st.SearchStrategy[Recording]:
    """Recordings in and around `folder`, and at places that this machine does not have."""
    near = st.lists(names, min_size=1, max_size=3).map(lambda parts: "/".join([folder, *parts]))
    far = st.sampled_from([r"C:\media\a.mp4", r"\\host\share\a.mp4", "//host/a.mp4", "https://example.org/a.mp4", ""])
    return st.builds(
        Recording,
        path=near | far,
        duration_ms=_maybe(times),
        size=_maybe(st.integers(0, 2**63)),
        fingerprint=_maybe(st.just("sha256:" + "0" * 64)),
        frame_rate=st.sampled_from([None, "25/1", "30000/1001"]),
        url=_maybe(texts),
        start_timecode=_maybe(st.just("10:00:00:00")),
        extra=extras(RECORDING.members),
    )


def _unique(one: Block | Speaker | Comment) -> str:
    return one.id


def _tuples(strategy: st.SearchStrategy[Any], by: Callable[[Any], str] = _unique) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=4, unique_by=by).map(tuple)


def projects(folder: str = "/salle/été") -> st.SearchStrategy[Project]:
    """Whole projects, as a file in `folder` can hold them."""
    return st.builds(
        Project,
        id=words_,
        title=lines,
        language=_maybe(st.sampled_from(["fr", "he", "zh-Hant"])),
        content=_maybe(st.sampled_from(["verbatim", "summary", "gist"])),
        revision=st.integers(0, 10**6),
        date=_maybe(st.just("2026-11-08")),
        author=_maybe(texts),
        publisher=_maybe(texts),
        recording=_maybe(recordings(folder)),
        speakers=_tuples(speakers),
        blocks=_tuples(blocks),
        comments=_tuples(comments),
        version=st.sampled_from([VERSION, (1, 7)]),
        extra=extras(PROJECT.members),
    )
