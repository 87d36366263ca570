import re
from base64 import b64encode
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

import pytest

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project, Recording, Speaker
from app.formats.page import write
from app.paths import RESOURCES

from .hostile import PAYLOADS, hostile_project
from .reading import Element, read

SCRIPT = (RESOURCES / "page" / "page.js").read_text(encoding="utf-8")


def assert_harmless(page: Element) -> None:
    assert [one.text for one in page.all("script")] == [" ".join(SCRIPT.split())]
    assert len(page.all("style")) == 1
    for element in page.all():
        assert element.tag not in ("img", "svg", "iframe", "object", "embed", "form", "base", "template", "math")
        for name, value in element.attributes.items():
            assert not name.startswith("on"), f"<{element.tag} {name}>"
            assert name not in ("style", "srcdoc", "formaction")
            if name in ("href", "src"):
                assert re.match(r"#|https?://|mailto:|data:,$|(?![A-Za-z]+:)[^/]", value), f'{name}="{value}"'


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_text_is_text_wherever_it_stands(payload, tmp_path):
    page = read(write(hostile_project(payload, tmp_path), tmp_path / "page.html"))
    assert_harmless(page)
    seen = " ".join(payload.split())
    places = ["h1", "title", "main", "nav", "header", "footer"]
    assert [place for place in places if seen not in page.one(place).text] == []


def test_the_test_sees_what_an_unescaped_text_would_do(tmp_path):
    page = write(hostile_project("PAYLOAD", tmp_path), tmp_path / "page.html")
    for payload in ("<script>1</script>", '<p onclick="1">', '<a href="javascript:1">', '<p style="x">'):
        closed = payload if payload.startswith("<script") else f"{payload}</{payload[1]}>"
        with pytest.raises(AssertionError):
            assert_harmless(read(page.replace(b"<bdi>PAYLOAD", f"<bdi>{closed}".encode())))


def test_the_hostile_project_fills_every_member_that_holds_text(tmp_path):
    project = hostile_project("PAYLOAD", tmp_path)
    for value in (project, project.recording, project.speakers[0]):
        texts = [getattr(value, one.name) for one in fields(value)]
        assert sum("PAYLOAD" in one for one in texts if isinstance(one, str)) >= 5
    blocks = {name: [getattr(one, name) for one in project.blocks] for name in ("id", "text", "label", "role", "type")}
    assert all(any("PAYLOAD" in (one or "") for one in values) for values in blocks.values())


def test_the_policy_allows_exactly_this_style_and_this_script(tmp_path):
    html = write(hostile_project("x", tmp_path), tmp_path / "page.html").decode()
    style, script = (re.search(rf"<{tag}>(.*)</{tag}>", html, re.DOTALL)[1] for tag in ("style", "script"))
    policy = read(html.encode()).all("meta")[1].attributes["content"]
    assert policy.startswith("default-src 'none';")
    for name, text in (("style-src", style), ("script-src", script)):
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}';" in policy
    assert "unsafe" not in policy


def test_the_policy_stands_before_all_that_it_is_to_rule(tmp_path):
    head = read(write(Project(), tmp_path / "page.html")).one("head")
    assert [one.attributes.get("http-equiv", one.attributes.get("charset")) for one in head.all()][:2] == [
        "utf-8",
        "Content-Security-Policy",
    ]


def test_the_pages_own_files_can_not_end_their_elements_and_name_no_host():
    for name in ("page.js", "page.css", "side.css", "print.css"):
        text = (RESOURCES / "page" / name).read_text(encoding="utf-8")
        assert "</" not in text
        assert "<!--" not in text
        assert "\r" not in text
        assert not re.search(r"https?:|url\(|@import|\beval\b|innerHTML|fetch\(|XMLHttpRequest|localStorage", text)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//e.org", "x:y", " java\nscript:x"])
def test_only_web_and_mail_addresses_become_links(address):
    speaker = Speaker("s", "Nina", url=address)
    project = Project(speakers=(speaker,), blocks=(Block("p", PARAGRAPH, f"[ici]({address})"),))
    assert read(write(project, Path("page.html"))).one("main").all("a") == []
    safe = replace(project, speakers=(replace(speaker, url="https://e.org"),))
    assert len(read(write(safe, Path("page.html"))).one("main").all("a")) == 1


def test_a_recordings_local_path_does_not_stand_on_the_page(tmp_path):
    folder = tmp_path / "chez-moi"
    project = Project(recording=Recording(str(folder / "a.mp4")), blocks=(Block("t", TURN, "Oui."),))
    assert b"chez-moi" not in write(project, folder / "page.html")
    assert b"chez-moi" in write(project, tmp_path / "page.html")


def test_an_aside_and_a_heading_keep_what_looks_like_markup_as_text():
    text = "Si a < b && c > d, alors <b>rien</b> &amp; tout & &lt &#60;b> &"
    blocks = (Block("c", CHAPTER, text), Block("t", TURN, text), Block("p", PARAGRAPH, text, role=ASIDE))
    page = read(write(Project(blocks=blocks), Path("page.html")))
    assert page.one("main").one("h2").text == page.one("p", "aside").text == page.by_id("b-t").text == text
