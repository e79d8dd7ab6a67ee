# SPDX-License-Identifier: EUPL-1.2
"""Groups: opened, renamed, closed, reopened."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities import access
from schulhof.communities.actions import open_direct, sync_school
from schulhof.communities.actions.groups import MOST_GROUPS
from schulhof.communities.models import Community, Group
from schulhof.foundation import clock
from testing.cast import Cast, join

from .asking import GROUP, Ask, Asker, code, told


def test_moderator_opens_a_group_that_everybody_hears(
    cast: Cast, ask: Ask, club: Community
) -> None:
    join(club, cast.pupil)
    answer = ask(cast.teacher).post(
        f"communities/{club.id}/groups", name=" Noten  hier ", posting="moderators"
    )
    group = answer.json()["groups"][-1]
    assert (group["name"], group["posting"]) == ("Noten hier", "moderators")
    assert told() == {(f"community:{club.id}", GROUP)}
    assert f"group:{group['id']}" in access.topics_of(cast.pupil.id)
    assert ask(cast.pupil).get(f"groups/{group['id']}").json()["why_not"] == "moderators_only"


def test_member_opens_and_changes_no_group(cast: Cast, ask: Ask) -> None:
    pupil = ask(cast.pupil)
    for answer in (
        pupil.post(f"communities/{cast.class_community.id}/groups", name="x"),
        pupil.patch(f"groups/{cast.class_group.id}", name="x"),
        pupil.post(f"groups/{cast.class_group.id}/close"),
        pupil.post(f"groups/{cast.class_group.id}/reopen"),
    ):
        assert code(answer) == (403, "forbidden")
    assert told() == set()


def test_stranger_finds_no_group(cast: Cast, ask: Ask) -> None:
    for person in (cast.other_pupil, cast.head, cast.stranger, cast.guardian):
        for answer in (
            ask(person).patch(f"groups/{cast.class_group.id}", name="x"),
            ask(person).post(f"groups/{cast.class_group.id}/close"),
            ask(person).post(f"groups/{cast.class_group.id}/reopen"),
        ):
            assert code(answer) == (404, "not_found")


def test_moderator_renames_a_group_and_repeating_tells_nothing(cast: Cast, ask: Ask) -> None:
    address = f"groups/{cast.class_group.id}"
    change = {"name": "Neu", "posting": "moderators"}
    assert ask(cast.teacher).patch(address, **change).status_code == 204
    assert told() == {(f"community:{cast.class_community.id}", GROUP)}
    assert access.group_for(cast.pupil, cast.class_group.id).why_not == "moderators_only"
    ask(cast.teacher).patch(address, **change)
    ask(cast.teacher).patch(address)
    assert told() == set()


def test_impossible_groups_are_refused(cast: Cast, ask: Ask, club: Community) -> None:
    teacher = ask(cast.teacher)
    for body in ({"name": " "}, {"name": "x" * 81}, {"name": "x", "posting": "nobody"}, {}):
        assert teacher.post(f"communities/{club.id}/groups", **body).status_code == 422
    assert teacher.patch(f"groups/{cast.class_group.id}", closed_at=None).status_code == 422
    assert club.groups.count() == 1


def test_a_community_has_at_most_a_hundred_groups(cast: Cast, ask: Ask, club: Community) -> None:
    club.groups.model.objects.bulk_create(
        club.groups.model(community=club, name=str(number)) for number in range(MOST_GROUPS - 1)
    )
    answer = ask(cast.teacher).post(f"communities/{club.id}/groups", name="zu viel")
    assert code(answer) == (409, "too_many_groups")


def test_closed_group_is_closed_for_members_until_it_is_reopened(cast: Cast, ask: Ask) -> None:
    address = f"groups/{cast.class_group.id}"
    assert ask(cast.teacher).post(f"{address}/close").status_code == 204
    assert told() == {(f"community:{cast.class_community.id}", GROUP)}
    seen = ask(cast.pupil).get(address).json()
    assert (seen["closed"], seen["closed_until"], seen["why_not"]) == (True, None, "closed")
    assert ask(cast.teacher).get(address).json()["why_not"] is None
    assert ask(cast.teacher).post(f"{address}/reopen").status_code == 204
    assert told() == {(f"community:{cast.class_community.id}", GROUP)}
    assert access.group_for(cast.pupil, cast.class_group.id).may_post
    ask(cast.teacher).post(f"{address}/reopen")
    assert told() == set()


def test_group_closed_for_a_time_opens_by_itself(cast: Cast, ask: Ask) -> None:
    until = clock.now() + timedelta(hours=2)
    address = f"groups/{cast.class_group.id}/close"
    assert ask(cast.teacher).post(address, until=until.isoformat()).status_code == 204
    assert access.group_for(cast.pupil, cast.class_group.id).closed_until == until
    with clock.moved_to(until):
        assert access.group_for(cast.pupil, cast.class_group.id).may_post


def test_group_is_not_closed_until_the_past(cast: Cast, ask: Ask) -> None:
    address = f"groups/{cast.class_group.id}/close"
    before = (clock.now() - timedelta(seconds=1)).isoformat()
    assert code(ask(cast.teacher).post(address, until=before)) == (422, "in_the_past")
    assert ask(cast.teacher).post(address, until="2030-01-01T08:00:00").status_code == 422
    assert access.group_for(cast.pupil, cast.class_group.id).may_post


def test_pupil_who_moderates_closes_but_does_not_rename(
    cast: Cast, ask: Ask, club: Community
) -> None:
    join(club, cast.pupil, "moderator")
    address = f"groups/{club.groups.get().id}"
    assert ask(cast.pupil).post(f"{address}/close").status_code == 204
    assert code(ask(cast.pupil).patch(address, name="x")) == (403, "forbidden")


def test_nobody_closes_or_renames_a_direct_conversation(cast: Cast, ask: Ask) -> None:
    group_id = open_direct(by=cast.teacher, others=[cast.pupil.id])
    for answer in (
        ask(cast.teacher).post(f"groups/{group_id}/close"),
        ask(cast.teacher).patch(f"groups/{group_id}", name="x"),
    ):
        assert code(answer) == (403, "forbidden")


def mentionable(asker: Asker, group_id: object, typed: str = "") -> list[str]:
    answer = asker.get(f"groups/{group_id}/people?q={typed}")
    return [each["name"] for each in answer.json()["items"]]


def test_others_in_a_group_may_be_mentioned(cast: Cast, ask: Ask) -> None:
    assert mentionable(ask(cast.pupil), cast.class_group.id) == ["Ben B.", "Tilda Tamm"]
    assert mentionable(ask(cast.pupil), cast.class_group.id, "til") == ["Tilda Tamm"]
    assert mentionable(ask(cast.pupil), cast.class_group.id, "buche") == []
    direct = open_direct(by=cast.teacher, others=[cast.pupil.id])
    assert mentionable(ask(cast.pupil), direct) == ["Tilda Tamm"]
    for person in (cast.other_pupil, cast.head, cast.stranger):
        assert ask(person).get(f"groups/{cast.class_group.id}/people").status_code == 404


def test_pupils_of_a_school_are_not_listed_to_each_other(cast: Cast, ask: Ask) -> None:
    sync_school(cast.school, by=cast.head)
    group = Group.objects.get(community__school=cast.school, community__kind="school")
    assert mentionable(ask(cast.pupil), group.id) == ["Hanna Herz", "Karl Kohl", "Tilda Tamm"]
    assert "Cem C." in mentionable(ask(cast.head), group.id)


def test_people_in_a_group_take_the_same_queries_for_one_and_three(
    cast: Cast, ask: Ask, club: Community
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            mentionable(ask(cast.teacher), club.groups.get().id)
        return len(queries)

    join(club, cast.pupil)
    one = count()
    join(club, cast.classmate)
    join(club, cast.colleague)
    assert count() == one
