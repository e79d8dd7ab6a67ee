# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    NotExported,
    Unlinked,
    after,
    with_account,
)

from .models import Import, ImportedIdentity, Recognition

HOLDINGS = (
    Holding(
        model=ImportedIdentity,
        title=_("The number by which your school's administration knows you"),
        person=("person",),
        purpose="belonging",
        category="master",
        fields={
            "person": Field("who is meant"),
            "source": Field("the kind of roster"),
            "source_key": Field("number or sign in the roster"),
        },
        retention=with_account(),
        school="school",
        recipients=_("Nobody; used when a roster is brought in"),
    ),
    Holding(
        model=Recognition,
        title=_("Hashes by which a roster recognises you again"),
        person=("person",),
        purpose="belonging",
        category="master",
        fields={
            "person": Field("who is meant"),
            "name": Field("keyed hash of the name", internal=True),
            "name_birth": Field("keyed hash of name and birth date", internal=True),
            "birth": Field("keyed hash of the birth date", internal=True),
            "email": Field("keyed hash of the e-mail address", internal=True),
        },
        retention=with_account(),
        school="school",
        export=NotExported(_("Only keyed hashes of what stands in your account are kept.")),
        recipients=_("Nobody; used when a roster is brought in"),
    ),
    Holding(
        model=Import,
        title=_("Rosters you brought in"),
        person=("started_by",),
        purpose="accountability",
        category="evidence",
        fields={
            "started_by": Field("who started it"),
            "state": Field("how far it got"),
            "format": Field("the kind of roster"),
            "filenames": Field("names of the uploaded files"),
            "created_at": Field("when it began"),
            "since": Field("since when it is in its state"),
            "expires_at": Field("when an undecided draft is thrown away (two days)"),
            "summary": Field("counts, never names"),
            "error": Field("a code, if it failed"),
            "draft": Field("sealed content of the file until it is decided", internal=True),
            "preview": Field("sealed preview until it is decided", internal=True),
            "worker": Field("which process works on it", internal=True),
        },
        retention=after(365, since="created_at"),
        school="school",
        erase=Unlinked(),
        recipients=_("The school's office"),
    ),
)
