"""Blocks on the clipboard come back as they were, and what is none of ours is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.clipping import Clipping
from app.core.errors import MinutageError
from app.storage.clipping import MAX_BYTES, dump_clipping, parse_clipping
from tests import strategies

clippings = st.builds(
    Clipping,
    blocks=st.lists(strategies.blocks, min_size=1, max_size=4).map(tuple),
    speakers=st.lists(strategies.speakers, max_size=3).map(tuple),
    comments=st.lists(strategies.comments, max_size=3).map(tuple),
    project=strategies.words_,
)


@given(clippings)
def test_what_is_copied_comes_back_the_same(clipping: Clipping) -> None:
    assert parse_clipping(dump_clipping(clipping)) == clipping


BLOCK = {"id": "a", "type": "turn", "text": "mot"}


@pytest.mark.parametrize(
    "members",
    [
        [],
        {"blocks": [BLOCK]},
        {"format": "minutage-project", "blocks": [BLOCK]},
        {"format": "minutage-blocks"},
        {"format": "minutage-blocks", "blocks": []},
        {"format": "minutage-blocks", "blocks": {"a": 1}},
        {"format": "minutage-blocks", "blocks": [{"id": "a"}]},
        {"format": "minutage-blocks", "blocks": [BLOCK | {"start_ms": -1}]},
        {"format": "minutage-blocks", "blocks": [BLOCK | {"words": [["mot", 1]]}]},
        {"format": "minutage-blocks", "blocks": [BLOCK], "speakers": [{"name": "x"}]},
        {"format": "minutage-blocks", "blocks": [BLOCK], "project": 3},
    ],
)
def test_what_is_not_ours_is_refused(members: object) -> None:
    with pytest.raises(MinutageError):
        parse_clipping(json.dumps(members).encode())


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b" " * (MAX_BYTES + 1)])
def test_what_is_no_json_or_too_much_is_refused(data: bytes) -> None:
    with pytest.raises(MinutageError):
        parse_clipping(data)
