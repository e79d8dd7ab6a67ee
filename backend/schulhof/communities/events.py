# SPDX-License-Identifier: EUPL-1.2
"""What happens in communities."""

from schulhof.stream.events import Event


class MembershipChanged(Event, frozen=True, tag="communities.membership_changed"):
    """Somebody came, went or changed role; told to the person and the community. `id` is the community."""


class GroupChanged(Event, frozen=True, tag="communities.group_changed"):
    """A group was opened, renamed, closed or reopened; `id` is the group."""


class CommunityChanged(Event, frozen=True, tag="communities.community_changed"):
    """Name, description or partner schools changed; `id` is the community."""


class DirectOpened(Event, frozen=True, tag="communities.direct_opened"):
    """A direct conversation was opened with the person; `id` is the group."""


class PartnershipChanged(Event, frozen=True, tag="communities.partnership_changed"):
    """A school was asked to take part, agreed, declined or ended it; told to the administrators of both schools.

    `id` is the partnership.
    """
