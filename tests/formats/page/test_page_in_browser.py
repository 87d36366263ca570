"""The page in a real browser, opened from disk, with a real recording beside it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import unquote

import pytest

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.inline import plain
from app.core.project import Project, Recording
from app.formats.page import write

from .hostile import PAYLOADS, hostile_project

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

MEDIA = "document.querySelector('video, audio')"
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "chrome")

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        found = find_browser(playwright)
        if found is None:
            pytest.skip(f"there is no browser here: none of {', '.join(BROWSERS)}, and none of Playwright's own")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


def find_browser(playwright: Any) -> str | None:
    """Return a Chromium's path: the system's (a snap may not read what tests write), or Playwright's own."""
    named = (shutil.which(name) for name in BROWSERS)
    found = [one for one in named if one and "/snap" not in str(Path(one).resolve())]
    own = Path(playwright.chromium.executable_path)
    return next(iter([*found, *([str(own)] if own.exists() else [])]), None)


class Seen:
    """What the browser said and asked for while a page was open."""

    def __init__(self, page: Any) -> None:
        self.requests: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda one: self.requests.append(unquote(one.url)))
        page.on("console", lambda one: self.said.append(one.text))
        page.on("pageerror", lambda one: self.said.append(str(one)))
        page.on("dialog", lambda one: (self.said.append(one.message), one.dismiss()))


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Write a project's page (or the bytes given) and open it; `page.seen` is what happened since."""
    contexts = []

    def open_it(
        project: Project | bytes, address: str = "", *, width: int = 1280, height: int = 800, **more: Any
    ) -> Any:
        path = tmp_path / "page.html"
        path.write_bytes(project if isinstance(project, bytes) else write(project, path))
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.seen = Seen(page)
        page.goto(f"{path.as_uri()}{address}")
        return page

    yield open_it
    for context in contexts:
        context.close()


def until(page: Any, expression: str) -> None:
    """Wait until the expression is true. Playwright's own wait uses `eval`, which the page's policy forbids."""
    deadline = monotonic() + 15
    while not page.evaluate(expression):
        assert monotonic() < deadline, f"never came true: {expression}"
        page.wait_for_timeout(20)


def ready(page: Any) -> Any:
    """Wait until the recording can be played."""
    until(page, f"{MEDIA}.readyState >= 1")
    return page


def now(page: Any) -> float:
    return float(page.evaluate(f"{MEDIA}.currentTime"))


def is_playing(page: Any) -> bool:
    return not page.evaluate(f"{MEDIA}.paused")


def current(page: Any) -> list[str]:
    """Return the ids, or the addresses, of all that is shown as current."""
    return page.evaluate("[...document.querySelectorAll('[aria-current]')].map(e => e.id || e.getAttribute('href'))")


def follows(page: Any) -> str | None:
    return page.get_attribute(".follow", "aria-pressed")


def long_evening(evening: Project) -> Project:
    """Return the evening with so many turns after it that the page must scroll."""
    more = tuple(Block(f"m{at}", TURN, "Une remarque encore. " * 12, start_ms=17_000 + at * 100) for at in range(20))
    return replace(evening, blocks=evening.blocks + more)


def test_a_click_on_a_time_plays_from_there_and_shows_the_turn(open_page, evening):
    page = ready(open_page(evening))
    assert current(page) == []
    page.click("#b-t3 .time")
    until(page, f"!{MEDIA}.paused && {MEDIA}.currentTime >= 9")
    assert now(page) < 12
    assert current(page) == ["#b-c3", "b-t3"]
    assert page.url.endswith("#b-t3")


def test_the_contents_play_a_chapter_and_scroll_to_it(open_page, evening):
    page = ready(open_page(long_evening(evening), reduced_motion="reduce", height=500))
    page.click(".contents a >> text=et demain")
    until(page, f"!{MEDIA}.paused && {MEDIA}.currentTime >= 15.4")
    assert page.locator("#b-c5").bounding_box()["y"] < 500
    assert page.evaluate("scrollY") > 0


