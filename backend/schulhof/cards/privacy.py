# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people: their cards. Nothing tells when or where one was used."""

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, with_account

from .models import Card, Device, Lesson

HOLDINGS = (
    Holding(
        model=Card,
        title=_("Your card for signing in"),
        person=("person",),
        purpose="sign_in",
        category="credential",
        fields={
            "person": Field("whose card it is"),
            "code_hash": Field("keyed hash of what its square holds", internal=True),
            "pictures_hash": Field("hash of the four pictures (Argon2id, keyed)", internal=True),
            "made_at": Field("when it was last printed"),
        },
        retention=with_account(),
        recipients=_("Class teachers and the school's office see that there is a card"),
    ),
)

NOT_PERSONAL = {
    Device: "A device of a class, named by its teachers; whose hands it is in nobody notes.",
    Lesson: "Until when a class's cards count; deleted with the lesson, by whom is in the audit log.",
}
