# SPDX-License-Identifier: EUPL-1.2
"""For which activities personal data are kept (Art. 30 GDPR), and which purposes people are asked about in each.

Tables are declared by activity (foundation.personal.Purpose): what the school and the operator do. People are
asked about purposes (foundation.purposes.Purpose): what of it they agree to. Only what is done in `participation`
rests on their word; everything else serves it and is needed for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from schulhof.foundation import personal, purposes
from schulhof.foundation.personal import Words


@dataclass(frozen=True, kw_only=True)
class Activity:
    """One line of the record of processing. `asked`: what people say yes or no to in it."""

    key: personal.Purpose
    title: Words
    why: Words
    basis: Words
    asked: tuple[purposes.Purpose, ...] = ()


_SCHOOL = _(
    "The school's task, Art. 6 (1) (e) GDPR with §§ 120 and 121 of the school law of North Rhine-Westphalia"
)

_ACTIVITIES = (
    Activity(
        key="participation",
        title=_("Taking part: talking, sharing, learning together"),
        why=_("So that what you write and share reaches those it is for."),
        basis=_(
            "Your consent, or your guardians', Art. 6 (1) (a) GDPR; or the school's task, Art. 6 (1) (e),"
            " as the school decided for each purpose"
        ),
        asked=("participation", "direct_messages", "photos", "name_search"),
    ),
    Activity(
        key="belonging",
        title=_("Who belongs where: schools, classes, families"),
        why=_("So that you find your class, and nobody else gets in."),
        basis=_SCHOOL,
    ),
    Activity(
        key="sign_in",
        title=_("Signing in"),
        why=_("So that only you come in with your name."),
        basis=_SCHOOL,
    ),
    Activity(
        key="safety",
        title=_("Protecting children"),
        why=_("So that whoever is in trouble gets help, and it can be looked into what happened."),
        basis=_("The school's duty to protect, Art. 6 (1) (c) and (e) GDPR with § 42 (6) of the school law"),
    ),
    Activity(
        key="accountability",
        title=_("Showing who decided what"),
        why=_("So that whoever may do much can be held to it."),
        basis=_("Accountability, Art. 6 (1) (c) with Art. 5 (2) and 32 GDPR"),
    ),
    Activity(
        key="rights",
        title=_("Your rights over your data"),
        why=_("So that you can agree, take back, get a copy, correct and erase."),
        basis=_("Duties towards you, Art. 6 (1) (c) with Art. 7 and 12 to 22 GDPR"),
    ),
    Activity(
        key="operation",
        title=_("Keeping every device up to date"),
        why=_("So that everything appears on all your devices at once."),
        basis=_("Needed for taking part, and rests on the same"),
    ),
)  # fmt: skip

ACTIVITIES: Mapping[personal.Purpose, Activity] = {each.key: each for each in _ACTIVITIES}
