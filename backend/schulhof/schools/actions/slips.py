# SPDX-License-Identifier: EUPL-1.2
"""Login slips: new codes, put on paper in the same breath and kept nowhere."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.errors import Conflict, Invalid
from schulhof.people import actions as people
from schulhof.people.models import Person
from schulhof.schools.access import school_for
from schulhof.schools.access.slips import recipients
from schulhof.schools.schemas import SlipsWanted
from schulhof.schools.slips import Slip, draw_slips


def print_slips(school_id: UUID, wanted: SlipsWanted, *, by: Person) -> bytes:
    """A PDF with a slip for each person chosen. Each gets a new code, noted in the audit log; old ones end.

    Whose account may do more than `by`'s gets none. Conflict("nobody") when nobody is left.
    """
    if [wanted.class_id, wanted.person_ids, wanted.role].count(None) != 2:
        raise Invalid(_("Please choose one of: a class, people, a role."))
    school = school_for(by, school_id)
    chosen = recipients(by, school.id, wanted)
    if not chosen:
        raise Conflict(_("There is nobody here who needs a slip."), code="nobody")
    with transaction.atomic():
        issued = people.issue_codes(
            by=by, person_ids=[each.id for each in chosen], school=school.id
        )
        record(
            "schools.login_slips_printed",
            by=by.id,
            subject=wanted.class_id,
            school=school.id,
            facts={"slips": len(issued)},
        )
    slips = [Slip(each, issued[each.id]) for each in chosen if each.id in issued]
    return draw_slips(
        slips, city=settings.CITY, school=school.short_name, address=settings.BASE_URL
    )
