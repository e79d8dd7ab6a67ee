# SPDX-License-Identifier: EUPL-1.2
"""The server's sentences in German: compile, collect, check. Needs no GNU gettext."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.core.management.base import BaseCommand
from django.utils.translation.reloader import translation_file_changed

ROOM = Path(__file__).resolve().parents[3]
PO = ROOM / "locale" / "de" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


class Command(BaseCommand):
    help = "Compile the German texts; --collect finds new ones in the code; --check wants all translated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--collect", action="store_true")
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: object, **options: object) -> None:
        german = read_german()
        if options["collect"]:
            german.update(in_the_code(), no_fuzzy_matching=True)
            german.obsolete.clear()
            with PO.open("wb") as file:
                write_po(file, german, width=100, omit_header=False, sort_output=True)
        if options["check"]:
            missing = untranslated(german)
            if missing:
                sys.exit("Not in German yet:\n  " + "\n  ".join(missing))
            return
        compile_german()


def compile_german() -> None:
    """Write what the program reads from what people read, and let this process read it anew."""
    compiled = PO.with_suffix(".mo")
    with compiled.open("wb") as file:
        write_mo(file, read_german())
    translation_file_changed(None, compiled)


def read_german() -> Catalog:
    """The committed German catalogue."""
    with PO.open("rb") as file:
        return read_po(file, locale="de")


def in_the_code() -> Catalog:
    """Every sentence that the code says through gettext."""
    found = Catalog(project="Schulhof", fuzzy=False)
    for filename, _line, message, _comments, context in extract_from_dir(
        ROOM, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        if "/tests/" not in f"/{filename}":
            found.add(message, None, [(filename, 0)], context=context)
    return found


def untranslated(german: Catalog) -> list[str]:
    """English sentences of the code that have no German one."""
    missing = []
    for message in in_the_code():
        if not message.id:
            continue
        known = german.get(message.id, message.context)
        strings = known.string if known and isinstance(known.string, tuple | list) else (
            [known.string] if known else []
        )  # fmt: skip
        if not strings or not all(strings):
            missing.append(str(message.id))
    return missing
