# SPDX-License-Identifier: EUPL-1.2
"""`schulhof import-roster`: what the school's office does in the browser, for scripts and operators."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from msgspec import convert

from schulhof.foundation.background import done_at_once
from schulhof.foundation.errors import DomainError
from schulhof.roster import actions, rules
from schulhof.roster.draft import Problem, Role
from schulhof.roster.formats.mapping import Field, Mapping
from schulhof.roster.formats.opening import RawFile, open_paths
from schulhof.roster.models import Import
from schulhof.roster.pending import preview_of, table_of
from schulhof.roster.problems import RosterUnreadable, wording
from schulhof.roster.telling import change_lines, mapping_lines, problem_lines, summary_lines
from schulhof.schools.models import School

UNREADABLE, UNCONFIRMED, NEEDS_MAPPING = 1, 3, 4
EPILOG = """\
exit codes: 0 applied, or previewed with --preview; 1 the files cannot be read or applied;
2 wrong arguments; 3 nothing was changed, because it was not confirmed (--yes, --confirm-removals);
4 the table needs --mapping
"""


class Command(BaseCommand):
    help = "Read a school's roster, show what it would change, and apply it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.epilog = EPILOG
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files or folders")
        parser.add_argument(
            "--school", required=True, metavar="NUMBER", help="number of the school"
        )
        parser.add_argument("--preview", action="store_true", help="only show what would change")
        parser.add_argument("--yes", action="store_true", help="apply without asking")
        parser.add_argument(
            "--confirm-removals", action="store_true", help="more than a tenth may leave"
        )
        parser.add_argument(
            "--mapping", nargs="+", default=[], metavar="COLUMN=FIELD",
            help=f"what the columns of a table hold: {', '.join(Field)}",
        )  # fmt: skip
        parser.add_argument("--role", choices=list(Role), help="whom a table without roles lists")
        parser.add_argument(
            "--partial", action="store_true", help="a table that does not list everybody"
        )
        parser.add_argument(
            "--join-by-address", action="store_true",
            help="grown-ups of other schools with the same name and address are the same people",
        )  # fmt: skip
        parser.add_argument("--all", action="store_true", help="show every person who changes")

    def handle(self, *args: object, **options: object) -> None:
        school = School.objects.filter(number=options["school"]).first()
        if school is None:
            raise CommandError(f"There is no school with the number {options['school']}.")
        with done_at_once():
            entry = self._read(
                actions.start_import(
                    school,
                    by=None,
                    files=_files(options["paths"]),
                    mapping=_mapping(options),
                    joins_by_address=bool(options["join_by_address"]),
                )
            )
            self._show(entry, everybody=bool(options["all"]))
            if not options["preview"]:
                self._apply(
                    entry, yes=bool(options["yes"]), removals=bool(options["confirm_removals"])
                )
            else:
                actions.discard_import(entry, by=None)

    def _read(self, started: Import) -> Import:
        entry = Import.objects.select_related("school").get(pk=started.pk)
        if entry.state == Import.State.NEEDS_MAPPING:
            self._write(mapping_lines(table_of(entry)))
            actions.discard_import(entry, by=None)
            raise CommandError(
                "Say with --mapping what the columns hold.", returncode=NEEDS_MAPPING
            )
        if entry.error:
            raise _failure(entry)
        return entry

    def _show(self, entry: Import, *, everybody: bool) -> None:
        preview = preview_of(entry)
        self._write(summary_lines(entry))
        self._write(change_lines(preview.changes, everybody=everybody))
        self._write(problem_lines(preview.problems, language="en"))

    def _apply(self, entry: Import, *, yes: bool, removals: bool) -> None:
        if rules.needs_confirmation(entry.removal_share) and not removals:
            self._give_up(
                entry,
                f"{entry.removal_share:.0%} of the people would leave. If that is right, add "
                "--confirm-removals.",
            )
        if not yes and not self._is_confirmed():
            self._give_up(entry, "Nothing was changed. Add --yes to apply without being asked.")
        try:
            actions.apply_import(entry, by=None, confirm_removals=removals)
        except DomainError as refused:
            raise CommandError(refused.detail or refused.code) from refused
        done = Import.objects.get(pk=entry.pk)
        if done.state != Import.State.APPLIED:
            raise _failure(done)
        self.stdout.write(self.style.SUCCESS("Applied."))

    def _is_confirmed(self) -> bool:
        return sys.stdin.isatty() and input("Apply? [y/N] ").strip().casefold() in ("y", "yes", "j")

    def _give_up(self, entry: Import, reason: str) -> None:
        actions.discard_import(entry, by=None)
        raise CommandError(reason, returncode=UNCONFIRMED)

    def _write(self, lines: list[str]) -> None:
        for line in lines:
            self.stdout.write(line)


def _files(paths: object) -> list[RawFile]:
    try:
        return open_paths(paths if isinstance(paths, list) else [])
    except RosterUnreadable as unreadable:
        raise CommandError(
            " ".join(wording(unreadable.problem, "en")), returncode=UNREADABLE
        ) from unreadable


def _mapping(options: dict[str, object]) -> Mapping | None:
    pairs = options["mapping"] if isinstance(options["mapping"], list) else []
    if not pairs:
        return None
    columns: dict[str, Field] = {}
    for pair in pairs:
        column, _, name = str(pair).rpartition("=")
        if not column or name not in set(Field):
            raise CommandError(f"--mapping: {pair} is not COLUMN=FIELD.", returncode=2)
        columns[column] = Field(name)
    role = Role(str(options["role"])) if options["role"] else None
    return Mapping(columns, role, complete=not options["partial"])


def _failure(entry: Import) -> CommandError:
    problem = convert(entry.error, Problem)
    where = f"{problem.place.file}: " if problem.place.file else ""
    return CommandError(where + " ".join(wording(problem, "en")), returncode=UNREADABLE)
