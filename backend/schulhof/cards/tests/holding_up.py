# SPDX-License-Identifier: EUPL-1.2
"""What a child does with a card, for tests."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.test import Client

from schulhof.cards.hashing import pictures_hash
from schulhof.cards.models import Card
from schulhof.cards.rules import new_code
from schulhof.people.digests import keyed_hash
from schulhof.people.models import Person

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

PICTURES = ["cat", "sun", "boat", "key"]
OTHERS = ["sun", "cat", "boat", "key"]
SIGN_IN = "/api/card/sign-in"
#: As it stands on a card, on two lines.
CODE = re.compile(r"(?:[2-9A-HJ-NP-Z]{4}[-\n]){6}[2-9A-HJ-NP-Z]{4}")


def give_card(person: Person, pictures: Sequence[str] = PICTURES) -> str:
    """A card with these pictures; what its square holds."""
    code = new_code()
    Card.objects.update_or_create(
        person=person,
        defaults={
            "code_hash": keyed_hash("login-card", code),
            "pictures_hash": pictures_hash(person.id, pictures) if pictures else "",
        },
    )
    return code


def hold_up(
    code: str,
    pictures: Sequence[str] = PICTURES,
    *,
    client: Client | None = None,
    address: str = "127.0.0.1",
) -> "Response":
    """The answer to a try."""
    return (client or Client()).post(
        SIGN_IN,
        {"code": code, "pictures": list(pictures)},
        content_type="application/json",
        REMOTE_ADDR=address,
    )


def begin_lesson(teacher: Client, class_id: UUID, minutes: int = 45) -> "Response":
    """A teacher lets the cards of a class count."""
    return teacher.post(
        f"/api/classes/{class_id}/lesson", {"minutes": minutes}, content_type="application/json"
    )
