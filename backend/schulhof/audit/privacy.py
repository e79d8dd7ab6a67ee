# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, KeptBecause, after

from .models import AuditEntry

HOLDINGS = (
    Holding(
        model=AuditEntry,
        title=_("Log of privileged acts by you or about you"),
        person=("actor_id", "subject_id"),
        purpose="accountability",
        category="evidence",
        fields={
            "at": Field("when"),
            "actor_id": Field("the id of who did it", internal=True),
            "act": Field("what was done"),
            "subject_id": Field("the id of whom it is about", internal=True),
            "school_id": Field("the id of the school", internal=True),
            "facts": Field("counts and codes, never names or content"),
        },
        retention=after(365, since="at"),
        school="school_id",
        erase=KeptBecause(
            _(
                "It shows who did what and holds ids only; once the account is gone, they lead nowhere."
            )
        ),
        recipients=_("The data protection officer"),
    ),
)
