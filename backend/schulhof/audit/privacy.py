# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, KeptBecause, by_room

from .models import AuditEntry, AuditHead

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
            "mac": Field("what binds the entry", internal=True),
            "number": Field("its place in the chain", internal=True),
            "chained": Field("what binds it to the one before", internal=True),
        },
        retention=by_room(365, job="forget_old_audit_entries"),
        school="school_id",
        erase=KeptBecause(
            _(
                "It shows who did what and holds ids only; once the account is gone, they lead nowhere."
            )
        ),
        recipients=_("The data protection officer"),
    ),
)

NOT_PERSONAL = {AuditHead: "Numbers and hashes of the chain's two ends."}
