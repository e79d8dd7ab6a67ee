# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody may come in yet."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import Forbidden
from schulhof.schools.models import School

from .standing import standing_of


def require_open_school(person_id: UUID) -> None:
    """Refuse a slip while no school of the person is live: Forbidden("school_not_live").

    A school's administrators and those of the city prepare the start, so they come in before it.
    """
    standing = standing_of(person_id)
    if standing.installation or standing.administered or not standing.roles:
        return
    if not School.objects.filter(pk__in=standing.roles, state=School.State.LIVE).exists():
        raise Forbidden(
            _("Your school does not take part at the moment. Your slip stays valid: try later."),
            code="school_not_live",
        )