def test_the_turn_that_is_heard_is_shown_by_a_bar_too(open_page, evening):
    page = ready(open_page(evening, "#t=5.5"))
    until(page, "document.querySelector('#b-t2[aria-current=true]')")
    bar = "getComputedStyle(document.querySelector('#%s'), '::before')"
    assert page.evaluate(f"{bar % 'b-t2'}.width") == "3px"
    assert page.evaluate(f"{bar % 'b-t2'}.content") == '""'
    assert page.evaluate(f"{bar % 'b-t3'}.content") == "none"


def test_the_highlight_follows_the_playback(open_page, evening):
    page = ready(open_page(evening, "#t=8.5"))
    until(page, "document.querySelector('#b-t2[aria-current]')")
    page.evaluate(f"{MEDIA}.play()")
    until(page, "document.querySelector('#b-t3[aria-current]')")
    assert 9 <= now(page) < 12
    assert current(page) == ["#b-c3", "b-t3"]


def test_of_two_turns_with_the_same_time_the_one_that_was_asked_for_is_shown(open_page, evening):
    twin = Block("twin", TURN, "Moi aussi.", start_ms=16_000)
    page = ready(open_page(replace(evening, blocks=(*evening.blocks, twin)), "#t=16"))
    until(page, "document.querySelector('#b-twin[aria-current]')")
    page.click("#b-t5 .time")
    until(page, f"{MEDIA}.currentTime > 16.1")
    assert current(page) == ["#b-c5", "b-t5"]


def test_the_chapter_shown_is_the_one_the_turn_stands_in_be_it_placed_or_not(open_page, evening):
    blocks = (
        Block("c", CHAPTER, "Un", start_ms=0),
        Block("d", CHAPTER, "Deux"),
        Block("t", TURN, "Oui.", start_ms=5_000),
    )
    page = ready(open_page(replace(evening, blocks=blocks), "#t=6"))
    assert current(page) == ["#b-d", "b-t"]


@pytest.mark.parametrize(
    ("address", "seconds", "block"),
    [
        ("#t=9", 9, "b-t3"),
        ("#t=9.5,12", 9.5, "b-t3"),
        ("#t=0:05.1", 5.1, "b-t2"),
        ("#t=0h0m16s", 16, "b-t5"),
        ("#t=npt:4", 4, "b-c2"),
        ("?t=16", 16, "b-t5"),
        ("#b-t2", 5.04, "b-t2"),
    ],
)
def test_an_address_with_a_time_opens_there_without_playing(open_page, evening, address, seconds, block):
    page = ready(open_page(evening, address))
    until(page, f"document.querySelector('#{block}[aria-current]')")
    until(page, f"!{MEDIA}.seeking")
    assert now(page) == pytest.approx(seconds, abs=0.001)
    assert not is_playing(page)


@pytest.mark.parametrize("address", ["#t=", "#t=x", "#t=-3", "#t=<b>", "#b-c4", "#nothing", "?t=", "#t=1e9", "#%"])
def test_an_address_that_names_no_time_does_nothing(open_page, evening, address):
    page = ready(open_page(evening, address))
    assert now(page) == 0
    assert current(page) == []
    assert page.seen.said == []


def test_the_page_asks_for_nothing_but_itself_and_the_recording_and_complains_of_nothing(open_page, evening, recording):
    page = ready(open_page(evening))
    page.click("#b-t2 .time")
    until(page, f"!{MEDIA}.paused")
    page.keyboard.press("Escape")
    assert {one.removeprefix("file://") for one in page.seen.requests} == {
        unquote(page.url.removeprefix("file://").split("#")[0]),
        str(recording),
    }
    assert page.seen.said == []


def test_without_a_script_all_text_the_controls_and_the_links_are_there(open_page, evening):
    page = open_page(evening, java_script_enabled=False)
    text = page.inner_text("body")
    for block in evening.blocks:
        assert plain(block.text) in text
    for one in (evening.title, "Réponse d’Hélène Vasseur", "Karim Benali", "directrice", "0:05", "0:15"):
        assert one in text
    assert page.locator("video[controls]").is_visible()
    assert page.locator("#b-t2 .time").get_attribute("href") == "#b-t2"
    assert not page.locator(".controls").is_visible()  # what only a script can do is not offered
    assert not page.locator(".unplayable").is_visible()


