"""Where the project's own files are."""

from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"
DEMO: Final = RESOURCES / "demo" / "table-ronde.minutage.json"
