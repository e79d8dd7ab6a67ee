# SPDX-License-Identifier: EUPL-1.2
"""What is kept, why and how long, from the declarations: for the public page. Names nobody."""

from schulhof.foundation.personal import Holding, KeptBecause
from schulhof.privacy.activities import ACTIVITIES
from schulhof.privacy.registry import holdings
from schulhof.privacy.schemas import KeptFor, KeptRow
from schulhof.privacy.words import kept_for, on_erasure


def what_we_keep() -> list[KeptFor]:
    """By activity, each kind of thing that is kept, in the language that is active."""
    return [
        KeptFor(
            title=str(activity.title),
            why=str(activity.why),
            basis=str(activity.basis),
            rows=[_row(each) for each in reversed(holdings()) if each.purpose == activity.key],
        )
        for activity in ACTIVITIES.values()
    ]


def _row(holding: Holding) -> KeptRow:
    return KeptRow(
        title=str(holding.title),
        kept=kept_for(holding),
        recipients=str(holding.recipients),
        on_erasure=on_erasure(holding) if isinstance(holding.erase, KeptBecause) else "",
    )
