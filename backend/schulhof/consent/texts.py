# SPDX-License-Identifier: EUPL-1.2
"""The texts people agree to, in three layers and every language: files beside this module.

Changing one means a new version in the registry and in `versions.json`, or the build is red; a change that alters
what is agreed to also raises `asked_anew_since` there.
"""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from schulhof.foundation.purposes import Purpose

Layer = Literal["child", "easy", "full"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
LANGUAGES = ("de", "en")

FOLDER = Path(__file__).parent / "texts"


@cache
def text(purpose: Purpose, layer: Layer, language: str) -> str:
    """Markdown; German for a language that has no texts."""
    known = language if language in LANGUAGES else "de"
    return _file(purpose, layer, known).read_text(encoding="utf-8").strip()


def digest(purpose: Purpose) -> str:
    """SHA-256 over all texts of a purpose: the same digest, the same words."""
    found = hashlib.sha256()
    for layer in LAYERS:
        for language in LANGUAGES:
            found.update(_file(purpose, layer, language).read_bytes() + b"\0")
    return found.hexdigest()


def noted_versions() -> dict[str, dict[str, str]]:
    """By purpose and version, the digest of its texts, as they were when they were put into use."""
    noted: dict[str, dict[str, str]] = json.loads((FOLDER / "versions.json").read_text("utf-8"))
    return noted


def _file(purpose: Purpose, layer: Layer, language: str) -> Path:
    return FOLDER / f"{purpose}.{layer}.{language}.md"
