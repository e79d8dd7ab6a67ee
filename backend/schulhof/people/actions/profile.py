# SPDX-License-Identifier: EUPL-1.2
"""What is known about a person, changed by themselves or corrected by their school."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.foundation.errors import FieldProblem, Invalid
from schulhof.people.events import PersonChanged
from schulhof.people.models import Person
from schulhof.people.rules import display_name
from schulhof.people.schemas import MeChange
from schulhof.stream.actions import publish
from schulhof.stream.topics import person_topic


def change_me(change: MeChange, *, by: Person) -> None:
    """Change language, e-mail, appearance, or that the first steps are done. Told to their other devices."""
    wanted = change.model_dump(exclude_unset=True)
    if "email" in wanted:
        wanted["email"] = checked_email(wanted["email"])
    wanted = {name: value for name, value in wanted.items() if name == "email" or value is not None}
    if not wanted:
        return
    with transaction.atomic():
        for name, value in wanted.items():
            setattr(by, name, value)
        by.save(update_fields=list(wanted))
        publish(person_topic(by.id), PersonChanged(id=by.id))


def checked_email(email: str | None) -> str:
    """The address as it is kept; empty for none. Raises Invalid for what is no address."""
    if not email:
        return ""
    try:
        validate_email(email)
    except ValidationError as error:
        raise Invalid(
            _("Please check the e-mail address."),
            fields=[FieldProblem("email", _("This is not an e-mail address."))],
        ) from error
    return email


def correct_name(person: Person, *, given_name: str, family_name: str, is_child: bool) -> None:
    """Correct a name by hand, inside the caller's act; a roster will not change it back."""
    person.given_name, person.family_name = given_name, family_name
    person.display_name = display_name(
        given_name=given_name, family_name=family_name, is_child=is_child
    )
    person.name_by_hand = True
    person.save(
        update_fields=["given_name", "family_name", "display_name", "sort_name", "name_by_hand"]
    )
    publish(person_topic(person.id), PersonChanged(id=person.id))
