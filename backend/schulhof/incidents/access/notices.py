# SPDX-License-Identifier: EUPL-1.2
"""What a school's office is told of incidents that affect its people, and nothing of any other school."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.incidents.models import SchoolNotice
from schulhof.incidents.schemas import NoticeToSchool
from schulhof.people.models import Person
from schulhof.schools.access import administered_by, school_brief

from .texts import unsealed

_MOST = 100


def require_office(person: Person) -> None:
    """The office of a school; else NotFound."""
    if not administered_by(person.id):
        raise NotFound(_("This is not there (any more)."))


def notices_for(person: Person) -> list[NoticeToSchool]:
    """What the person's schools were told, the newest first."""
    found = SchoolNotice.objects.filter(school__in=administered_by(person.id))
    rows = found.select_related("school", "incident").order_by("-told_at")[:_MOST]
    return [_wire(notice) for notice in rows]


def notice_for(person: Person, notice_id: UUID) -> SchoolNotice:
    """A notice to a school that the person administers; else NotFound."""
    found = SchoolNotice.objects.filter(pk=notice_id, school__in=administered_by(person.id))
    notice = found.select_related("school", "incident").first()
    if notice is None:
        raise NotFound(_("This is not there (any more)."))
    return notice


def _wire(notice: SchoolNotice) -> NoticeToSchool:
    return NoticeToSchool(
        id=notice.id,
        reference=notice.incident.reference,
        school=school_brief(notice.school),
        words=unsealed(notice, "words_sealed"),
        told_at=notice.told_at,
        people=notice.people,
    )
