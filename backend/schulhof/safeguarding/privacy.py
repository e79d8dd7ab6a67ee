# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long: cases until six months after they are closed."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    KeptBecause,
    NotExported,
    Record,
    Unlinked,
    after,
    with_parent,
)
from schulhof.vault.access import Unreadable

from . import access, actions
from .models import Case, CaseNote, FrozenFile, Glass, GlassNotice, Report

_PROTECTS = _(
    "It would tell who asked for help. The data protection officer answers what may be told."
)
_EVIDENCE = _("A child who asked for help is protected as long as the case is looked after.")
_CONTACTS = _("The school's two named contacts; never whom it is about")


def _words(report: Report) -> str:
    """What was written, or why it can not be read: the rest of the copy is made all the same."""
    try:
        return access.unsealed(report, "words_sealed")
    except Unreadable as why:
        return why.detail


def _reports(person_id: UUID) -> Iterable[Record]:
    """What the person asked for help with, in their own words."""
    for report in Report.objects.filter(reporter=person_id).order_by("created_at", "id"):
        yield {
            "reason": report.reason,
            "words": _words(report),
            "created_at": report.created_at,
        }


HOLDINGS = (
    Holding(
        model=Case,
        title=_("Cases about something of yours"),
        person=("subject",),
        purpose="safety",
        category="evidence",
        fields={
            "kind": Field("what kind of thing was reported"),
            "item_id": Field("which one", internal=True),
            "subject": Field("whose it is"),
            "hides_item": Field("whether it is hidden from everybody meanwhile"),
            "state": Field("how far it is"),
            "opened_at": Field("since when"),
            "closed_at": Field("until when"),
            "outcome_sealed": Field("what came of it, sealed"),
        },
        retention=after(183, since="closed_at"),
        school="school",
        export=NotExported(_PROTECTS),
        erase=KeptBecause(_EVIDENCE),
        expire=actions.expire_cases,
        recipients=_CONTACTS,
    ),
    Holding(
        model=Report,
        title=_("What you asked for help with"),
        person=("reporter",),
        purpose="safety",
        category="evidence",
        fields={
            "reporter": Field("who asked for help"),
            "client_id": Field("so that nothing is sent twice", internal=True),
            "reason": Field("mean, scary or something else"),
            "words_sealed": Field("what they wrote, sealed"),
            "frozen_sealed": Field("what they saw, sealed", internal=True),
            "created_at": Field("when"),
        },
        retention=with_parent("case"),
        export=_reports,
        for_guardians=NotExported(
            _("Whether a child asked for help, and with what, is the child's to tell.")
        ),
        erase=KeptBecause(_EVIDENCE),
        recipients=_CONTACTS,
    ),
    Holding(
        model=CaseNote,
        title=_("Notes you wrote in cases"),
        person=("author",),
        purpose="safety",
        category="evidence",
        fields={
            "author": Field("who wrote it"),
            "text_sealed": Field("what was written, sealed"),
            "written_at": Field("when"),
        },
        retention=with_parent("case"),
        export=NotExported(_("It is about others and belongs to the case.")),
        erase=Unlinked(),
        recipients=_CONTACTS,
    ),
    Holding(
        model=Glass,
        title=_("Groups you looked into or let somebody look into"),
        person=("asked_by", "decided_by"),
        purpose="accountability",
        category="evidence",
        fields={
            "asked_by": Field("who asked"),
            "asked_at": Field("when"),
            "reason_sealed": Field("why, sealed"),
            "notice_sealed": Field("what those in the group are told, sealed"),
            "decided_by": Field("who decided"),
            "decided_at": Field("when"),
            "closes_at": Field("when it ends"),
        },
        retention=after(365, since="asked_at"),
        school="school",
        export=NotExported(_("It is about others.")),
        erase=KeptBecause(_("Looking into a group is accounted for by name.")),
        recipients=_("Who asked, who decided, and the school's administrators"),
    ),
    Holding(
        model=GlassNotice,
        title=_("That a group of yours was looked into"),
        person=("person",),
        purpose="safety",
        category="log",
        fields={
            "person": Field("who is told"),
            "noted_at": Field("when they said that they know"),
        },
        retention=with_parent("glass"),
        recipients=_("Nobody but you"),
    ),
)

NOT_PERSONAL = {
    FrozenFile: "Joins a report and the copy of a file, both declared; it goes with either.",
}
