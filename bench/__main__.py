# SPDX-License-Identifier: EUPL-1.2
"""All measurements, one after the other: every module here that has a `main`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NO_BENCH = {"__init__", "__main__", "server"}


def main() -> int:
    """Each in a process of its own; 1 if one broke off."""
    broken = 0
    for path in sorted(HERE.glob("*.py")):
        if path.stem in NO_BENCH or "\ndef main(" not in path.read_text():
            continue
        print(f"\nbench.{path.stem}", flush=True)
        broken |= subprocess.run(
            [sys.executable, "-m", f"bench.{path.stem}"], check=False
        ).returncode
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
