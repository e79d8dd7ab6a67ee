# SPDX-License-Identifier: EUPL-1.2
"""A school decides on what it rests a purpose, and from which age its pupils' own word counts."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.consent.models import Basis, SchoolBands, Standing
from schulhof.consent.rules import Bands
from schulhof.foundation.clock import now
from schulhof.foundation.errors import wrong_field
from schulhof.foundation.purposes import Purpose
from schulhof.people.models import Person
from schulhof.schools.access import administered_school
from schulhof.schools.models import School

from .following import bring_in_line
from .renewal import renew_at
from .settling import tell


def decide_basis(
    school_id: UUID, purpose: Purpose, kind: str, *, by: Person, reason: str = ""
) -> None:
    """Rest a purpose on consent or on the public task, with effect at once; noted in the audit log.

    Words that were given are kept: they count again when the school goes back to asking. Invalid where the public
    task is named without a reason.
    """
    administered_school(by, school_id)
    if kind == Basis.Kind.PUBLIC_TASK and not reason:
        raise wrong_field("reason", _("Please say who decided this, and on what law it rests."))
    with transaction.atomic():
        School.objects.select_for_update().get(pk=school_id)
        known = Basis.objects.filter(school=school_id, purpose=purpose).first()
        if (kind, reason) == ((known.kind, known.reason) if known else (Basis.Kind.CONSENT, "")):
            return
        Basis.objects.update_or_create(
            school_id=school_id,
            purpose=purpose,
            defaults={"kind": kind, "reason": reason, "decided_at": now()},
        )
        record(
            "consent.basis_decided",
            by=by.id,
            school=school_id,
            facts={"purpose": purpose, "basis": kind},
        )
        if purpose == "participation":
            tell(bring_in_line(school_id))


def decide_bands(school_id: UUID, bands: Bands, *, by: Person) -> None:
    """From which age the own word is needed, and from which it alone counts; noted in the audit log.

    Whoever's word begins to weigh more or less is asked anew.
    """
    administered_school(by, school_id)
    if bands.own_word_alone_from < bands.own_word_from:
        sentence = _("Nobody can decide alone before their own word is needed.")
        raise wrong_field("own_word_alone_from", sentence)
    with transaction.atomic():
        School.objects.select_for_update().get(pk=school_id)
        SchoolBands.objects.update_or_create(school_id=school_id, defaults=bands._asdict())
        record("consent.bands_decided", by=by.id, school=school_id, facts=bands._asdict())
        at_school = Standing.objects.filter(school=school_id)
        tell(renew_at(set(at_school.values_list("person_id", flat=True))))
