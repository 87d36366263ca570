"""The French catalogue is complete, current and compiled."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "minutage_fr.ts"
NAMED = re.compile(r"\{\w*\}|%n")

Texts = dict[tuple[str, str], list[str]]


def _texts(path: Path) -> Texts:
    found: Texts = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def test_every_text_of_the_window_is_in_the_catalogue(tmp_path: Path) -> None:
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert lupdate, "pyside6-lupdate comes with PySide6"
    listed, fresh = tmp_path / "sources.txt", tmp_path / "fresh.ts"
    listed.write_text("\n".join(str(path) for path in sorted((ROOT / "app").rglob("*.py"))))
    subprocess.run([lupdate, f"@{listed}", "-silent", "-ts", str(fresh)], check=True, capture_output=True)
    assert set(_texts(fresh)) == set(_texts(CATALOGUE)), "run resources/i18n/update.sh"


def test_no_text_stands_inside_an_f_string_where_the_extractor_does_not_look() -> None:
    names = {"tr", "translate", "QT_TRANSLATE_NOOP"}
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in sorted((ROOT / "app").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in names
    ]
    assert hidden == []


def test_every_text_is_translated_with_its_parameters() -> None:
    texts = _texts(CATALOGUE)
    assert len(texts) > 100
    assert [source for source, forms in texts.items() if not all(forms)] == []
    wrong = [
        source
        for source, forms in texts.items()
        if any(sorted(NAMED.findall(form)) != sorted(NAMED.findall(source[1])) for form in forms)
    ]
    assert wrong == []


def test_french_signs_stand_after_a_space_that_does_not_break() -> None:
    loose = [
        form
        for forms in _texts(CATALOGUE).values()
        for form in forms
        if re.search(r"[^\s\u00a0\u202f(][;!?»](?!\w)| [:;!?»]|« ", form)
    ]
    assert loose == []


@pytest.mark.parametrize(("context", "source"), [("actions", "&File"), ("core", "Split turn")])
def test_the_compiled_catalogue_is_the_current_one(context: str, source: str, qapp: object) -> None:
    translator = QTranslator()
    assert translator.load(str(CATALOGUE.with_suffix(".qm")))
    assert translator.translate(context, source) == _texts(CATALOGUE)[context, source][0]
    everything = {key: forms[0] for key, forms in _texts(CATALOGUE).items() if len(forms) == 1}
    stale = [key for key, text in everything.items() if translator.translate(*key) != text]
    assert stale == []
