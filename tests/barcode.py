"""Reading the frame number that tests/recordings.py draws into each frame."""

from PySide6.QtGui import QImage

from tests.recordings import CELL_PX, CELLS


def read_barcode(image: QImage) -> int:
    """Return the frame number of a picture without borders, at whatever size it is shown."""
    cell = CELL_PX * image.width() / 640
    y = image.height() - round(cell / 2)
    lit = (image.pixelColor(round((k + 0.5) * cell), y).lightness() > 127 for k in range(CELLS))
    return sum(1 << k for k, one in enumerate(lit) if one)
