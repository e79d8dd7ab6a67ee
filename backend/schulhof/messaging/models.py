# SPDX-License-Identifier: EUPL-1.2
"""Messages and what belongs to them."""

from django.db import models

from schulhof.communities.models import Group
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.foundation.restricting import Restrictable
from schulhof.people.models import Person
from schulhof.vault.access import SealedField


class Message(Restrictable, Identified):
    """Something somebody wrote in a group.

    `number` is the sequence number of its event in the group's topic: growing, unique, not gapless.
    """

    group = models.ForeignKey(Group, models.CASCADE, related_name="messages")
    number = models.PositiveBigIntegerField()
    author = models.ForeignKey(Person, models.CASCADE, related_name="messages")
    #: Chosen by the sender's device; sending the same one again answers the same message.
    client_id = models.UUIDField()
    #: Opened and written by messaging.sealing only; empty when there is nothing to read.
    body_sealed = SealedField()
    #: Keyed hashes of its words, by which it is found: ADR 10. Emptied with it.
    word_tokens = SealedField()
    #: The message that began the thread this one answers in; threads are flat.
    thread_root = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="replies", db_index=False
    )
    created_at = models.DateTimeField(default=now)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "number"], name="message_number_once"),
            models.UniqueConstraint(fields=["author", "client_id"], name="message_sent_once"),
        ]
        indexes = [
            models.Index(
                fields=["thread_root", "number"],
                condition=models.Q(thread_root__isnull=False),
                name="message_replies",
            )
        ]


class MessageEdit(Identified):
    """What a message said before it was changed. Goes with the message."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="edits")
    body_sealed = SealedField()
    replaced_at = models.DateTimeField(default=now)


class Reaction(Restrictable, Identified):
    """One emoji of one person on one message."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="reactions")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    emoji = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message", "person", "emoji"], name="reaction_once")
        ]


class Mention(Identified):
    """A message names a person."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="mentions")
    person = models.ForeignKey(Person, models.CASCADE, related_name="mentions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "person"], name="mention_once")]


class MessageAttachment(Identified):
    """A file in a message, at a position."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="attachments")
    file = models.OneToOneField(StoredFile, models.CASCADE, related_name="message_attachment")
    position = models.PositiveSmallIntegerField()


class ReadMarker(Identified):
    """How far a person has read a group. It only ever moves forward."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="read_markers")
    group = models.ForeignKey(Group, models.CASCADE, related_name="read_markers")
    upto = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "group"], name="read_marker_once")]


class ScheduledMessage(Identified):
    """A message that is to be sent later."""

    author = models.ForeignKey(Person, models.CASCADE, related_name="scheduled_messages")
    group = models.ForeignKey(Group, models.CASCADE, related_name="scheduled_messages")
    client_id = models.UUIDField()
    body_sealed = SealedField()
    send_at = models.DateTimeField(db_index=True)
    files = models.ManyToManyField(StoredFile, related_name="scheduled")
    #: Why it could not be sent, as a stable code; shown to the author, who may mend and resend.
    refused_code = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "client_id"], name="scheduled_once")
        ]
