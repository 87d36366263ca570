"""What is opened stays on this machine: nothing that a file points to is asked for."""

import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from app.core.errors import MinutageError
from app.media.engines.engine import State
from app.media.files.guard import check_recording
from app.media.files.probe import probe
from app.media.files.stills import still_at
from tests.media.engines.conftest import Bench
from tests.recordings import make_recording, make_sound


class Server:
    """Listens on this machine, and counts who comes."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.visits = 0
        self.thread = Thread(target=self._serve, name="server")
        self.thread.start()

    def _serve(self) -> None:
        while True:
            visitor, _ = self._socket.accept()
            with visitor:
                if visitor.recv(4) == b"quit":
                    return
                self.visits += 1

    def close(self) -> None:
        with socket.create_connection(("127.0.0.1", self.port)) as last:
            last.sendall(b"quit")
        self.thread.join()
        self._socket.close()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def _texts(there: str) -> dict[str, str]:
    """Return what makes a player open other files, each pointing there."""
    return {
        "m3u": f"#EXTM3U\n#EXTINF:10,Chanson\n{there}.mp3\n",
        "a bare address": f"{there}.mp3\n",
        "hls": f"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{there}.ts\n#EXT-X-ENDLIST\n",
        "pls": f"[playlist]\nFile1={there}.mp3\nNumberOfEntries=1\nVersion=2\n",
        "xspf": '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList><track><location>'
        f"{there}.mp3</location></track></trackList></playlist>",
        "asx": f'<asx version="3.0"><entry><ref href="{there}.wmv"/></entry></asx>',
        "asf reference": f"[Reference]\nRef1={there}.asf\n",
        "dash": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
        f'mediaPresentationDuration="PT9S"><Period><BaseURL>{there}.mp4</BaseURL><AdaptationSet mimeType="video/mp4">'
        '<Representation id="1" bandwidth="9"/></AdaptationSet></Period></MPD>',
        "ffconcat": f"ffconcat version 1.0\nfile '{there}.mp4'\n",
        "concat": f"file '{there}.mp4'\n",
        "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
    }


def _refused(folder: Path, there: str) -> Iterator[Path]:
    """Write each of them under the names of recordings; and one behind an ID3 tag."""
    for number, text in enumerate(_texts(there).values()):
        for suffix in (".mp3", ".mp4", ".mkv"):
            path = folder / f"film {number}{suffix}"
            path.write_text(text, encoding="utf-8")
            yield path
    path = folder / "chanson.mp3"
    path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x00\x00" + _texts(there)["hls"].encode())
    yield path


def test_no_engine_opens_a_list_of_addresses(bench: Bench, server: Server, tmp_path: Path) -> None:
    for count, path in enumerate(_refused(tmp_path, f"http://127.0.0.1:{server.port}/x"), 1):
        bench.engine.open(path)
        bench.engine.play()
        bench.wait_for(lambda: bench.engine.state is State.FAILED, within_ms=2_000)
        assert len(bench.errors) == count
        assert bench.errors[-1].startswith(f"{path.name} is ")
    assert server.visits == 0


def test_no_decoder_opens_a_list_of_addresses(server: Server, tmp_path: Path) -> None:
    for path in _refused(tmp_path, f"http://127.0.0.1:{server.port}/x"):
        for read in (probe, lambda path: still_at(path, 0)):
            with pytest.raises(MinutageError, match=f"{path.name} is "):
                read(path)
    assert server.visits == 0


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def _elsewhere(boxes: bytes, url: bytes) -> bytes:
    """Return an MP4's boxes with the address of other bytes in the place of its own."""
    made, at = b"", 0
    while at < len(boxes):
        size, kind = struct.unpack(">I4s", boxes[at : at + 8])
        content = boxes[at + 8 : at + size]
        if kind in (b"moov", b"trak", b"mdia", b"minf", b"dinf"):
            content = _elsewhere(content, url)
        elif kind == b"dref":
            content = bytes(4) + struct.pack(">I", 1) + _box(b"url ", bytes(4) + url + b"\0")
        made += _box(kind, content)
        at += size
    return made


def _with_a_reference(folder: Path, url: bytes) -> Path:
    """An MP4 whose tracks say that their bytes are at an address."""
    path = make_recording(folder / "renvoi.mp4", seconds=2)
    path.write_bytes(_elsewhere(path.read_bytes(), url))
    return path


def _with_nothing_but_a_reference(folder: Path, url: bytes) -> Path:
    """A QuickTime movie that is only the address of another."""
    path = folder / "ailleurs.mov"
    reference = _box(b"rdrf", bytes(4) + b"url " + struct.pack(">I", len(url) + 1) + url + b"\0")
    path.write_bytes(_box(b"ftyp", b"qt  \0\0\0\0qt  ") + _box(b"moov", _box(b"rmra", _box(b"rmda", reference))))
    return path


def _with_a_linked_cover(folder: Path, url: bytes) -> Path:
    """An MP3 whose cover, and whose page, are at an address."""
    path = make_sound(folder / "pochette.mp3", seconds=2, options={"id3v2_version": "0"})
    frames = ((b"APIC", b"\0-->\0\x03\0" + url), (b"WOAF", url), (b"WXXX", b"\0\0" + url))
    tag = b"".join(kind + struct.pack(">IH", len(content), 0) + content for kind, content in frames)
    size = bytes(len(tag) >> shift & 0x7F for shift in (21, 14, 7, 0))
    path.write_bytes(b"ID3\x03\0\0" + size + tag + path.read_bytes())
    return path


def _with_a_redirection(folder: Path, url: bytes) -> Path:
    """An ASF header whose script sends the player to an address."""
    command = struct.pack("<HHHH", 1, 1, 3, 0) + "URL".encode("utf-16-le")
    text = url.decode().encode("utf-16-le")
    command += struct.pack("<IHH", 0, 0, len(text) // 2) + text
    script = (
        bytes.fromhex("301afb1e620bd011a39b00a0c90348f6") + struct.pack("<Q", 40 + len(command)) + bytes(16) + command
    )
    header = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
    path = folder / "suite.wmv"
    path.write_bytes(header + struct.pack("<QIBB", 30 + len(script), 1, 1, 2) + script)
    return path


@pytest.mark.parametrize(
    "make", [_with_a_reference, _with_nothing_but_a_reference, _with_a_linked_cover, _with_a_redirection]
)
def test_what_a_recording_points_to_is_not_asked_for(real_bench: Bench, server: Server, tmp_path: Path, make) -> None:
    path = make(tmp_path, f"http://127.0.0.1:{server.port}/x.mp4".encode())
    assert check_recording(path)  # it does begin like a recording
    real_bench.engine.open(path)
    real_bench.engine.play()
    real_bench.wait_for(lambda: real_bench.engine.state not in (State.OPENING, State.PAUSED))
    real_bench.let_pass(300)
    for read in (probe, lambda path: still_at(path, 0)):
        try:
            read(path)
        except MinutageError as error:
            assert str(error).startswith(path.name)  # noqa: PT017 - it may be read, or be refused in words
    assert server.visits == 0
