# SPDX-License-Identifier: EUPL-1.2
"""Keys, for those who run the server: docs/operating/keys.md."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from schulhof.foundation.errors import DomainError
from schulhof.operations.actions import (
    Order,
    create_scope_key,
    destroy_scope_key,
    rotate_master_key,
)
from schulhof.operations.keys import entry_of, missing_keys, scope_of_school, sealed_by_key
from schulhof.schools.models import School
from schulhof.vault.access import INSTALLATION, Scope, school_scope
from schulhof.vault.masters import new_master
from schulhof.vault.protocols import facts_if_genuine, public_key
from schulhof.vault.store import store


class Command(BaseCommand):
    help = "List, verify, make and destroy the keys that seal what people write; change the master key."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        acts.add_parser("list", help="every key, and every one that was destroyed")
        acts.add_parser("verify", help="whether every key opens and none is missing")
        _whose(acts.add_parser("create", help="make a key, also where one was destroyed"))
        acts.add_parser("new-master", help="print a fresh master key for SCHULHOF_MASTER_KEY")
        acts.add_parser("rotate-master", help="wrap all keys under a new master key")
        destroy = acts.add_parser("destroy", help="destroy a key for good, with a signed protocol")
        _whose(destroy)
        destroy.add_argument("--ordered-by", required=True, help="who wants it so")
        destroy.add_argument("--reason", required=True, help="why, e.g. the end of the contract")
        destroy.add_argument("--protocol", type=Path, help="where else to write the protocol")
        destroy.add_argument("--confirm", default="", help="the number once more: asks nothing")
        protocol = acts.add_parser("verify-protocol", help="whether a protocol is genuine")
        protocol.add_argument("file", type=Path)
        protocol.add_argument("--public-key", default="", help="of another installation")

    def handle(self, *args: object, act: str, **options: Any) -> None:  # noqa: ANN401
        try:
            getattr(self, f"_{act.replace('-', '_')}")(**options)
        except DomainError as refused:
            raise CommandError(refused.detail) from refused

    def _list(self, **_: object) -> None:
        names = {school_scope(school.id): _called(school) for school in School.objects.all()}
        sealed = sealed_by_key()
        for entry in store().entries():
            state = f"made {entry.at[:19]}" if entry.master else f"DESTROYED {entry.at[:19]}"
            count = sum(sealed.get(entry.id, {}).values())
            called = names.get(entry.scope, entry.scope)
            self.stdout.write(f"{entry.id}  {state:<30}  {count:>9} sealed  {called}")
        self.stdout.write(f"Protocols are signed with the public key {public_key()}")

    def _verify(self, **_: object) -> None:
        closed, missing = store().closed_entries(), missing_keys()
        for name in closed:
            self.stderr.write(f"{name}: no master key opens it")
        for key, columns in missing.items():
            self.stderr.write(f"{key}: the key is missing; sealed with it: {_counts(columns)}")
        if closed or missing:
            raise CommandError("Bring the missing keys or master keys back from their backup.")
        self.stdout.write("Every key opens, and none is missing.")

    def _create(self, school: str, **_: object) -> None:
        scope, called = _scope(school)
        made = create_scope_key(scope)
        self.stdout.write(f"{called}: " + ("made a key." if made else "has a key already."))

    def _new_master(self, **_: object) -> None:
        self.stdout.write(new_master())

    def _rotate_master(self, **_: object) -> None:
        count = rotate_master_key()
        self.stdout.write(f"Wrapped {count} keys under the new master key.")

    def _destroy(
        self, school: str, protocol: Path | None, confirm: str, ordered_by: str, **more: str
    ) -> None:
        scope, called = _scope(school)
        self._ask(called, scope, expected=school or INSTALLATION, confirm=confirm)
        order = Order(scope=scope, of=called, ordered_by=ordered_by, reason=more["reason"])
        text = destroy_scope_key(order)
        if protocol is not None:
            protocol.write_text(text)
        self.stdout.write(text)

    def _ask(self, called: str, scope: Scope, *, expected: str, confirm: str) -> None:
        entry = entry_of(scope)
        columns = sealed_by_key().get(entry.id, {}) if entry else {}
        self.stderr.write(f"{called}: nobody will ever open again: {_counts(columns)}.")
        self.stderr.write("Copies of the key folder made before still open it: destroy those, too.")
        if (confirm or input(f"To destroy the key for good, type {expected}: ")) != expected:
            raise CommandError("That was something else. Nothing was destroyed.")

    def _verify_protocol(self, file: Path, public_key: str, **_: object) -> None:
        facts = facts_if_genuine(file.read_text(), public_key=public_key or _own_key())
        if facts is None:
            raise CommandError(f"{file} was not signed like this, or not with this key.")
        self.stdout.write(f"Genuine. {facts['what']}: {facts['of']}, {facts['tried_at']}")


def _whose(parser: ArgumentParser) -> None:
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--school", default="", help="a school's number")
    whose.add_argument("--installation", action="store_true", help="what schools share")


def _scope(number: str) -> tuple[Scope, str]:
    if not number:
        return INSTALLATION, "the installation"
    found = scope_of_school(number)
    if found is None:
        raise CommandError(f"There is no school with the number {number}.")
    scope, name = found
    return scope, f"{name} ({number})"


def _called(school: School) -> str:
    return f"{school.name} ({school.number})"


def _own_key() -> str:
    return public_key()


def _counts(columns: dict[str, int]) -> str:
    told = [f"{count} × {column.removesuffix('_sealed')}" for column, count in columns.items()]
    return ", ".join(told) or "nothing"
