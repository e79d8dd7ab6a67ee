# SPDX-License-Identifier: EUPL-1.2
"""Second factors as allauth keeps them: its adapter, with secrets sealed and names people recognise."""

import base64
from urllib.parse import urlsplit

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from .models import Person


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets are sealed under the installation's secret key: a stolen database passes no second step."""

    error_messages = {  # noqa: RUF012  as allauth declares it
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code does not fit."),
    }

    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret; under a new secret key one that nobody has, so that the old codes fit no more."""
        try:
            return _seal().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            unknown: str = generate_totp_secret()
            return unknown

    def get_totp_issuer(self) -> str:
        return _here()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Passkeys belong to the configured address, whatever host name a request carries."""
        return {"id": urlsplit(settings.BASE_URL).hostname or "localhost", "name": _here()}

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:
        count = Authenticator.objects.filter(user=user, type=type).count()
        return f"Passkey {count + 1}"

    def _get_user_identifier(self, user: Person) -> str:
        return user.login_name


def _here() -> str:
    return f"Schulhof {settings.CITY}"


def _seal() -> Fernet:
    derived = HKDF(SHA256(), length=32, salt=None, info=b"schulhof.people.second-factor")
    return Fernet(base64.urlsafe_b64encode(derived.derive(settings.SECRET_KEY.encode())))
