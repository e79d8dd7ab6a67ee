# SPDX-License-Identifier: EUPL-1.2
"""Whether the time of an answer tells who has an account: `python -m bench.telling [tries]`.

Signing in, a slip and opening a direct conversation, each with somebody who is here and with nobody. That the
same work is done is a test (people.tests, safeguarding.tests); this measures what is left of a difference.
"""

import sys
import time
from collections.abc import Callable
from statistics import fmean, quantiles
from typing import TYPE_CHECKING

from bench.ground import prepare
from bench.table import Row, show

if TYPE_CHECKING:
    from django.test import Client

#: Of the means; what is measured beyond is the machine's own unrest.
MOST = 0.10
Ask = Callable[[str], int]


def main(tries: int = 200) -> None:
    """Measure and print."""
    prepare()
    from django.db.models import Value
    from django.db.models.functions import Concat
    from django.test import Client

    from schulhof.foundation.ids import new_id
    from schulhof.schools.models import School
    from testing.browsers import signed_in
    from testing.cast import Cast

    cast = Cast()
    School.objects.update(number=Concat(Value("bench"), "number"))
    doors: dict[str, tuple[Ask, str, str]] = {
        "signing in": (_signing_in(Client()), "ada", "niemand"),
        "a slip": (_slip(Client()), "ada", "niemand"),
        "a direct conversation": (
            _direct(signed_in(cast.pupil)),
            str(cast.other_pupil.id),
            str(new_id()),
        ),
    }
    show([_compared(name, *door, tries=tries) for name, door in doors.items()])


def _compared(name: str, ask: Ask, known: str, unknown: str, *, tries: int) -> Row:
    """Asked in turn, so that the machine's moods fall on both alike; the slowest tenth is left out of each."""
    ask(known), ask(unknown)
    times: dict[str, list[float]] = {known: [], unknown: []}
    statuses = set()
    for _ in range(tries):
        for who in (known, unknown):
            began = time.perf_counter()
            statuses.add(ask(who))
            times[who].append(time.perf_counter() - began)
    if len(statuses) != 1:
        raise SystemExit(f"{name} already tells by its status: {statuses}")
    one, other = (_mean(each) for each in times.values())
    return Row(
        what=f"{name}: difference", ours=abs(one - other) / max(one, other), goal=MOST, less=True
    )


def _mean(times: list[float]) -> float:
    limit = quantiles(times, n=10)[-1]
    return fmean(each for each in times if each <= limit)


def _signing_in(client: "Client") -> Ask:
    return lambda who: _post(
        client, "/api/auth/browser/v1/auth/login", {"username": who, "password": "falsch"}
    )


def _slip(client: "Client") -> Ask:
    return lambda who: _post(
        client, "/api/activation/check", {"login_name": who, "code": "AAAA-BBBB-CCCC"}
    )


def _direct(client: "Client") -> Ask:
    return lambda who: _post(client, "/api/directs", {"person_ids": [who]})


def _post(client: "Client", path: str, body: object) -> int:
    from django.core.cache import cache

    cache.clear()
    return client.post(path, body, content_type="application/json").status_code


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
