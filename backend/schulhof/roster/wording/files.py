# SPDX-License-Identifier: EUPL-1.2
"""What is noteworthy about a file as a whole."""

from .entry import WARNING, Entry, Wording

FILES: dict[str, Entry] = {
    "file_unknown": Entry(
        WARNING,
        Wording("This file was not recognised and not read.", "Leave it out next time."),
        Wording(
            "Diese Datei wurde nicht erkannt und nicht gelesen.",
            "Lass sie beim nächsten Mal weg.",
        ),
    ),
    "encoding_mixed": Entry(
        WARNING,
        Wording(
            "The file mixes character encodings ({encodings}); each line was read by its own.",
            "Check names with umlauts or accents in the preview.",
        ),
        Wording(
            "Die Datei mischt Zeichenkodierungen ({encodings}); jede Zeile wurde für sich gelesen.",
            "Prüfe in der Vorschau Namen mit Umlauten und Akzenten.",
        ),
    ),
    "encoding_repaired": Entry(
        WARNING,
        Wording(
            "{count} lines had broken letters such as “Ã¼”; they were repaired.",
            "Check names with umlauts or accents in the preview.",
        ),
        Wording(
            "{count} Zeilen hatten zerstörte Buchstaben wie „Ã¼“; sie wurden wiederhergestellt.",
            "Prüfe in der Vorschau Namen mit Umlauten und Akzenten.",
        ),
    ),
    "quotes_broken": Entry(
        WARNING,
        Wording(
            "A quotation mark is never closed; quotation marks in this file were ignored.",
            "Check the rows in the preview, or export the file again.",
        ),
        Wording(
            "Ein Anführungszeichen wird nie geschlossen; die Anführungszeichen dieser Datei wurden "
            "übergangen.",
            "Prüfe die Zeilen in der Vorschau oder exportiere die Datei neu.",
        ),
    ),
    "other_school_number": Entry(
        WARNING,
        Wording(
            "The file comes from school number {number}; this school has {own}.",
            "Go on only if it is really the roster of this school.",
        ),
        Wording(
            "Die Datei stammt von der Schule mit der Nummer {number}; diese Schule hat {own}.",
            "Fahre nur fort, wenn es wirklich die Stammdaten dieser Schule sind.",
        ),
    ),
    "other_school_year": Entry(
        WARNING,
        Wording(
            "The file is of the school year {year}; this school is in {own}.",
            "Check that it is the newest export.",
        ),
        Wording(
            "Die Datei ist aus dem Schuljahr {year}; diese Schule ist im Schuljahr {own}.",
            "Prüfe, ob es der neueste Export ist.",
        ),
    ),
    "people_not_at_school": Entry(
        WARNING,
        Wording(
            "{count} rows are of people who are not at the school now (registered for later, "
            "left, graduated); they are not imported.",
            "Nothing to do if their status is right.",
        ),
        Wording(
            "{count} Zeilen gehören zu Personen, die zurzeit nicht an der Schule sind "
            "(angemeldet, abgegangen, mit Abschluss); sie werden nicht importiert.",
            "Nichts zu tun, wenn der Status stimmt.",
        ),
    ),
    "year_is_over": Entry(
        WARNING,
        Wording(
            "The file is of a school year that ended on {date}.",
            "Check that it is the newest export.",
        ),
        Wording(
            "Die Datei ist aus einem Schuljahr, das am {date} endete.",
            "Prüfe, ob es der neueste Export ist.",
        ),
    ),
    "relations_left_out": Entry(
        WARNING,
        Wording(
            "{count} relations are not of guardians (relatives, contacts); they are left out.",
            "Nothing to do, unless somebody of them is a guardian.",
        ),
        Wording(
            "{count} Beziehungen sind keine Sorgerechte (Verwandte, Kontakte); sie werden "
            "weggelassen.",
            "Nichts zu tun, außer wenn jemand davon sorgeberechtigt ist.",
        ),
    ),
    "class_teachers_unnamed": Entry(
        WARNING,
        Wording(
            "None of the {count} classes names a teacher.",
            "Import the teachers from another export, or add them by hand.",
        ),
        Wording(
            "Keine der {count} Klassen nennt eine Lehrkraft.",
            "Importiere die Lehrkräfte aus einem anderen Export oder ergänze sie von Hand.",
        ),
    ),
    "course_teachers_unnamed": Entry(
        WARNING,
        Wording(
            "None of the {count} courses names a teacher.",
            "Import the teachers from another export, or add them by hand.",
        ),
        Wording(
            "Keiner der {count} Kurse nennt eine Lehrkraft.",
            "Importiere die Lehrkräfte aus einem anderen Export oder ergänze sie von Hand.",
        ),
    ),
    "more_of_the_same": Entry(
        WARNING,
        Wording(
            "{count} more rows have the same problem: {message}",
            "Mend the shown ones first; often all have the same cause.",
        ),
        Wording(
            "{count} weitere Zeilen haben dasselbe Problem: {message}",
            "Behebe zuerst die gezeigten; oft haben alle dieselbe Ursache.",
        ),
    ),
}
