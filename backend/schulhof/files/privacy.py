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


def _files(person_id: UUID) -> Iterable[Record]:
    for row in StoredFile.objects.filter(owner=person_id).order_by("created_at", "id"):
        yield {
            "name": row.name,
            "media_type": row.media_type,
            "size": row.size,
            "sha256": row.sha256,
            "created_at": row.created_at,
            "attached_at": row.attached_at,
            "file": ExportedFile(row.name, partial(storing.content_of, row.id)),
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
            "name": Field("its name"),
            "media_type": Field("what kind of file it is"),
            "sha256": Field("checksum of its bytes"),
            "created_at": Field("when it was uploaded"),
            "attached_at": Field("since when it is in use"),
        },
        retention=after(366, since="attached_at"),
        export=_files,
        for_guardians=NotExported(_("Your child can take its files along itself.")),
        erase=actions.discard_all_of,
        expire=actions.discard_expired,
        recipients=_("Whoever may read the message it is in"),
    ),
)
