# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, NotExported, by_room, with_account

from .models import StreamEvent, Topic
from .topics import person_topic


def _forget_events(person_id: UUID) -> int:
    about = Q(topic=person_topic(person_id)) | Q(object_id=person_id)
    return StreamEvent.objects.filter(about).delete()[0]


def _forget_topic(person_id: UUID) -> int:
    return Topic.objects.filter(name=person_topic(person_id)).delete()[0]


HOLDINGS = (
    Holding(
        model=StreamEvent,
        title=_("That something changed, for your devices"),
        person=("object_id",),
        purpose="operation",
        category="log",
        fields={
            "topic": Field("whom the change concerns; may be a person's id"),
            "type": Field("what kind of change it was"),
            "object_id": Field("the id of what changed; never content"),
            "at": Field("when"),
        },
        retention=by_room(settings.STREAM_DAYS, job="forget_old_events"),
        export=NotExported(
            _("Only ids and kinds of changes; what changed stands elsewhere in here.")
        ),
        erase=_forget_events,
        recipients=_("Devices of those who may see what changed"),
    ),
    Holding(
        model=Topic,
        title=_("How many changes there were, for your devices"),
        person=(),
        purpose="operation",
        category="log",
        fields={"name": Field("whom the changes concern; may be a person's id")},
        retention=with_account(),
        export=NotExported(_("A number that only devices use.")),
        erase=_forget_topic,
        recipients=_("Devices of those who may see what changed"),
    ),
)
