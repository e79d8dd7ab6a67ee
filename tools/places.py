# SPDX-License-Identifier: EUPL-1.2
"""Where things are in the house."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
PINS = ROOT / "tools" / "requirements"

VENV = ROOT / ".venv"  # Python packages
KEPT = ROOT / ".tools"  # Node, PostgreSQL, Redis and Chromium where the machine has none
VAR = ROOT / "var"  # what a running Schulhof writes
