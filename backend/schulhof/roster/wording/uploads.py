# SPDX-License-Identifier: EUPL-1.2
"""Why an upload cannot become a roster."""

from .entry import ERROR, Entry, Wording

UPLOADS: dict[str, Entry] = {
    "not_text": Entry(
        ERROR,
        Wording(
            "This is not a roster: the file holds neither text nor a table.",
            "Upload a CSV, TXT, DAT, JSON, XLSX or ZIP export of your administration software.",
        ),
        Wording(
            "Das sind keine Stammdaten: Die Datei enthält weder Text noch eine Tabelle.",
            "Lade einen Export als CSV, TXT, DAT, JSON, XLSX oder ZIP hoch.",
        ),
    ),
    "old_spreadsheet": Entry(
        ERROR,
        Wording(
            "This kind of spreadsheet cannot be read.",
            "Open it and save it as .xlsx or as CSV (UTF-8).",
        ),
        Wording(
            "Diese Art Tabelle kann nicht gelesen werden.",
            "Öffne sie und speichere sie als .xlsx oder als CSV (UTF-8).",
        ),
    ),
    "spreadsheet_damaged": Entry(
        ERROR,
        Wording("The spreadsheet is damaged.", "Open it and save it again as .xlsx or as CSV."),
        Wording(
            "Die Tabelle ist beschädigt.",
            "Öffne sie und speichere sie noch einmal als .xlsx oder als CSV.",
        ),
    ),
    "json_damaged": Entry(
        ERROR,
        Wording(
            "The JSON file is cut off or damaged.",
            "Export it again and upload it without opening it in between.",
        ),
        Wording(
            "Die JSON-Datei ist abgeschnitten oder beschädigt.",
            "Exportiere sie noch einmal und lade sie hoch, ohne sie zu bearbeiten.",
        ),
    ),
    "json_unknown": Entry(
        ERROR,
        Wording(
            "The JSON file is not one of the known exports.",
            "Export “ENM” or “Lernplattformen” from the SVWS server.",
        ),
        Wording(
            "Die JSON-Datei ist kein bekannter Export.",
            "Exportiere „ENM“ oder „Lernplattformen“ aus dem SVWS-Server.",
        ),
    ),
    "no_table": Entry(
        ERROR,
        Wording(
            "No table with columns was found.",
            "The first row must name the columns, separated by ; , tab or |.",
        ),
        Wording(
            "Es wurde keine Tabelle mit Spalten gefunden.",
            "Die erste Zeile muss die Spalten nennen, getrennt durch ; , Tabulator oder |.",
        ),
    ),
    "wrong_columns": Entry(
        ERROR,
        Wording(
            "Columns are missing: {columns}.",
            "Export again with these columns, or correct the headings.",
        ),
        Wording(
            "Es fehlen Spalten: {columns}.",
            "Exportiere noch einmal mit diesen Spalten oder berichtige die Überschriften.",
        ),
    ),
    "file_missing": Entry(
        ERROR,
        Wording("{name} is missing.", "Upload all files of the export together, best as a ZIP."),
        Wording(
            "{name} fehlt.",
            "Lade alle Dateien des Exports zusammen hoch, am besten als ZIP.",
        ),
    ),
    "file_twice": Entry(
        ERROR,
        Wording("{name} is there twice.", "Upload one export at a time: remove the older file."),
        Wording(
            "{name} ist doppelt vorhanden.",
            "Lade nur einen Export auf einmal hoch: Entferne die ältere Datei.",
        ),
    ),
    "formats_mixed": Entry(
        ERROR,
        Wording(
            "The upload mixes different exports: {formats}.",
            "Upload one export at a time.",
        ),
        Wording(
            "Der Upload mischt verschiedene Exporte: {formats}.",
            "Lade einen Export nach dem anderen hoch.",
        ),
    ),
    "school_not_in_file": Entry(
        ERROR,
        Wording(
            "The file holds several schools, and none of them is this one: {schools}.",
            "Give the school the number that the export uses, or upload the right export.",
        ),
        Wording(
            "Die Datei enthält mehrere Schulen, und diese ist nicht dabei: {schools}.",
            "Trage bei der Schule die Nummer des Exports ein oder lade den richtigen Export hoch.",
        ),
    ),
    "no_people": Entry(
        ERROR,
        Wording(
            "The file names no people of this school.",
            "Check in your administration software which people the export includes.",
        ),
        Wording(
            "Die Datei nennt keine Personen dieser Schule.",
            "Prüfe in der Schulverwaltung, welche Personen der Export umfasst.",
        ),
    ),
    "mapping_incomplete": Entry(
        ERROR,
        Wording(
            "It is not said which column holds: {fields}.",
            "Assign a column to the given name and one to the family name.",
        ),
        Wording(
            "Es ist nicht angegeben, welche Spalte dies enthält: {fields}.",
            "Ordne dem Vornamen und dem Nachnamen je eine Spalte zu.",
        ),
    ),
    "column_not_kept": Entry(
        ERROR,
        Wording(
            "The column “{column}” was not kept, because its heading does not say what it holds.",
            "Give it a clear heading in the file, such as “Class”, and upload the file again.",
        ),
        Wording(
            "Die Spalte „{column}“ wurde nicht behalten, weil ihre Überschrift nicht sagt, was "
            "darin steht.",
            "Gib ihr in der Datei eine klare Überschrift, etwa „Klasse“, und lade die "
            "Datei neu hoch.",
        ),
    ),
}
