# SPDX-License-Identifier: EUPL-1.2
"""Everything that can happen: the events of all rooms, in one place for the contract with the browser."""

from schulhof.communities.events import (
    CommunityChanged,
    DirectOpened,
    GroupChanged,
    MembershipChanged,
    PartnershipChanged,
)
from schulhof.incidents.events import IncidentChanged, SchoolNoticed
from schulhof.messaging.events import (
    MessageDeleted,
    MessageEdited,
    MessageSent,
    MessagesRestricted,
    ReactionsChanged,
    ReadMarkerMoved,
    ScheduledChanged,
)
from schulhof.people.events import PersonChanged, SecondFactorChanged, SessionEnded
from schulhof.privacy.events import RequestChanged
from schulhof.roster.events import ImportProgressed
from schulhof.safeguarding.events import CaseChanged, GlassChanged, ReportChanged
from schulhof.schools.events import SchoolChanged
from schulhof.stream.events import Event

EVENTS: tuple[type[Event], ...] = (
    CaseChanged,
    CommunityChanged,
    DirectOpened,
    GlassChanged,
    GroupChanged,
    ImportProgressed,
    IncidentChanged,
    MembershipChanged,
    MessageDeleted,
    MessagesRestricted,
    MessageEdited,
    MessageSent,
    PartnershipChanged,
    PersonChanged,
    ReactionsChanged,
    ReadMarkerMoved,
    ReportChanged,
    RequestChanged,
    ScheduledChanged,
    SchoolChanged,
    SchoolNoticed,
    SecondFactorChanged,
    SessionEnded,
)
