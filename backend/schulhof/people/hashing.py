# SPDX-License-Identifier: EUPL-1.2
"""How passphrases are hashed."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class PassphraseHasher(Argon2PasswordHasher):
    """argon2id with OWASP's parameters (Password Storage Cheat Sheet): t=2, m=19 MiB, p=1."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
