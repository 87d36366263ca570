"""The locked packages: what `setup.sh` installs is what pyproject.toml asks for, wherever it is fetched from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.paths import RESOURCES

ROOT = RESOURCES.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    """Return version by name."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))


def asked(extra: str | None = None) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] if extra is None else project["optional-dependencies"][extra]
    return [Requirement(one) for one in wanted]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes(lock: str):
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", (ROOT / lock).read_text(encoding="utf-8"))[1:]
    assert blocks
    assert all("--hash=sha256:" in one for one in blocks)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_folder(lock: str):
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert not [one for one in lines if "://" in one or re.search(r"(^|[\s=])/", one) or one.startswith("-")]


@pytest.mark.parametrize(("lock", "extra"), [(LOCKS[0], None), (LOCKS[1], None), (LOCKS[1], "dev")])
def test_a_lock_holds_what_pyproject_asks_for(lock: str, extra: str | None):
    locked = pins(lock)
    for one in asked(extra):
        assert one.specifier.contains(locked[canonicalize_name(one.name)]), one


def test_both_locks_agree():
    app, dev = pins(LOCKS[0]), pins(LOCKS[1])
    assert app.items() <= dev.items()


def test_qt_stays_below_the_version_that_loses_references_on_python_3_11():
    qt = {name: version for name, version in pins(LOCKS[0]).items() if name.startswith(("pyside6", "shiboken6"))}
    assert qt == dict.fromkeys(("pyside6-addons", "pyside6-essentials", "shiboken6"), "6.11.3")
