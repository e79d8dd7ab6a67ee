# SPDX-License-Identifier: EUPL-1.2
"""Entering an incident: the clock has been running since somebody noticed."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import wrong_field
from schulhof.foundation.ids import new_id
from schulhof.foundation.text import cleaned, is_blank
from schulhof.incidents import access, rules
from schulhof.incidents.models import Incident, IncidentScope
from schulhof.incidents.schemas import NewIncident
from schulhof.people.models import Person

from .noting import note, sealed, tell

_TRIES = 3


def open_incident(new: NewIncident, *, by: Person | None) -> Incident:
    """Enter it. `by` is the data protection officer, or nobody on the command line of the server."""
    if by is not None:
        access.require_officer(by)
    check_times(new.noticed_at, new.since, new.until)
    if is_blank(new.title):
        raise wrong_field("title", _("Please say in a few words what it is."))
    with transaction.atomic():
        incident = _numbered(new, by)
        span = access.span_of(incident)
        about = {(each.kind, access.item_named(each.kind, each.named, span)) for each in new.about}
        IncidentScope.objects.bulk_create(
            IncidentScope(incident=incident, kind=kind, item_id=item_id) for kind, item_id in about
        )
        note("opened", incident, by, kind=incident.kind, about=len(about))
        tell(incident)
    return incident


def check_times(noticed_at: datetime, since: datetime, until: datetime | None) -> None:
    """Refuse what cannot have been so."""
    if noticed_at > now():
        raise wrong_field("noticed_at", _("This moment is still to come."))
    if since > now():
        raise wrong_field("since", _("This moment is still to come."))
    if until is not None and until < since:
        raise wrong_field("until", _("It cannot have ended before it began."))
    if until is not None and until > now():
        raise wrong_field("until", _("This moment is still to come."))


def _numbered(new: NewIncident, by: Person | None) -> Incident:
    """Two at the same moment do not get the same number."""
    for _again in range(_TRIES - 1):
        try:
            with transaction.atomic():
                return _written(new, by)
        except IntegrityError:
            continue
    return _written(new, by)


def _written(new: NewIncident, by: Person | None) -> Incident:
    year = localdate(now()).year
    last = Incident.objects.filter(reference__startswith=f"{year}-").order_by("-id")
    incident = Incident(
        id=new_id(),
        reference=rules.next_reference(year, last.values_list("reference", flat=True).first()),
        kind=new.kind,
        noticed_at=new.noticed_at,
        since=new.since,
        until=new.until,
        entered_by=by,
    )
    incident.title_sealed = sealed(incident, "title_sealed", new.title)
    incident.what_sealed = sealed(incident, "what_sealed", cleaned(new.what))
    incident.save(force_insert=True)
    return incident
