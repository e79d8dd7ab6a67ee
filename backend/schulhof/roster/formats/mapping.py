# SPDX-License-Identifier: EUPL-1.2
"""The columns that a table of any origin may be mapped to, and how schools head them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, field

from ..draft import Problem, Role
from .headers import fold_heading


class Field(StrEnum):
    """What a column may hold. There is no word here for what is not needed."""

    GIVEN = "given_name"
    FAMILY = "family_name"
    FULL = "full_name"
    BIRTH = "birth_date"
    CLASS = "class"
    GRADE = "grade"
    COURSES = "courses"
    ROLE = "role"
    KEY = "key"
    CODE = "code"
    EMAIL = "email"
    GIVEN1 = "guardian1_given_name"
    FAMILY1 = "guardian1_family_name"
    EMAIL1 = "guardian1_email"
    GIVEN2 = "guardian2_given_name"
    FAMILY2 = "guardian2_family_name"
    EMAIL2 = "guardian2_email"
    CHILD_KEY = "child_key"


class Column(Struct):
    """A column as a person confirms it. Samples come only from columns that are understood."""

    name: str
    samples: list[str] = field(default_factory=list)
    suggestion: Field | None = None


class KeptTable(Struct):
    """The understood columns of a table, kept until somebody confirms what they are."""

    file: str
    columns: list[str]
    lines: list[tuple[int, list[str]]]


class MappingNeeded(Struct):
    """The answer to a table of unknown origin."""

    columns: list[Column]
    tables: list[KeptTable]
    role: Role = Role.PUPIL
    problems: list[Problem] = field(default_factory=list)


class Mapping(Struct):
    """What a person confirmed: field by column name, the role of rows without one, and whether the
    file names everybody of its roles, so that who is absent has left."""

    columns: dict[str, Field]
    role: Role | None = None
    complete: bool = True


HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.GIVEN: (
        "Vorname", "Vornamen", "Rufname", "Schüler-Vorname", "Name (Vorname)", "Given name",
        "First name", "Forename", "Preferred name",
    ),
    Field.FAMILY: (
        "Nachname", "Familienname", "Zuname", "Schüler-Nachname", "Family name", "Last name",
        "Surname",
    ),
    Field.FULL: (
        "Name", "Name, Vorname", "Nachname, Vorname", "Vorname Nachname", "Vorname Name",
        "Full name", "Display name", "Langname", "Schüler", "Schülername",
    ),
    Field.BIRTH: (
        "Geburtsdatum", "Geburtstag", "Geb.-Datum", "Geb.datum", "GebDat", "Geb.", "geboren",
        "geboren am", "Birth date", "Birthday", "Date of birth", "DOB",
    ),
    Field.CLASS: (
        "Klasse", "Klassen", "Klassenname", "Klassenbezeichnung", "Stammklasse", "Klasse/Kürzel",
        "Gruppen#Klasse", "Class", "Class name", "Classes", "Homeroom", "Form",
    ),
    Field.GRADE: (
        "Jahrgang", "Jahrgangsstufe", "Stufe", "Klassenstufe", "Grade", "Grade level",
        "Year group", "Year level",
    ),
    Field.COURSES: (
        "Kurs", "Kurse", "Kursbezeichnung", "Gruppen#Kurs", "Course", "Courses", "course1",
    ),
    Field.ROLE: (
        "Rolle", "Accounttyp", "Kontotyp", "Benutzertyp", "Personentyp", "Role", "Account type",
        "User type",
    ),
    Field.KEY: (
        "ID", "Nr", "Quell-ID", "Import-ID", "Interne ID-Nummer", "Externe ID-Nummer",
        "Externe ID", "Referenz-ID", "Schülernummer", "Schüler-ID", "Schüler-Nr", "Schülernr",
        "Lehrer-ID", "Lehrer-Identnummer", "Identnummer", "Personalnummer",
        "eindeutige Nummer (GUID)", "fremdschluessel", "sourcedId", "Student ID",
        "Student number", "Teacher ID", "Person ID", "User ID", "External ID",
    ),
    Field.CODE: ("Kürzel", "Lehrerkürzel", "Krz", "Abbreviation", "Initials"),
    Field.EMAIL: (
        "E-Mail", "Mail", "E-Mail-Adresse", "E-Mail (Dienstlich)", "dienstl. E-Mail",
        "dienstliche E-Mail", "Email address", "E-Mail Lehrkraft",
    ),
    Field.GIVEN1: (
        "Erzieher 1: Vorname", "1. Person: Vorname", "Vorname Erziehungsberechtigter 1",
        "Erziehungsberechtigter 1 Vorname", "Elternteil 1 Vorname", "Vorname Elternteil 1",
        "Mutter Vorname", "Vorname Mutter", "Guardian 1 first name", "Guardian first name",
        "Parent 1 first name", "Parent first name", "Sorgeberechtigte 1 Vorname",
    ),
    Field.FAMILY1: (
        "Erzieher 1: Nachname", "1. Person: Nachname", "Nachname Erziehungsberechtigter 1",
        "Erziehungsberechtigter 1 Nachname", "Elternteil 1 Nachname", "Nachname Elternteil 1",
        "Mutter Nachname", "Nachname Mutter", "Guardian 1 last name", "Guardian last name",
        "Parent 1 last name", "Parent last name", "Sorgeberechtigte 1 Nachname",
    ),
    Field.EMAIL1: (
        "Erzieher 1: E-Mail", "1. Person: E-Mail", "Elternteil 1 E-Mail", "E-Mail Elternteil 1",
        "E-Mail Mutter", "Mutter E-Mail", "Guardian 1 email", "Guardian email", "Parent email",
        "E-Mail Eltern", "Eltern E-Mail",
    ),
    Field.GIVEN2: (
        "Erzieher 2: Vorname", "2. Person: Vorname", "Vorname Erziehungsberechtigter 2",
        "Erziehungsberechtigter 2 Vorname", "Elternteil 2 Vorname", "Vorname Elternteil 2",
        "Vater Vorname", "Vorname Vater", "Guardian 2 first name", "Parent 2 first name",
    ),
    Field.FAMILY2: (
        "Erzieher 2: Nachname", "2. Person: Nachname", "Nachname Erziehungsberechtigter 2",
        "Erziehungsberechtigter 2 Nachname", "Elternteil 2 Nachname", "Nachname Elternteil 2",
        "Vater Nachname", "Nachname Vater", "Guardian 2 last name", "Parent 2 last name",
    ),
    Field.EMAIL2: (
        "Erzieher 2: E-Mail", "2. Person: E-Mail", "Elternteil 2 E-Mail", "E-Mail Elternteil 2",
        "E-Mail Vater", "Vater E-Mail", "Guardian 2 email", "Parent 2 email",
    ),
    Field.CHILD_KEY: ("Kind-ID", "Kind ID", "ID des Kindes", "Child ID"),
}  # fmt: skip

BY_HEADING: dict[str, Field] = {
    fold_heading(heading): meaning for meaning, headings in HEADINGS.items() for heading in headings
}

ROLE_WORDS: dict[str, Role] = {
    **dict.fromkeys(
        ("schueler", "schuelerin", "schuelerinnen", "schuelerinnenundschueler", "lernende",
         "lernender", "kind", "s", "lern", "pupil", "pupils", "student", "students", "learner"),
        Role.PUPIL,
    ),
    **dict.fromkeys(
        ("lehrer", "lehrerin", "lehrerinnen", "lehrkraft", "lehrkraefte", "lehrperson", "l",
         "lehr", "teacher", "teachers", "kollegium"),
        Role.TEACHER,
    ),
    **dict.fromkeys(
        ("eltern", "elternteil", "erziehungsberechtigte", "erziehungsberechtigter", "erzieher",
         "sorgeberechtigte", "sorgeberechtigter", "e", "parent", "parents", "guardian",
         "guardians"),
        Role.GUARDIAN,
    ),
    **dict.fromkeys(
        ("personal", "mitarbeiter", "mitarbeiterin", "verwaltung", "sekretariat", "m", "staff",
         "employee", "mitarbeitende"),
        Role.STAFF,
    ),
}  # fmt: skip


def read_role(word: str) -> Role | None:
    return ROLE_WORDS.get(fold_heading(word))


def role_of_file(name: str) -> Role | None:
    """The role that the name of a file tells, such as `Lehrkraefte 2026.csv`."""
    stem = fold_heading(name.rsplit(".", 1)[0].rstrip("0123456789 _-."))
    for word, role in ROLE_WORDS.items():
        if len(word) > 4 and stem.startswith(word):
            return role
    return None
