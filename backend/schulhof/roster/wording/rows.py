# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a row."""

from .entry import ERROR, WARNING, Entry, Wording

ROWS: dict[str, Entry] = {
    "row_shifted": Entry(
        ERROR,
        Wording(
            "The row has more cells than there are columns, so its values may be shifted.",
            "Look for a separator inside a value and put the value in quotation marks.",
        ),
        Wording(
            "Die Zeile hat mehr Felder als Spalten; ihre Werte sind vielleicht verrutscht.",
            "Suche ein Trennzeichen in einem Wert und setze den Wert in Anführungszeichen.",
        ),
    ),
    "row_short": Entry(
        WARNING,
        Wording(
            "The row ends too early; what is missing counts as empty.",
            "Export the file again if something is missing in the preview.",
        ),
        Wording(
            "Die Zeile endet zu früh; was fehlt, gilt als leer.",
            "Exportiere die Datei neu, wenn in der Vorschau etwas fehlt.",
        ),
    ),
    "row_unreadable": Entry(
        ERROR,
        Wording(
            "This entry does not have the expected form.",
            "Correct it in the administration software and export again.",
        ),
        Wording(
            "Dieser Eintrag hat nicht die erwartete Form.",
            "Berichtige ihn in der Schulverwaltung und exportiere neu.",
        ),
    ),
    "name_missing": Entry(
        ERROR,
        Wording(
            "The given name or the family name is missing.",
            "Add it in the administration software and export again.",
        ),
        Wording(
            "Vorname oder Nachname fehlt.",
            "Trage ihn in der Schulverwaltung nach und exportiere neu.",
        ),
    ),
    "name_unusable": Entry(
        ERROR,
        Wording(
            "The name holds a formula or characters that no name has.",
            "Write the name as plain text.",
        ),
        Wording(
            "Der Name enthält eine Formel oder Zeichen, die kein Name hat.",
            "Schreibe den Namen als einfachen Text.",
        ),
    ),
    "name_damaged": Entry(
        ERROR,
        Wording(
            "Letters of the name were lost (“?” or “�” where an umlaut should be).",
            "Export again as UTF-8; do not save the file in a spreadsheet program in between.",
        ),
        Wording(
            "Im Namen sind Buchstaben verloren gegangen („?“ oder „�“ statt eines Umlauts).",
            "Exportiere neu als UTF-8, ohne die Datei in einer Tabellenkalkulation zu speichern.",
        ),
    ),
    "name_too_long": Entry(
        ERROR,
        Wording("The name has more than {limit} characters.", "Shorten it."),
        Wording("Der Name hat mehr als {limit} Zeichen.", "Kürze ihn."),
    ),
    "key_twice": Entry(
        ERROR,
        Wording(
            "The number {key} stands for two different people (see also row {other}).",
            "Give each person a number of their own.",
        ),
        Wording(
            "Die Nummer {key} steht für zwei verschiedene Personen (siehe auch Zeile {other}).",
            "Gib jeder Person eine eigene Nummer.",
        ),
    ),
    "row_twice": Entry(
        WARNING,
        Wording(
            "The same person already stands in row {other}; they are counted once.",
            "Remove one of the rows if it is a mistake.",
        ),
        Wording(
            "Dieselbe Person steht schon in Zeile {other}; sie zählt einmal.",
            "Entferne eine der Zeilen, wenn es ein Versehen ist.",
        ),
    ),
    "same_name_and_birth": Entry(
        ERROR,
        Wording(
            "Two people have the same name and birth date (see also row {other}), and nothing "
            "tells them apart.",
            "Export the internal number of each person as well.",
        ),
        Wording(
            "Zwei Personen haben denselben Namen und dasselbe Geburtsdatum (siehe auch Zeile "
            "{other}), und nichts unterscheidet sie.",
            "Exportiere zusätzlich die interne Nummer jeder Person.",
        ),
    ),
    "birth_date_unreadable": Entry(
        WARNING,
        Wording(
            "The birth date cannot be read; it is left out.",
            "Write it as day.month.year, for example 09.03.2012.",
        ),
        Wording(
            "Das Geburtsdatum ist nicht lesbar; es wird weggelassen.",
            "Schreibe es als Tag.Monat.Jahr, zum Beispiel 09.03.2012.",
        ),
    ),
    "birth_date_ambiguous": Entry(
        WARNING,
        Wording(
            "It is not clear which number of the birth date is the day; it is left out.",
            "Write it as day.month.year or as year-month-day.",
        ),
        Wording(
            "Beim Geburtsdatum ist unklar, welche Zahl der Tag ist; es wird weggelassen.",
            "Schreibe es als Tag.Monat.Jahr oder als Jahr-Monat-Tag.",
        ),
    ),
    "birth_date_implausible": Entry(
        WARNING,
        Wording(
            "The birth date cannot be right; it is left out.",
            "Correct it in the administration software and export again.",
        ),
        Wording(
            "Das Geburtsdatum kann nicht stimmen; es wird weggelassen.",
            "Berichtige es in der Schulverwaltung und exportiere neu.",
        ),
    ),
    "email_unusable": Entry(
        WARNING,
        Wording(
            "The e-mail address is not one; it is left out.",
            "Nothing to do: an address is not needed.",
        ),
        Wording(
            "Die E-Mail-Adresse ist keine; sie wird weggelassen.",
            "Nichts zu tun: Eine Adresse wird nicht gebraucht.",
        ),
    ),
    "role_unknown": Entry(
        ERROR,
        Wording(
            "The role of this person is not known.",
            "Use pupil, teacher, guardian or staff.",
        ),
        Wording(
            "Die Rolle dieser Person ist unbekannt.",
            "Verwende Schüler, Lehrkraft, Eltern oder Personal.",
        ),
    ),
    "class_unusable": Entry(
        WARNING,
        Wording(
            "The name of the class cannot be used; it is left out.",
            "Correct the name of the class.",
        ),
        Wording(
            "Der Name der Klasse ist nicht verwendbar; er wird weggelassen.",
            "Berichtige den Namen der Klasse.",
        ),
    ),
    "class_without_teacher": Entry(
        WARNING,
        Wording(
            "{name} has no teacher. Its community then has no moderator.",
            "Enter the class teacher in the administration software, or add one by hand later.",
        ),
        Wording(
            "{name} hat keine Lehrkraft. Ihre Community hat dann keine Moderation.",
            "Trage die Leitung in der Schulverwaltung ein oder ergänze sie später von Hand.",
        ),
    ),
    "pupil_without_class": Entry(
        WARNING,
        Wording(
            "This pupil is in no class, and so only in the community of the school.",
            "Assign a class in the administration software and export again.",
        ),
        Wording(
            "Dieses Kind ist in keiner Klasse und so nur in der Community der Schule.",
            "Ordne in der Schulverwaltung eine Klasse zu und exportiere neu.",
        ),
    ),
    "unknown_person": Entry(
        WARNING,
        Wording(
            "The row is about a person whom the file does not name otherwise.",
            "Export all files at the same time and upload them together.",
        ),
        Wording(
            "Die Zeile betrifft eine Person, die in der Datei sonst nicht vorkommt.",
            "Exportiere alle Dateien zur selben Zeit und lade sie zusammen hoch.",
        ),
    ),
    "unknown_class": Entry(
        WARNING,
        Wording(
            "The row is about a class or course that the file does not name otherwise.",
            "Export all files at the same time and upload them together.",
        ),
        Wording(
            "Die Zeile betrifft eine Klasse oder einen Kurs, die oder den die Datei sonst nicht "
            "nennt.",
            "Exportiere alle Dateien zur selben Zeit und lade sie zusammen hoch.",
        ),
    ),
    "guardian_maybe_twice": Entry(
        WARNING,
        Wording(
            "A guardian of this name belongs to several children, but nothing shows that it is "
            "one person. They get one account per child.",
            "Export the e-mail addresses of the guardians as well, to bring the accounts together.",
        ),
        Wording(
            "Eine sorgeberechtigte Person dieses Namens gehört zu mehreren Kindern; nichts zeigt, "
            "dass es dieselbe ist. Es gibt ein Konto je Kind.",
            "Exportiere auch die E-Mail-Adressen der Sorgeberechtigten, um die Konten "
            "zusammenzuführen.",
        ),
    ),
}
