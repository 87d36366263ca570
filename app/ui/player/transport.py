"""The transport bar: play and pause, steps, speed, volume."""

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, Slot
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from app.core.timecode import format_timecode
from app.session.player import Player
from app.session.settings import RATES
from app.ui.icons import icon
from app.ui.theme import Theme, interface_font

BUTTON_PX = 34
_DIGIT = re.compile(r"\d")
STEPS = ((-10, "play.back_far"), (-2, "play.back"), (2, "play.forward"), (10, "play.forward_far"))


class Transport(QWidget):
    """Shows where the recording is, and moves it."""

    def __init__(self, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._second = -1  # that is shown
        self._player, self._theme = player, theme
        self._hints: Mapping[str, str] = {}
        self.setObjectName("transport")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build_times()
        self._build_buttons()
        self._build_speed()
        self._build_volume()
        self._lay_out()
        player.position_changed.connect(self._show_position)
        player.duration_changed.connect(self._show_duration)
        player.state_changed.connect(self._on_state)
        player.rate_changed.connect(self._show_rate)
        player.sound.volume_changed.connect(self._show_volume)
        self.set_theme(theme)
        self.refresh()

    def _build_times(self) -> None:
        self.position, self.fraction, self.duration = QLabel(), QLabel(), QLabel()
        self.position.setFont(interface_font(17, bold=True))
        self.duration.setFont(interface_font(13))
        self.fraction.setFont(interface_font(13))
        self.fraction.setFixedWidth(self.fraction.fontMetrics().horizontalAdvance(".000") + 2)
        self.fraction.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.fraction.setContentsMargins(0, 0, 0, 1)  # on one line with the larger digits
        self.time = QWidget()
        self.time.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        both = QHBoxLayout(self.time)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.position)
        both.addWidget(self.fraction)
        both.addStretch()
        self.position.setAccessibleName(self.tr("Playhead"))
        self.duration.setAccessibleName(self.tr("Length"))

    def _build_buttons(self) -> None:
        self.play = self._button("play.toggle", self.tr("Play"))
        self.play.setFixedSize(BUTTON_PX, BUTTON_PX)
        self.play.setIconSize(QSize(20, 20))
        self.play.clicked.connect(self._player.toggle)
        self.steps: list[QToolButton] = []
        for seconds, action in STEPS:
            name = self.tr("Forward {seconds} s") if seconds > 0 else self.tr("Back {seconds} s")
            button = self._button(action, name.format(seconds=abs(seconds)))
            button.setText(f"{'+' if seconds > 0 else '−'}{abs(seconds)}")
            button.clicked.connect(partial(self._player.skip, seconds * 1000))
            self.steps.append(button)

    def _build_speed(self) -> None:
        self.speed = self._button("play.faster", self.tr("Speed"))
        self.speed.setObjectName("speed")
        self.speed.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(self), QActionGroup(self)
        for rate in RATES:
            action = menu.addAction(rate_text(rate))
            action.setCheckable(True)
            action.setData(rate)
            action.triggered.connect(partial(self._player.set_rate, rate))
            group.addAction(action)
        self.speed.setMenu(menu)

    def _build_volume(self) -> None:
        self.volume = self._button("", self.tr("Volume"))
        self.volume.setIconSize(QSize(18, 18))
        self.volume.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setFixedWidth(140)
        self.slider.setAccessibleName(self.tr("Volume"))
        self.slider.valueChanged.connect(self._player.sound.set_volume)
        menu = QMenu(self)
        held = QWidgetAction(menu)
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.slider)
        held.setDefaultWidget(frame)
        menu.addAction(held)
        self.mute = menu.addAction(self.tr("Mute"))
        self.mute.setCheckable(True)
        self.mute.toggled.connect(self._player.sound.set_muted)
        self.volume.setMenu(menu)

    def _button(self, action: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("action", action)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the length may give way
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(4)
        row.addWidget(self.play)
        row.addSpacing(4)
        row.addWidget(self.time)
        row.addWidget(self.duration)
        row.addStretch()  # here, so that no button moves when the times do
        for button in self.steps:
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(self.speed)
        row.addWidget(self.volume)

    def set_shortcut_hints(self, hints: Mapping[str, str]) -> None:
        """Add to each button's tooltip the keys of its action, by the ids of the action table."""
        self._hints = hints
        for button in (self.play, *self.steps, self.speed):
            self._hint(button)

    def _hint(self, button: QToolButton) -> None:
        keys = self._hints.get(button.property("action"), "")
        button.setToolTip(f"{button.accessibleName()} ({keys})" if keys else button.accessibleName())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        soft, ink, line, accent = theme.soft.name(), theme.ink.name(), theme.line.name(), theme.accent.name()
        self.setStyleSheet(
            f"#transport {{ background: {theme.panel.name()}; }}"
            f"QToolButton {{ color: {soft}; border: 1px solid transparent; border-radius: 6px; padding: 3px 1px; }}"
            f"QToolButton:hover {{ background: {theme.chrome.name()}; color: {ink}; }}"
            f"QToolButton:focus {{ border-color: {accent}; }}"
            "QToolButton::menu-indicator { image: none; width: 0; }"
            f"#speed {{ border: 1px solid {line}; border-radius: 12px; padding: 3px 10px; color: {ink}; }}"
            f"#speed:focus {{ border-color: {accent}; }}"
        )
        self.play.setStyleSheet(
            f"QToolButton {{ background: {accent}; border: 2px solid {accent}; border-radius: {BUTTON_PX // 2}px; }}"
            f"QToolButton:focus {{ border-color: {ink}; }}"
        )
        self.position.setStyleSheet(f"color: {ink};")
        for label in (self.fraction, self.duration):
            label.setStyleSheet(f"color: {soft};")
        self.refresh()

    def refresh(self) -> None:
        """Show everything as the player has it."""
        self._on_state(self._player.state)
        self._show_position(self._player.position_ms)
        self._show_duration()
        self._show_rate(self._player.rate)
        self._show_volume(self._player.sound.volume, self._player.sound.is_muted)

    @Slot(object)
    def _on_state(self, _state: object) -> None:
        playing = self._player.is_playing
        self.play.setIcon(icon("pause" if playing else "play", self._theme.on_accent))
        self.play.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        self._hint(self.play)
        self.play.setEnabled(self._player.has_recording)
        self.fraction.setVisible(self._player.has_recording and not playing)
        self._show_position(self._player.position_ms)
        self._show_duration()

    @Slot(object)
    def _show_position(self, ms: int) -> None:
        """Show whole seconds, and the rest where it stands: a label that changed at every frame could not be read."""
        if ms // 1000 != self._second:
            self._second = ms // 1000
            self.position.setText(format_timecode(self._second * 1000))
        if not self.fraction.isHidden():
            self.fraction.setText(f".{ms % 1000:03}")

    @Slot()
    def _show_duration(self) -> None:
        ms = self._player.duration_ms
        longest = "" if ms is None else format_timecode(ms // 1000 * 1000)
        self.duration.setText(longest and f"/ {longest}")
        # Room for the last time from the start: else the panel grows while it plays.
        widest = self.position.fontMetrics().horizontalAdvance(_DIGIT.sub("0", longest)) + 2
        self.time.setMinimumWidth(widest + (0 if self.fraction.isHidden() else self.fraction.width()))
        self._make_room()

    def _make_room(self) -> None:
        """Where there is no room for both, the length gives way to the exact time of what stands."""
        needed = self._least_width() + self._length_width()
        self.duration.setHidden(not self.fraction.isHidden() and needed > self.width())

    def _least_width(self) -> int:
        """Return what everything but the length takes."""
        least = self.layout().minimumSize().width()
        return least if self.duration.isHidden() else least - self._length_width()

    def _length_width(self) -> int:
        return self.duration.sizeHint().width() + self.layout().spacing()

    def minimumSizeHint(self) -> QSize:
        """Ask for no room for what can give way."""
        hint = super().minimumSizeHint()
        return hint if self.fraction.isHidden() else QSize(self._least_width(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot(float)
    def _show_rate(self, rate: float) -> None:
        self.speed.setText(rate_text(rate))
        for action in self.speed.menu().actions():
            action.setChecked(action.data() == rate)

    @Slot(int, bool)
    def _show_volume(self, volume: int, muted: bool) -> None:
        silent = muted or volume == 0
        self.volume.setIcon(icon("muted" if silent else "volume", self._theme.soft))
        self.slider.setValue(volume)
        self.mute.setChecked(muted)


def rate_text(rate: float) -> str:
    """Return ``1.0 ×`` or ``1.25 ×``, as the user's language writes numbers."""
    digits = 1 if round(rate, 1) == rate else 2
    return f"{QLocale().toString(rate, 'f', digits)} ×"
