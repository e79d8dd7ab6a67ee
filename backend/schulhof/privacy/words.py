# SPDX-License-Identifier: EUPL-1.2
"""How long something is kept, in words: for the archive, the public page and the record of processing."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schulhof.foundation.personal import Holding, KeptBecause, Unlinked

from .registry import holdings

_YEAR, _HALF_YEAR = 365, range(182, 184)

#: What begins a period, by the last part of `Retention.since`.
BEGINNINGS: dict[str, str | Promise] = {
    "announced_at": gettext_lazy("it was announced"),
    "asked_at": gettext_lazy("it was asked for"),
    "attached_at": gettext_lazy("it was shared"),
    "closed_at": gettext_lazy("it was closed"),
    "created_at": gettext_lazy("it was made"),
    "decided_at": gettext_lazy("it was decided"),
    "lifted_at": gettext_lazy("it was lifted"),
    "ends_on": gettext_lazy("the school year ended"),
    "ended_at": gettext_lazy("it ended"),
    "ended_on": gettext_lazy("it ended"),
    "send_at": gettext_lazy("the time it was planned for"),
}


def span(days: int) -> str:
    """365 → one year, 183 → six months, 30 → 30 days."""
    years, rest = divmod(days, _YEAR)
    if years and rest <= years:
        return ngettext("{count} year", "{count} years", years).format(count=years)
    if days in _HALF_YEAR:
        return _("six months")
    return ngettext("{count} day", "{count} days", days).format(count=days)


def kept_for(holding: Holding) -> str:
    """How long the rows of a table stay."""
    period = holding.retention
    if period.kind == "after":
        beginning = BEGINNINGS[period.since.rpartition("__")[2]]
        told = _("Goes {span} after {beginning}.").format(
            span=span(period.days), beginning=beginning
        )
        sooner = holding.as_sooner()
        return f"{told} {_in_classes(sooner)}" if sooner else told
    if period.kind == "by_room":
        return _("Goes after {span} at the latest.").format(span=span(period.days))
    if period.kind == "with_parent":
        return _("Goes together with: {title}").format(title=_title_of_parent(holding))
    days = next(each.retention.days for each in holdings() if each.retention.kind == "account")
    return _("Goes with the account: {span} after its person left, or asked for it.").format(
        span=span(days)
    )


def _in_classes(sooner: Holding) -> str:
    period = sooner.retention
    return _("In classes and courses {span} after {beginning}, if that is sooner.").format(
        span=span(period.days), beginning=BEGINNINGS[period.since.rpartition("__")[2]]
    )


def on_erasure(holding: Holding) -> str:
    """What becomes of the rows when their person is erased."""
    if isinstance(holding.erase, KeptBecause):
        return _("Stays until its period ends: {reason}").format(reason=holding.erase.reason)
    if isinstance(holding.erase, Unlinked):
        return _("Stays without the link to the person.")
    return _("Goes.")


def _title_of_parent(holding: Holding) -> str:
    model = holding.model
    for name in holding.retention.parent.split("__"):
        related = model._meta.get_field(name).related_model
        assert isinstance(related, type)  # noqa: S101  privacy/tests/test_completeness.py looks
        model = related
    return str(next(each.title for each in holdings() if each.model is model))
