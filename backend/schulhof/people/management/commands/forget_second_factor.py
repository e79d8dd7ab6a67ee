# SPDX-License-Identifier: EUPL-1.2
"""For whoever lost telephone and recovery codes."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from schulhof.foundation.errors import DomainError
from schulhof.people.actions import forget_second_factor
from schulhof.people.models import Person


class Command(BaseCommand):
    help = "Take a lost second step off an account. Make sure first that it is really its person who asks."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("login_name")

    def handle(self, *args: object, **options: str) -> None:
        person = Person.objects.filter(login_name=options["login_name"].lower()).first()
        if person is None:
            raise CommandError("Nobody has this login name.")
        try:
            forget_second_factor(person.id, by=None)
        except DomainError as error:
            raise CommandError(error.detail) from error
        self.stdout.write(
            f"{person.login_name} signs in with the passphrase alone and sets up a new step."
        )
