# SPDX-License-Identifier: EUPL-1.2
"""What was said stays as it was said: the database refuses to change it."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from schulhof.consent.actions import forget_old_evidence, withdraw_all
from schulhof.consent.models import ConsentEvent, Standing
from schulhof.foundation.clock import now
from testing.cast import Cast, Says


def refused(sql: str) -> bool:
    """Whether the database itself says no, past every model."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except IntegrityError:
        return True
    return False


@pytest.mark.row(6)
def test_nobody_changes_or_deletes_a_consent_event(cast: Cast) -> None:
    kept = ConsentEvent.objects.count()
    assert kept
    assert refused("UPDATE consent_consentevent SET kind = 'declined'")
    assert refused("UPDATE consent_consentevent SET language = language")
    assert refused("DELETE FROM consent_consentevent")
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsentEvent.objects.all().delete()
    assert ConsentEvent.objects.count() == kept


@pytest.mark.row(6)
def test_a_word_is_kept_with_text_version_language_actor_and_time(
    unasked: Cast, says: Says
) -> None:
    says(unasked.guardian, about=unasked.pupil)
    event = ConsentEvent.objects.get()
    assert (event.person_id, event.actor_id) == (unasked.pupil.id, unasked.guardian.id)
    assert (event.kind, event.capacity) == ("given", "guardian")
    assert (event.text_version, event.language, event.purpose) == (1, "de", "participation")
    assert event.school_id == unasked.school.id
    assert now() - event.at < timedelta(minutes=1)


@pytest.mark.row(6)
@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "given", "actor_id": None},
        {"kind": "expired", "actor_id": uuid4()},
        {"kind": "given", "actor_id": uuid4(), "capacity": "self"},
    ],
)
def test_the_database_refuses_a_word_of_nobody(unasked: Cast, wrong: dict[str, object]) -> None:
    row = {
        "person_id": uuid4(), "school_id": uuid4(), "purpose": "participation",
        "capacity": "guardian", "text_version": 1,
    } | wrong  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        ConsentEvent.objects.create(**row)


def test_evidence_goes_three_years_after_the_last_word_about_who_left(unasked: Cast) -> None:
    def word(person_id: UUID, years: float) -> None:
        ConsentEvent.objects.create(
            person_id=person_id, school_id=unasked.school.id, purpose="photos", kind="given",
            capacity="guardian", actor_id=uuid4(), text_version=1,
            at=now() - timedelta(days=366 * years),
        )  # fmt: skip

    long_gone, lately_gone = uuid4(), uuid4()
    word(long_gone, 3.5)
    word(long_gone, 3.2)
    word(lately_gone, 3.5)
    word(lately_gone, 1)
    word(unasked.pupil.id, 3.5)
    Standing.objects.create(
        person=unasked.pupil, school=unasked.school, purpose="photos", state="allowed", need="both"
    )
    assert forget_old_evidence() == 2
    assert forget_old_evidence() == 0
    kept = set(ConsentEvent.objects.values_list("person_id", flat=True))
    assert kept == {lately_gone, unasked.pupil.id}
    assert refused("DELETE FROM consent_consentevent")


def test_who_leaves_for_good_leaves_words_that_count_no_more(unasked: Cast, says: Says) -> None:
    says(unasked.teacher)
    with transaction.atomic():
        withdraw_all(unasked.teacher.id)
    kinds = list(ConsentEvent.objects.order_by("at", "id").values_list("kind", "actor_id"))
    assert kinds == [("given", unasked.teacher.id), ("expired", None), ("expired", None)]
