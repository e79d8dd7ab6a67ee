# SPDX-License-Identifier: EUPL-1.2
"""Who comes to a school takes part only where its basis or their word says so."""

from uuid import UUID

from django.db.models import QuerySet

from schulhof.consent.access import is_public_task
from schulhof.consent.models import Standing
from schulhof.schools.actions import let_all_take_part, let_only_take_part, set_takes_part
from schulhof.schools.models import School


def follow_school(school: School) -> None:
    """Let those take part who came and for whom basis or word already says so, inside the act that brought them.

    That act tells the people concerned.
    """
    if is_public_task(school.id, "participation"):
        let_all_take_part(school.id)
    else:
        set_takes_part(school.id, _agreed(school.id), takes_part=True)


def bring_in_line(school_id: UUID) -> set[UUID]:
    """Everybody takes part where it is the school's public task, else who agreed; for whom that is a change."""
    if is_public_task(school_id, "participation"):
        return let_all_take_part(school_id)
    return let_only_take_part(school_id, _agreed(school_id))


def _agreed(school_id: UUID) -> QuerySet[Standing, UUID]:
    agreed = Standing.objects.filter(
        school=school_id, purpose="participation", state=Standing.State.ALLOWED
    )
    return agreed.values_list("person_id", flat=True)
