# SPDX-License-Identifier: EUPL-1.2
"""Asking the API in somebody's name, and reading what was told."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent

ClientFor = Callable[[Person], Client]
MEMBERSHIP = "communities.membership_changed"
COMMUNITY = "communities.community_changed"
GROUP = "communities.group_changed"
PARTNERSHIP = "communities.partnership_changed"


class Asker:
    """A person at the API: `ask(person).post(address, **body)`."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, address: str) -> Any:
        return self.client.get(f"/api/{address}")

    def post(self, address: str, **body: object) -> Any:
        return self.client.post(f"/api/{address}", body, content_type="application/json")

    def patch(self, address: str, **body: object) -> Any:
        return self.client.patch(f"/api/{address}", body, content_type="application/json")

    def delete(self, address: str) -> Any:
        return self.client.delete(f"/api/{address}")


Ask = Callable[[Person], Asker]


def told() -> set[tuple[str, str]]:
    """What was told since the last time, as topic and type."""
    found = set(StreamEvent.objects.values_list("topic", "type"))
    StreamEvent.objects.all().delete()
    return found


def code(answer: Any) -> tuple[int, str]:
    """Status and stable code of a refusal."""
    return answer.status_code, answer.json()["code"]
