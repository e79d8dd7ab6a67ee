# SPDX-License-Identifier: EUPL-1.2
"""A passkey in software: does what a telephone does with WebAuthn, without a finger."""

import secrets
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

_FLAGS = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV


class SoftPasskey:
    """One key pair for one address."""

    def __init__(self, origin: str = "http://localhost:8000", host: str = "localhost") -> None:
        self.origin = origin
        self.address = sha256(host.encode())
        self.id = secrets.token_bytes(16)
        self.key = generate_private_key(SECP256R1())

    def made(self, options: dict[str, Any]) -> dict[str, Any]:
        """The answer to navigator.credentials.create()."""
        public = ES256.from_cryptography_key(self.key.public_key())  # type: ignore[no-untyped-call]
        holder = AttestedCredentialData.create(b"\0" * 16, self.id, public)
        data = AuthenticatorData.create(
            self.address, _FLAGS | AuthenticatorData.FLAG.AT, 0, bytes(holder)
        )
        said = self._said("webauthn.create", options)
        told = {
            "clientDataJSON": websafe_encode(said),
            "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
        }
        return self._credential(told) | {"clientExtensionResults": {"credProps": {"rk": True}}}

    def shown(self, options: dict[str, Any], *, holder: str) -> dict[str, Any]:
        """The answer to navigator.credentials.get(); `holder` is the person's id."""
        data = AuthenticatorData.create(self.address, _FLAGS, 1)
        said = self._said("webauthn.get", options)
        signature = self.key.sign(bytes(data) + said.hash, ECDSA(SHA256()))
        told = {
            "clientDataJSON": websafe_encode(said),
            "authenticatorData": websafe_encode(data),
            "signature": websafe_encode(signature),
            "userHandle": websafe_encode(holder.encode()),
        }
        return self._credential(told) | {"clientExtensionResults": {}}

    def _said(self, kind: str, options: dict[str, Any]) -> CollectedClientData:
        challenge = options["publicKey"]["challenge"]
        return CollectedClientData.create(type=kind, challenge=challenge, origin=self.origin)

    def _credential(self, told: dict[str, str]) -> dict[str, Any]:
        name = websafe_encode(self.id)
        return {"id": name, "rawId": name, "type": "public-key", "response": told}
