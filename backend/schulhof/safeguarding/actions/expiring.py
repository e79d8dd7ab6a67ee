# SPDX-License-Identifier: EUPL-1.2
"""Letting go of cases whose time is over."""

from django.db import transaction
from django.db.models import QuerySet

from schulhof.files.actions import discard_files
from schulhof.safeguarding.freezing import hiding_of
from schulhof.safeguarding.models import Case, FrozenFile


def expire_cases(cases: QuerySet[Case]) -> int:
    """Delete cases with reports, notes and the files kept for them; how many.

    What a case still hides goes with it: nobody could say any more that it may be seen again.
    """
    with transaction.atomic():
        for case in cases.filter(hides_item=True):
            if hiding := hiding_of(case.kind):
                hiding.erase(case.item_id)
        ids = list(cases.values_list("id", flat=True))
        files = FrozenFile.objects.filter(report__case__in=ids)
        file_ids = list(files.values_list("file_id", flat=True))
        Case.objects.filter(pk__in=ids).delete()
        discard_files(file_ids, by=None)
    return len(ids)
