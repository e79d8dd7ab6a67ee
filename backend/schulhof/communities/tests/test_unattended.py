# SPDX-License-Identifier: EUPL-1.2
"""Communities that lost their last moderator, and how the school finds them a new one."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.audit.models import AuditEntry
from schulhof.communities.models import Community
from schulhof.schools.models import Affiliation
from testing.cast import Cast, join

from .asking import MEMBERSHIP, Ask, code, told


def teacher_leaves(cast: Cast) -> None:
    Affiliation.objects.filter(person=cast.teacher).update(ended_on=date(2026, 10, 1))


def test_head_finds_whom_nobody_looks_after_and_appoints_a_colleague(
    cast: Cast, ask: Ask, club: Community
) -> None:
    join(club, cast.pupil, "moderator")
    address = f"schools/{cast.school.id}/unattended-communities"
    assert ask(cast.head).get(address).json()["items"] == []
    teacher_leaves(cast)
    assert ask(cast.head).get(address).json()["items"] == [
        {"id": str(cast.class_community.id), "kind": "class", "name": "5a", "people": 2},
        {"id": str(club.id), "kind": "club", "name": "Chor", "people": 1},
    ]
    appoint = f"communities/{club.id}/moderator"
    for _repeated in range(2):
        answer = ask(cast.head).post(appoint, person_id=str(cast.colleague.id))
        assert answer.status_code == 204
    assert told() == {
        (f"person:{cast.colleague.id}", MEMBERSHIP),
        (f"community:{club.id}", MEMBERSHIP),
    }
    assert AuditEntry.objects.filter(act="communities.moderator_appointed").count() == 1
    abilities = ask(cast.colleague).get(f"communities/{club.id}").json()["abilities"]
    assert abilities["manage"] is True
    assert ask(cast.head).get(f"communities/{club.id}").status_code == 404


def test_nobody_is_appointed_where_somebody_looks_after_it(
    cast: Cast, ask: Ask, club: Community
) -> None:
    answer = ask(cast.head).post(f"communities/{club.id}/moderator", person_id=str(cast.head.id))
    assert code(answer) == (409, "has_moderator")
    assert ask(cast.head).get(f"communities/{club.id}").status_code == 404


def test_only_people_who_work_at_the_school_are_appointed(
    cast: Cast, ask: Ask, club: Community
) -> None:
    teacher_leaves(cast)
    for person in (cast.pupil, cast.guardian, cast.foreign_teacher, cast.teacher):
        answer = ask(cast.head).post(f"communities/{club.id}/moderator", person_id=str(person.id))
        assert code(answer) == (403, "cannot_be_added")
    oneself = ask(cast.head).post(f"communities/{club.id}/moderator", person_id=str(cast.head.id))
    assert code(oneself) == (403, "not_oneself")
    assert told() == set()


def test_only_administrators_of_the_home_school_appoint(
    cast: Cast, ask: Ask, club: Community
) -> None:
    teacher_leaves(cast)
    for person in (cast.colleague, cast.pupil, cast.foreign_teacher):
        wish = {"person_id": str(cast.colleague.id)}
        assert code(ask(person).post(f"communities/{club.id}/moderator", **wish))[0] == 404
        unattended = f"schools/{cast.school.id}/unattended-communities"
        assert ask(person).get(unattended).status_code == 404


def test_list_takes_the_same_queries_for_one_and_three(cast: Cast, ask: Ask) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            ask(cast.head).get(f"schools/{cast.school.id}/unattended-communities")
        return len(queries)

    empty = Community.objects.create(school=cast.school, kind="club", name="Leer")
    one = count()
    Community.objects.create(school=cast.school, kind="club", name="Auch leer")
    join(Community.objects.create(school=cast.school, kind="club", name="Kaum"), cast.pupil)
    assert count() == one
    assert empty.memberships.count() == 0
