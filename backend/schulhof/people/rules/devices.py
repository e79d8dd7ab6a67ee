# SPDX-License-Identifier: EUPL-1.2
"""What a browser says about itself, reduced to two words a person recognises."""

from typing import NamedTuple

#: In this order: Edge and Samsung call themselves Chrome too, and all call themselves Safari.
_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
    ("Vivaldi", "Vivaldi"), ("FxiOS", "Firefox"), ("Firefox", "Firefox"), ("CriOS", "Chrome"),
    ("Chromium", "Chromium"), ("Chrome", "Chrome"), ("Safari", "Safari"),
)  # fmt: skip
_SYSTEMS = (
    ("iPad", "iPadOS"), ("iPhone", "iOS"), ("Android", "Android"), ("CrOS", "ChromeOS"),
    ("Windows", "Windows"), ("Macintosh", "macOS"), ("Linux", "Linux"),
)  # fmt: skip


class Device(NamedTuple):
    """Browser and system; empty where they are not known."""

    browser: str
    system: str


def device_of(user_agent: str) -> Device:
    """The device behind a User-Agent header."""
    return Device(_first(user_agent, _BROWSERS), _first(user_agent, _SYSTEMS))


def _first(user_agent: str, words: tuple[tuple[str, str], ...]) -> str:
    return next((name for sign, name in words if sign in user_agent), "")
