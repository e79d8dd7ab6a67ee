# SPDX-License-Identifier: EUPL-1.2
"""What may come between while an import is read or applied."""

from .entry import ERROR, Entry, Wording

RUNS: dict[str, Entry] = {
    "interrupted_reading": Entry(
        ERROR,
        Wording("The server was restarted while it read the file.", "Upload the file again."),
        Wording(
            "Der Server wurde beim Lesen der Datei neu gestartet.",
            "Lade die Datei noch einmal hoch.",
        ),
    ),
    "interrupted_applying": Entry(
        ERROR,
        Wording(
            "The server was restarted while it applied the import. Nothing was changed.",
            "Apply it again.",
        ),
        Wording(
            "Der Server wurde beim Übernehmen neu gestartet. Es wurde nichts geändert.",
            "Übernimm den Import noch einmal.",
        ),
    ),
    "school_changed": Entry(
        ERROR,
        Wording(
            "The school has changed since the preview; now more people would leave. Nothing was "
            "changed.",
            "Look at the preview again and confirm it if it is right.",
        ),
        Wording(
            "Die Schule hat sich seit der Vorschau geändert; jetzt würden mehr Personen gehen. Es "
            "wurde nichts geändert.",
            "Sieh die Vorschau noch einmal an und bestätige sie, wenn sie stimmt.",
        ),
    ),
    "unexpected": Entry(
        ERROR,
        Wording(
            "Something went wrong on our side. Nothing was changed.",
            "Try again; if it happens again, tell the operator of this installation.",
        ),
        Wording(
            "Bei uns ist etwas schiefgegangen. Es wurde nichts geändert.",
            "Versuche es noch einmal; sage sonst dem Betreiber Bescheid.",
        ),
    ),
}
