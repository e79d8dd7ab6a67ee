# SPDX-License-Identifier: EUPL-1.2
"""The SchILD files of a made-up large school."""

import random
from collections.abc import Iterable, Iterator, Sequence

from schulhof.roster.formats.opening import RawFile

GIVEN = [
    "Ada",
    "Ben",
    "Cem",
    "Dora",
    "Emil",
    "Finn",
    "Greta",
    "Hanna",
    "Ida",
    "Jonas",
    "Kim",
    "Lena",
    "Mia",
    "Noah",
    "Oskar",
    "Paula",
    "Quirin",
    "Rosa",
    "Sophie",
    "Theo",
    "Ute",
    "Valentin",
    "Wiebke",
    "Yasmin",
    "Zoë",
    "Jörg",
    "Mehmet",
    "Aylin",
    "Łukasz",
    "Chloé",
]
BEGINNINGS = (
    "Acker",
    "Berg",
    "Birken",
    "Brenn",
    "Eich",
    "Feld",
    "Gold",
    "Hagen",
    "Kirch",
    "Linden",
)
ENDINGS = ("mann", "meier", "müller", "hoff", "bach", "kamp", "feld", "heim", "huber", "schmidt")
FAMILY = [first + second for first in BEGINNINGS for second in ENDINGS]
TEACHERS, CLASSES, COURSES, COURSES_EACH = 90, 48, 60, 3

PUPIL = "Nachname|Vorname|Geburtsdatum|Geschlecht|Status|Konfession|Jahr|Abschnitt|Jahrgang|Klasse"
GUARDIAN = (
    "Nachname|Vorname|Geburtsdatum|Erzieherart|Nachname 1.Person|Vorname 1.Person|"
    "Nachname 2.Person|Vorname 2.Person|Straße"
)
TEACHER = "InternKrz|Nachname|Vorname|Geburtsdatum|dienstl. E-Mail"
SCHOOL_CLASS = "InternBez|Jahrgang|Folgeklasse|Klassenlehrer"
COURSE = "KursBez|Jahr|Abschnitt|Kursart|Kursleiter"
CHOICE = "Nachname|Vorname|Geburtsdatum|Jahr|Abschnitt|Fach|Fachlehrer|Kursart|Kurs|Note"

Pupil = tuple[str, str, str, str, str]


def files(pupils: int) -> list[RawFile]:
    """The same school every time: pupils, teachers, classes, courses and two guardians per child."""
    chance = random.Random(pupils)  # noqa: S311  made-up people, not secrets
    signs = [f"L{number:03d}" for number in range(TEACHERS)]
    classes = [f"{5 + number // 8:02d}{'abcdefgh'[number % 8]}" for number in range(CLASSES)]
    children = [_pupil(chance, classes[number % CLASSES]) for number in range(pupils)]
    return [
        _file("SchuelerBasisdaten.dat", PUPIL, _pupil_lines(children)),
        _file("SchuelerErzieher.dat", GUARDIAN, _guardian_lines(chance, children)),
        _file("Lehrkraefte.dat", TEACHER, _teacher_lines(chance, signs)),
        _file(
            "Klassen.dat",
            SCHOOL_CLASS,
            (f"{name}|{name[:2]}||{chance.choice(signs)}" for name in classes),
        ),
        _file(
            "Kurse.dat",
            COURSE,
            (f"Kurs {n}|2026|1|AG|{chance.choice(signs)}" for n in range(COURSES)),
        ),
        _file("SchuelerLeistungsdaten.dat", CHOICE, _choice_lines(chance, children)),
    ]


def _file(name: str, head: str, lines: Iterable[str]) -> RawFile:
    return RawFile(name, "\n".join([head, *lines]).encode())


def _pupil(chance: random.Random, of_class: str) -> Pupil:
    given = f"{chance.choice(GIVEN)} {chance.choice(GIVEN)}"
    born = f"{chance.randint(1, 28):02d}.{chance.randint(1, 12):02d}.{2021 - int(of_class[:2]) - 5}"
    return chance.choice(FAMILY), given, born, of_class[:2], of_class


def _pupil_lines(children: Sequence[Pupil]) -> Iterator[str]:
    for family, given, born, grade, of_class in children:
        yield f"{family}|{given}|{born}|4|2|XX|2026|1|{grade}|{of_class}"


def _guardian_lines(chance: random.Random, children: Sequence[Pupil]) -> Iterator[str]:
    for family, given, born, _, _ in children:
        one, other = chance.choice(GIVEN), chance.choice(GIVEN)
        yield f"{family}|{given}|{born}|Eltern|{family}|{one}|{family}|{other}|Weg 1"


def _teacher_lines(chance: random.Random, signs: Sequence[str]) -> Iterator[str]:
    for sign in signs:
        family, given = chance.choice(FAMILY), chance.choice(GIVEN)
        yield f"{sign}|{family}|{given}|01.02.1980|{sign}@schule.example"


def _choice_lines(chance: random.Random, children: Sequence[Pupil]) -> Iterator[str]:
    for family, given, born, _, _ in children:
        for course in chance.sample(range(COURSES), COURSES_EACH):
            yield f"{family}|{given}|{born}|2026|1|AG||AG|Kurs {course}|2"
