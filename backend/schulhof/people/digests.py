# SPDX-License-Identifier: EUPL-1.2
"""How secrets that we hand out are kept: as keyed hashes, so that a stolen database opens no account."""

from django.utils.crypto import salted_hmac


def keyed_hash(purpose: str, secret: str) -> str:
    """HMAC-SHA256 under the installation's secret key; a new key ends all codes and tokens, as it ends sessions.

    Only for random secrets of 60 bits and more; passphrases are hashed by people.hashing.
    """
    return salted_hmac(f"schulhof.people.{purpose}", secret, algorithm="sha256").hexdigest()
