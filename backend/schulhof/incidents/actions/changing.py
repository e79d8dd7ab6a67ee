# SPDX-License-Identifier: EUPL-1.2
"""What becomes known later: other times, other things, effects, measures."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.foundation.errors import Conflict, wrong_field
from schulhof.foundation.text import cleaned, is_blank
from schulhof.incidents import access
from schulhof.incidents.models import IncidentScope
from schulhof.incidents.schemas import IncidentChange, ScopeIn
from schulhof.people.models import Person

from .noting import note, sealed, still_open, tell
from .opening import check_times

_TEXTS = ("title", "what", "effects", "measures")
_FACTS = ("kind", "noticed_at", "since", "until")
_MOST = 50


def change_incident(incident_id: UUID, change: IncidentChange, *, by: Person) -> None:
    """Write what became known. What changed is noted by name; what it said is not kept."""
    with transaction.atomic():
        incident = still_open(incident_id, by)
        changed = []
        for name in _FACTS:
            value = getattr(change, name)
            if value is not None and value != getattr(incident, name):
                setattr(incident, name, value)
                changed.append(name)
        if change.goes_on and incident.until is not None:
            incident.until = None
            changed.append("until")
        check_times(incident.noticed_at, incident.since, incident.until)
        for name in _TEXTS:
            text = getattr(change, name)
            if text is None or text == access.unsealed(incident, f"{name}_sealed"):
                continue
            if name == "title" and is_blank(text):
                raise wrong_field("title", _("Please say in a few words what it is."))
            setattr(incident, f"{name}_sealed", sealed(incident, f"{name}_sealed", cleaned(text)))
            changed.append(name)
        if not changed:
            return
        incident.save()
        note("changed", incident, by, what=", ".join(sorted(changed)))
        tell(incident)


def add_scope(incident_id: UUID, wanted: ScopeIn, *, by: Person) -> None:
    """It is about this, too. Again changes nothing."""
    with transaction.atomic():
        incident = still_open(incident_id, by)
        if incident.scopes.count() >= _MOST:
            raise Conflict(_("This is enough for one incident. Enter another one."), code="enough")
        item_id = access.item_named(wanted.kind, wanted.named, access.span_of(incident))
        _scope, is_new = IncidentScope.objects.get_or_create(
            incident=incident, kind=wanted.kind, item_id=item_id
        )
        if is_new:
            note("scope_added", incident, by, kind=wanted.kind)
            tell(incident)


def remove_scope(incident_id: UUID, scope_id: UUID, *, by: Person) -> None:
    """It is not about this. Again changes nothing."""
    with transaction.atomic():
        incident = still_open(incident_id, by)
        if incident.scopes.filter(pk=scope_id).delete()[0]:
            note("scope_removed", incident, by)
            tell(incident)
