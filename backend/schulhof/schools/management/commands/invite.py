# SPDX-License-Identifier: EUPL-1.2
"""Let the first people in: somebody of the city, or the first administrator of a school."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from schulhof.foundation.errors import DomainError
from schulhof.people.models import InstallationRole
from schulhof.schools.actions import invite_administrator, invite_for_installation


class Command(BaseCommand):
    help = "Make an account for the city, the operator or a school's administration; its code is told once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("given_name")
        parser.add_argument("family_name")
        place = parser.add_mutually_exclusive_group(required=True)
        place.add_argument("--role", choices=InstallationRole.Role.values)
        place.add_argument("--administrator-of", metavar="SCHOOL_NUMBER")

    def handle(self, *args: object, **options: str | None) -> None:
        names = {
            "given_name": options["given_name"] or "",
            "family_name": options["family_name"] or "",
        }
        try:
            if role := options["role"]:
                issued = invite_for_installation(**names, role=role)
            else:
                number = options["administrator_of"] or ""
                issued = invite_administrator(**names, school_number=number)
        except DomainError as error:
            raise CommandError(error.detail) from error
        self.stdout.write(f"{settings.BASE_URL}/activate")
        self.stdout.write(f"login name  {issued.login_name}")
        self.stdout.write(f"code        {issued.code}  (once, until {issued.expires_at:%Y-%m-%d})")
