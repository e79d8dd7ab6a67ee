# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    ExportedFile,
    Field,
    Holding,
    NotExported,
    Record,
    after,
)

from . import actions, storing
from .models import StoredFile
from .sealing import name_of


def _files(person_id: UUID) -> Iterable[Record]:
    for row in StoredFile.everything.filter(owner=person_id).order_by("created_at", "id"):
        name = name_of(row).or_why()
        yield {
            "name": name,
            "media_type": row.media_type,
            "size": row.size,
            "created_at": row.created_at,
            "attached_at": row.attached_at,
            "file": ExportedFile(name, partial(storing.content_of, row)),
        }


HOLDINGS = (
    Holding(
        model=StoredFile,
        title=_("Files you uploaded"),
        person=("owner",),
        purpose="participation",
        category="content",
        fields={
            "owner": Field("who uploaded it"),
            "name_sealed": Field("its name, sealed"),
            "key_sealed": Field("the key of its bytes, sealed", internal=True),
            "media_type": Field("what kind of file it is"),
            "created_at": Field("when it was uploaded"),
            "attached_at": Field("since when it is in use"),
            "restricted": Field("whether it is hidden, and why", internal=True),
        },
        retention=after(366, since="attached_at"),
        export=_files,
        for_guardians=NotExported(_("Your child can take its files along itself.")),
        erase=actions.discard_all_of,
        expire=actions.discard_expired,
        restrict=actions.restrict_files_of,
        recipients=_("Whoever may read the message it is in"),
    ),
)
