# SPDX-License-Identifier: EUPL-1.2
"""Protocols of what was done to keys, signed so that nobody can change one unseen (Ed25519, RFC 8032).

The signing key lies in the key store, wrapped like the others. A protocol is a JSON text; what is signed is its
`protocol` part, written without blanks and with sorted names.
"""

import json
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from .store import store

Facts = dict[str, Any]
_KEPT_AS = "protocols"


def public_key() -> str:
    """By which anybody can look whether a protocol is this installation's; in Base64."""
    return b64encode(_signing_key().public_key().public_bytes_raw()).decode()


def signed(facts: Facts) -> str:
    """The facts as a protocol."""
    return json.dumps(
        {
            "protocol": facts,
            "public_key": public_key(),
            "signature": b64encode(_signing_key().sign(_canonical(facts))).decode(),
        },
        indent=1,
        ensure_ascii=False,
    )


def facts_if_genuine(text: str, *, public_key: str) -> Facts | None:
    """What a protocol says, if whoever holds the secret to `public_key` signed exactly that; else None.

    The key that stands in the protocol itself is for people to compare; it proves nothing.
    """
    try:
        found = json.loads(text)
        facts, signature = found["protocol"], b64decode(found["signature"], validate=True)
        signer = Ed25519PublicKey.from_public_bytes(b64decode(public_key, validate=True))
        signer.verify(signature, _canonical(facts))
    except (ValueError, KeyError, TypeError, NotBase64, InvalidSignature):
        return None
    return dict(facts)


def _signing_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(store().secret(_KEPT_AS))


def _canonical(facts: Facts) -> bytes:
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
