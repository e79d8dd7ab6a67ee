# SPDX-License-Identifier: EUPL-1.2
"""What passes its period goes, announced a week before; a veto holds it back, a restriction too."""

from datetime import date, datetime, timedelta

import pytest
from django.db import models

from schulhof.audit.models import AuditEntry
from schulhof.communities.actions import open_direct
from schulhof.communities.models import Community, Group
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import moved_to, now, today
from schulhof.foundation.errors import Invalid, NotFound
from schulhof.foundation.personal import Holding
from schulhof.messaging.models import Message
from schulhof.people.models import InstallationRole, Person
from schulhof.privacy import registry
from schulhof.privacy.actions import apply_retention, veto
from schulhof.privacy.models import PlannedDeletion
from schulhof.schools.models import SchoolYear
from testing.cast import Cast

from .full import fill, sing

DAY = timedelta(days=1)


def days_pass(first: datetime, count: int) -> None:
    """The daily job on each of these days."""
    for day in range(count + 1):
        with moved_to(first + day * DAY):
            apply_retention()


def periods() -> list[Holding]:
    return [held for held in registry.holdings() if held.retention.kind == "after"]


@pytest.mark.row(11)
@pytest.mark.parametrize("holding", periods(), ids=lambda held: held.label)
def test_every_class_goes_after_its_period_and_not_before(cast: Cast, holding: Holding) -> None:
    fill(cast, cast.pupil)
    rows = holding.model._default_manager.filter(
        pk__in=list(holding.of(cast.pupil.id).values_list("pk", flat=True))
    )
    if not rows.exists():
        pytest.skip("this test's person has none")
    start = now()
    SchoolYear.objects.update(ends_on=today() + 900 * DAY)  # or what a class said would go sooner
    field = holding.model._meta.get_field(holding.retention.since)
    moment = start if isinstance(field, models.DateTimeField) else today()
    rows.update(**{holding.retention.since: moment})
    ids = list(rows.values_list("pk", flat=True))
    days_pass(start + (holding.retention.days - 9) * DAY, 8)
    if holding.model is not StoredFile:  # goes with its message, which may be earlier
        assert set(_left(holding, ids)) == set(ids), "not before its time"
    days_pass(start + (holding.retention.days) * DAY, 2)
    assert not _left(holding, ids)


def _left(holding: Holding, ids: list[object]) -> list[object]:
    """Neither an emptied message that somebody answered counts, nor a file that only waits for the commit."""
    rows = holding.model._base_manager.filter(pk__in=ids)
    if holding.model is Message:
        rows = rows.filter(deleted_at=None)
    if holding.model is StoredFile:
        rows = rows.exclude(owner=None)
    return list(rows.values_list("pk", flat=True))


@pytest.mark.row(11)
def test_an_account_goes_thirty_days_after_its_person_left(cast: Cast) -> None:
    Person.objects.filter(pk=cast.pupil.id).update(is_active=False, deactivated_on=today())
    days_pass(now() + 21 * DAY, 9)
    assert Person.objects.filter(pk=cast.pupil.id).exists()
    days_pass(now() + 31 * DAY, 1)
    assert not Person.objects.filter(pk=cast.pupil.id).exists()
    assert Person.objects.filter(pk=cast.classmate.id).exists()


def old_message(cast: Cast, *, days: int) -> Message:
    message = Message.objects.get(pk=sing(cast.pupil, "lange her", group=cast.class_group))
    Message.objects.filter(pk=message.pk).update(created_at=now() - days * DAY)
    return message


def test_what_is_late_waits_a_week_after_it_was_announced(cast: Cast) -> None:
    message = old_message(cast, days=500)
    days_pass(now(), 6)
    assert Message.objects.filter(pk=message.pk).exists()
    plan = PlannedDeletion.objects.get(table="messaging.Message")
    assert (plan.school, plan.count, plan.deleted) == (cast.school, 1, 0)
    days_pass(now() + 7 * DAY, 0)
    assert not Message.objects.filter(pk=message.pk).exists()
    days_pass(now() + 8 * DAY, 10)
    plan.refresh_from_db()
    assert plan.deleted == 1
    assert plan.done_at
    assert PlannedDeletion.objects.filter(table="messaging.Message").count() == 1


def test_a_veto_holds_back_until_its_day(cast: Cast) -> None:
    message = old_message(cast, days=500)
    apply_retention()
    plan = PlannedDeletion.objects.get(table="messaging.Message")
    until = today() + 40 * DAY
    veto(plan.id, by=cast.head, reason="Streit", until=until)
    days_pass(now() + 35 * DAY, 4)
    assert Message.objects.filter(pk=message.pk).exists()
    days_pass(now() + 41 * DAY, 0)
    assert not Message.objects.filter(pk=message.pk).exists()
    assert AuditEntry.objects.get(act="privacy.deletion_vetoed").facts["until"] == str(until)


def test_only_the_schools_office_and_data_protection_veto(cast: Cast) -> None:
    old_message(cast, days=500)
    apply_retention()
    plan = PlannedDeletion.objects.get(table="messaging.Message")
    for nobody in (cast.teacher, cast.pupil, cast.foreign_teacher):
        with pytest.raises(NotFound):
            veto(plan.id, by=nobody, reason="so", until=today() + DAY)
    InstallationRole.objects.create(person=cast.stranger, role="dpo")
    veto(plan.id, by=cast.stranger, reason="so", until=today() + DAY)
    for never in (today(), date(2099, 1, 1)):
        with pytest.raises(Invalid):
            veto(plan.id, by=cast.head, reason="so", until=never)


@pytest.mark.row(12)
def test_the_talk_of_a_class_ends_six_weeks_after_its_school_year(cast: Cast) -> None:
    said = sing(cast.pupil, "bis nächstes Jahr", group=cast.class_group)
    staff = sing(cast.teacher, "Konferenz", group=cast.staff_group)
    direct = Group.objects.get(pk=open_direct(by=cast.teacher, others={cast.pupil.id}))
    private = sing(cast.pupil, "danke", group=direct)
    year_ends = now() + 20 * DAY
    SchoolYear.objects.update(ends_on=year_ends.date())
    days_pass(year_ends + 30 * DAY, 12)
    assert Message.objects.filter(pk=said).exists()
    plan = PlannedDeletion.objects.get(table="messaging.Message")
    assert (plan.school, plan.count) == (cast.school, 1)
    days_pass(year_ends + 43 * DAY, 1)
    left = set(Message.objects.values_list("pk", flat=True))
    assert left == {staff, private}
    assert Community.objects.filter(pk=cast.class_community.pk).exists()
