# SPDX-License-Identifier: EUPL-1.2
"""Who looks after the whole city."""

from uuid import UUID

from schulhof.people.models import InstallationRole


def is_data_protection(person_id: UUID) -> bool:
    """Whether the person is the data protection officer. One query."""
    role = InstallationRole.Role.DATA_PROTECTION
    return InstallationRole.objects.filter(person=person_id, role=role).exists()
