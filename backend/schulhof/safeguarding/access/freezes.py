# SPDX-License-Identifier: EUPL-1.2
"""How files and profiles are frozen; messages are for the room above."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.communities import access as communities
from schulhof.files.access import file_for
from schulhof.files.sealing import name_of
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.safeguarding.freezing import Frozen, FrozenLine


def freeze_file(person: Person, file_id: UUID) -> Frozen:
    """A file the person may read."""
    file = file_for(person, file_id)
    line = FrozenLine(
        author_id=file.owner_id,
        author=file.owner.display_name if file.owner else "",
        text="",
        at=file.created_at,
        files=[(name_of(file).text, file.id)],
        is_item=True,
    )
    return Frozen(lines=[line], subject_id=file.owner_id)


def freeze_profile(person: Person, other_id: UUID) -> Frozen:
    """Somebody whom the person meets in a community or a direct conversation."""
    other = Person.objects.filter(pk=other_id, is_active=True).exclude(pk=person.pk).first()
    if other is None or not _meets(person, other_id):
        raise NotFound(_("This person is not there (any more)."))
    line = FrozenLine(author_id=other.id, author=other.display_name, text="", is_item=True)
    return Frozen(lines=[line], subject_id=other.id)


def _meets(person: Person, other_id: UUID) -> bool:
    return other_id in communities.names_seen_by(person) or any(
        other_id in direct.participants for direct in communities.directs_of(person.id)
    )
