# SPDX-License-Identifier: EUPL-1.2
"""Who was told, and when; or why nobody is. Schools are told here, the authority and people by letter."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound, wrong_field
from schulhof.foundation.ids import new_id
from schulhof.foundation.text import cleaned, is_blank
from schulhof.incidents import access, rules
from schulhof.incidents.events import SchoolNoticed
from schulhof.incidents.models import Incident, SchoolNotice
from schulhof.incidents.schemas import NoticeIn, ToldIn
from schulhof.people.models import Person
from schulhof.schools.access import administrators_of
from schulhof.schools.models import School
from schulhof.stream.actions import publish_to
from schulhof.vault.access import school_scope

from .noting import note, sealed, still_open, tell

Told = Incident.Told


def record_told(incident_id: UUID, wanted: ToldIn, *, by: Person) -> None:
    """Write down that the authority or the people were told, or why they are not. A later word takes its place."""
    with transaction.atomic():
        incident = still_open(incident_id, by)
        at = (wanted.at or now()) if wanted.told else now()
        if at > now():
            raise wrong_field("at", _("This moment is still to come."))
        if at < incident.noticed_at:
            raise wrong_field("at", _("It was not noticed by then."))
        reason = cleaned(wanted.reason)
        if is_blank(reason) and _needs_reason(incident, wanted, at):
            raise wrong_field("reason", _why(wanted))
        setattr(incident, wanted.whom, Told.TOLD if wanted.told else Told.NOT_TOLD)
        setattr(incident, f"{wanted.whom}_at", at)
        field = f"{wanted.whom}_reason_sealed"
        setattr(incident, field, sealed(incident, field, reason))
        incident.save()
        note("told" if wanted.told else "not_told", incident, by, whom=wanted.whom)
        tell(incident)


def tell_school(incident_id: UUID, wanted: NoticeIn, *, by: Person) -> None:
    """Tell a school's office. Telling it again replaces the words and keeps when it was told first."""
    with transaction.atomic():
        incident = still_open(incident_id, by)
        if not School.objects.filter(pk=wanted.school_id).exists():
            raise NotFound(_("This school is not there (any more)."))
        words = cleaned(wanted.words)
        if is_blank(words):
            raise wrong_field("words", _("Please say what happened."))
        found = incident.notices.filter(school=wanted.school_id).first()
        notice = found or SchoolNotice(
            id=new_id(), incident=incident, school_id=wanted.school_id, told_by=by, told_at=now()
        )
        notice.words_sealed = sealed(notice, "words_sealed", words, school_scope(wanted.school_id))
        notice.people = len(access.exposed(incident).of(wanted.school_id).people)
        notice.save(force_insert=found is None)
        note("school_told", incident, by, school=wanted.school_id, again=found is not None)
        publish_to(administrators_of(wanted.school_id), SchoolNoticed(id=notice.id))
        tell(incident)


def _needs_reason(incident: Incident, wanted: ToldIn, at: datetime) -> bool:
    late_counts = wanted.whom == "authority"
    if wanted.told and not late_counts:
        return False
    return rules.needs_reason(told=wanted.told, told_at=at, noticed_at=incident.noticed_at)


def _why(wanted: ToldIn) -> str:
    if wanted.told:
        return _("The 72 hours were over by then. Please say why it took longer.")
    return _("Please say why nobody has to be told. The register keeps it.")
