# SPDX-License-Identifier: EUPL-1.2
"""The office takes a lost second step off a colleague's account, and off no other."""

from collections.abc import Callable
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.people.models import InstallationRole, Person
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import Cast, affiliate

pytestmark = pytest.mark.row(23)
ClientFor = Callable[[Person], Client]


def forget(client: Client, school: UUID, person: Person) -> tuple[int, str]:
    answer = client.delete(f"/api/schools/{school}/people/{person.id}/second-factor")
    return answer.status_code, answer.json()["code"] if answer.content else ""


def has_step(person: Person) -> bool:
    found: bool = Authenticator.objects.filter(user=person).exists()
    return found


@pytest.fixture
def lost(cast: Cast) -> Person:
    """A colleague whose telephone is in the lake."""
    TOTP.activate(cast.colleague, generate_totp_secret())
    return cast.colleague


def test_office_takes_a_lost_step_off_and_its_person_is_told_and_signed_out(
    cast: Cast, lost: Person, client_for: ClientFor
) -> None:
    theirs, office = client_for(lost), client_for(cast.head)
    assert forget(office, cast.school.id, lost) == (204, "")
    assert not has_step(lost)
    assert theirs.get("/api/me").status_code == 401
    told = StreamEvent.objects.filter(topic=person_topic(lost.id)).values_list("type", flat=True)
    assert list(told) == ["people.session_ended", "people.second_factor_changed"]
    entry = AuditEntry.objects.get(act="people.second_factor_forgotten")
    assert (entry.actor_id, entry.subject_id, entry.school_id) == (
        cast.head.id, lost.id, cast.school.id,
    )  # fmt: skip
    assert forget(office, cast.school.id, lost) == (404, "not_found")


def test_nobody_but_the_office_of_their_school_takes_it_off(
    cast: Cast, lost: Person, client_for: ClientFor
) -> None:
    affiliate(cast.foreign_teacher, cast.other_school, "administrator")
    for person in (cast.teacher, cast.pupil, cast.guardian, cast.foreign_teacher):
        assert forget(client_for(person), cast.school.id, lost)[0] == 404
    foreign = client_for(cast.foreign_teacher)
    assert forget(foreign, cast.other_school.id, lost)[0] == 404
    assert has_step(lost)


def test_office_takes_it_off_no_account_that_may_do_more(
    cast: Cast, lost: Person, client_for: ClientFor
) -> None:
    InstallationRole.objects.create(person=lost, role="dpo")
    assert forget(client_for(cast.head), cast.school.id, lost) == (403, "more_rights")
    InstallationRole.objects.all().delete()
    affiliate(lost, cast.other_school, "administrator")
    assert forget(client_for(cast.head), cast.school.id, lost) == (403, "more_rights")
    assert has_step(lost)


def test_own_step_is_changed_in_the_settings(cast: Cast, client_for: ClientFor) -> None:
    TOTP.activate(cast.head, generate_totp_secret())
    assert forget(client_for(cast.head), cast.school.id, cast.head) == (403, "own")
    assert has_step(cast.head)