def test_follow_goes_along_until_the_reader_scrolls_and_again_when_asked(open_page, evening):
    page = ready(open_page(long_evening(evening), reduced_motion="reduce", height=500))
    page.click("#b-t5 .time")
    until(page, f"{MEDIA}.currentTime > 17.5")
    assert follows(page) == "true"
    assert page.evaluate("document.querySelector('.block[aria-current]').getBoundingClientRect().top") < 500
    page.mouse.move(900, 250)
    page.mouse.wheel(0, -3000)
    until(page, "document.querySelector('.follow').getAttribute('aria-pressed') === 'false'")
    until(page, "scrollY < 100")
    before = current(page)
    until(page, f"{MEDIA}.currentTime > 18.5")
    assert current(page) != before
    assert page.evaluate("scrollY") < 100
    page.click(".follow")
    until(page, "scrollY > 300")
    assert follows(page) == "true"


def test_scrolling_while_nothing_plays_leaves_follow_on(open_page, evening):
    page = ready(open_page(long_evening(evening)))
    page.mouse.move(900, 250)
    page.mouse.wheel(0, 800)
    until(page, "scrollY > 100")
    assert follows(page) == "true"


def test_selecting_text_stops_the_page_from_going_along(open_page, evening):
    page = ready(open_page(evening))
    page.click("#b-t1 .time")
    until(page, f"!{MEDIA}.paused")
    page.dblclick("#b-t1 p:last-child", position={"x": 20, "y": 10})
    until(page, "document.querySelector('.follow').getAttribute('aria-pressed') === 'false'")


def test_the_keyboard_reaches_the_times_and_escape_plays_and_pauses(open_page, evening):
    page = ready(open_page(evening))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au texte"
    page.keyboard.press("Enter")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#b-t1 .time')"):
            break
    page.keyboard.press("Enter")
    until(page, f"!{MEDIA}.paused && {MEDIA}.currentTime >= 1")
    page.keyboard.press("Escape")
    until(page, f"{MEDIA}.paused")
    page.keyboard.press("Escape")
    until(page, f"!{MEDIA}.paused")


def test_a_click_with_a_modifier_belongs_to_the_browser(open_page, evening):
    page = ready(open_page(evening))
    with page.context.expect_page():
        page.click("#b-t3 .time", modifiers=["Control"])
    assert now(page) == 0


def test_a_recording_that_is_missing_is_said_and_the_times_are_links_on_the_page(open_page, evening, tmp_path):
    gone = replace(evening, recording=Recording(str(tmp_path / "gone.mp4"), frame_rate="25/1"))
    page = open_page(gone)
    page.wait_for_selector(".unplayable:visible")
    assert not page.locator(".controls").is_visible()
    page.click("#b-t3 .time")
    assert page.url.endswith("#b-t3")
    assert not is_playing(page)


def test_the_file_is_played_where_the_public_address_does_not_answer(open_page, evening):
    offline = replace(evening, recording=replace(evening.recording, url="https://minutage.invalid/film.mp4"))
    page = ready(open_page(offline))
    assert page.evaluate(f"{MEDIA}.currentSrc").startswith("file:")
    assert not page.locator(".unplayable").is_visible()


def test_a_sound_is_played_too(open_page, evening, tmp_path):
    from tests.recordings import make_sound

    sound = make_sound(tmp_path / "son.mp3", seconds=10)
    page = ready(open_page(replace(evening, recording=Recording(str(sound)))))
    page.click("#b-t2 .time")
    until(page, f"!{MEDIA}.paused && {MEDIA}.currentTime >= 5.04")
    assert page.evaluate(f"{MEDIA}.tagName") == "AUDIO"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_project_runs_nothing(open_page, tmp_path, payload):
    project = hostile_project(payload, tmp_path)
    page = open_page(replace(project, recording=None))
    page.hover("main p >> nth=0")
    page.focus("main a >> nth=0")
    assert page.evaluate("window.pwned") is None
    assert len(page.seen.requests) == 1
    assert page.seen.said == []


