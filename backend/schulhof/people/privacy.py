# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session as StoredSession
from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    Record,
    account,
    after,
    by_room,
    with_account,
)

from . import actions
from .models import AccessToken, Guardianship, InstallationRole, LoginCode, Person, Session

SESSION_DAYS = settings.SESSION_COOKIE_AGE // (60 * 60 * 24)


def _guardianships(person_id: UUID) -> Iterable[Record]:
    """Who answers for the person, and for whom the person answers."""
    about = Guardianship.objects.filter(guardian=person_id) | Guardianship.objects.filter(
        child=person_id
    )
    for row in about.select_related("guardian", "child").order_by("started_on", "id"):
        yield {
            "guardian": row.guardian.display_name,
            "child": row.child.display_name,
            "source": row.source,
            "started_on": row.started_on,
            "ended_on": row.ended_on,
        }


def _sign_out(person_id: UUID) -> int:
    return actions.sign_out_everywhere(person_id)


HOLDINGS = (
    Holding(
        model=LoginCode,
        title=_("Your login slip"),
        person=("person",),
        purpose="sign_in",
        category="credential",
        fields={
            "person": Field("whose slip it is"),
            "code_hash": Field("keyed hash of the code", internal=True),
            "issued_at": Field("when it was printed"),
            "expires_at": Field("when it expires"),
        },
        retention=by_room(settings.LOGIN_CODE_DAYS, job="forget_expired_sign_ins"),
    ),
    Holding(
        model=Session,
        title=_("Devices on which you are signed in"),
        person=("person",),
        purpose="sign_in",
        category="credential",
        fields={
            "person": Field("who is signed in"),
            "session_key": Field("the key of the cookie", internal=True),
            "browser": Field("kind of browser, to recognise the device"),
            "system": Field("kind of device, to recognise it"),
            "started_at": Field("when the person signed in"),
            "ends_at": Field("when a sign-in with a card ends by itself"),
            "let_in_by": Field("the lesson or device that let a card in", internal=True),
        },
        retention=by_room(SESSION_DAYS, job="forget_expired_sign_ins"),
        erase=_sign_out,
    ),
    Holding(
        model=AccessToken,
        title=_("Your access keys for programs"),
        person=("person",),
        purpose="sign_in",
        category="credential",
        fields={
            "person": Field("whose key it is"),
            "name": Field("what the person calls it"),
            "token_hash": Field("keyed hash of the key", internal=True),
            "created_at": Field("when it was made"),
            "expires_on": Field("the last day it is valid"),
        },
        retention=with_account(),
    ),
    Holding(
        model=Authenticator,
        title=_("Your second factors and passkeys"),
        person=("user",),
        purpose="sign_in",
        category="credential",
        fields={
            "user": Field("whose factor it is"),
            "type": Field("authenticator app, passkey or recovery codes"),
            "data": Field("its secret or public key", internal=True),
            "created_at": Field("when it was set up"),
            "last_used_at": Field("kept by the library, shown to nobody", internal=True),
        },
        retention=with_account(),
    ),
    Holding(
        model=EmailAddress,
        title=_("E-mail addresses for signing in"),
        person=("user",),
        purpose="sign_in",
        category="master",
        fields={"user": Field("whose address it is"), "email": Field("the address")},
        retention=with_account(),
    ),
    Holding(
        model=Guardianship,
        title=_("Guardians and children"),
        person=("guardian", "child"),
        purpose="belonging",
        category="master",
        fields={
            "guardian": Field("the adult"),
            "child": Field("the child"),
            "source": Field("told by the roster or by hand"),
            "started_on": Field("since when"),
            "ended_on": Field("until when"),
            "confirmed_at": Field("when the school's slip or code showed that it is them"),
        },
        retention=after(365, since="ended_on"),
        export=_guardianships,
        recipients=_("The school's office"),
    ),
    Holding(
        model=InstallationRole,
        title=_("Your role for the whole city"),
        person=("person",),
        purpose="accountability",
        category="master",
        fields={"person": Field("who has it"), "role": Field("city, operator or data protection")},
        retention=with_account(),
    ),
    Holding(
        model=Person,
        title=_("Your account"),
        person=("id",),
        purpose="participation",
        category="identity",
        fields={
            "login_name": Field("with which the person signs in"),
            "password": Field("hash of the passphrase (Argon2id)", internal=True),
            "given_name": Field("given name"),
            "family_name": Field("family name"),
            "display_name": Field("what others read"),
            "sort_name": Field("the name as lists are ordered"),
            "email": Field("told by the person, optional"),
            "language": Field("language of the screens"),
            "appearance": Field("light or dark screens"),
            "age_band": Field("below 14, 14-15, 16-17, adult"),
            "age_band_until": Field("the month in which the next age band begins"),
            "birth_date": Field("only where a school's rules need it"),
            "deactivated_on": Field("when the person left"),
            "restricted_at": Field("since when nothing of the person is used or shown"),
            "created_at": Field("when the account was made"),
        },
        retention=account(30, since="deactivated_on"),
        recipients=_("People of the same communities see the displayed name"),
    ),
)

NOT_PERSONAL = {
    StoredSession: "The cookies' side of people.Session; it is declared and erased there.",
}
