# SPDX-License-Identifier: EUPL-1.2
"""The words of the Makefile: `python3 -m tools WORD`."""

import sys
from collections.abc import Callable

from tools import gate, manners, places, sizes
from tools.telling import Stop, fail


def _problems() -> None:
    """Sizes and manners alone: quick enough for every commit."""
    told = [*sizes.problems(places.ROOT), *manners.problems(places.ROOT)]
    if told:
        raise Stop("\n  ".join(told))


WORDS: dict[str, Callable[[], None]] = {
    "check": gate.check,
    "check-mypy": gate.check_types,
    "fix": gate.fix,
    "house": _problems,
}


def main(words: list[str]) -> int:
    """0 when done, 1 with a sentence when not, 2 for a word nobody knows."""
    if len(words) != 1 or words[0] not in WORDS:
        print(f"python3 -m tools {{{' | '.join(WORDS)}}}")
        return 2
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