def test_the_policy_stops_what_escaping_would_have_missed_and_the_test_would_see_it(open_page, evening):
    attack = b"<script>window.pwned=1</script><img src=x onerror=window.pwned=2></main>"
    html = write(replace(evening, recording=None), Path("page.html")).replace(b"</main>", attack)
    page = open_page(html)
    page.wait_for_timeout(200)
    assert page.evaluate("window.pwned") is None
    assert sum("Content Security Policy" in one for one in page.seen.said) >= 2
    bare = open_page(html.replace(b"http-equiv", b"name"))
    until(bare, "window.pwned === 2")


@pytest.mark.parametrize("width", [320, 390, 704, 820, 1056, 1920])
def test_nothing_sticks_out_sideways_at_any_width(open_page, evening, width):
    word = "Anticonstitutionnellement" * 4
    wide = Block("w", TURN, f"{word} https://example.org/{word}", start_ms=36_000_000, label=word)
    page = open_page(
        replace(evening, title=word, blocks=(*evening.blocks, wide, Block("v", CHAPTER, word))), width=width
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    boxes = page.evaluate(
        "[...document.querySelectorAll('h1, h2, p, li, .time')].map(e => e.getBoundingClientRect())"
        ".map(b => [b.left, b.right])"
    )
    assert min(left for left, _ in boxes) >= 0
    assert max(right for _, right in boxes) <= width


@pytest.mark.parametrize(("address", "first"), [("#b-t5", "#b-t5"), ("#t=16", "#b-c5")])
def test_on_a_phone_the_player_stays_and_covers_nothing_one_goes_to(open_page, evening, address, first):
    page = ready(open_page(long_evening(evening), address, width=390, height=844))
    player, block = page.locator(".player").bounding_box(), page.locator(first).bounding_box()
    assert player["y"] == 0
    assert player["height"] <= block["y"] < player["height"] + 100
    assert page.evaluate("scrollY") > 0


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 253, 249)"), ("dark", "rgb(29, 33, 39)")])
def test_the_page_is_light_or_dark_as_the_reader_has_it(open_page, evening, scheme, paper):
    page = open_page(evening, color_scheme=scheme)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


def test_on_paper_there_are_the_times_and_no_player_and_it_is_light_by_night_too(open_page, evening):
    page = open_page(evening, "#t=5", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator(".player").is_visible()
    assert page.locator("#b-t2 .time").is_visible()
    assert page.locator(".contents").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(31, 39, 51)"
    assert page.evaluate("getComputedStyle(document.querySelector('#b-t2')).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_names_of_another_direction_stand_in_their_own(open_page):
    arabic = Project(
        language="ar",
        title="مائدة مستديرة",
        blocks=(Block("c", CHAPTER, "الفصل", start_ms=0), Block("t", TURN, "Hello", start_ms=1000, label="Zoé")),
    )
    page = open_page(arabic, width=820)
    text, time = page.locator("#b-c h2").bounding_box(), page.locator("#b-c .time").bounding_box()
    assert time["x"] > text["x"] + text["width"] / 2  # the margin of the times is at the right
    assert page.evaluate("getComputedStyle(document.querySelector('#b-t p:last-child')).direction") == "ltr"
    assert page.evaluate("getComputedStyle(document.querySelector('#b-t time')).direction") == "ltr"


def test_a_page_without_recording_or_chapters_is_text_alone(open_page):
    page = open_page(Project(language="fr", blocks=(Block("p", PARAGRAPH, "Un mot."), Block("t", TURN, "Oui."))))
    assert page.locator(".side").count() == 0
    assert page.locator("main").bounding_box()["x"] > 200  # in the middle
    assert page.locator("main").inner_text().split("\n\n") == ["Un mot.", "Oui."]
    assert page.seen.said == []
