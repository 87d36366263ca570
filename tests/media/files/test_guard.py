"""The door to the decoders."""

import os
from pathlib import Path

import pytest

from app.core.errors import MinutageError
from app.media.files.guard import check_recording
from tests.recordings import make_recording, make_sound

MANIFESTS = {
    "m3u": b"#EXTM3U\nhttp://127.0.0.1:9/a.mp3\n",
    "hls": b"#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n",
    "hls behind a mark": b"\xef\xbb\xbf#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n",
    "dash": b'<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>',
    "smooth": b'<SmoothStreamingMedia MajorVersion="2"/>',
    "xspf": b'<?xml version="1.0"?><playlist xmlns="http://xspf.org/ns/0/"/>',
    "pls": b"[playlist]\nFile1=http://127.0.0.1:9/a.mp3\n",
    "asx": b'<asx version="3.0"><entry><ref href="http://127.0.0.1:9/a"/></entry></asx>',
    "concat": b"ffconcat version 1.0\nfile /tmp/a.mp4\n",
    "utf-16": "#EXTM3U\nhttp://127.0.0.1:9/a\n".encode("utf-16"),
    "french": "Bonjour à toutes et à tous, « été » compris.\n".encode("cp1252"),
    "sdp": b"v=0\no=- 0 0 IN IP4 127.0.0.1\n",
}


def refused(path: Path) -> str:
    with pytest.raises(MinutageError) as caught:
        check_recording(path)
    return str(caught.value)


@pytest.mark.parametrize("suffix", [".mp4", ".mp3", ".ts", ".mkv"])
@pytest.mark.parametrize("name", MANIFESTS)
def test_a_text_is_refused_whatever_its_name_says(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"film{suffix}"
    path.write_bytes(MANIFESTS[name])
    assert refused(path).startswith(f"film{suffix} is a text or a playlist, not a recording")


@pytest.mark.parametrize("padding", [0, 10])
def test_a_playlist_behind_an_id3_tag_is_refused(tmp_path: Path, padding: int) -> None:
    path = tmp_path / "chanson.mp3"
    path.write_bytes(b"ID3\x04\x00\x00\x00\x00\x00" + bytes([padding]) + bytes(padding) + MANIFESTS["hls"])
    assert "not a recording" in refused(path)


@pytest.mark.parametrize("suffix", [".mp4", ".mov", ".mkv", ".avi", ".ts", ".flv", ".mpg"])
def test_a_video_passes_by_its_bytes_alone(tmp_path: Path, suffix: str) -> None:
    path = make_recording(
        tmp_path / f"film{suffix}", seconds=1, codecs=("mpeg2video", "mp2") if suffix == ".mpg" else None
    )
    renamed = path.rename(tmp_path / "sans suffixe")
    names = {".mov": "MP4", ".mkv": "Matroska", ".ts": "MPEG-TS", ".mpg": "MPEG-PS"}
    assert check_recording(renamed).name == names.get(suffix, suffix[1:].upper())


@pytest.mark.parametrize("suffix", [".m4a", ".mp3", ".ogg", ".wav", ".flac", ".aac", ".aiff", ".caf"])
def test_a_sound_passes_by_its_bytes_alone(tmp_path: Path, suffix: str) -> None:
    renamed = make_sound(tmp_path / f"voix{suffix}", seconds=1).rename(tmp_path / "voix.txt")
    names = {".m4a": "MP4", ".ogg": "Ogg"}
    assert check_recording(renamed).name == names.get(suffix, suffix[1:].upper())


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"), "ASF"),
        (b"\x00\x00\x00\x08wide\x00\x00\x00\x00mdat", "MP4"),
        (b"\xff\xfb\x90\x64" + bytes(100), "MP3"),
        (b"\x00" * 40 + b"\xff\xfb\x90\x64" + bytes(100), "MP3"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x05" + bytes(5) + b"\xff\xfb\x90\x64", "MP3"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x05" + bytes(5 + 40) + b"fLaC", "FLAC"),
        (b"\xff\xf1\x50\x80" + bytes(100), "AAC"),
        (b"RF64\xff\xff\xff\xffWAVE", "WAV"),
        ((b"\x00\x00\x00\x00\x47" + bytes(187)) * 4, "MPEG-TS"),
    ],
)
def test_rarer_beginnings_are_known(tmp_path: Path, head: bytes, name: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(head)
    assert check_recording(path).name == name


@pytest.mark.parametrize(
    "head",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(50),
        b"GIF89a\x01\x00",  # begins with the sync byte of a transport stream
        b"%PDF-1.7\n\x00\x01",
        b"PK\x03\x04" + bytes(50),
        b"LIST\x00\x00\x00\x00WAVE",
        b"\xff\xff\xff\xff",
        b"\xff\xfb\x04\x00",  # the sync word of MP3, without a bit rate,
        b"\xff\xfb\x9c\x00",  # without a sample rate,
        b"\xff\xeb\x90\x00",  # without a version
        b"\xff\xf1\xbc\x80",  # and that of AAC, without a sample rate
    ],
)
def test_other_files_are_refused(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "image.mp4"
    path.write_bytes(head)
    assert refused(path).startswith("image.mp4 is not a recording that Minutage can play")


def test_an_empty_file_a_folder_and_a_missing_one_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "vide.mp4").touch()
    (tmp_path / "dossier.mp4").mkdir()
    assert refused(tmp_path / "vide.mp4").startswith("vide.mp4 is empty")
    assert refused(tmp_path / "dossier.mp4").startswith("dossier.mp4 is a folder")
    assert refused(tmp_path / "perdu.mp4").startswith("perdu.mp4 is not there")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tuyau.mp4")
    assert refused(tmp_path / "tuyau.mp4").startswith("tuyau.mp4 could not be read")


@pytest.mark.parametrize("name", ["film\0.mp4", "f" * 300 + ".mp4"])
def test_a_name_that_no_file_can_have_is_refused_in_words(tmp_path: Path, name: str) -> None:
    assert "could not be read" in refused(tmp_path / name)
