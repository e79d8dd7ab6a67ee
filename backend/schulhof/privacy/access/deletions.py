# SPDX-License-Identifier: EUPL-1.2
"""What is announced for deletion: a school's to its office, everything to the data protection officer."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.access import is_data_protection
from schulhof.people.models import Person
from schulhof.privacy.models import PlannedDeletion
from schulhof.schools.access import administered_by


def planned_deletions_for(person: Person) -> QuerySet[PlannedDeletion]:
    """What the person may see and veto, soonest first."""
    plans = PlannedDeletion.objects.filter(done_at=None).select_related("school")
    if is_data_protection(person.id):
        return plans
    return plans.filter(school__in=administered_by(person.id))


def planned_deletion_for(person: Person, planned_id: UUID) -> PlannedDeletion:
    """One of them; else NotFound."""
    found = planned_deletions_for(person).filter(pk=planned_id).first()
    if found is None:
        raise NotFound(_("This deletion is not announced (any more)."))
    return found
