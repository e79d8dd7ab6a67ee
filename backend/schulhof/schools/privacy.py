# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, Record, Unlinked, after, with_account

from .models import (
    Affiliation,
    ClassMember,
    Contract,
    Decision,
    NamedContact,
    School,
    SchoolClass,
    SchoolYear,
    Switch,
)


def _affiliations(person_id: UUID) -> Iterable[Record]:
    rows = Affiliation.objects.filter(person=person_id).select_related("school")
    for row in rows.order_by("started_on", "id"):
        yield {
            "school": row.school.name,
            "role": row.role,
            "source": row.source,
            "started_on": row.started_on,
            "ended_on": row.ended_on,
        }


def _class_places(person_id: UUID) -> Iterable[Record]:
    rows = ClassMember.objects.filter(person=person_id)
    rows = rows.select_related("school_class__school", "school_class__year")
    for row in rows.order_by("started_on", "id"):
        yield {
            "school": row.school_class.school.name,
            "year": row.school_class.year.name,
            "class": row.school_class.name,
            "part": row.part,
            "source": row.source,
            "started_on": row.started_on,
            "ended_on": row.ended_on,
        }


def _contracts(person_id: UUID) -> Iterable[Record]:
    """Without who signed: that is somebody else."""
    rows = Contract.objects.filter(recorded_by=person_id).select_related("school")
    for row in rows.order_by("recorded_at", "id"):
        yield {
            "school": row.school.name,
            "text_version": row.text_version,
            "signed_on": row.signed_on,
            "ended_on": row.ended_on,
            "recorded_at": row.recorded_at,
        }


HOLDINGS = (
    Holding(
        model=Affiliation,
        title=_("Your schools"),
        person=("person",),
        purpose="belonging",
        category="master",
        fields={
            "person": Field("who belongs"),
            "role": Field("pupil, teacher, guardian, staff or administrator"),
            "source": Field("told by the roster or by hand"),
            "started_on": Field("since when"),
            "ended_on": Field("until when"),
            "takes_part": Field(
                "whether their consent or the school's public task lets them take part"
            ),
        },
        retention=after(365, since="ended_on"),
        school="school",
        export=_affiliations,
        recipients=_("The school's office and people of the same communities"),
    ),
    Holding(
        model=ClassMember,
        title=_("Your classes and courses"),
        person=("person",),
        purpose="belonging",
        category="master",
        fields={
            "person": Field("who learns or teaches there"),
            "part": Field("pupil, teacher or class teacher"),
            "source": Field("told by the roster or by hand"),
            "started_on": Field("since when"),
            "ended_on": Field("until when"),
        },
        retention=after(365, since="ended_on"),
        school="school_class__school",
        export=_class_places,
        recipients=_("The school's office and people of the same class"),
    ),
    Holding(
        model=NamedContact,
        title=_("What you are a contact for"),
        person=("person",),
        purpose="safety",
        category="master",
        fields={
            "person": Field("who is the contact"),
            "kind": Field("for safeguarding, privacy or technical questions"),
        },
        retention=with_account(),
        school="school",
        recipients=_("Everybody at the school"),
    ),
    Holding(
        model=Switch,
        title=_("Functions that you switched for your school"),
        person=("decided_by",),
        purpose="accountability",
        category="evidence",
        fields={
            "function": Field("which function"),
            "is_on": Field("on or off"),
            "dpia_reference": Field("where the school's impact assessment speaks of it"),
            "decided_by": Field("who switched it"),
            "decided_at": Field("when"),
        },
        retention=with_account(),
        school="school",
        erase=Unlinked(),
        recipients=_("The school's office"),
    ),
    Holding(
        model=Decision,
        title=_("Decisions of your school that you recorded"),
        person=("recorded_by",),
        purpose="accountability",
        category="evidence",
        fields={
            "body": Field("which body of the school decided"),
            "decided_on": Field("when it decided"),
            "scope": Field("what it decided"),
            "valid_until": Field("until when it holds"),
            "recorded_by": Field("who recorded it"),
            "recorded_at": Field("when it was recorded"),
        },
        retention=with_account(),
        school="school",
        erase=Unlinked(),
        recipients=_("The school's office and the city"),
    ),
    Holding(
        model=Contract,
        title=_("Contracts of schools that you recorded"),
        person=("recorded_by",),
        purpose="accountability",
        category="evidence",
        fields={
            "text_version": Field("which text was signed"),
            "signed_on": Field("when it was signed"),
            "signatory": Field("who signed for the school"),
            "ended_on": Field("when it ended"),
            "recorded_by": Field("who recorded it"),
            "recorded_at": Field("when it was recorded"),
        },
        retention=with_account(),
        school="school",
        export=_contracts,
        erase=Unlinked(),
        recipients=_("The school's office and the city"),
    ),
)

NOT_PERSONAL = {
    School: "A school is no person.",
    SchoolYear: "Dates of a school.",
    SchoolClass: "A class; who is in it stands in ClassMember.",
}
