# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may try to come in.

Only tries that fail count. A class of thirty behind one address, all mistyping twice, stays far below the limit of
its network. A single account is guarded more closely: from one place, and more generously from everywhere, so
that nobody can easily lock a classmate out from somewhere else.
"""

from contextlib import AbstractContextManager

from schulhof.foundation.limits import Limit, failures_counted

ACCOUNT_FROM_ONE_PLACE = Limit(name="sign-in-account-place", amount=10, seconds=15 * 60)
ACCOUNT_FROM_ANYWHERE = Limit(name="sign-in-account", amount=100, seconds=60 * 60)
PLACE = Limit(name="sign-in-place", amount=300, seconds=15 * 60)
UNKNOWN_TOKENS = Limit(name="unknown-token-place", amount=300, seconds=15 * 60)
SECOND_STEPS = Limit(name="second-step", amount=10, seconds=15 * 60)
PASSPHRASE_CHANGES = Limit(name="passphrase-change", amount=10, seconds=15 * 60)


def one_try(login_name: str, *, network: str) -> AbstractContextManager[None]:
    """Count what happens inside as a try, unless it returns without an error. Raises TooMany before it begins."""
    account = login_name.strip().lower()
    return failures_counted(
        (ACCOUNT_FROM_ONE_PLACE, (account, network)),
        (ACCOUNT_FROM_ANYWHERE, (account,)),
        (PLACE, (network,)),
    )
