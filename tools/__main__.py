# SPDX-License-Identifier: EUPL-1.2
"""The words of the Makefile: `python3 -m tools WORD`."""

import signal
import sys
from collections.abc import Callable

from tools import (
    chromium,
    environment,
    gate,
    lock,
    manners,
    places,
    serve,
    sizes,
    suite,
    supply,
    sweep,
)
from tools.telling import Stop, fail


def _house() -> None:
    """Sizes and manners alone: quick enough for every commit."""
    told = [*sizes.problems(places.ROOT), *manners.problems(places.ROOT)]
    if told:
        raise Stop("\n  ".join(told))


def _build() -> None:
    environment.ready("run")
    serve.build()


def _chromium() -> None:
    print(chromium.ready())


WORDS: dict[str, Callable[[], None]] = {
    "run": serve.run,
    "build": _build,
    "setup": suite.ready,
    "test": suite.test,
    "test-long": suite.test_long,
    "e2e": suite.journeys,
    "bench": suite.bench,
    "pictures": suite.pictures,
    "check": gate.check,
    "check-mypy": gate.check_types,
    "house": _house,
    "fix": gate.fix,
    "lock": lock.lock,
    "upgrade": lock.upgrade,
    "sbom": supply.sbom,
    "audit": supply.audit,
    "chromium": _chromium,
    "clean": sweep.clean,
}


def main(words: list[str]) -> int:
    """0 when done, 1 with a sentence when not, 2 for a word nobody knows."""
    if len(words) != 1 or words[0] not in WORDS:
        print(f"python3 -m tools {{{' | '.join(WORDS)}}}")
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that servers are stopped
    try:
        WORDS[words[0]]()
    except Stop as reason:
        fail(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
