# SPDX-License-Identifier: EUPL-1.2
"""Direct conversations. Whether they may be opened is for safeguarding to say; it is the only caller."""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.communities.events import DirectOpened
from schulhof.communities.models import DirectParticipant, Group
from schulhof.consent import access as consent
from schulhof.foundation.errors import Forbidden
from schulhof.people.models import Person
from schulhof.stream.actions import publish_to


def open_direct(*, by: Person, others: Iterable[UUID]) -> UUID:
    """The direct conversation of these people; made, and told to all of them, if there was none.

    Forbidden("consent_missing") for who did not agree to direct conversations. Others who did not are refused
    as those whom the contact rule excludes: nothing tells them apart.
    """
    consent.require_purpose(by, "direct_messages")
    people = sorted({by.id, *others})
    if consent.allowed(people, "direct_messages") != set(people):
        raise Forbidden(
            _("You cannot open a conversation with all of these people."),
            code="contact_not_allowed",
        )
    with transaction.atomic():
        group, is_new = Group.objects.get_or_create(
            direct_key=_key(people), defaults={"kind": Group.Kind.DIRECT, "opened_by": by}
        )
        if is_new:
            DirectParticipant.objects.bulk_create(
                [DirectParticipant(group=group, person_id=person_id) for person_id in people]
            )
            publish_to(people, DirectOpened(id=group.id))
    return group.id


def leave_directs(person_id: UUID) -> int:
    """Take an erased person out of their direct conversations; those in which nobody is left go."""
    with transaction.atomic():
        mine = DirectParticipant.objects.filter(person=person_id)
        group_ids = list(mine.values_list("group_id", flat=True))
        left = mine.delete()[0]
        Group.objects.filter(id__in=group_ids, participants=None).delete()
    return left


def answer_for_direct(group_id: UUID, *, by: Person) -> None:
    """From now on the contact rule holds a direct conversation against the standing of `by`, who is in it."""
    with transaction.atomic():
        changed = Group.objects.filter(pk=group_id, participants__person=by).update(opened_by=by)
        if changed:
            people = DirectParticipant.objects.filter(group=group_id)
            publish_to(people.values_list("person_id", flat=True), DirectOpened(id=group_id))


def _key(people: Iterable[UUID]) -> str:
    return hashlib.sha256(",".join(map(str, people)).encode()).hexdigest()
