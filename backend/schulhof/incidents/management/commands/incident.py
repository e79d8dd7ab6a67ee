# SPDX-License-Identifier: EUPL-1.2
"""The register of incidents on the command line, for when the web is down: docs/operating/incident.md."""

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import is_naive, localtime, make_aware
from pydantic import ValidationError

from schulhof.foundation.clock import now
from schulhof.foundation.errors import DomainError
from schulhof.incidents import access, actions
from schulhof.incidents.models import Incident
from schulhof.incidents.schemas import NewIncident, ScopeIn
from schulhof.people.schemas import Language


class Command(BaseCommand):
    help = "Enter an incident, list whom it affects, print the letters. The 72 hours count from --noticed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        entering = acts.add_parser("open", help="enter an incident")
        entering.add_argument("title", help="in a few words")
        entering.add_argument("--kind", required=True, choices=Incident.Kind.values)
        entering.add_argument("--noticed", help="when, e.g. 2026-11-25T08:30; without it now")
        entering.add_argument("--since", required=True, help="from when on")
        entering.add_argument("--until", help="until when; without it, it goes on")
        entering.add_argument("--what", default="", help="what happened")
        entering.add_argument(
            "--about", action="append", default=[], metavar="KIND:NAME",
            help="person:LOGIN_NAME, school:NUMBER, group:ID, message:ID, file:ID; again for more",
        )  # fmt: skip
        acts.add_parser("list", help="the register, open ones first")
        affected = acts.add_parser("affected", help="whom it affects, in counts")
        affected.add_argument("reference")
        affected.add_argument("--csv", help="write names to this file, or to - for the screen")
        affected.add_argument("--school", help="only of the school with this number")
        letters = acts.add_parser("letters", help="drafts of all letters")
        letters.add_argument("reference")
        letters.add_argument("--language", choices=["de", "en"], default="de")

    def handle(self, *args: object, act: str, **options: Any) -> None:  # noqa: ANN401
        try:
            getattr(self, f"_{act}")(**options)
        except DomainError as refused:
            raise CommandError(refused.detail) from refused
        except ValidationError as wrong:
            raise CommandError(str(wrong)) from wrong

    def _open(
        self,
        title: str,
        noticed: str | None,
        since: str,
        until: str | None,
        about: list[str],
        **more: str,
    ) -> None:
        new = NewIncident.model_validate(
            {
                "title": title,
                "noticed_at": _moment(noticed) if noticed else now(),
                "since": _moment(since),
                "until": _moment(until) if until else None,
                "about": [_scope(each) for each in about],
                "kind": more["kind"],
                "what": more["what"],
            }
        )
        incident = actions.open_incident(new, by=None)
        self.stdout.write(f"Entered as {incident.reference}.")

    def _list(self, **_: object) -> None:
        rows = actions.read_register(by=None)
        for row in rows:
            due = localtime(row["due_at"]).strftime("%Y-%m-%d %H:%M")
            state = "closed" if row["closed_at"] else "open"
            self.stdout.write(
                f"{row['reference']}  {state:<6}  {row['clock']:<9}  until {due}  {row['title']}"
            )
        if not rows:
            self.stdout.write("No incidents.")

    def _affected(self, reference: str, csv: str | None, school: str | None, **_: object) -> None:
        incident = access.incident_called(reference)
        if csv is not None:
            school_id = (
                access.item_named("school", school, access.span_of(incident)) if school else None
            )
            self._write(actions.list_people(incident, by=None, school_id=school_id), csv)
            return
        found = actions.look_at_affected(incident, by=None)
        self.stdout.write(
            f"{found['people']} people, {found['children']} of them children;"
            f" {found['readers']} could see it"
        )
        for at in found["schools"]:
            name = at["school"]["name"] if at["school"] else "of no school"
            self.stdout.write(f"{at['people']:>7}  {name}")
        for why in found["reasons"]:
            self.stdout.write(f"{why['people']:>7}  {why['why']}")

    def _letters(self, reference: str, language: Language, **_: object) -> None:
        incident = access.incident_called(reference)
        for letter in actions.read_letters(incident, language, by=None):
            line = "=" * len(letter["title"])
            self.stdout.write(f"{letter['title']}\n{line}\n\n{letter['text']}\n")

    def _write(self, text: str, where: str) -> None:
        if where == "-":
            self.stdout.write(text)
            return
        path = Path(where)
        try:
            path.touch(mode=0o600)
            path.chmod(0o600)  # one that was there before may have been open to others
            path.write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            raise CommandError(f"{where} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"Wrote {where}. Delete it once the letters are sent.")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"{text} is no moment; write 2026-11-25T08:30.") from error
    return make_aware(moment) if is_naive(moment) else moment


def _scope(text: str) -> ScopeIn:
    kind, colon, named = text.partition(":")
    if not colon:
        raise CommandError(f"{text}: write a kind and a name, as in person:ada.")
    return ScopeIn(kind=kind, named=named)
