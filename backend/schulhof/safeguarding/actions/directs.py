# SPDX-License-Identifier: EUPL-1.2
"""Opening a direct conversation, past the contact rule."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.communities import actions as communities
from schulhof.foundation.errors import Forbidden, Invalid
from schulhof.people.models import Person
from schulhof.safeguarding import access
from schulhof.schools.access import require_function

MOST_PEOPLE = 20


def open_direct(person_ids: Collection[UUID], *, by: Person) -> UUID:
    """The direct conversation with these people, new or the one there is; its id.

    Raises Forbidden with one and the same answer for people who do not exist and people who may not be contacted.
    """
    require_function("direct_messages", person_id=by.id)
    others = set(person_ids) - {by.id}
    if not others:
        raise Invalid(_("Choose somebody to talk to."), code="nobody_chosen")
    if len(others) >= MOST_PEOPLE:
        raise Invalid(
            _("A direct conversation has at most %(count)d people.") % {"count": MOST_PEOPLE},
            code="too_many_people",
        )
    if not access.may_open_direct(by, others):
        raise Forbidden(
            _("You cannot open a conversation with all of these people."),
            code="contact_not_allowed",
        )
    with transaction.atomic():
        group_id = communities.open_direct(by=by, others=others)
        if not access.goes_on(by, group_id):
            communities.answer_for_direct(group_id, by=by)
        return group_id
