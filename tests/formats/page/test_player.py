import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.project import Project, Recording
from app.formats.page import write
from app.formats.page.recording import player_for, relative_address

from .reading import Element, read


def exported(recording: Recording | None, page: Path) -> Element:
    return read(write(Project(recording=recording), page))


def test_a_recording_with_pictures_is_a_video_and_one_without_is_a_sound(tmp_path):
    page = tmp_path / "page.html"
    for name, frame_rate, element in (
        ("a.mp4", "25/1", "video"),
        ("a.mp4", None, "video"),
        ("a.OGG", None, "audio"),
        ("a.ogg", "30000/1001", "video"),
        ("a.mp3", None, "audio"),
        ("a", None, "video"),
    ):
        player = exported(Recording(str(tmp_path / name), frame_rate=frame_rate), page).one("section", "player")
        (found,) = player.all("video") + player.all("audio")
        assert (found.tag, found.attributes["src"]) == (element, name)
        assert "controls" in found.attributes
        assert "autoplay" not in found.attributes


def test_the_recording_is_named_relative_to_the_pages_folder(tmp_path):
    page = tmp_path / "site" / "page.html"
    assert relative_address(str(tmp_path / "site" / "a.mp4"), page) == "a.mp4"
    assert relative_address(str(tmp_path / "site" / "son" / "a.mp4"), page) == "son/a.mp4"
    assert relative_address(str(tmp_path / "a.mp4"), page) == "../a.mp4"


def test_a_page_without_a_folder_stands_where_the_program_was_started(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert relative_address(str(tmp_path / "a.mp4"), Path("page.html")) == "a.mp4"


def test_the_address_is_percent_encoded_byte_for_byte(tmp_path):
    page = tmp_path / "page.html"
    for name, address in (
        ("été n°1 #2 100 %?.mp4", "%C3%A9t%C3%A9%20n%C2%B01%20%232%20100%20%25%3F.mp4"),
        ("e\u0301te\u0301.mp4", "e%CC%81te%CC%81.mp4"),
        ("a:b.mp4", "a%3Ab.mp4"),
        ('"><script>.mp4', "%22%3E%3Cscript%3E.mp4"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ):
        assert relative_address(str(tmp_path / name), page) == address
    if os.name == "posix":
        assert relative_address(str(tmp_path / os.fsdecode(b"\xe9.mp4")), page) == "%E9.mp4"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "clip.mp4",
        "\\\\server\\share\\clip.mp4",
        "//server/share/clip.mp4",
        "https://example.org/clip.mp4",
        pytest.param("C:\\Videos\\clip.mp4", marks=pytest.mark.skipif(os.name == "nt", reason="it is a path there")),
        pytest.param("D:/Videos/clip.mp4", marks=pytest.mark.skipif(os.name == "nt", reason="it is a path there")),
    ],
)
def test_a_path_that_is_none_here_gives_no_player(path, tmp_path):
    page = exported(Recording(path, frame_rate="25/1"), tmp_path / "page.html")
    assert page.all(class_="player") == page.all("video") == []
    assert "media-src 'none'" in policy(page)


def test_no_recording_gives_no_player(tmp_path):
    assert exported(None, tmp_path / "page.html").all(class_="player") == []


def test_the_public_address_comes_before_the_file(tmp_path):
    recording = Recording(str(tmp_path / "a.mp4"), url="https://example.org/film.mp4", frame_rate="25/1")
    page = exported(recording, tmp_path / "page.html")
    sources = [one.attributes["src"] for one in page.one("video").all("source")]
    assert sources == ["https://example.org/film.mp4", "a.mp4"]
    assert "src" not in page.one("video").attributes


@pytest.mark.parametrize(
    "url", ["http://example.org/a.mp4", "javascript:alert(1)", "file:///etc/hosts", "mailto:a@b.c"]
)
def test_a_public_address_that_is_not_https_is_not_used(url, tmp_path):
    recording = Recording(str(tmp_path / "a.mp4"), url=url)
    assert player_for(recording, tmp_path / "page.html").sources == ("a.mp4",)
    assert player_for(replace(recording, path="\\\\server\\a.mp4"), tmp_path / "page.html") is None


def test_the_network_is_allowed_only_where_the_public_address_needs_it(tmp_path):
    local = Recording(str(tmp_path / "a.mp4"))
    page = tmp_path / "page.html"
    assert "media-src 'self' file:;" in policy(exported(local, page))
    assert "media-src 'self' file: https:;" in policy(exported(replace(local, url="https://e.org/a.mp4"), page))


def policy(page: Element) -> str:
    (found,) = (one for one in page.all("meta") if one.attributes.get("http-equiv"))
    assert found.attributes["http-equiv"] == "Content-Security-Policy"
    return found.attributes["content"]
