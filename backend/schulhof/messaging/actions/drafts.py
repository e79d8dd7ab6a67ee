# SPDX-License-Identifier: EUPL-1.2
"""Drafts on their way: what is asked of each before it becomes a message, read for all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from schulhof.communities.access import GroupView, groups_for, require_in, scopes_of
from schulhof.files.actions import seal_under
from schulhof.files.models import StoredFile
from schulhof.foundation.errors import Conflict, NotFound, wrong_field
from schulhof.messaging.access.scheduled import held_files
from schulhof.messaging.models import Message
from schulhof.people.models import Person
from schulhof.vault.access import Scope, require_open

from .attachments import require_files, taken_files
from .bodies import checked_body
from .refusals import may_not_write

Key = tuple[UUID, UUID]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What somebody wants to send. `client_id` is chosen by their device, once per message.

    `scheduled_id` names the scheduled message it was; then the files are the ones that one holds.
    """

    author: Person
    group_id: UUID
    client_id: UUID
    body: str
    thread_root_id: UUID | None = None
    attachment_ids: tuple[UUID, ...] = ()
    scheduled_id: UUID | None = None

    @property
    def key(self) -> Key:
        return self.author.id, self.client_id


@dataclass(frozen=True, kw_only=True)
class Checked:
    """A draft that may be sent."""

    draft: Draft
    group: GroupView
    #: Whose key seals it.
    scope: Scope
    body: str
    thread_root_id: UUID | None
    files: list[StoredFile]


@dataclass(frozen=True)
class Facts:
    """What the database knows about a batch of drafts."""

    groups: dict[tuple[UUID, UUID], GroupView] = field(default_factory=dict)
    scopes: dict[UUID, Scope] = field(default_factory=dict)
    sent: dict[Key, tuple[UUID, UUID]] = field(default_factory=dict)
    threads: dict[UUID, tuple[UUID, UUID]] = field(default_factory=dict)
    held_files: dict[UUID, list[StoredFile]] = field(default_factory=dict)


def facts_about(drafts: Sequence[Draft]) -> Facts:
    """Read once for the whole batch."""
    groups = groups_for({(draft.author, draft.group_id) for draft in drafts})
    return Facts(
        groups=groups,
        scopes=scopes_of(groups.values()),
        sent=_sent(drafts),
        threads=_threads({d.thread_root_id for d in drafts if d.thread_root_id}),
        held_files=held_files({d.scheduled_id for d in drafts if d.scheduled_id}),
    )


def already_sent(draft: Draft, facts: Facts) -> UUID | None:
    """The message this draft already became. Raises NotFound as reading its group would."""
    if (draft.author.id, draft.group_id) not in facts.groups:
        raise NotFound(_("This group is not there (any more)."))
    message_id, group_id = facts.sent.get(draft.key, (None, draft.group_id))
    if group_id != draft.group_id:
        raise client_id_used()
    return message_id


def client_id_used() -> Conflict:
    """One client_id names one message."""
    return Conflict(_("This client_id names another message already."), code="client_id_used")


def checked(draft: Draft, facts: Facts) -> Checked:
    """The draft, ready to be stored. Refusals first: reach, right, key, text, thread, files."""
    group = facts.groups[draft.author.id, draft.group_id]
    if group.why_not is not None:
        raise may_not_write(group.why_not)
    scope = facts.scopes[group.id]
    require_open(scope)
    return Checked(
        draft=draft,
        group=group,
        scope=scope,
        body=checked_body(draft.body, has_attachments=_has_files(draft, facts)),
        thread_root_id=_thread_root(draft, facts),
        files=_files(draft, facts, group, scope),
    )


def _thread_root(draft: Draft, facts: Facts) -> UUID | None:
    """The root of the thread that the answered message belongs to: threads are flat."""
    if draft.thread_root_id is None:
        return None
    group_id, root_id = facts.threads.get(draft.thread_root_id, (None, None))
    if root_id is None or group_id != draft.group_id:
        sentence = _("The message you answer is not in this group.")
        raise wrong_field("thread_root_id", sentence, code="thread_unknown")
    return root_id


def _has_files(draft: Draft, facts: Facts) -> bool:
    held = draft.scheduled_id is not None and facts.held_files.get(draft.scheduled_id)
    return bool(draft.attachment_ids or held)


def _files(draft: Draft, facts: Facts, group: GroupView, scope: Scope) -> list[StoredFile]:
    """Taken last, so that a refused draft leaves its files waiting for the next try."""
    if draft.scheduled_id is not None:
        held = facts.held_files.get(draft.scheduled_id, [])
        require_in(group, "scheduled")
        if held:
            require_files(group, [file.id for file in held])
            seal_under(scope, held)
        return held
    return taken_files(draft.attachment_ids, group=group, scope=scope, by=draft.author)


def _sent(drafts: Sequence[Draft]) -> dict[Key, tuple[UUID, UUID]]:
    found = Message.everything.filter(
        author__in={d.author.id for d in drafts}, client_id__in={d.client_id for d in drafts}
    ).values_list("author_id", "client_id", "id", "group_id")
    return {(author, client): (id_, group) for author, client, id_, group in found}


def _threads(message_ids: set[UUID]) -> dict[UUID, tuple[UUID, UUID]]:
    if not message_ids:
        return {}
    found = Message.objects.filter(id__in=message_ids)
    root = Coalesce("thread_root_id", "id")
    return {
        id_: (group, root_id) for id_, group, root_id in found.values_list("id", "group_id", root)
    }
