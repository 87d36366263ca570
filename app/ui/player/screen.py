"""The screen: the picture, or a word where there is none."""

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.media.engines.engine import State
from app.session.player import Player
from app.ui.icons import icon
from app.ui.theme import interface_font

if TYPE_CHECKING:
    from app.media.files.cover import Cover
    from app.media.files.peaks import Peaks
    from app.ui.player.sound import SoundView

SURROUND = QColor("#10151b")
WORDS = QColor("#c9d1db")
SETTLED_MS = 300
ICON_PX = 40
LEAST_PX = 120


class Shown(Enum):
    """What stands on the screen."""

    NOTHING = "nothing"
    INVITATION = "invitation"
    MISSING = "missing"
    SOUND = "sound"
    PICTURE = "picture"


class Screen(QWidget):
    """Paints the picture as large as it goes, in its own proportions; of a sound its cover, or its waveform.

    It is one widget wherever the picture stands, in the pane or in its own window: so the
    picture is painted once, and only one place says how large it has to be.

    Signals:
        open_requested: there is no recording, and the user would open one.
        locate_requested: the recording is not where it was, and the user would find it.
        fullscreen_requested: the picture was clicked twice.
        pointed: the pointer moves over it.
    """

    open_requested = Signal()
    locate_requested = Signal()
    fullscreen_requested = Signal()
    pointed = Signal()

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._picture = QImage()
        self._ground = SURROUND
        self._shown = Shown.INVITATION
        self._missing = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumHeight(LEAST_PX)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that it covers is painted at each picture
        self._build_words()
        self._settles = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settles.timeout.connect(self._tell_size)
        player.picture_changed.connect(self._on_picture)
        player.state_changed.connect(self._on_state)
        self._hears_position = False
        self._refresh()

    def _build_words(self) -> None:
        self._sign, self._words = QLabel(), QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setFont(interface_font(13))
        self._words.setStyleSheet(f"color: {WORDS.name()};")
        self._button = QPushButton()
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.clicked.connect(self._on_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(12)
        column.addStretch()
        for widget in (self._sign, self._words):
            column.addWidget(widget)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def show_missing(self, name: str) -> None:
        """Say that the recording of that name is not where the project says."""
        self._missing = name
        self._refresh()

    def show_present(self) -> None:
        """Say no more that a recording is missing."""
        self._missing = ""
        self._refresh()

    @cached_property
    def _sound(self) -> "SoundView":
        from app.ui.player.sound import SoundView  # late: the window starts without it

        return SoundView()

    def set_ground(self, colour: QColor) -> None:
        """Say what surrounds the picture; it is dark."""
        self._ground = colour
        self.update()

    def set_cover(self, cover: "Cover | None") -> None:
        """Take the picture that is attached to the sound."""
        self._sound.set_cover(cover)
        self._refresh()

    def set_peaks(self, peaks: "Peaks | None") -> None:
        """Take the waveform, or what is known of it so far."""
        self._sound.set_peaks(peaks)
        self._refresh()

    @property
    def words(self) -> str:
        """What is written there; empty over a picture."""
        return "" if self._words.isHidden() else self._words.text()

    @property
    def picture_rect(self) -> QRect:
        """Where the picture stands, in the widget's coordinates; empty where there is none."""
        if self._picture.isNull():
            return QRect()
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QRect(0, 0, self.width(), self.height()).center()
        rect = QRect(0, 0, size.width(), size.height())
        rect.moveCenter(corner)
        return rect

    @Slot(object)
    def _on_picture(self, picture: QImage) -> None:
        was_null = self._picture.isNull()
        self._picture = picture
        if was_null:
            self._refresh()
        self.update()

    @Slot(object)
    def _on_state(self, state: State) -> None:
        if state in (State.EMPTY, State.OPENING, State.FAILED):
            self._picture = QImage()
        self._refresh()

    def _refresh(self) -> None:
        self._shown = self._what()
        words, button, sign = {
            Shown.NOTHING: ("", "", ""),
            Shown.INVITATION: (self.tr("Drop a recording here, or open one"), self.tr("Open…"), "film"),
            Shown.MISSING: (
                self.tr("{name} is not where it was.\nThe text can be edited all the same.").format(name=self._missing),
                self.tr("Locate…"),
                "missing",
            ),
            Shown.SOUND: ("", "", "sound"),
            Shown.PICTURE: ("", "", ""),
        }[self._shown]
        if self._shown is Shown.SOUND and (self._sound.has_cover or self._sound.has_waveform):
            sign = ""
        self._words.setText(words)
        self._button.setText(button)
        self._sign.setPixmap(icon(sign, WORDS).pixmap(QSize(ICON_PX, ICON_PX)) if sign else QPixmap())
        if self._button.hasFocus() and not button:
            self.setFocus()  # else the keys would go to whatever comes next
        for widget, on in ((self._words, words), (self._button, button), (self._sign, sign)):
            widget.setVisible(bool(on))
        self._listen(self._shown is Shown.SOUND and not self._sound.has_cover)
        self.setAccessibleName(words or self._name())
        self.update()

    def _name(self) -> str:
        """Return what stands there, for those who can't see it."""
        if self._shown is not Shown.SOUND:
            return self.tr("Picture of the recording")
        if self._sound.has_cover:
            return self.tr("Cover of the recording")
        return self.tr("Waveform around the playhead") if self._sound.has_waveform else self.tr("Sound alone")

    def _listen(self, on: bool) -> None:
        """Move the waveform with the playhead, or hear nothing of it: the clock ticks sixty times a second."""
        if on and not self._hears_position:
            self._player.position_changed.connect(self._on_position)
        elif self._hears_position and not on:
            self._player.position_changed.disconnect(self._on_position)
        self._hears_position = on

    @Slot(object)
    def _on_position(self, _ms: int) -> None:
        self.update()

    def _what(self) -> Shown:
        if self._missing:
            return Shown.MISSING
        if not self._picture.isNull():
            return Shown.PICTURE
        if self._player.is_opening or self._player.engine.has_picture:
            return Shown.NOTHING
        return Shown.SOUND if self._player.has_recording else Shown.INVITATION

    @Slot()
    def _on_button(self) -> None:
        if self._shown is Shown.MISSING:
            self.locate_requested.emit()
        else:
            self.open_requested.emit()

    @Slot()
    def _tell_size(self) -> None:
        self._player.set_picture_size(self.size() * self.devicePixelRatioF())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._shown is Shown.PICTURE:
            self._paint_picture(painter, self.picture_rect)
            return
        painter.fillRect(self.rect(), self._ground)
        if self._shown is Shown.SOUND:
            self._sound.paint(painter, self.rect(), self._player.position_ms, self._ground)

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        """Paint the picture, and the ground only beside it: twenty-five times a second nothing is painted twice."""
        if area != self.rect():
            for beside in QRegion(self.rect()) - QRegion(area):
                painter.fillRect(beside, self._ground)
        if area.size() != self._picture.size():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self._picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settles.start()

    def event(self, event: QEvent) -> bool:
        """On another screen the picture may have other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settles.start()
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit()
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.fullscreen_requested.emit()

    def sizeHint(self) -> QSize:
        return QSize(416, 234)
