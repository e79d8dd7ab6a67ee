# SPDX-License-Identifier: EUPL-1.2
"""Every route that is about others needs a session past the second step; which ones are, is said on the route."""

import re
from collections.abc import Callable, Iterator
from uuid import UUID, uuid4

import pytest
from django.test import Client
from ninja.operation import Operation

from schulhof.config.api import api
from schulhof.people.authentication import PRIVILEGED, PRIVILEGED_BY_HAND
from schulhof.people.models import InstallationRole, Person
from testing.cast import Cast

pytestmark = [pytest.mark.row(23), pytest.mark.once]
ClientFor = Callable[[Person], Client]

#: Under these addresses lies what concerns others. A route there is privileged, or is named below with a reason.
ABOUT_OTHERS = re.compile(
    r"^/(schools|classes|people|imports|audit|cases|break-glass|glasses|city|installation"
    r"|partnerships|privacy|incidents|requests|records?|decisions|contracts?|devices|windows|cards)\b"
)
OPEN = {
    "GET /schools": "names of schools, for everybody who may meet them",
    "GET /schools/{uuid:school_id}": "the school one belongs to",
    "GET /cases": "tells everybody whether a case waits for them; what is in it is privileged",
    "GET /break-glass": "tells everybody whether a request waits for them; looking in is privileged",
    "GET /break-glass/notices": "one's own notices",
    "POST /break-glass/notices/{uuid:notice_id}/noted": "one's own notices",
}


def _operations() -> Iterator[tuple[str, str, Operation]]:
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            for operation in view.operations:
                for method in operation.methods:
                    yield method, f"{router.prefix}{path}".replace("uuidstr:", "uuid:"), operation


def _is_privileged(operation: Operation) -> bool:
    return list(operation.auth_callbacks) in (PRIVILEGED, PRIVILEGED_BY_HAND)


ALL = list(_operations())
MARKED = sorted((method, path) for method, path, operation in ALL if _is_privileged(operation))


def test_there_are_privileged_routes() -> None:
    assert len(MARKED) >= 20


def test_route_about_others_is_privileged_or_says_why_not() -> None:
    unmarked = {
        f"{method} {path}"
        for method, path, operation in ALL
        if ABOUT_OTHERS.match(path) and not _is_privileged(operation)
    }
    assert unmarked - set(OPEN) == set(), (
        "Mark these routes with auth=PRIVILEGED (people.authentication), or name them in OPEN and say why."
    )
    assert set(OPEN) - unmarked == set(), "OPEN names routes that are gone or privileged by now."


def _address(path: str) -> str:
    return "/api" + re.sub(r"\{[^}]+\}", lambda _found: str(uuid4()), path)


@pytest.mark.parametrize(("method", "path"), MARKED)
def test_privileged_route_without_second_step_is_refused(
    cast: Cast, client_without_second_factor: ClientFor, method: str, path: str
) -> None:
    for role in InstallationRole.Role:
        InstallationRole.objects.create(person=cast.head, role=role)
    client = client_without_second_factor(cast.head)
    answer = client.generic(method, _address(path), b"{}", content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")


@pytest.mark.parametrize(("method", "path"), MARKED)
def test_privileged_route_for_nobody_is_refused_as_ever(db: None, method: str, path: str) -> None:
    answer = Client().generic(method, _address(path), b"{}", content_type="application/json")
    assert answer.status_code == 401


def test_own_school_is_closed_to_its_head_without_second_step_and_open_with_it(
    cast: Cast, client_without_second_factor: ClientFor, client_for: ClientFor
) -> None:
    school: UUID = cast.school.id
    for path in (f"/api/schools/{school}/people", f"/api/schools/{school}/classes"):
        assert client_without_second_factor(cast.head).get(path).status_code == 403
        assert client_for(cast.head).get(path).status_code == 200
