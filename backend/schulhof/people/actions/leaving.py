# SPDX-License-Identifier: EUPL-1.2
"""What is left when somebody's account is erased: nobody in particular."""

from uuid import UUID

from schulhof.people.models import Person, Session

from .sessions import end_sessions

#: Whoever left, all in one: what others answered to keeps an author, and nobody can tell two who left apart.
FORMER_MEMBER = UUID("00000000-0000-7000-8000-000000000001")


def former_member() -> Person:
    """The account that stands for everybody whose account was erased. Nobody can sign in with it."""
    person, _is_new = Person.objects.get_or_create(
        pk=FORMER_MEMBER,
        defaults={
            "login_name": "former-member",
            "given_name": "Ehemaliges Mitglied",
            "display_name": "Ehemaliges Mitglied",
            "is_active": False,
        },
    )
    return person


def sign_out_everywhere(person_id: UUID) -> int:
    """End all sessions of a person; how many there were."""
    count = Session.objects.filter(person=person_id).count()
    end_sessions([person_id])
    return count
