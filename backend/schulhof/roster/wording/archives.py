# SPDX-License-Identifier: EUPL-1.2
"""Why an upload cannot be opened."""

from .entry import ERROR, Entry, Wording

ARCHIVES: dict[str, Entry] = {
    "nothing_uploaded": Entry(
        ERROR,
        Wording("No file arrived.", "Choose the export of your school administration software."),
        Wording("Es ist keine Datei angekommen.", "Wähle den Export deiner Schulverwaltung."),
    ),
    "file_empty": Entry(
        ERROR,
        Wording("The file is empty.", "Export it again and check that it has content."),
        Wording("Die Datei ist leer.", "Exportiere sie noch einmal und prüfe den Inhalt."),
    ),
    "too_large": Entry(
        ERROR,
        Wording(
            "The files are larger than {limit} MB.",
            "Upload only the roster of this school, without pictures or other documents.",
        ),
        Wording(
            "Die Dateien sind größer als {limit} MB.",
            "Lade nur die Stammdaten dieser Schule hoch, ohne Bilder oder andere Dokumente.",
        ),
    ),
    "too_many_files": Entry(
        ERROR,
        Wording("There are more than {limit} files.", "Upload only the files of the roster."),
        Wording("Es sind mehr als {limit} Dateien.", "Lade nur die Dateien der Stammdaten hoch."),
    ),
    "too_many_rows": Entry(
        ERROR,
        Wording("There are more than {limit} rows.", "Upload the export of this one school only."),
        Wording(
            "Es sind mehr als {limit} Zeilen.",
            "Lade nur den Export dieser einen Schule hoch.",
        ),
    ),
    "too_many_people": Entry(
        ERROR,
        Wording(
            "The file has {count} people. One school can have up to {limit}.",
            "Upload the export of this one school only.",
        ),
        Wording(
            "Die Datei nennt {count} Personen. Eine Schule kann bis zu {limit} haben.",
            "Lade nur den Export dieser einen Schule hoch.",
        ),
    ),
    "too_many_columns": Entry(
        ERROR,
        Wording("A table has more than {limit} columns.", "Export only the columns you need."),
        Wording(
            "Eine Tabelle hat mehr als {limit} Spalten.",
            "Exportiere nur die Spalten, die gebraucht werden.",
        ),
    ),
    "archive_bomb": Entry(
        ERROR,
        Wording(
            "The archive unpacks to far more than it should.",
            "Upload the files unpacked, or pack them again.",
        ),
        Wording(
            "Das Archiv wird beim Auspacken viel zu groß.",
            "Lade die Dateien ausgepackt hoch oder packe sie neu.",
        ),
    ),
    "archive_damaged": Entry(
        ERROR,
        Wording("The archive is damaged.", "Pack the files again, or upload them unpacked."),
        Wording(
            "Das Archiv ist beschädigt.",
            "Packe die Dateien neu oder lade sie ausgepackt hoch.",
        ),
    ),
    "archive_locked": Entry(
        ERROR,
        Wording(
            "The archive is locked with a password.",
            "Unpack it on your computer and upload the files inside.",
        ),
        Wording(
            "Das Archiv ist mit einem Kennwort gesperrt.",
            "Packe es auf deinem Rechner aus und lade die Dateien darin hoch.",
        ),
    ),
    "archive_path": Entry(
        ERROR,
        Wording(
            "The archive has file names that point outside of it.",
            "Pack the files again yourself; do not use an archive of unknown origin.",
        ),
        Wording(
            "Das Archiv hat Dateinamen, die aus ihm hinauszeigen.",
            "Packe die Dateien selbst neu; verwende kein Archiv unbekannter Herkunft.",
        ),
    ),
    "archive_nested": Entry(
        ERROR,
        Wording(
            "The archive has another archive inside.",
            "Unpack the inner archive and upload its files.",
        ),
        Wording(
            "Im Archiv steckt ein weiteres Archiv.",
            "Packe das innere Archiv aus und lade dessen Dateien hoch.",
        ),
    ),
}
