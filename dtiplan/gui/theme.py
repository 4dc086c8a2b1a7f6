"""The window's colours: one palette for the whole program, no widget has its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from dtiplan.gui.outlined_style import OutlinedStyle
from dtiplan.gui.settings import Theme

GRID_PX = 8
"""Distances are multiples of this."""

_ROLES = QPalette.ColorRole
_LIGHT = {
    _ROLES.Window: "#f4f5f7",
    _ROLES.WindowText: "#1c1f24",
    _ROLES.Base: "#ffffff",
    _ROLES.AlternateBase: "#eef1f5",
    _ROLES.Text: "#1c1f24",
    _ROLES.PlaceholderText: "#6a717c",
    _ROLES.Button: "#e7eaef",
    _ROLES.ButtonText: "#1c1f24",
    _ROLES.BrightText: "#b3261e",
    _ROLES.ToolTipBase: "#1c1f24",
    _ROLES.ToolTipText: "#f4f5f7",
    _ROLES.Highlight: "#1f5fae",
    _ROLES.HighlightedText: "#ffffff",
    _ROLES.Accent: "#1f5fae",
    _ROLES.Link: "#1a5296",
    _ROLES.LinkVisited: "#5b3f95",
    _ROLES.Light: "#ffffff",
    _ROLES.Midlight: "#eef1f5",
    _ROLES.Mid: "#b6bdc7",
    _ROLES.Dark: "#8d95a1",
    _ROLES.Shadow: "#5d6570",
}
_DARK = {
    _ROLES.Window: "#23262b",
    _ROLES.WindowText: "#e6e8eb",
    _ROLES.Base: "#1a1c20",
    _ROLES.AlternateBase: "#262a30",
    _ROLES.Text: "#e6e8eb",
    _ROLES.PlaceholderText: "#98a1ad",
    _ROLES.Button: "#33383f",
    _ROLES.ButtonText: "#e6e8eb",
    _ROLES.BrightText: "#ff9d94",
    _ROLES.ToolTipBase: "#e6e8eb",
    _ROLES.ToolTipText: "#1a1c20",
    _ROLES.Highlight: "#2f6fbe",
    _ROLES.HighlightedText: "#ffffff",
    _ROLES.Accent: "#5b9bea",
    _ROLES.Link: "#86b8f5",
    _ROLES.LinkVisited: "#bda3ea",
    _ROLES.Light: "#4a5059",
    _ROLES.Midlight: "#3b4149",
    _ROLES.Mid: "#737c88",
    _ROLES.Dark: "#15171a",
    _ROLES.Shadow: "#0c0d0f",
}
_HIGH_CONTRAST = {
    _ROLES.Window: "#000000",
    _ROLES.WindowText: "#ffffff",
    _ROLES.Base: "#000000",
    _ROLES.AlternateBase: "#000000",
    _ROLES.Text: "#ffffff",
    _ROLES.PlaceholderText: "#d0d0d0",
    _ROLES.Button: "#000000",
    _ROLES.ButtonText: "#ffffff",
    _ROLES.BrightText: "#ffd400",
    _ROLES.ToolTipBase: "#000000",
    _ROLES.ToolTipText: "#ffffff",
    _ROLES.Highlight: "#ffd400",
    _ROLES.HighlightedText: "#000000",
    _ROLES.Accent: "#ffd400",
    _ROLES.Link: "#6cf0ff",
    _ROLES.LinkVisited: "#ffb3ff",
    _ROLES.Light: "#ffffff",
    _ROLES.Midlight: "#ffffff",
    _ROLES.Mid: "#ffffff",
    _ROLES.Dark: "#ffffff",
    _ROLES.Shadow: "#ffffff",
}
_FADED = {Theme.LIGHT: "#868d98", Theme.DARK: "#7b838e", Theme.HIGH_CONTRAST: "#9a9a9a"}


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program its colours; text keeps the size the system asks for."""
    if not isinstance(app.style(), OutlinedStyle):
        app.setStyle(OutlinedStyle())
    app.setPalette(palette_of(_as_shown(app, theme)))


def palette_of(theme: Theme) -> QPalette:
    """Give the palette of a theme; ``SYSTEM`` counts as light."""
    colours = {Theme.DARK: _DARK, Theme.HIGH_CONTRAST: _HIGH_CONTRAST}.get(theme, _LIGHT)
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    faded = QColor(_FADED.get(theme, _FADED[Theme.LIGHT]))
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLES.Highlight, palette.color(_ROLES.Mid))
    return palette


def is_dark(palette: QPalette) -> bool:
    """Whether text is lighter than its background."""
    return palette.color(_ROLES.WindowText).lightness() > palette.color(_ROLES.Window).lightness()


def _as_shown(app: QApplication, theme: Theme) -> Theme:
    if theme is not Theme.SYSTEM:
        return theme
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme.DARK if dark else Theme.LIGHT
