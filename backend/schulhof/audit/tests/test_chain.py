# SPDX-License-Identifier: EUPL-1.2
"""The log proves itself: whatever is changed, taken out, put in or cut off is seen."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from schulhof.audit.access import findings
from schulhof.audit.actions import forget_before, link_entries, record, record_all
from schulhof.audit.models import AuditEntry, AuditHead
from schulhof.foundation import clock
from testing.at_once import at_once

SCHOOL = uuid4()


@pytest.fixture
def five(db: None) -> list[AuditEntry]:
    """Five entries, linked."""
    for count in range(4):
        record("test.done", by=uuid4(), subject=uuid4(), school=SCHOOL, facts={"count": count})
    record_all("test.done", by=None, subjects=[uuid4()], school=None)
    assert link_entries() == 5
    return list(AuditEntry.objects.order_by("number"))


def found() -> list[str]:
    return [finding.what for finding in findings()]


@pytest.mark.row(44)
@pytest.mark.attack(24)
def test_untouched_log_is_as_it_was_written(five: list[AuditEntry]) -> None:
    assert [entry.number for entry in five] == [1, 2, 3, 4, 5]
    assert found() == []
    assert link_entries() == 0
    record("test.done", by=None)
    assert link_entries() == 1
    assert found() == []


TAMPERING: dict[str, Callable[[list[AuditEntry]], object]] = {
    "who": lambda five: AuditEntry.objects.filter(pk=five[2].pk).update(actor_id=uuid4()),
    "what": lambda five: AuditEntry.objects.filter(pk=five[2].pk).update(act="test.else"),
    "whom": lambda five: AuditEntry.objects.filter(pk=five[2].pk).update(subject_id=None),
    "where": lambda five: AuditEntry.objects.filter(pk=five[2].pk).update(school_id=uuid4()),
    "when": lambda five: AuditEntry.objects.filter(pk=five[2].pk).update(
        at=five[2].at - timedelta(microseconds=1)
    ),
    "facts": lambda five: AuditEntry.objects.filter(pk=five[2].pk).update(facts={"count": 9}),
    "one taken out": lambda five: five[2].delete(),
    "the last taken out": lambda five: five[4].delete(),
    "the first taken out": lambda five: five[0].delete(),
    "all taken out": lambda five: AuditEntry.objects.all().delete(),
    "head taken out": lambda five: AuditHead.objects.all().delete(),
    "head set back": lambda five: (
        five[4].delete(),
        AuditHead.objects.update(number=4, chained=five[3].chained),
    ),
    "two exchanged": lambda five: _exchange(five[1], five[2]),
    "one put in": lambda five: AuditEntry.objects.create(
        act="test.done", mac=five[2].mac, number=6, chained=five[4].chained
    ),
    "one waiting changed": lambda five: _change_a_waiting_one(),
}


def _change_a_waiting_one() -> None:
    record("test.done", by=None)
    AuditEntry.objects.filter(number=None).update(act="test.else")


def _exchange(one: AuditEntry, other: AuditEntry) -> None:
    AuditEntry.objects.filter(pk=one.pk).update(number=99)
    AuditEntry.objects.filter(pk=other.pk).update(number=one.number, chained=one.chained)
    AuditEntry.objects.filter(pk=one.pk).update(number=other.number, chained=other.chained)


@pytest.mark.row(44)
@pytest.mark.attack(24)
@pytest.mark.parametrize("how", TAMPERING)
def test_whatever_is_changed_is_seen(five: list[AuditEntry], how: str) -> None:
    TAMPERING[how](five)
    assert found() != []


@pytest.mark.row(44)
def test_operator_is_told_where_the_log_was_changed(
    five: list[AuditEntry], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("audit_verify", stdout=StringIO())
    assert "as it was written" in capsys.readouterr().out
    five[2].delete()
    with pytest.raises(SystemExit) as ended:
        call_command("audit_verify")
    assert ended.value.code == 1
    assert "Entry 3: entries are missing." in capsys.readouterr().out


@pytest.mark.row(11)
@pytest.mark.row(44)
def test_what_is_old_is_forgotten_and_the_rest_still_proves_itself(five: list[AuditEntry]) -> None:
    assert forget_before(five[2].at) == 2
    assert found() == []
    assert forget_before(five[2].at) == 0
    with clock.moved_to(clock.now() + timedelta(days=1)):
        assert forget_before(clock.now()) == 3
        record("test.done", by=None)
        link_entries()
    assert found() == []
    assert AuditEntry.objects.get().number == 6


@pytest.mark.row(44)
@pytest.mark.django_db(transaction=True)
def test_entry_is_linked_when_its_act_is_committed_and_gone_when_it_is_not() -> None:
    with transaction.atomic():
        record("test.done", by=None)
        assert AuditEntry.objects.get().number is None
    assert AuditEntry.objects.get().number == 1
    with transaction.atomic():
        record("test.done", by=None)
        transaction.set_rollback(True)
    assert AuditEntry.objects.count() == 1
    assert found() == []


@pytest.mark.row(44)
@pytest.mark.django_db(transaction=True)
def test_acts_at_the_same_moment_make_one_chain() -> None:
    def act() -> str:
        with transaction.atomic():
            record("test.done", by=None)
        return "done"

    assert at_once([act] * 8) == ["done"] * 8
    connection.close()
    numbers = AuditEntry.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, 9))
    assert found() == []
